/** What all pages of a PDF draw → the text that it shows, as elements of HTML. */
import type {Element} from 'hast'
import type {OutsideReason} from '../../text/outside.ts'
import {htmlElement, textNode} from '../container/hast.ts'
import {bodyTypeOf} from './body-type.ts'
import {withBrackets} from './brackets.ts'
import {type DocumentText, elementsOfText, type TextRegion} from './document-elements.ts'
import {type DrawnPage, isRightToLeft} from './glyphs.ts'
import {type TextLine, textLine, textLines} from './lines.ts'
import {marginsOf} from './margins.ts'
import {type FootNote, noteSignOf, withoutNotes} from './notes.ts'
import {type RowPiece, rowPieces} from './rows.ts'
import {type BlockPieces, piecesByBlock, type StatedRegion, statedRegions} from './stated-regions.ts'
import type {StructureBlock} from './stated-structure.ts'
import {isTrusted} from './trust.ts'

/** The text of pages; `title` is what the file's properties call it. */
export function textOfPages(pages: readonly DrawnPage[], title: string | undefined): DocumentText {
  const pieces = blockPieces(pages)
  const margins = marginsOf(
    pieces.map((groups) => groups.flatMap(({parts}) => parts.flat())),
    pages.map(({height}) => height),
  )
  const isTurned = isMostlyTurned(pages)
  const regions = inDirection(
    pieces.flatMap((groups, page) =>
      statedRegions(withoutMargins(groups, margins), pages[page]!.rules, isTurned).map((region) =>
        readRegion(region, page),
      ),
    ),
  )
  const {texts, notes} = partNotes(regions)
  const outside = [...marginLines(margins, isTurned), ...turnedText(pages)]
  return elementsOfText({pages, regions: texts, notes, title, outside})
}

/** The pieces of each page by the blocks that the file states, where its pages agree with these. */
function blockPieces(pages: readonly DrawnPage[]): BlockPieces[][] {
  const stated = pages.map(({glyphs}, page) => piecesByBlock(glyphs, page))
  if (stated.every((groups) => groups.every(({block}) => block === undefined)) || isTrusted(stated))
    return stated
  return pages.map(({glyphs}, page) => [{block: undefined, parts: [rowPieces(glyphs, page)]}])
}

function withoutMargins(
  groups: readonly BlockPieces[],
  margins: ReadonlyMap<RowPiece, boolean>,
): BlockPieces[] {
  return groups.map(({block, parts}) => ({
    block,
    parts: parts.map((part) => part.filter((piece) => !margins.has(piece))),
  }))
}

function isMostlyTurned(pages: readonly DrawnPage[]): boolean {
  let weight = 0
  for (const {glyphs} of pages)
    for (const {text} of glyphs) weight += isRightToLeft(text) ? 1 : /\p{L}/u.test(text) ? -1 : 0
  return weight > 0
}

function readRegion({lines, rows, block}: StatedRegion, page: number): TextRegion {
  const own = block === undefined ? {page} : {page, block}
  if (rows === undefined) return {...own, lines: textLines(lines)}
  const read = rows.map((row) => row.map((cell) => textLines(cell)))
  return {...own, lines: read.flat(2), rows: read}
}

/** Brackets as most of the file means them. */
function inDirection(regions: readonly TextRegion[]): TextRegion[] {
  const all = regions.flatMap(({lines}) => lines)
  const meant = new Map(withBrackets(all).map((line, at) => [all[at]!, line]))
  const read = (line: TextLine) => meant.get(line) ?? line
  return regions.map(({lines, rows, ...region}) => ({
    ...region,
    lines: lines.map(read),
    ...(rows === undefined ? {} : {rows: rows.map((row) => row.map((cell) => cell.map(read)))}),
  }))
}

/** Notes apart from the text: those that the file states, and those at the feet of pages. */
function partNotes(regions: readonly TextRegion[]): {
  readonly texts: TextRegion[]
  readonly notes: FootNote[]
} {
  const {size} = bodyTypeOf(regions)
  const notes: FootNote[] = []
  const stated = new Map<StructureBlock, FootNote>()
  const texts = regions.map((region) => {
    const {rows, block, lines, page} = region
    if (block?.kind === 'note') {
      const known = stated.get(block)
      known?.lines.push(...lines)
      const note = known ?? {
        sign: lines[0] === undefined ? '' : (noteSignOf(lines[0]) ?? ''),
        page,
        lines: [...lines],
      }
      if (known === undefined) notes.push(note)
      stated.set(block, note)
      return {...region, lines: []}
    }
    const isInText = block === undefined || block.kind === 'plain' || block.around.length === 0
    if (rows !== undefined || !isInText || (block !== undefined && !isAtFoot(region, regions, size)))
      return region
    const parted = withoutNotes(lines, size, notes.at(-1))
    notes.push(...parted.notes)
    return {...region, lines: parted.lines}
  })
  return {texts: texts.filter(({lines}) => lines.length > 0), notes}
}

/** Whether nothing of the size of the text stands below a region in its column. */
function isAtFoot({page, lines}: TextRegion, regions: readonly TextRegion[], size: number): boolean {
  const top = lines[0]?.y ?? 0
  return !regions.some(
    (other) =>
      other.page === page &&
      other.lines.some(
        (line) =>
          line.y > top && line.size > size * 0.95 && lines.some(({x0, x1}) => line.x0 < x1 && line.x1 > x0),
      ),
  )
}

function marginLines(margins: ReadonlyMap<RowPiece, boolean>, isTurned: boolean): Element[] {
  const pieces = [...margins].toSorted(([a], [b]) => a.page - b.page || a.y - b.y)
  return pieces.map(([piece, isHead]) => {
    const isOwn =
      piece.glyphs.some(({text}) => isRightToLeft(text)) ||
      (isTurned && !piece.glyphs.some(({text}) => /\p{L}/u.test(text)))
    return outsideElement(textLine(piece, isOwn).text, isHead ? 'head of the page' : 'foot of the page')
  })
}

/** Text that runs in another direction than the page, as in a watermark. */
function turnedText(pages: readonly DrawnPage[]): Element[] {
  return pages.flatMap(({turned}) =>
    turned.length === 0 ? [] : [outsideElement(turned.map(({text}) => text).join(''), 'margin of the page')],
  )
}

function outsideElement(text: string, reason: OutsideReason): Element {
  return htmlElement('p', [textNode(text)], {dataOutside: reason})
}
