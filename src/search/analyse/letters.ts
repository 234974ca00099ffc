/**
 * Letters that readers type for one another, folded to one of them.
 *
 * By script, not by language: a Persian name in an Arabic text, typed on an Urdu keyboard, is one word to its
 * reader. A fold loses nothing that tells two words of one language apart more often than it joins spellings
 * of one word; what would (p and b, g and k) is left to crossing, where it is shown to the reader.
 */
import {asciiDigits} from '../../languages/script/digits.ts'
import {foldForSearch} from '../../languages/script/fold.ts'

/** Latin letters that decomposing leaves whole, and what readers without that key type. */
const latinFolds: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
}

const wholeLetters = new RegExp(`[${Object.keys(latinFolds).join('')}]`, 'gu')

/** Apostrophes inside words, as typed and as printed, with the letters used for ʿayn and hamza in transcription. */
export const apostrophes = "'\u2018\u2019\u201B\u02BC\u02BB\u02BE\u02BF\u055A\uFF07\u0060\u00B4\u2032"

const apostrophe = new RegExp(`[${apostrophes}]`, 'gu')
/** Marks, tatweel, joiners, direction marks, soft hyphen: nothing that a reader would call a letter. */
const dropped = /[\p{M}\u0640\p{Cf}]/gu
/** Carriers of hamza other than alef: what they carry is dropped, for مسؤول and مسئول are one word. */
const carriers = /[\u0621\u0624\u0626\u0674]/gu

/**
 * One spelling for all that are one word to a reader: lower case, no marks, ASCII digits, folded letters.
 * Presentation forms and ligatures are taken apart (NFKC), and so are Latin letters with marks (NFKD).
 * Hamza on waw or yeh, and hamza alone, disappear; see {@link carried} for the other reading.
 */
export function foldWord(word: string): string {
  const known = folded.get(word)
  if (known !== undefined) return known
  const made = foldLetters(word.normalize('NFKC').replace(carriers, ''))
  if (folded.size > 100_000) folded.clear()
  folded.set(word, made)
  return made
}

/** Words folded before: a collection repeats its words, and each is asked for at every step of indexing. */
const folded = new Map<string, string>()

/** The same with the carriers of hamza kept as letters (رؤية as رويه), or undefined where that changes nothing. */
export function carried(word: string): string | undefined {
  const composed = word.normalize('NFKC')
  if (!/[\u0624\u0626]/u.test(composed)) return undefined
  const letters = composed
    .replace(/\u0624/gu, '\u0648')
    .replace(/\u0626/gu, '\u064A')
    .replace(carriers, '')
  return foldLetters(letters)
}

function foldLetters(word: string): string {
  const plain = word.normalize('NFKD').replace(apostrophe, '').replace(dropped, '').toLowerCase()
  return foldForSearch(asciiDigits(plain)).replace(wholeLetters, (letter) => latinFolds[letter] ?? letter)
}
