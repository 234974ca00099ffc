/** The entries of a ledger: pieces of a source with one fate each, neighbours of one kind joined. */
import type {LedgerEntry} from '../text/model.ts'

/** A stretch of one line and its fate, before neighbours are joined. */
export interface LedgerPiece extends Omit<LedgerEntry, 'lines'> {
  readonly line: number
  readonly start: number
  readonly end: number
}

/** Rule code of kept text: the step that placed it. */
export const keptRule = 'compose'

/**
 * Join neighbouring pieces of one kind to entries; lines inside an entry are parted by line feeds, as in the source.
 */
export function joinPieces(pieces: readonly LedgerPiece[]): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  let last: LedgerPiece | undefined
  for (const piece of pieces) {
    const {line, start, end, ...rest} = piece
    const entry = entries.at(-1)
    if (entry !== undefined && last !== undefined && areJoined(last, piece)) {
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

/** Whether two pieces make one entry; pieces of a line that reads otherwise are never joined. */
function areJoined(a: LedgerPiece, b: LedgerPiece): boolean {
  return (
    a.at === undefined &&
    b.at === undefined &&
    b.remark === undefined &&
    a.fate === b.fate &&
    a.rule === b.rule &&
    a.segment === b.segment &&
    a.reason === b.reason
  )
}
