/** What every feature file exports, and nothing else. */
import type {BeadPlace} from '../beads.ts'
import type {PairFacts} from '../facts.ts'

/** Fill the feature's numbers for the bead at `place` into `out` from index `at` on; `out` is zero before. */
export type FeatureWriter = (place: BeadPlace, out: Float64Array, at: number) => void

/** The weighed sum of a feature's numbers for the bead at `place`. */
export type FeatureScore = (place: BeadPlace) => number

/** One kind of evidence: a few numbers that say how well the two sides of a bead fit. */
export interface Feature {
  /** Names of its numbers, unique over all features; the committed weights are kept by name. */
  readonly names: readonly string[]
  /** Read a pair of texts once, and give the function that judges single beads of it. */
  prepare(pair: PairFacts): FeatureWriter
  /**
   * The sum of the same numbers by their weights, in order, where it can be had faster than number by number;
   * weights are learnt from the numbers, texts are aligned by the sums.
   */
  score?(pair: PairFacts, weights: Float64Array): FeatureScore
}
