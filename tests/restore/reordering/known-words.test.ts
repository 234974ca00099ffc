/** What is known of words: counts, stems under affixes, classes of neighbours, and letters that follow one another. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {memoized} from '../../../src/languages/memoized.ts'
import {openAffixes, openClassOf} from '../../../src/restore/reordering/affixes.ts'
import {openClasses} from '../../../src/restore/reordering/classes.ts'
import {openLetterModel} from '../../../src/restore/reordering/letter-model.ts'
import {openWordCounts, unknownShare} from '../../../src/restore/reordering/word-counts.ts'
import {isNear, letterCounts, persian, wordData} from './made.ts'

const near = (one: number, other: number, message?: string) =>
  assert.ok(isNear(one, other), `${message ?? ''} ${one} is not ${other}`)

/** What a word is worth where these stems have been counted. */
function worthOf(word: string, stems: Readonly<Record<string, number>>): number {
  const affixes = {before: {0.5: 'un', 0.25: 're pre'}, after: {0.5: 'ing', 0.2: 's ings'}}
  return openAffixes(affixes, (stem) => stems[stem] ?? 0)(word)
}

test('a word with an affix is worth a share of its stem, and with two affixes a share of that share', () => {
  near(worthOf('unread', {read: 8}), 4)
  near(worthOf('prereading', {read: 8}), 1)
  near(worthOf('reading', {read: 8}), 4)
  assert.equal(worthOf('read', {read: 8}), 0, 'the word itself is counted elsewhere')
  assert.equal(worthOf('lessread', {read: 8}), 0)
})

test('of several ways to take affixes off, the best one counts', () => {
  near(worthOf('reads', {read: 1, ads: 40}), 10)
  near(worthOf('reads', {read: 100, ads: 40}), 20)
  near(worthOf('readings', {reading: 1, read: 2}), 0.4)
})

test('what is left without its affix must be three letters, and no affix itself', () => {
  assert.equal(worthOf('unab', {ab: 100}), 0)
  near(worthOf('unabc', {abc: 100}), 50)
  assert.equal(worthOf('unabing', {ab: 100}), 0)
  assert.equal(worthOf('uning', {ing: 100}), 0)
  assert.equal(worthOf('pres', {pre: 100}), 0)
})

test('a frequent word is a class of its own, another is classed with those that begin and end alike', () => {
  const classOf = openClassOf({beginnings: 'nemi mi ne', endLetters: 2}, new Set(['nemigoft']))
  assert.equal(classOf('nemigoft'), 'nemigoft')
  assert.equal(classOf('nemirav'), 'nemi~av', 'the first beginning that fits')
  assert.equal(classOf('miravand'), 'mi~nd')
  assert.equal(classOf('mira'), '~ra', 'two letters after a beginning are too few')
  assert.equal(classOf('mirav'), 'mi~av')
  assert.equal(classOf('x'), '~x')
})

test('words stand together gladly where words of their classes were neighbours more often than by chance', () => {
  const data = wordData({own: 'a b c', classes: 'a 10 b 30 c 60', classPairs: {11: '0 1 1 2', 26: '1 0'}})
  const {kind, affinity} = openClasses({beginnings: '', endLetters: 2}, data)
  assert.deepEqual(['a', 'b', 'c', 'd'].map(kind), [0, 1, 2, -1])
  near(affinity(0, 1), Math.log((11 + 4) / (3 + 4)))
  near(affinity(1, 0), Math.log((26 + 4) / (3 + 4)), 'order counts')
  near(affinity(1, 2), Math.log((11 + 4) / (18 + 4)))
  near(affinity(2, 0), Math.log(4 / (6 + 4)), 'neighbours that were never seen')
  assert.equal(affinity(-1, 1), 0)
  assert.equal(affinity(1, -1), 0)
})

const alphabet = '$^abc'
const byLetters = openLetterModel({
  alphabet,
  letters: letterCounts(alphabet, {'^^a': 15, '^ab': 7, ab$: 3, aab: 9}),
})

