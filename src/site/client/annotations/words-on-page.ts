/** Marked words and the page: what a reader points at as words to keep, and kept words as a stretch of the page. */
import {shownOffset, wholeOffset, wholeText} from '../harakat.ts'
import type {RowPlace} from '../reading-text.ts'
import {type SelectionPlace, textNodes} from '../selection.ts'
import {findMarkedWords} from './find-marked-words.ts'
import type {MarkedWords} from './store.ts'

/** The cell of a row in a language. */
export function cellIn(row: Element, lang: string): HTMLElement | undefined {
  return [...row.querySelectorAll<HTMLElement>(':scope > [lang]')].find((cell) => cell.lang === lang)
}

/** A cell's whole text, whatever of it is hidden, without what the edition says below it. */
function textOf(cell: Element): string {
  return wholeText(
    cell,
    textNodes(cell)
      .map(({data}) => data)
      .join(''),
  )
}

/** A row's cells in the columns that show. */
function cellsOf(row: Element): readonly HTMLElement[] {
  const cells = [...row.querySelectorAll<HTMLElement>(':scope > :is(.o, .t)[lang]')]
  const shown = cells.filter(
    (cell) => cell.getClientRects().length > 0 || getComputedStyle(cell).display === 'contents',
  )
  return shown.length > 0 ? shown : cells
}

/** What is selected, as words to keep. */
export function selectedWords(places: readonly SelectionPlace[]): readonly MarkedWords[] {
  return places.map(({row, cell, start, end}) => stretch(row, cell, start, end))
}

/** What a place is, as words to keep: the sentence in each language, else the cells of the row that show. */
export function wordsAt({row, sentence}: RowPlace): readonly MarkedWords[] {
  const cells = cellsOf(row)
  if (sentence === undefined) return cells.map((cell) => whole(row, cell))
  return cells.flatMap((cell) => {
    const own = sentence.filter((each) => cell.contains(each))
    if (own.includes(cell)) return [whole(row, cell)]
    const extents = own.map((each) => extentOf(cell, each)).filter(([start, end]) => start < end)
    if (extents.length === 0) return []
    const start = Math.min(...extents.map(([from]) => from))
    return [stretch(row, cell, start, Math.max(...extents.map(([, to]) => to)))]
  })
}

function whole(row: Element, cell: HTMLElement): MarkedWords {
  return {row: row.id, lang: cell.lang, quote: textOf(cell).trim()}
}

function stretch(row: Element, cell: HTMLElement, start: number, end: number): MarkedWords {
  return {row: row.id, lang: cell.lang, quote: textOf(cell).slice(start, end), start, end}
}

/** From where to where an element of a cell has its words, in the cell's whole text. */
function extentOf(cell: Element, part: Element): readonly [number, number] {
  const nodes = textNodes(cell)
  const first = nodes.findIndex((node) => part.contains(node))
  const last = nodes.findLastIndex((node) => part.contains(node))
  if (first < 0) return [0, 0]
  const lengthOf = (some: readonly Text[]) => some.reduce((sum, {length}) => sum + length, 0)
  const [start, own] = [lengthOf(nodes.slice(0, first)), nodes.slice(first, last + 1)]
  const words = own.map(({data}) => data).join('')
  const from = start + (words.length - words.trimStart().length)
  return [wholeOffset(cell, from), wholeOffset(cell, start + words.trimEnd().length)]
}

/** Where marked words stand on the page now; undefined where they are not to be found in their cell, or it is not here. */
export function rangeOf(row: Element, words: MarkedWords): Range | undefined {
  const cell = cellIn(row, words.lang)
  const found = cell && findMarkedWords(textOf(cell), words)
  if (cell === undefined || found === undefined) return undefined
  const [start, end] = [shownOffset(cell, found.start), shownOffset(cell, found.end)]
  const range = row.ownerDocument.createRange()
  let at = 0
  for (const node of textNodes(cell)) {
    const [from, to] = [start - at, end - at]
    if (from >= 0 && from < node.length) range.setStart(node, from)
    if (to > 0 && to <= node.length) range.setEnd(node, to)
    at += node.length
  }
  return range.collapsed ? undefined : range
}

/** Whether two of a text's words share anything: the same cell, and a letter of it. */
export function haveOverlap(one: MarkedWords, other: MarkedWords): boolean {
  if (one.row !== other.row || one.lang !== other.lang) return false
  const [from, to] = [one.start ?? 0, one.end ?? Number.POSITIVE_INFINITY]
  return from < (other.end ?? Number.POSITIVE_INFINITY) && (other.start ?? 0) < to
}
