/** What every restoring must hold to, whatever the text: shared by the tests of the rules and the benchmark `fuzz`. */
import assert from 'node:assert/strict'
import {restoreSource as restore} from '../../../../src/edition/pipeline.ts'
import type {Restored} from '../../../../src/restore/index.ts'
import type {Source, Span, WorkLine} from '../../../../src/text/model.ts'

/** A source of some text. */
export function textSource(text: string): Source {
  return {
    file: 'content/sources/test/source.txt',
    sha256: '',
    encoding: 'utf-8',
    lines: text.split(/\r\n?|\n/u),
  }
}

/** Restored lines as a text: a blank line or a form feed where one stood. */
export function textFrom(lines: readonly WorkLine[]): string {
  const marks = {none: '', blank: '\n', page: '\f\n'}
  return lines.map((line) => marks[line.gap] + line.spans.map(({text}) => text).join('')).join('\n')
}

/** Every non-space character has exactly one fate, and kept spans are what they name. */
export function assertAccounted(source: Source, {lines, removals}: Restored): void {
  const spans = [...lines.flatMap((line) => line.spans), ...removals.flatMap((removal) => removal.spans)]
  const taken = source.lines.map((line) => new Uint8Array(line.length))
  for (const span of spans) take(span, source, taken)
  for (const [index, line] of source.lines.entries()) {
    for (const [at, count] of taken[index]!.entries()) {
      assert.ok(
        count === 1 || /\p{White_Space}/u.test(line[at]!),
        `line ${index + 1}, character ${at} "${line[at]}" has ${count} fates`,
      )
    }
  }
}

function take(span: Span, source: Source, taken: readonly Uint8Array[]): void {
  const line = source.lines[span.line - 1]
  assert.ok(
    line !== undefined && span.start >= 0 && span.start <= span.end && span.end <= line.length,
    'a span lies outside its line',
  )
  if (span.rules.length === 0)
    assert.equal(span.text, line.slice(span.start, span.end), 'a kept span is not its slice')
  const fates = taken[span.line - 1]!
  for (let at = span.start; at < span.end; at += 1) {
    if (/\P{White_Space}/u.test(line[at]!)) fates[at]! += 1
  }
}

/** Lines and the spans in them keep the order of the source. */
export function assertOrdered({lines}: Restored): void {
  let [line, end] = [0, 0]
  for (const span of lines.flatMap(({spans}) => spans)) {
    assert.ok(
      span.line > line || (span.line === line && span.start >= end),
      `line ${span.line} stands after line ${line}`,
    )
    line = span.line
    end = span.end
  }
}

/** Restoring the restored text changes nothing. */
export function assertSettled(restored: Restored): void {
  const text = textFrom(restored.lines)
  const again = restore(textSource(text), [])
  assert.equal(textFrom(again.lines), text)
  assert.deepEqual(again.removals, [])
}

/** No character is lost, no order changes, and restoring it again changes nothing. */
export function assertRestored(text: string): void {
  const source = textSource(text)
  const restored = restore(source, [])
  assertAccounted(source, restored)
  assertOrdered(restored)
  assertSettled(restored)
}
