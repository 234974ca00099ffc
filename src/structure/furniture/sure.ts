/** How sure a line's words make us that it is furniture. */
import type {Score} from './shapes.ts'

/** From here on a line is taken out; below it, down to {@link doubtFrom}, it is reported. */
export const sureFrom = 0.8
/** From here on a line is reported. */
export const doubtFrom = 0.55
/** From here on a line is more likely furniture than not, and from there on it may be. */
export const [likelyFrom, perhapsFrom] = [0.5, 0.3]

/** Odds (logarithm) that a line is the page's, by its words; 0 where they say nothing. */
export function knownOdds(score: Score | undefined): number {
  const confidence = score?.confidence ?? 0
  if (confidence >= sureFrom) return 3
  return confidence >= likelyFrom ? 1.8 : confidence >= perhapsFrom ? 1.2 : 0
}
