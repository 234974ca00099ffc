/** Dates, numbers and reading times in the digits and calendars of the interface language. */
import {type Lang, languages} from '../languages/index.ts'
import {fill} from './fill.ts'
import type {Edition} from './model.ts'

/**
 * One formatter for each language, made when it is first used: making a formatter takes a hundred times as long as
 * using it, and a page formats hundreds of values, in a browser in a single language.
 */
function formatters<Format>(make: (locale: string, ui: Lang) => Format): (ui: Lang) => Format {
  const made = new Map<Lang, Format>()
  return (ui) => {
    const known = made.get(ui) ?? make(languages[ui].locale, ui)
    made.set(ui, known)
    return known
  }
}

const days = formatters((locale) => new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'}))
const secondDays = formatters((locale, ui) => {
  const calendar = languages[ui].secondCalendar
  return calendar === undefined
    ? undefined
    : new Intl.DateTimeFormat(locale, {calendar, dateStyle: 'long', timeZone: 'UTC'})
})
/** Year, month and day in the calendar by which readers of the language count years. */
const dayNumbers = formatters(
  (_, ui) =>
    new Intl.DateTimeFormat('en-u-nu-latn', {
      calendar: languages[ui].secondCalendar ?? 'gregory',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    }),
)
const numbers = formatters((locale) => new Intl.NumberFormat(locale))
const ordinals = formatters((locale) => new Intl.NumberFormat(locale, {useGrouping: false}))
const plurals = formatters((locale) => new Intl.PluralRules(locale))
const minutes = formatters(
  (locale) => new Intl.NumberFormat(locale, {style: 'unit', unit: 'minute', unitDisplay: 'long'}),
)

/** A date as readers of a language write it. */
export interface WrittenDate {
  /** Gregorian, in words. */
  readonly gregorian: string
  /** In the other calendar that the language has, such as the Solar Hijri in Persian. */
  readonly second?: string
}

/** Write an ISO 8601 date; its time of day, where it has one, is left to `<time datetime>`. */
export function writeDate(iso: string, ui: Lang): WrittenDate {
  const day = new Date(`${iso.slice(0, 10)}T00:00Z`)
  const [gregorian, second] = [days(ui).format(day), secondDays(ui)?.format(day)]
  return second === undefined ? {gregorian} : {gregorian, second}
}

/** Both calendars in one line, where the language has two: for citations and titles. */
export function dateLine(iso: string, ui: Lang): string {
  const {gregorian, second} = writeDate(iso, ui)
  return second === undefined ? gregorian : `${gregorian} (${second})`
}

/**
 * Year, month and day of an ISO 8601 date in the calendar by which readers of the language count years; where the date
 * is only a year or a month, those of its first day.
 */
export function dayIn(
  iso: string,
  ui: Lang,
): {readonly year: number; readonly month: number; readonly day: number} {
  const parts = dayNumbers(ui).formatToParts(new Date(`${iso.slice(0, 10)}T00:00Z`))
  const number = (type: Intl.DateTimeFormatPartTypes) =>
    Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10)
  return {year: number('year'), month: number('month'), day: number('day')}
}

/**
 * The year of a date as readers of the language count it. A Gregorian year alone may overlap two of their years:
 * "۱۳۹۶–۱۳۹۷".
 */
export function writeYear(iso: string, ui: Lang): string {
  const date = iso.slice(0, 10)
  const last = `${date}${'-12-28'.slice(date.length - 4)}`
  const years = [date, last].map((day) => dayIn(day, ui).year)
  return [...new Set(years)].map((year) => writeOrdinal(year, ui)).join('–')
}

/** A Gregorian year, followed by the years of the language's other calendar that it overlaps: "۲۰۱۸ (۱۳۹۶–۱۳۹۷)". */
export function writeGregorianYear(year: string, ui: Lang): string {
  const gregorian = writeOrdinal(Number(year), ui)
  return languages[ui].secondCalendar === undefined ? gregorian : `${gregorian} (${writeYear(year, ui)})`
}

/** A whole number in the language's digits, grouped. */
export function writeNumber(value: number, ui: Lang): string {
  return numbers(ui).format(value)
}

/** Plural forms of a noun with its number; each holds `{count}` unless its words state the number. */
export type PluralForms = {readonly [Form in Intl.LDMLPluralRule]?: string | undefined} & {
  readonly other: string
}

/** A whole number with what it counts, in the right plural: "3 words", "٣ كلمات", "كلمتان". */
export function writeCounted(value: number, forms: PluralForms, ui: Lang): string {
  const form = forms[plurals(ui).select(value)] ?? forms.other
  return fill(form, {count: writeNumber(value, ui)})
}

/** A year or an ordinal: the language's digits without grouping. */
export function writeOrdinal(value: number, ui: Lang): string {
  return ordinals(ui).format(value)
}

/** Words of a text: runs between spaces that hold a letter or a digit. */
function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

/** Number of words of an edition; counted once, since several pages list it. */
export function wordCountOf(edition: Pick<Edition, 'segments'>): number {
  const known = wordCounts.get(edition)
  if (known !== undefined) return known
  const words = edition.segments.reduce((sum, {text}) => sum + countWords(text), 0)
  wordCounts.set(edition, words)
  return words
}

const wordCounts = new WeakMap<Pick<Edition, 'segments'>, number>()

/** Minutes to read so many words of a language, at least one. */
export function readingMinutes(words: number, lang: Lang): number {
  return Math.max(1, Math.round(words / languages[lang].wordsPerMinute))
}

/** Minutes with the unit, in the right plural: "5 minutes", "٥ دقائق". */
export function writeMinutes(count: number, ui: Lang): string {
  return minutes(ui).format(count)
}
