/**
 * Exact inference over monotone beads: forward–backward.
 *
 * A path is a sequence of beads from (0, 0) to the last cell. Its score is the sum of its beads' scores and of
 * the scores of the steps from state to state; its probability is proportional to the exponential of that.
 * Method: semi-Markov conditional random field (Sarawagi and Cohen, 2004).
 *
 * Sums are kept without logarithms, every row of cells scaled by a factor of its own: one exponential a bead
 * instead of several logarithms. Where that underflows (no likely path, or a forbidden one) `log-lattice.ts` does
 * the same in logarithms.
 */
import {beadTypes, mostBesideOne, stateAfter, states} from './beads.ts'
import type {Grid} from './grid.ts'
import {logPosteriors} from './log-lattice.ts'
import type {Posteriors, Potentials} from './potentials.ts'

/** Number of columns of a table of steps. */
const all = beadTypes.length
const sources = Int32Array.from(beadTypes, ({source}) => source)
const targets = Int32Array.from(beadTypes, ({target}) => target)

/** Value under which a scaled sum has lost its precision. */
const tiny = 1e-280

/** Scores past this could drive the sums of other paths below {@link tiny}. */
const steep = 150

/** Scaled forward sums, `cell * states + state`, and the scaled exponential of every bead's score. */
interface Forward {
  readonly sums: Float64Array
  readonly factors: Float64Array
  /** Logarithm of the scale of each row. */
  readonly scale: Float64Array
}

/** The highest score of a bead that ends in row i, counted from the scales of the rows it starts in. */
function rowScale(i: number, {grid, scores}: Potentials, scale: Float64Array): number {
  const {types} = grid
  let top = Number.NEGATIVE_INFINITY
  const end = (grid.offset[i]! + grid.last[i]! - grid.first[i]! + 1) * types
  for (let slot = grid.offset[i]! * types; slot < end; slot += types) {
    for (let type = 0; type < types; type++) {
      const score = scores[slot + type]!
      const source = sources[type]!
      if (source > 0 && source <= i && score > Number.NEGATIVE_INFINITY)
        top = Math.max(top, score + scale[i - source]!)
    }
  }
  return top
}

/** Cell that a bead ending in (i, j) starts from, or -1; `grid.ts` has it in words. */
function before(grid: Grid, i: number, j: number, type: number): number {
  const row = i - sources[type]!
  const column = j - targets[type]!
  if (row < 0 || column < grid.first[row]! || column > grid.last[row]!) return -1
  return grid.offset[row]! + column - grid.first[row]!
}

/** The table of scores is overwritten by factors: a score is not needed after its factor is computed. */
function forward(potentials: Potentials, steps: Float64Array): Forward | undefined {
  const {grid, scores} = potentials
  const {types} = grid
  const sums = new Float64Array(grid.cells * states)
  const factors = scores
  const scale = new Float64Array(grid.rows + 1)
  sums[0] = 1
  for (let i = 0; i <= grid.rows; i++) {
    scale[i] = i === 0 ? 0 : rowScale(i, potentials, scale)
    const rise = i === 0 ? 0 : scale[i]! - scale[i - 1]!
    if (scale[i] === Number.NEGATIVE_INFINITY || rise > steep) return undefined
    let top = 0
    for (let j = grid.first[i]!; j <= grid.last[i]!; j++) {
      const cell = grid.offset[i]! + j - grid.first[i]!
      for (let type = 0; type < types; type++) {
        const score = scores[cell * types + type]!
        factors[cell * types + type] = 0
        const from = score === Number.NEGATIVE_INFINITY ? -1 : before(grid, i, j, type)
        if (from < 0) continue
        const factor = Math.exp(score + scale[i - sources[type]!]! - scale[i]!)
        factors[cell * types + type] = factor
        let sum = 0
        for (let state = 0; state < states; state++)
          sum += sums[from * states + state]! * steps[state * all + type]!
        sums[cell * states + stateAfter[type]!]! += sum * factor
      }
      for (let state = 0; state < states; state++) top = Math.max(top, sums[cell * states + state]!)
    }
    if (!(top > tiny && top < Number.POSITIVE_INFINITY)) return undefined
    rescale(i, grid, sums, factors, top)
    scale[i]! += Math.log(top)
  }
  return {sums, factors, scale}
}

