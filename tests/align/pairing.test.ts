/** Which of many texts are translations of which. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {evenDeclarationDocuments} from '../../scripts/lab/bench/align-udhr.ts'
import {pairTexts} from '../../src/align/pairing.ts'
import {groupsOf} from '../../src/align/pairing-groups.ts'
import {compete, oddsOf} from '../../src/align/pairing-odds.ts'
import {sameTexts} from '../../src/align/same-text.ts'
import {langs} from '../../src/languages/index.ts'
import type {AlignSide} from '../../src/text/model.ts'

/** Parts of the declaration, each in all languages: part k in language l is text 3 k + l. */
const texts: readonly AlignSide[] = evenDeclarationDocuments()
  .slice(0, 3)
  .flatMap(({lines}) => langs.map((lang) => ({lang, segments: lines.map((line) => line[lang])})))

/** Groups of texts, each a file of its own, as lists of indices. */
function grouped(given: readonly AlignSide[]) {
  return groupsOf(
    given.map(({lang}, at) => ({texts: [at], langs: [lang]})),
    pairTexts(given),
  )
}

test('each part of a text finds its translations among the other parts', () => {
  const groups = grouped(texts)
  assert.deepEqual(
    groups.map(({holdings}) => holdings),
    [
      [0, 1, 2],
      [3, 4, 5],
      [6, 7, 8],
    ],
  )
  for (const {probability} of groups) assert.ok(probability >= 0.95)
})

test('texts are paired whatever order they are given in', () => {
  const groups = grouped(texts.toReversed())
  assert.deepEqual(groups.map(({holdings}) => holdings).toSorted(), [
    [0, 1, 2],
    [3, 4, 5],
    [6, 7, 8],
  ])
})

test('a text whose translations are not there is left alone', () => {
  const [first, , , , second] = texts
  const groups = grouped([first!, second!])
  assert.deepEqual(
    groups.map(({holdings}) => holdings),
    [[0], [1]],
  )
})

test('where a text has two near copies, neither is sure to be the partner, and both are told', () => {
  const [first, second] = texts
  const copy = {...first!, segments: first!.segments.slice(1)}
  const groups = grouped([first!, second!, copy])
  const group = groups.find(({holdings}) => holdings.length === 2)
  assert.equal(groups.length, 2)
  assert.ok(group!.probability < 0.95)
  assert.equal(group!.others.length, 1)
  assert.deepEqual(
    sameTexts([first!, second!, copy]).map(({first: a, second: b}) => [a, b]),
    [[0, 2]],
  )
})

test('texts without words, and none at all, have no partners', () => {
  const [arabic, , persian] = langs
  assert.deepEqual(pairTexts([]), [])
  const empty = [arabic!, persian!].map((lang) => ({lang, segments: []}))
  const blank = [arabic!, persian!].map((lang) => ({lang, segments: ['', '—']}))
  for (const {probability} of pairTexts([...empty, ...blank])) assert.ok(probability < 0.5)
})

test('a text in a language without a folder finds its translation by names and numbers', () => {
  const lines = [
    [
      'Marie Curie won the Nobel Prize in 1903 and 1911.',
      'Marie Curie a reçu le prix Nobel en 1903 et 1911.',
    ],
    ['She was born in Warsaw on 7 November 1867.', 'Elle est née à Varsovie le 7 novembre 1867.'],
    ['Pierre Curie died in Paris on 19 April 1906.', 'Pierre Curie est mort à Paris le 19 avril 1906.'],
    [
      'In 1920 Harding gave her 1 gram worth 100,000 dollars.',
      'En 1920, Harding lui donne 1 gramme valant 100 000 dollars.',
    ],
  ]
  const side = (lang: string, at: number) => ({lang, segments: lines.map((line) => line[at]!)})
  const [best] = pairTexts([side('en', 0), {lang: 'en', segments: texts[1]!.segments}, side('fr', 1)])
  assert.deepEqual([best!.first, best!.second], [0, 2])
})

test('partners compete: of two pairs that want the same text one at most is right', () => {
  const alone = compete([{odds: 9, seats: ['a', 'b']}])
  assert.ok(Math.abs(alone[0]! - 0.9) < 1e-9)
  const rivals = compete([
    {odds: 9, seats: ['a', 'b']},
    {odds: 9, seats: ['a', 'c']},
  ])
  // Three states: neither (1), the one (9), the other (9).
  for (const each of rivals) assert.ok(Math.abs(each - 9 / 19) < 1e-9)
})

test('more linked letters, tied words and answered words make a pair likelier', () => {
  const usual = {linked: 0.5, tied: 40, thinness: 0.3}
  assert.ok(oddsOf({...usual, linked: 0.9}) > oddsOf(usual))
  assert.ok(oddsOf({...usual, tied: 90}) > oddsOf(usual))
  assert.ok(oddsOf({...usual, thinness: 0.1}) > oddsOf(usual))
})

test('no two files of a group hold the same language', () => {
  const holdings = ['x', 'y', 'x'].map((lang, at) => ({texts: [at], langs: [lang]}))
  const groups = groupsOf(holdings, [
    {first: 0, second: 1, probability: 0.9},
    {first: 1, second: 2, probability: 0.8},
  ])
  assert.deepEqual(
    groups.map((group) => group.holdings),
    [[0, 1], [2]],
  )
  assert.deepEqual(groups[0]!.others, [{holdings: [1, 2], probability: 0.8}])
})

test('a partner that would take two sure translations apart is not told of', () => {
  const holdings = ['x', 'y', 'z', 'x'].map((lang, at) => ({texts: [at], langs: [lang]}))
  const groups = groupsOf(holdings, [
    {first: 0, second: 1, probability: 0.99},
    {first: 2, second: 3, probability: 0.99},
    {first: 1, second: 2, probability: 0.4},
  ])
  assert.deepEqual(
    groups.map((group) => [group.holdings, group.others.length]),
    [
      [[0, 1], 0],
      [[2, 3], 0],
    ],
  )
})

test('a third text joins two only where the pairs with both bear it out', () => {
  const holdings = ['x', 'y', 'z'].map((lang, at) => ({texts: [at], langs: [lang]}))
  const sure = {first: 0, second: 1, probability: 0.99}
  const doubtful = groupsOf(holdings, [sure, {first: 1, second: 2, probability: 0.6}])
  assert.deepEqual(
    doubtful.map((group) => group.holdings),
    [[0, 1], [2]],
  )
  const part = groupsOf(holdings, [sure, {first: 1, second: 2, probability: 0.98}])
  assert.deepEqual(
    part.map((group) => group.holdings),
    [[0, 1, 2]],
  )
})
