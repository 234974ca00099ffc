/**
 * The budget of work of one article.
 *
 * Nearly all of the work on a text grows in proportion to its length. Whatever grows faster, because it compares each
 * with each (paragraphs, sentences, the characters of a line), first takes its steps from the budget. Where too few are
 * left, a cheaper method is used, or the work is left out and the omission recorded. Steps are counted and not timed,
 * so that a text comes out the same on every machine.
 */

/**
 * Steps that one article may take: a minute or two, since a step takes about a hundredth of a microsecond on a
 * processor of 2025. A book of ten thousand paragraphs in two languages takes a tenth of it.
 */
export const stepsOfArticle = 8_000_000_000

/** The kinds of work that can be left out. */
export type OmissionKind =
  /** Pairing paragraphs: each stands alone in its row. */
  | 'rows'
  /** Finding passages that stand elsewhere in the other text. */
  | 'moved'
  /** Comparing distant sentences of a row: only those near the same place were compared. */
  | 'distant-sentences'
  /** Pairing the sentences of rows. */
  | 'sentences'
  /** Pairing the clauses and words of a row. */
  | 'inside'

/** Work that was left out because the budget had too few steps. */
export interface Omission {
  readonly what: OmissionKind
  /** Index of the source segment at which it was left out. */
  readonly segment: number
}

/**
 * Thrown where work would take more steps than the budget has left; caught where there is a cheaper method, or where
 * the work can be left out.
 */
export class WorkBudgetExceeded extends Error {}

/** The steps that an article has left, and the work that was left out because they were too few. */
export class WorkBudget {
  #steps: number
  #leftOut: Omission[] = []

  constructor(steps: number = stepsOfArticle) {
    this.#steps = steps
  }

  /** Take steps from the budget; false where too few are left, and then none is taken. */
  trySpend(steps: number): boolean {
    if (steps > this.#steps) return false
    this.#steps -= steps
    return true
  }

  /** Record that work was left out. */
  recordOmission(what: OmissionKind, segment = 0): void {
    this.#leftOut.push({what, segment})
  }

  /** The omissions recorded since the last call. */
  takeOmissions(): readonly Omission[] {
    const all = this.#leftOut
    this.#leftOut = []
    return all
  }
}
