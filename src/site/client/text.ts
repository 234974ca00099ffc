/** The text that a page holds, as those see it who change how it is read; `reader.ts` makes it. */

/** The element around an article. One a page. */
export interface ReadingText extends HTMLElement {
  /** The article's folder name. */
  readonly slug: string
  /** The way of reading in force. */
  readonly mode: string
  /** The languages in the columns, original first: `en-ar`. */
  readonly pair: string
  /** All rows, in order. */
  readonly rows: readonly HTMLElement[]
  /** The row under the eye. */
  readonly row: Element | undefined
  /** Change something about the page while the row under the eye stays where it is. */
  hold(change: () => void): void
  /** Light what the address points at, in every way of reading: a row, rows from–to, a sentence and its partners. */
  point(): void
}
