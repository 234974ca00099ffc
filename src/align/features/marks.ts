/** How far the two sides differ in the number of sentences and of marks that translators keep. */
import {linked, type Place} from '../beads.ts'
import type {SideFacts} from '../facts.ts'
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

/** Running sums of all counters, `segment * size + counter`. */
function sumsOf({segments}: SideFacts): Int32Array {
  const sums = new Int32Array((segments.length + 1) * size)
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

/** Logarithms of one more than the differences that occur. */
const logs = Float64Array.from({length: 64}, (_, difference) => Math.log1p(difference))

function log1p(difference: number): number {
  return difference < logs.length ? logs[difference]! : Math.log1p(difference)
}

/** Differences of counts, on a scale that flattens: the third missing mark says less than the first. */
export const marks: Feature = {
  names: counters.map(([name]) => `differ-${name}`),
  prepare: ({source, target}) => {
    const [from, to] = [sumsOf(source), sumsOf(target)]
    return (place, out, at) => {
      if (place.type >= linked) return
      for (let k = 0; k < size; k++) out[at + k] = log1p(difference(from, to, place, k))
    }
  },
  score: ({source, target}, weights) => {
    const [from, to] = [sumsOf(source), sumsOf(target)]
    return (place) => {
      let sum = 0
      if (place.type >= linked) return sum
      for (let k = 0; k < size; k++) sum += weights[k]! * log1p(difference(from, to, place, k))
      return sum
    }
  },
}

function difference(from: Int32Array, to: Int32Array, place: Place, counter: number): number {
  const s = from[place.sourceEnd * size + counter]! - from[place.source * size + counter]!
  const t = to[place.targetEnd * size + counter]! - to[place.target * size + counter]!
  return Math.abs(s - t)
}
