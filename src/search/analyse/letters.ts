/**
 * Folds letters that readers type for one another.
 *
 * Folding goes by script, not by language: a Persian name in an Arabic text, typed on an Urdu keyboard, is one word to
 * its reader. A fold must join spellings of one word more often than it confuses two words of a language. Others (p and
 * b, g and k) are left to the comparison of names by sound, which the reader is shown.
 */
import {withCarriers, withoutHamza} from '../../languages/script/arab/letters.ts'
import {asciiDigits, pointAsLetter} from '../../languages/script/digits.ts'
import {foldForSearch} from '../../languages/script/fold.ts'
import {foldLatin} from '../../languages/script/latn/letters.ts'
import {apostrophes} from '../../languages/script/tokens.ts'

const apostrophe = new RegExp(`[${apostrophes}]`, 'gu')
/** Marks, tatweel, joiners, direction marks, soft hyphens: characters that readers do not take for letters. */
const dropped = /[\p{M}\u0640\p{Cf}]/gu

/**
 * The folded spelling of a word: lower case, no marks, ASCII digits, folded letters. A decimal point is a letter
 * ({@link pointAsLetter}). Presentation forms, ligatures (NFKC) and Latin letters with marks (NFKD) are decomposed.
 * Hamza on waw or yeh, and hamza alone, are dropped; see {@link spellingWithHamza} for the other reading.
 */
export function searchSpelling(word: string): string {
  const known = folded.get(word)
  if (known !== undefined) return known
  const made = foldLetters(withoutHamza(word.normalize('NFKC')))
  if (folded.size > 100_000) folded.clear()
  folded.set(word, made)
  return made
}

/** Words folded before: a collection repeats its words. */
const folded = new Map<string, string>()

/** The same spelling with the carriers of hamza kept as letters (رؤية as رويه); undefined where nothing changes. */
export function spellingWithHamza(word: string): string | undefined {
  const letters = withCarriers(word.normalize('NFKC'))
  return letters === undefined ? undefined : foldLetters(letters)
}

function foldLetters(word: string): string {
  const plain = word.normalize('NFKD').replace(apostrophe, '').replace(dropped, '').toLowerCase()
  return foldLatin(foldForSearch(pointAsLetter(asciiDigits(plain))))
}
