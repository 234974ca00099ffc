/**
 * The languages of Muqabala: one row each, and nothing about a language anywhere else that could stand here.
 *
 * Adding a language is one row here and one file in `content/interface/`.
 */

/** What the rest of the program must know about one language. */
export interface Language {
  /** ISO 639-3 code by which franc names it; Persian is `pes`, its macrolanguage `fas` is not in franc's data. */
  readonly franc: string
  /** Direction of its script, for `dir` attributes. */
  readonly dir: 'ltr' | 'rtl'
  /** Unicode script (ISO 15924) its letters belong to. */
  readonly script: 'Arab' | 'Latn'
  /** Its name in itself, for language switches. */
  readonly ownName: string
  /** Digits its readers expect in dates and counts: a Unicode numbering system name (UTS 35). */
  readonly digits: 'latn' | 'arab' | 'arabext'
  /** Locale for `Intl` formatting of dates and numbers in this interface language; Gregorian calendar. */
  readonly locale: string
  /**
   * Letters of a sister language that are typed in its place, found → proper, by code point.
   * Only inside text known to be in this language: an Arabic quotation in Persian keeps its own letters.
   */
  readonly letterFolds: Readonly<Record<string, string>>
  /** Characters that end a sentence, the ASCII ones included. */
  readonly sentenceEnders: string
}

/** Every supported language by BCP 47 tag, in the order menus show them. */
export const languages = {
  ar: {
    franc: 'arb',
    dir: 'rtl',
    script: 'Arab',
    ownName: 'العربية',
    digits: 'arab',
    locale: 'ar-EG-u-ca-gregory-nu-arab',
    // Persian yeh and keheh, typed on a Persian or Urdu keyboard.
    letterFolds: {'\u06CC': '\u064A', '\u06A9': '\u0643'},
    sentenceEnders: '.!?\u061F\u06D4\u2026',
  },
  en: {
    franc: 'eng',
    dir: 'ltr',
    script: 'Latn',
    ownName: 'English',
    digits: 'latn',
    locale: 'en-GB-u-ca-gregory',
    letterFolds: {},
    sentenceEnders: '.!?\u2026',
  },
  fa: {
    franc: 'pes',
    dir: 'rtl',
    script: 'Arab',
    ownName: 'فارسی',
    digits: 'arabext',
    locale: 'fa-IR-u-ca-gregory-nu-arabext',
    // Arabic yeh, alef maqsura and kaf, typed on an Arabic keyboard.
    letterFolds: {'\u064A': '\u06CC', '\u0649': '\u06CC', '\u0643': '\u06A9'},
    sentenceEnders: '.!?\u061F\u06D4\u2026',
  },
} as const satisfies Record<string, Language>

/** A BCP 47 tag of a supported language. */
export type Lang = keyof typeof languages

/** All tags, in menu order. */
export const langs = Object.keys(languages) as readonly Lang[]

/** Whether any string is the tag of a supported language; for values that come from outside. */
export function isLang(value: unknown): value is Lang {
  return typeof value === 'string' && Object.hasOwn(languages, value)
}
