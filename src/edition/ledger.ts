/**
 * The ledger: what became of every character of a source.
 *
 * It is built from what the steps hand on (spans in segments, claims of metadata, removals) and then checked
 * against the source itself, so that a step that loses or doubles a character is found on every ingest.
 */
import type {
  Emendation,
  Fate,
  Ledger,
  LedgerEntry,
  Problem,
  Removal,
  SegmentId,
  Source,
  Span,
} from '../text/model.ts'
import {problem} from '../text/problems.ts'

/** Spans that stand in a segment. */
export interface Placement {
  readonly segment: SegmentId
  readonly spans: readonly Span[]
}

/** Spans that moved into metadata, in the name of a field. */
export interface Claim {
  readonly field: string
  readonly spans: readonly Span[]
}

/** What the ledger of one file is made from. */
export interface Fates {
  readonly source: Source
  readonly placements: readonly Placement[]
  readonly claims: readonly Claim[]
  readonly removals: readonly Removal[]
  /** A person's, for reasons and doubts. */
  readonly emendations: readonly Emendation[]
}

/** One span and its fate, before neighbours are joined. */
interface Piece extends Omit<LedgerEntry, 'lines'> {
  readonly line: number
  readonly start: number
  readonly end: number
}

/** Rule of kept text: the step that placed it. */
const keptRule = 'compose'

/** Make the ledger of a file, and say where the sum is wrong. */
export function ledgerOf(fates: Fates): {readonly ledger: Ledger; readonly problems: readonly Problem[]} {
  const {source} = fates
  const pieces = piecesOf(fates).sort((a, b) => a.line - b.line || a.start - b.start || a.end - b.end)
  const characters: Record<Fate, number> = {kept: 0, metadata: 0, emended: 0, removed: 0}
  for (const piece of pieces) characters[piece.fate] += countInk(piece.before)
  const ledger: Ledger = {file: source.file, sha256: source.sha256, characters, entries: join(pieces)}
  return {ledger, problems: checkCoverage(source, pieces)}
}

function piecesOf({source, placements, claims, removals, emendations}: Fates): Piece[] {
  const slice = ({line, start, end}: Span) => source.lines[line - 1]!.slice(start, end)
  const place = ({line, start, end}: Span) => ({line, start, end})
  const kept = placements.flatMap(({segment, spans}) =>
    spans.map((span): Piece => {
      const before = slice(span)
      if (span.rules.length === 0) return {...place(span), fate: 'kept', rule: keptRule, before, segment}
      const judged = emendations.find(({line, found}) => line === span.line && found === before)
      return {
        ...place(span),
        fate: 'emended',
        rule: span.rules.join('+'),
        before,
        after: span.text,
        segment,
        ...reasonOf(judged),
      }
    }),
  )
  const claimed = claims.flatMap(({field, spans}) =>
    spans.map((span): Piece => ({...place(span), fate: 'metadata', rule: field, before: slice(span)})),
  )
  const removed = removals.flatMap(({rule, reason, spans}) =>
    spans.map((span): Piece => ({...place(span), fate: 'removed', rule, before: slice(span), reason})),
  )
  return [...kept, ...claimed, ...removed].filter(
    ({before, after}) => countInk(before) > 0 || countInk(after ?? '') > 0,
  )
}

function reasonOf(emendation: Emendation | undefined): Pick<LedgerEntry, 'reason' | 'doubtful'> {
  if (emendation === undefined) return {}
  return {reason: emendation.reason, ...(emendation.doubtful === true ? {doubtful: true} : {})}
}

/** Neighbours of one fate become one entry; lines inside it are parted by line feeds, as in the source. */
function join(pieces: readonly Piece[]): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  let last: Piece | undefined
  for (const piece of pieces) {
    const {line, start, end, ...rest} = piece
    const entry = entries.at(-1)
    if (entry !== undefined && last !== undefined && joins(last, piece)) {
      const gap = last.line === line ? (last.end === start ? '' : ' ') : '\n'
      entries[entries.length - 1] = {
        ...entry,
        lines: [entry.lines[0], line],
        before: entry.before + gap + rest.before,
      }
    } else entries.push({...rest, lines: [line, line]})
    last = piece
  }
  return entries
}

/** Whether two pieces are of one kind; emendations stand each for itself. */
function joins(a: Piece, b: Piece): boolean {
  return (
    a.fate !== 'emended' &&
    a.fate === b.fate &&
    a.rule === b.rule &&
    a.segment === b.segment &&
    a.reason === b.reason
  )
}

/** Whether a code unit has the property White_Space (Unicode 16); all such characters are single units. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0x1680) return code === 0x85 || code === 0xa0
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    (code >= 0x2028 && code <= 0x2029) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** Whether a code unit is the second of a pair; together they are one character. */
function isSecond(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

/** Non-space characters, in code points. */
function countInk(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (!isSpace(code) && !isSecond(code)) count += 1
  }
  return count
}

/** Every non-space character must lie in exactly one piece. */
function checkCoverage(source: Source, pieces: readonly Piece[]): Problem[] {
  const byLine = Map.groupBy(pieces, ({line}) => line)
  return source.lines.flatMap((text, index) =>
    checkLine(source.file, index + 1, text, byLine.get(index + 1) ?? []),
  )
}

function checkLine(file: string, line: number, text: string, pieces: readonly Piece[]): Problem[] {
  const marks = new Uint8Array(text.length)
  for (const {start, end} of pieces) {
    for (let at = start; at < end; at += 1) marks[at]! += 1
  }
  let wrong = 0
  let first = -1
  for (let at = 0; at < text.length; at += 1) {
    if (marks[at] === 1 || isSpace(text.charCodeAt(at))) continue
    wrong += 1
    if (first === -1) first = at
  }
  if (first === -1) return []
  const fate = marks[first] === 0 ? 'no fate' : 'more than one fate'
  const character = String.fromCodePoint(text.codePointAt(first)!)
  const found = `${wrong} characters of line ${line} have not exactly one fate; the first, "${character}" at column ${first + 1}, has ${fate}.`
  return [problem('coverage', file, line, found)]
}
