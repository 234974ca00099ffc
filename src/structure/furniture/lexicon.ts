/** How lines are compared with the words of page furniture. */
import {foldSpelling} from '../../languages/script/fold.ts'

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
  return foldSpelling(text.replace(/[\u2018\u2019]/gu, "'")).replace(easternDigit, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 15),
  )
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
