/**
 * Writes dates and small numbers exactly as `text/dates.ts`, but without `Intl` formatters: creating the first of these takes
 * a phone 0.1 s, while search results wait. A test compares the two.
 */
import {type Lang, languages} from '../../languages/index.ts'
import {dateLine} from '../../text/dates.ts'

/** Code point of the digit 0 by numbering system. */
const noughts = {latn: 0x30, arab: 0x660, arabext: 0x6f0} as const

/** A date in the calendars of the language, with the names of months from its folder. */
export function writeDay(iso: string, ui: Lang): string {
  const {months, secondCalendar, secondMonths} = languages[ui]
  const date = iso.slice(0, 10)
  if (months === undefined || (secondCalendar !== undefined && secondMonths === undefined))
    return dateLine(date, ui)
  const written = (day: Day, names: string) =>
    `${writeCount(day[2], ui)} ${names.split(' ')[day[1] - 1]} ${writeCount(day[0], ui)}`
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const gregorian = written([year, month, day], months)
  if (secondMonths === undefined) return gregorian
  return `${gregorian} (${written(solarHijri(date), secondMonths)})`
}

/** Year, month and day. */
type Day = readonly [year: number, month: number, day: number]

/** Days in 33 years, of which 8 are leap years, and in 4 years, of which the first is a leap year. */
const [cycle, fourYears] = [12_053, 1461]

/** A date in the Solar Hijri calendar by the 33-year cycle, which agrees with the astronomical calendar from 1800 to 2123. */
function solarHijri(date: string): Day {
  const days = Date.parse(date) / 86_400_000 + 1_075_195
  const inCycle = days % cycle
  const inFour = inCycle % fourYears
  // The first of four years has one day more.
  const passed = inFour > 365 ? Math.floor((inFour - 1) / 365) : 0
  const day = passed > 0 ? (inFour - 1) % 365 : inFour
  const year = 33 * Math.floor(days / cycle) - 1595 + 4 * Math.floor(inCycle / fourYears) + passed
  return day < 186
    ? [year, 1 + Math.floor(day / 31), 1 + (day % 31)]
    : [year, 7 + Math.floor((day - 186) / 30), 1 + ((day - 186) % 30)]
}

/** A whole number in the language's digits, not grouped. */
export function writeCount(count: number, ui: Lang): string {
  const nought = noughts[languages[ui].digits]
  return String(count).replace(/\d/g, (digit) => String.fromCodePoint(nought + Number(digit)))
}
