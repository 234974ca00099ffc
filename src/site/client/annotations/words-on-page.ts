/** Converts between the page and stored words: what a reader marks to words, and words to a range of the page. */
import {shownOffset, wholeOffset, wholeText} from '../harakat.ts'
import type {RowPlace} from '../reading-text.ts'
import {type SelectionPlace, textNodes} from '../selection.ts'
import {findMarkedWords} from './find-marked-words.ts'
import type {MarkedWords} from './store.ts'

/** The cell of a row in a language. */
export function cellIn(row: Element, lang: string): HTMLElement | undefined {
  return [...row.querySelectorAll<HTMLElement>(':scope > [lang]')].find((cell) => cell.lang === lang)
}

/** The whole text of a cell, hidden vowel marks included, notes excluded. */
function textOf(cell: Element): string {
  return wholeText(
    cell,
    textNodes(cell)
      .map(({data}) => data)
      .join(''),
  )
}

/** The cells of a row in the visible columns. */
function cellsOf(row: Element): readonly HTMLElement[] {
  const cells = [...row.querySelectorAll<HTMLElement>(':scope > :is(.o, .t)[lang]')]
  const shown = cells.filter(
    (cell) => cell.getClientRects().length > 0 || getComputedStyle(cell).display === 'contents',
  )
  return shown.length > 0 ? shown : cells
}

/** The selected words. */
export function selectedWords(places: readonly SelectionPlace[]): readonly MarkedWords[] {
  return places.map(({row, cell, start, end}) => stretch(row, cell, start, end))
}

/** The words of a place: its sentence in each language, else the visible cells of its row. */
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

/** Start and end of an element's words in the whole text of its cell. */
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

/** The range of marked words on the page; undefined where their cell is not on it or no longer has them. */
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

/** Whether two stretches of marked words overlap in one cell. */
export function haveOverlap(one: MarkedWords, other: MarkedWords): boolean {
  if (one.row !== other.row || one.lang !== other.lang) return false
  const [from, to] = [one.start ?? 0, one.end ?? Number.POSITIVE_INFINITY]
  return from < (other.end ?? Number.POSITIVE_INFINITY) && (other.start ?? 0) < to
}
