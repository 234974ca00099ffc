/**
 * Words by which a statement differs from its translation: denials, hedges, and what may stand for them in another
 * language. Compared as words with their spellings folded; a phrase is several words.
 */
export interface Collation {
  readonly negation: StatementWords
  /** Words that give a statement as somebody's: "allegedly", "reportedly". */
  readonly hearsay: StatementWords
  /** Words that keep a statement from being certain: "likely", "perhaps". */
  readonly likelihood: StatementWords
}

/** How one kind of statement is made. */
export interface StatementWords {
  /** Phrases that make it wherever they stand. */
  readonly sure: readonly string[]
  /** Phrases with such words that say something else: "not only", "no matter". */
  readonly idle: readonly string[]
  /** Words behind which it says something else: "not … but", "no … except". */
  readonly undone: readonly string[]
  /**
   * What makes it by its form; undefined if there is none. Forms are held against a folded word, a space and the word
   * behind it, and have no classes of letters.
   */
  readonly sureForm: RegExp | undefined
  /**
   * Phrases and forms that may stand for it, so that the other side does not lack it: "without" for "not", "may" for
   * "likely".
   */
  readonly near: readonly string[]
  readonly nearForm: RegExp | undefined
}
