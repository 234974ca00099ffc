/** What pages and the search ask of a language; small, for readers download it. */
export interface Language {
  /** Direction of its script, for `dir` attributes. */
  readonly dir: 'ltr' | 'rtl'
  /** Unicode script (ISO 15924) its letters belong to. */
  readonly script: Script
  /** The file of its typeface in `site/fonts/`, if it is not that of its script. */
  readonly face?: string
  /** Its name in itself, for the language chooser. */
  readonly ownName: string
  /** One or two letters of its script that stand for it in a narrow bar. */
  readonly shortName: string
  /** Digits its readers expect in dates and counts: a Unicode numbering system name (UTS 35). */
  readonly digits: 'latn' | 'arab' | 'arabext'
  /** Locale for `Intl` formatting of dates and numbers in this interface language; Gregorian calendar. */
  readonly locale: string
  /** The calendar that its readers use beside the Gregorian, by `Intl`'s name; undefined if there is none. */
  readonly secondCalendar: string | undefined
  /**
   * Gregorian months as they stand after a day, January first, divided by spaces, as Unicode CLDR has them; undefined
   * where a date in words is not day, month and year.
   */
  readonly months: string | undefined
  /** The same for its other calendar; undefined if it has none, or if a date in it is not day, month and year. */
  readonly secondMonths: string | undefined
  /** Words read silently in a minute: Trauzettel-Klosinski and Dietz, "IReST" (2012), rounded. */
  readonly wordsPerMinute: number
  /** Letters that it writes and not every language of its script does. */
  readonly letters: string
  /** Words so frequent that a search can do without them, in usual spelling, divided by spaces. */
  readonly stopWords: string
  /**
   * Particles written onto the next word, at the beginning of a folded word: one group for each, in order. Undefined if
   * they are separate words.
   */
  readonly clitics: RegExp | undefined
  /**
   * The beginning of a folded word with the definite article written onto it, after particles; undefined if the article
   * is a separate word, or there is none.
   */
  readonly article: RegExp | undefined
  /**
   * Endings that a name may have besides the forms of the term base, at the end of a folded word: plurals, the feminine
   * of a people's name. Undefined if there are none.
   */
  readonly endings: RegExp | undefined
  /**
   * What the keys of its usual keyboard write, alone and with Shift: the 35 keys that carry letters on one keyboard or
   * another, in the order of those of the United States: `` `qwertyuiop[]\\asdfghjkl;'zxcvbnm,./ ``. A key that writes
   * two letters has their ligature. As xkeyboard-config has them. Undefined where no layout is usual.
   */
  readonly keyboard: readonly [alone: string, shifted: string] | undefined
}

/** A script whose languages can be told apart, by its Unicode name (ISO 15924). */
export type Script = 'Arab' | 'Latn'
