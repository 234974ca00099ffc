/** Folds lines and phrases so that they can be compared. */
import {foldSpelling} from '../../languages/script/fold.ts'

const ignored = /[\p{M}\u0640\u200B\u200D-\u200F\u202A-\u202E\u2060-\u2069\u00AD\uFEFF\uFE0F]/gu
/** White space that is not a single plain space. */
const spaces = /[\s\u200C]{2,}|[^\S ]|\u200C/gu
const easternDigit = /[\u0660-\u0669\u06F0-\u06F9]/gu

/** A line of printable ASCII only. */
const plain = /^[ -~]*$/

/** A line folded for comparison: lower case, no vowel marks, look-alike letters as one, ASCII digits, single spaces. */
export function foldLine(text: string): string {
  // Most English lines are ASCII, where only case and spaces differ.
  if (plain.test(text)) return text.replace(spaces, ' ').trim().toLowerCase()
  return foldLetters(text.replace(ignored, '').replace(spaces, ' ').trim().toLowerCase())
}

/** Fold look-alike letters and digits only, so that patterns can be folded too. */
export function foldLetters(text: string): string {
  return foldSpelling(text.replace(/[\u2018\u2019]/gu, "'")).replace(easternDigit, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 15),
  )
}

const word = /[\p{L}\p{M}]+(?:'[\p{L}]+)?|\p{N}+(?:[.,:٫٬]\p{N}+)*[kmKM]?/gu
const glued = /(\p{Ll})(\p{Lu})/gu

/**
 * The words of a line for looking up. Words that were glued together (`TwitterShare`) are split. `folded` is the folded
 * line, if the caller has it already.
 */
export function lineWords(text: string, folded?: string): readonly string[] {
  const parted = text.replace(glued, '$1 $2')
  const line = folded !== undefined && parted === text ? folded : foldLine(parted)
  return line.match(word) ?? []
}

/** The letters of a phrase without spaces: lines are looked up however their words are spaced. */
export function phraseKey(phrase: string): string {
  return lineWords(phrase).join('').replaceAll("'", '')
}

/** The items of a list that is divided by `|`. */
export function splitList(phrases: string): readonly string[] {
  return phrases
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}
