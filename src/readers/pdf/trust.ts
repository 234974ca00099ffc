/** Whether the structure that a file states is one: pages contradict it where it was made without looking at them. */
import {endsLikeSentence} from '../../text/flow.ts'
import {isBlank, middleOf} from './glyphs.ts'
import {baselines} from './regions.ts'
import type {RowPiece} from './rows.ts'
import type {BlockPieces} from './stated-regions.ts'
import type {StructureBlock} from './stated-structure.ts'

/** Shares of what is drawn: in stated blocks, at least; in headings, at most. */
const [leastStated, mostHeadings] = [0.6, 0.4]

/** Shares of blocks that may be lines of a paragraph, hold several, or stand above the one before them. */
const [mostCut, mostJoined, mostTurned] = [0.35, 0.5, 0.3]

/** A block on one page. */
interface PlacedBlock {
  readonly block: StructureBlock
  readonly rows: readonly RowPiece[][]
}

/** Whether the stated structure of pages agrees with what they show. */
export function isTrusted(pages: readonly (readonly BlockPieces[])[]): boolean {
  const groups = pages.flat()
  const [all, stated, headings] = [
    inkOf(groups),
    inkOf(groups.filter(({block}) => block !== undefined && block.kind !== 'plain')),
    inkOf(groups.filter(({block}) => block?.kind === 'heading')),
  ]
  if (stated === 0 || stated < all * leastStated || headings > stated * mostHeadings) return false
  let [paragraphs, cut, joined, pairs, turned] = [0, 0, 0, 0, 0]
  for (const page of pages) {
    const blocks = placedBlocks(page)
    const widest = Math.max(...blocks.flatMap(({rows}) => rows.map(widthOf)))
    for (const [at, each] of blocks.entries()) {
      const next = blocks[at + 1]
      if (each.block.kind === 'paragraph') {
        paragraphs += 1
        joined += breaksIn(each)
        if (next?.block.kind === 'paragraph' && isCut(each, next, widest)) cut += 1
      }
      if (next === undefined || !isSameColumn(each, next)) continue
      pairs += 1
      if (bottomOf(next) < topOf(each)) turned += 1
    }
  }
  return (
    !(cut >= 4 && cut > paragraphs * mostCut) &&
    !(joined >= 4 && joined > paragraphs * mostJoined) &&
    !(turned >= 3 && turned > pairs * mostTurned)
  )
}

function inkOf(groups: readonly BlockPieces[]): number {
  const glyphs = groups.flatMap(({parts}) => parts.flat()).flatMap((piece) => piece.glyphs)
  return glyphs.filter((glyph) => !isBlank(glyph) && !glyph.isArtifact).length
}

/** Blocks of running text of a page in the order that is stated; cells and notes stand where they like. */
function placedBlocks(page: readonly BlockPieces[]): PlacedBlock[] {
  return page
    .flatMap(({block, parts}) => {
      const isRunning = block !== undefined && /^(?:paragraph|heading)$/.test(block.kind)
      if (!isRunning || block.around.some(({kind}) => kind === 'cell' || kind === 'note')) return []
      return [{block, rows: parts.flatMap((part) => baselines(part))}]
    })
    .filter(({rows}) => rows.length > 0)
    .toSorted((a, b) => a.block.order - b.block.order)
}

const topOf = ({rows}: PlacedBlock) => rows[0]![0]!.y
const bottomOf = ({rows}: PlacedBlock) => rows.at(-1)![0]!.y

function edgesOfRow(row: readonly RowPiece[]): readonly [number, number] {
  return [Math.min(...row.map(({x0}) => x0)), Math.max(...row.map(({x1}) => x1))]
}

function widthOf(row: readonly RowPiece[]): number {
  const [x0, x1] = edgesOfRow(row)
  return x1 - x0
}

function isSameColumn(a: PlacedBlock, b: PlacedBlock): boolean {
  const [[a0, a1], [b0, b1]] = [edgesOfRow(a.rows[0]!), edgesOfRow(b.rows[0]!)]
  return Math.min(a1, b1) - Math.max(a0, b0) > Math.min(a1 - a0, b1 - b0) * 0.5
}

/** Whether a block is a full line that ends no sentence, and the next one the line below it. */
function isCut(each: PlacedBlock, next: PlacedBlock, widest: number): boolean {
  const [row, below] = [each.rows[0]!, next.rows[0]!]
  const gap = below[0]!.y - row[0]!.y
  const {size} = row[0]!
  const text = row.map(({glyphs}) => glyphs.map((glyph) => glyph.text).join('')).join(' ')
  return (
    each.rows.length === 1 &&
    widthOf(row) > widest * 0.7 &&
    gap > 0 &&
    gap < size * 2.1 &&
    Math.abs(below[0]!.size - size) < size * 0.07 &&
    !endsLikeSentence(text.trim()) &&
    isSameColumn(each, next)
  )
}

/** Gaps and changes of size inside a block, as stand between paragraphs. */
function breaksIn({rows}: PlacedBlock): number {
  const gaps = rows.slice(1).map((row, at) => row[0]!.y - rows[at]![0]!.y)
  const usual = middleOf(gaps)
  return gaps.filter((gap, at) => {
    const [above, below] = [rows[at]![0]!.size, rows[at + 1]![0]!.size]
    return gap > Math.max(usual * 1.5, above * 2) || Math.abs(above - below) > above * 0.25
  }).length
}
