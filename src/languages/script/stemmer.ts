/** Stemming by script: names are written in texts of any language, and the language of a query is not known. */

/** What the texts of a collection say of a folded word: the evidence on which a stemmer strips. */
export interface KnownWords {
  /** Whether the word occurs, with or without the Arabic article, or is a name known to the collection. */
  has(word: string): boolean
  /** Whether it occurs with the Arabic article: its first letter is its own. */
  noun(word: string): boolean
  /** Whether it is a name, and so has no endings. */
  name(word: string): boolean
}

/** What is known of a word beside its folded form. */
export interface WordContext {
  /** The word as written. */
  readonly raw: string
  readonly vocabulary: KnownWords
  /** Whether short words may be written onto it: they are not in a text whose language is known to have none. */
  readonly clitics: boolean
}

/** The stems of a folded word, nearest first, without the word itself. */
export type Stemmer = (word: string, context: WordContext) => readonly string[]
