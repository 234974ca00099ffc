/** What a reader has selected, as places in the rows: for citing it, marking it, sharing it. */
import {wholeOffset} from './harakat.ts'
import type {ReadingText} from './text.ts'

/** A stretch of one cell. */
export interface SelectionPlace {
  readonly row: HTMLElement
  readonly cell: HTMLElement
  /** Language of the cell. */
  readonly lang: string
  /** Offsets in the cell's whole text, in UTF-16 code units: vowel marks count while they are hidden too. */
  readonly start: number
  readonly end: number
  /** The words as they show, without white space around them; passages of a cell on lines of their own. */
  readonly text: string
}

/**
 * The places of the selection, in the order of the page; none where nothing of the text is selected. What begins and
 * ends in one column is of that column alone: the cells between stand in the document, but nobody sees them selected.
 */
export function selectionPlaces(text: ReadingText): readonly SelectionPlace[] {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed) return []
  const ranges = Array.from({length: selection.rangeCount}, (_, k) => selection.getRangeAt(k))
  return ranges.flatMap((range) => placesIn(text, range))
}

/** The places of one range. */
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

/** What a range takes of a cell; undefined where that is nothing but white space. */
function placeIn(row: HTMLElement, cell: HTMLElement, range: Range): SelectionPlace | undefined {
  let [at, start, end] = [0, -1, 0]
  const passages = new Map<Element, string>()
  for (const node of textNodes(cell)) {
    const [from, to] = stretchOf(node, range)
    const words = node.data.slice(from, to)
    if (words.trim() !== '') {
      if (start < 0) start = at + from + (words.length - words.trimStart().length)
      end = at + from + words.trimEnd().length
    }
    const passage = node.parentElement?.closest('p, h1, h2, h3, h4, h5, h6') ?? cell
    if (words !== '') passages.set(passage, (passages.get(passage) ?? '') + words)
    at += node.length
  }
  if (start < 0) return undefined
  const text = [...passages.values()].map((each) => each.trim()).filter((each) => each !== '')
  const [first, last] = [wholeOffset(cell, start), wholeOffset(cell, end)]
  return {row, cell, lang: cell.lang, start: first, end: last, text: text.join('\n')}
}

/** The text of a cell, node by node, without the notes that the edition puts below it. */
export function textNodes(cell: Element): readonly Text[] {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.parentElement?.closest('.moved') === null) nodes.push(node as Text)
  return nodes
}

/** From where to where a range takes a node. */
function stretchOf(node: Text, range: Range): readonly [number, number] {
  if (!range.intersectsNode(node)) return [0, 0]
  const from = node === range.startContainer ? range.startOffset : 0
  const to = node === range.endContainer ? range.endOffset : node.length
  return [from, to]
}
