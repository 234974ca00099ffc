/** The key by which two copies of a text are compared: its letters and digits, folded. */
import {foldSpelling} from '../languages/script/fold.ts'

const dropped = /[^\p{L}\p{N}]+/gu
/**
 * The letters and digits of a text, lower case, look-alike Arabic letters folded; spaces, marks and punctuation
 * do not count. Equal keys mean: the same words, however they were spaced, pointed or typed.
 */
export function keyOf(text: string): string {
  return foldSpelling(text.toLowerCase().replace(dropped, ''))
}
