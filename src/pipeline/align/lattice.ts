/**
 * Exact inference over monotone beads: forward–backward and the best path, in log space.
 *
 * A path is a sequence of beads from (0, 0) to the last cell. Its score is the sum of its beads' scores and of
 * the scores of the steps from state to state; its probability is proportional to the exponential of that.
 * Method: semi-Markov conditional random field (Sarawagi and Cohen, 2004).
 */
import {beadTypes, stateAfter, states} from './beads.ts'
import {cellAt, cellBefore, type Grid} from './grid.ts'

const types = beadTypes.length

/** What the dynamic programmes need to know of a pair of texts. */
export interface Potentials {
  readonly grid: Grid
  /** Score of the bead of each type that ends in each cell, `cell * types + type`; -Infinity forbids it. */
  readonly scores: Float64Array
  /** Score of a step, `state * types + type`: opening, continuing or changing a run of gaps. */
  readonly steps: Float64Array
}

/** What forward–backward finds. */
export interface Posteriors {
  /** Probability of the bead of each type that ends in each cell, `cell * types + type`. */
  readonly beads: Float64Array
  /** Expected number of each step, `state * types + type`. */
  readonly steps: Float64Array
  /** Logarithm of the sum over all paths; -Infinity where the pins leave none. */
  readonly logTotal: number
}

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b
  if (b === Number.NEGATIVE_INFINITY) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

/** Log of the summed scores of all ways to reach each cell in each state, `cell * states + state`. */
function forward({grid, scores, steps}: Potentials): Float64Array {
  const alpha = new Float64Array(grid.cells * states).fill(Number.NEGATIVE_INFINITY)
  alpha[0] = 0
  for (let i = 0; i <= grid.rows; i++) {
    for (let j = grid.first[i]!; j <= grid.last[i]!; j++) {
      const cell = cellAt(grid, i, j)
      for (let type = 0; type < types; type++) {
        const before = cellBefore(grid, i, j, type)
        const score = scores[cell * types + type]!
        if (before < 0 || score === Number.NEGATIVE_INFINITY) continue
        const slot = cell * states + stateAfter[type]!
        for (let state = 0; state < states; state++) {
          alpha[slot] = logAdd(
            alpha[slot]!,
            alpha[before * states + state]! + steps[state * types + type]! + score,
          )
        }
      }
    }
  }
  return alpha
}

/**
 * Posterior probability of every bead and step. Cells are visited backwards, each handing its share to the
 * cells its beads start from, so one pass gives both the backward scores and the posteriors.
 */
export function posteriors(potentials: Potentials): Posteriors {
  const {grid, scores, steps} = potentials
  const alpha = forward(potentials)
  const beta = new Float64Array(grid.cells * states).fill(Number.NEGATIVE_INFINITY)
  const beads = new Float64Array(grid.cells * types)
  const expected = new Float64Array(states * types)
  const end = (grid.cells - 1) * states
  const logTotal = logAdd(logAdd(alpha[end]!, alpha[end + 1]!), alpha[end + 2]!)
  if (logTotal === Number.NEGATIVE_INFINITY) return {beads, steps: expected, logTotal}
  beta.fill(0, end)
  for (let i = grid.rows; i >= 0; i--) {
    for (let j = grid.last[i]!; j >= grid.first[i]!; j--) {
      const cell = cellAt(grid, i, j)
      for (let type = 0; type < types; type++) {
        const before = cellBefore(grid, i, j, type)
        const score = scores[cell * types + type]! + beta[cell * states + stateAfter[type]!]!
        if (before < 0 || score === Number.NEGATIVE_INFINITY) continue
        for (let state = 0; state < states; state++) {
          const tail = steps[state * types + type]! + score
          const slot = before * states + state
          beta[slot] = logAdd(beta[slot]!, tail)
          const share = Math.exp(alpha[slot]! + tail - logTotal)
          beads[cell * types + type]! += share
          expected[state * types + type]! += share
        }
      }
    }
  }
  return {beads, steps: expected, logTotal}
}

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
  for (let i = 0; i <= grid.rows; i++) {
    for (let j = grid.first[i]!; j <= grid.last[i]!; j++) {
      const cell = cellAt(grid, i, j)
      for (let type = 0; type < types; type++) {
        const before = cellBefore(grid, i, j, type)
        const gain = gains[cell * types + type]!
        if (before < 0 || gain === Number.NEGATIVE_INFINITY) continue
        const slot = cell * states + stateAfter[type]!
        for (let state = 0; state < states; state++) {
          const total = best[before * states + state]! + gain + (steps?.[state * types + type] ?? 0)
          if (total > best[slot]!) {
            best[slot] = total
            from[slot] = type * states + state
          }
        }
      }
    }
  }
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
