/** Beads and segments in the order of either text. */
import type {AlignSide, IndexBead, SegmentId} from '../text/model.ts'
import {heaviestChain} from './anchors.ts'

/** Whether a bead has both sides. */
export function isLink({source, target}: Pick<IndexBead, 'source' | 'target'>): boolean {
  return source.length > 0 && target.length > 0
}

/** A side whose segments are put into an order: `order[k]` is the number of the one that stands at k. */
export function sideInOrder<Side extends AlignSide<string> & {readonly ids?: readonly SegmentId[]}>(
  side: Side,
  order: readonly number[],
): Side {
  const {segments, kinds, ids} = side
  return {
    ...side,
    segments: order.map((index) => segments[index]!),
    ...(kinds === undefined ? {} : {kinds: order.map((index) => kinds[index]!)}),
    ...(ids === undefined ? {} : {ids: order.map((index) => ids[index]!)}),
  }
}

/**
 * Beads of two sides that stand in one order on both: of those that cross, the chain with the most segments. A bead
 * stands where its first segments do.
 */
export function inOneOrder<Bead extends Pick<IndexBead, 'source' | 'target'>>(
  beads: readonly Bead[],
): readonly Bead[] {
  const links = new Map(beads.flatMap((bead) => (isLink(bead) ? [[bead.source[0]!, bead] as const] : [])))
  const points = [...links]
    .map(([source, {source: own, target}]) => ({
      source,
      target: target[0]!,
      weight: own.length + target.length,
    }))
    .sort((a, b) => a.source - b.source)
  const columns = 1 + points.reduce((most, {target}) => Math.max(most, target), 0)
  return heaviestChain(points, columns).map(({source}) => links.get(source)!)
}

/**
 * Beads in the order of the source, the fewest segments marked as moved; those without a source stand before the next
 * bead in the target's order.
 */
export function inReadingOrder(beads: readonly IndexBead[]): readonly IndexBead[] {
  const chain = inOneOrder(beads)
  const kept = new Set(chain)
  // Where each target segment stands in the source's order, computed from the end: before the next bead of the chain.
  const before = new Float64Array(1 + beads.reduce((most, {target}) => Math.max(most, ...target), 0))
  let next = Number.POSITIVE_INFINITY
  const starts = new Map(chain.map(({source, target}) => [target[0]!, source[0]!]))
  for (let j = before.length - 1; j >= 0; j--) {
    before[j] = next - 0.5
    next = starts.get(j) ?? next
  }
  const place = ({source, target}: IndexBead) => source[0] ?? before[target[0]!]!
  return beads
    .map((bead) => ({bead: marked(bead, isLink(bead) && !kept.has(bead)), at: place(bead)}))
    .sort((a, b) => (a.at === b.at ? a.bead.target[0]! - b.bead.target[0]! : a.at - b.at))
    .map(({bead}) => bead)
}

/** A bead with or without its mark; the same object if nothing changes. */
function marked(bead: IndexBead, moved: boolean): IndexBead {
  if (moved === (bead.moved ?? false)) return bead
  const {moved: _, ...rest} = bead
  return moved ? {...rest, moved} : rest
}
