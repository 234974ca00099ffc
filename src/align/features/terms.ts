/**
 * What the words say: numbers, Latin tokens, names by their spelling, names by Unicode's lists and the term
 * base, words by the lexicons, and punctuation.
 */
import {linked} from '../beads.ts'
import {evidenceByKind, weighedEvidence} from '../evidence.ts'
import {evidenceKinds} from '../links.ts'
import type {Feature} from './feature.ts'

const marks = evidenceKinds.indexOf('mark')
const end = 2 * evidenceKinds.length

/** Evidence for and against of each kind; of all words together also in steps that saturate. */
export const terms: Feature = {
  names: [
    ...evidenceKinds.flatMap((kind) => [`${kind}-for`, `${kind}-against`]),
    'terms-3',
    'terms-8',
    'terms-root',
  ],
  prepare: ({said}) => {
    const write = said && evidenceByKind(said)
    return (place, out, at) => {
      if (write === undefined || place.type >= linked) return
      write(place, out, at)
      let total = 0
      for (let kind = 0; kind < marks; kind++) total += out[at + 2 * kind]!
      out[at + end] = Math.min(total, 3)
      out[at + end + 1] = Math.max(0, Math.min(total, 8) - 3)
      out[at + end + 2] = Math.sqrt(total)
    }
  },
  score: ({said}, weights) => {
    const weigh = said && weighedEvidence(said, weights)
    const [three = 0, eight = 0, root = 0] = weights.subarray(end)
    const found = {sum: 0, total: 0}
    return (place) => {
      if (weigh === undefined || place.type >= linked) return 0
      weigh(place, found)
      const {total} = found
      const steps = three * Math.min(total, 3) + eight * Math.max(0, Math.min(total, 8) - 3)
      return found.sum + steps + root * Math.sqrt(total)
    }
  },
}
