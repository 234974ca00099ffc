/** Dates, numbers and reading times in the digits and calendars of the interface language. */
import {type Lang, languages} from '../languages/index.ts'
import {fill} from './fill.ts'
import type {Edition} from './model.ts'

/**
 * One formatter a language, made when it is first used: making one costs a hundred times what using it does, and a
 * page writes hundreds, in a browser in one language.
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
/** Numbers of a day in the calendar that the language's readers count years by. */
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

/** A date as a reader of one language writes it. */
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

/** Year, month and day of an ISO 8601 date in the calendar that the language's readers count years by; of a part of a date, its first day. */
export function dayIn(
  iso: string,
  ui: Lang,
): {readonly year: number; readonly month: number; readonly day: number} {
  const parts = dayNumbers(ui).formatToParts(new Date(`${iso.slice(0, 10)}T00:00Z`))
  const number = (type: Intl.DateTimeFormatPartTypes) =>
    Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10)
  return {year: number('year'), month: number('month'), day: number('day')}
}

/** The year of a date as the language's readers count it; a year alone may run through two of theirs: "۱۳۹۶–۱۳۹۷". */
export function writeYear(iso: string, ui: Lang): string {
  const date = iso.slice(0, 10)
  const last = `${date}${'-12-28'.slice(date.length - 4)}`
  const years = [date, last].map((day) => dayIn(day, ui).year)
  return [...new Set(years)].map((year) => writeOrdinal(year, ui)).join('–')
}

/** A Gregorian year, with those of the language's other calendar that it runs through: "۲۰۱۸ (۱۳۹۶–۱۳۹۷)". */
export function writeGregorianYear(year: string, ui: Lang): string {
  const gregorian = writeOrdinal(Number(year), ui)
  return languages[ui].secondCalendar === undefined ? gregorian : `${gregorian} (${writeYear(year, ui)})`
}

/** A whole number in the language's digits, grouped. */
export function writeNumber(value: number, ui: Lang): string {
  return numbers(ui).format(value)
}

/** A number with its noun, in the plural forms of the language; each holds `{count}` unless its words say the number. */
export type Counted = {readonly [Form in Intl.LDMLPluralRule]?: string | undefined} & {readonly other: string}

/** A whole number with what it counts, in the right plural: "3 words", "٣ كلمات", "كلمتان". */
export function writeCounted(value: number, forms: Counted, ui: Lang): string {
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

/** Words of an edition, counted once however many shelves it stands on. */
export function wordsOfEdition(edition: Pick<Edition, 'segments'>): number {
  const known = counted.get(edition)
  if (known !== undefined) return known
  const words = edition.segments.reduce((sum, {text}) => sum + countWords(text), 0)
  counted.set(edition, words)
  return words
}

const counted = new WeakMap<Pick<Edition, 'segments'>, number>()

/** Minutes to read so many words of a language, at least one. */
export function readingMinutes(words: number, lang: Lang): number {
  return Math.max(1, Math.round(words / languages[lang].wordsPerMinute))
}

/** Minutes with the unit, in the right plural: "5 minutes", "٥ دقائق". */
export function writeMinutes(count: number, ui: Lang): string {
  return minutes(ui).format(count)
}
