/**
 * Passages that changed places and are of one size: each is linked to the other's counterpart, so nothing is left over.
 */
import type {IndexBead} from '../text/model.ts'
import type {EvidenceInput} from './evidence.ts'
import {isLink} from './order.ts'
import {type Among, mutualTies, type Tie, tiesAmong} from './ties.ts'

/** Passages are taken to have changed places past no more beads than this. */
const reach = 24

/** Which bead each segment of one side is linked in, those that moved left out. */
function placesOf(beads: readonly IndexBead[], side: 'source' | 'target'): ReadonlyMap<number, number> {
  return new Map(
    beads.flatMap((bead, place) =>
      isLink(bead) && !bead.moved ? bead[side].map((index): [number, number] => [index, place]) : [],
    ),
  )
}

/**
 * Ties of two beads' segments crosswise: the source of either is tied to the target of the other, and none of the four
 * to anything else near by as strongly. Ties weaker than `least` do not count.
 */
export function exchangedTies(
  beads: readonly IndexBead[],
  said: EvidenceInput,
  among: Among,
  least: number,
): readonly Tie[] {
  const [sources, targets] = [placesOf(beads, 'source'), placesOf(beads, 'target')]
  const isNear = (i: number, j: number) =>
    Math.abs((sources.get(i) ?? Number.NaN) - (targets.get(j) ?? Number.NaN)) <= reach
  const placed = mutualTies(tiesAmong(said, among, isNear)).flatMap((tie) => {
    const [from, to] = [sources.get(tie.source)!, targets.get(tie.target)!]
    return tie.weight >= least && from !== to ? [{tie, from, to}] : []
  })
  const ways = new Set(placed.map(({from, to}) => `${from} ${to}`))
  return placed.flatMap(({tie, from, to}) => (ways.has(`${to} ${from}`) ? [tie] : []))
}
