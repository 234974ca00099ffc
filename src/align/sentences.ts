/**
 * Sentences inside beads: which sentence of a row translates which.
 *
 * The same engine aligns the sentences of the whole text at once, over a grid that has the blocks of the beads only. So
 * no sentence can leave its bead, and the rarity of a word is counted over the whole text rather than over three
 * sentences.
 */
import type {AlignSide, IndexBead, SegmentId, Sentence, SentenceBead} from '../text/model.ts'
import {WorkBudgetExceeded} from '../text/work.ts'
import {beadTypes, isGap, narrowTypes} from './beads.ts'
import {bandGrid, cellAt, type Grid} from './grid.ts'
import {inferSentences, knowledgeOf} from './infer.ts'
import type {AlignOptions} from './options.ts'
import {sideInOrder} from './order.ts'
import {type Split, splitSide} from './split.ts'

/** A side whose segments have ids. */
export interface NamedSide<Tag extends string = string> extends AlignSide<Tag> {
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

/** Cells of a block of which, where a budget does not allow for more, only the middle is looked at. */
const large = 100_000

/** How far the middle reaches from the line from corner to corner, in sentences. */
const margin = 48

function isLarge({source, target}: Block): boolean {
  return (source[1] - source[0]) * (target[1] - target[0]) > large
}

/**
 * The cells of all blocks; where two blocks share a row, the row has both. A narrow grid has only the middle of large
 * ones.
 */
function blockGrid(blocks: readonly Block[], rows: number, columns: number, isNarrow: boolean): Grid {
  const first = new Int32Array(rows + 1).fill(columns)
  const last = new Int32Array(rows + 1)
  for (const block of blocks) {
    const {source, target} = block
    const [height, width] = [source[1] - source[0], target[1] - target[0]]
    const half = isNarrow && isLarge(block) ? margin + Math.ceil(width / height) : width
    for (let i = source[0]; i <= source[1]; i++) {
      const along = target[0] + Math.round((width * (i - source[0])) / Math.max(1, height))
      first[i] = Math.min(first[i]!, Math.max(target[0], along - half))
      last[i] = Math.max(last[i]!, Math.min(target[1], along + half))
    }
  }
  first[0] = 0
  last[rows] = columns
  return bandGrid(rows, columns, first, last, narrowTypes)
}

/** Cost of a sentence without counterpart inside a row that has both sides, where it is far rarer than outside. */
const lonely = -3

/** Forbid every bead of sentences that is not inside one block, and discourage gaps inside blocks with two sides. */
function keepInside(blocks: readonly Block[], grid: Grid, scores: Float64Array): void {
  const kept = new Float64Array(scores.length).fill(Number.NEGATIVE_INFINITY)
  for (const {source, target} of blocks) {
    const both = source[0] < source[1] && target[0] < target[1]
    for (let i = source[0]; i <= source[1]; i++) {
      for (let j = Math.max(target[0], grid.first[i]!); j <= Math.min(target[1], grid.last[i]!); j++) {
        for (let t = 0; t < grid.types; t++) {
          const type = beadTypes[t]!
          if (i - type.source < source[0] || j - type.target < target[0]) continue
          const slot = cellAt(grid, i, j) * grid.types + t
          kept[slot] = scores[slot]! + (both && isGap[t] ? lonely : 0)
        }
      }
    }
  }
  scores.set(kept)
}

/**
 * Sentences of every bead, aligned: one list a bead, in the order of the beads; empty for a bead with an empty
 * side. Inside a bead every sentence is in exactly one {@link SentenceBead}, in order; an empty side says that
 * the sentence has no counterpart in its row. `beads` must cover both sides, as `alignSegments` makes them. Where a
 * budget of work does not allow for it, no row has any, and the budget says so.
 */
export function alignSentences(
  source: NamedSide,
  target: NamedSide,
  beads: readonly IndexBead[],
  options: AlignOptions = {},
): SentenceBead[][] {
  // Blocks are put side by side, so that no bead crosses another.
  const [sources, targets] = [
    sideInOrder(
      source,
      beads.flatMap((bead) => bead.source),
    ),
    sideInOrder(
      target,
      beads.flatMap((bead) => bead.target),
    ),
  ]
  const [from, to] = [splitSide(sources), splitSide(targets)]
  const blocks = blocksOf(beads, from, to)
  const afforded = affordedSentences(from, to, blocks, options)
  if (afforded === undefined) {
    options.work?.recordOmission('sentences')
    return blocks.map(() => [])
  }
  const {found, isNarrow} = afforded
  let next = 0
  return blocks.map((block, k) => {
    const first = next
    while (next < found.length && isWithin(found[next]!, block)) next++
    const {source: s, target: t, confidence} = beads[k]!
    if (s.length === 0 || t.length === 0) return []
    if (isNarrow && isLarge(block)) options.work?.recordOmission('distant-sentences', s[0])
    const inside = found.slice(first, next)
    return joined(inside, block, confidence).map((bead) => ({
      source: bead.source.map((i) => sentenceAt(from, sources.ids, i)),
      target: bead.target.map((j) => sentenceAt(to, targets.ids, j)),
      confidence: bead.confidence,
    }))
  })
}

/** Beads of the sentences inside blocks, as many cells looked at as a budget allows; undefined where it allows for none. */
function affordedSentences(
  source: Split,
  target: Split,
  blocks: readonly Block[],
  options: AlignOptions,
): {readonly found: readonly IndexBead[]; readonly isNarrow: boolean} | undefined {
  const knowledge = knowledgeOf(source.side.lang, target.side.lang, options)
  for (const isNarrow of blocks.some(isLarge) ? [false, true] : [false]) {
    const grid = blockGrid(blocks, source.spans.length, target.spans.length, isNarrow)
    try {
      const found = inferSentences(source.side, target.side, grid, knowledge, (scores) =>
        keepInside(blocks, grid, scores),
      )
      return {found, isNarrow}
    } catch (error) {
      if (!(error instanceof WorkBudgetExceeded)) throw error
    }
  }
  return undefined
}

/**
 * Beads of a block with more sentences on one side than the bead types can hold. One sentence that stands beside
 * many (an Arabic paragraph with commas for full stops) is their counterpart as a whole; with more than three to
 * one, sentences left alone are joined to the bead before them, or to the first.
 */
function joined(inside: readonly IndexBead[], block: Block, confidence: number): readonly IndexBead[] {
  const rows = block.source[1] - block.source[0]
  const columns = block.target[1] - block.target[0]
  const many = Math.max(rows, columns)
  const few = Math.min(rows, columns)
  if (few === 1) {
    return [
      {
        source: inside.flatMap((bead) => bead.source),
        target: inside.flatMap((bead) => bead.target),
        confidence,
      },
    ]
  }
  if (few === 0 || many <= 3 * few) return inside
  const beads: IndexBead[] = []
  for (const bead of inside) {
    const last = beads.at(-1)
    const lone = bead.source.length === 0 || bead.target.length === 0
    if (last && (lone || last.source.length === 0 || last.target.length === 0)) {
      const both = {source: [...last.source, ...bead.source], target: [...last.target, ...bead.target]}
      beads[beads.length - 1] = {...both, confidence: Math.min(last.confidence, bead.confidence)}
    } else beads.push(bead)
  }
  return beads
}

/** A sentence by its number in the side, named after its segment, counted from 1 in it. */
function sentenceAt(split: Split, ids: readonly SegmentId[], index: number): Sentence {
  const segment = split.segment[index]!
  return {id: `${ids[segment]}.${index - split.starts[segment]! + 1}`, ...split.spans[index]!}
}

function isWithin(bead: IndexBead, block: Block): boolean {
  const isIn = (indices: readonly number[], [start, end]: readonly [number, number]) =>
    indices.every((index) => index >= start && index < end)
  return isIn(bead.source, block.source) && isIn(bead.target, block.target)
}
