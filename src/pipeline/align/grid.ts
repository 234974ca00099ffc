/**
 * The cells a dynamic programme visits: all of an article, a band around anchors of a book.
 *
 * A cell (i, j) says that i source and j target segments are behind; it may be reached by a bead of any type.
 */
import {beadTypes} from './beads.ts'

/** Which columns each row visits, and where its cells stand in flat tables. */
export interface Grid {
  /** Number of source and target segments. */
  readonly rows: number
  readonly columns: number
  /** First and last (inclusive) column of row i, i from 0 to `rows`. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** Index of the cell (i, first[i]) in flat tables. */
  readonly offset: Int32Array
  /** Number of cells. */
  readonly cells: number
}

/** Every cell of a pair of texts. */
export function fullGrid(rows: number, columns: number): Grid {
  return bandGrid(rows, columns, new Int32Array(rows + 1), new Int32Array(rows + 1).fill(columns))
}

/**
 * The cells between `first` and `last` of each row. Both must rise weakly, start with 0 and end with `columns`,
 * and neighbouring rows must overlap, so that a path of beads from corner to corner exists.
 */
export function bandGrid(rows: number, columns: number, first: Int32Array, last: Int32Array): Grid {
  const offset = new Int32Array(rows + 1)
  let cells = 0
  for (let i = 0; i <= rows; i++) {
    offset[i] = cells
    cells += last[i]! - first[i]! + 1
  }
  return {rows, columns, first, last, offset, cells}
}

/** Flat index of the cell (i, j), or -1 outside the grid. */
export function cellAt(grid: Grid, i: number, j: number): number {
  if (i < 0 || i > grid.rows || j < grid.first[i]! || j > grid.last[i]!) return -1
  return grid.offset[i]! + j - grid.first[i]!
}

/** Flat index of the cell that a bead of `type` ending in (i, j) starts from, or -1 where there is none. */
export function cellBefore(grid: Grid, i: number, j: number, type: number): number {
  const {source, target} = beadTypes[type]!
  return cellAt(grid, i - source, j - target)
}
