/**
 * Narrows the grid to the cells that are worth a second pass.
 */
import {bandGrid, type Grid} from './grid.ts'
import {eachLikelyBead} from './likely-beads.ts'

/** Probability under which the second pass ignores a bead. */
const negligible = 1e-4

/**
 * The band around every bead that the first pass gave some probability, `margin` cells wider on each side, as a
 * grid over the same segments.
 */
export function narrowedGrid(grid: Grid, beads: Float64Array, margin: number): Grid {
  const {rows, columns} = grid
  const first = new Int32Array(rows + 1).fill(columns)
  const last = new Int32Array(rows + 1)
  first[0] = 0
  last[rows] = columns
  eachLikelyBead(grid, beads, negligible, ({source, sourceEnd, target, targetEnd}) => {
    for (let row = Math.max(0, source - margin); row <= Math.min(rows, sourceEnd + margin); row++) {
      first[row] = Math.min(first[row]!, target - margin)
      last[row] = Math.max(last[row]!, targetEnd + margin)
    }
  })
  return bandGrid(rows, columns, ...monotone(rows, columns, grid, first, last))
}

/** Make both edges rise weakly, keep them inside the old grid, and make neighbouring rows overlap. */
export function monotone(
  rows: number,
  columns: number,
  grid: Pick<Grid, 'first' | 'last'>,
  first: Int32Array,
  last: Int32Array,
): [Int32Array, Int32Array] {
  for (let i = rows - 1; i >= 0; i--) first[i] = Math.min(first[i]!, first[i + 1]!)
  for (let i = 1; i <= rows; i++) last[i] = Math.max(last[i]!, last[i - 1]!)
  for (let i = 0; i <= rows; i++) {
    first[i] = Math.max(0, grid.first[i]!, first[i]!)
    last[i] = Math.min(columns, grid.last[i]!, Math.max(last[i]!, first[i]!))
    if (i > 0) last[i - 1] = Math.max(last[i - 1]!, first[i]!)
  }
  first[0] = 0
  last[rows] = columns
  return [first, last]
}
