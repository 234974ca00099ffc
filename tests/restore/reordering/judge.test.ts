/** Which lines are taken to be in pieces: at a glance, by themselves, and among the lines of their text. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import arabicLetters from '../../../src/languages/ar/letters.json' with {type: 'json'}
import persianLetters from '../../../src/languages/fa/letters.json' with {type: 'json'}
import type {Lang} from '../../../src/languages/index.ts'
import {featureNames} from '../../../src/restore/reordering/features.ts'
import {unitsOfLine} from '../../../src/restore/reordering/line-units.ts'
import {
  asksForMending,
  langOfLine,
  longestLine,
  mayReadBetter,
  mendSuspect,
  readsWell,
  searchThreshold,
  suspicionOf,
} from '../../../src/restore/reordering/mend-line.ts'
import {type LineByLine, mendPage} from '../../../src/restore/reordering/mend-page.ts'
import {
  type LanguageWeights,
  likeliestReading,
  type RankedReading,
} from '../../../src/restore/reordering/rank.ts'
import {searchReadings} from '../../../src/restore/reordering/search.ts'
import {glance} from '../../../src/restore/reordering/search-widths.ts'
import {suspicion} from '../../../src/restore/reordering/suspicion.ts'
import {openWordModel} from '../../../src/restore/reordering/word-model.ts'
import {isNear, persianModel} from './made.ts'

const models = {fa: openWordModel('fa', persianLetters), ar: openWordModel('ar', arabicLetters)}
const wordsIn = (lang: Lang) => models[lang as keyof typeof models]

const whole = 'این یکی از کتاب‌های گذشته است که ما به آن نیاز داریم'
const broken = 'ست که ما به آن نیاز داریم شته ا های گذ این یکی از کتاب'
const arabic = 'قال مدير المكتبة إن عدد الأعضاء تضاعف خلال عامين'

test('a line in pieces is suspicious, and one that reads well is not', () => {
  assert.ok(suspicionOf(broken, wordsIn) > searchThreshold)
  for (const line of [whole, arabic]) assert.ok(suspicionOf(line, wordsIn) < searchThreshold, line)
})

test('every sign that a line was cut makes it more suspicious', () => {
  const plain = suspicion('کتابخانه خوب است', models.fa)
  for (const line of [
    'کتابخانه  خوب است',
    '. کتابخانه خوب است',
    'کتابخانه .خوب است',
    'کتابخانه.خوب است',
    'کتابخانه5 خوب است',
    '5کتابخانه خوب است',
  ])
    assert.ok(suspicion(line, models.fa) > plain + 0.5, line)
})

test('a line is as suspicious as its signs add up to', () => {
  // Two known words, long and frequent: what remains is what a line is worth without signs.
  const words = persianModel({news: {99: 'کتابخانه دانشگاه .'}})
  const signs = (line: string) => {
    const own = line
      .replace('.', ' .')
      .split(' ')
      .map((each) => words.word(each))
    const sum = own.reduce((all, word, at) => all - words.pair(own[at - 1] ?? words.word(''), word), 0)
    return suspicion(line, words) - (-2 - (0.14 * sum) / own.length - 0.1 * own.length)
  }
  const rough = (line: string, expected: number) =>
    assert.ok(Math.abs(signs(line) - expected) < 1e-9, `${line} ${signs(line)}`)
  rough('کتابخانه دانشگاه', 0)
  rough('کتابخانه چپچپچ دانشگاه', 1.75)
  rough('کتابخانه چپچ دانشگاه', 1.75 + 1)
  rough('چپچپ کتابخانه دانشگاه', 1.75 + 2.5)
  rough('کتابخانه دانشگاه چپچپ', 1.75 + 0.9)
  rough('کتابخانه دانشگاه چپچپ.', 1.75 + 0.9)
  rough('کتابخانه چپچپچ', 1.75)
})

test('only text as long as a line of a page is judged, wide gaps counted as one space', () => {
  const letters = (size: number) => 'پ'.repeat(size)
  assert.equal(langOfLine(letters(11)), undefined)
  assert.equal(langOfLine(letters(12)), 'fa')
  assert.equal(langOfLine(letters(longestLine)), 'fa')
  assert.equal(langOfLine(letters(longestLine + 1)), undefined)
  assert.equal(langOfLine(`${letters(60)}${' '.repeat(60)}${letters(59)}`), 'fa')
  assert.equal(
    langOfLine(`${letters(60)}${' '.repeat(122)}${letters(59)}`),
    undefined,
    'twice a line is too long',
  )
  assert.equal(suspicionOf(letters(11), wordsIn), Number.NEGATIVE_INFINITY)
  assert.equal(mendSuspect('English words only, as long as a line', wordsIn), undefined)
})

test('a line in pieces is put in order once, and what it gains is said', () => {
  const mend = mendSuspect(broken, wordsIn)
  assert.equal(mend?.text, whole)
  assert.ok(mend!.gain > models.fa.language.needed)
  assert.ok(asksForMending(broken, models.fa))
  for (const line of [whole, arabic]) {
    assert.equal(mendSuspect(line, wordsIn), undefined)
    assert.ok(!asksForMending(line, wordsIn(langOfLine(line)!)))
  }
})

test('whole words in another order are left as they stand', () => {
  // Its best order gains less than two, and cuts no word.
  const line = 'درصد از کتاب های کتابخانه تازه است. 20 در این شهر'
  const eager = {...models.fa, language: {...models.fa.language, needed: 0}}
  assert.equal(
    mendSuspect(line, () => eager),
    undefined,
  )
})

test('an order that would itself be changed again is not trusted', () => {
  const line = 'ها می رویم ما به خانه'
  const eager = {...models.fa, language: {...models.fa.language, needed: -30}}
  const {asFound, readings} = searchReadings(unitsOfLine(line, 'fa'), models.fa)
  assert.ok(readings[0]!.score - asFound > 0)
  assert.equal(
    mendSuspect(line, () => eager),
    undefined,
  )
  assert.notEqual(
    mendSuspect(broken, () => eager),
    undefined,
  )
})

test('a line of fewer than four words is not mended by itself', () => {
  // Read as three words, it gains much: with one word more it would be mended.
  assert.equal(mendSuspect('شته ا های گذ این کتاب', wordsIn), undefined)
})

test('a line that has a joiner must gain six more, since lines in pieces have lost theirs', () => {
  const mends = (line: string, needed: number) =>
    mendSuspect(line, () => ({...models.fa, language: {...models.fa.language, needed}})) !== undefined
  const torn = 'ند و کتاب می خوانند این بچه ها هر روز می آی'
  const joined = torn.replace('می ', 'می\u200C')
  for (const [line, more] of [
    [torn, 0],
    [joined, 6],
  ] as const) {
    const {gain} = mendSuspect(line, wordsIn)!
    assert.ok(mends(line, gain - more - 0.1), line)
    assert.ok(!mends(line, gain - more + 0.1), line)
  }
})

test('a glance rules out only what is far from reading better', () => {
  const {asFound, readings} = searchReadings(unitsOfLine(broken, 'fa'), models.fa, undefined, glance)
  const gain = readings[0]!.score - asFound
  assert.ok(mayReadBetter(broken, models.fa, gain + 11.9))
  assert.ok(!mayReadBetter(broken, models.fa, gain + 12.1))
  assert.ok(!mayReadBetter(whole, models.fa, models.fa.language.needed))
})

test('a reading reads well where seven words of ten are known', () => {
  const words = persianModel({news: {9: 'کتاب خوب و ما'}})
  const known = (share: number) => [...'1234567890'].map((_, at) => (at < share ? 'کتاب' : 'چپچپ')).join(' ')
  assert.ok(readsWell(known(7), words, 4))
  assert.ok(!readsWell(known(6), words, 4))
  assert.ok(readsWell('کتاب خوب', words, 2) && !readsWell('کتاب خوب', words, 3))
  assert.ok(readsWell('و و و کتاب', words, 4), 'a letter that is a word')
  assert.ok(!readsWell('ا ا ا کتاب', persianModel({news: {9: 'ا کتاب'}}), 4), 'letters that are none')
  assert.ok(readsWell('20 BBC کتاب خوب', words, 2), 'numbers and Latin words do not count')
})

/** A page whose lines are judged as given, and which of them were searched. */
function pageOf(
  suspicions: readonly number[],
  gains: Readonly<Record<number, number>>,
  fixed: readonly number[] = [],
) {
  const searched: number[] = []
  const lineByLine: LineByLine = {
    suspicion: (index) => suspicions[index]!,
    mend: (index) => {
      searched.push(index)
      const gain = gains[index]
      return gain === undefined ? undefined : {text: `mended ${index}`, gain}
    },
  }
  const lines = suspicions.map((_, index) => ({text: 'too short', fixed: fixed.includes(index)}))
  const mended = mendPage(lines, wordsIn, {lineByLine})
  return {searched, mended: mended.flatMap((text, index) => (text === undefined ? [] : [index]))}
}

