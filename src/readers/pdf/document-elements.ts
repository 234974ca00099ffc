/** Regions whose lines are in the order of reading, and notes → elements of HTML. */
import type {Element, Root} from 'hast'
import {htmlElement, textNode} from '../container/hast.ts'
import {bodyTypeOf} from './body-type.ts'
import {edgesOf, withRaggedSide} from './edges.ts'
import {type InlineContext, inlineOf} from './elements.ts'
import type {DrawnPage} from './glyphs.ts'
import {headingLevels} from './headings.ts'
import type {TextLine} from './lines.ts'
import {inLists, withBackLink} from './list-elements.ts'
import {type NestedEntry, nestEntries} from './nesting.ts'
import {type FootNote, noteIds, noteSignOf} from './notes.ts'
import type {PdfRemark} from './opened.ts'
import {type Column, type Paragraph, paragraphsOf} from './paragraphs.ts'
import type {StatedCell, StructureBlock, Surrounding} from './stated-structure.ts'
import {cutsWords, textOfLines} from './text.ts'

/** What is made of the pages. */
export interface DocumentText {
  readonly tree: Root
  readonly remarks: readonly PdfRemark[]
}

/** A region whose lines are in the order of reading. */
export interface TextRegion {
  readonly page: number
  readonly lines: readonly TextLine[]
  readonly rows?: readonly (readonly (readonly TextLine[])[])[]
  /** The block of the file's own structure that it is of. */
  readonly block?: StructureBlock
}

/** What was found on all pages. */
export interface FoundText {
  readonly pages: readonly DrawnPage[]
  readonly regions: readonly TextRegion[]
  readonly notes: readonly FootNote[]
  /** What the file's properties call it. */
  readonly title: string | undefined
  /** What is of the pages and not of the text. */
  readonly outside: readonly Element[]
}

type StatedTable = Extract<Surrounding, {kind: 'table'}>

/** The elements of a text. */
export function elementsOfText(found: FoundText): DocumentText {
  return new ElementsOfText(found).build()
}

class ElementsOfText {
  readonly #found: FoundText
  readonly #context: InlineContext
  readonly #remarks: PdfRemark[] = []
  /** The signs of items, by the ids of these. */
  readonly #signs = new Map<string, TextLine[]>()

