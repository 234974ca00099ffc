/** The words and letters by which lines of a page are compared with its text. */

/** Letters in a content word, at least: a word that tells what a text is about. */
const contentWordLength = 4

/** The content words of a text, in lower case. */
export function contentWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter(
    (word) => word.length >= contentWordLength,
  )
}

/** The letters and digits of a line. */
export function lineLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
