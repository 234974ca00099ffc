/** Letter sequences of words, by which languages that share a script are told apart. */

/** A word, or the digits of a number, of which sequences are read. */
export const wordPattern = /[\p{Script=Arabic}\u200C]+|\p{Script=Latin}+|[\u0660-\u0669\u06F0-\u06F9]+/gu

/** Longest sequence, and letters of a word that are read: longer words are several words. */
const [maxLength, maxWord] = [4, 14]

/** Letter sequences of the words of a text, as `Identification.sequences` has them. */
export function letterSequences(text: string): string[] {
  return [...text.matchAll(wordPattern)].flatMap(([word]) => sequencesOfWord(word))
}

/** Letter sequences of one word, with `^` and `$` at its ends; of a number, which digits it is written in. */
export function sequencesOfWord(found: string): string[] {
  if (/[\u06F0-\u06F9]/.test(found)) return ['#p']
  if (/[\u0664-\u0666]/.test(found)) return ['#a']
  if (!/\p{L}/u.test(found)) return []
  const out: string[] = []
  const bounded = `^${found.replace(/[\p{Mn}\u0640]/gu, '').slice(0, maxWord)}$`
  for (let length = 1; length <= maxLength; length += 1) {
    for (let start = 0; start + length <= bounded.length; start += 1) {
      const sequence = bounded.slice(start, start + length)
      if (sequence !== '^' && sequence !== '$') out.push(sequence)
    }
  }
  return out
}
