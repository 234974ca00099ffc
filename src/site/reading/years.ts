/** Texts by year on a line: a ring where each stands, as long as they can be told apart. */

import type {Lang} from '../../languages/index.ts'
import {dayIn} from '../../text/dates.ts'
import {dateOf} from '../../text/facts.ts'
import type {Edition} from '../../text/model.ts'

/** A text on the line. */
export interface YearMark<Item> {
  readonly item: Item
  /** Place on the line, in percent of its length. */
  readonly at: number
  /** How many others it stands above. */
  readonly level: number
}

/** The line. */
export interface YearLine<Item> {
  readonly years: readonly {readonly year: number; readonly at: number}[]
  readonly marks: readonly YearMark<Item>[]
  /** How many stand above one another at most. */
  readonly levels: number
}

/** Texts nearer than this stand above one another: the width of a button on the line of a phone, in percent. */
const nearest = 16
/** More than these above one another are no picture any more. */
const mostLevels = 3
/** Years that are written on the line. */
const mostYears = 6

/** Put dated texts on a line of the years that readers of the language count; undefined where there are fewer than two, or more than can be told apart. */
export function yearLine<Item extends {readonly editions: readonly Edition[]}>(
  items: readonly Item[],
  ui: Lang,
): YearLine<Item> | undefined {
  const dated = items.flatMap((item) => {
    const date = dateOf(item.editions)
    return date === undefined ? [] : [{item, time: yearsOf(date, ui)}]
  })
  if (dated.length < 2) return undefined
  dated.sort((a, b) => a.time - b.time)
  const first = Math.floor(dated[0]!.time)
  const span = Math.floor(dated.at(-1)!.time) + 1 - first
  const percent = (time: number) => Math.round(((time - first) / span) * 1000) / 10
  const ends: number[] = []
  const marks = dated.map(({item, time}) => {
    const at = percent(time)
    const free = ends.findIndex((end) => at - end >= nearest)
    const level = free === -1 ? ends.length : free
    ends[level] = at
    return {item, at, level}
  })
  if (ends.length > mostLevels) return undefined
  const step = Math.ceil(span / mostYears)
  const years = Array.from({length: Math.ceil(span / step)}, (_, index) => first + index * step)
  return {years: years.map((year) => ({year, at: percent(year)})), marks, levels: ends.length}
}

/** A date as years, with what of the last has passed. */
function yearsOf(date: string, ui: Lang): number {
  const {year, month, day} = dayIn(date, ui)
  return year + (month - 1 + (day - 1) / 31) / 12
}

/** Where everything on the line stands, as a style sheet: pages allow no style on an element. */
export function yearLineStyle({years, marks, levels}: YearLine<unknown>): string {
  const yearRules = years.map(({at}, index) => `.line .year:nth-child(${index + 1}){--x:${at}%}`)
  const markRules = marks.map(
    ({at, level}, index) => `.line .at-year:nth-child(${years.length + index + 1}){--x:${at}%;--y:${level}}`,
  )
  return [`.line{--levels:${levels}}`, ...yearRules, ...markRules].join('')
}
