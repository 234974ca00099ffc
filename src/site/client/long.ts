/**
 * A long text comes with only those of its rows laid out that are near (`long.css`). The others are laid out here, a few
 * at a time, once the page has come to rest, a key is pressed or the focus moves: until then those who hear the page would
 * hear of them what does not show, and not what their style says. Rows that are scrolled to wait for nothing.
 */
import type {ReadingText} from './text.ts'

/** Rows on either side of the eye that are laid out at once when the text changes. */
const near = 12

/** Rows that a slow phone lays out in the twentieth of a second that nobody notices. */
const atOnce = 8

/** Milliseconds after which a page has come to rest. */
const rest = 5000

/** Call something when there is nothing else to do, or soon; where that is not known, after what is being done. */
const inPause: (act: () => void) => unknown =
  'requestIdleCallback' in globalThis
    ? (act) => requestIdleCallback(act, {timeout: 100})
    : (act) => setTimeout(act)

/** The rows of a long text; one a page. */
export class LongText {
  readonly #text: ReadingText
  /** See which row the eye is on. */
  readonly #look: () => void
  readonly #rows: readonly HTMLElement[]
  /** The first row that may have to be laid out still. */
  #next = 0
  /** Waits for the page to come to rest. */
  #waiting: ReturnType<typeof setTimeout> | undefined

  constructor(text: ReadingText, look: () => void) {
    this.#text = text
    this.#look = look
    this.#rows = text.rows
    // Where no style says that it does not show it is heard, as markup.
    for (const each of text.querySelectorAll('.rows noscript')) each.remove()
    this.#wait()
    for (const sign of ['keydown', 'focusin'])
      addEventListener(sign, () => this.#waiting !== undefined && this.#layOut())
  }

  /** Leave rows far from the eye for later: something changes that all of them would have to be laid out anew for. */
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

  /** Lay out some more. What is read stays: browsers do not always see to that. */
  #layOut(): void {
    clearTimeout(this.#waiting)
    this.#waiting = undefined
    this.#look()
    const top = () => this.#text.row?.getBoundingClientRect().top ?? 0
    const before = top()
    const some = this.#rows.slice(this.#next, this.#next + atOnce)
    for (const row of some) row.style.setProperty('content-visibility', 'visible')
    const moved = top() - before
    if (moved !== 0) scrollBy({top: moved, behavior: 'instant'})
    this.#next += atOnce
    if (this.#next < this.#rows.length) inPause(() => this.#waiting === undefined && this.#layOut())
  }
}
