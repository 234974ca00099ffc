/**
 * What makes a bead suspicious: a number or a name that only one side has.
 *
 * Meant for a person's look, so it is silent rather than shrill: only numbers of two digits and more, only
 * names that the term base knows or that English writes with a capital and Unicode knows, and only when nothing
 * on the other side could stand for them.
 */
import type {Lang} from '../../languages.ts'
import type {AlignSide, Concept} from '../../model.ts'
import {baseLexicon} from './base-lexicon.ts'
import {conceptNames, namesIn, unicodeNames} from './names.ts'
import {writtenNumbers} from './number-words.ts'
import {type Token, tokensOf} from './tokens.ts'
import {latinKey} from './words.ts'

/** Codes of {@link flagsOf}, in the order they are given. */
export type Flag = 'number-one-side' | 'name-one-side'

/** Years between calendars: solar Hijri and (for this era) lunar Hijri, to the Gregorian one. */
const calendarShifts = [621, 622, 578, 579, 580, 581]

/** Factors that a word may stand for: "3.5 million" for 3,500,000. */
const factors = [1, 1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9]

/** Flags of a bead with two sides; a bead with an empty side has none. */
export function flagsOf(source: AlignSide, target: AlignSide, concepts: readonly Concept[] = []): Flag[] {
  if (source.segments.length === 0 || target.segments.length === 0) return []
  const from = read(source)
  const to = read(target)
  const numbers = lonelyNumber(from, to) || lonelyNumber(to, from)
  const names = lonelyName(from, to, concepts) || lonelyName(to, from, concepts)
  return [...(numbers ? (['number-one-side'] as const) : []), ...(names ? (['name-one-side'] as const) : [])]
}

interface Side {
  readonly lang: Lang
  readonly tokens: readonly Token[]
}

function read({lang, segments}: AlignSide): Side {
  return {lang, tokens: segments.flatMap((text) => tokensOf(text, lang))}
}

/** Values said in digits or words. */
function values({lang, tokens}: Side): number[] {
  const digits = tokens.flatMap((token) => (token.kind === 'number' ? [token.key] : []))
  return [...digits, ...writtenNumbers(tokens, lang).map(({key}) => key)].map(Number)
}

function lonelyNumber(side: Side, other: Side): boolean {
  const there = values(other)
  const said = side.tokens.filter((token) => token.kind === 'number' && /\d\D?\d/.test(token.key))
  return said.some(({key}) => {
    const value = Number(key)
    return !there.some((found) => sameValue(value, found))
  })
}

function sameValue(a: number, b: number): boolean {
  if (factors.some((factor) => Math.abs(a * factor - b) < 1e-6 * Math.abs(b))) return true
  const years = a > 1200 && b > 1200 && a < 2200 && b < 2200
  return years && calendarShifts.some((shift) => Math.abs(a - b) === shift)
}

function lonelyName(side: Side, other: Side, concepts: readonly Concept[]): boolean {
  // Without capitals the name of an organisation may be a common word: القاعدة is also "the rule".
  const sure = concepts.filter(({kind}) => side.lang === 'en' || kind === 'person' || kind === 'place')
  const own = conceptNames(sure, side.lang)
  const known = side.lang === 'en' ? [unicodeNames('en'), own] : [own]
  const tables = [unicodeNames(other.lang), conceptNames(concepts, other.lang)]
  const there = new Set(namesIn(other.tokens, other.lang, tables, true).map(({id}) => id))
  const byPlace = new Map<string, string[]>()
  for (const {id, at, size} of namesIn(side.tokens, side.lang, known)) {
    const place = `${at} ${size}`
    byPlace.set(place, [...(byPlace.get(place) ?? []), id])
  }
  return [...byPlace].some(([place, ids]) => {
    const [at = 0, size = 1] = place.split(' ').map(Number)
    return !ids.some((id) => there.has(id)) && !answeredBy(side, side.tokens.slice(at, at + size), other)
  })
}

/** Whether any of a name's words has a counterpart by spelling, script or lexicon. */
function answeredBy(side: Side, name: readonly Token[], other: Side): boolean {
  const keys = new Set(other.tokens.map((token) => token.key))
  const latin = new Set(other.tokens.map((token) => latinKey(token.text)))
  const lexicon = baseLexicon(side.lang, other.lang)
  const skeletons = new Set(other.tokens.flatMap((token) => token.skeletons))
  return name.some(
    (token) =>
      latin.has(latinKey(token.text)) ||
      [...(lexicon.get(token.key)?.keys() ?? [])].some((word) => keys.has(word)) ||
      token.skeletons.some((skeleton) => skeletons.has(skeleton) || alike(skeleton, skeletons)),
  )
}

/** Whether a skeleton of four sounds and more is within one of the others, or has one within it: nisba and article. */
function alike(skeleton: string, others: ReadonlySet<string>): boolean {
  if (skeleton.length < 3) return false
  return [...others].some(
    (other) => other.includes(skeleton) || (other.length > 3 && skeleton.includes(other)),
  )
}
