/** The row under the eye: where it stands, so that it stays there whatever changes. */

/** Rows of the text. */
export const rowSelector = '.row[id]'

/** How far below the bar the eye is taken to read, in CSS pixels. */
const readingLine = 24

/** What the eye is on. One a page. */
export class Eye {
  /** Where the row stood when last seen, and a sentence of it that the address names; the place to keep through every change. */
  #seen:
    | {row: Element; top: number; height: number; sentence: {element: Element; top: number} | undefined}
    | undefined
  /** Frames for which the row is held in its place still. */
  #frames = 0
  readonly #bar = document.querySelector('#bar')
  readonly #now = document.querySelector('#now')

  /** The row that was last seen under the eye. */
  get row(): Element | undefined {
    return this.#seen?.row
  }

  /** Height that the bar covers above the text: none where it stands at the foot. */
  get #top(): number {
    const {top, height} = this.#bar?.getBoundingClientRect() ?? {top: 0, height: 0}
    return top < innerHeight / 2 ? Math.max(0, top) + height : 0
  }

  /** See which row the eye is on: the first below the bar. */
  look(): void {
    if (this.#frames > 0) return
    for (let at = this.#top + readingLine; at < innerHeight; at += readingLine) {
      const row = document.elementFromPoint(innerWidth / 2, at)?.closest(rowSelector)
      if (!row) continue
      const {top, height} = row.getBoundingClientRect()
      this.#seen = {row, top, height, sentence: this.#sentenceIn(row)}
      const number = row.querySelector('.n')?.textContent
      // Captions and notes are called by words, for which the ring has no room.
      if (number && this.#now !== null && /^\p{N}+$/u.test(number)) this.#now.textContent = number
      return
    }
  }

  /** Put the row back after a change, and again once letters of another language have come in a face that was not there. */
  keep(): void {
    this.#hold()
    if (document.fonts.status === 'loading') void document.fonts.ready.then(() => this.#hold())
  }

  /** Keep the row in its place for some frames: rows of a long text are laid out a frame after they have come near. */
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
    this.look()
  }

  /**
   * Put the row back: its top where it was; if its top is out of sight, the same share of it on the reading line, so that
   * the line crosses that row still when it has become shorter. A sentence that the address names stays where it was.
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
    const wanted = top < this.#top ? line - ((line - top) / height) * now.height : top
    scrollBy({top: now.top - wanted, behavior: 'instant'})
  }

  /** The sentence of a row that the address names, with its place, where it is in sight. */
  #sentenceIn(row: Element): {element: Element; top: number} | undefined {
    const element = row.querySelector('span:target')
    const {top = 0, bottom = 0} = element?.getBoundingClientRect() ?? {}
    return element !== null && bottom > this.#top && top < innerHeight ? {element, top} : undefined
  }
}
