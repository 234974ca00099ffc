/** What all pages of a PDF draw → the text that it shows, as elements of HTML. */
import type {Element, ElementContent, Root} from 'hast'
import type {OutsideReason} from '../../text/outside.ts'
import {htmlElement, textNode} from '../container/hast.ts'
import {bodyTypeOf} from './body-type.ts'
import {withBrackets} from './brackets.ts'
import {regionsOf} from './columns.ts'
import {edgesOf, withRaggedSide} from './edges.ts'
import {type InlineContext, inlineOf} from './elements.ts'
import {type DrawnPage, isRightToLeft} from './glyphs.ts'
import {headingLevels} from './headings.ts'
import {type TextLine, textLine, textLines} from './lines.ts'
import {inLists, withBackLink} from './list-elements.ts'
import {marginsOf} from './margins.ts'
import {type FootNote, noteSignOf, withoutNotes} from './notes.ts'
import type {PdfRemark} from './opened.ts'
import {type Column, type Paragraph, paragraphsOf} from './paragraphs.ts'
import type {Region} from './regions.ts'
import {type RowPiece, rowPieces} from './rows.ts'
import {cutsWords, textOfLines} from './text.ts'

/** What is made of the pages. */
export interface DocumentText {
  readonly tree: Root
  readonly remarks: readonly PdfRemark[]
}

/** A region whose lines are in the order of reading. */
interface TextRegion {
  readonly page: number
  readonly lines: readonly TextLine[]
  readonly rows?: readonly (readonly (readonly TextLine[])[])[]
}

/** The text of pages; `title` is what the file's properties call it. */
export function textOfPages(pages: readonly DrawnPage[], title: string | undefined): DocumentText {
  const pieces = pages.map(({glyphs}, page) => rowPieces(glyphs, page))
  const margins = marginsOf(
    pieces,
    pages.map(({height}) => height),
  )
  const isTurned = isMostlyTurned(pages)
  const regions = inDirection(
    pieces.flatMap((all, page) =>
      regionsOf(
        all.filter((piece) => !margins.has(piece)),
        pages[page]!.rules,
        isTurned,
      ).map((region) => readRegion(region, page)),
    ),
  )
  const {texts, notes} = partNotes(regions)
  return new DocumentBuilder(pages, texts, notes, title).build(
    marginLines(margins, isTurned),
    turnedText(pages),
  )
}

function isMostlyTurned(pages: readonly DrawnPage[]): boolean {
  let weight = 0
  for (const {glyphs} of pages)
    for (const {text} of glyphs) weight += isRightToLeft(text) ? 1 : /\p{L}/u.test(text) ? -1 : 0
  return weight > 0
}

function readRegion({lines, rows}: Region, page: number): TextRegion {
  if (rows === undefined) return {page, lines: textLines(lines)}
  const read = rows.map((row) => row.map((cell) => textLines(cell)))
  return {page, lines: read.flat(2), rows: read}
}

/** Brackets as most of the file means them. */
function inDirection(regions: readonly TextRegion[]): TextRegion[] {
  const all = regions.flatMap(({lines}) => lines)
  const meant = new Map(withBrackets(all).map((line, at) => [all[at]!, line]))
  const read = (line: TextLine) => meant.get(line) ?? line
  return regions.map(({page, lines, rows}) => ({
    page,
    lines: lines.map(read),
    ...(rows === undefined ? {} : {rows: rows.map((row) => row.map((cell) => cell.map(read)))}),
  }))
}

