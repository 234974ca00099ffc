/** Aligning with a target whose segments are put into another order. */
import type {AlignSide, IndexBead} from '../text/model.ts'
import type {EvidenceInput} from './evidence.ts'
import {eachPlace} from './grid.ts'
import type {Inferred} from './infer.ts'
import {inReadingOrder, isLink, sideInOrder} from './order.ts'
import {type AlignPins, applyPins, turned} from './pins.ts'
import type {Constrain} from './potentials.ts'

/** Aligns the source with a target under a constraint; undefined where a budget does not allow for it. */
export type Infer = (target: AlignSide<string>, constrain: Constrain) => Inferred | undefined

/** Source segments that target segments are put behind, by target segment. */
type Homes = ReadonlyMap<number, number>

/** Beads by the target's own numbers, and what the words say. */
export interface FoundBeads {
  readonly beads: readonly IndexBead[]
  readonly said?: EvidenceInput
}

/** The beads of a target whose segments are put into an order. */
export function alignAt(
  target: AlignSide<string>,
  order: readonly number[],
  pins: AlignPins,
  infer: Infer,
): FoundBeads | undefined {
  const inferred = infer(sideInOrder(target, order), (scores, grid) => {
    applyPins(grid, scores, turned(pins, order))
    eachPlace(grid, (slot, place) => {
      if (hasSeam(order, place.target, place.targetEnd)) scores[slot] = Number.NEGATIVE_INFINITY
    })
  })
  if (inferred === undefined) return undefined
  const {beads, pair} = inferred
  const back = beads.map((bead) => ({...bead, target: bead.target.map((k) => order[k]!)}))
  return {
    beads: inReadingOrder(back),
    ...(pair?.said === undefined ? {} : {said: inOwnOrder(pair.said, order)}),
  }
}

/** What the words say, with the target's own numbers. */
function inOwnOrder(said: EvidenceInput, order: readonly number[]): EvidenceInput {
  const terms = said.target.terms.map((term) => ({
    ...term,
    segments: term.segments.map((k) => order[k]!).sort((a, b) => a - b),
  }))
  return {...said, target: {...said.target, terms}}
}

/** Whether segments meet that do not follow one another in the text: no bead reaches over such a seam. */
function hasSeam(order: readonly number[], start: number, end: number): boolean {
  for (let k = start + 1; k < end; k++) if (order[k] !== order[k - 1]! + 1) return true
  return false
}

/** The target's segments in the order in which they would follow the source. */
export function orderByHomes(beads: readonly IndexBead[], homes: Homes): number[] {
  const home = new Map(homes)
  const alone = beads.flatMap((bead) => (isLink(bead) ? [] : bead.target)).sort((a, b) => a - b)
  // What stands beside a moved segment and is left over goes with it.
  for (const j of alone) if (!home.has(j) && home.has(j - 1)) home.set(j, home.get(j - 1)!)
  for (const j of alone.reverse()) if (!home.has(j) && home.has(j + 1)) home.set(j, home.get(j + 1)!)
  const guests = Map.groupBy(
    [...home.keys()].sort((a, b) => a - b),
    (j) => home.get(j)!,
  )
  return beads.flatMap((bead) => [
    ...bead.target.filter((j) => !home.has(j)),
    ...bead.source.flatMap((i) => guests.get(i) ?? []),
  ])
}
