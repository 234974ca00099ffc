/**
 * What a person has decided about a pair of texts, honoured inside the dynamic programme: the rest of the
 * alignment is the best one that keeps the pins.
 */
import {beadTypes} from './beads.ts'
import {cellAt, type Grid} from './grid.ts'

/** Segments by index from 0; see each field. */
export interface Pins {
  /** Beads that must be, exactly: `merge` and `force` of an edition file. An empty side says "no counterpart". */
  readonly beads?: readonly {readonly source: readonly number[]; readonly target: readonly number[]}[]
  /** Pairs of one source and one target segment that must not share a bead. */
  readonly apart?: readonly (readonly [source: number, target: number])[]
}

/** Lowest and highest of a list of indices; an empty list stands nowhere. */
function span(indices: readonly number[]): readonly [number, number] {
  return [Math.min(...indices), Math.max(...indices)]
}

/**
 * Forbid, in a table of scores, every bead that a pin excludes. A pinned bead of a shape that the aligner does
 * not know (4-1, say) is allowed as a chain of the shapes it knows; the caller joins it ({@link joinPinned}).
 */
export function applyPins(grid: Grid, scores: Float64Array, pins: Pins): void {
  const types = beadTypes.length
  for (let i = 0; i <= grid.rows; i++) {
    for (let j = grid.first[i]!; j <= grid.last[i]!; j++) {
      const at = cellAt(grid, i, j) * types
      beadTypes.forEach((type, t) => {
        if (excluded(i - type.source, i, j - type.target, j, pins)) scores[at + t] = Number.NEGATIVE_INFINITY
      })
    }
  }
}

/** Whether a pin excludes the bead of source `s … i - 1` and target `t … j - 1`. */
function excluded(s: number, i: number, t: number, j: number, pins: Pins): boolean {
  const apart = pins.apart?.some(([a, b]) => a >= s && a < i && b >= t && b < j) ?? false
  return apart || (pins.beads?.some((bead) => breaks(s, i, t, j, bead.source, bead.target)) ?? false)
}

/** Whether a bead has some of a pinned bead's segments together with others, or leaves its pinned partner. */
function breaks(
  s: number,
  i: number,
  t: number,
  j: number,
  source: readonly number[],
  target: readonly number[],
): boolean {
  const [s0, s1] = span(source)
  const [t0, t1] = span(target)
  const touchesSource = source.some((x) => x >= s && x < i)
  const touchesTarget = target.some((x) => x >= t && x < j)
  if (!(touchesSource || touchesTarget)) return false
  const insideSource = source.length === 0 ? s === i : s === i || (s >= s0 && i - 1 <= s1)
  const insideTarget = target.length === 0 ? t === j : t === j || (t >= t0 && j - 1 <= t1)
  return !(insideSource && insideTarget && inPlace(s, i, t, j, source, target))
}

/** A piece of a pinned bead must stand in its block, so that the pieces follow one another. */
function inPlace(
  s: number,
  i: number,
  t: number,
  j: number,
  source: readonly number[],
  target: readonly number[],
): boolean {
  if (source.length === 0 || target.length === 0) return true
  const [s0, s1] = span(source)
  const [t0, t1] = span(target)
  const known = beadTypes.some((type) => type.source === s1 - s0 + 1 && type.target === t1 - t0 + 1)
  if (known) return s === s0 && i === s1 + 1 && t === t0 && j === t1 + 1
  return s >= s0 && i <= s1 + 1 && t >= t0 && j <= t1 + 1
}
