/** Cuts, joins and trims whole lines; the span editor keeps their provenance. */
import type {Removal, Span, WorkLine} from './model.ts'
import {type Edit, type EditResult, editLine, pushSpan, sliceSpan, textOf} from './spans.ts'

/**
 * The parts of a line before and after an offset, untrimmed ({@link trimLines} trims); the second part begins a new
 * line with the given gap. Undefined where the offset falls inside an emended span, whose characters cannot be matched
 * with the source.
 */
export function splitLine(
  line: WorkLine,
  at: number,
  gap: WorkLine['gap'],
): [WorkLine, WorkLine] | undefined {
  const head: Span[] = []
  const tail: Span[] = []
  let from = 0
  for (const span of line.spans) {
    const cut = at - from
    if (cut >= span.text.length) head.push(span)
    else if (cut <= 0) tail.push(span)
    else if (span.rules.length > 0) return undefined
    else {
      head.push(sliceSpan(span, 0, cut))
      tail.push(sliceSpan(span, cut, span.text.length))
    }
    from += span.text.length
  }
  return [
    {spans: head, gap: line.gap},
    {spans: tail, gap},
  ]
}

/** Join lines into one, with `separator` between them; an added separator is a span in the name of the rule. */
export function joinLines(lines: readonly WorkLine[], separator: '' | ' ', rule: string): WorkLine {
  const spans: Span[] = []
  for (const line of lines) {
    const before = spans.at(-1)
    if (before !== undefined && separator !== '') {
      spans.push({text: separator, line: before.line, start: before.end, end: before.end, rules: [rule]})
    }
    for (const span of line.spans) pushSpan(spans, span)
  }
  return {spans, gap: lines[0]?.gap ?? 'none'}
}

/**
 * Join each line to the line before it where `goesOn` says that it continues it, with a space between them. `length` is
 * the length of the joined lines so far. Returns the very array where no line is joined.
 */
export function joinWhere(
  lines: readonly WorkLine[],
  rule: string,
  goesOn: (before: WorkLine, line: WorkLine, length: number) => boolean,
): readonly WorkLine[] {
  const out: WorkLine[] = []
  let open: WorkLine[] = []
  let length = 0
  const close = () => {
    if (open.length > 0) out.push(joinLines(open, ' ', rule))
    open = []
    length = 0
  }
  for (const line of lines) {
    const before = open.at(-1)
    if (before !== undefined && !goesOn(before, line, length)) close()
    open.push(line)
    length += textOf(line).length + 1
  }
  close()
  return out.length === lines.length ? lines : out
}

/** Trim white space at both ends of a line; an emended span that has become white space is returned as removed. */
export function trimLine(line: WorkLine): EditResult {
  const text = textOf(line)
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  if (start === 0 && end === text.length) return {line, removed: []}
  if (end <= start)
    return {
      line: {spans: [], gap: line.gap},
      removed: line.spans.filter((s) => s.rules.length > 0 && s.end > s.start),
    }
  const edits: Edit[] = []
  if (start > 0) edits.push({start: 0, end: start, text: ''})
  if (end < text.length) edits.push({start: end, end: text.length, text: ''})
  return editLine(line, edits, 'trim')
}

const gapRank = {none: 0, blank: 1, page: 2} as const

/** The wider of two gaps. */
export function widerGap(a: WorkLine['gap'], b: WorkLine['gap']): WorkLine['gap'] {
  return gapRank[a] >= gapRank[b] ? a : b
}

/**
 * Trim all lines and drop the empty ones. An empty line counts as a blank line, and its gap passes to the next line. A
 * span that has become white space at the edge of a line is a removal by the last rule that emended it.
 */
export function trimLines(lines: readonly WorkLine[]): {
  lines: readonly WorkLine[]
  removals: readonly Removal[]
} {
  const out: WorkLine[] = []
  const removals: Removal[] = []
  let gap: WorkLine['gap'] = 'none'
  for (const each of lines) {
    const {line, removed} = trimLine(each)
    for (const span of removed) {
      removals.push({
        spans: [span],
        rule: span.rules.at(-1) ?? 'trim',
        reason: 'became white space at the edge of a line',
        confidence: 1,
      })
    }
    if (line.spans.length === 0) {
      gap = widerGap(gap, widerGap(line.gap, 'blank'))
      continue
    }
    const wide: WorkLine['gap'] = out.length === 0 ? 'none' : widerGap(gap, line.gap)
    out.push(wide === line.gap ? line : {...line, gap: wide})
    gap = 'none'
  }
  return {lines: out, removals}
}
