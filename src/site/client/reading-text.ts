/** The interface of a page's article for modules that change how it is read; `reader.ts` implements it. */

/** Selector of the rows of the text. */
export const rowSelector = '.row[id]'

/** The element around an article; one for each page. */
export interface ReadingText extends HTMLElement {
  /** The article's folder name. */
  readonly slug: string
  /** The layout in force, as `?mode=` names it: `side`, `below`, `tap`, `sentences`, or a language that shows alone. */
  readonly mode: string
  /** The languages in the columns, first and second: `en-ar`. */
  readonly pair: string
  /** The languages of the text, those of the columns it came with first. */
  readonly langs: readonly string[]
  /** All rows, in order. */
  readonly rows: readonly HTMLElement[]
  /** The current row: the one at the reader's line; the first until the page is scrolled. */
  readonly row: Element | undefined
  /** Run a change of the page, and keep the current row in its place on the screen. */
  changeInPlace(change: () => void): void
  /** Light what the address names: a row, a range of rows, or a sentence and its partners. */
  showTarget(): void
  /** The whole address of the text or a place in it, with `?pair=` and `?mode=` where they are not the usual ones. */
  address(hash?: string): string
}

/** A place that actions apply to: a row, or a sentence and its partners. */
export interface RowPlace {
  readonly text: ReadingText
  readonly row: HTMLElement
  /** The cell that was tapped. */
  readonly cell?: HTMLElement
  /** The sentence or clause with its partners, in the order of the page. */
  readonly sentence?: readonly Element[]
  /** The word that was tapped. */
  readonly word?: TappedWord
}

/** A word of a text. */
export interface TappedWord {
  readonly text: string
  readonly lang: string
  readonly range: Range
  /** The cell that holds the word. */
  readonly cell: HTMLElement
  /** Offset of the word in the text of its cell, in UTF-16 code units. */
  readonly start: number
}
