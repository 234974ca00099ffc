/**
 * Days of three calendars, as Gregorian ISO dates.
 *
 * Conversions are `Intl`'s: Solar Hijri (`persian`) by its astronomical rule, Hijri by the tables of Umm al-Qura
 * (`islamic-umalqura`), the civil calendar of most Arab press.
 */
import type {Calendar} from '../languages/words.ts'

/** A day in a calendar; month and day count from 1. */
export interface Day {
  readonly calendar: Calendar
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Mean length of a year in days, and the Gregorian day (as a count from 1970-01-01) near which year 1 began. */
const epochs = {
  persian: {days: 365.2422, first: -492_268},
  'islamic-umalqura': {days: 354.3671, first: -492_148},
} as const

const msPerDay = 86_400_000
/** The language in which `Intl` writes a date that is then read back, whatever the language of the text. */
const readBack = 'en-US'
const formats = new Map<Calendar, Intl.DateTimeFormat>()

/** The Gregorian date `YYYY-MM-DD` of a day; undefined where the calendar has no such day. */
export function gregorian({calendar, year, month, day}: Day): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  if (calendar === 'gregory') return gregorianDay(year, month, day)
  const {days, first} = epochs[calendar]
  const guess = Math.round(first + (year - 1) * days + (month - 1) * (days / 12) + day)
  for (const offset of [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5]) {
    const date = new Date((guess + offset) * msPerDay)
    const parts = partsOf(calendar, date)
    if (parts.year === year && parts.month === month && parts.day === day)
      return date.toISOString().slice(0, 10)
  }
  return undefined
}

/** A Gregorian day that exists, within the years that a press text may name. */
function gregorianDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1000 && year <= 2999 ? date.toISOString().slice(0, 10) : undefined
}

/** Year, month and day of a moment in a calendar, in UTC. */
function partsOf(calendar: Calendar, date: Date): Omit<Day, 'calendar'> {
  const format = formats.get(calendar) ?? makeFormat(calendar)
  const parts = format.formatToParts(date)
  const numberOf = (type: keyof Intl.DateTimeFormatPartTypesRegistry) =>
    Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10)
  return {year: numberOf('year'), month: numberOf('month'), day: numberOf('day')}
}

function makeFormat(calendar: Calendar): Intl.DateTimeFormat {
  const format = new Intl.DateTimeFormat(`${readBack}-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  formats.set(calendar, format)
  return format
}

/** Offset of a zone on a day, as ISO 8601 writes it: `Z`, `+03:30`. `zone` is an IANA name or an offset. */
export function zoneOffset(zone: string, day: string): string {
  if (/^[+-]\d/.test(zone)) return zone
  if (zone === 'UTC') return 'Z'
  const format = new Intl.DateTimeFormat(readBack, {timeZone: zone, timeZoneName: 'longOffset'})
  const part = format.formatToParts(new Date(`${day}T12:00:00Z`)).find(({type}) => type === 'timeZoneName')
  const offset = part?.value.replace('GMT', '') ?? ''
  return offset === '' ? 'Z' : offset
}
