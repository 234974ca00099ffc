/** What forward–backward is given, and what it finds; with and without logarithms. */
import type {Grid} from './grid.ts'

/** What the dynamic programmes need to know of a pair of texts. */
export interface Potentials {
  readonly grid: Grid
  /** Score of the bead of each type that ends in each cell, `cell * grid.types + type`; -Infinity forbids it. */
  readonly scores: Float64Array
  /** Score of a step, `state * types + type`: opening, continuing or changing a run of gaps. */
  readonly steps: Float64Array
}

/** What forward–backward finds. */
export interface Posteriors {
  /** Probability of the bead of each type that ends in each cell, `cell * grid.types + type`. */
  readonly beads: Float64Array
  /** Expected number of each step, `state * types + type`. */
  readonly steps: Float64Array
  /** Logarithm of the sum over all paths; -Infinity where the pins leave none. */
  readonly logTotal: number
}

/** Forbids beads by setting their scores to -Infinity. */
export type Constrain = (scores: Float64Array, grid: Grid) => void
