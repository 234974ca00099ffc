/** Words that tell the parts of an article: who wrote it, when and where, what is a heading, a note or a turn of talk. */

/** A calendar as `Intl` names it. */
export type Calendar = 'gregory' | 'persian' | 'islamic-umalqura'

/**
 * Alternatives in lower case, as the source of a regular expression (flag `u`), compared with unfolded text; empty if
 * the language has none. The place that compiles it decides what must stand around it.
 */
export type Pattern = string

/**
 * The words of one language. Lists are matched after folding look-alike letters and marks (`foldWord`), `common` and
 * `nameEnds` excepted; a list is empty where the language has no such word, or none is known yet.
 */
export interface ArticleWords {
  /**
   * Words so frequent that any sentence has some, and that other languages of the script lack. Not folded, with all
   * spellings: folded, such a word may be a name.
   */
  readonly common: readonly string[]
  /** Month names by calendar; each month's names in order from 1, the names of one month separated by `|`. */
  readonly months: Readonly<Partial<Record<Calendar, readonly string[]>>>
  /** Days of the week. */
  readonly weekdays: readonly string[]
  /** Days of a month in words, in order from 1; the names of one day separated by `|`. */
  readonly dayNames: readonly string[]
  /** Whether a date in figures that ends in the year always begins with the day; false if both orders are in use. */
  readonly dayFirst: boolean
  /** Marks of a calendar after the year. */
  readonly eras: Readonly<Partial<Record<Calendar, readonly string[]>>>
  /** Words around a time: before noon, after noon. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Words for "local time of", before or after a place. */
  readonly timeOf: readonly string[]
  /** Places and abbreviations → IANA zone. */
  readonly zones: Readonly<Record<string, string>>
  /** Words between the parts of one date: "of", "th", "at". */
  readonly dateFillers: readonly string[]
  /** Other words that a dateline may contain: "published", "last update", "on". */
  readonly dateWords: readonly string[]
  /** Words before the date of publication, which stand before no other: "published". */
  readonly publishMarks: readonly string[]
  /** Words before the time of a change: "last updated". */
  readonly updateMarks: readonly string[]
  /** Words beside a date that is not that of a text: "born", "deadline", "joined", "copyright". */
  readonly otherDates: readonly string[]
  /** What stands beside a date or a name and states nothing: how long reading takes, "2 hours ago", comments, codes. */
  readonly asides: Pattern
  /** Labels of the section a text stands in. */
  readonly sectionMarks: readonly string[]
  /** Phrases that introduce an author's name. */
  readonly authorMarks: readonly string[]
  /** Phrases that introduce a translator's name. */
  readonly translatorMarks: readonly string[]
  /** Author's marks that may also begin a title ("report", "translation"); they need more evidence. */
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
  /** Words with which a byline goes on after a name: "in", "for". */
  readonly bylineLinks: readonly string[]
  /** Words between the names of two people who did the same: "and". */
  readonly and: readonly string[]
  /** Words that separate two names in a line of names: "with". */
  readonly with: readonly string[]
  /** "And" written as one word with the next; other words may begin with these letters too. */
  readonly joinedAnd: readonly string[]
  /** Words before a name that do not belong to it: "the journalist", "Dr". */
  readonly personNouns: readonly string[]
  /** Words inside a person's name that are written without a capital: "van", "bin". */
  readonly nameParticles: readonly string[]
  /** The same of a place: "of". */
  readonly placeParticles: readonly string[]
  /** Words between a reporter's name and the place, with spaces, if both have capitals: ", in ". */
  readonly placeLinks: Pattern
  /** Given names so frequent that a line which begins with one and is only a name is a byline. */
  readonly givenNames: readonly string[]
  /**
   * Nouns for offices, and other words, that a line of two to four words without a verb may contain but a name does
   * not.
   */
  readonly roleNouns: readonly string[]
  /** Professions of people who write, anywhere in a word: "professor". */
  readonly professions: Pattern
  /** Nouns with which what a person is begins, at the start of a word; besides the professions: "head of". */
  readonly offices: Pattern
  /** Words before the noun in the name of an office: "political", "senior". */
  readonly officeWords: readonly string[]
  /** What stands where an author's name is expected and is no person: "staff", "admin". */
  readonly nobody: readonly string[]
  /** What pages set behind a name, also without a space: "twitter", "follow". */
  readonly accountWords: readonly string[]
  /** Verbs, as whole words, after the name of a person who is quoted rather than introduced. */
  readonly speech: Pattern
  /** Words that begin a predicate after a name: "is", "a". Not folded. */
  readonly nameEnds: readonly string[]
  /** News agencies, each name with its other spellings, separated by `|`; the first is the one used. */
  readonly agencies: readonly string[]
  /** Words around an agency's name in a credit: "staff", "wire". */
  readonly agencyWords: readonly string[]
  /** Beginning of a report before the agency's name: "as … reports". */
  readonly agencyLead: Pattern
  /** Names of sections of a news site. */
  readonly sections: readonly string[]
  /** Those of them whose texts are translations; without folding, as a text has them. */
  readonly translationSections: readonly string[]
  /** The number of comments on a weblog's entry, with its word. */
  readonly commentCount: Pattern
  /** Whole lines about what a text was printed in: volume, number, pages; when a paper was received and accepted. */
  readonly imprint: Pattern
  /** Nouns with which the name of a periodical or an institution begins, and those with which it ends. */
  readonly institutionFirst: Pattern
  readonly institutionLast: Pattern
  /** Headings that the parts of a paper have, whatever it is about: "abstract". */
  readonly partHeadings: Pattern
  /** Headings under which everything to the end is notes: "references". */
  readonly noteHeadings: Pattern
  /** Labels of a paper's key words. */
  readonly keywordLabels: Pattern
  /** Labels of a mailbox. */
  readonly mailLabels: Pattern
  /** Words by which a text says that it is an interview. */
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