test('of a text in order only the most suspicious lines are searched, the worst first', () => {
  const suspicions = Array.from({length: 50}, (_, index) => index / 10)
  assert.deepEqual(pageOf(suspicions, {}).searched, [49, 48, 47, 46, 45, 44, 43, 42, 41])
  assert.deepEqual(pageOf([-1.6, -1.5, -1.4], {}).searched, [2, 1])
  const long = pageOf(
    Array.from({length: 400}, () => 1),
    {},
  )
  assert.equal(long.searched.length, 12, 'and of a longer text more')
})

test('where one of them is in pieces, all suspicious lines are searched', () => {
  const suspicions = Array.from({length: 50}, (_, index) => index / 10)
  const found = pageOf(suspicions, {45: 8, 3: 5})
  assert.equal(found.searched.length, 50)
  assert.deepEqual(found.mended, [3, 45])
  assert.deepEqual(pageOf(suspicions, {3: 8}).mended, [], 'none is found where the worst are in order')
})

test('a line that a person emended stays as it is', () => {
  const {searched, mended} = pageOf([3, 2], {0: 9, 1: 9}, [0])
  assert.deepEqual([searched, mended], [[1], [1]])
})

test('the rest of a text is read again only where enough was gained line by line', () => {
  const reported = (gain: number) => {
    const seen = new Set<number>()
    const lines = [broken, whole].map((text) => ({text, fixed: false}))
    const lineByLine: LineByLine = {
      suspicion: () => 0,
      mend: (index) => (index === 0 ? {text: whole, gain} : undefined),
    }
    mendPage(lines, wordsIn, {lineByLine, report: (index) => seen.add(index)})
    return [...seen]
  }
  assert.deepEqual(reported(13.9), [])
  assert.deepEqual(reported(14), [0, 1])
})

