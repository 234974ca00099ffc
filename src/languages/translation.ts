/** What the aligner knows of one language: how its words, names and numbers are compared with those of another. */
export interface Translation {
  /** Natural logarithm of its letters per letter of English in translations of the same news; 0 where unknown. */
  readonly density: number
  /**
   * What is left of a word, in any spelling, when what is written together with it is off; empty where nothing is.
   * Lexicons hold stems as they were learnt: one that changes asks for learning them anew.
   */
  readonly stem: (word: string) => string
  /** What may stand before a stem that a lexicon does not know, in the order in which it is taken off. */
  readonly stemPrefixes: readonly RegExp[]
  /** What is written together with the word after it, and taken off where a word says nothing as it is written. */
  readonly particles: RegExp | undefined
  /** Whether a zero-width non-joiner divides words; otherwise it belongs to the word that it stands in. */
  readonly zwnjDivides: boolean
  /** How names are told and compared. */
  readonly names: NameForms
  /** Numbers in words. */
  readonly numbers: NumberWords
  /** Units that are converted, by their names in `align/quantities.ts`: `inch in inches, …`, see `entriesOf`. */
  readonly units: string
  /** What a unit ends in where it is an adjective together with its number: کیلومتری. */
  readonly unitEnding: RegExp | undefined
  /** Words that say the same as a sign, as sources of regular expressions. */
  readonly signs: Readonly<Record<'percent' | 'money', readonly string[]>>
}

/** What a name may have at its edges. All are asked of folded words: `foldStem`, in Latin letters `latinKey`. */
export interface NameForms {
  /** The article, with the particles that may stand before it. */
  readonly article: RegExp | undefined
  /** A particle of one letter that is written together with a word. */
  readonly particle: RegExp | undefined
  /** Endings of what is made of a name, as adjectives and plurals: names are compared by sound without them too. */
  readonly ending: RegExp | undefined
  /** What tells an adjective of a place or a people from its name; translators add and drop such adjectives freely. */
  readonly adjective: RegExp | undefined
  /** What a name drops at its end for the adjective that is made of it: ألمانيا, ألماني. */
  readonly adjectiveDrops: RegExp | undefined
  /** Names of months that are words too: they are months where a number stands beside them. */
  readonly ambiguous: readonly string[]
}

/** Numbers and ordinals that are written as words. */
export interface NumberWords {
  /** The words that are a number by themselves, with forms of gender and case: `2 two second, …`, see `entriesOf`. */
  readonly words: string
  /** What a number word is looked up by; undefined where that is its stem. */
  readonly key: ((word: string) => string) | undefined
  /** Stem of the word between tens and units, where it is a word of its own. */
  readonly and: string | undefined
  /** Whether units stand before tens, and before ten in teens: الرابعة والعشرون, الثالثة عشرة. */
  readonly unitsFirst: boolean
  /** Ending that makes a decade of tens, in words as they are written: ثمانينيات. */
  readonly decade: RegExp | undefined
  /** Words for so many of something, a decade or a dozen, in the same way. */
  readonly several: string
}
