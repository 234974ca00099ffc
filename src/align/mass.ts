/**
 * What a first pass over sentences says about segments: how much of each segment is linked to each segment of
 * the other side.
 *
 * A paragraph of which a sentence was left out is still linked by its other sentences, and a paragraph that
 * was merged with its neighbour is linked to both halves; length alone sees neither.
 */
import {type BeadPlace, isGap, narrowTypes} from './beads.ts'
import {bandGrid, cellAt, type Grid} from './grid.ts'
import {letterCount} from './letter-count.ts'
import {eachLikelyBead} from './likely-beads.ts'
import type {Split} from './split.ts'

/** Shares 0…1, by the cell (source segment, target segment) of a grid of segments. */
export interface LinkMass {
  readonly grid: Grid
  /** Share of the source segment's letters whose translation is in the target segment. */
  readonly there: Float64Array
  /** Share of the target segment's letters whose translation is in the source segment. */
  readonly back: Float64Array
  /** Share of each source and target segment that is linked at all. */
  readonly source: Float64Array
  readonly target: Float64Array
  /** Letters of each segment. */
  readonly sourceLetters: Float64Array
  readonly targetLetters: Float64Array
}

/** The pairs of sentences that a band of segments keeps within reach. */
export function sentenceGrid(band: Grid, source: Split, target: Split): Grid {
  const rows = source.spans.length
  const first = new Int32Array(rows + 1).fill(target.spans.length)
  const last = new Int32Array(rows + 1)
  for (let i = 0; i <= band.rows; i++) {
    const from = source.starts[i]!
    const to = i < band.rows ? source.starts[i + 1]! : from
    const low = target.starts[band.first[i]!]!
    const high = target.starts[Math.max(band.last[i]!, i < band.rows ? band.last[i + 1]! : 0)]!
    for (let r = from; r <= to; r++) {
      first[r] = Math.min(first[r]!, low)
      last[r] = Math.max(last[r]!, high)
    }
  }
  first[0] = 0
  last[rows] = target.spans.length
  return bandGrid(rows, target.spans.length, first, last, narrowTypes)
}

/** Sum the posteriors of sentence beads over the segments they link. */
export function linkMass(
  segments: Grid,
  grid: Grid,
  beads: Float64Array,
  source: Split,
  target: Split,
): LinkMass {
  const sourceLength = source.side.segments.map((text) => letterCount(text) + 1)
  const targetLength = target.side.segments.map((text) => letterCount(text) + 1)
  const mass = emptyMass(segments)
  sourceLength.forEach((n, r) => {
    mass.sourceLetters[source.segment[r]!]! += n
  })
  targetLength.forEach((n, c) => {
    mass.targetLetters[target.segment[c]!]! += n
  })
  const lengths = {source: sourceLength, target: targetLength}
  eachLikelyBead(grid, beads, 1e-4, (place, share) => {
    if (!isGap[place.type]) enter(mass, share, place, source.segment, target.segment, lengths)
  })
  return mass
}

function emptyMass(grid: Grid): LinkMass {
  return {
    grid,
    there: new Float64Array(grid.cells),
    back: new Float64Array(grid.cells),
    source: new Float64Array(grid.rows),
    target: new Float64Array(grid.columns),
    sourceLetters: new Float64Array(grid.rows),
    targetLetters: new Float64Array(grid.columns),
  }
}

/** Enter one sentence bead: each of its sentences is linked to the other side's in proportion to their lengths. */
function enter(
  mass: LinkMass,
  share: number,
  {source, sourceEnd, target, targetEnd}: BeadPlace,
  sourceSegment: readonly number[],
  targetSegment: readonly number[],
  lengths: {readonly source: readonly number[]; readonly target: readonly number[]},
): void {
  let sourceSum = 0
  let targetSum = 0
  for (let r = source; r < sourceEnd; r++) sourceSum += lengths.source[r]!
  for (let c = target; c < targetEnd; c++) targetSum += lengths.target[c]!
  for (let r = source; r < sourceEnd; r++) {
    const s = sourceSegment[r]!
    const own = share * lengths.source[r]!
    mass.source[s]! += own / mass.sourceLetters[s]!
    for (let c = target; c < targetEnd; c++) {
      const t = targetSegment[c]!
      const cell = cellAt(mass.grid, s, t)
      if (cell < 0) continue
      mass.there[cell]! += (own * lengths.target[c]!) / targetSum / mass.sourceLetters[s]!
      mass.back[cell]! += (own * lengths.target[c]!) / sourceSum / mass.targetLetters[t]!
    }
  }
  for (let c = target; c < targetEnd; c++) {
    const t = targetSegment[c]!
    mass.target[t]! += (share * lengths.target[c]!) / mass.targetLetters[t]!
  }
}
