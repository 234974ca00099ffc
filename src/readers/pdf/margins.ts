/** Tells running heads, feet and numbers of pages from the text: the same words at the same height on half of the pages. */

import {isBlank, middleOf} from './glyphs.ts'
import {baselines} from './regions.ts'
import type {RowPiece} from './rows.ts'

/** Rows at each end of a page that may be of its margin. */
const outermost = 4

/** How far the height may differ, in points. */
const sameHeight = 4

/** A piece near an end of its page. */
interface EdgePiece {
  readonly piece: RowPiece
  readonly key: string
  readonly isHead: boolean
}

/** The pieces of margins among those of all pages, and whether each is at the head. */
export function marginsOf(
  pages: readonly (readonly RowPiece[])[],
  heights: readonly number[],
): Map<RowPiece, boolean> {
  const edges = pages.flatMap((pieces, page) => edgePieces(pieces, heights[page] ?? 0))
  const found = new Map<RowPiece, boolean>()
  for (const [, same] of Map.groupBy(edges, ({key, isHead}) => `${isHead}${key}`)) {
    for (const each of same) {
      const level = same.filter(({piece}) => Math.abs(piece.y - each.piece.y) < sameHeight)
      const on = new Set(level.map(({piece}) => piece.page))
      if (isOften(on, each.piece.page, pages.length) || standsAlone(each, pages, heights))
        found.set(each.piece, each.isHead)
    }
  }
  for (const {piece, isHead} of edges)
    if (piece.glyphs.every(({isArtifact}) => isArtifact)) found.set(piece, isHead)
  return found
}

/** Whether pages are half of all, or of those with the same hand. */
function isOften(on: ReadonlySet<number>, page: number, count: number): boolean {
  if (on.size < 2) return false
  const sameHand = [...on].filter((each) => each % 2 === page % 2).length
  const ofHand = page % 2 === 0 ? Math.ceil(count / 2) : Math.floor(count / 2)
  return on.size >= count / 2 || (sameHand >= 2 && sameHand >= ofHand / 2)
}

function edgePieces(pieces: readonly RowPiece[], height: number): EdgePiece[] {
  const rows = baselines(pieces)
  return rows.flatMap((row, at) => {
    const isHead = at < outermost && row[0]!.y < height * 0.3
    const isFoot = at >= rows.length - outermost && row[0]!.y > height * 0.7
    return isHead || isFoot ? row.map((piece) => ({piece, key: keyOf(piece), isHead})) : []
  })
}

/** The words of a piece without its numbers. */
function keyOf({glyphs}: RowPiece): string {
  return glyphs
    .filter((glyph) => !isBlank(glyph))
    .map(({text}) => text)
    .join('')
    .replace(/\p{Nd}+/gu, '#')
}

/** Whether a number, or a row in small type, stands alone at the very end of a page, clearly apart from all else. */
function standsAlone(
  {piece, key, isHead}: EdgePiece,
  pages: readonly (readonly RowPiece[])[],
  heights: readonly number[],
): boolean {
  if (piece.glyphs.some(({block}) => block !== undefined && block.kind !== 'plain')) return false
  const height = heights[piece.page] ?? 0
  const others = (pages[piece.page] ?? []).filter((each) => Math.abs(each.y - piece.y) > piece.size * 0.5)
  const nearest = Math.min(...others.map(({y}) => (isHead ? y - piece.y : piece.y - y)))
  const isAtEnd = isHead ? piece.y < height * 0.13 : piece.y > height * 0.87
  if (!isAtEnd || nearest < piece.size * 1.6) return false
  if (/^[-\u2013\u2014[(]?#[-\u2013\u2014\])]?$/.test(key)) return true
  const isSmall = piece.size < middleOf(others.map(({size}) => size)) * 0.9
  return isHead && nearest > piece.size * (isSmall ? 2.5 : 3.5)
}
