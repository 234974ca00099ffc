/**
 * Whether the two sides of a bead are as long as translations of one another are.
 *
 * The logarithm of the ratio of letters is compared with what the language pair (or the text itself, after a
 * first pass) leads one to expect; it varies less for longer beads. After Gale and Church (1993), with the
 * deviation capped at several heights: past a point "much too long" says no more than "too long", and a
 * missing sentence must not outweigh other evidence.
 */
import {type BeadPlace, isGap, isWide, mostBesideOne} from '../beads.ts'
import type {PairFacts} from '../facts.ts'
import {runningSums, type SideFacts} from '../facts.ts'
import type {Feature} from './feature.ts'

/** Standard deviation of the log ratio at a given number of letters: sentence noise that averages out, and style that does not. */
export function deviation(letters: number): number {
  return Math.sqrt(variance(letters))
}

function variance(letters: number): number {
  return 0.01 + 2.2 / (letters + 20)
}

/** Letters of one to {@link mostBesideOne} neighbours, and the logarithm of that, by `most * start + number - 1`. */
function windows(side: SideFacts): {letters: Float64Array; logs: Float64Array} {
  const sums = runningSums(side, (segment) => segment.letters)
  const letters = new Float64Array(mostBesideOne * sums.length)
  for (let start = 0; start < sums.length; start++) {
    for (let size = 1; size <= mostBesideOne; size++)
      letters[mostBesideOne * start + size - 1] =
        sums[Math.min(start + size, sums.length - 1)]! - sums[start]!
  }
  return {letters, logs: letters.map((count) => Math.log(count + 3))}
}

/** Squared deviation of a bead's log ratio from what is expected, in units of its variance; and that variance. */
function deviationsOf(pair: PairFacts): (place: BeadPlace, out: {z2: number; variance: number}) => void {
  const source = windows(pair.source)
  const target = windows(pair.target)
  const spread = pair.habits?.spread ?? 1
  return (place, out) => {
    const s = mostBesideOne * place.source + place.sourceEnd - place.source - 1
    const t = mostBesideOne * place.target + place.targetEnd - place.target - 1
    out.variance = variance((source.letters[s]! + target.letters[t]!) / 2) * spread
    out.z2 = (target.logs[t]! - source.logs[s]! - pair.logRatio) ** 2 / out.variance
  }
}

/** How far the log ratio of lengths may be from the expected one for a bead of many segments to be considered. */
const fitting = 1

/**
 * Which beads are not worth looking at: one segment beside many, of quite another length. Such beads are many and
 * hardly ever right, while other shapes may be so odd where a sentence is missing. Before it is known which sentences
 * belong together none of them is looked at: a first pass finds their parts.
 */
export function misfit(pair: PairFacts): (place: BeadPlace) => boolean {
  if (pair.mass === undefined) return ({type}) => isWide[type]!
  const source = windows(pair.source).logs
  const target = windows(pair.target).logs
  return (place) => {
    if (!isWide[place.type]!) return false
    const s = source[mostBesideOne * place.source + place.sourceEnd - place.source - 1]!
    const t = target[mostBesideOne * place.target + place.targetEnd - place.target - 1]!
    return Math.abs(t - s - pair.logRatio) > fitting
  }
}

/** Squared deviation capped at 1, 4, 9 and 25, and the normalising term of the normal density. */
export const length: Feature = {
  names: ['length-1', 'length-4', 'length-9', 'length-25', 'length-log'],
  prepare: (pair) => {
    const measure = deviationsOf(pair)
    const found = {z2: 0, variance: 1}
    return (place, out, at) => {
      if (isGap[place.type]) return
      measure(place, found)
      const {z2, variance} = found
      out[at] = Math.min(z2, 1)
      out[at + 1] = Math.max(0, Math.min(z2, 4) - 1) / 3
      out[at + 2] = Math.max(0, Math.min(z2, 9) - 4) / 5
      out[at + 3] = Math.max(0, Math.min(z2, 25) - 9) / 16
      out[at + 4] = -Math.log(variance) / 2
    }
  },
  score: (pair, [one = 0, four = 0, nine = 0, many = 0, log = 0]) => {
    const measure = deviationsOf(pair)
    const found = {z2: 0, variance: 1}
    return (place) => {
      if (isGap[place.type]) return 0
      measure(place, found)
      const {z2, variance} = found
      let sum = one * Math.min(z2, 1) - (log * Math.log(variance)) / 2
      if (z2 > 1) sum += (four * (Math.min(z2, 4) - 1)) / 3
      if (z2 > 4) sum += (nine * (Math.min(z2, 9) - 4)) / 5
      if (z2 > 9) sum += (many * (Math.min(z2, 25) - 9)) / 16
      return sum
    }
  },
}
