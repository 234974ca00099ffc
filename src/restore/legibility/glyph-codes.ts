/** Text that is no language: the codes of a font's shapes, data in letters. Told by the look of its words. */

/** A sign against a letter where no writing has one: `½Zˀm`, `]Y€]`. ASCII signs of code and markup are none. */
const oddWord =
  /(?![+=<>^`~$|])[\p{S}\p{No}¿¡¶§†‡]\p{L}|\p{L}(?![+=<>^`~$|])[\p{S}¿¡¶§†‡]\p{L}|\p{L}[€¥¦‡]|[\][{}]\p{L}+[\][{}€]|\p{L}[\][{}]+\p{L}/u
/** A word of four or more Latin letters, and a vowel. */
const latinWord = /\p{Script=Latin}{4,}/gu
const vowel = /[aeiouy]/u

/** Words that a line must have to be judged, and shares of odd ones and of ones without a vowel. */
const [fewestWords, oddShare, voicelessShare] = [5, 0.4, 0.4]
/** Letters of data in one word: hashes, files in base 64. */
const data = /^(?=[^\s]*[a-z])(?=[^\s]*[A-Z])(?=[^\s]*\d)[A-Za-z\d+/]{48,}={0,2}$/

/** Whether a line looks like codes and not like words. */
export function isGlyphCodes(text: string): boolean {
  const words = text.trim().split(/\s+/u)
  if (words.length === 1) return data.test(text.trim())
  if (
    words.length >= fewestWords &&
    words.filter((word) => oddWord.test(word)).length >= oddShare * words.length
  )
    return true
  const latin = text.match(latinWord) ?? []
  const plain = latin.map((word) => word.normalize('NFD').toLowerCase())
  return (
    latin.length >= fewestWords &&
    plain.filter((word) => !vowel.test(word)).length >= voicelessShare * latin.length
  )
}
