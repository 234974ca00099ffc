/** Memoizes functions of words: each word is computed once, not once for every text. */
import {memoized} from '../languages/memoized.ts'

/** Number of words kept. Texts of one collection share most of their words. */
const most = 30_000

/** Longer words are rare, and may be whole texts without spaces. */
const longest = 12

/** The same function with its results kept. It must depend on nothing but the word; its results are shared. */
export function memoizedByWord<T>(make: (word: string) => T): (word: string) => T {
  const kept = memoized(make, most)
  return (word) => (word.length > longest ? make(word) : kept(word))
}
