/**
 * What the words say: numbers, Latin tokens, names by their spelling, names by Unicode's lists and the term
 * base, words by the lexicons, and punctuation; and of a segment without counterpart, how much its words could say.
 */
import {isGap} from '../beads.ts'
import {evidenceByKind, weighedEvidence} from '../evidence.ts'
import {evidenceKinds} from '../links.ts'
import type {Feature} from './feature.ts'

const marks = evidenceKinds.indexOf('mark')
const end = 2 * evidenceKinds.length

/** Stake from which a higher one counts no more. */
const enough = 4

/**
 * Evidence for and against of each kind; of all words together also in steps that saturate; and what is at stake for
 * a segment without counterpart.
 */
export const terms: Feature = {
  names: [
    ...evidenceKinds.flatMap((kind) => [`${kind}-for`, `${kind}-against`]),
    'terms-3',
    'terms-8',
    'terms-root',
    'gap-stake',
    'gap-stake-root',
  ],
  prepare: ({said}) => {
    const evidence = said && evidenceByKind(said)
    return (place, out, at) => {
      if (evidence === undefined) return
      if (isGap[place.type]) {
        const stake = evidence.stake(place)
        out[at + end + 3] = Math.min(stake, enough)
        out[at + end + 4] = Math.sqrt(stake)
        return
      }
      evidence.found(place, out, at)
      let total = 0
      for (let kind = 0; kind < marks; kind++) total += out[at + 2 * kind]!
      out[at + end] = Math.min(total, 3)
      out[at + end + 1] = Math.max(0, Math.min(total, 8) - 3)
      out[at + end + 2] = Math.sqrt(total)
    }
  },
  score: ({said}, weights) => {
    const evidence = said && weighedEvidence(said, weights)
    const [three = 0, eight = 0, root = 0, stakes = 0, stakesRoot = 0] = weights.subarray(end)
    const found = {sum: 0, total: 0}
    return (place) => {
      if (evidence === undefined) return 0
      if (isGap[place.type]) {
        const stake = evidence.stake(place)
        return stakes * Math.min(stake, enough) + stakesRoot * Math.sqrt(stake)
      }
      evidence.found(place, found)
      const {total} = found
      const steps = three * Math.min(total, 3) + eight * Math.max(0, Math.min(total, 8) - 3)
      return found.sum + steps + root * Math.sqrt(total)
    }
  },
}
