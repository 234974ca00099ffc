/** Lines of a text that is known to be damaged: judged with the lines beside them and with the words of the text. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import persianLetters from '../../../src/languages/fa/letters.json' with {type: 'json'}
import {featureNames} from '../../../src/restore/reordering/features.ts'
import {type LineByLine, mendPage} from '../../../src/restore/reordering/mend-page.ts'
import {openNearby} from '../../../src/restore/reordering/nearby.ts'
import {
  type LanguageWeights,
  type RankedReading,
  rankedReadings,
} from '../../../src/restore/reordering/rank.ts'
import type {Surroundings} from '../../../src/restore/reordering/search.ts'
import {wideSearch, widestSearch} from '../../../src/restore/reordering/search-widths.ts'
import {openWordModel} from '../../../src/restore/reordering/word-model.ts'

const words = openWordModel('fa', persianLetters)
const torn = 'ست که ما به آن نیاز داریم شته ا های گذ این یکی از کتاب'
const mended = 'این یکی از کتاب\u200Cهای گذشته است که ما به آن نیاز داریم'
const letters = (text: string | undefined) => text?.replace(/[^\p{L}]/gu, '')

/** Weights of a few features; a reading's score is their sum. */
const weightsOf = (
  own: Readonly<Partial<Record<(typeof featureNames)[number], number>>>,
): {fa: LanguageWeights} => ({
  fa: {
    direct: Object.fromEntries(
      featureNames.map((name) => [name, own[name] ?? 0]),
    ) as LanguageWeights['direct'],
    units: [],
  },
})
const never = weightsOf({changed: -100})

/** The first stage has mended the first line, by enough for the whole text to be read again. */
const firstOf = (text: string): LineByLine => ({
  suspicion: () => 0,
  mend: (index) => (index === 0 ? {text, gain: 20} : undefined),
})

/** What becomes of a text whose first line reads so, and what each line was last chosen from, and how often. */
function page(
  first: string,
  others: readonly string[],
  weights: {fa: LanguageWeights},
  fixed: readonly number[] = [],
) {
  const lines = ['as found', ...others].map((text, index) => ({text, fixed: fixed.includes(index)}))
  const options = new Map<number, readonly RankedReading[]>()
  const times = new Map<number, number>()
  const texts = mendPage(lines, () => words, {
    lineByLine: firstOf(first),
    weights,
    report: (index, own) => {
      options.set(index, own)
      times.set(index, (times.get(index) ?? 0) + 1)
    },
  })
  return {texts, options, times}
}

/** The readings of the torn line between two others. */
function expected(beside: Surroundings, others: readonly string[], width = wideSearch, mendedLines = 1) {
  const near = openNearby('fa')
  for (const text of others) near.add(text, 1)
  const damage = Math.log((mendedLines + 0.5) / (others.length + 1 - mendedLines + 1))
  return rankedReadings(torn, words.with(near), beside, damage, width)
}

const short = 'از این کتاب'
const after = 'کتابخانه شهر بزرگ و زیبا است'

test('a line is read between its neighbours: the word before it, where that line is full or ends a sentence', () => {
  const size = torn.length
  const cases: readonly [first: string, beside: Surroundings][] = [
    [mended, {before: 'داریم', after: 'کتابخانه', room: size - mended.length - 3, fill: 1}],
    [`${mended.slice(0, -1)}.`, {before: '.', after: 'کتابخانه', room: 0, fill: 1}],
    [short, {before: '', after: 'کتابخانه', room: 0, fill: 1}],
    [`${short}.`, {before: '.', after: 'کتابخانه', room: 0, fill: 1}],
  ]
  for (const [first, beside] of cases) {
    const longest = Math.max(size, first.length)
    const own = {...beside, fill: size / longest, room: beside.room === 0 ? 0 : longest - first.length - 3}
    assert.deepEqual(page(first, [torn, after], never).options.get(1), expected(own, [first, after]), first)
  }
})

test('the line after it is its neighbour where the line itself is full', () => {
  const long = `${mended} و این کتاب را هر روز می خوانیم چون خوب است`
  const fill = torn.length / long.length
  assert.ok(fill < 0.75)
  const beside = {before: 'است', after: '', room: long.length - long.length - 3, fill}
  assert.deepEqual(page(long, [torn, after], never).options.get(1), expected(beside, [long, after]))
})

test('a line that is not in pieces is read once, one that is in pieces twice, by the text as it then is', () => {
  const once = page(mended, [torn, after], never)
  assert.deepEqual(
    [...once.times],
    [
      [1, 1],
      [2, 1],
    ],
  )
  const sure = weightsOf({changed: 5, score: 1})
  const twice = page(mended, [torn, torn], sure)
  assert.deepEqual(
    [...twice.times],
    [
      [1, 2],
      [2, 2],
    ],
  )
  const beside = {before: 'داریم', after: letters(twice.texts[2])!.slice(0, 3), room: 0, fill: 1}
  assert.equal(beside.after, 'این')
  const longest = Math.max(mended.length, twice.texts[2]!.length)
  const own = {...beside, room: longest - mended.length - 3, fill: twice.texts[1]!.length / longest}
  assert.deepEqual(twice.options.get(1), expected(own, [mended, twice.texts[2]!], widestSearch, 2))
})

/** What becomes of the torn line where it is in pieces with this probability. */
function withOdds(inPieces: number, more: {score?: number} = {}, fixed: readonly number[] = []) {
  const {options} = page(mended, [torn, after], weightsOf({changed: -100, ...more}))
  const own = options.get(1)!
  const scores = own.map(({features}) => (more.score ?? 0) * features[featureNames.indexOf('score')]!)
  const top = Math.max(...scores)
  const all = top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0))
  const changed = Math.log(inPieces / (1 - inPieces)) - all
  return page(mended, [torn, after], weightsOf({changed, ...more}), fixed).texts[1]
}

test('a line is mended where it is surely in pieces, and one of its orders is the likeliest by far', () => {
  assert.equal(letters(withOdds(0.9, {score: 1})), letters(mended))
  assert.equal(withOdds(0.3, {score: 1}), undefined)
  assert.equal(withOdds(0.9), undefined, 'all orders are as likely')
  assert.equal(withOdds(0.9, {score: 1}, [1]), undefined, 'a line that a person emended')
  assert.equal(words.language.certain, 0.65)
  assert.equal(withOdds(0.45, {score: 1}), undefined)
})

test('a line that the first stage mended stays mended, whatever the text says', () => {
  assert.equal(page(mended, [after], never).texts[0], mended)
})
