import type {Reordering} from './reordering.ts'

/**
 * What restoring knows of one language: how extraction damages its words, and how that is seen. Lists of words are
 * divided by spaces.
 */
export interface Damage {
  /**
   * Letters typed for its own on keyboards of another language: found → proper. Applied only to text known to be in
   * this language; an Arabic quotation in Persian keeps its letters.
   */
  readonly keyboard: Readonly<Record<string, string>>
  /** A letter at the end of words that `keyboard` would replace by another; undefined if there is none. */
  readonly finalLetter: FinalLetter | undefined
  /** Signs that tell it from the other languages of its script; undefined if no other language has the script. */
  readonly signs: Signs | undefined
  /** Words, in lower case, that cannot end a sentence, so that a line ending with one is incomplete. */
  readonly openWords: string
  /** Affixes and words that a zero-width non-joiner sets off; undefined if the language writes none. */
  readonly joined: Joined | undefined
  /** Words that pages print around a text in this language. */
  readonly page: PageWords
  /** The model that puts pieces of its lines in order; without one its lines are left as they are. */
  readonly reordering: Reordering | undefined
}

/** A letter that ends words and is missing from the keyboard of another language. */
export interface FinalLetter {
  /** The letter typed in its place. */
  readonly found: string
  /** The letter itself. */
  readonly proper: string
  /** The words, without it, in the letters of this language. */
  readonly words: string
}

/** Evidence for a language against the others of its script, before a text's language is known. */
export interface Signs {
  /** Letters and joiners that it writes and not every language of its script does. */
  readonly letters: string
  /** Beginnings of words of five letters and more that only this language has; undefined if there is none. */
  readonly beginning: RegExp | undefined
  /** Small words that only this language has, in any spelling of yeh and kaf. */
  readonly words: string
  /**
   * Signs that a long line in it has, and a line in another language of the script hardly ever: letters, small words.
   */
  readonly line: RegExp
  /** Evidence that is counted where words may be in pieces; global. */
  readonly inPieces: RegExp
}

/** Words and affixes that a zero-width non-joiner sets off. */
export interface Joined {
  /** Affixes before a word. */
  readonly before: string
  /** Affixes after a word. */
  readonly after: string
  /** Second parts of compounds. */
  readonly compounds: string
  /** What is put back where a text has lost them all; undefined if nothing is. */
  readonly lost: LostJoiners | undefined
}

/** Affixes that are set off again where a text has lost all its non-joiners. */
export interface LostJoiners {
  /** Prefixes of verbs; the forms are those of the language's dictionary. */
  readonly verbPrefixes: string
  /** Plural endings, with what may follow them. */
  readonly plurals: string
  /** Endings of persons, of the genitive and of the indefinite, set off behind a silent letter only. */
  readonly persons: string
  /** Those of them that other words end with too, so that they are set off inside a word by the dictionary only. */
  readonly endings: string
  /** Endings of comparison, where texts or lists have the whole word. */
  readonly comparatives: string
  /** The silent letter that ends a word and joins no affix. */
  readonly silentEnd: string
  /** Words in which that letter is heard, besides those with a long alef before it. */
  readonly heard: string
  /** Words that only look like a word with an affix, or are written together with it. */
  readonly whole: string
}

/** Words that pages print about their text: sources of regular expressions, ignoring case. */
export interface PageWords {
  /** Words before the number of a page. */
  readonly number: string
  /** Words between the number of a page and the number of pages. */
  readonly of: string
  /** The link after a heading for editing the text under it, without its brackets. */
  readonly edit: string
  /** The heading of a column in a table of a text beside its translation. */
  readonly column: string
}
