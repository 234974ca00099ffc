/** What this translator does more often than others: merging and splitting, leaving out. See `habits.ts`. */
import {isGap} from '../beads.ts'
import type {Feature} from './feature.ts'

/** How much likelier a merged bead and a gap are in this text than in others, as logarithms. */
export const habitFeature: Feature = {
  names: ['habit-merge', 'habit-gap', 'habit-gap-plain'],
  prepare: ({habits: found}) => {
    return (place, out, at) => {
      if (found === undefined) return
      if (isGap[place.type]) out[at + 1] = found.gap
      else if (place.type > 0) out[at] = found.merge
      else out[at + 2] = found.gap
    }
  },
}
