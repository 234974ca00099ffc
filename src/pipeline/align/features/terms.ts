/**
 * What the words say: numbers, Latin tokens, names by their spelling, names by Unicode's lists and the term
 * base, words by the lexicons, and punctuation.
 */
import {writeEvidence} from '../evidence.ts'
import {evidenceKinds} from '../links.ts'
import type {Feature} from './feature.ts'

/** Evidence for and against of each kind; of all words together also in steps that saturate. */
export const terms: Feature = {
  names: [
    ...evidenceKinds.flatMap((kind) => [`${kind}-for`, `${kind}-against`]),
    'terms-3',
    'terms-8',
    'terms-root',
  ],
  prepare: ({evidence}) => {
    const marks = evidenceKinds.indexOf('mark')
    const end = 2 * evidenceKinds.length
    return (place, out, at) => {
      if (evidence === undefined || place.source === place.sourceEnd || place.target === place.targetEnd)
        return
      writeEvidence(evidence, place, out, at)
      let total = 0
      for (let kind = 0; kind < marks; kind++) total += out[at + 2 * kind]!
      out[at + end] = Math.min(total, 3)
      out[at + end + 1] = Math.max(0, Math.min(total, 8) - 3)
      out[at + end + 2] = Math.sqrt(total)
    }
  },
}
