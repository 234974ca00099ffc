/** Announces answers to screen readers: once for each answer, and not while the reader is typing. */
import {element} from '../element.ts'

/** Milliseconds without a key after which typing has ended. */
const typingPause = 700

/** A live region (`role=status`) that is not visible. */
export class Announcer {
  readonly element = element('p', {role: 'status', class: 'vh'})
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Announce the text of these elements, after a pause if the reader is typing. */
  say(elements: readonly Element[], typing: boolean): void {
    const text = elements.map((each) => each.textContent).join(' ')
    clearTimeout(this.#timer)
    this.#timer = setTimeout(
      () => {
        this.element.textContent = text
      },
      typing ? typingPause : 0,
    )
  }

  /** Cancel a waiting announcement; the next answer is announced even if it is the same. */
  hush(): void {
    clearTimeout(this.#timer)
    this.element.textContent = ''
  }
}
