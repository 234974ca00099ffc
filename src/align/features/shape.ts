/** How usual the shape of a bead is: one number per shape, mirrored shapes counted as one. */
import {beadTypes, isGap} from '../beads.ts'
import type {Feature} from './feature.ts'

const names = [
  'shape-1-1',
  'shape-1-2',
  'shape-1-3',
  'shape-1-4',
  'shape-1-more',
  'shape-2-2',
  'shape-gap',
] as const

/** Index of the name of each bead type. */
const slots = beadTypes.map(({source, target}, type) => {
  if (isGap[type]) return names.indexOf('shape-gap')
  if (source > 1 && target > 1) return names.indexOf('shape-2-2')
  return Math.min(source * target, 5) - 1
})

/** How many segments a bead of each type has beyond 1-4. */
const beyond = beadTypes.map(({source, target}) => Math.max(0, source * target - 5))

/** 1-1, 1-2 or 2-1 and so on, 2-2, and a segment without counterpart; 'further' counts segments beyond 1-5. */
export const shape: Feature = {
  names: [...names, 'shape-further'],
  prepare: () => (place, out, at) => {
    out[at + slots[place.type]!] = 1
    out[at + names.length] = beyond[place.type]!
  },
  score: (_, weights) => {
    const byType = Float64Array.from(
      slots,
      (slot, type) => weights[slot]! + beyond[type]! * weights[names.length]!,
    )
    return (place) => byType[place.type]!
  },
}
