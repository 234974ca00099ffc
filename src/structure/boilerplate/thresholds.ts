/** Confidence from which a line counts as boilerplate. */
import type {BoilerplateScore} from './score-shape.ts'

/** Confidence from which a line is removed; under it, down to {@link doubtFrom}, it is reported. */
export const sureFrom = 0.8
/** Confidence from which a line is reported. */
export const doubtFrom = 0.55
/** Confidence from which a line is more likely boilerplate than not, and from which it may be. */
export const [likelyFrom, perhapsFrom] = [0.5, 0.3]

/** Log odds that a line is the page's, by its words; 0 if they say nothing. */
export function knownOdds(score: BoilerplateScore | undefined): number {
  const confidence = score?.confidence ?? 0
  if (confidence >= sureFrom) return 3
  return confidence >= likelyFrom ? 1.8 : confidence >= perhapsFrom ? 1.2 : 0
}