  constructor(found: FoundText) {
    const {pages, regions, notes} = found
    this.#found = found
    this.#context = {
      body: bodyTypeOf(regions),
      links: pages.map(({links}) => links),
      hyphenates: cutsWords(regions.flatMap(({lines}) => lines)),
      notes: noteIds(notes, regions),
    }
    for (const {block, lines} of regions) {
      const item = block?.kind === 'label' ? block.around.findLast(({kind}) => kind === 'item') : undefined
      if (item !== undefined) this.#signs.set(item.id, [...(this.#signs.get(item.id) ?? []), ...lines])
    }
  }

  build(): DocumentText {
    const {regions, outside} = this.#found
    const entries = [...this.#paragraphEntries(), ...this.#tableEntries()].toSorted((a, b) => a.at - b.at)
    const children = inLists(nestEntries(entries))
    return {
      tree: {type: 'root', children: [...children, ...outside, ...this.#noteElements()]},
      remarks: regions.length === 0 ? [] : this.#remarks,
    }
  }

  #paragraphEntries(): NestedEntry[] {
    const {regions, title} = this.#found
    const edges = edgesOf(regions)
    const columns: Column[] = []
    regions.forEach(({lines, rows, block}, at) => {
      if (rows !== undefined || block?.kind === 'label' || tableAround(block) !== undefined) return
      const column = {lines, edges: withRaggedSide(edges[at]!, lines)}
      columns.push(block === undefined ? column : {...column, block})
    })
    const paragraphs = paragraphsOf(columns)
    const levels = headingLevels(paragraphs, this.#context.body, title)
    const placeOf = new Map(regions.flatMap(({lines}, at) => lines.map((line) => [line, at] as const)))
    return paragraphs.map((paragraph) => {
      const around = paragraph.block?.around ?? []
      const item = around.findLast(({kind}) => kind === 'item')
      const sign = item === undefined ? undefined : this.#signs.get(item.id)
      if (item !== undefined) this.#signs.delete(item.id)
      return {
        at: placeOf.get(paragraph.lines[0]!) ?? 0,
        around,
        element: this.#block(paragraph, levels.get(paragraph)),
        ...(sign === undefined ? {} : {sign: textOfLines(sign)}),
      }
    })
  }

  #tableEntries(): NestedEntry[] {
    const entries: NestedEntry[] = []
    const made = new Set<string>()
    this.#found.regions.forEach((region, at) => {
      if (region.rows !== undefined) entries.push({at, around: [], element: this.#table(region)})
      const {block} = region
      const table = tableAround(block)
      if (block === undefined || table === undefined || made.has(table.id)) return
      made.add(table.id)
      entries.push({
        at,
        around: block.around.slice(0, block.around.indexOf(table)),
        element: this.#statedTable(table),
      })
    })
    return entries
  }

  #block(paragraph: Paragraph, level: number | undefined): Element {
    const {lines, doubtfulAt, block} = paragraph
    for (const page of doubtfulAt)
      this.#remarks.push({
        code: 'paragraph-doubtful',
        found: `A line at the end of page ${page + 1} is full and ends a sentence: the next page may go on with its paragraph or begin another.`,
        about: textOfLines(lines),
      })
    if (level !== undefined) return htmlElement(`h${level}`, inlineOf(lines, this.#context, true))
    if (block?.kind === 'code') return htmlElement('pre', [textNode(lines.map(({text}) => text).join('\n'))])
    return htmlElement(block?.kind === 'caption' ? 'figcaption' : 'p', inlineOf(lines, this.#context))
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

  /** A table as the file states it: its cells are in the order of reading, those that are empty too. */
  #statedTable({id, rows}: StatedTable): Element {
    const lines = Map.groupBy(
      this.#found.regions.filter(({block}) => tableAround(block)?.id === id),
      ({block}) => cellAround(block),
    )
    const contentOf = ({id: cell, isHead}: StatedCell) =>
      inlineOf(
        (lines.get(cell) ?? []).flatMap((region) => region.lines),
        this.#context,
        isHead,
      )
    const shown = rows.filter(({cells}) => cells.some((cell) => lines.has(cell.id)))
    const heads = shown[0]?.cells.map(({name}) => name) ?? []
    return htmlElement(
      'table',
      shown.map(({cells}) =>
        htmlElement(
          'tr',
          inColumns(cells, heads).map((cell) =>
            cell === undefined ? htmlElement('td') : htmlElement(cell.isHead ? 'th' : 'td', contentOf(cell)),
          ),
        ),
      ),
    )
  }

  /** Whether a table goes from right to left: as its words do, or as most of the text where it has none. */
  #isTurned(lines: readonly TextLine[]): boolean {
    const all = this.#found.regions.flatMap((region) => region.lines)
    const worded = lines.filter(({text}) => /\p{L}/u.test(text))
    const asked = worded.length > 0 ? worded : all
    return asked.filter(({isTurned}) => isTurned).length * 2 > asked.length
  }

  #noteElements(): Element[] {
    return this.#found.notes.map(({lines, page, sign}) => {
      const id = this.#context.notes.get(`${page} ${sign}`) ?? ''
      const content = inlineOf(lines, {...this.#context, notes: new Map()})
      const text = htmlElement('p', content)
      return htmlElement('div', [withBackLink(text, noteSignOf(lines[0]!) ?? sign, id)], {id})
    })
  }
}

/** The outermost table around a block that stands in one of its cells. */
function tableAround(block: StructureBlock | undefined): StatedTable | undefined {
  const around = block?.around ?? []
  const table = around.find((each) => each.kind === 'table')
  return table !== undefined && around.some(({kind}) => kind === 'cell') ? table : undefined
}

/** The cell of the outermost table around a block. */
function cellAround(block: StructureBlock | undefined): string | undefined {
  return block?.around.find(({kind}) => kind === 'cell')?.id
}

/** The cells of a row under their heads: programs leave cells out that show nothing. */
function inColumns(
  cells: readonly StatedCell[],
  heads: readonly (string | undefined)[],
): readonly (StatedCell | undefined)[] {
  const places = cells.map((cell) =>
    heads.findIndex((name) => name !== undefined && cell.heads.includes(name)),
  )
  const isPlain = cells.length >= heads.length || places.some((place, at) => place <= (places[at - 1] ?? -1))
  return isPlain ? cells : heads.map((_, at) => cells[places.indexOf(at)])
}
