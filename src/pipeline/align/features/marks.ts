/** How far the two sides differ in the number of sentences and of marks that translators keep. */
import {runningSums} from '../facts.ts'
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

/** Differences of counts, on a scale that flattens: the third missing mark says less than the first. */
export const marks: Feature = {
  names: counters.map(([name]) => `differ-${name}`),
  prepare: ({source, target}) => {
    const sums = counters.map(([, pattern]) => {
      const count = ({text}: {text: string}) => (withoutItem(text).match(pattern) ?? []).length
      return {source: runningSums(source, count), target: runningSums(target, count)}
    })
    return (place, out, at) => {
      if (place.source === place.sourceEnd || place.target === place.targetEnd) return
      sums.forEach((sum, k) => {
        const s = sum.source[place.sourceEnd]! - sum.source[place.source]!
        const t = sum.target[place.targetEnd]! - sum.target[place.target]!
        out[at + k] = Math.log1p(Math.abs(s - t))
      })
    }
  },
}
