/**
 * The ledger: what became of every character of a source.
 *
 * It is made from what the steps return (spans in segments, claims of metadata, removals) and then checked against the
 * source, so that every ingest finds a step that loses or doubles a character.
 */
import type {Fate, Ledger, Problem, SpaceChange, Span} from '../text/model.ts'
import {changedLine, type PlacedSpan, remarkAt} from './changed-line.ts'
import {checkCoverage, countInk} from './coverage.ts'
import {joinPieces, keptRule, type LedgerPiece} from './ledger-entries.ts'
import type {LedgerInput, Placement} from './ledger-input.ts'
import {problemOfWholeLines} from './left-out.ts'
import {spaceChanges} from './spaces.ts'

/** Make the ledger of a file, with a problem for each line whose characters do not have exactly one fate. */
export function ledgerOf(input: LedgerInput): {
  readonly ledger: Ledger
  readonly problems: readonly Problem[]
} {
  const {source} = input
  const {pieces: unsorted, spaces, wholeLines} = piecesOf(input)
  const pieces = unsorted.sort((a, b) => a.line - b.line || a.start - b.start || a.end - b.end)
  const characters: Record<Fate, number> = {
    kept: 0,
    moved: 0,
    respaced: 0,
    altered: 0,
    removed: 0,
    metadata: 0,
  }
  for (const piece of pieces) characters[piece.fate] += countInk(piece.before)
  const {file, sha256} = source
  const ledger: Ledger = {file, sha256, characters, spaces, entries: joinPieces(pieces)}
  return {ledger, problems: [...checkCoverage(source, pieces), ...problemOfWholeLines(file, wholeLines)]}
}

function piecesOf(input: LedgerInput): {
  readonly pieces: LedgerPiece[]
  readonly spaces: readonly SpaceChange[]
  readonly wholeLines: readonly number[]
} {
  const {source, placements, claims, removals} = input
  const slice = ({line, start, end}: Span) => source.lines[line - 1]!.slice(start, end)
  const place = ({line, start, end}: Span) => ({line, start, end})
  const placed = placements.flatMap(placedSpans)
  const hasChanges = ({span}: PlacedSpan) =>
    span.rules.length > 0 && (countInk(slice(span)) > 0 || countInk(span.text) > 0)
  const changed = new Set(placed.filter(hasChanges).map(({span}) => span.line))
  const kept = placed
    .filter(({span}) => !changed.has(span.line) && span.rules.length === 0)
    .map(
      ({span, segment}): LedgerPiece => ({
        ...place(span),
        fate: 'kept',
        rule: keptRule,
        before: slice(span),
        segment,
      }),
    )
  const byLine = Map.groupBy(placed, ({span}) => span.line)
  const removedByLine = Map.groupBy(
    removals.flatMap((removal) => removal.spans.map((span) => ({removal, span}))),
    ({span}) => span.line,
  )
  const lines = [...changed].map((line) =>
    changedLine(line, byLine.get(line)!, removedByLine.get(line) ?? [], input),
  )
  const taken = new Set(lines.flatMap(({removed}) => removed))
  const claimed = claims.flatMap(({field, spans}) =>
    spans.map((span): LedgerPiece => ({...place(span), fate: 'metadata', rule: field, before: slice(span)})),
  )
  const removed = removals.flatMap(({rule, reason, spans}) =>
    spans
      .filter((span) => !taken.has(span))
      .map((span): LedgerPiece => {
        const why = reason === '' ? remarkAt(span.line, span.start, input) : {reason}
        return {...place(span), fate: 'removed', rule, before: slice(span), ...why}
      }),
  )
  const all = [...kept, ...lines.flatMap(({pieces}) => pieces), ...claimed, ...removed]
  const inside = lines.flatMap(({line, spaces}) => spaces.map((each) => ({line, ...each})))
  return {
    pieces: all.filter(({before, after}) => countInk(before) > 0 || countInk(after ?? '') > 0),
    spaces: spaceChanges(source, placements, changed, inside),
    wholeLines: lines.flatMap(({line, isOverBudget}) => (isOverBudget ? [line] : [])),
  }
}

/** The spans of a segment with their offsets in its text, which is trimmed. */
function placedSpans({segment, spans}: Placement): PlacedSpan[] {
  const text = spans.map((span) => span.text).join('')
  let at = text.trimStart().length - text.length
  return spans.map((span) => {
    const placed = {segment, span, at}
    at += span.text.length
    return placed
  })
}
