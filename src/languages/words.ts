/** Words that tell the parts of an article: who wrote it, when and where, what is a heading, a note or a turn of talk. */

/** A calendar as `Intl` names it. */
export type Calendar = 'gregory' | 'persian' | 'islamic-umalqura'

/**
 * Alternatives in lower case, as the source of a regular expression (flag `u`), compared with a text as it is spelt;
 * empty where the language has none. Who compiles it says what stands around it.
 */
export type Pattern = string

/**
 * The words of one language. Lists are matched after folding look-alike letters and marks (`foldWord`), `common` and
 * `nameEnds` excepted; a list is empty where the language has no such word, or none is known yet.
 */
export interface Words {
  /**
   * Words so common that any sentence has some, and that the sister languages lack. As spelt, each with its other
   * spellings: folded, a common word may be a name.
   */
  readonly common: readonly string[]
  /** Month names by calendar; each month's names in order from 1, the names of one month separated by `|`. */
  readonly months: Readonly<Partial<Record<Calendar, readonly string[]>>>
  /** Days of the week. */
  readonly weekdays: readonly string[]
  /** Days of a month in words, in order from 1; the names of one day separated by `|`. */
  readonly dayNames: readonly string[]
  /** Whether a date in figures that ends in its year always begins with its day; false where both orders are in use. */
  readonly dayFirst: boolean
  /** Marks of a calendar after the year. */
  readonly eras: Readonly<Partial<Record<Calendar, readonly string[]>>>
  /** Words around a time: before noon, after noon. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Words for "local time of", which a place follows, or that stand before it. */
  readonly timeOf: readonly string[]
  /** Places and abbreviations → IANA zone. */
  readonly zones: Readonly<Record<string, string>>
  /** Words between the parts of one date: "of", "th", "at". */
  readonly dateFillers: readonly string[]
  /** Words a date line may hold besides: "published", "last update", "on". */
  readonly dateWords: readonly string[]
  /** Those after which stands when a text was changed: "last updated". */
  readonly updateMarks: readonly string[]
  /** Labels of the section a text stands in. */
  readonly sectionMarks: readonly string[]
  /** Phrases that introduce an author's name. */
  readonly authorMarks: readonly string[]
  /** Phrases that introduce a translator's name. */
  readonly translatorMarks: readonly string[]
  /** Those of the marks that may begin a title as well ("report", "translation"): after them more is asked. */
  readonly titleMarks: readonly string[]
  /** Phrases that introduce where a text was taken from. */
  readonly sourceMarks: readonly string[]
  /** Nouns before the name of a periodical or site. */
  readonly publisherNouns: readonly string[]
  /** Words between a byline's name and the publisher's, which begins with a capital: "for". */
  readonly publisherLinks: readonly string[]
  /** The definite article where it is a word of its own. */
  readonly articles: readonly string[]
  /** The definite article where it is written together with its noun; names of periodicals begin with it. */
  readonly joinedArticle: Pattern
  /** Words between the names of two people who did the same: "and". */
  readonly and: readonly string[]
  /** Words that part two names of a line which has nothing else: "with". */
  readonly with: readonly string[]
  /** "And" where it is written together with the word behind it; any word may begin with these letters. */
  readonly joinedAnd: readonly string[]
  /** What stands before a name and is not part of it: "the journalist", "Dr". */
  readonly personNouns: readonly string[]
  /** Words inside a person's name that have no capital, where the script has capitals: "van", "bin". */
  readonly nameParticles: readonly string[]
  /** The same of a place: "of". */
  readonly placeParticles: readonly string[]
  /** Between a reporter's name and the place, spaces included, where both have capitals: ", in ". */
  readonly placeLinks: Pattern
  /** Given names so common that a bare line that begins with one is a byline. */
  readonly givenNames: readonly string[]
  /** Nouns of offices and other words that two to four words without a verb may hold, and no name does. */
  readonly roleNouns: readonly string[]
  /** What people who write are, anywhere in a word: "professor". */
  readonly professions: Pattern
  /** Verbs, as whole words, behind the name of a person who is quoted and not presented. */
  readonly speech: Pattern
  /** Words that open a predicate after a name: "is", "a". As spelt. */
  readonly nameEnds: readonly string[]
  /** News agencies, each name with its other spellings, separated by `|`; the first is the one used. */
  readonly agencies: readonly string[]
  /** Words around an agency's name in a credit: "staff", "wire". */
  readonly agencyWords: readonly string[]
  /** What a report begins with where the agency's name follows: "as … reports". */
  readonly agencyLead: Pattern
  /** Names of sections of a news site. */
  readonly sections: readonly string[]
  /** Those of them whose texts are translations; without folding, as a text has them. */
  readonly translationSections: readonly string[]
  /** How many comments an entry of a weblog has, its number included. */
  readonly commentCount: Pattern
  /** Whole lines that say what a text was printed in: volume, number, pages; when a paper came in and was taken. */
  readonly imprint: Pattern
  /** Nouns with which the name of a periodical or an institution begins, and those with which it ends. */
  readonly institutionFirst: Pattern
  readonly institutionLast: Pattern
  /** Headings that the parts of a paper have, whatever it is about: "abstract". */
  readonly partHeadings: Pattern
  /** Headings under which notes stand to the end: "references". */
  readonly noteHeadings: Pattern
  /** Labels of a paper's key words. */
  readonly keywordLabels: Pattern
  /** Labels of a mailbox. */
  readonly mailLabels: Pattern
  /** Words with which a text says that it is an interview. */
  readonly interview: Pattern
  /** Formula that statements and letters open with. */
  readonly invocation: Pattern
  /** Headings of a note about the author. */
  readonly noteMarks: readonly string[]
  /** Phrases that open a caption. */
  readonly captionMarks: readonly string[]
  /** Phrases that open a caption where a name with a capital follows: "photo by". */
  readonly photoBy: Pattern
}
