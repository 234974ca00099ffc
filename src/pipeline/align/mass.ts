/**
 * What a first pass over sentences says about segments: how much of each segment is linked to each segment of
 * the other side.
 *
 * A paragraph of which a sentence was left out is still linked by its other sentences, and a paragraph that
 * was merged with its neighbour is linked to both halves; length alone sees neither.
 */
import {beadTypes} from './beads.ts'
import {letterCount} from './facts.ts'
import {bandGrid, cellAt, type Grid} from './grid.ts'
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

/** The sentences that a band of segments leaves within reach of one another. */
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
  return bandGrid(rows, target.spans.length, first, last)
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
  for (let i = 0; i <= grid.rows; i++) {
    for (let j = grid.first[i]!; j <= grid.last[i]!; j++) {
      const at = cellAt(grid, i, j) * beadTypes.length
      for (let type = 0; type < 6; type++) {
        const share = beads[at + type]!
        if (share > 1e-4)
          enter(mass, share, i, j, type, source.segment, target.segment, sourceLength, targetLength)
      }
    }
  }
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
  i: number,
  j: number,
  type: number,
  sourceSegment: readonly number[],
  targetSegment: readonly number[],
  sourceLength: readonly number[],
  targetLength: readonly number[],
): void {
  const {source, target} = beadTypes[type]!
  let sourceSum = 0
  let targetSum = 0
  for (let r = i - source; r < i; r++) sourceSum += sourceLength[r]!
  for (let c = j - target; c < j; c++) targetSum += targetLength[c]!
  for (let r = i - source; r < i; r++) {
    const s = sourceSegment[r]!
    mass.source[s]! += (share * sourceLength[r]!) / mass.sourceLetters[s]!
    for (let c = j - target; c < j; c++) {
      const t = targetSegment[c]!
      const cell = cellAt(mass.grid, s, t)
      if (cell < 0) continue
      mass.there[cell]! += (share * sourceLength[r]! * targetLength[c]!) / targetSum / mass.sourceLetters[s]!
      mass.back[cell]! += (share * sourceLength[r]! * targetLength[c]!) / sourceSum / mass.targetLetters[t]!
    }
  }
  for (let c = j - target; c < j; c++) {
    const t = targetSegment[c]!
    mass.target[t]! += (share * targetLength[c]!) / mass.targetLetters[t]!
  }
}
