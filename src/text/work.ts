/**
 * The budget of work of one article.
 *
 * Nearly all that is done to a text grows as the text does. What does not (comparing each with each: paragraphs,
 * sentences, the characters of a line) asks here first, and where the rest of the budget is less than it takes, a
 * cheaper way is gone or the thing is left out, and said to be. Work is counted, not timed, so that a text comes out
 * the same on every machine.
 */

/**
 * Steps that one article may take. A step is about a hundredth of a microsecond of a processor of 2025, so that this is
 * a minute or two; a book of ten thousand paragraphs in two languages takes a tenth of it.
 */
export const stepsOfArticle = 8_000_000_000

/** What can be left out. */
export type Omission =
  /** Which paragraphs stand beside which: each stands alone. */
  | 'rows'
  /** Passages that stand elsewhere in the other text. */
  | 'moved'
  /** Sentences of a row were only looked for near their place in it. */
  | 'distant-sentences'
  /** Sentences of the rows. */
  | 'sentences'
  /** Clauses and words of a row. */
  | 'inside'

/** Something that was left out for want of steps. */
export interface LeftOut {
  readonly what: Omission
  /** Index of the source segment where it was. */
  readonly segment: number
}

/** Thrown where something takes more than is left, and caught where there is a cheaper way, or one without it. */
export class TooDear extends Error {}

/** What is left of a budget, and what was left out for want of it. */
export class Work {
  #steps: number
  #leftOut: LeftOut[] = []

  constructor(steps: number = stepsOfArticle) {
    this.#steps = steps
  }

  /** Take some steps; false, and nothing is taken, where so many are not left. */
  affords(steps: number): boolean {
    if (steps > this.#steps) return false
    this.#steps -= steps
    return true
  }

  /** Say that something was left out. */
  leaveOut(what: Omission, segment = 0): void {
    this.#leftOut.push({what, segment})
  }

  /** What was left out since this was last asked. */
  takeLeftOut(): readonly LeftOut[] {
    const all = this.#leftOut
    this.#leftOut = []
    return all
  }
}
