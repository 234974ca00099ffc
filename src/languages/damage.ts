import type {Reordering} from './reordering.ts'

/**
 * What restoring knows of one language: how extraction damages its words, and how that is seen. Lists of words are
 * divided by spaces.
 */
export interface Damage {
  /**
   * Letters of a sister language that are typed in its place, found → proper. Only inside text known to be in this
   * language: an Arabic quotation in Persian keeps its own letters.
   */
  readonly keyboard: Readonly<Record<string, string>>
  /** A letter at the end of words that `keyboard` would take for another; undefined where there is none. */
  readonly finalLetter: FinalLetter | undefined
  /** How it is told from the other languages of its script; undefined for a language that has a script to itself. */
  readonly signs: Signs | undefined
  /** Words after which a sentence goes on, lower case: no line of text that is complete ends with one. */
  readonly openWords: string
  /** Small words that every text has; by them a text is known that stands turned letter by letter. */
  readonly smallWords: string
  /** Affixes and words that a zero-width non-joiner sets off; undefined where the language writes none. */
  readonly joined: Joined | undefined
  /** What pages that hold a text in this language print on it. */
  readonly page: PageWords
  /** The model that puts pieces of its lines in order; undefined where there is none: its lines are left alone. */
  readonly reordering: Reordering | undefined
}

/** A letter that ends words, which the keyboard of a sister language has not. */
export interface FinalLetter {
  /** What is typed there in its place. */
  readonly found: string
  /** The letter itself. */
  readonly proper: string
  /** The words, without it, in the letters of this language. */
  readonly words: string
}

/** What speaks for a language against the others of its script, before a text's language is known. */
export interface Signs {
  /** Letters and joiners that it writes and not every language of its script does. */
  readonly letters: string
  /** How words of five letters and more begin in it alone; undefined where none does so. */
  readonly beginning: RegExp | undefined
  /** Small words that it has alone, in any spelling of yeh and kaf. */
  readonly words: string
  /** What a long line in it bears, and one in another language of the script hardly ever: letters, small words. */
  readonly line: RegExp
  /** What is counted for it where words may be in pieces; global. */
  readonly inPieces: RegExp
}

/** What a zero-width non-joiner sets off. */
export interface Joined {
  /** Affixes before a word. */
  readonly before: string
  /** Affixes after a word. */
  readonly after: string
  /** Second parts of compounds. */
  readonly compounds: string
}

/** Words on a page about the text on it: sources of regular expressions, letters of either case. */
export interface PageWords {
  /** What stands before the number of a page. */
  readonly number: string
  /** What stands between that and how many pages there are. */
  readonly of: string
  /** The link behind a heading for editing what stands below it, without its brackets. */
  readonly edit: string
  /** The head of a column of a table in which a text stands beside its translation. */
  readonly column: string
}
