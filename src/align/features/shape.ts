/** How usual the shape of a bead is: one number per shape, mirrored shapes counted as one. */
import type {Feature} from './feature.ts'

const slots = [0, 1, 1, 2, 2, 3, 4, 4]

/** 1-1, 1-2 or 2-1, 1-3 or 3-1, 2-2, and a segment without counterpart. */
export const shape: Feature = {
  names: ['shape-1-1', 'shape-1-2', 'shape-1-3', 'shape-2-2', 'shape-gap'],
  prepare: () => (place, out, at) => {
    out[at + slots[place.type]!] = 1
  },
  score: (_, weights) => {
    const byType = Float64Array.from(slots, (slot) => weights[slot]!)
    return (place) => byType[place.type]!
  },
}
