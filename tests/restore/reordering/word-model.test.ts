/** How likely words are: by themselves, after one another, and in a text that has them elsewhere. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {
  arabicLetter,
  modelledLang,
  modelSpelling,
  modelWordsOf,
} from '../../../src/restore/reordering/model-spelling.ts'
import {openNearby} from '../../../src/restore/reordering/nearby.ts'
import {unknownShare} from '../../../src/restore/reordering/word-counts.ts'
import {openWordModel} from '../../../src/restore/reordering/word-model.ts'
import {alphabet, isNear, persianModel, wordData} from './made.ts'

const near = (one: number, other: number, message?: string) =>
  assert.ok(isNear(one, other), `${message ?? ''} ${one} is not ${other}`)

const words = persianModel({
  news: {0: 'تازه', 11: 'بود', 101: 'کتاب خانه است'},
  joiners: 'می\u200Cرود کتاب\u200Cهای',
  pairs: {30: 'کتاب خانه', 2: 'کتاب تازه'},
})
const word = (text: string) => words.word(text)
/** The counts above, as the model has them: also one word without letters, which an empty list gives. */
const total = (0.06 + 10.36 + 3 * 100.36 + 0.06) / (1 - unknownShare)
/** Log of what a word is worth by its letters alone: the model above knows nothing of them, so they are all alike. */
const byLetters = (text: string) => Math.log(unknownShare) - (text.length + 1) * Math.log(alphabet.length)
const logOf = (share: number, text: string) => Math.log(share + Math.exp(byLetters(text)))

test('a word is as likely as it is frequent, and an unknown one as its letters are', () => {
  near(word('کتاب').log, logOf(100.36 / total, 'کتاب'))
  near(word('بود').log, logOf(10.36 / total, 'بود'))
  near(word('کتابها').log, logOf((5 * 0.2) / total, 'کتابها'), 'a stem with an affix')
  near(word('چپچپ').log, byLetters('چپچپ'))
  assert.equal(word('').log, 0, 'a word that is not known costs nothing')
  assert.deepEqual([word('').count, word('').kind], [0, -1])
  near(word('کتاب').count, 100.36)
})

test('a beginning is as likely as all words that begin so', () => {
  near(words.start('ک'), Math.log(100.36 / total + unknownShare / alphabet.length))
  near(words.start('چپ'), Math.log(unknownShare) - 2 * Math.log(alphabet.length))
})

test('a word follows another as often as texts have the two, and more seldom after a word with known neighbours', () => {
  const [book, house, fresh, was] = [word('کتاب'), word('خانه'), word('تازه'), word('بود')]
  const prior = 12 + 0.6 * 100.36
  near(words.pair(book, house), Math.log((30 + prior * Math.exp(house.log)) / (100.36 + prior)))
  near(words.pair(book, fresh), Math.log((2 + prior * Math.exp(fresh.log)) / (100.36 + prior)))
  near(words.pair(book, was), was.log - Math.log1p(100.36 / prior), 'never seen after it')
  near(words.pair(word('چپچپ'), was), was.log, 'nothing is known of what follows an unknown word')
  near(words.pair(word(''), was), was.log)
  assert.ok(words.pair(book, house) > words.pair(house, book), 'order counts')
})

test('what the classes of two words say of them as neighbours counts beside the words', () => {
  const own = {news: {11: 'کتاب خانه'}, own: 'کتاب خانه', classes: 'کتاب 10 خانه 10', classPairs: {26: '0 1'}}
  const classed = persianModel(own)
  const [book, house] = [classed.word('کتاب'), classed.word('خانه')]
  near(classed.pair(book, house) - house.log - book.unseen, Math.log((26 + 4) / (5 + 4)))
})

test('two words without the space between them are read as two, at the cost of a lost space', () => {
  const both = 2 * Math.log(100.36 / total) - 5
  near(words.found('کتابخانه').log, both)
  assert.ok(word('کتابخانه').log < both)
  assert.equal(words.found('کتاب'), word('کتاب'), 'a known word is one')
  near(words.found('کتابچپچپ').log, word('کتابچپچپ').log, 'both parts must be known')
  near(words.found('چپچپکتاب').log, word('چپچپکتاب').log)
  const short = persianModel({news: {1001: 'او ما است و ماست'}})
  assert.equal(short.found('اوما').log, short.word('اوما').log, 'five letters or fewer are one word')
  assert.ok(short.found('اواست').log === short.word('اواست').log)
  assert.ok(short.found('استما').log === short.word('استما').log)
  assert.ok(short.found('استاست').log > short.word('استاست').log)
  assert.equal(short.found('واستچپ').log, short.word('واستچپ').log)
  assert.equal(short.found('وماستا').log, short.word('وماستا').log)
  assert.equal(short.found('وماست').log, short.word('وماست').log)
  assert.ok(short.found('ماستما').log > short.word('ماستما').log, 'a word of two letters at the end')
  assert.ok(short.found('ماماست').log > short.word('ماماست').log, 'a word of two letters at the start')
})

