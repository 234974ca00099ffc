/** What identification must know of the words of one language: data, one file a language. */

/** A calendar as `Intl` names it. */
export type Calendar = 'gregory' | 'persian' | 'islamic-umalqura'

/** The words of one language. All are matched after folding look-alike letters and marks (`foldWord`). */
export interface Words {
  /** Words so common that any sentence has some, and that the sister languages lack. */
  readonly common: readonly string[]
  /** Month names by calendar; each month's names in order from 1, the names of one month separated by `|`. */
  readonly months: Readonly<Partial<Record<Calendar, readonly string[]>>>
  /** Days of the week. */
  readonly weekdays: readonly string[]
  /** Marks of a calendar after the year. */
  readonly eras: Readonly<Partial<Record<Calendar, readonly string[]>>>
  /** Words around a time: before noon, after noon. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Words for "local time of", which a place follows, or that stand before it. */
  readonly timeOf: readonly string[]
  /** Places and abbreviations → IANA zone. */
  readonly zones: Readonly<Record<string, string>>
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
  /** What stands before a name and is not part of it: "the journalist", "Dr". */
  readonly personNouns: readonly string[]
  /** Given names so common that a bare line that begins with one is a byline. */
  readonly givenNames: readonly string[]
  /** News agencies, each name with its other spellings, separated by `|`; the first is the one used. */
  readonly agencies: readonly string[]
  /** Names of sections of a news site. */
  readonly sections: readonly string[]
  /** Headings of a note about the author. */
  readonly noteMarks: readonly string[]
  /** Phrases that open a caption. */
  readonly captionMarks: readonly string[]
  /** Words that open a predicate after a name: "is", "a". */
  readonly nameEnds: readonly string[]
}
