/**
 * Editing text that knows where it came from.
 *
 * Every rule changes lines through these functions, so provenance is kept in one place: a kept span is always
 * the slice it names, an emended one names its rules, and a non-space character that leaves a line is handed
 * back for a removal. White space is not counted: it may go without trace, and may be added.
 */
import type {Span, WorkLine} from './model.ts'

/** The rule code of a person's emendation; no rule reworks such a span. */
export const editionRule = 'edition'

/** Replace `[start, end)` of a line's text; offsets in UTF-16 code units of the text as it reads now. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An edit for every match of a global pattern: what it should read, nothing where that is not said. */
export function editsOf(text: string, pattern: RegExp, mended = (_found: string) => ''): Edit[] {
  return Array.from(text.matchAll(pattern), ({0: found, index}) => ({
    start: index,
    end: index + found.length,
    text: mended(found),
  }))
}

/** The text of a line as it reads now. */
export function textOf(line: WorkLine): string {
  const {spans} = line
  if (spans.length === 1) return spans[0]!.text
  let text = ''
  for (const span of spans) text += span.text
  return text
}

/** Source line a work line begins on. */
export function firstLineOf(line: WorkLine): number {
  return line.spans[0]?.line ?? 1
}

/** Source line a work line ends on. */
export function lastLineOf(line: WorkLine): number {
  return line.spans.at(-1)?.line ?? 1
}

/** Whether a person's emendation stands in the line. */
export function isEmendedByHand(line: WorkLine): boolean {
  return line.spans.some(isProtected)
}

/** Whether the span is a person's emendation. */
export function isProtected(span: Span): boolean {
  return span.rules.includes(editionRule)
}

/** What `editLine` makes: the line, and the spans whose characters left it. */
export interface Edited {
  readonly line: WorkLine
  readonly removed: readonly Span[]
}

/**
 * Apply edits, in order and not overlapping, in the name of a rule.
 *
 * An edit that touches a person's emendation is left out. Where one replaces text of several spans, the new
 * text stands for the first of them. Inside a span that is already emended the whole span is emended anew,
 * because its characters cannot be told apart any more.
 */
export function editLine(line: WorkLine, edits: readonly Edit[], rule: string): Edited {
  const out: Span[] = []
  const removed: Span[] = []
  let from = 0
  let next = 0
  const allowed = withoutProtected(line, edits)
  if (allowed.length === 0) return {line, removed}
  const last = line.spans.length - 1
  for (const [index, span] of line.spans.entries()) {
    const to = from + span.text.length
    const pieces: Edit[] = []
    while (next < allowed.length && (allowed[next]!.start < to || index === last)) {
      const edit = allowed[next]!
      pieces.push(pieceOf(edit, from, to))
      if (edit.end > to) break
      next += 1
    }
    if (pieces.length === 0) push(out, span)
    else if (isProtected(span)) insertBeside(span, pieces, rule, out)
    else editSpan(span, pieces, rule, out, removed)
    from = to
  }
  return {line: {spans: out, gap: line.gap}, removed}
}

/**
 * The part of an edit that falls on a span from `from` to `to`, by offsets into the span: letter for letter where
 * the new text is as long as the old one, otherwise the whole text on the first span.
 */
function pieceOf(edit: Edit, from: number, to: number): Edit {
  const start = Math.max(edit.start, from)
  const end = Math.min(edit.end, to)
  const even = edit.text.length === edit.end - edit.start
  const text = even
    ? edit.text.slice(start - edit.start, end - edit.start)
    : edit.start >= from
      ? edit.text
      : ''
  return {start: start - from, end: end - from, text}
}

/** The edits that touch no emendation and change something. */
function withoutProtected(line: WorkLine, edits: readonly Edit[]): readonly Edit[] {
  if (!isEmendedByHand(line)) return edits
  const ranges: [number, number][] = []
  let from = 0
  for (const span of line.spans) {
    if (isProtected(span)) ranges.push([from, from + span.text.length])
    from += span.text.length
  }
  return edits.filter(({start, end}) => !ranges.some(([a, b]) => start < b && end > a))
}

/** Edit one span; `pieces` are offsets into its text. */
function editSpan(span: Span, pieces: readonly Edit[], rule: string, out: Span[], removed: Span[]): void {
  if (span.rules.length > 0) {
    editEmended(span, pieces, rule, out, removed)
    return
  }
  let at = 0
  for (const {start, end, text} of pieces) {
    push(out, slice(span, at, start))
    const found = slice(span, start, end)
    if (text === found.text) push(out, found)
    else if (text !== '') push(out, {...found, text, rules: [rule]})
    else if (hasInk(found.text)) removed.push(found)
    at = end
  }
  push(out, slice(span, at, span.text.length))
}

/** Emend a span that is emended already: one new reading for the whole of it. */
function editEmended(span: Span, pieces: readonly Edit[], rule: string, out: Span[], removed: Span[]): void {
  let text = ''
  let at = 0
  for (const piece of pieces) {
    text += span.text.slice(at, piece.start) + piece.text
    at = piece.end
  }
  text += span.text.slice(at)
  const rules = span.rules.includes(rule) ? span.rules : [...span.rules, rule]
  if (text !== '') push(out, {...span, text, rules})
  else if (span.end > span.start) removed.push(span)
}

/** Insertions at the ends of an emendation stand beside it, not in it. */
function insertBeside(span: Span, pieces: readonly Edit[], rule: string, out: Span[]): void {
  const insert = ({text}: Edit, at: number) => push(out, {...span, text, start: at, end: at, rules: [rule]})
  for (const piece of pieces) if (piece.start === 0) insert(piece, span.start)
  push(out, span)
  for (const piece of pieces) if (piece.start > 0) insert(piece, span.end)
}

/** A part of a kept span, by offsets into its text. */
export function slice(span: Span, start: number, end: number): Span {
  return {...span, text: span.text.slice(start, end), start: span.start + start, end: span.start + end}
}

/** Whether there is anything but white space, as the Unicode property has it: U+FEFF is none, whatever `\s` says. */
export function hasInk(text: string): boolean {
  return /\P{White_Space}/u.test(text)
}

/** Add a span; empty ones are left out, and kept ones that stand side by side in the source become one. */
export function push(out: Span[], span: Span): void {
  if (span.text === '') return
  const before = out.at(-1)
  const adjoins = before !== undefined && before.line === span.line && before.end === span.start
  if (adjoins && before.rules.length === 0 && span.rules.length === 0) {
    out[out.length - 1] = {...before, text: before.text + span.text, end: span.end}
  } else out.push(span)
}
