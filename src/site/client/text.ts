/** The text that a page holds, as those see it who change how it is read; `reader.ts` makes it. */

/** The element around an article. One a page. */
export interface ReadingText extends HTMLElement {
  /** The article's folder name. */
  readonly slug: string
  /** The way of reading in force, as addresses name it: a language alone, `side`, `below`, `tap` or `sentences`. */
  readonly mode: string
  /** The languages in the columns, first and second: `en-ar`. */
  readonly pair: string
  /** The languages of the text, those of the columns it came with first. */
  readonly langs: readonly string[]
  /** All rows, in order. */
  readonly rows: readonly HTMLElement[]
  /** The row under the eye. */
  readonly row: Element | undefined
  /** Change something about the page while the row under the eye stays where it is. */
  hold(change: () => void): void
  /** Light what the address points at, in every way of reading: a row, rows from–to, a sentence and its partners. */
  point(): void
  /** The address of the text or of a place in it, with the pair and the way of reading where they are not the usual ones. */
  address(hash?: string): string
}

/** A place in a text that something can be done with: a row, or a sentence of it and what stands against it. */
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
  /** The row's cell that it stands in. */
  readonly cell: HTMLElement
  /** Where it begins in the text of its cell. */
  readonly start: number
}
