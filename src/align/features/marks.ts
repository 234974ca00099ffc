/**
 * How far the two sides differ in the number of sentences and of marks that translators keep.
 *
 * Each side has its own habits: one may have lost its marks, or write commas for full stops. So the counts of the side
 * that has more of a mark are put on the scale of the other; a mark that only one side has says nothing.
 */
import {type BeadPlace, isGap} from '../beads.ts'
import type {PairFacts, SideFacts} from '../facts.ts'
import {withoutItem} from '../words.ts'
import type {Feature} from './feature.ts'

const counters: readonly (readonly [string, RegExp])[] = [
  ['stops', /[.\u06D4?\u061F!\u2026](?=["'\u201D\u2019\u00BB)\]]*(?:\s|$))/g],
  ['questions', /[?\u061F]/g],
  ['quotes', /["\u201C\u201D\u00AB\u00BB]/g],
  ['brackets', /[()[\]]/g],
  ['digits', /\p{Nd}+/gu],
  ['commas', /[,\u060C;\u061B]/g],
]

const size = counters.length

/** Number of marks added to both sides as prior counts: a short text tells little about habits. */
const usual = 4

/** Running sums of all counters, `segment * size + counter`. */
function sumsOf({segments}: SideFacts): Float64Array {
  const sums = new Float64Array((segments.length + 1) * size)
  segments.forEach((segment, i) => {
    const text = withoutItem(segment.text)
    counters.forEach(([, pattern], k) => {
      let count = 0
      pattern.lastIndex = 0
      while (pattern.test(text)) count++
      sums[(i + 1) * size + k] = sums[i * size + k]! + count
    })
  })
  return sums
}

/** The sums of both sides, each counter on the scale of the side that has fewer. */
function scaledSums({source, target}: PairFacts): readonly [Float64Array, Float64Array] {
  const [from, to] = [sumsOf(source), sumsOf(target)]
  for (let k = 0; k < size; k++) {
    const [s, t] = [from[from.length - size + k]! + usual, to[to.length - size + k]! + usual]
    const [sums, scale] = s > t ? [from, t / s] : [to, s / t]
    if (scale < 1) for (let at = k; at < sums.length; at += size) sums[at]! *= scale
  }
  return [from, to]
}

/** Steps that differences are rounded to, so that their logarithms need not be found again and again. */
const steps = 16

/** Logarithms of one more than the differences that occur. */
const logs = Float64Array.from({length: 64 * steps}, (_, step) => Math.log1p(step / steps))

function log1p(difference: number): number {
  const step = Math.round(difference * steps)
  return step < logs.length ? logs[step]! : Math.log1p(difference)
}

/** Differences of counts, on a scale that flattens: the third missing mark says less than the first. */
export const marks: Feature = {
  names: counters.map(([name]) => `differ-${name}`),
  prepare: (pair) => {
    const [from, to] = scaledSums(pair)
    return (place, out, at) => {
      if (isGap[place.type]) return
      for (let k = 0; k < size; k++) out[at + k] = log1p(difference(from, to, place, k))
    }
  },
  score: (pair, weights) => {
    const [from, to] = scaledSums(pair)
    return (place) => {
      let sum = 0
      if (isGap[place.type]) return sum
      for (let k = 0; k < size; k++) sum += weights[k]! * log1p(difference(from, to, place, k))
      return sum
    }
  },
}

function difference(from: Float64Array, to: Float64Array, place: BeadPlace, counter: number): number {
  const s = from[place.sourceEnd * size + counter]! - from[place.source * size + counter]!
  const t = to[place.targetEnd * size + counter]! - to[place.target * size + counter]!
  return Math.abs(s - t)
}
