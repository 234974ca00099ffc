import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {findMarkedWords} from '../../src/site/client/annotations/find-marked-words.ts'

const text = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 60}),
  fc.stringMatching(/^[a-c ابتَ\u064e،.é]{0,60}$/),
)
const stretch = text
  .filter((each) => each.length > 0)
  .chain((each) =>
    fc
      .tuple(fc.nat(each.length - 1), fc.nat(each.length - 1))
      .map(([a, b]) => ({text: each, start: Math.min(a, b), end: Math.max(a, b) + 1})),
  )

const words = fc.array(fc.stringMatching(/^[a-z]{2,9}$/), {minLength: 4, maxLength: 12})

test('words stand where they stood in a text that is as it was', () => {
  fc.assert(
    fc.property(stretch, ({text: whole, start, end}) => {
      const quote = whole.slice(start, end)
      assert.deepEqual(findMarkedWords(whole, {quote, start, end}), {start, end})
    }),
  )
})

test('words are found again, letter for letter, when something was put before and after them', () => {
  fc.assert(
    fc.property(stretch, text, text, ({text: whole, start, end}, before, after) => {
      const quote = whole.slice(start, end)
      const mended = `${before}${whole}${after}`
      const found = findMarkedWords(mended, {quote, start, end})
      assert.ok(found)
      assert.equal(mended.slice(found.start, found.end), quote)
    }),
  )
})

test('of several places with the same words the nearest is taken', () => {
  const found = findMarkedWords('peace and war and war and peace', {quote: 'war', start: 13, end: 16})
  assert.deepEqual(found, {start: 10, end: 13})
  assert.deepEqual(findMarkedWords('peace and war and war and peace', {quote: 'war', start: 17, end: 20}), {
    start: 18,
    end: 21,
  })
})

test('words are found when marks, spaces, stops, case or the spelling of a keyboard were mended', () => {
  fc.assert(
    fc.property(words, fc.nat(3), ([...parts], at) => {
      const quote = parts.slice(at).join(' ')
      const mended = parts.map((part, k) => (k === at + 1 ? part.toUpperCase() : part)).join(',  ')
      const found = findMarkedWords(mended, {quote, start: 0, end: quote.length})
      assert.ok(found)
      const letters = mended
        .slice(found.start, found.end)
        .toLowerCase()
        .replace(/[^a-z]/g, '')
      assert.equal(letters, quote.replace(/[^a-z]/g, ''))
    }),
  )
  for (const [quote, mended] of [
    ['العلاقة بين البلدين', 'إن العَلاقةَ بينَ البلدينِ قديمة'],
    ['إيران وأفغانستان', 'بين ايران وافغانستان حدود'],
    ['کتاب‌های یک کشور', 'كتابهاي يك كشور'],
  ] as const) {
    assert.ok(findMarkedWords(mended, {quote, start: 0, end: quote.length}), quote)
  }
})

test('words are found when a word among many was mended, and whole words then', () => {
  const before = 'Russia and Pakistan held their frist joint exercise in the mountains in autumn.'
  const quote = 'held their frist joint exercise'
  const after = before.replace('frist', 'first').replace('exercise', 'exercises')
  const start = before.indexOf(quote)
  const found = findMarkedWords(after, {quote, start, end: start + quote.length})
  assert.ok(found)
  assert.equal(after.slice(found.start, found.end), 'held their first joint exercises')
})

test('words that are gone are not found in other words', () => {
  const quote = 'held their first joint exercise'
  for (const other of [
    '',
    'Nothing of it is left.',
    'they',
    'The two presidents met in Moscow last year to talk.',
  ]) {
    assert.equal(findMarkedWords(other, {quote, start: 3, end: 3 + quote.length}), undefined, other)
  }
  assert.equal(findMarkedWords('a cat', {quote: 'car', start: 2, end: 5}), undefined)
})

test('words at the end of a text are found in it, though their place reaches beyond', () => {
  assert.deepEqual(findMarkedWords('a cat', {quote: 'cat', start: 2, end: 9}), {start: 2, end: 5})
})

test('whatever the text and the words, what is found lies in the text and is not empty', () => {
  fc.assert(
    fc.property(text, text, fc.nat(80), fc.nat(80), (whole, quote, start, length) => {
      const found = findMarkedWords(whole, {quote, start, end: start + length})
      if (found === undefined) return
      assert.ok(found.start >= 0 && found.start < found.end && found.end <= whole.length)
    }),
  )
})

test('a paragraph marked as a whole is the whole paragraph, whatever has become of it', () => {
  assert.deepEqual(findMarkedWords('Another sentence.', {quote: 'A sentence.'}), {start: 0, end: 17})
})
