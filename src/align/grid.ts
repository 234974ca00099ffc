/**
 * The cells a dynamic programme visits: all of an article, a band around anchors of a book.
 *
 * A cell (i, j) says that i source and j target segments are behind; it may be reached by a bead of any type.
 */
import {type BeadPlace, beadTypes} from './beads.ts'

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
  /** How many of {@link beadTypes} are looked at, the first so many; the others have no place in flat tables. */
  readonly types: number
}

/** Every cell of a pair of texts. */
export function fullGrid(rows: number, columns: number, types?: number): Grid {
  return bandGrid(rows, columns, new Int32Array(rows + 1), new Int32Array(rows + 1).fill(columns), types)
}

/**
 * The cells between `first` and `last` of each row. Both must rise weakly, start with 0 and end with `columns`,
 * and neighbouring rows must overlap, so that a path of beads from corner to corner exists.
 */
export function bandGrid(
  rows: number,
  columns: number,
  first: Int32Array,
  last: Int32Array,
  types = beadTypes.length,
): Grid {
  const offset = new Int32Array(rows + 1)
  let cells = 0
  for (let i = 0; i <= rows; i++) {
    offset[i] = cells
    cells += last[i]! - first[i]! + 1
  }
  return {rows, columns, first, last, offset, cells, types}
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

/** Call `visit` for every bead of the grid, with its slot in tables of scores and its place, one reused object. */
export function eachPlace(grid: Grid, visit: (slot: number, place: BeadPlace) => void): void {
  const place: BeadPlace = {source: 0, sourceEnd: 0, target: 0, targetEnd: 0, type: 0}
  for (let i = 0; i <= grid.rows; i++) {
    const start = grid.offset[i]! - grid.first[i]!
    for (let type = 0; type < grid.types; type++) {
      const {source, target} = beadTypes[type]!
      const row = i - source
      if (row < 0) continue
      place.source = row
      place.sourceEnd = i
      place.type = type
      const first = Math.max(grid.first[i]!, grid.first[row]! + target)
      const last = Math.min(grid.last[i]!, grid.last[row]! + target)
      for (let j = first; j <= last; j++) {
        place.target = j - target
        place.targetEnd = j
        visit((start + j) * grid.types + type, place)
      }
    }
  }
}

/**
 * Call `visit` for every bead that ends in a cell, cell by cell in the order of a dynamic programme, with the cell
 * it starts from; beads that are forbidden, or start outside the grid, are left out.
 */
export function eachArrival(
  grid: Grid,
  scores: Float64Array,
  visit: (cell: number, type: number, before: number, score: number) => void,
): void {
  for (let i = 0; i <= grid.rows; i++) {
    for (let j = grid.first[i]!; j <= grid.last[i]!; j++) {
      const cell = cellAt(grid, i, j)
      for (let type = 0; type < grid.types; type++) {
        const before = cellBefore(grid, i, j, type)
        const score = scores[cell * grid.types + type]!
        if (before >= 0 && score > Number.NEGATIVE_INFINITY) visit(cell, type, before, score)
      }
    }
  }
}