/** Notes at the feet of pages apart from the text. */
function partNotes(regions: readonly TextRegion[]): {
  readonly texts: TextRegion[]
  readonly notes: FootNote[]
} {
  const {size} = bodyTypeOf(regions)
  const notes: FootNote[] = []
  const texts = regions.map((region) => {
    if (region.rows !== undefined) return region
    const parted = withoutNotes(region.lines, size, notes.at(-1))
    notes.push(...parted.notes)
    return {...region, lines: parted.lines}
  })
  return {texts: texts.filter(({lines}) => lines.length > 0), notes}
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

/** Makes elements of what was read. */
class DocumentBuilder {
  readonly #regions: readonly TextRegion[]
  readonly #notes: readonly FootNote[]
  readonly #title: string | undefined
  readonly #context: InlineContext
  readonly #remarks: PdfRemark[] = []

  constructor(
    pages: readonly DrawnPage[],
    regions: readonly TextRegion[],
    notes: readonly FootNote[],
    title: string | undefined,
  ) {
    this.#regions = regions
    this.#notes = notes
    this.#title = title
    this.#context = {
      body: bodyTypeOf(regions),
      links: pages.map(({links}) => links),
      hyphenates: cutsWords(regions.flatMap(({lines}) => lines)),
      notes: new Map(notes.map(({page, sign}, at) => [`${page} ${sign}`, `note-${at + 1}`])),
    }
  }

  build(margins: readonly Element[], turned: readonly Element[]): DocumentText {
    const edges = edgesOf(this.#regions)
    const columns: (Column & {readonly region: TextRegion})[] = []
    this.#regions.forEach((region, at) => {
      if (region.rows === undefined)
        columns.push({region, lines: region.lines, edges: withRaggedSide(edges[at]!, region.lines)})
    })
    const paragraphs = paragraphsOf(columns)
    const levels = headingLevels(paragraphs, this.#context.body, this.#title)
    const children: ElementContent[] = []
    const tables = this.#regions.filter(({rows}) => rows !== undefined)
    const placeOf = new Map(this.#regions.flatMap(({lines}, at) => lines.map((line) => [line, at] as const)))
    for (const paragraph of paragraphs) {
      const at = placeOf.get(paragraph.lines[0]!) ?? 0
      while (tables[0] !== undefined && this.#regions.indexOf(tables[0]) < at)
        children.push(this.#table(tables.shift()!))
      children.push(this.#block(paragraph, levels.get(paragraph)))
    }
    children.push(...tables.map((table) => this.#table(table)))
    const tree: Root = {
      type: 'root',
      children: [...inLists(children), ...margins, ...turned, ...this.#noteElements()],
    }
    return {tree, remarks: this.#remarks}
  }

  #block(paragraph: Paragraph, level: number | undefined): Element {
    const {lines, doubtfulAt} = paragraph
    for (const page of doubtfulAt)
      this.#remarks.push({
        code: 'paragraph-doubtful',
        found: `A line at the end of page ${page + 1} is full and ends a sentence: the next page may go on with its paragraph or begin another.`,
        about: textOfLines(lines),
      })
    if (level !== undefined) return htmlElement(`h${level}`, inlineOf(lines, this.#context, true))
    return htmlElement('p', inlineOf(lines, this.#context))
  }

  #table({rows = []}: TextRegion): Element {
    const isHead =
      rows.length > 1 &&
      rows[0]!.flat().every(({isBold}) => isBold) &&
      !rows[1]!.flat().every(({isBold}) => isBold)
    return htmlElement(
      'table',
      rows.map((cells, at) => {
        const isTurned = this.#isTurned(rows.flat(2))
        const ordered = isTurned ? cells.toReversed() : cells
        const tag = isHead && at === 0 ? 'th' : 'td'
        return htmlElement(
          'tr',
          ordered.map((cell) => htmlElement(tag, inlineOf(cell, this.#context, tag === 'th'))),
        )
      }),
    )
  }

  /** Whether a table goes from right to left: as its words do, or as most of the text where it has none. */
  #isTurned(lines: readonly TextLine[]): boolean {
    const all = this.#regions.flatMap((region) => region.lines)
    const worded = lines.filter(({text}) => /\p{L}/u.test(text))
    const asked = worded.length > 0 ? worded : all
    return asked.filter(({isTurned}) => isTurned).length * 2 > asked.length
  }

  #noteElements(): Element[] {
    return this.#notes.map(({lines, page, sign}) => {
      const id = this.#context.notes.get(`${page} ${sign}`) ?? ''
      const content = inlineOf(lines, {...this.#context, notes: new Map()})
      const text = htmlElement('p', content)
      return htmlElement('div', [withBackLink(text, noteSignOf(lines[0]!) ?? sign, id)], {id})
    })
  }
}
