import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import fc from 'fast-check'
import {noJudgement} from '../../src/edition/judgement.ts'
import {ingest, parseFile} from '../../src/edition/pipeline.ts'
import type {Article, Problem} from '../../src/text/model.ts'

/** The pipeline for one raw file, as the command `parse` runs it. */
function run(bytes: Uint8Array): {article?: Article; problems: readonly Problem[]} {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const {parse, problems} = parseFile({file: 'source.txt', bytes, sha256})
  if (parse === undefined) return {problems}
  const ingested = ingest('a', [parse], {judgement: noJudgement, previous: [], concepts: []})
  return {article: ingested.article, problems: [...problems, ...ingested.problems]}
}

/** Non-space characters of a text, counted. */
function ink(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [character] of text.matchAll(/\P{White_Space}/gu))
    counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

/** The sum must hold whatever the text: each character once in the ledger, all that is kept in a segment. */
function assertSum(text: string): void {
  const {article, problems} = run(new TextEncoder().encode(text))
  assert.deepEqual(
    problems.filter(({code}) => code === 'coverage').map(({message}) => message),
    [],
  )
  if (article === undefined) {
    assert.ok(
      problems.some(({severity}) => severity === 'error'),
      'a text without a result has an error',
    )
    return
  }
  const [ledger] = article.ledgers
  const before = ledger!.entries.map((entry) => entry.before).join('')
  assert.deepEqual(ink(before), ink(text.replace(/^\uFEFF/, '')))
  const kept = ledger!.entries.filter(({fate}) => fate !== 'metadata' && fate !== 'removed')
  const shown = kept.map((entry) => entry.after ?? entry.before).join('')
  const segments = article.editions.flatMap(({segments}) => segments.map((segment) => segment.text)).join('')
  assert.deepEqual(ink(segments), ink(shown))
}

const sources = readdirSync('content/sources', {recursive: true, encoding: 'utf8'})
  .filter((path) => path.endsWith('.txt'))
  .map((path) => readFileSync(`content/sources/${path}`, 'utf8'))
/** Each source as often as another: the longest costs most, since the order of its words is searched for. */
const sourceLines = fc.constantFrom(...sources.map((source) => source.split('\n')))

const line = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(sourceLines, fc.nat()).map(([lines, at]) => lines[at % lines.length]!),
  },
  fc.string({unit: 'grapheme'}),
  fc.string({unit: 'binary'}).map((text) => text.replace(/\p{Surrogate}/gu, '')),
  fc.constantFrom(
    '',
    ' ',
    '\u00A0',
    '\f',
    '***',
    '----',
    '1',
    '١٢',
    '2018-04-21',
    'By A B',
    'ترجمة أحمد مصطفى',
    '«',
    '(',
    ':',
    '\u200F\u064E',
    'Русский',
    '中文',
    '• a',
    'صورة: س',
  ),
)

/** How many lines of a source are changed at once. */
const stretch = 16

test('each non-space character of the sources has exactly one fate', () => {
  for (const source of sources) assertSum(source)
})

test('each non-space character of any text has exactly one fate, and no text makes the pipeline throw', () => {
  const text = fc.tuple(fc.array(line, {maxLength: 12}), fc.constantFrom('\n', '\r\n', '\n\n', '\r'))
  fc.assert(
    fc.property(text, ([lines, end]) => assertSum(lines.join(end))),
    {numRuns: 2000},
  )
})

test('a stretch of a source with lines cut, doubled, swapped and overwritten keeps the sum', () => {
  const change = fc.record({
    at: fc.nat(),
    to: fc.nat(),
    cut: fc.nat(),
    kind: fc.constantFrom('drop', 'double', 'swap', 'cut', 'join'),
  })
  fc.assert(
    fc.property(
      sourceLines,
      // As often from the beginning, where it is said what the text is.
      fc.oneof(fc.constant(0), fc.nat()),
      fc.array(change, {minLength: 1, maxLength: 8}),
      (source, from, changes) => {
        const first = from % Math.max(1, source.length - stretch)
        const lines = source.slice(first, first + stretch)
        for (const {at, to, cut, kind} of changes) {
          const [i, j] = [at % lines.length, to % lines.length]
          const text = lines[i]!
          if (kind === 'drop') lines.splice(i, 1, '')
          else if (kind === 'double') lines.splice(j, 0, text)
          else if (kind === 'swap') [lines[i], lines[j]] = [lines[j]!, text]
          else if (kind === 'join') lines[i] = `${text}${lines[j]!}`
          else lines[i] = text.slice(0, cut % (text.length + 1)).replace(/\p{Surrogate}/gu, '')
        }
        assertSum(lines.join('\n'))
      },
    ),
    {numRuns: 300},
  )
})

test('any bytes give a result or a coded problem', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 400}), (bytes) => {
      const {article, problems} = run(bytes)
      assert.ok(article !== undefined || problems.some(({severity}) => severity === 'error'))
    }),
    {numRuns: 1000},
  )
})
