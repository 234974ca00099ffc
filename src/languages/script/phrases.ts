/** Splits text into tokens with keys that are equal for all spellings of a word, and looks up phrases among them. */

import {memoized} from '../memoized.ts'
import {asciiDigits} from './digits.ts'
import {foldSpelling} from './fold.ts'
import {phraseCut, type Token, tokenizer} from './tokens.ts'

/** A token with the key by which it is compared. */
export interface KeyedToken extends Token {
  /** The folded form, see {@link foldWord}. */
  readonly key: string
}

const cut = tokenizer(phraseCut)

/** Texts whose tokens are remembered: a line is asked about by many, one after another. */
const mostRemembered = 1000

/** Split a text into tokens. */
export const tokenize: (text: string) => readonly KeyedToken[] = memoized(
  (text) => cut(text).map((token) => ({...token, key: foldWord(token.text)})),
  mostRemembered,
)

/** What spellings of a word may have or lack: vowel marks, tatweel, joiners. */
const dropped = /[\u0640\u200D\p{Mn}]/gu

/**
 * Fold a word so that its spellings compare equal: lower case, no vowel marks, no tatweel, one form of alef, yeh,
 * kaf, heh, of apostrophes and of the digits.
 */
export function foldWord(word: string): string {
  return asciiDigits(foldSpelling(word.replace(dropped, '').replaceAll('\u2019', "'"))).toLowerCase()
}

/** Phrases by their first word, each with its value. */
export type Phrases<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>

interface Phrase<Value> {
  readonly keys: readonly string[]
  readonly value: Value
}

/** Make a table of phrases; longer ones are found first. */
export function phraseTable<Value>(entries: Iterable<readonly [string, Value]>): Phrases<Value> {
  const table = new Map<string, Phrase<Value>[]>()
  for (const [text, value] of entries) {
    const keys = tokenize(text).map((token) => token.key)
    if (keys.length === 0) continue
    const list = table.get(keys[0]!) ?? []
    list.push({keys, value})
    table.set(keys[0]!, list)
  }
  for (const list of table.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  return table
}

/** The longest phrase at a token: its value and how many tokens it takes. */
export function phraseAt<Value>(
  table: Phrases<Value>,
  tokens: readonly KeyedToken[],
  at: number,
): {readonly value: Value; readonly length: number} | undefined {
  const first = tokens[at]
  if (first === undefined) return undefined
  const found = table
    .get(first.key)
    ?.find(({keys}) => keys.every((key, offset) => tokens[at + offset]?.key === key))
  return found === undefined ? undefined : {value: found.value, length: found.keys.length}
}
