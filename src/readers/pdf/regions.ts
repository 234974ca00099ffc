/** Pieces that stand under one another, as lines. */
import {byCentre, type RowPiece, rowPiece} from './rows.ts'

/** A part of a page that is read from its top to its bottom: lines of a column, or rows of a table. */
export interface Region {
  readonly lines: readonly RowPiece[]
  /** The cells of each row from left to right, each with its lines; of a table only. */
  readonly rows?: readonly (readonly (readonly RowPiece[])[])[]
}

/** The region of pieces of one column; none where there are none. */
export function leaf(pieces: readonly RowPiece[]): Region[] {
  return pieces.length === 0 ? [] : [{lines: linesOf(pieces)}]
}

/** Pieces by their baselines, from top to bottom. */
export function baselines(pieces: readonly RowPiece[]): RowPiece[][] {
  const rows: RowPiece[][] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row === undefined || piece.y - row[0]!.y > Math.min(piece.size, row[0]!.size) * 0.3)
      rows.push([piece])
    else row.push(piece)
  }
  return rows
}

/** Pieces on one baseline of one column are one line. */
function linesOf(pieces: readonly RowPiece[]): RowPiece[] {
  return baselines(pieces).map((row) => {
    const [first, ...others] = row
    return others.length === 0
      ? first!
      : (rowPiece(byCentre(row.flatMap(({glyphs}) => glyphs)), first!.page) ?? first!)
  })
}
