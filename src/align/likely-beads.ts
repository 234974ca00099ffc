/** Visits the beads to which a pass gave some probability. */
import {type BeadPlace, beadTypes} from './beads.ts'
import {cellAt, type Grid} from './grid.ts'

/**
 * Call `visit` for every bead of at least the probability `least`, with its place, one reused object. `beads` is
 * indexed like `Posteriors.beads`.
 */
export function eachLikelyBead(
  grid: Grid,
  beads: Float64Array,
  least: number,
  visit: (place: BeadPlace, share: number) => void,
): void {
  const place: BeadPlace = {source: 0, sourceEnd: 0, target: 0, targetEnd: 0, type: 0}
  for (let i = 0; i <= grid.rows; i++) {
    for (let j = grid.first[i]!; j <= grid.last[i]!; j++) {
      const at = cellAt(grid, i, j) * grid.types
      for (let type = 0; type < grid.types; type++) {
        const share = beads[at + type]!
        if (share < least) continue
        place.source = i - beadTypes[type]!.source
        place.sourceEnd = i
        place.target = j - beadTypes[type]!.target
        place.targetEnd = j
        place.type = type
        visit(place, share)
      }
    }
  }
}
