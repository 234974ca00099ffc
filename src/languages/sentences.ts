/** What dividing a text into sentences, and sentences into clauses, knows of one language. */
export interface Sentences {
  /** Abbreviations whose full stop does not end a sentence, without the stop, divided by `|`. */
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
   * How a sentence continues after a quotation that ends in a question or exclamation mark, and after an ellipsis, as
   * the source of a regular expression for the following text: "…؟» ثم سكت". Absent if small letters show it.
   */
  readonly goesOn?: string
  /** Where a sentence can be cut into clauses; absent in a language whose sentences stay whole. */
  readonly clauses?: Clauses
}

/**
 * Where clauses may begin. A sentence is cut there only if the stretch has a partner of its own in a translation
 * (`align/clauses.ts`).
 */
export interface Clauses {
  /** Marks after which a clause may begin, one character each. */
  readonly marks: string
  /**
   * The beginning of a clause that continues a sentence, as the source of a regular expression for the text after a
   * mark: connectives, and particles written as one word with the next.
   */
  readonly joints: string
  /** Words that begin a clause without a mark before them, divided by `|`; a space in them is any space. */
  readonly openers: string
}