test('after any two letters, what may follow is one of the letters or the end of the word', () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(...'abc'), maxLength: 5}), (start) => {
      const each = [...alphabet].map((letter) => byLetters.start(start + letter) - byLetters.start(start))
      near(
        each.reduce((sum, log) => sum + Math.exp(log), 0),
        1,
      )
    }),
    {numRuns: 50, seed: 1},
  )
})

test('letters that followed one another in texts are likelier than others, in the measure of their counts', () => {
  near(byLetters.start('a'), Math.log(15.05 / 15.25))
  near(byLetters.start('b'), Math.log(0.05 / 15.25))
  near(byLetters.word('ab'), Math.log((15.05 / 15.25) * (7.05 / 7.25) * (3.05 / 3.25)))
  near(byLetters.start('aé'), byLetters.start('a') - 8, 'a letter that the model lacks')
  // After it, nothing is known of what comes next.
  near(byLetters.start('aéb') - byLetters.start('aé'), Math.log(1 / 5))
})

const counted = openWordCounts(
  persian,
  wordData({
    news: {0: 'صفر', 1: 'یک', 9: 'کتاب دوست'},
    web: 'کتاب باغ',
    dictionary: 'باغ سیب کتاب\u200Cدار گل\u200Cو\u200Cگیاه',
    joiners: 'دوست\u200Cها می\u200Cروم گل\u200Cوگیاه',
    pairs: {2: 'یک کتاب کتاب دوست', 5: 'یک دوست'},
  }),
)

test('words of texts count most, then those of the web, then those that only a dictionary has', () => {
  const {counts, total} = counted
  near(counts.get('کتاب')!, 9 - 0.7 + 0.06)
  near(counts.get('یک')!, 0.36)
  near(counts.get('صفر')!, 0.06)
  near(counts.get('باغ')!, 0.06)
  near(counts.get('سیب')!, 0.015)
  near(counts.get('کتابدار')!, 0.015)
  const sum = [...counts.values()].reduce((all, count) => all + count, 0)
  near(sum / total, 1 - unknownShare, 'the rest is left for unknown words')
})

test('a stem lends its forms no more than five occurrences', () => {
  const {known} = counted
  near(known('کتابها'), 5 * 0.2)
  near(known('باغها'), 0.06 * 0.2)
  near(known('کتاب'), 8.36)
  assert.equal(known('درخت'), 0)
})

test('joiners and pairs are where the data put them', () => {
  const {joined, pairs} = counted
  assert.deepEqual(joined.get('دوستها'), [4])
  assert.deepEqual(joined.get('گلوگیاه'), [2], 'as texts write it, before the dictionary')
  assert.deepEqual(joined.get('کتابدار'), [4])
  assert.equal(joined.get('باغ'), undefined)
  assert.deepEqual(pairs.get('یک'), new Map(Object.entries({کتاب: 2, دوست: 5})))
  assert.deepEqual(pairs.get('کتاب'), new Map([['دوست', 2]]))
  assert.equal(pairs.get('دوست'), undefined)
})

test('how many words begin in some way is what counting them one by one gives', () => {
  const word = fc.string({unit: fc.constantFrom(...'ابپ'), minLength: 1, maxLength: 4})
  fc.assert(
    fc.property(
      fc.uniqueArray(word, {maxLength: 12}),
      fc.uniqueArray(word, {maxLength: 12}),
      word,
      (some, others, start) => {
        const {starting, counts} = openWordCounts(
          persian,
          wordData({news: {3: some.join(' ')}, web: others.join(' ')}),
        )
        const own = [...counts].filter(([each]) => each !== '' && each.startsWith(start))
        near(
          starting(start),
          own.reduce((sum, [, count]) => sum + count, 0),
          start,
        )
      },
    ),
    {numRuns: 60, seed: 1},
  )
})

test('what was worked out for a word is not worked out again', () => {
  let times = 0
  const lengthOf = memoized((word: string) => {
    times += 1
    return word.length
  })
  assert.deepEqual([lengthOf('ab'), lengthOf('ab'), lengthOf('abc'), lengthOf('ab')], [2, 2, 3, 2])
  assert.equal(times, 2)
})
