/** Finds dates and times as people write them, and gives them in ISO 8601. */

import type {Lang} from '../languages/index.ts'
import {knowledgeByLang} from '../languages/knowledge.ts'
import {type KeyedToken, phraseAt, tokenize} from '../languages/script/phrases.ts'
import type {Calendar} from '../languages/words.ts'
import {type Day, gregorian} from './calendars.ts'
import {datedTokens, dayWords, eras, months, skipFillers} from './date-words.ts'
import {weekdays} from './phrase-lists.ts'
import {timeAt} from './times.ts'

/** A date found in a text. */
export interface FoundDate {
  /** ISO 8601, with time and zone if the text gives them. */
  readonly iso: string
  /** The calendar in which it was written. */
  readonly calendar: Calendar
  /** Offsets into the text, weekday and time included. */
  readonly start: number
  readonly end: number
}

/** Years that a text may name, by calendar. */
const years: Readonly<Record<Calendar, readonly [number, number]>> = {
  gregory: [1800, 2100],
  persian: [1200, 1500],
  'islamic-umalqura': [1200, 1500],
}

/**
 * All dates with day, month and year in a text, in order. The language decides whether the first of two numbers is
 * always the day.
 */
export function findDates(text: string, lang?: Lang): FoundDate[] {
  if (!/\p{Nd}/u.test(text)) return []
  const dayFirst = lang !== undefined && knowledgeByLang[lang].words.dayFirst
  const tokens = datedTokens(text)
  const found: DateMatch[] = []
  for (let at = 0; at < tokens.length; ) {
    const date = dateAt(tokens, at, dayFirst)
    if (date === undefined) {
      at += 1
      continue
    }
    found.push(date)
    at = date.next
  }
  return found.map(({next, ...date}) => date)
}

/** Whether a line is only a month and its year: "May 2019", "آبان ۱۴۰۳", "أيلول/سبتمبر 2020". */
export function isMonth(text: string): boolean {
  if (text.length > 48) return false
  const tokens = tokenize(text)
  let at = 0
  let calendar: Calendar | undefined
  for (let name = phraseAt(months, tokens, at); name !== undefined; name = phraseAt(months, tokens, at)) {
    calendar = name.value.calendar
    at = skipFillers(tokens, at + name.length)
  }
  const year = tokens[at]
  if (calendar === undefined || year?.kind !== 'number' || year.key.length !== 4) return false
  const [first, last] = years[calendar]
  const end = at + 1 + (phraseAt(eras, tokens, at + 1)?.length ?? 0)
  return Number(year.key) >= first && Number(year.key) <= last && end === tokens.length
}

interface DateMatch extends FoundDate {
  /** Index of the token after the date. */
  readonly next: number
}

/** A date that begins at a token, with the time after or before it. */
function dateAt(tokens: readonly KeyedToken[], at: number, dayFirst: boolean): DateMatch | undefined {
  return dateThenTime(tokens, at, dayFirst) ?? timeThenDate(tokens, at, dayFirst)
}

/** Weekday, day, month, year, era and time, as many as are there. */
function dateThenTime(tokens: readonly KeyedToken[], at: number, dayFirst: boolean): DateMatch | undefined {
  const weekday = phraseAt(weekdays, tokens, at)
  const from = weekday === undefined ? at : skipFillers(tokens, at + weekday.length)
  const parsed = numericDay(tokens, from, dayFirst) ?? writtenDay(tokens, from)
  const day = parsed === undefined ? undefined : gregorian(parsed.day)
  if (parsed === undefined || day === undefined) return undefined
  const time = timeAt(tokens, skipToTime(tokens, parsed.next), day)
  const next = time?.next ?? parsed.next
  const iso = time === undefined ? day : `${day}T${time.iso}`
  return {iso, calendar: parsed.day.calendar, start: tokens[at]!.start, end: tokens[next - 1]!.end, next}
}

/** A time before its date: `3:05 PM ET, Tue September 5, 2017`. */
function timeThenDate(tokens: readonly KeyedToken[], at: number, dayFirst: boolean): DateMatch | undefined {
  // The zone's offset depends on the day, which is read after it; any day will do to find the end of the time.
  const next = timeAt(tokens, at, '2000-01-01')?.next
  const date = next === undefined ? undefined : dateThenTime(tokens, skipFillers(tokens, next), dayFirst)
  const time = date === undefined ? undefined : timeAt(tokens, at, date.iso)
  if (date === undefined || time === undefined || date.iso.includes('T')) return undefined
  return {...date, iso: `${date.iso}T${time.iso}`, start: tokens[at]!.start}
}

