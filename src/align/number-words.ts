/** Numbers and ordinals written as words, for matching with digits and with one another. */
import {byTag, comparedAs} from '../languages/foreign.ts'
import {valuesOf} from './words.ts'

/** Number words of each language, by what they are looked up by → their values. */
const values = byTag(({translation: {stem, numbers}}) => valuesOf(numbers.words, numbers.key ?? stem))

/** Value of a word with a known stem; NaN if it is not a number word. */
export function worthOf(word: string, stem: string, lang: string): number {
  return values(lang).get(comparedAs(lang).translation.numbers.key?.(word) ?? stem) ?? Number.NaN
}

/** A number written in words, and the token it starts at. */
export interface WrittenNumber {
  /** As a number key, see `numberKey`. */
  readonly key: string
  readonly at: number
}

/** The properties of a token that are needed here. */
interface Word {
  readonly key: string
  /** See {@link worthOf}. */
  readonly value: number
}

/**
 * Numbers written in words: single words, tens with units in either order ("twenty four", "بیست و چهارم", "الرابعة
 * والعشرون"), teens of two words ("الثالثة عشرة"). Larger numbers count as their parts.
 */
export function writtenNumbers(tokens: readonly Word[], lang: string): WrittenNumber[] {
  const {and, unitsFirst} = comparedAs(lang).translation.numbers
  const found: WrittenNumber[] = []
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]?.value ?? Number.NaN
    if (Number.isNaN(first)) continue
    const next = and !== undefined && tokens[at + 1]?.key === and ? at + 2 : at + 1
    const sum = joined(first, tokens[next]?.value ?? Number.NaN, unitsFirst)
    found.push({key: String(sum ?? first), at})
    if (sum !== undefined) at = next
  }
  return found
}

/** Two number words as one number, or undefined where they are two. */
function joined(first: number, second: number, unitsFirst: boolean): number | undefined {
  const tens = (value: number) => value >= 20 && value < 100
  const unit = (value: number) => value > 0 && value < 10
  if (tens(first) && unit(second)) return first + second
  if (!unitsFirst || !unit(first)) return undefined
  return tens(second) || second === 10 ? first + second : undefined
}
