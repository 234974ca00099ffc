/**
 * Whether the two sides of a bead are as long as translations of one another are.
 *
 * The logarithm of the ratio of letters is compared with what the language pair (or the text itself, after a
 * first pass) leads one to expect; it varies less for longer beads. After Gale and Church (1993), with the
 * deviation capped at several heights: past a point "much too long" says no more than "too long", and a
 * missing sentence must not outweigh other evidence.
 */
import {runningSums} from '../facts.ts'
import type {Feature} from './feature.ts'

/** Standard deviation of the log ratio at a given number of letters: sentence noise that averages out, and style that does not. */
export function deviation(letters: number): number {
  return Math.sqrt(0.01 + 2.2 / (letters + 20))
}

/** Squared deviation capped at 1, 4, 9 and 25, and the normalising term of the normal density. */
export const length: Feature = {
  names: ['length-1', 'length-4', 'length-9', 'length-25', 'length-log'],
  prepare: (pair) => {
    const source = runningSums(pair.source, (segment) => segment.letters)
    const target = runningSums(pair.target, (segment) => segment.letters)
    const spread = Math.sqrt(pair.habits?.spread ?? 1)
    return (place, out, at) => {
      const s = source[place.sourceEnd]! - source[place.source]!
      const t = target[place.targetEnd]! - target[place.target]!
      if (place.source === place.sourceEnd || place.target === place.targetEnd) return
      const sigma = deviation((s + t) / 2) * spread
      const z2 = ((Math.log((t + 3) / (s + 3)) - pair.logRatio) / sigma) ** 2
      out[at] = Math.min(z2, 1)
      out[at + 1] = Math.max(0, Math.min(z2, 4) - 1) / 3
      out[at + 2] = Math.max(0, Math.min(z2, 9) - 4) / 5
      out[at + 3] = Math.max(0, Math.min(z2, 25) - 9) / 16
      out[at + 4] = -Math.log(sigma)
    }
  },
}
