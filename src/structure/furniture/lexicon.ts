/** The words of page furniture: what a language's list holds, and how lines are compared with it. */
import {foldLookAlikes} from '../../languages/script/folds.ts'

/** What a piece of furniture is; printed as the reason of its removal. */
export type Kind =
  | 'share buttons'
  | 'follow links'
  | 'print button'
  | 'log-in prompt'
  | 'comment form'
  | 'cookie notice'
  | 'newsletter sign-up'
  | 'links to other pages'
  | 'tag list'
  | 'view count'
  | 'image file name'
  | 'breadcrumbs'
  | 'copyright line'
  | 'text-size buttons'
  | 'navigation'
  | 'advertisement'
  | 'page code'
  | 'page tools'
  | 'player controls'

/** Phrases of one kind. */
export interface PhraseList {
  readonly kind: Kind
  /** 0…1: how surely a line made of such phrases and filler alone is furniture. */
  readonly weight: number
  /** In their usual spelling, divided by `|`. */
  readonly phrases: string
}

/** A whole line as a pattern; written in usual spelling, compared with folded lines. */
export interface LinePattern {
  readonly kind: Kind
  readonly weight: number
  /** Source of a regular expression, anchored to the whole line; letters are folded before it is compiled. */
  readonly pattern: string
}

/** The furniture of one language. */
export interface Furniture {
  readonly phrases: readonly PhraseList[]
  /** Words that may stand among furniture and prove nothing, divided by `|`. */
  readonly filler: string
  readonly patterns: readonly LinePattern[]
  /** Heads of lists of other articles, divided by `|`: "read also". */
  readonly relatedHeads: string
  /** First item of a breadcrumb trail, divided by `|`. */
  readonly home: string
}

const ignored = /[\p{M}\u0640\u200B\u200D-\u200F\u202A-\u202E\u2060-\u2069\u00AD\uFEFF\uFE0F]/gu
/** White space that is not one plain space already, which most is. */
const spaces = /[\s\u200C]{2,}|[^\S ]|\u200C/gu
const easternDigit = /[\u0660-\u0669\u06F0-\u06F9]/gu

/** Printable ASCII alone. */
const plain = /^[ -~]*$/

/** A line for comparing: lower case, no vowel marks, look-alike letters as one, ASCII digits, single spaces. */
export function foldLine(text: string): string {
  // Plain English has nothing to fold but case and doubled spaces, and is most of what English pages have.
  if (plain.test(text)) return text.replace(spaces, ' ').trim().toLowerCase()
  return foldLetters(text.replace(ignored, '').replace(spaces, ' ').trim().toLowerCase())
}

/** Look-alike letters as one and ASCII digits; nothing else, so that patterns can be folded too. */
export function foldLetters(text: string): string {
  return foldLookAlikes(text).replace(easternDigit, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
}

const word = /[\p{L}\p{M}]+(?:'[\p{L}]+)?|\p{N}+(?:[.,:٫٬]\p{N}+)*[kmKM]?/gu
const glued = /(\p{Ll})(\p{Lu})/gu

/**
 * The words of a line for looking up; words that were glued together (`TwitterShare`) come apart. Who has the line
 * folded already gives that too, to spare folding it again.
 */
export function wordsOf(text: string, folded?: string): readonly string[] {
  const parted = text.replace(glued, '$1 $2')
  const line = folded !== undefined && parted === text ? folded : foldLine(parted)
  return line.match(word) ?? []
}

/** A phrase's letters without spaces: lines are looked up however their words are spaced. */
export function phraseKey(phrase: string): string {
  return wordsOf(phrase).join('').replaceAll("'", '')
}

/** Split a list of the data. */
export function listed(phrases: string): readonly string[] {
  return phrases
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}
