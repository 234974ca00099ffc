/** The line of texts by year. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {yearLine, yearLineStyle} from '../../src/site/reading/years.ts'
import type {Edition} from '../../src/text/model.ts'

const text = (date?: string) => ({
  editions: [
    {lang: 'en', origin: 'received', metadata: date === undefined ? {} : {date}} as unknown as Edition,
  ],
})

test('texts stand on the line where their dates are, those of one season above one another', () => {
  const line = yearLine([text('2023-12-15'), text('2018-01-31'), text(), text('2018-04-21')], 'en')
  assert.deepEqual(
    line?.marks.map(({at, level}) => [at, level]),
    [
      [1.3, 0],
      [5.1, 1],
      [99.2, 0],
    ],
  )
  assert.equal(line?.levels, 2)
  assert.deepEqual(
    line?.years.map(({year}) => year),
    [2018, 2019, 2020, 2021, 2022, 2023],
  )
})

test('in Persian the years of the line are those of the Solar Hijri calendar', () => {
  const line = yearLine([text('2018-03-20'), text('2018-03-21'), text('2019-03-20')], 'fa')
  assert.deepEqual(line?.years, [
    {year: 1396, at: 0},
    {year: 1397, at: 50},
  ])
  assert.equal(line?.marks[1]?.at, 50)
})

test('over a century few years are written, over one year that one', () => {
  const years = (...dates: string[]) => yearLine(dates.map(text), 'en')?.years.map(({year}) => year)
  assert.deepEqual(years('1918', '2017'), [1918, 1935, 1952, 1969, 1986, 2003])
  assert.deepEqual(years('2018-02', '2018-11-01'), [2018])
})

test('there is no line of one text, nor of so many that none could be told from another', () => {
  assert.equal(yearLine([text('2018'), text()], 'en'), undefined)
  assert.equal(
    yearLine(
      Array.from({length: 4}, () => text('2018-01-01')),
      'en',
    ),
    undefined,
  )
})

test('places are rules of a style sheet, since elements bear no style of their own', () => {
  const line = yearLine([text('2018-01-01'), text('2019-07-01')], 'en')
  assert.ok(line)
  assert.match(yearLineStyle(line), /\.at-year:nth-child\(4\)\{--x:75%;--y:0\}/)
})
