/**
 * Letters that readers type for one another, folded to one of them.
 *
 * By script, not by language: a Persian name in an Arabic text, typed on an Urdu keyboard, is one word to its
 * reader. A fold loses nothing that tells two words of one language apart more often than it joins spellings
 * of one word; what would (p and b, g and k) is left to crossing, where it is shown to the reader.
 */
import {withCarriers, withoutHamza} from '../../languages/script/arab/letters.ts'
import {asciiDigits, pointAsLetter} from '../../languages/script/digits.ts'
import {foldForSearch} from '../../languages/script/fold.ts'
import {foldLatin} from '../../languages/script/latn/letters.ts'
import {apostrophes} from '../../languages/script/tokens.ts'

const apostrophe = new RegExp(`[${apostrophes}]`, 'gu')
/** Marks, tatweel, joiners, direction marks, soft hyphen: nothing that a reader would call a letter. */
const dropped = /[\p{M}\u0640\p{Cf}]/gu

/**
 * One spelling for all that are one word to a reader: lower case, no marks, ASCII digits, folded letters.
 * A decimal point is a letter ({@link pointAsLetter}). Presentation forms and ligatures are taken apart (NFKC), and so are Latin letters with marks (NFKD).
 * Hamza on waw or yeh, and hamza alone, disappear; see {@link carried} for the other reading.
 */
export function foldWord(word: string): string {
  const known = folded.get(word)
  if (known !== undefined) return known
  const made = foldLetters(withoutHamza(word.normalize('NFKC')))
  if (folded.size > 100_000) folded.clear()
  folded.set(word, made)
  return made
}

/** Words folded before: a collection repeats its words, and each is asked for at every step of indexing. */
const folded = new Map<string, string>()

/** The same with the carriers of hamza kept as letters (رؤية as رويه), or undefined where that changes nothing. */
export function carried(word: string): string | undefined {
  const letters = withCarriers(word.normalize('NFKC'))
  return letters === undefined ? undefined : foldLetters(letters)
}

function foldLetters(word: string): string {
  const plain = word.normalize('NFKD').replace(apostrophe, '').replace(dropped, '').toLowerCase()
  return foldLatin(foldForSearch(pointAsLetter(asciiDigits(plain))))
}
