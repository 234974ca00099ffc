/**
 * Sentences inside beads: which sentence of a row translates which.
 *
 * The same engine aligns the sentences of the whole text at once, over a grid that only has the beads' blocks:
 * no sentence can leave its bead, and how rare a word is is judged over the whole text, not over three sentences.
 */
import type {AlignSide, IndexBead, SegmentId, Sentence, SentenceBead} from '../../model.ts'
import {beadTypes} from './beads.ts'
import {bandGrid, cellAt, type Grid} from './grid.ts'
import type {AlignOptions} from './index.ts'
import {inferSentences, knowledgeOf} from './infer.ts'
import {type Split, splitSide} from './split.ts'

/** A side whose segments have ids. */
export interface NamedSide extends AlignSide {
  /** Id of each segment, in order. */
  readonly ids: readonly SegmentId[]
}

/** A bead's block of sentences: from and to (exclusive) on both sides. */
interface Block {
  readonly source: readonly [number, number]
  readonly target: readonly [number, number]
}

function blocksOf(beads: readonly IndexBead[], source: Split, target: Split): Block[] {
  let [i, j] = [0, 0]
  return beads.map((bead) => {
    const from = [source.starts[i]!, target.starts[j]!] as const
    i += bead.source.length
    j += bead.target.length
    return {source: [from[0], source.starts[i]!], target: [from[1], target.starts[j]!]}
  })
}

/** The cells of all blocks; where two blocks share a row, the row has both. */
function blockGrid(blocks: readonly Block[], rows: number, columns: number): Grid {
  const first = new Int32Array(rows + 1).fill(columns)
  const last = new Int32Array(rows + 1)
  for (const {source, target} of blocks) {
    for (let i = source[0]; i <= source[1]; i++) {
      first[i] = Math.min(first[i]!, target[0])
      last[i] = Math.max(last[i]!, target[1])
    }
  }
  first[0] = 0
  last[rows] = columns
  return bandGrid(rows, columns, first, last)
}

/** Forbid every bead of sentences that is not inside one block. */
function keepInside(blocks: readonly Block[], grid: Grid, scores: Float64Array): void {
  const allowed = new Uint8Array(scores.length)
  for (const {source, target} of blocks) {
    for (let i = source[0]; i <= source[1]; i++) {
      for (let j = target[0]; j <= target[1]; j++) {
        beadTypes.forEach((type, t) => {
          if (i - type.source >= source[0] && j - type.target >= target[0]) {
            allowed[cellAt(grid, i, j) * beadTypes.length + t] = 1
          }
        })
      }
    }
  }
  for (let slot = 0; slot < scores.length; slot++)
    if (allowed[slot] === 0) scores[slot] = Number.NEGATIVE_INFINITY
}

/**
 * Sentences of every bead, aligned: one list a bead, in the order of the beads; empty for a bead with an empty
 * side. Inside a bead every sentence is in exactly one {@link SentenceBead}, in order; an empty side says that
 * the sentence has no counterpart in its row. `beads` must cover both sides, as `alignSegments` makes them.
 */
export function alignSentences(
  source: NamedSide,
  target: NamedSide,
  beads: readonly IndexBead[],
  options: AlignOptions = {},
): SentenceBead[][] {
  const [from, to] = [splitSide(source), splitSide(target)]
  const blocks = blocksOf(beads, from, to)
  const grid = blockGrid(blocks, from.spans.length, to.spans.length)
  const found = inferSentences(
    from.side,
    to.side,
    grid,
    knowledgeOf(source.lang, target.lang, options),
    (scores) => keepInside(blocks, grid, scores),
  )
  return blocks.map((block, k) => {
    if (beads[k]!.source.length === 0 || beads[k]!.target.length === 0) return []
    const inside = found.filter(
      ({source: s, target: t}) => within(s, block.source) && within(t, block.target),
    )
    return inside.map((bead) => ({
      source: bead.source.map((i) => sentenceAt(from, source.ids, i)),
      target: bead.target.map((j) => sentenceAt(to, target.ids, j)),
      confidence: bead.confidence,
    }))
  })
}

/** A sentence by its number in the side, named after its segment, counted from 1 in it. */
function sentenceAt(split: Split, ids: readonly SegmentId[], index: number): Sentence {
  const segment = split.segment[index]!
  return {id: `${ids[segment]}.${index - split.starts[segment]! + 1}`, ...split.spans[index]!}
}

function within(indices: readonly number[], [start, end]: readonly [number, number]): boolean {
  return indices.every((index) => index >= start && index < end)
}
