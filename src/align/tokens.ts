/** Cuts a segment into words, numbers and Latin tokens, each with what it is compared by across languages. */
import {byTag, comparedAs, writesLatin} from '../languages/foreign.ts'
import {latinKey} from '../languages/script/latn/key.ts'
import {tokenizer, translationCut} from '../languages/script/tokens.ts'
import {memoizedByWord} from './memoized.ts'
import {worthOf} from './number-words.ts'
import {phoneticKeysOf} from './phonetic-key.ts'
import {numberKey, stemOf} from './words.ts'

/** One word of a segment. */
export interface AlignToken {
  /** As written, without marks. */
  readonly text: string
  /** `latin` is a word in Latin letters inside a text in others. */
  readonly kind: 'number' | 'latin' | 'word'
  /** What is compared: a number with ASCII digits, a lower-case word, a stem. */
  readonly key: string
  /** Whether a Latin word starts with a capital. */
  readonly capital: boolean
  /** What is left of a word when it changes its script, see `phonetic-key.ts`; none for numbers. */
  readonly phoneticKeys: readonly string[]
  /** The value of a number word, see `number-words.ts`; NaN for any other token. */
  readonly value: number
}

const cut = tokenizer(translationCut)
const marks = /[\p{M}\u0640\u200D]/gu
const latinStart = /^\p{Script=Latin}/u

function tokenOf(
  text: string,
  kind: AlignToken['kind'],
  key: string,
  lang: string,
  capital: boolean,
): AlignToken {
  const phoneticKeys = kind === 'number' ? [] : phoneticKeysOf(text, lang)
  const value = kind === 'word' ? worthOf(text, key, lang) : Number.NaN
  return {text, kind, key, capital, phoneticKeys, value}
}

/** The tokens of one stretch: one, several where a word is written in parts, or none. */
function read(match: string, lang: string): readonly AlignToken[] {
  const written = match.replace(marks, '').replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
  if (written === '') return []
  const latin = latinStart.test(written)
  const capital = latin && written.charAt(0) !== written.charAt(0).toLowerCase()
  if (/^\p{Nd}/u.test(written)) return [tokenOf(written, 'number', numberKey(written), lang, false)]
  if (latin && !writesLatin(lang)) return [tokenOf(written, 'latin', latinKey(written), lang, capital)]
  const {divide, translation} = comparedAs(lang)
  const parts = divide?.(written) ?? (translation.zwnjDivides ? written.split('\u200C') : [written])
  return parts.flatMap((part) => {
    const key = part === '' ? '' : stemOf(part, lang)
    return key === '' ? [] : [tokenOf(part, 'word', key, lang, capital)]
  })
}

const reading = byTag((_, lang) => memoizedByWord((match) => read(match, lang)))

/** Words, numbers and Latin tokens of a text, in order. */
export function tokensOf(text: string, lang: string): AlignToken[] {
  return placedTokens(text, lang).map(({token}) => token)
}

/** A token and where it is written: UTF-16 code units, the end exclusive. Parts of one word share its place. */
export interface PlacedToken {
  readonly token: AlignToken
  readonly start: number
  readonly end: number
}

/** The tokens of a text with their places. */
export function placedTokens(text: string, lang: string): PlacedToken[] {
  const tokensIn = reading(lang)
  return cut(text).flatMap(({text: written, start, end}) =>
    tokensIn(written).map((token) => ({token, start, end})),
  )
}
