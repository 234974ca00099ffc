import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {fatesOfLine} from '../../src/edition/fates.ts'
import type {StretchFate} from '../../src/edition/stretch-fates.ts'

/** What is told of a line that was read anew as a whole: fate, what was found, what it reads. */
function told(line: string, reading: string): StretchFate[] {
  const {fates: told} = fatesOfLine(
    line,
    [{start: 0, end: line.length}],
    [{segment: 'p1', text: reading, at: 0}],
  )
  return [...told]
}

const short = (line: string, reading: string) =>
  told(line, reading).map(({fate, start, end, after, change}) =>
    [change ?? fate, line.slice(start, end), ...(after === undefined ? [] : [after])].join('|'),
  )

test('of a line whose stop stood at the wrong end only the stop has moved', () => {
  assert.deepEqual(short('.The rain fell all night', 'The rain fell all night.'), [
    'moved|.|.',
    'kept|The rain fell all night|The rain fell all night',
  ])
})

test('pieces of a line that were put back in order have moved, torn words with them', () => {
  const fates = told('ell all night the rain f', 'the rain fell all night').map(({fate}) => fate)
  assert.ok(
    fates.every((fate) => fate === 'moved' || fate === 'kept'),
    fates.join(),
  )
})

test('a word that was read otherwise is altered as a word, and the words beside it are not', () => {
  assert.deepEqual(short('The cot sat here.', 'The cat sat here.'), [
    'kept|The |The',
    'altered|cot |cat',
    'kept|sat here.|sat here.',
  ])
  assert.deepEqual(short('one two three', 'one six three'), [
    'kept|one |one',
    'altered|two |six',
    'kept|three|three',
  ])
})

test('a stop that was dropped is removed, one that was set is an addition of the text', () => {
  assert.deepEqual(
    short('It rained..', 'It rained.').map((each) => each.split('|')[0]),
    ['kept', 'removed'],
  )
  assert.deepEqual(short('It rained', 'It rained.').at(-1), 'altered||.')
})

test('half-spaces are named for what stood there: nothing, a space, or a torn word', () => {
  assert.deepEqual(short('می کنند', 'می\u200cکنند'), ['joiner-for-space|می کنند|می\u200cکنند'])
  assert.deepEqual(short('سلامها', 'سلام\u200cها'), ['joiner-added|سلامها|سلام\u200cها'])
  assert.deepEqual(short('می\u200cکنند', 'می کنند'), ['space-for-joiner|می\u200cکنند|می کنند'])
  const torn = short('هایبحران در این سال', 'در این سال بحران\u200cهای')
  assert.ok(torn.includes('joiner-restored|هایبحران |بحران\u200cهای'), torn.join())
})

test('pieces of a torn word whose letters could be of each other are told once each', () => {
  const line = 'اینکه از پس کمک کرد عمرانخان توسط شده یز رهبریآم اعتراضات گسترده اما کاملًا مسالمتناخ'
  const reading = 'ناخ اعتراضات گسترده اما کاملًا مسالمت‌آمیز رهبری اینکه از پس کمک کرد عمرانخان توسط شده'
  const shown = told(line, reading).map(({after = ''}) => after)
  assert.equal(shown.join('').replace(/[\s\u200c]/g, '').length, reading.replace(/[\s\u200c]/g, '').length)
})

test('words that were set apart or joined are named so, and a space before a comma is white space alone', () => {
  assert.deepEqual(short('عمرانخان آمد', 'عمران خان آمد')[0], 'words-parted|عمرانخان |عمران خان')
  assert.deepEqual(short('wo rd', 'word'), ['words-joined|wo rd|word'])
  const line = 'Rain , wind'
  const {fates: kept, spaces} = fatesOfLine(
    line,
    [{start: 0, end: line.length}],
    [{segment: 'p1', text: 'Rain, wind', at: 0}],
  )
  assert.deepEqual(
    kept.map(({fate}) => fate),
    ['kept'],
  )
  assert.deepEqual(spaces, [{before: ' ', after: ''}])
})

test('a line with the same letters and signs is never altered, whatever their order and spaces', () => {
  const piece = fc.string({
    unit: fc.constantFrom('a', 'b', 'ا', 'ب', '.', '5', '(', '\u0651'),
    minLength: 1,
    maxLength: 9,
  })
  const space = fc.constantFrom('', ' ', '  ', '\u200c')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(piece, space, space), {minLength: 1, maxLength: 9}),
      fc.infiniteStream(fc.nat()),
      (pieces, order) => {
        const line = pieces.map(([text, gap]) => text + gap).join('')
        const shuffled = pieces
          .map((each) => ({each, at: order.next().value ?? 0}))
          .sort((a, b) => a.at - b.at)
        const fates = told(line, shuffled.map(({each: [text, , gap]}) => text + gap).join('')).map(
          ({fate}) => fate,
        )
        assert.ok(
          fates.every((fate) => fate !== 'altered' && fate !== 'removed'),
          fates.join(),
        )
      },
    ),
  )
})

test('every sign of a line has one fate and every sign of its reading one origin, whatever the two are', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'ا', 'ل', '.', ' ', '\u200c', '😀', '7'),
    maxLength: 40,
  })
  fc.assert(
    fc.property(text, text, (line, reading) => {
      const all = told(line, reading)
      const taken = new Array<number>(line.length).fill(0)
      for (const {start, end} of all) for (let at = start; at < end; at += 1) taken[at]! += 1
      const seen = Array.from(line).some((sign) => !/[\s\u200c]/.test(sign))
      if (seen)
        for (const [at, count] of taken.entries())
          assert.ok(count === 1 || /\s/.test(line[at]!), `${line} at ${at}`)
      const given = new Array<number>(reading.length).fill(0)
      for (const {place} of all)
        if (place !== undefined) for (let at = place.at[0]; at < place.at[1]; at += 1) given[at]! += 1
      const isSign = (at: number) => !/[\s\u200c]/.test(reading[at]!)
      for (const [at, count] of given.entries()) assert.ok(!isSign(at) || count === 1, `${reading} at ${at}`)
    }),
    {numRuns: 500},
  )
})

test('a line of many thousand characters is told without comparing each with each', () => {
  const line = 'word and word '.repeat(2000)
  const [only] = told(line, `${line.slice(100)}${line.slice(0, 100)}`)
  assert.equal(only!.fate, 'moved')
})
