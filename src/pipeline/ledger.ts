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
} from '../model.ts'
import {problem} from './problems.ts'

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
    ({before, after}) => /\S/.test(before) || /\S/.test(after ?? ''),
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

/** Non-space characters, in code points. */
function countInk(text: string): number {
  return [...text.matchAll(/\P{White_Space}/gu)].length
}

/** Every non-space character must lie in exactly one piece. */
function checkCoverage(source: Source, pieces: readonly Piece[]): Problem[] {
  const byLine = Map.groupBy(pieces, ({line}) => line)
  const problems: Problem[] = []
  for (const [index, text] of source.lines.entries()) {
    const marks = new Uint8Array(text.length)
    for (const {start, end} of byLine.get(index + 1) ?? []) {
      for (let at = start; at < end; at += 1) marks[at]! += 1
    }
    const lost = [...text.matchAll(/\P{White_Space}/gu)].filter((match) => marks[match.index] !== 1)
    const [first] = lost
    if (first === undefined) continue
    const fate = marks[first.index] === 0 ? 'no fate' : 'more than one fate'
    const found = `${lost.length} characters of line ${index + 1} have not exactly one fate; the first, "${first[0]}" at column ${first.index + 1}, has ${fate}.`
    problems.push(problem('coverage', source.file, index + 1, found))
  }
  return problems
}
