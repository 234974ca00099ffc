import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {baseLexicon, packLexicon, unpackLexicon} from '../../src/align/base-lexicon.ts'
import {beadTypes, narrowTypes, states} from '../../src/align/beads.ts'
import {collectionLexicon, lexiconFor} from '../../src/align/collection.ts'
import {bandGrid, fullGrid} from '../../src/align/grid.ts'
import {learnLexicon} from '../../src/align/ibm.ts'
import {knowledgeOf} from '../../src/align/infer.ts'
import {posteriors} from '../../src/align/lattice.ts'
import {logPosteriors} from '../../src/align/log-lattice.ts'
import {beadScores, eachBead, features, numberNames} from '../../src/align/model.ts'
import {writtenNumbers} from '../../src/align/number-words.ts'
import {readFully} from '../../src/align/pair.ts'
import {phoneticKeysOf} from '../../src/align/phonetic-key.ts'
import {measuresOf} from '../../src/align/quantities.ts'
import {readThrough} from '../../src/align/read-text.ts'
import {tokensOf} from '../../src/align/tokens.ts'
import {itemOf, numberKey} from '../../src/align/words.ts'
import {entriesOf} from '../../src/languages/entries.ts'
import {langs} from '../../src/languages/index.ts'
import {knowledgeByLang} from '../../src/languages/knowledge.ts'
import type {AlignSide} from '../../src/text/model.ts'

test('one number is one number in any digits and with any separators', () => {
  assert.deepEqual(['1,234.5', '١٬٢٣٤٫٥', '۱٬۲۳۴٫۵', '1،234.5'].map(numberKey), Array(4).fill('1234.5'))
  assert.deepEqual(['2018', '٢٠١٨', '۲۰۱۸'].map(numberKey), Array(3).fill('2018'))
})

test('numbers and ordinals in words are read with their tens', () => {
  const read = (text: string, lang: 'ar' | 'en' | 'fa') =>
    writtenNumbers(tokensOf(text, lang), lang).map(({key}) => key)
  assert.deepEqual(read('Article twenty-four', 'en'), ['24'])
  assert.deepEqual(read('ماده بیست و چهارم', 'fa'), ['24'])
  assert.deepEqual(read('المادة الرابعة والعشرون', 'ar'), ['24'])
  assert.deepEqual(read('خمسة وعشرون، خمسون', 'ar'), ['25', '50'])
})

test('a measure is known by every name that its unit has in any language', () => {
  for (const lang of langs) {
    const names = entriesOf(knowledgeByLang[lang].translation.units).flatMap(([, each]) => each)
    const unread = names.filter(
      (name) => measuresOf(readThrough({lang, segments: [`5 ${name}`]})).length === 0,
    )
    assert.deepEqual(unread, [])
  }
})

test('a list mark is told from a number', () => {
  assert.equal(itemOf('۲ ‐ هر کس حق دارد'), '2')
  assert.equal(itemOf('3. Everyone has the right'), '3')
  assert.equal(itemOf('3.5 million people'), undefined)
  assert.equal(itemOf('2018 was a good year'), undefined)
})

test('a name has one phoneticKey in all scripts whose sounds are known', () => {
  for (const [latin, arabic] of [
    ['Lavrov', 'لافروف'],
    ['Putin', 'بوتين'],
    ['Churchill', 'تشرشل'],
    ['Kremlin', 'والكرملين'],
  ] as const) {
    assert.ok(phoneticKeysOf(arabic, 'ar').includes(phoneticKeysOf(latin, 'en')[0] ?? ''), latin)
  }
  assert.deepEqual(phoneticKeysOf('چرچیل', 'fa')[0], phoneticKeysOf('Churchill', 'en')[0])
  const english = phoneticKeysOf('Gorbachev', 'en')
  assert.deepEqual(phoneticKeysOf('Горбачев', 'ru'), english)
  assert.deepEqual(phoneticKeysOf('וושינגטון', 'he'), phoneticKeysOf('Washington', 'en'))
})

test('dotted initials are one word, and Latin letters glued to Arabic ones are a word of their own', () => {
  assert.deepEqual(
    tokensOf('the U.S. and A.I.', 'en').map(({key}) => key),
    ['the', 'us', 'and', 'ai'],
  )
  assert.deepEqual(
    tokensOf('علىNATOوغيره', 'ar').map(({kind}) => kind),
    ['word', 'latin', 'word'],
  )
})

