/** Says answers aloud: one announcement an answer, and none while the reader is still typing. */
import {element} from '../element.ts'

/** Milliseconds after which a reader is taken to have ended typing. */
const typingPause = 700

/** A place that is read aloud when its text changes, and seen by nobody. */
export class Announcer {
  readonly element = element('p', {role: 'status', class: 'vh'})
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Say what these elements say; after a pause where the reader is typing. */
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

  /** What has not been said yet is of no interest any more; the next answer is said even if it is the same. */
  hush(): void {
    clearTimeout(this.#timer)
    this.element.textContent = ''
  }
}
