/** How many of a linked bead's terms should have a counterpart and have none in the whole other text. */
import {orphanKinds} from '../orphans.ts'
import type {Feature} from './feature.ts'

/** One number a kind, and their share of all that the bead's terms say. */
export const orphans: Feature = {
  names: [...orphanKinds.map((kind) => `orphan-${kind}`), 'orphan-root'],
  prepare: ({orphans: found}) => {
    return (place, out, at) => {
      if (found === undefined || place.source === place.sourceEnd || place.target === place.targetEnd) return
      let total = 0
      for (let kind = 0; kind < orphanKinds.length; kind++) {
        const source = found.source[kind]![place.sourceEnd]! - found.source[kind]![place.source]!
        const target = found.target[kind]![place.targetEnd]! - found.target[kind]![place.target]!
        out[at + kind] = (source + target) / 2
        total += (source + target) / 2
      }
      out[at + orphanKinds.length] = Math.sqrt(total)
    }
  },
}
