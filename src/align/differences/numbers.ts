/** Numbers that only one side of a row has. */
import {writtenNumbers} from '../number-words.ts'
import {digitRuns, isConverted, measuresOf, several} from '../quantities.ts'
import type {ReadText, TextPlace} from '../read-text.ts'

/** Years between calendars: solar Hijri and (for this era) lunar Hijri, to the Gregorian one. */
const calendarShifts = [621, 622, 578, 579, 580, 581]

/** Factors that a word may stand for: "3.5 million" for 3,500,000. */
const factors = [1, 1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9]

/** Values written in digits or words. */
function values({lang, tokens, bare}: ReadText): number[] {
  const digits = tokens.flatMap(({kind, key}) => (kind === 'number' ? [key, ...key.split('.').slice(1)] : []))
  const words = [...writtenNumbers(tokens, lang), ...writtenNumbers(bare, lang)]
  const lots = [...tokens, ...bare].flatMap(({key}) => several[lang].get(key) ?? [])
  return [...[...digits, ...words.map(({key}) => key)].map(Number), ...lots]
}

/** Whether no letter is written onto a number: "T-90" and "501c3" are names. */
function standsAlone(texts: readonly string[], {segment, start, end}: TextPlace): boolean {
  const text = texts[segment]!
  return (
    !/[\p{L}@#/_]$|\p{L}[-.]$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    !/^(?!(?:s|st|nd|rd|th)\b)[a-z_@/]/i.test(text.slice(end, end + 3))
  )
}

/** Numbers of `side` that nothing of `other` could stand for: indices of their tokens. Only of two digits and more. */
export function lonelyNumbers(side: ReadText, other: ReadText, texts: readonly string[]): number[] {
  const there = values(other)
  const written = other.tokens.flatMap((token) => (token.kind === 'number' ? [token.key] : []))
  const said = [...side.tokens.entries()].filter(
    ([at, {kind, key}]) => kind === 'number' && /\d\D?\d/.test(key) && standsAlone(texts, side.places[at]!),
  )
  if (said.length === 0) return []
  const [own, measures] = [measuresOf(side), measuresOf(other)]
  const runs = digitRuns(other)
  const ownRuns = digitRuns(side)
  return said.flatMap(([at, {key}]) => {
    // Hours and minutes are divided by a point or a colon, groups of a telephone number by nothing or a space.
    const parts = key.split('.').map(Number)
    const pieces = parts.length > 1 && parts.every((part) => there.includes(part))
    const group = key.length > 2 && written.some((run) => run.startsWith(key) || run.endsWith(key))
    const dialled =
      runs.some((run) => run.includes(key)) && (key.length > 5 || ownRuns.some((run) => run.includes(key)))
    const converted = isConverted(Number(key), own, measures)
    const isAnswered =
      pieces || group || dialled || converted || there.some((found) => sameValue(Number(key), found))
    return isAnswered ? [] : [at]
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
