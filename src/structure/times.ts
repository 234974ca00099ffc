/** Reads times of day and their zones as people write them, and gives them in ISO 8601. */

import {ofEach} from '../languages/knowledge.ts'
import {type KeyedToken, type Phrases, phraseAt, phraseTable} from '../languages/script/phrases.ts'
import {zoneOffset} from './calendars.ts'
import {phrasesOf, weekdays} from './phrase-lists.ts'

const halves = phraseTable<'before' | 'after'>(
  ofEach(({words: {before, after}}) => [
    ...before.map((word) => [word, 'before'] as const),
    ...after.map((word) => [word, 'after'] as const),
  ]),
)
const timeOf = phrasesOf((words) => words.timeOf)
const zones = phraseTable(ofEach(({words: {zones}}) => Object.entries(zones)))

/** The time at a token in ISO 8601, with its zone if there is one; `day` decides the zone's offset. */
export function timeAt(
  tokens: readonly KeyedToken[],
  at: number,
  day: string,
): {readonly iso: string; readonly next: number} | undefined {
  const clock = clockAt(tokens, at)
  if (clock === undefined) return undefined
  let {hours, next} = clock
  const {minutes} = clock
  const half = phraseAt(halves, tokens, next)
  if (half !== undefined) {
    next += half.length
    hours = (hours % 12) + (half.value === 'after' ? 12 : 0)
  }
  if (hours > 23 || minutes > 59) return undefined
  const zone = zoneAt(tokens, next, day)
  const iso = `${pad(hours)}:${pad(minutes)}${zone?.offset ?? ''}`
  return {iso, next: zone?.next ?? next}
}

/** Hours and minutes at a token: "14:30", "14:30:05"; an hour alone ("8 p.m.") only where a word says which half. */
function clockAt(
  tokens: readonly KeyedToken[],
  at: number,
): {readonly hours: number; readonly minutes: number; readonly next: number} | undefined {
  const [hour, colon, minute] = tokens.slice(at, at + 3)
  if (hour?.kind !== 'number' || hour.key.length > 2) return undefined
  const isClock =
    minute?.kind === 'number' &&
    minute.key.length === 2 &&
    clockMarks.has(colon?.key ?? '') &&
    hour.end === colon?.start
  if (isClock) {
    const second = tokens[at + 3]?.key === ':' && tokens[at + 4]?.kind === 'number'
    return {hours: Number(hour.key), minutes: Number(minute.key), next: at + (second ? 5 : 3)}
  }
  // A single letter after a number ("م") may be the mark of an era.
  const isHour = phraseAt(halves, tokens, at + 1) !== undefined && tokens[at + 1]!.key.length > 1
  return isHour && Number(hour.key) <= 12 ? {hours: Number(hour.key), minutes: 0, next: at + 1} : undefined
}

const clockMarks: ReadonlySet<string> = new Set([':', '٫', '.', '٬'])

/** The zone at a token: "بتوقيت غرينتش", "GMT", "(Tehran time)", "+03:00". */
function zoneAt(
  tokens: readonly KeyedToken[],
  at: number,
  day: string,
): {readonly offset: string; readonly next: number} | undefined {
  let next = at
  while ([',', '،', '(', '-', '–'].includes(tokens[next]?.key ?? '')) next += 1
  const said = lengthAt(timeOf, tokens, next)
  next += said
  const offset = offsetAt(tokens, next)
  if (offset !== undefined) {
    const end = tokens[offset.next]?.key === ')' ? offset.next + 1 : offset.next
    return {offset: offset.offset, next: end}
  }
  const zone = phraseAt(zones, tokens, next)
  // The capital دوشنبه (Dushanbe) is also the word for Monday.
  if (zone === undefined || (said === 0 && phraseAt(weekdays, tokens, next) !== undefined)) return undefined
  next += zone.length
  next += lengthAt(timeOf, tokens, next)
  if (tokens[next]?.key === ')') next += 1
  // The letters of some zones name several ("IST"): they say that there is one, not which.
  return {offset: zone.value === '' ? '' : zoneOffset(zone.value, day), next}
}

/** A distance from Greenwich in figures: "+03:00", "GMT+0400", "UTC+3". */
function offsetAt(
  tokens: readonly KeyedToken[],
  at: number,
): {readonly offset: string; readonly next: number} | undefined {
  const zone = phraseAt(zones, tokens, at)
  const first = zone?.value === 'UTC' ? at + zone.length : at
  const [sign, figures, colon, minutes] = tokens.slice(first, first + 4)
  if (!/^[+\-−]$/.test(sign?.key ?? '') || figures?.kind !== 'number' || sign?.end !== figures.start)
    return undefined
  // Without a name before it, a stroke and figures are an offset only right behind the time.
  if (first === at && (tokens[at - 1]?.end !== sign.start || figures.key.length < 2)) return undefined
  const isPair = figures.key.length <= 2 && colon?.key === ':' && minutes?.key.length === 2
  const digits = isPair
    ? `${figures.key.padStart(2, '0')}${minutes.key}`
    : figures.key.length <= 2
      ? `${figures.key.padStart(2, '0')}00`
      : figures.key.padStart(4, '0')
  if (Number(digits.slice(0, 2)) > 14 || digits.length !== 4) return undefined
  const offset =
    digits === '0000' ? 'Z' : `${sign.key === '+' ? '+' : '-'}${digits.slice(0, 2)}:${digits.slice(2)}`
  return {offset, next: first + (isPair ? 4 : 2)}
}

function lengthAt(table: Phrases<unknown>, tokens: readonly KeyedToken[], at: number): number {
  return phraseAt(table, tokens, at)?.length ?? 0
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