test('sums without logarithms are the sums with logarithms', () => {
  const rowCount = fc.nat(14)
  const columnCount = fc.nat(5)
  const numbers = (length: number) =>
    fc.array(fc.double({min: -30, max: 30, noNaN: true}), {minLength: length, maxLength: length})
  const types = fc.constantFrom(narrowTypes, beadTypes.length)
  const given = fc.tuple(rowCount, columnCount, types).chain(([rows, columns, looked]) => {
    const grid = fullGrid(rows, columns, looked)
    return fc.record({
      grid: fc.constant(grid),
      scores: numbers(grid.cells * grid.types),
      steps: numbers(states * beadTypes.length),
    })
  })
  fc.assert(
    fc.property(given, ({grid, scores, steps}) => {
      const potentials = {grid, scores: Float64Array.from(scores), steps: Float64Array.from(steps)}
      const [fast, slow] = [posteriors(potentials), logPosteriors(potentials)]
      fast.beads.forEach((share, k) => {
        assert.ok(Math.abs(share - slow.beads[k]!) < 1e-9)
      })
      assert.ok(Math.abs(fast.logTotal - slow.logTotal) < 1e-6 * (1 + Math.abs(slow.logTotal)))
    }),
    {numRuns: 60, seed: 7},
  )
})

test('beads are scored by the numbers that weights were learnt from', () => {
  const source: AlignSide = {
    lang: 'ar',
    segments: [
      'زار لافروف موسكو في 2018؟',
      'قال "نعم" (مرتين).',
      'موسكو، 1,234 بيتا.',
      'لافروف!',
      'كتاب كبير',
    ],
  }
  const target: AlignSide = {
    lang: 'en',
    segments: [
      'Lavrov visited Moscow.',
      'In 2018?',
      'He said “yes”.',
      'Moscow: 1,234 houses; Lavrov',
      'A book',
    ],
  }
  const edges = [Int32Array.of(0, 0, 0, 1, 2, 3), Int32Array.of(3, 3, 4, 5, 5, 5)] as const
  for (const grid of [fullGrid(5, 5), bandGrid(5, 5, ...edges)]) {
    const pair = readFully(source, target, grid, knowledgeOf('ar', 'en', {}))
    const names = numberNames(features)
    const weights = Object.fromEntries(names.map((name, k) => [name, Math.sin(k + 1)]))
    const scores = beadScores(pair, grid, features, weights)
    let beads = 0
    eachBead(pair, grid, features, (slot, numbers) => {
      beads++
      const sum = numbers.reduce((total, number, k) => total + number * Math.sin(k + 1), 0)
      assert.ok(Math.abs(sum - scores[slot]!) < 1e-4, `bead ${slot}: ${sum} and ${scores[slot]}`)
    })
    assert.equal(beads, scores.filter((score) => score > Number.NEGATIVE_INFINITY).length)
  }
})

test('words that stand together again and again are learnt as translations, chance company is not', () => {
  const pair = (source: string, target: string) => ({
    source: source.split(' '),
    target: target.split(' '),
    weight: 1,
  })
  const lexicon = learnLexicon(
    [
      pair('بيت كبير', 'big house'),
      pair('بيت صغير', 'small house'),
      pair('كتاب كبير', 'big book'),
      pair('كتاب صغير', 'small book'),
    ],
    {rounds: 8, floor: 0.1, minimum: 1},
  )
  const best = (word: string) => [...(lexicon.get(word) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0]
  assert.deepEqual(['بيت', 'كتاب', 'كبير', 'صغير'].map(best), ['house', 'book', 'big', 'small'])
  assert.deepEqual([...unpackLexicon(packLexicon(lexicon)).keys()].sort(), [...lexicon.keys()].sort())
})

test('a collection teaches only what two of its texts agree on', () => {
  const bead = (text: string, source: string, target: string) => ({
    text,
    source: {lang: 'ar' as const, segments: [source]},
    target: {lang: 'en' as const, segments: [target]},
  })
  const twice = (text: string, source: string, target: string) => [
    bead(text, source, target),
    bead(text, source, target),
  ]
  const learnt = collectionLexicon([
    ...twice('one', 'جرجير', 'watercress'),
    ...twice('two', 'جرجير', 'watercress'),
    ...twice('one', 'قنفذ', 'hedgehog'),
  ])
  assert.deepEqual(
    [...learnt.values()].map((row) => [...row.keys()]),
    [['watercress']],
  )
})

test('what the collection teaches is added to the base lexicon, both ways', () => {
  const lexicons = {'ar-en': new Map([['جرجير', new Map([['watercress', 0.8]])]])}
  assert.equal(lexiconFor('ar', 'en', lexicons).get('جرجير')?.get('watercress'), 0.8)
  assert.equal(lexiconFor('en', 'ar', lexicons).get('watercress')?.get('جرجير'), 0.8)
  assert.equal(lexiconFor('ar', 'en', lexicons).size, baseLexicon('ar', 'en').size + 1)
  assert.equal(lexiconFor('fa', 'en', lexicons), baseLexicon('fa', 'en'))
})
