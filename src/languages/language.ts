/** What pages and the search ask of a language; small, for readers download it. */
export interface Language {
  /** Direction of its script, for `dir` attributes. */
  readonly dir: 'ltr' | 'rtl'
  /** Unicode script (ISO 15924) its letters belong to. */
  readonly script: Script
  /** Its name in itself, for language switches. */
  readonly ownName: string
  /** Digits its readers expect in dates and counts: a Unicode numbering system name (UTS 35). */
  readonly digits: 'latn' | 'arab' | 'arabext'
  /** Locale for `Intl` formatting of dates and numbers in this interface language; Gregorian calendar. */
  readonly locale: string
  /** Words so frequent that a search does without them: in usual spelling, divided by spaces. */
  readonly stopWords: string
  /**
   * Particles that are written onto the word after them, at the beginning of a folded word: a group for each, in
   * their order. Undefined where such words stand apart.
   */
  readonly clitics: RegExp | undefined
}

/** A script whose languages can be told apart: its Unicode name (ISO 15924). */
export type Script = 'Arab' | 'Latn'
