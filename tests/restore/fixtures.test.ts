import assert from 'node:assert/strict'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {test} from 'node:test'
import {
  assertAccounted,
  assertOrdered,
  assertSettled,
  textFrom,
  textSource,
} from '../../scripts/lab/bench/restore/accounts.ts'
import {restoreSource as restore, rules} from '../../src/edition/pipeline.ts'
import {read} from '../../src/readers/index.ts'
import type {Restored} from '../../src/restore/index.ts'
import type {Source, Span, WorkLine} from '../../src/text/model.ts'

const folder = new URL('../fixtures/restore/', import.meta.url)

/** The source of a fixture: `in.txt`, or `in.html` where the fault is one of pages. */
function sourceOf(fixture: URL): Source {
  const page = new URL('in.html', fixture)
  if (!existsSync(page)) return textSource(readFileSync(new URL('in.txt', fixture), 'utf8'))
  return read({file: 'in.html', bytes: readFileSync(page), sha256: ''}).source!
}

/** Removed spans as lines, one for each source line. */
function linesOf(spans: readonly Span[]): readonly WorkLine[] {
  return Array.from(Map.groupBy(spans, ({line}) => line).values(), (same) => ({spans: same, gap: 'none'}))
}

/** What a fixture's `out.txt` holds: the text as restored, then what was taken out and what is in doubt. */
function report(restored: Restored): string {
  const removals = restored.removals.map(
    ({rule, reason, spans}) => `- ${rule} (${reason}): ${JSON.stringify(textFrom(linesOf(spans)))}`,
  )
  const problems = restored.problems.map(({line, code}) => `? ${code}, line ${line}`)
  return `${[textFrom(restored.lines), '', ...removals, ...problems].join('\n').trimEnd()}\n`
}

test('every rule has a code of its own, its evidence and what it spares', () => {
  assert.equal(new Set(rules.map(({code}) => code)).size, rules.length)
  for (const rule of rules) {
    assert.match(rule.code, /^[a-z]+(-[a-z]+)*$/)
    assert.ok(rule.evidence.endsWith('.') && rule.spares.endsWith('.'), rule.code)
  }
})

for (const {code} of rules) {
  test(`a text with the fault that ${code} mends reads as in its fixture`, () => {
    const source = sourceOf(new URL(`${code}/`, folder))
    const restored = restore(source, [])
    assertAccounted(source, restored)
    assertOrdered(restored)
    assertSettled(restored)
    const out = new URL(`${code}/out.txt`, folder)
    if (process.env.UPDATE === '1' || !existsSync(out)) writeFileSync(out, report(restored))
    assert.equal(report(restored), readFileSync(out, 'utf8'))
    const traces = [
      ...restored.lines.flatMap(({spans}) => spans).flatMap((span) => span.rules),
      ...restored.removals.map(({rule}) => rule),
    ]
    const layout = ['spaces', 'space-before-punctuation', 'lost-break'].includes(code)
    assert.ok(layout || traces.includes(code), `${code} left no trace in its own fixture`)
  })
}
