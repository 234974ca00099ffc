/** Letters and quotation marks that look alike or are typed for one another, as one: for comparing, never for text. */

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
  '’': "'",
  '‘': "'",
}
const folded = /[أإآٱىیکةۀؤئ’‘]/gu

/** A text with its look-alike letters as one; as long as before. */
export function foldLookAlikes(text: string): string {
  return text.replace(folded, (letter) => folds[letter] ?? letter)
}
