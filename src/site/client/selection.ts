/** The reader's selection as stretches of cells, to cite, mark or share. */
import {wholeOffset} from './harakat.ts'
import type {ReadingText} from './reading-text.ts'
import {copiedText, pageWords} from './text-without-notes.ts'

/** A stretch of one cell. */
export interface SelectionPlace {
  readonly row: HTMLElement
  readonly cell: HTMLElement
  /** Language of the cell. */
  readonly lang: string
  /** Offsets in the cell's whole text, in UTF-16 code units: vowel marks count while they are hidden too. */
  readonly start: number
  readonly end: number
  /** The words as shown, trimmed; each passage of the cell on its own line. */
  readonly text: string
}

/**
 * The selected stretches, in the order of the page; empty where nothing of the text is selected. A selection that begins
 * and ends in one column has only cells of that column: others lie between them in the document, but look unselected.
 */
export function selectionPlaces(text: ReadingText): readonly SelectionPlace[] {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed) return []
  const ranges = Array.from({length: selection.rangeCount}, (_, k) => selection.getRangeAt(k))
  return ranges.flatMap((range) => placesIn(text, range))
}

/** The stretches of one range. */
function placesIn(text: ReadingText, range: Range): readonly SelectionPlace[] {
  const places = text.rows
    .filter((row) => range.intersectsNode(row))
    .flatMap((row) => cellsOf(row).flatMap((cell) => placeIn(row, cell, range) ?? []))
  const [first, last] = [places[0], places.at(-1)]
  const isWithinCells = [range.startContainer, range.endContainer].every((node) => cellAround(node) !== null)
  return isWithinCells && first?.lang === last?.lang
    ? places.filter(({lang}) => lang === first?.lang)
    : places
}

/** The cells of a row that hold text and can be seen and selected. */
function cellsOf(row: Element): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(':scope > [lang]')].filter((cell) => {
    const {display, userSelect} = getComputedStyle(cell)
    return display !== 'none' && userSelect !== 'none'
  })
}

function cellAround(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest('.rows .row > [lang]') ?? null
}

/** The stretch of a cell inside a range; undefined where it is only white space. */
function placeIn(row: HTMLElement, cell: HTMLElement, range: Range): SelectionPlace | undefined {
  let [at, start, end] = [0, -1, 0]
  for (const node of textNodes(cell)) {
    const [from, to] = stretchOf(node, range)
    const words = node.data.slice(from, to)
    if (words.trim() !== '') {
      if (start < 0) start = at + from + (words.length - words.trimStart().length)
      end = at + from + words.trimEnd().length
    }
    at += node.length
  }
  if (start < 0) return undefined
  const [first, last] = [wholeOffset(cell, start), wholeOffset(cell, end)]
  return {
    row,
    cell,
    lang: cell.lang,
    start: first,
    end: last,
    text: copiedText(contentsIn(cell, range), cell.lang),
  }
}

/** A copy of what of a cell is in a range. */
function contentsIn(cell: Element, range: Range): DocumentFragment {
  const own = document.createRange()
  own.selectNodeContents(cell)
  if (range.compareBoundaryPoints(Range.START_TO_START, own) > 0)
    own.setStart(range.startContainer, range.startOffset)
  if (range.compareBoundaryPoints(Range.END_TO_END, own) < 0) own.setEnd(range.endContainer, range.endOffset)
  return own.cloneContents()
}

/** The text nodes of a cell, without the words of the page. */
export function textNodes(cell: Element): readonly Text[] {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.parentElement?.closest(pageWords) === null) nodes.push(node as Text)
  return nodes
}

/** Start and end of a range inside a text node; an empty stretch where they do not meet. */
function stretchOf(node: Text, range: Range): readonly [number, number] {
  if (!range.intersectsNode(node)) return [0, 0]
  const from = node === range.startContainer ? range.startOffset : 0
  const to = node === range.endContainer ? range.endOffset : node.length
  return [from, to]
}
