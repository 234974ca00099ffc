/** How the words of a language change where no rule says so: for the search. Small, for readers download it. */
export interface Inflection {
  /**
   * Words with forms that no rule makes, divided by semicolons: the dictionary form, then the others. A form may stand
   * in two groups.
   */
  readonly irregular: string
  /**
   * Verbs whose stems no rule makes out of one another, divided by semicolons: the stem of the past, that of the
   * present, then further ones and whole forms of the present; a stem alone is that of the present of a verb of the
   * commonest class. '' where the forms of verbs are told otherwise.
   */
  readonly verbs: string
  /** Words that look as if they had an ending and have none, divided by spaces. */
  readonly whole: string
  /** Adjectives that are compared by endings which other words have too, divided by spaces; '' where none need be told. */
  readonly compared: string
  /** Spellings of one word, taken for one. */
  readonly spellings: Spellings
}

/** Ways to spell one word that differ from country to country. All are asked of dictionary forms in lower case. */
export interface Spellings {
  /** Pairs divided by commas: a spelling, and the one that stands for both. With a hyphen it is a beginning of words. */
  readonly pairs: string
  /** Those that a pattern tells: what to replace, and by what; the first match of each, in order. */
  readonly patterns: readonly (readonly [RegExp, string])[]
}