/** Divide a row by its highest sum; beads within the row (gaps on the target side) keep their factor. */
function rescale(i: number, grid: Grid, sums: Float64Array, factors: Float64Array, top: number): void {
  const {types} = grid
  const start = grid.offset[i]!
  const end = start + grid.last[i]! - grid.first[i]! + 1
  for (let k = start * states; k < end * states; k++) sums[k]! /= top
  for (let cell = start; cell < end; cell++) {
    for (let type = 0; type < types; type++) if (sources[type]! > 0) factors[cell * types + type]! /= top
  }
}

/** Posterior probability of every bead and step. */
export function posteriors(potentials: Potentials): Posteriors {
  return posteriorsOf({...potentials, scores: potentials.scores.slice()}, () => potentials)
}

/** The same in the memory of the scores, which are lost; `again` gives them anew where it takes logarithms. */
export function posteriorsOf(potentials: Potentials, again: () => Potentials): Posteriors {
  return spentPosteriors(potentials) ?? logPosteriors(again())
}

/** Rows that a bead reaches back over, and its own. */
const window = mostBesideOne + 1

/** Backward sums of the rows that beads of one row start in, `states` a cell; the memory of a row is used again. */
class Backward {
  readonly #grid: Grid
  readonly #width: number
  readonly sums: Float64Array

  constructor(grid: Grid) {
    this.#grid = grid
    const columns = grid.last.reduce((widest, last, i) => Math.max(widest, last - grid.first[i]! + 1), 0)
    this.#width = states * columns
    this.sums = new Float64Array(window * this.#width)
  }

  /** Where the sums of row i would begin if its first column were 0. */
  start(i: number): number {
    return (i % window) * this.#width - this.#grid.first[i]! * states
  }

  /** Make room for a row `window` before. */
  clear(i: number): void {
    const from = (i % window) * this.#width
    this.sums.fill(0, from, from + this.#width)
  }
}

/**
 * Undefined where it takes logarithms. Cells are visited backwards, each handing its share to the cells its beads start
 * from, so one pass gives both the backward sums and the posteriors.
 */
function spentPosteriors(potentials: Potentials): Posteriors | undefined {
  const {grid} = potentials
  const {types} = grid
  const steps = potentials.steps.map(Math.exp)
  const found = forward(potentials, steps)
  const end = (grid.cells - 1) * states
  const total = found ? found.sums[end]! + found.sums[end + 1]! + found.sums[end + 2]! : 0
  if (found === undefined || total < tiny) return undefined
  const {sums, factors, scale} = found
  const back = new Backward(grid)
  // A bead's factor is not needed after its probability is known, so they share a table.
  const beads = factors
  const expected = new Float64Array(states * all)
  const last = back.start(grid.rows) + grid.columns * states
  back.sums.fill(1 / total, last, last + states)
  for (let i = grid.rows; i >= 0; i--) {
    for (let j = grid.last[i]!; j >= grid.first[i]!; j--) {
      const cell = grid.offset[i]! + j - grid.first[i]!
      const here = back.start(i) + j * states
      for (let type = 0; type < types; type++) {
        const tail = factors[cell * types + type]! * back.sums[here + stateAfter[type]!]!
        beads[cell * types + type] = 0
        const from = tail === 0 ? -1 : before(grid, i, j, type)
        if (from < 0) continue
        const there = back.start(i - sources[type]!) + (j - targets[type]!) * states
        for (let state = 0; state < states; state++) {
          const sum = sums[from * states + state]!
          // A cell that cannot be reached is skipped; its backward sum may overflow.
          if (sum < tiny) continue
          const way = tail * steps[state * all + type]!
          back.sums[there + state]! += way
          beads[cell * types + type]! += sum * way
          expected[state * all + type]! += sum * way
        }
      }
    }
    back.clear(i)
  }
  return {beads, steps: expected, logTotal: Math.log(total) + scale[grid.rows]!}
}
