/** What dividing a text into sentences knows of one language. */
export interface Sentences {
  /** Words that take a full stop and do not end a sentence by it: without the stop, divided by `|`. */
  readonly abbreviations: string
  /**
   * Words that open a sentence far more often than they follow initials as a name, divided by `|`: before them
   * initials end a sentence. Where none is named, initials never do.
   */
  readonly openers: string
}
