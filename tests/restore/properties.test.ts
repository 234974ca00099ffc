import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import fc from 'fast-check'
import {
  assertAccounted,
  assertOrdered,
  assertRestored,
  textSource,
} from '../../scripts/lab/bench/restore/accounts.ts'
import {restoreSource as restore} from '../../src/edition/pipeline.ts'

const sources = new URL('../../content/sources/', import.meta.url)
const fixtures = new URL('../fixtures/restore/', import.meta.url)
const received = folders(sources).map((name) => readFileSync(new URL(`${name}/source.txt`, sources), 'utf8'))
const broken = folders(fixtures).flatMap((name) =>
  readdirSync(new URL(`${name}/`, fixtures))
    .filter((file) => file.startsWith('in.'))
    .map((file) => readFileSync(new URL(`${name}/${file}`, fixtures), 'utf8')),
)
const lines = [...received, ...broken].flatMap((text) => text.split('\n'))

function folders(url: URL): string[] {
  return readdirSync(url, {withFileTypes: true}).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
}

const odd = fc.constantFrom(
  ...' \t\u00A0\u200B\u200C\u200D\u200E\u202B\u2067\u00AD\uFEFF\f\u0085\u0000\u0650\u0651\uFEFB\uFDFA\uFE70ØÙ§ظپط§â€™¬«»()[]،؛؟.,:;!*-–—…|>/&;<p></p>&nbsp;&#8217;0٣۴',
)
const letter = fc.constantFrom(...'abcXYZ اأإآىيیكکةهو؛پچژگلا')
const word = fc.string({
  unit: fc.oneof({weight: 5, arbitrary: letter}, {weight: 1, arbitrary: odd}),
  maxLength: 12,
})
const known = fc.constantFrom(...lines)
const noise = fc.oneof(
  fc.string({unit: 'binary', maxLength: 60}),
  fc.array(word, {maxLength: 14}).map((words) => words.join(' ')),
)
const line = fc.oneof(
  {weight: 3, arbitrary: known},
  {weight: 2, arbitrary: noise},
  {weight: 1, arbitrary: fc.constant('')},
)

/** Changes that copying and extraction make: cut, double, insert, wrap, paste again. */
const mutation = fc.record({
  kind: fc.constantFrom('cut', 'double', 'insert', 'wrap', 'paste', 'swap'),
  at: fc.nat(),
  size: fc.integer({min: 1, max: 90}),
  text: word,
})
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never

function mutate(text: string, {kind, at, size, text: inserted}: Mutation): string {
  const place = text.length === 0 ? 0 : at % text.length
  const [head, tail] = [text.slice(0, place), text.slice(place)]
  if (kind === 'cut') return head + tail.slice(size)
  if (kind === 'double') return head + tail.slice(0, size) + tail
  if (kind === 'insert') return head + inserted + tail
  if (kind === 'paste') return `${text}\n${tail.replaceAll(' ', '  ')}`
  if (kind === 'swap') return tail + head
  return head + tail.replace(new RegExp(`(.{${size}}\\S*) `, 'gu'), '$1\n')
}

const generated = fc.array(line, {maxLength: 24}).map((all) => all.join('\n'))
const mutated = fc
  .tuple(fc.constantFrom(...received, ...broken), fc.nat(), fc.array(mutation, {minLength: 1, maxLength: 6}))
  .map(([text, from, mutations]) => mutations.reduce(mutate, windowOf(text, from)))

/** A stretch of a text, so that many runs stay quick. */
function windowOf(text: string, from: number): string {
  const all = text.split('\n')
  const start = from % all.length
  return all.slice(start, start + 30).join('\n')
}

test('no text loses a character, changes its order, or changes again when it is restored again', () => {
  fc.assert(fc.property(generated, assertRestored), {numRuns: 300})
})

test('the same holds for real texts that were cut, doubled, wrapped and pasted', () => {
  fc.assert(fc.property(mutated, assertRestored), {numRuns: 300})
})

test('a line whose language shows only when its letters are mended is read anew in it', () => {
  assertRestored('گإه چوک ىأه پاأ\naaaaaي aك يةآ گ\nباكستان في حضن روسيا بعد خلافاتها مع واشنطن')
})

test('the five sources lose no character', () => {
  for (const text of received) assertRestored(text)
})

test('emendations anywhere in a text keep the account whole', () => {
  const emended = fc.tuple(
    known,
    fc.nat(),
    fc.integer({min: 1, max: 20}),
    fc.oneof(word, fc.constant(''), fc.constant('یک\nدو')),
  )
  fc.assert(
    fc.property(fc.array(emended, {minLength: 1, maxLength: 8}), (all) => {
      const source = textSource(all.map(([text]) => text).join('\n'))
      const emendations = all.flatMap(([text, at, size, mended], index) => {
        const start = text.length === 0 ? 0 : at % text.length
        const found = text.slice(start, start + size)
        return found.trim() === '' ? [] : [{line: index + 1, found, mended, reason: 'test'}]
      })
      const restored = restore(source, emendations)
      assertAccounted(source, restored)
      assertOrdered(restored)
      assert.ok(restored.problems.every(({message}) => message.length > 20))
    }),
    {numRuns: 300},
  )
})
