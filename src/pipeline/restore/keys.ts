/** What is left of a text when two copies of it are compared: letters and digits, folded. */

const dropped = /[^\p{L}\p{N}]+/gu
const folds: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ؤ: 'و',
  ئ: 'ي',
}
const folded = /[أإآٱىیکةۀؤئ]/gu

/**
 * The letters and digits of a text, lower case, look-alike Arabic letters folded; spaces, marks and punctuation
 * do not count. Equal keys mean: the same words, however they were spaced, pointed or typed.
 */
export function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(dropped, '')
    .replace(folded, (letter) => folds[letter] ?? letter)
}
