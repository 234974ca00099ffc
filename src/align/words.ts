/**
 * What words and numbers are compared by: stems, digits.
 *
 * The stemming is light and made for matching, not for reading: it strips what is written together with a word and
 * folds variant spellings. Where it strips too much, it does so in the lexicon and in the text alike.
 */

import {entriesOf} from '../languages/entries.ts'
import {comparedAs} from '../languages/foreign.ts'
import {asciiDigits} from '../languages/script/digits.ts'
import {foldStem} from '../languages/script/fold.ts'
import {latinKey} from '../languages/script/latn/key.ts'

/** A list mark at the start of a text: `1.`, `۲ ‐`, `(3)`. Editions put and drop them freely. */
const itemMark = /^\s*\(?(\p{Nd}{1,3})\s*[.)\u002D\u2010-\u2015\u066B:](?=\s)/u

/** Value of the list mark that a text starts with, as a number key. */
export function itemOf(text: string): string | undefined {
  const digits = itemMark.exec(text)?.[1]
  return digits === undefined ? undefined : numberKey(digits)
}

/** A text without the list mark it starts with. */
export function withoutItem(text: string): string {
  return text.replace(itemMark, '')
}

/** A number with ASCII digits, without separators of thousands, with a point before decimals. */
export function numberKey(written: string): string {
  const decimal = asciiDigits(written)
    .replace(/\u066B/g, '.')
    .replace(/[,\u066C\u060C](?=\d{3}(?!\d))/g, '')
  const grouped = /^\d{1,3}(?:\.\d{3}){2,}$/.test(decimal) ? decimal.replace(/\./g, '') : decimal
  return grouped.replace(/[,\u066C]/g, '.').replace(/^0+(?=\d)/, '')
}

/** The stem of a word; empty where stripping leaves no letter. */
export function stemOf(word: string, lang: string): string {
  return comparedAs(lang).translation.stem(word)
}

/** Values of words by the words' keys; `words` is a list of entries, a value and its words. */
export function valuesOf(words: string, keyOf: (word: string) => string): ReadonlyMap<string, number> {
  return new Map(
    entriesOf(words).flatMap(([value, forms]) => forms.map((word) => [keyOf(word), Number(value)] as const)),
  )
}

const folds: Readonly<Record<string, (word: string) => string>> = {Arab: foldStem, Latn: latinKey}

/** A word with its spellings folded, by the script of its language. */
export function foldedWord(word: string, lang: string): string {
  return (folds[comparedAs(lang).script] ?? latinKey)(word)
}

/** A word without what a pattern finds in it. */
export function withoutAffix(word: string, pattern: RegExp | undefined): string {
  return pattern === undefined ? word : word.replace(pattern, '')
}
