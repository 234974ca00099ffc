/** Memoizes functions of words: each word is computed once, not once for every text. */

/** Number of words kept; then all are dropped. Texts of one collection share most of their words. */
const most = 30_000

/** Longer words are rare, and may be whole texts without spaces. */
const longest = 12

/** The same function with its results kept. It must depend on nothing but the word; its results are shared. */
export function memoizedByWord<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    if (word.length > longest) return make(word)
    let made = known.get(word)
    if (made === undefined) {
      if (known.size >= most) known.clear()
      made = make(word)
      known.set(word, made)
    }
    return made
  }
}
