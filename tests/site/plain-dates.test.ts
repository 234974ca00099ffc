import assert from 'node:assert/strict'
import {test} from 'node:test'
import {langs} from '../../src/languages/index.ts'
import {writeCount, writeDay} from '../../src/site/reading/plain-dates.ts'
import {dateLine, writeNumber} from '../../src/text/dates.ts'

test('dates and counts beside search results read as they do on the pages', () => {
  for (const ui of langs) {
    for (let month = 1; month <= 12; month++) {
      const iso = `2018-${String(month).padStart(2, '0')}-${String(2 * month).padStart(2, '0')}`
      assert.equal(writeDay(iso, ui), dateLine(iso, ui))
      assert.equal(writeDay(`${iso}T12:30+03:00`, ui), dateLine(iso, ui))
    }
    // Around the turns of the Solar Hijri year, leap years among them.
    for (let year = 1800; year < 2123; year += 1)
      for (const day of ['03-19', '03-20', '03-21', '03-22', '12-31'])
        assert.equal(writeDay(`${year}-${day}`, ui), dateLine(`${year}-${day}`, ui))
    for (const count of [0, 7, 10, 385]) assert.equal(writeCount(count, ui), writeNumber(count, ui))
  }
})
