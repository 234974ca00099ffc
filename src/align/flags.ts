/**
 * What makes a bead suspicious: a number or a name that only one side has.
 *
 * Meant for a person's look, so it is silent rather than shrill: only numbers of two digits and more, only
 * names that the term base knows or that are written with a capital and Unicode knows, and only when nothing
 * on the other side could stand for them.
 */
import type {AlignSide, Concept} from '../text/model.ts'
import {lonelyNames} from './lonely-names.ts'
import {writtenNumbers} from './number-words.ts'
import {digitRuns, isConverted, measuresOf, several} from './quantities.ts'
import {type ReadText, readThrough} from './read-text.ts'

/** Codes of {@link flagsOf}, in the order they are given. */
export type Flag = 'number-one-side' | 'name-one-side'

/** Years between calendars: solar Hijri and (for this era) lunar Hijri, to the Gregorian one. */
const calendarShifts = [621, 622, 578, 579, 580, 581]

/** Factors that a word may stand for: "3.5 million" for 3,500,000. */
const factors = [1, 1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9]

/** Flags of a bead with two sides; a bead with an empty side has none. */
export function flagsOf(source: AlignSide, target: AlignSide, concepts: readonly Concept[] = []): Flag[] {
  if (source.segments.length === 0 || target.segments.length === 0) return []
  const from = readThrough(source)
  const to = readThrough(target)
  const numbers = lonelyNumber(from, to) || lonelyNumber(to, from)
  const names = lonelyNames(from, to, concepts).length + lonelyNames(to, from, concepts).length > 0
  return [...(numbers ? (['number-one-side'] as const) : []), ...(names ? (['name-one-side'] as const) : [])]
}

/** Values written in digits or words. */
function values({lang, tokens, bare}: ReadText): number[] {
  const digits = tokens.flatMap(({kind, key}) => (kind === 'number' ? [key, ...key.split('.').slice(1)] : []))
  const words = [...writtenNumbers(tokens, lang), ...writtenNumbers(bare, lang)]
  const lots = [...tokens, ...bare].flatMap(({key}) => several[lang].get(key) ?? [])
  return [...[...digits, ...words.map(({key}) => key)].map(Number), ...lots]
}

function lonelyNumber(side: ReadText, other: ReadText): boolean {
  const there = values(other)
  const written = other.tokens.flatMap((token) => (token.kind === 'number' ? [token.key] : []))
  const said = side.tokens.filter((token) => token.kind === 'number' && /\d\D?\d/.test(token.key))
  if (said.length === 0) return false
  const [own, measures] = [measuresOf(side), measuresOf(other)]
  const runs = digitRuns(other)
  const ownRuns = digitRuns(side)
  return said.some(({key}) => {
    // Hours and minutes are divided by a point or a colon, groups of a telephone number by nothing or a space.
    const parts = key.split('.').map(Number)
    const pieces = parts.length > 1 && parts.every((part) => there.includes(part))
    const group = key.length > 2 && written.some((run) => run.startsWith(key) || run.endsWith(key))
    const dialled =
      runs.some((run) => run.includes(key)) && (key.length > 5 || ownRuns.some((run) => run.includes(key)))
    const converted = isConverted(Number(key), own, measures)
    return !(pieces || group || dialled || converted || there.some((found) => sameValue(Number(key), found)))
  })
}

function sameValue(a: number, b: number): boolean {
  if (factors.some((factor) => Math.abs(a * factor - b) < 1e-6 * Math.abs(b))) return true
  if (sameDecade(a, b) || sameDecade(b, a)) return true
  const years = a > 1200 && b > 1200 && a < 2200 && b < 2200
  return years && calendarShifts.some((shift) => Math.abs(a - b) === shift)
}

/** Whether a year and a number of tens are the same decade: "the 1980s" and "the eighties". */
function sameDecade(year: number, tens: number): boolean {
  return year > 1800 && year < 2100 && year % 10 === 0 && tens >= 20 && year % 100 === tens
}
