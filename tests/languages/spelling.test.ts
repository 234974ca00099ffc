/** Digits, tags and keyboards: what a reader types or a file says, read as what was meant. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {canonicalTag, comparedAs, folderOf, writesLatin} from '../../src/languages/foreign.ts'
import {languages} from '../../src/languages/index.ts'
import {asciiDigits, digitValue, pointAsLetter} from '../../src/languages/script/digits.ts'
import {foldForSearch, foldKeyboards, foldSpelling} from '../../src/languages/script/fold.ts'
import {typedAs} from '../../src/languages/script/keyboards.ts'

/** The ten digits of some scripts. */
const digits = [
  '0123456789',
  '٠١٢٣٤٥٦٧٨٩',
  '۰۱۲۳۴۵۶۷۸۹',
  '०१२३४५६७८९',
  '০১২৩৪৫৬৭৮৯',
  '０１２３４５６７８９',
  '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗',
  '𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿',
]

test('a number is the same number in the digits of any script', () => {
  for (const ten of digits) {
    assert.deepEqual([...ten].map(digitValue), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], ten)
    assert.equal(asciiDigits(`${ten}!`), '0123456789!')
  }
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...digits), (number, ten) => {
      const written = [...String(number)].map((each) => [...ten][Number(each)]).join('')
      assert.equal(Number(asciiDigits(written)), number)
    }),
  )
})

test('a decimal point belongs to its number, and a full stop to its sentence', () => {
  const point = pointAsLetter('3.5').charAt(1)
  assert.match(point, /^\p{L}$/u)
  assert.equal(pointAsLetter('3\u066B5'), `3${point}5`)
  assert.equal(pointAsLetter('in 2018. 5 men'), 'in 2018. 5 men')
  assert.equal(pointAsLetter('v.5'), 'v.5')
})

test('a language is known by any of its tags, a script that is not its own makes it another', () => {
  assert.equal(canonicalTag('arb'), 'ar')
  assert.equal(canonicalTag('en_GB'), 'en-GB')
  assert.equal(canonicalTag('no tag'), undefined)
  assert.deepEqual(['ar', 'ar-EG', 'arb', 'ar-Arab', 'fa-AF', 'en_GB'].map(folderOf), [
    'ar',
    'ar',
    'ar',
    'ar',
    'fa',
    'en',
  ])
  assert.deepEqual(['ar-Latn', 'fa-Cyrl', 'ur', 'de', 'nonsense tag'].map(folderOf), Array(5).fill(undefined))
})

test('of a language without a folder is known what its script tells', () => {
  assert.deepEqual(['de', 'tr', 'sr-Latn', 'ur', 'sr', 'zh'].map(writesLatin), [
    true,
    true,
    true,
    false,
    false,
    false,
  ])
  assert.equal(comparedAs('sr-Cyrl').script, 'Cyrl')
  assert.deepEqual(comparedAs('zh').divide?.('人人生而自由').join('|').includes('|'), true)
  assert.equal(comparedAs('de').divide, undefined)
  assert.equal(comparedAs('ur').translation.stem('کتاب'), comparedAs('ar').translation.stem('كتاب'))
})

test('folding what keyboards or searchers take for one another is done once and for all, letter for letter', () => {
  const letter = fc.constantFrom(...'اأإآٱىيیكکةهہھۀؤئءپچژگٹڈڑںڤ ab12')
  fc.assert(
    fc.property(fc.string({unit: letter}), (text) => {
      for (const fold of [foldKeyboards, foldSpelling, foldForSearch]) {
        assert.equal(fold(text).length, text.length)
        assert.equal(fold(fold(text)), fold(text))
      }
    }),
  )
  assert.equal(foldKeyboards('کتابی'), 'كتابي')
  assert.notEqual(foldKeyboards('أمة'), foldKeyboards('امه'), 'what no keyboard mistypes stays apart')
  assert.equal(foldForSearch('گھوڑا'), foldForSearch('گهورا'), 'what only a search takes for one')
})

test('a word typed on one keyboard with the keys of another is read back from there', () => {
  const own = Object.values(languages).flatMap(({keyboard}) =>
    keyboard === undefined ? [] : [keyboard.map((keys) => [...keys])],
  )
  assert.ok(own.length >= 3)
  // Keys that write one letter on each keyboard, without Shift.
  const keys = own[0]![0]!.flatMap((_, key) =>
    own.every(([plain]) => /^\p{L}$/u.test((plain?.[key] ?? '').normalize('NFKC'))) ? [key] : [],
  )
  assert.ok(keys.length > 20)
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...keys), {minLength: 3, maxLength: 9}),
      fc.constantFrom(...own),
      fc.constantFrom(...own),
      (word, from, to) => {
        const [meant, typed] = [from, to].map(([plain]) =>
          word.map((key) => plain![key]!.normalize('NFKC')).join(''),
        )
        const same = foldForSearch(meant!) === foldForSearch(typed!)
        assert.ok(
          same || typedAs(typed!).some((each) => foldForSearch(each) === foldForSearch(meant!)),
          `${typed} for ${meant}`,
        )
      },
    ),
  )
})

test('letters that one key writes together may have been typed with a key each', () => {
  assert.ok(typedAs('لا').includes('b'), 'the key between V and N')
  assert.ok(typedAs('لا').includes('gh'), 'the keys of the two letters')
})
