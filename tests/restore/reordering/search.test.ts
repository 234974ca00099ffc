/** The orders in which a line can be read: each scored as the model says, and none that reads better overlooked. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {readingText} from '../../../src/restore/reordering/compose.ts'
import {unitsOfLine} from '../../../src/restore/reordering/line-units.ts'
import {searchReadings} from '../../../src/restore/reordering/search.ts'
import {
  glance,
  type SearchWidth,
  usualSearch,
  wideSearch,
} from '../../../src/restore/reordering/search-widths.ts'
import {openWordModel} from '../../../src/restore/reordering/word-model.ts'
import {isNear, persianModel, wordData} from './made.ts'
import {allReadings, scoreOf} from './readings.ts'

const counts = {
  news: {51: 'او از سال', 6: 'شد کتاب', 2: 'ماه ها می'},
  joiners: 'می\u200Cشد کتاب\u200Cها',
  pairs: {20: 'او از', 5: 'سال او . او', 3: 'شد .'},
}
const persian = persianModel(counts)
const arabic = openWordModel('ar', wordData(counts))

/** A search that drops nothing but what goes on alike. */
const everything: SearchWidth = {
  beam: 5000,
  finals: 5000,
  margin: Number.POSITIVE_INFINITY,
  perEnding: 9,
  common: 5,
}

const line = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'او',
        'از',
        'سال',
        'شد',
        'می',
        'ها',
        'میشد',
        'کتاب',
        'چپ',
        'ماه',
        '20',
        'ا',
        '.از',
        '«او',
      ),
      fc.constantFrom('', ' ', ' ', ' ', '  ', '. ', '، '),
    ),
    {minLength: 2, maxLength: 4},
  )
  .map((parts) => parts.flat().join(''))
  // No word as found is so long that it may be two words, and no line has more orders than can be counted.
  .filter((text) => unitsOfLine(text, 'fa').length <= 7 && !/[\p{L}]{6}/u.test(text))
const surroundings = fc.record({
  before: fc.constantFrom('', 'سال', '.'),
  after: fc.constantFrom('', 'او'),
  room: fc.constantFrom(0, 2, 5),
  fill: fc.constant(1),
})

for (const [words, seed] of [
  [persian, 1],
  [arabic, 2],
] as const)
  test(`no order of a short line reads better than the one that is found (${words.lang})`, () => {
    fc.assert(
      fc.property(line, surroundings, (text, beside) => {
        const units = unitsOfLine(text, words.lang)
        fc.pre(units.length > 1)
        const {asFound, readings} = searchReadings(units, words, beside, everything)
        const whole = {pieces: [[0, units.length]] as const, cuts: []}
        assert.ok(isNear(asFound, scoreOf(units, whole, words, beside)), `as found: ${text}`)
        for (const reading of readings)
          assert.ok(
            isNear(reading.score, scoreOf(units, reading, words, beside)),
            `${text} ${JSON.stringify(reading)}`,
          )
        const all = [...allReadings(units, words, everything.common)]
        const known = new Set(all.map((each) => JSON.stringify(each)))
        for (const {pieces, cuts} of readings) assert.ok(known.has(JSON.stringify({pieces, cuts})), text)
        const scores = all.map((each) => scoreOf(units, each, words, beside))
        const best = Math.max(...scores)
        if (scores.length > 0)
          assert.ok(isNear(readings[0]!.score, best), `${text}: ${readings[0]!.score} ${best}`)
        else assert.equal(readings.length, 0)
      }),
      {numRuns: 100, seed},
    )
  })

const longLine = fc
  .array(fc.constantFrom('او', 'از', 'سال', 'شدم', 'چپها', 'کتاب', '20', 'می', 'خسها'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(' '))

test('every reading has all of a line once, its pieces from the end of the line to its start, the best reading first', () => {
  fc.assert(
    fc.property(longLine, fc.constantFrom(glance, usualSearch, wideSearch), (text, width) => {
      const units = unitsOfLine(text, 'fa')
      const {readings} = searchReadings(units, persian, undefined, width)
      assert.ok(readings.length <= width.finals)
      for (const [index, {pieces, cuts, score}] of readings.entries()) {
        assert.ok(pieces.length > 1 && cuts.length === pieces.length - 1)
        assert.equal(pieces[0]![1], units.length)
        assert.equal(pieces.at(-1)![0], 0)
        for (const [at, [start, end]] of pieces.entries()) {
          assert.ok(start < end)
          if (at > 0) assert.equal(end, pieces[at - 1]![0])
        }
        assert.ok(index === 0 || score <= readings[index - 1]!.score)
      }
    }),
    {numRuns: 30, seed: 1},
  )
})

test('a narrower search finds no better reading than a wider one', () => {
  fc.assert(
    fc.property(line, (text) => {
      const units = unitsOfLine(text, 'fa')
      const best = (width: SearchWidth) => searchReadings(units, persian, undefined, width).readings[0]?.score
      const [narrow, wide] = [best(glance), best({...everything, common: glance.common})]
      if (narrow !== undefined) assert.ok(wide! >= narrow - 1e-9)
    }),
    {numRuns: 100, seed: 3},
  )
})

test('of readings that go on alike one is kept, or several where several are wanted', () => {
  const units = unitsOfLine('او از او از', 'fa')
  const many = (perEnding: number) =>
    searchReadings(units, persian, undefined, {...everything, perEnding}).readings.length
  assert.ok(many(1) < many(2))
  const bestOf = (perEnding: number) =>
    searchReadings(units, persian, undefined, {...everything, perEnding}).readings[0]!
  assert.deepEqual(bestOf(1), bestOf(9), 'the best of them is kept')
  // Of whole lines all that differ are kept, though only two may go on alike from any place before.
  const endings = searchReadings(units, persian, undefined, {...everything, perEnding: 2}).readings.map(
    (reading) => readingText(units, reading, persian).split(' ').slice(-2).join(' '),
  )
  assert.ok(Math.max(...[...Map.groupBy(endings, (each) => each).values()].map(({length}) => length)) > 2)
})

test('a frequent word is not cut inside but at a ligature', () => {
  const startsOf = (common: number) => {
    const {readings} = searchReadings(unitsOfLine('سال کتاب', 'fa'), persian, undefined, {
      ...everything,
      common,
    })
    return [...new Set(readings.flatMap(({pieces}) => pieces.map(([start]) => start)))].sort()
  }
  // سال is cut at its ligature, before and after; کتاب has none.
  assert.deepEqual(startsOf(5), [0, 2, 3])
  assert.deepEqual(startsOf(1000), [0, 1, 2, 3, 4, 5, 6])
})
