/** Spellings that are one to a reader, letter by letter. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {foldRows, foldSpelling} from '../../src/languages/script/fold.ts'

test('every fold has its reason, and no letter two of them', () => {
  const seen = new Set<string>()
  for (const {why, from, to} of foldRows) {
    assert.ok(why.length > 10)
    assert.ok([...to].length <= 1)
    for (const letter of from) {
      assert.ok(!seen.has(letter), letter)
      seen.add(letter)
    }
  }
})

test('folding the spellings of a text keeps its length, so that offsets stay', () => {
  const text = 'أُستاذ مدرسة إيرانية، آسيا؛ کتابی'
  assert.equal(foldSpelling(text).length, text.length)
  assert.equal(foldSpelling(foldSpelling(text)), foldSpelling(text))
})
