/** How likely a sequence of letters is as a word, judged by three letters at a time. */
import type {WordData} from '../../languages/reordering.ts'

/** A trigram model of the letters of words. */
export interface LetterModel {
  /** Log probability of a whole word. */
  word(word: string): number
  /** Log probability that a word begins with these letters. */
  start(letters: string): number
  /** Log probability of a word of the same letters in any order. */
  inAnyOrder(word: string): number
}

/** Count given to three letters that never occurred, beside all that begin with the same two. */
const unseenLetter = 0.05

/** Read the counts of three letters. */
export function openLetterModel({alphabet, letters}: Pick<WordData, 'alphabet' | 'letters'>): LetterModel {
  const size = alphabet.length
  const counts = Float64Array.from(atob(letters), (byte) => 2 ** (byte.charCodeAt(0) / 16) - 1)
  const logs = new Float64Array(counts.length)
  for (let row = 0; row < counts.length; row += size) {
    let sum = 0
    for (let at = 0; at < size; at += 1) sum += counts[row + at]! + unseenLetter
    for (let at = 0; at < size; at += 1) logs[row + at] = Math.log((counts[row + at]! + unseenLetter) / sum)
  }
  const index = new Map([...alphabet].map((letter, at) => [letter, at]))
  const begin = index.get('^') ?? 0
  const log = (text: string) => {
    let [sum, a, b] = [0, begin, begin]
    for (const letter of text) {
      const c = index.get(letter)
      sum += c === undefined ? -8 : logs[(a * size + b) * size + c]!
      a = b
      b = c ?? begin
    }
    return sum
  }
  const singles = new Float64Array(size)
  for (let at = 0; at < counts.length; at += 1) singles[at % size]! += counts[at]!
  const all = singles.reduce((sum, count) => sum + count, 0)
  const alone = singles.map((count) => Math.log((count + unseenLetter) / (all + size * unseenLetter)))
  const inAnyOrder = (word: string) => {
    let sum = 0
    for (const letter of `${word}$`) sum += alone[index.get(letter) ?? -1] ?? -8
    return sum
  }
  return {word: (word) => log(`${word}$`), start: log, inAnyOrder}
}
