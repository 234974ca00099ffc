/**
 * The current row: the one at the reader's line, kept in its place on the screen while the page changes. Fetched when the
 * page is first scrolled.
 */
import {rowSelector} from './reading-text.ts'

/** Distance of the line that is taken to be read from the bar at the top, in CSS pixels. */
const readingLine = 24

/** Tracks the current row; one instance for each page. */
export class CurrentRow {
  /** The row, its place on the screen when last measured, and the sentence in it that the address names. */
  #seen:
    | {row: Element; top: number; height: number; sentence: {element: Element; top: number} | undefined}
    | undefined
  /** Number of animation frames for which the row is still held in place. */
  #frames = 0
  readonly #bar = document.querySelector('#bar')
  readonly #now = document.querySelector('#now')

  constructor() {
    for (const event of ['scroll', 'resize']) addEventListener(event, () => this.update(), {passive: true})
    this.update()
  }

  /** The current row as last measured. */
  get row(): Element | undefined {
    return this.#seen?.row
  }

  /** Height that the bar covers above the text, in CSS pixels: 0 where the bar is at the foot of the window. */
  get #top(): number {
    const {top, height} = this.#bar?.getBoundingClientRect() ?? {top: 0, height: 0}
    return top < innerHeight / 2 ? Math.max(0, top) + height : 0
  }

  /** Find the current row and measure it. */
  update(): void {
    const row = this.#frames > 0 ? undefined : this.#find()
    if (row === undefined) return
    const {top, height} = row.getBoundingClientRect()
    this.#seen = {row, top, height, sentence: this.#sentenceIn(row)}
    const number = row.querySelector('.n')?.textContent
    // Captions and notes have a word instead of a number, too long for the ring in the bar.
    if (number && this.#now !== null && /^\p{N}+$/u.test(number)) this.#now.textContent = number
  }

  /** The first row below the bar; below the text, the last row. */
  #find(): Element | undefined {
    for (let at = this.#top + readingLine; at < innerHeight; at += readingLine) {
      const row = document.elementFromPoint(innerWidth / 2, at)?.closest(rowSelector)
      if (row) return row
    }
    const last = [...document.querySelectorAll(rowSelector)].at(-1)
    return last && last.getBoundingClientRect().bottom < this.#top + readingLine ? last : undefined
  }

  /** Put the row back in its place after a change, and again once fonts that the change asked for have loaded. */
  keepInPlace(): void {
    this.#hold()
    if (document.fonts.status === 'loading') void document.fonts.ready.then(() => this.#hold())
  }

  /** Hold the row in its place for three frames: rows of a long text are laid out one frame after they come near. */
  #hold(): void {
    const isHeld = this.#frames > 0
    this.#frames = 3
    document.documentElement.style.setProperty('overflow-anchor', 'none')
    this.#put()
    if (!isHeld) requestAnimationFrame(() => this.#holdOn())
  }

  #holdOn(): void {
    this.#put()
    this.#frames -= 1
    if (this.#frames > 0) {
      requestAnimationFrame(() => this.#holdOn())
      return
    }
    document.documentElement.style.removeProperty('overflow-anchor')
    this.update()
  }

  /**
   * Scroll until the row is where it was. If its top was in sight, the top returns to its place; if not, the same share
   * of the row's height is above the reading line as before, even if the row became shorter; a row that is wholly above
   * the line keeps its distance to it. A sentence that the address names takes precedence and returns to its own place.
   */
  #put(): void {
    if (this.#seen === undefined) return
    const {row, top, height, sentence} = this.#seen
    if (sentence !== undefined && sentence.element.getClientRects().length > 0) {
      scrollBy({top: sentence.element.getBoundingClientRect().top - sentence.top, behavior: 'instant'})
      return
    }
    const now = row.getBoundingClientRect()
    const line = this.#top + readingLine
    const above = Math.min(line - top, height)
    const below = line - top - above
    const wanted = top < this.#top ? line - below - (above / height) * now.height : top
    scrollBy({top: now.top - wanted, behavior: 'instant'})
  }

  /** The sentence in the row that the address names, with its place; undefined where it is out of sight. */
  #sentenceIn(row: Element): {element: Element; top: number} | undefined {
    const element = row.querySelector('span:target')
    const {top = 0, bottom = 0} = element?.getBoundingClientRect() ?? {}
    return element !== null && bottom > this.#top && top < innerHeight ? {element, top} : undefined
  }
}
