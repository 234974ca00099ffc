/** How one language is told from others. */
export interface Identification {
  /** ISO 639-3 code by which franc names it; Persian is `pes`, its macrolanguage `fas` is not in franc's data. */
  readonly franc: string
  /**
   * Letters beyond the basic ones of its script that texts in it have, foreign names and other keyboards included. A
   * text with letters of no listed language is in none of them. Empty for the Latin script, whose languages share
   * their letters.
   */
  readonly letters: string
  /**
   * Letter sequences of its words → log odds that a text is in it and not in the language of its script whose sequences
   * are empty: one to four letters, `^` and `$` for the ends of a word, `#a` and `#p` for the digits ٤٥٦ and ۴۵۶.
   * Learnt by `npm run train -- language`; undefined where they are not, and franc tells it from the others.
   */
  readonly sequences: Readonly<Record<string, number>> | undefined
  /** Whether other languages quote it with vowel marks, as they quote scripture. */
  readonly vocalised: boolean
}
