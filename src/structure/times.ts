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
  let next = at
  const [hour, colon, minute] = tokens.slice(next, next + 3)
  if (hour?.kind !== 'number' || minute?.kind !== 'number' || minute.key.length !== 2) return undefined
  if (![':', '٫', '.', '٬'].includes(colon?.key ?? '') || hour.end !== colon?.start) return undefined
  let hours = Number(hour.key)
  const minutes = Number(minute.key)
  next += 3
  if (tokens[next]?.key === ':' && tokens[next + 1]?.kind === 'number') next += 2
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
  const zone = phraseAt(zones, tokens, next)
  // The capital دوشنبه (Dushanbe) is also the word for Monday.
  if (zone === undefined || (said === 0 && phraseAt(weekdays, tokens, next) !== undefined)) return undefined
  next += zone.length
  next += lengthAt(timeOf, tokens, next)
  if (tokens[next]?.key === ')') next += 1
  return {offset: zoneOffset(zone.value, day), next}
}

function lengthAt(table: Phrases<unknown>, tokens: readonly KeyedToken[], at: number): number {
  return phraseAt(table, tokens, at)?.length ?? 0
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
