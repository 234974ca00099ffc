/** What pages and the search ask of a language; small, for readers download it. */
export interface Language {
  /** Direction of its script, for `dir` attributes. */
  readonly dir: 'ltr' | 'rtl'
  /** Unicode script (ISO 15924) its letters belong to. */
  readonly script: Script
  /** Its text face, a file of `site/fonts/`, where that is not the one of its script. */
  readonly face?: string
  /** Its name in itself, for language switches. */
  readonly ownName: string
  /** One or two letters of its own that stand for it in a narrow bar. */
  readonly shortName: string
  /** Digits its readers expect in dates and counts: a Unicode numbering system name (UTS 35). */
  readonly digits: 'latn' | 'arab' | 'arabext'
  /** Locale for `Intl` formatting of dates and numbers in this interface language; Gregorian calendar. */
  readonly locale: string
  /** Calendar beside the Gregorian that its readers count days by, as `Intl` names it; undefined where they count by none. */
  readonly secondCalendar: string | undefined
  /**
   * Gregorian months as they stand after a day, January first, divided by spaces, as Unicode CLDR has them; undefined
   * where a date in words is not day, month and year.
   */
  readonly months: string | undefined
  /** The same of its other calendar; undefined where it has none, or a date in it is not day, month and year. */
  readonly secondMonths: string | undefined
  /** Words read silently in a minute: Trauzettel-Klosinski and Dietz, "IReST" (2012), rounded. */
  readonly wordsPerMinute: number
  /** Letters that it writes and not every language of its script does. */
  readonly letters: string
  /** Words so frequent that a search does without them: in usual spelling, divided by spaces. */
  readonly stopWords: string
  /**
   * Particles that are written onto the word after them, at the beginning of a folded word: a group for each, in
   * their order. Undefined where such words stand apart.
   */
  readonly clitics: RegExp | undefined
  /**
   * How a folded word begins that has the definite article written onto it, particles before it included; undefined
   * where the article is a word of its own, or there is none.
   */
  readonly article: RegExp | undefined
  /**
   * What a name may end in besides what the term base has of it, at the end of a folded word: plurals, the feminine of
   * a people's name. Undefined where nothing is written onto it.
   */
  readonly endings: RegExp | undefined
  /**
   * What the keys of its usual keyboard write, alone and with Shift: the 35 keys that carry letters on one keyboard or
   * another, in the order of those of the United States: `` `qwertyuiop[]\\asdfghjkl;'zxcvbnm,./ ``. A key that writes
   * two letters has their ligature. As xkeyboard-config has them. Undefined where no layout is usual.
   */
  readonly keyboard: readonly [alone: string, shifted: string] | undefined
}

/** A script whose languages can be told apart: its Unicode name (ISO 15924). */
export type Script = 'Arab' | 'Latn'
