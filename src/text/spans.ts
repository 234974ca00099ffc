/**
 * Edits text and keeps its provenance.
 *
 * Every rule changes lines through these functions, so provenance is kept in one place. A kept span is always the slice
 * of the source that it names; an emended span names the rules that changed it; a non-space character that leaves a
 * line is returned, to be recorded as removed. White space is not counted: it may vanish without a record, and may be
 * added.
 */
import type {Span, WorkLine} from './model.ts'

/** Rule code of a person's emendation; no rule changes a span that has it. */
export const editionRule = 'edition'

/** Replace `[start, end)` of a line's text; offsets in UTF-16 code units of the text as it reads now. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** One edit for each match of a global pattern: `mended` gives the new text; without it the match is deleted. */
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
  return line.spans.some(isEmendation)
}

/** Whether the span is a person's emendation. */
export function isEmendation(span: Span): boolean {
  return span.rules.includes(editionRule)
}

/** Result of an edit: the line, and the spans whose characters left it. */
export interface EditResult {
  readonly line: WorkLine
  readonly removed: readonly Span[]
}

/**
 * Apply edits to a line in the name of a rule; they are in order and do not overlap.
 *
 * An edit that touches a person's emendation is left out. Where an edit replaces text of several spans, the new text
 * belongs to the first of them. Where it touches a span that is already emended, the whole span is emended anew,
 * because its characters can no longer be matched with the source.
 */
export function editLine(line: WorkLine, edits: readonly Edit[], rule: string): EditResult {
  const out: Span[] = []
  const removed: Span[] = []
  let from = 0
  let next = 0
  const allowed = editsOutsideEmendations(line, edits)
  if (allowed.length === 0) return {line, removed}
  const last = line.spans.length - 1
  for (const [index, span] of line.spans.entries()) {
    const to = from + span.text.length
    const pieces: Edit[] = []
    while (next < allowed.length && (allowed[next]!.start < to || index === last)) {
      const edit = allowed[next]!
      pieces.push(partOfEdit(edit, from, to))
      if (edit.end > to) break
      next += 1
    }
    if (pieces.length === 0) pushSpan(out, span)
    else if (isEmendation(span)) insertBeside(span, pieces, rule, out)
    else editSpan(span, pieces, rule, out, removed)
    from = to
  }
  return {line: {spans: out, gap: line.gap}, removed}
}

/**
 * The part of an edit inside the span from `from` to `to`, by offsets into the span. Where the new text is as long as
 * the old one, it is divided letter for letter; otherwise the first span gets all of it.
 */
function partOfEdit(edit: Edit, from: number, to: number): Edit {
  const start = Math.max(edit.start, from)
  const end = Math.min(edit.end, to)
  const even = edit.text.length === edit.end - edit.start
  const text = even
    ? edit.text.slice(besidePair(edit.text, start - edit.start), besidePair(edit.text, end - edit.start))
    : edit.start >= from
      ? edit.text
      : ''
  return {start: start - from, end: end - from, text}
}

/** An offset; of one inside a character of two code units, the offset before that character. */
function besidePair(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at
}

/** The edits that touch no emendation by a person. */
function editsOutsideEmendations(line: WorkLine, edits: readonly Edit[]): readonly Edit[] {
  if (!isEmendedByHand(line)) return edits
  const ranges: [number, number][] = []
  let from = 0
  for (const span of line.spans) {
    if (isEmendation(span)) ranges.push([from, from + span.text.length])
    from += span.text.length
  }
  return edits.filter(({start, end}) => !ranges.some(([a, b]) => start < b && end > a))
}

/** Edit one span; `pieces` are offsets into its text. */
function editSpan(span: Span, pieces: readonly Edit[], rule: string, out: Span[], removed: Span[]): void {
  if (span.rules.length > 0) {
    editEmendedSpan(span, pieces, rule, out, removed)
    return
  }
  let at = 0
  for (const {start, end, text} of pieces) {
    pushSpan(out, sliceSpan(span, at, start))
    const found = sliceSpan(span, start, end)
    if (text === found.text) pushSpan(out, found)
    else if (text !== '') pushSpan(out, {...found, text, rules: [rule]})
    else if (hasNonSpace(found.text)) removed.push(found)
    at = end
  }
  pushSpan(out, sliceSpan(span, at, span.text.length))
}

/** Edit a span that is already emended: the whole span gets one new reading. */
function editEmendedSpan(
  span: Span,
  pieces: readonly Edit[],
  rule: string,
  out: Span[],
  removed: Span[],
): void {
  let text = ''
  let at = 0
  for (const piece of pieces) {
    text += span.text.slice(at, piece.start) + piece.text
    at = piece.end
  }
  text += span.text.slice(at)
  const rules = span.rules.includes(rule) ? span.rules : [...span.rules, rule]
  if (text !== '') pushSpan(out, {...span, text, rules})
  else if (span.end > span.start) removed.push(span)
}

/** Insert text beside a person's emendation: before it or after it, never inside. */
function insertBeside(span: Span, pieces: readonly Edit[], rule: string, out: Span[]): void {
  const insert = ({text}: Edit, at: number) =>
    pushSpan(out, {...span, text, start: at, end: at, rules: [rule]})
  for (const piece of pieces) if (piece.start === 0) insert(piece, span.start)
  pushSpan(out, span)
  for (const piece of pieces) if (piece.start > 0) insert(piece, span.end)
}

/** A part of a kept span, by offsets into its text. */
export function sliceSpan(span: Span, start: number, end: number): Span {
  return {...span, text: span.text.slice(start, end), start: span.start + start, end: span.start + end}
}

/**
 * Whether a text has a character that is not white space by the Unicode property; U+FEFF is not white space there,
 * though `\s` matches it.
 */
export function hasNonSpace(text: string): boolean {
  return /\P{White_Space}/u.test(text)
}

/** Add a span to a list. Empty spans are left out; kept spans that adjoin in the source are merged. */
export function pushSpan(out: Span[], span: Span): void {
  if (span.text === '') return
  const before = out.at(-1)
  const adjoins = before !== undefined && before.line === span.line && before.end === span.start
  if (adjoins && before.rules.length === 0 && span.rules.length === 0) {
    out[out.length - 1] = {...before, text: before.text + span.text, end: span.end}
  } else out.push(span)
}
