/** The words of dates as tables, and the tokens in which they are looked up. */

import {ofEach} from '../languages/knowledge.ts'
import {foldWord, type KeyedToken, phraseAt, phraseTable, tokenize} from '../languages/script/phrases.ts'
import type {Calendar} from '../languages/words.ts'
import {phrasesOf, weekdays} from './phrase-lists.ts'

/** A month of a calendar, counted from 1. */
interface Month {
  readonly calendar: Calendar
  readonly month: number
}

/** Names of months. */
export const months = phraseTable<Month>(
  ofEach(({words: {months}}) =>
    Object.entries(months).flatMap(([calendar, names]) =>
      names.flatMap((forms, index) =>
        forms.split('|').map((form) => [form, {calendar: calendar as Calendar, month: index + 1}] as const),
      ),
    ),
  ),
)
/** Marks of a calendar after a year. */
export const eras = phraseTable<Calendar>(
  ofEach(({words: {eras}}) =>
    Object.entries(eras).flatMap(([calendar, marks]) =>
      marks.map((mark) => [mark, calendar as Calendar] as const),
    ),
  ),
)
/** Days of a month in words: "بیست و چهارم". */
export const dayWords = phraseTable<number>(
  ofEach(({words: {dayNames}}) =>
    dayNames.flatMap((names, at) => names.split('|').map((name) => [name, at + 1] as const)),
  ),
)

/** Signs and small words between the parts of a date. */
const fillers = phrasesOf(({dateFillers}) => [
  ',',
  '،',
  '-',
  '–',
  '—',
  '|',
  '•',
  '·',
  '/',
  '(',
  ')',
  ...dateFillers,
])

/** Skip separators and small words between the parts of a date. */
export function skipFillers(tokens: readonly KeyedToken[], at: number): number {
  let next = at
  for (let steps = 0; steps < 3; steps += 1) {
    const filler = phraseAt(fillers, tokens, next)
    if (filler === undefined) break
    next += filler.length
  }
  return next
}

/**
 * The token after a day without its year, with a weekday or without: "Tuesday, August 8", "٨ آب"; undefined where there
 * is none.
 */
export function afterDayAndMonth(tokens: readonly KeyedToken[], at: number): number | undefined {
  const weekday = phraseAt(weekdays, tokens, at)
  let next = weekday === undefined ? at : skipFillers(tokens, at + weekday.length)
  const first = tokens[next]
  const isDay = (token: KeyedToken | undefined) => token?.kind === 'number' && token.key.length <= 2
  const dayFirst = isDay(first)
  if (dayFirst) next = skipFillers(tokens, next + 1)
  const month = phraseAt(months, tokens, next)
  if (month === undefined) return undefined
  next += month.length
  if (dayFirst) return next
  next = skipFillers(tokens, next)
  return isDay(tokens[next]) ? next + 1 : undefined
}

/** A year with the hour of a time behind it, without a space: `March 7, 20247:55 AM`. */
const yearAndHour = /^((?:19|20)\d\d)(\d{1,2})$/

/** Capitals of a zone or of "PM" with a word behind them, without a space: `UTCUpdated`. */
const capitalsAndWord = /^(\p{Lu}{2,4})(\p{Lu}\p{Ll}+)$/u

/** The tokens of a text, with those parted that a page has set right behind each other. */
export function datedTokens(text: string): KeyedToken[] {
  const tokens = tokenize(text)
  return tokens.flatMap((token, at) => {
    const isGlued =
      token.kind === 'number' ? token.key.length >= 5 && tokens[at + 1]?.key === ':' : token.kind === 'word'
    const parts = isGlued
      ? token.kind === 'number'
        ? yearAndHour.exec(token.key)
        : capitalsAndWord.exec(token.text)
      : null
    const [, head, tail] = parts ?? []
    if (head === undefined || tail === undefined || Number(tail) > 23) return [token]
    const cut = token.start + head.length
    const [first, second] = [token.text.slice(0, head.length), token.text.slice(head.length)]
    return [
      {...token, text: first, key: foldWord(first), end: cut},
      {...token, text: second, key: foldWord(second), start: cut},
    ]
  })
}
