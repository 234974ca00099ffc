/** Joins and splits rows as a person says, after the aligner. */
import type {AlignSide, IndexBead} from '../text/model.ts'
import type {PinnedSide} from './pin-segments.ts'

/** A row, by the indices of its segments. */
export interface RowIndices {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/** Segments of one edition, in order. */
export interface SideIndices {
  readonly key: 'source' | 'target'
  readonly indices: readonly number[]
}

/** Join the parts of a forced row that the aligner left apart because it has no rows of that shape, such as 4-1. */
export function joinForced(beads: readonly IndexBead[], pin: RowIndices): readonly IndexBead[] {
  const isPiece = ({source, target}: IndexBead) =>
    source.every((index) => pin.source.includes(index)) && target.every((index) => pin.target.includes(index))
  const pieces = beads.filter(isPiece)
  const joined = {
    source: inOrder(pieces.flatMap(({source}) => source)),
    target: inOrder(pieces.flatMap(({target}) => target)),
    confidence: 1,
  }
  const isWhole = joined.source.join() === pin.source.join() && joined.target.join() === pin.target.join()
  if (!isWhole || pieces.length < 2) return beads
  return beads.flatMap((bead) => (bead === pieces[0] ? [joined] : pieces.includes(bead) ? [] : [bead]))
}

/**
 * Make one row of the rows that hold the given segments and of those between them. Where one of the rows between has
 * moved, only those that hold segments between the given ones are joined.
 */
export function mergeBeads(beads: readonly IndexBead[], {key, indices}: SideIndices): readonly IndexBead[] {
  const held = beads.filter((bead) => bead[key].some((each) => indices.includes(each)))
  const [first, last] = [held[0], held.at(-1)]
  if (first === undefined || first === last) return beads
  const between = beads.slice(beads.indexOf(first), beads.indexOf(last!) + 1)
  const [low, high] = [Math.min(...indices), Math.max(...indices)]
  const inside = between.some(({moved}) => moved)
    ? beads.filter((bead) => bead[key].some((each) => each >= low && each <= high))
    : between
  const merged = {
    source: inOrder(inside.flatMap((bead) => bead.source)),
    target: inOrder(inside.flatMap((bead) => bead.target)),
    confidence: 1,
  }
  return beads.flatMap((bead) => (bead === first ? [merged] : inside.includes(bead) ? [] : [bead]))
}

function inOrder(indices: readonly number[]): number[] {
  return indices.toSorted((a, b) => a - b)
}

/** Split rows between neighbouring segments of one side; the other side is cut where both halves align best. */
export function splitBeads(
  beads: readonly IndexBead[],
  {key, indices}: SideIndices,
  source: PinnedSide,
  target: PinnedSide,
  align: (source: AlignSide, target: AlignSide) => readonly IndexBead[],
): readonly IndexBead[] {
  return beads.flatMap((bead): readonly IndexBead[] => {
    const parted = bead[key].filter((index) => indices.includes(index))
    if (parted.length < 2) return [bead]
    const other = key === 'source' ? 'target' : 'source'
    const at = bead[key].indexOf(parted[1]!)
    const halves = bead[other]
      .map((_, cut) => cut)
      .concat(bead[other].length)
      .map((cut) => {
        const [first, second] = [
          {[key]: bead[key].slice(0, at), [other]: bead[other].slice(0, cut)} as unknown as RowIndices,
          {[key]: bead[key].slice(at), [other]: bead[other].slice(cut)} as unknown as RowIndices,
        ]
        const gain = linkedShare(first, source, target, align) + linkedShare(second, source, target, align)
        return {first, second, gain}
      })
    const {first, second} = halves.toSorted((a, b) => b.gain - a.gain)[0]!
    const rest = {...second, confidence: 1}
    return [{...first, confidence: 1}, ...splitBeads([rest], {key, indices}, source, target, align)]
  })
}

/** How much of a row is linked, by the aligner's confidence. */
function linkedShare(
  bead: RowIndices,
  source: PinnedSide,
  target: PinnedSide,
  align: (source: AlignSide, target: AlignSide) => readonly IndexBead[],
): number {
  if (bead.source.length === 0 || bead.target.length === 0) return 0
  const pick = ({side}: PinnedSide, indices: readonly number[]) => ({
    lang: side.lang,
    segments: indices.map((index) => side.segments[index]!),
  })
  const found = align(pick(source, bead.source), pick(target, bead.target))
  return found.reduce(
    (sum, {source, target, confidence}) => sum + (source.length > 0 && target.length > 0 ? confidence : -1),
    0,
  )
}
