/**
 * The kinds of bead that an alignment may be made of, and where a bead stands.
 *
 * All dynamic programmes of the aligner walk this one list. Source and target are treated alike everywhere:
 * a pair aligned the other way round gives the mirrored beads.
 */

/** How many segments a bead takes from either side. */
export interface BeadType {
  readonly source: number
  readonly target: number
}

/** Most segments that one side of a bead takes, beside one on the other. */
export const mostBesideOne = 8

/** Beads of one segment beside `from` to {@link mostBesideOne}, and their mirror images. */
function fans(from: number): BeadType[] {
  return Array.from({length: mostBesideOne - from + 1}, (_, k) => from + k).flatMap((many) => [
    {source: 1, target: many},
    {source: many, target: 1},
  ])
}

/** Every bead type, in the order of the score tables. Those of one segment beside four or more come last. */
export const beadTypes: readonly BeadType[] = [
  {source: 1, target: 1},
  {source: 1, target: 2},
  {source: 2, target: 1},
  {source: 1, target: 3},
  {source: 3, target: 1},
  {source: 2, target: 2},
  {source: 1, target: 0},
  {source: 0, target: 1},
  ...fans(4),
]

/** Whether a bead of each type has one segment beside four or more. */
export const isWide: readonly boolean[] = beadTypes.map(({source, target}) => Math.max(source, target) > 3)

/** Number of bead types that are not wide: the first so many. */
export const narrowTypes = isWide.indexOf(true)

/** Whether a bead of each type has an empty side. */
export const isGap: readonly boolean[] = beadTypes.map(({source, target}) => source === 0 || target === 0)

/** Types of a source segment, and of a target segment, without counterpart. */
export const gapTypes = {
  source: beadTypes.findIndex(({target}) => target === 0),
  target: beadTypes.findIndex(({source}) => source === 0),
}

/**
 * What the bead before was, as far as the next one cares: a link, a source segment without counterpart, or a
 * target segment without counterpart. Gaps are single segments; a block of them is a run.
 */
export const states = 3

/** State after a bead of each type. */
export const stateAfter: readonly number[] = beadTypes.map((type) =>
  type.target === 0 ? 1 : type.source === 0 ? 2 : 0,
)

/**
 * Score of a source gap right after a target gap. Of two neighbouring gap runs the source's comes first, so that
 * one set of beads is one path and its probability is not split over the orders of writing it down; the other
 * order is left as a last resort, for blocks that a person or a row has fixed.
 */
export const disorder = -30

/** A bead by place: segments `source … sourceEnd - 1` beside `target … targetEnd - 1`. */
export interface BeadPlace {
  source: number
  sourceEnd: number
  target: number
  targetEnd: number
  /** Index into {@link beadTypes}. */
  type: number
}
