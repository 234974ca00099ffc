/**
 * Dates and small numbers as `text/dates.ts` writes them, without the platform's formatters: making the first of them
 * keeps a phone busy for a tenth of a second, while results wait to be drawn. A test compares the two.
 */
import {type Lang, languages} from '../../languages/index.ts'

/** Code point of the digit nought by numbering system. */
const noughts = {latn: 0x30, arab: 0x660, arabext: 0x6f0} as const

/** Day, month and year of an ISO 8601 date, by the months of the language's folder where it gives them. */
export function writeDay(iso: string, ui: Lang): string {
  const {locale, months} = languages[ui]
  const date = iso.slice(0, 10)
  if (months === undefined)
    return new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(date))
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return `${writeCount(day, ui)} ${months.split(' ')[month - 1]} ${writeCount(year, ui)}`
}

/** A whole number in the language's digits, not grouped. */
export function writeCount(count: number, ui: Lang): string {
  const nought = noughts[languages[ui].digits]
  return String(count).replace(/\d/g, (digit) => String.fromCodePoint(nought + Number(digit)))
}
