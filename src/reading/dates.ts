/** Dates, numbers and reading times in the digits and calendars of the interface language. */
import {type Lang, languages} from '../languages.ts'

/** A date as a reader of one language writes it. */
export interface WrittenDate {
  /** Gregorian, in words. */
  readonly gregorian: string
  /** Solar Hijri, in Persian only. */
  readonly solar?: string
}

/** Write an ISO 8601 date; its time of day, where it has one, is left to `<time datetime>`. */
export function writeDate(iso: string, ui: Lang): WrittenDate {
  const day = new Date(`${iso.slice(0, 10)}T00:00Z`)
  const write = (locale: string) =>
    new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'}).format(day)
  const gregorian = write(languages[ui].locale)
  return ui === 'fa'
    ? {gregorian, solar: write(languages.fa.locale.replace('ca-gregory', 'ca-persian'))}
    : {gregorian}
}

/** Both calendars in one line, where the language has two: for citations and titles. */
export function dateLine(iso: string, ui: Lang): string {
  const {gregorian, solar} = writeDate(iso, ui)
  return solar === undefined ? gregorian : `${gregorian} (${solar})`
}

/** A whole number in the language's digits, grouped. */
export function writeNumber(value: number, ui: Lang): string {
  return new Intl.NumberFormat(languages[ui].locale).format(value)
}

/** A year or an ordinal: the language's digits without grouping. */
export function writeOrdinal(value: number, ui: Lang): string {
  return new Intl.NumberFormat(languages[ui].locale, {useGrouping: false}).format(value)
}

/**
 * Words read silently in a minute. Arabic and English: Trauzettel-Klosinski and Dietz, "Standardized Assessment of
 * Reading Performance: The New International Reading Speed Texts IReST" (2012), rounded. That study has no
 * Persian; the mean of its languages stands in.
 */
const wordsPerMinute = {ar: 140, en: 230, fa: 185} as const satisfies Record<Lang, number>

/** Words of a text: runs between spaces that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Minutes to read so many words of a language, at least one. */
export function readingMinutes(words: number, lang: Lang): number {
  return Math.max(1, Math.round(words / wordsPerMinute[lang]))
}

/** Minutes with the unit, in the right plural: "5 minutes", "٥ دقائق". */
export function writeMinutes(minutes: number, ui: Lang): string {
  const format = {style: 'unit', unit: 'minute', unitDisplay: 'long'} as const
  return new Intl.NumberFormat(languages[ui].locale, format).format(minutes)
}
