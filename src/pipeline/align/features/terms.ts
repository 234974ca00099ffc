/**
 * What the words say: numbers, Latin tokens, names by their spelling, names by Unicode's lists and the term
 * base, words by the lexicons, and punctuation.
 */
import {evidenceAt} from '../evidence.ts'
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
    const pair = new Float64Array(2)
    const marks = evidenceKinds.indexOf('mark')
    return (place, out, at) => {
      if (evidence === undefined || place.source === place.sourceEnd || place.target === place.targetEnd)
        return
      let total = 0
      evidenceKinds.forEach((_, kind) => {
        evidenceAt(evidence, place, kind, pair)
        out[at + 2 * kind] = pair[0]!
        out[at + 2 * kind + 1] = pair[1]!
        if (kind !== marks) total += pair[0]!
      })
      const end = at + 2 * evidenceKinds.length
      out[end] = Math.min(total, 3)
      out[end + 1] = Math.max(0, Math.min(total, 8) - 3)
      out[end + 2] = Math.sqrt(total)
    }
  },
}
