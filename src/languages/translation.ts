/** What the aligner knows of one language: how its words, names and numbers are compared with those of another. */
export interface Translation {
  /** Natural logarithm of its letters per letter of English in translations of the same news; 0 where unknown. */
  readonly density: number
  /**
   * The stem of a word in any spelling: the word without what is written together with it; empty if nothing is left.
   * Lexicons contain stems as they were learnt, so after a change they must be learnt anew.
   */
  readonly stem: (word: string) => string
  /** Prefixes that are removed, in this order, if a lexicon does not know a stem. */
  readonly stemPrefixes: readonly RegExp[]
  /** Words written together with the next one; removed if the lexicon does not know the word as written. */
  readonly particles: RegExp | undefined
  /** Whether a zero-width non-joiner separates words; otherwise it belongs to its word. */
  readonly zwnjDivides: boolean
  /** How names are told and compared. */
  readonly names: NameForms
  /** Numbers in words. */
  readonly numbers: NumberWords
  /** Units that are converted, by their names in `align/quantities.ts`: `inch in inches, …`, see `entriesOf`. */
  readonly units: string
  /** Ending of a unit that forms an adjective with its number: کیلومتری. */
  readonly unitEnding: RegExp | undefined
  /** Words with the meaning of a sign, as sources of regular expressions. */
  readonly signs: Readonly<Record<'percent' | 'money', readonly string[]>>
}

/** What names may have at their ends. Applied to folded words: `foldStem`, in Latin letters `latinKey`. */
export interface NameForms {
  /** The article, with the particles that may stand before it. */
  readonly article: RegExp | undefined
  /** A particle of one letter that is written together with a word. */
  readonly particle: RegExp | undefined
  /**
   * Endings of words formed from a name, such as adjectives and plurals; names are compared by sound without them too.
   */
  readonly ending: RegExp | undefined
  /**
   * The ending that makes an adjective of a place's or people's name; translators add and drop such adjectives freely.
   */
  readonly adjective: RegExp | undefined
  /** The ending that a name loses before it: ألمانيا, ألماني. */
  readonly adjectiveDrops: RegExp | undefined
  /** Names of months that are also other words: they count as months beside a number. */
  readonly ambiguous: readonly string[]
}

/** Numbers and ordinals that are written as words. */
export interface NumberWords {
  /** The words that are a number by themselves, with forms of gender and case: `2 two second, …`, see `entriesOf`. */
  readonly words: string
  /** The key of a number word; undefined if it is the stem. */
  readonly key: ((word: string) => string) | undefined
  /** Stem of the word between tens and units, if that is a separate word. */
  readonly and: string | undefined
  /** Whether units stand before tens, and before ten in the teens: الرابعة والعشرون, الثالثة عشرة. */
  readonly unitsFirst: boolean
  /** Ending that makes a decade of tens, in words as they are written: ثمانينيات. */
  readonly decade: RegExp | undefined
  /** Words for a number of things, such as a decade or a dozen, in the same form. */
  readonly several: string
}