/** Skip what may stand between a date and its time: separators, "at", a colon, the `T` of ISO 8601. */
function skipToTime(tokens: readonly KeyedToken[], at: number): number {
  const [before, token] = [tokens[at - 1], tokens[at]]
  const joined = token !== undefined && before?.end === token.start
  if (joined && (token.key === 't' || token.key === ':')) return at + 1
  const next = skipFillers(tokens, at)
  return tokens[next]?.key === ':' ? next + 1 : next
}

interface ParsedDay {
  readonly day: Day
  /** Index of the token after the day. */
  readonly next: number
}

/** A date of three numbers and two equal separators: `2023-02-04`, `15/12/2023`, `1402/01/15`. */
function numericDay(tokens: readonly KeyedToken[], at: number, dayFirst: boolean): ParsedDay | undefined {
  const [a, s, b, t, c] = tokens.slice(at, at + 5)
  if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number') return undefined
  if (s?.key !== t?.key || !['/', '-', '.', '–'].includes(s?.key ?? '')) return undefined
  const [x, y, z] = [Number(a.key), Number(b.key), Number(c.key)]
  const era = phraseAt(eras, tokens, at + 5)
  const next = at + 5 + (era?.length ?? 0)
  if (a.key.length === 4) return dayOf(x, y, z, era?.value, next)
  if (c.key.length !== 4) return undefined
  // In a language that uses both orders, such a date is taken only if both give the same day.
  if (y > 12) return dayFirst ? undefined : dayOf(z, x, y, era?.value, next)
  if (!dayFirst && x <= 12 && x !== y) return undefined
  return dayOf(z, y, x, era?.value, next)
}

/** A day from its numbers. The calendar follows from the era, otherwise from the year. */
function dayOf(
  year: number,
  month: number,
  day: number,
  era: Calendar | undefined,
  next: number,
): ParsedDay | undefined {
  const calendar = era ?? (year >= 1700 ? 'gregory' : year >= 1420 ? 'islamic-umalqura' : 'persian')
  const [first, last] = years[calendar]
  return year >= first && year <= last ? {day: {calendar, year, month, day}, next} : undefined
}

/** A date with a written month: `21 April 2018`, `April 21, 2018`, `15/ديسمبر/2023`, `۱۵ فروردین ۱۴۰۲`. */
function writtenDay(tokens: readonly KeyedToken[], at: number): ParsedDay | undefined {
  let next = at
  let day: number | undefined
  const number = tokens[next]
  if (number?.kind === 'number' && number.key.length === 4) return yearFirst(tokens, next)
  if (number?.kind === 'number') {
    day = Number(number.key)
    next = skipFillers(tokens, next + 1)
  }
  const word = day === undefined ? phraseAt(dayWords, tokens, next) : undefined
  if (word !== undefined) {
    day = word.value
    next = skipFillers(tokens, next + word.length)
  }
  const found = phraseAt(months, tokens, next)
  if (found === undefined) return undefined
  const names = [found.value]
  next += found.length
  // The full stop of an abbreviated month: "Feb. 9, 2010".
  if (tokens[next]?.key === '.' && tokens[next - 1]?.end === tokens[next]?.start) next += 1
  next = skipFillers(tokens, next)
  // The Levantine and the Egyptian name side by side: "أيلول/سبتمبر".
  const second = phraseAt(months, tokens, next)
  if (second !== undefined) {
    names.push(second.value)
    next = skipFillers(tokens, next + second.length)
  }
  const behind = tokens[next]
  if (day === undefined && behind?.kind === 'number' && behind.key.length <= 2) {
    day = Number(behind.key)
    next = skipFillers(tokens, next + 1)
  }
  const token = tokens[next]
  if (day === undefined || token?.kind !== 'number' || token.key.length !== 4) return undefined
  const year = Number(token.key)
  const era = phraseAt(eras, tokens, next + 1)
  const month = names.find(({calendar}) => year >= years[calendar][0] && year <= years[calendar][1])
  if (month === undefined) return undefined
  // "م" after a year may also be the "p.m." of a time; but there it would stand after the time.
  const taken = era !== undefined && era.value === month.calendar ? era.length : 0
  return {day: {...month, year, day}, next: next + 1 + taken}
}

/** A date whose year stands first: "2010 مارس 9". */
function yearFirst(tokens: readonly KeyedToken[], at: number): ParsedDay | undefined {
  const month = phraseAt(months, tokens, at + 1)
  const day = tokens[at + 1 + (month?.length ?? 0)]
  if (month === undefined || day?.kind !== 'number' || day.key.length > 2) return undefined
  const [year, {calendar}] = [Number(tokens[at]!.key), month.value]
  // "في عام 2010 مارس 9 2011" is another date, which begins later.
  const isNone = year < years[calendar][0] || year > years[calendar][1]
  const behind = tokens[at + 2 + month.length]
  if (isNone || (behind?.kind === 'number' && behind.key.length === 4)) return undefined
  return {day: {...month.value, year, day: Number(day.key)}, next: at + 2 + month.length}
}