test('the model knows forms of its words, and spells only the words that it has', () => {
  assert.ok(words.knows('کتاب') && words.spells('کتاب'))
  assert.ok(words.knows('کتابها') && !words.spells('کتابها'))
  assert.ok(!words.knows('چپچپ') && !words.spells('چپچپ'))
  assert.deepEqual(words.joiners('میرود'), [2])
  assert.deepEqual(words.joiners('کتاب'), [])
  assert.ok(words.setOff?.before.has('می') && words.setOff.after.has('ها') && !words.setOff.after.has('می'))
  assert.equal(openWordModel('ar', wordData({})).setOff, undefined)
  assert.throws(() => openWordModel('en', wordData({})), /en/)
})

test('a word that stands elsewhere in the text is likelier in it, the more so the longer the text is', () => {
  const text = openNearby('fa')
  for (let line = 0; line < 10; line += 1) text.add('چپچپ بود و خانه بود', 1)
  const own = words.with(text)
  const trust = (0.3 * 50) / (50 + 50)
  near(own.word('چپچپ').log, logOf((trust * 10) / 50, 'چپچپ'))
  near(own.word('بود').log, logOf((1 - trust) * (10.36 / total) + (trust * 20) / 50, 'بود'))
  near(
    own.word('کتاب').log,
    logOf((1 - trust) * (100.36 / total), 'کتاب'),
    'words that it lacks are less likely',
  )
  near(own.start('چ'), Math.log((trust * 10) / 50 + unknownShare / alphabet.length))
  assert.ok(own.knows('چپچپ') && own.spells('چپچپ') && !words.knows('چپچپ'))
  near(own.word('بود').count, 10.36 + 6 * 20)
  const [house, was] = [own.word('خانه'), own.word('بود')]
  const prior = 12 + 0.6 * house.count
  near(own.pair(house, was), Math.log((6 * 10 + prior * Math.exp(was.log)) / (house.count + prior)))
  near(words.with(openNearby('fa')).word('بود').log, word('بود').log, 'a text without words says nothing')
})

const line = fc
  .array(fc.constantFrom('کتاب', 'کتابها', 'از', 'کتاب\u200Cها', '20', '.', '،', 'BBC'), {maxLength: 8})
  .map((parts) => parts.join(' '))

test('lines that are counted and taken out again leave a text as it was', () => {
  fc.assert(
    fc.property(fc.array(line, {maxLength: 4}), fc.array(line, {maxLength: 4}), (kept, gone) => {
      const [text, plain] = [openNearby('fa'), openNearby('fa')]
      for (const each of kept) plain.add(each, 1)
      for (const each of [...kept, ...gone]) text.add(each, 1)
      for (const each of gone) text.add(each, -1)
      assert.equal(text.size, plain.size)
      for (const each of ['کتاب', 'کتابها', 'از', '#', '.']) {
        assert.equal(text.word(each), plain.word(each))
        assert.equal(text.start(each.slice(0, 2)), plain.start(each.slice(0, 2)))
        assert.equal(text.pair('از', each), plain.pair('از', each))
      }
    }),
    {numRuns: 50, seed: 1},
  )
})

test('a text has words and their neighbours; numbers and stops are neighbours, but no words of it', () => {
  const text = openNearby('fa')
  text.add('کتابها از 20 کتاب است.', 1)
  text.add('کتابها', 1)
  assert.equal(text.size, 5)
  assert.deepEqual(['کتابها', 'کتاب', '#', '.'].map(text.word), [2, 1, 0, 0])
  assert.deepEqual(['ک', 'کتابه', 'کتابها', 'ت'].map(text.start), [3, 2, 2, 0])
  assert.deepEqual([text.pair('از', '#'), text.pair('#', 'کتاب'), text.pair('است', '.')], [1, 1, 1])
  assert.equal(text.pair('.', 'کتابها'), 0, 'a line does not go on with the next')
})

test('a line is read as its words: numbers and Latin words are one sign, marks another, joiners and vowels nothing', () => {
  assert.deepEqual(modelWordsOf('کتاب\u200Cها، 20 BBC است. و مُديـر', 'fa'), [
    'کتابها',
    '.',
    '#',
    '#',
    'است',
    '.',
    'و',
    'مدیر',
  ])
  assert.deepEqual(modelWordsOf('', 'fa'), [])
  assert.equal(modelSpelling('مُديـر\u200Cها', 'fa'), 'مدیرها')
  assert.ok(arabicLetter.test('ک') && !arabicLetter.test('ـ') && !arabicLetter.test('\u064E'))
})

test('the language of a line is told by twelve letters and not by fewer', () => {
  assert.equal(modelledLang('گچپژ گچپژ گچپژ'), 'fa')
  assert.equal(modelledLang('گچپژ گچپژ گچپ'), undefined)
  assert.equal(modelledLang('منمن منمن منمن'), 'ar', 'where the letters decide nothing, the first language')
  assert.equal(modelledLang('من من من  BBC 2020'), undefined)
})
