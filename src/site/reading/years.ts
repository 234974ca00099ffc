/** The year chart: dated texts on a time line, as rings, while these can be told apart. */

import type {Lang} from '../../languages/index.ts'
import {dayIn} from '../../text/dates.ts'
import {dateOf} from '../../text/facts.ts'
import type {Edition} from '../../text/model.ts'

/** A text on the time line. */
export interface YearMark<Item> {
  readonly item: Item
  /** Position on the line, in percent of its length. */
  readonly at: number
  /** Level above the line: number of texts below it. */
  readonly level: number
}

/** The time line. */
export interface YearLine<Item> {
  readonly years: readonly {readonly year: number; readonly at: number}[]
  readonly marks: readonly YearMark<Item>[]
  /** Number of levels. */
  readonly levels: number
}

/** Texts nearer than this are stacked: the width of a button on a phone, in percent of the line. */
const nearest = 16
/** Most levels; with more the chart cannot be read. */
const mostLevels = 3
/** Most labels of years on the line. */
const mostYears = 6

/** Place dated texts on a line of years in the reader's calendar; undefined for fewer than two, or more than can be told apart. */
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

/** A date as a number of years, with the fraction of the year that has passed. */
function yearsOf(date: string, ui: Lang): number {
  const {year, month, day} = dayIn(date, ui)
  return year + (month - 1 + (day - 1) / 31) / 12
}

/** Positions of everything on the line, as a style sheet: the security policy forbids `style` attributes. */
export function yearLineStyle({years, marks, levels}: YearLine<unknown>): string {
  const yearRules = years.map(({at}, index) => `.line .year:nth-child(${index + 1}){--x:${at}%}`)
  const markRules = marks.map(
    ({at, level}, index) => `.line .at-year:nth-child(${years.length + index + 1}){--x:${at}%;--y:${level}}`,
  )
  return [`.line{--levels:${levels}}`, ...yearRules, ...markRules].join('')
}
