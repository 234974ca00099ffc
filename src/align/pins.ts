/**
 * What a person has decided about a pair of texts, honoured inside the dynamic programme: the rest of the
 * alignment is the best one that keeps the pins.
 */
import {type BeadPlace, beadTypes, isWide} from './beads.ts'
import {eachPlace, type Grid} from './grid.ts'
import {inOneOrder, isLink} from './order.ts'

/** Segments by index from 0; see each field. */
export interface AlignPins {
  /** Beads that must be, exactly: `merge` and `force` of an edition file. An empty side says "no counterpart". */
  readonly beads?: readonly {readonly source: readonly number[]; readonly target: readonly number[]}[]
  /** Pairs of one source and one target segment that must not share a bead. */
  readonly apart?: readonly (readonly [source: number, target: number])[]
}

type PinnedBead = NonNullable<AlignPins['beads']>[number]

/** From the lowest to behind the highest of a list of indices; an empty list stands nowhere. */
function span(indices: readonly number[]): readonly [number, number] {
  return [Math.min(...indices), Math.max(...indices) + 1]
}

/**
 * Forbid, in a table of scores, every bead that a pin excludes. A pinned bead of a shape that the aligner does
 * not look at everywhere (4-1, say) is allowed as a chain of smaller shapes too; the caller joins it.
 */
export function applyPins(grid: Grid, scores: Float64Array, pins: AlignPins): void {
  if (!pins.beads?.length && !pins.apart?.length) return
  eachPlace(grid, (slot, place) => {
    if (excluded(place, pins)) scores[slot] = Number.NEGATIVE_INFINITY
  })
}

/** Whether a pin excludes the bead at a place. */
function excluded(place: BeadPlace, {apart, beads}: AlignPins): boolean {
  const {source, sourceEnd, target, targetEnd} = place
  const together = ([a, b]: readonly [number, number]) =>
    a >= source && a < sourceEnd && b >= target && b < targetEnd
  return (apart?.some(together) ?? false) || (beads?.some((bead) => breaks(place, bead)) ?? false)
}

/** Whether a bead has some of a pinned bead's segments together with others, or leaves its pinned partner. */
function breaks({source, sourceEnd, target, targetEnd}: BeadPlace, pinned: PinnedBead): boolean {
  const touches =
    pinned.source.some((x) => x >= source && x < sourceEnd) ||
    pinned.target.some((x) => x >= target && x < targetEnd)
  if (!touches) return false
  const [s0, s1] = span(pinned.source)
  const [t0, t1] = span(pinned.target)
  const insideSource = source === sourceEnd || (source >= s0 && sourceEnd <= s1)
  const insideTarget = target === targetEnd || (target >= t0 && targetEnd <= t1)
  if (!(insideSource && insideTarget)) return true
  if (pinned.source.length === 0 || pinned.target.length === 0) return false
  // A piece of a pinned bead must stand in its block, so that the pieces follow one another.
  const known = beadTypes.some((type, k) => !isWide[k] && type.source === s1 - s0 && type.target === t1 - t0)
  if (known) return source !== s0 || sourceEnd !== s1 || target !== t0 || targetEnd !== t1
  return source < s0 || sourceEnd > s1 || target < t0 || targetEnd > t1
}

/** The pinned beads, of both sides, that cannot stand in one order with the others. */
export function crossingPins({beads = []}: AlignPins): readonly PinnedBead[] {
  const chain = new Set(inOneOrder(beads))
  return beads.filter((bead) => isLink(bead) && !chain.has(bead))
}

/** Pins with the segments of some pinned beads held back, each without a counterpart. */
export function heldBack({beads = [], ...pins}: AlignPins, held: readonly PinnedBead[]): AlignPins {
  const alone = held.flatMap(({source, target}) => [
    ...source.map((i) => ({source: [i], target: []})),
    ...target.map((j) => ({source: [], target: [j]})),
  ])
  return {...pins, beads: [...beads.filter((bead) => !held.includes(bead)), ...alone]}
}

/** Pins of a target whose segments are put into an order. */
export function turned({beads = [], apart = []}: AlignPins, order: readonly number[]): AlignPins {
  const places = new Map(order.map((j, k) => [j, k]))
  return {
    beads: beads.map(({source, target}) => ({source, target: target.map((j) => places.get(j)!)})),
    apart: apart.map(([i, j]) => [i, places.get(j)!]),
  }
}
