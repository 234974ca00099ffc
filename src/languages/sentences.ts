/** What dividing a text into sentences, and sentences into clauses, knows of one language. */
export interface Sentences {
  /** Words that take a full stop and do not end a sentence by it: without the stop, divided by `|`. */
  readonly abbreviations: string
  /**
   * Words that open a sentence far more often than they follow initials as a name, divided by `|`: before them
   * initials end a sentence. Where none is named, initials never do.
   */
  readonly openers: string
  /**
   * Initials that name an era after a number, divided by `|`, as in `505 هـ.`: a stop after one ends a sentence where
   * what follows begins as a clause does (`clauses.joints`).
   */
  readonly eras?: string
  /**
   * How a sentence goes on after a quotation with a question or exclamation mark of its own, and after an ellipsis, as
   * the source of a regular expression over what follows: "…؟» ثم سكت". Absent where small letters tell.
   */
  readonly goesOn?: string
  /** Where a sentence can be cut into clauses; absent in a language whose sentences stay whole. */
  readonly clauses?: Clauses
}

/**
 * Where clauses of a language begin. These are places where a sentence can be cut, not where it is: that a stretch has
 * a partner of its own in a translation is what decides (`align/clauses.ts`).
 */
export interface Clauses {
  /** Marks after which a clause may begin, one character each. */
  readonly marks: string
  /**
   * How a clause begins that goes on a sentence, as the source of a regular expression over the text after a mark:
   * connectives, and particles that are written together with their word.
   */
  readonly joints: string
  /** Words that begin a clause though no mark stands before them, divided by `|`; a space in them is any space. */
  readonly openers: string
}
