/** Pieces → lines of text in the order of reading. */
import {type Glyph, isRightToLeft, type PageLink} from './glyphs.ts'
import {type Letter, lettersInOrder} from './order.ts'
import type {RowPiece} from './rows.ts'

/** A line of text. */
export interface TextLine {
  readonly letters: readonly Letter[]
  readonly text: string
  readonly page: number
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  /** Whether it is read from right to left. */
  readonly isTurned: boolean
  /** Whether all that is drawn of it is bold. */
  readonly isBold: boolean
  readonly isArtifact: boolean
}

/** Lines of a column; each is read as most of the lines around it are. */
export function textLines(pieces: readonly RowPiece[]): TextLine[] {
  const weights = pieces.map(({glyphs}) => directionWeight(glyphs))
  return pieces.map((piece, at) => {
    const near = pieces.flatMap((other, index) =>
      Math.abs(index - at) <= 2 &&
      Math.abs(other.y - piece.y) < piece.size * 2.2 * Math.abs(index - at) + 0.01
        ? [index === at ? weights[index]! * 2 : weights[index]!]
        : [],
    )
    return textLine(piece, near.reduce((sum, each) => sum + each, 0) > 0)
  })
}

/** How many letters more run from right to left than from left to right; a word among others counts by its letters. */
function directionWeight(glyphs: readonly Glyph[]): number {
  let weight = 0
  for (const {text} of glyphs) {
    if (isRightToLeft(text)) weight += 1
    else if (/\p{L}/u.test(text)) weight -= 0.6
  }
  return weight
}

/** A line of one piece. */
export function textLine(piece: RowPiece, isTurned: boolean): TextLine {
  const letters = lettersInOrder(piece.glyphs, isTurned)
  const shown = letters.filter(({text}) => /[\p{L}\p{N}]/u.test(text))
  const {page, x0, x1, y, size} = piece
  return {
    letters,
    text: letters.map(({text}) => text).join(''),
    page,
    x0,
    x1,
    y,
    size,
    isTurned,
    isBold: shown.length > 0 && shown.every(({glyph}) => glyph.isBold),
    isArtifact: piece.glyphs.every(({isArtifact}) => isArtifact),
  }
}

/** The address that a glyph leads to. */
export function linkAt({x, y, width, size}: Glyph, links: readonly PageLink[]): string | undefined {
  const [middle, height] = [x + width / 2, y - size * 0.3]
  return links.find(({x0, x1, y0, y1}) => middle >= x0 && middle <= x1 && height >= y0 && height <= y1)?.href
}
