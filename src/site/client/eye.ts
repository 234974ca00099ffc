/** The row under the eye: where it stands, so that it stays there whatever changes. */

/** Rows of the text. */
export const rowSelector = '.row[id]'

/** How far below the bar the eye is taken to read, in CSS pixels. */
const readingLine = 24

/** What the eye is on. One a page. */
export class Eye {
  /** Where the row stood when last seen; the place to keep through every change. */
  #seen: {row: Element; top: number; height: number} | undefined
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
    for (let at = this.#top + readingLine; at < innerHeight; at += readingLine) {
      const row = document.elementFromPoint(innerWidth / 2, at)?.closest(rowSelector)
      if (!row) continue
      const {top, height} = row.getBoundingClientRect()
      this.#seen = {row, top, height}
      const number = row.querySelector('.n')?.textContent
      // Captions and notes are called by words, for which the ring has no room.
      if (number && this.#now !== null && /^\p{N}+$/u.test(number)) this.#now.textContent = number
      return
    }
  }

  /** Put the row back after a change, and again once letters of another language have come in a face that was not there. */
  keep(): void {
    const root = document.documentElement
    root.style.setProperty('overflow-anchor', 'none')
    // Rows out of sight are as high as they are, see `long.css`.
    root.setAttribute('data-held', '')
    this.#put()
    const release = () => {
      this.#put()
      root.style.removeProperty('overflow-anchor')
      root.removeAttribute('data-held')
      this.look()
    }
    void document.fonts.ready.then(() => requestAnimationFrame(release))
  }

  /**
   * Put the row back: its top where it was; if its top is out of sight, the same share of it on the reading line, so that
   * the line crosses that row still when it has become shorter.
   */
  #put(): void {
    if (this.#seen === undefined) return
    const {row, top, height} = this.#seen
    const now = row.getBoundingClientRect()
    const line = this.#top + readingLine
    const wanted = top < this.#top ? line - ((line - top) / height) * now.height : top
    scrollBy({top: now.top - wanted, behavior: 'instant'})
  }
}
