/**
 * The best path through a grid of beads.
 */
import {beadTypes, stateAfter, states} from './beads.ts'
import {cellAt, eachArrival, type Grid} from './grid.ts'

const types = beadTypes.length

/** A bead of a path: the cell it ends in and its type. */
export interface PathBead {
  readonly i: number
  readonly j: number
  readonly type: number
}

/**
 * The path whose gains sum highest, in reading order. `gains` is indexed like {@link Potentials.scores};
 * with scores and steps it is the Viterbi path, with posteriors as gains and no steps the path with the
 * highest expected number of right beads.
 */
export function bestPath(grid: Grid, gains: Float64Array, steps?: Float64Array): PathBead[] {
  const best = new Float64Array(grid.cells * states).fill(Number.NEGATIVE_INFINITY)
  const from = new Int8Array(grid.cells * states).fill(-1)
  best[0] = 0
  eachArrival(grid, gains, (cell, type, before, gain) => {
    const slot = cell * states + stateAfter[type]!
    for (let state = 0; state < states; state++) {
      const total = best[before * states + state]! + gain + (steps?.[state * types + type] ?? 0)
      if (total > best[slot]!) {
        best[slot] = total
        from[slot] = type * states + state
      }
    }
  })
  return trace(grid, best, from)
}

/** Walk back from the last cell; empty where no path reaches it. */
function trace(grid: Grid, best: Float64Array, from: Int8Array): PathBead[] {
  let i = grid.rows
  let j = grid.columns
  const end = (grid.cells - 1) * states
  let state = 0
  for (let s = 1; s < states; s++) if (best[end + s]! > best[end + state]!) state = s
  const path: PathBead[] = []
  while (i > 0 || j > 0) {
    const step = from[cellAt(grid, i, j) * states + state]!
    if (step < 0) return []
    const type = Math.floor(step / states)
    path.push({i, j, type})
    i -= beadTypes[type]!.source
    j -= beadTypes[type]!.target
    state = step % states
  }
  return path.reverse()
}
