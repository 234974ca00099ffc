/** Glyphs of a page → regions of the blocks that the file states, and what stands in none, in the order of reading. */
import {regionsOf} from './columns.ts'
import {type DrawnRule, type Glyph, isBlank} from './glyphs.ts'
import {leaf, type Region} from './regions.ts'
import {type RowPiece, rowPieces} from './rows.ts'
import type {StructureBlock} from './stated-structure.ts'

/** A region with the block that it is of. */
export interface StatedRegion extends Region {
  readonly block?: StructureBlock
}

/** The pieces of one block on one page; a block that goes over columns has them apart. */
export interface BlockPieces {
  readonly block: StructureBlock | undefined
  readonly parts: readonly (readonly RowPiece[])[]
}

/** The pieces of a page by their blocks. */
export function piecesByBlock(glyphs: readonly Glyph[], page: number): BlockPieces[] {
  const groups = Map.groupBy(glyphs, ({block}) => block)
  return [...groups].map(([block, all]) => {
    const isWhole = block === undefined || block.kind === 'plain'
    return {block, parts: (isWhole ? [all] : columnsAsDrawn(all)).map((part) => rowPieces(part, page))}
  })
}

/** Glyphs of one block, parted where drawing goes on above in another column. */
function columnsAsDrawn(glyphs: readonly Glyph[]): Glyph[][] {
  const parts: {glyphs: Glyph[]; x0: number; x1: number; bottom: number}[] = []
  for (const glyph of glyphs) {
    const {x, y, width, size} = glyph
    const last = parts.at(-1)
    const isElsewhere =
      last !== undefined &&
      !isBlank(glyph) &&
      last.bottom - y > size &&
      (x > last.x1 + size * 0.5 || x + width < last.x0 - size * 0.5)
    if (last === undefined || isElsewhere) parts.push({glyphs: [glyph], x0: x, x1: x + width, bottom: y})
    else {
      last.glyphs.push(glyph)
      if (isBlank(glyph)) continue
      last.x0 = Math.min(last.x0, x)
      last.x1 = Math.max(last.x1, x + width)
      last.bottom = Math.max(last.bottom, y)
    }
  }
  // The sign of an item is drawn after its text by some programs.
  const main = parts.toSorted((a, b) => b.glyphs.length - a.glyphs.length)[0]
  const isSign = (part: (typeof parts)[number]) =>
    part !== main && part.glyphs.filter((each) => !isBlank(each)).length <= 4
  for (const part of parts.filter(isSign)) main?.glyphs.push(...part.glyphs)
  return parts.filter((part) => !isSign(part)).map((part) => part.glyphs)
}

/** The regions of a page in the order of reading. */
export function statedRegions(
  groups: readonly BlockPieces[],
  rules: readonly DrawnRule[],
  isTurned: boolean,
): StatedRegion[] {
  const stated: StatedRegion[] = []
  for (const {block, parts} of groups.toSorted((a, b) => (a.block?.order ?? 0) - (b.block?.order ?? 0))) {
    if (block === undefined) continue
    const regions =
      block.kind === 'plain'
        ? parts.flatMap((part) => regionsOf(part, rules, isTurned))
        : parts.flatMap((part) => leaf(part))
    stated.push(...regions.map((region) => ({...region, block})))
  }
  const others = groups
    .filter(({block}) => block === undefined)
    .flatMap(({parts}) => parts.flatMap((part) => regionsOf(part, rules, isTurned)))
  for (const region of others) {
    const at = stated.findIndex((each) => isBelow(each, region))
    stated.splice(at === -1 ? stated.length : at, 0, region)
  }
  return stated
}

/** Whether a region begins below where another does, in its column. */
function isBelow({lines}: Region, {lines: others}: Region): boolean {
  const [x0, x1] = [Math.min(...others.map((line) => line.x0)), Math.max(...others.map((line) => line.x1))]
  return lines.length > 0 && lines[0]!.y > others[0]!.y && lines.some((line) => line.x0 < x1 && line.x1 > x0)
}