/** Weights with which a reading counts as much as its first feature, and a hidden unit on the second. */
const weights: LanguageWeights = {
  direct: Object.fromEntries(
    featureNames.map((name) => [name, name === 'changed' ? 1 : 0]),
  ) as LanguageWeights['direct'],
  units: [{out: 2, bias: 0.5, in: featureNames.map((name) => (name === 'score' ? 1 : 0))}],
}
const option = (text: string, changed: number, score = 0): RankedReading => ({
  text,
  features: featureNames.map((name) => (name === 'changed' ? changed : name === 'score' ? score : 0)),
})

test('the likeliest reading has the best score, and is sure as far as others fall behind', () => {
  const choice = likeliestReading([option('b', 0), option('a', 2), option('c', 1)], weights)!
  const all = Math.exp(0) + Math.exp(2) + Math.exp(1)
  assert.equal(choice.text, 'a')
  assert.ok(isNear(choice.sure, Math.exp(2) / all))
  assert.ok(isNear(choice.inPieces, all / (1 + all)), 'against the line as found, which counts nothing')
  const hidden = likeliestReading([option('a', 0, 3)], weights)!
  const odds = Math.exp(2 * (Math.tanh(3.5) - Math.tanh(0.5)))
  assert.ok(isNear(hidden.inPieces, odds / (1 + odds)))
  assert.equal(hidden.sure, 1)
})

test('whatever the scores, both probabilities are probabilities, and one more reading makes a line no less suspect', () => {
  const score = fc.double({min: -30, max: 30, noNaN: true})
  fc.assert(
    fc.property(fc.array(score, {minLength: 1, maxLength: 6}), score, (scores, more) => {
      const choose = (all: readonly number[]) =>
        likeliestReading(
          all.map((each, at) => option(String(at), each)),
          weights,
        )!
      const [one, other] = [choose(scores), choose([...scores, more])]
      for (const {inPieces, sure} of [one, other])
        assert.ok(inPieces >= 0 && inPieces <= 1 && sure > 0 && sure <= 1)
      assert.ok(other.inPieces >= one.inPieces - 1e-12)
    }),
    {numRuns: 100, seed: 1},
  )
})
