/** Stems of words, by script: names occur in texts of any language, and the language of a query is not known. */

/** Evidence from a collection about a folded word, by which a stemmer decides what to strip. */
export interface KnownWords {
  /** Whether the word occurs, with or without the Arabic article, or is a name known to the collection. */
  has(word: string): boolean
  /** Whether it occurs with the Arabic article, so that its first letter belongs to it. */
  noun(word: string): boolean
  /** Whether it is a name, and so has no endings. */
  name(word: string): boolean
}

/** What is known about a word besides its folded form. */
export interface WordContext {
  /** The word as written. */
  readonly raw: string
  readonly vocabulary: KnownWords
  /** Whether short words may be written onto it; false in a text whose language has none. */
  readonly clitics: boolean
}

/** The stems of a folded word, nearest first, without the word itself. */
export type Stemmer = (word: string, context: WordContext) => readonly string[]
