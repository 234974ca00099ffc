/**
 * Lays out a long text by and by. At first the browser lays out only the rows near the window (`long-text.css`); this
 * module does the others, a few at a time, once the page rests, a key is pressed or the focus moves. Until then screen
 * readers find hidden content in them and miss generated content. Rows that are scrolled to are laid out at once.
 */
import type {ReadingText} from './reading-text.ts'

/** Rows before and after the current one that stay laid out when the text changes. */
const near = 12

/** Rows that a slow phone lays out within 50 ms, the limit of a long task. */
const atOnce = 8

/** Milliseconds without change after which a page counts as resting. */
const rest = 5000

/** Call a function when the browser is idle, at the latest after 100 ms; as the next task where it cannot tell. */
const inPause: (act: () => void) => unknown =
  'requestIdleCallback' in globalThis
    ? (act) => requestIdleCallback(act, {timeout: 100})
    : (act) => setTimeout(act)

/** Lays out the rows of a long text; one instance for each page. */
export class LongText {
  readonly #text: ReadingText
  /** Finds the current row; undefined while it is not known, before the page is scrolled for the first time. */
  readonly #look: () => Element | undefined
  readonly #rows: readonly HTMLElement[]
  /** Index of the first row that may not be laid out yet. */
  #next = 0
  /** Timer that fires when the page rests. */
  #waiting: ReturnType<typeof setTimeout> | undefined

  constructor(text: ReadingText, look: () => Element | undefined) {
    this.#text = text
    this.#look = look
    this.#rows = text.rows
    // Without a style that hides it, screen readers read a `noscript` as markup.
    for (const each of text.querySelectorAll('.rows noscript')) each.remove()
    this.#wait()
    for (const sign of ['keydown', 'focusin'])
      addEventListener(sign, () => this.#waiting !== undefined && this.#layOut())
  }

  /** Stop laying out rows far from the current one, before a change that would lay out all rows again. */
  leaveFar(): void {
    const at = this.#rows.indexOf(this.#text.row as HTMLElement)
    for (const [index, each] of this.#rows.entries())
      if (Math.abs(index - at) > near) each.style.removeProperty('content-visibility')
    this.#wait()
  }

  #wait(): void {
    clearTimeout(this.#waiting)
    this.#next = 0
    this.#waiting = setTimeout(() => this.#layOut(), rest)
  }

  /** Lay out some more rows, and scroll so that the current one stays in place: not every browser does that itself. */
  #layOut(): void {
    clearTimeout(this.#waiting)
    this.#waiting = undefined
    // Without a current row nothing is measured: another row moves as the browser keeps the text in its place.
    const current = this.#look()
    const top = () => current?.getBoundingClientRect().top ?? 0
    const before = top()
    const some = this.#rows.slice(this.#next, this.#next + atOnce)
    for (const row of some) row.style.setProperty('content-visibility', 'visible')
    const moved = top() - before
    if (moved !== 0) scrollBy({top: moved, behavior: 'instant'})
    this.#next += atOnce
    if (this.#next < this.#rows.length) inPause(() => this.#waiting === undefined && this.#layOut())
  }
}
