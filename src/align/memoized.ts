/** Words are read once, not once a text: what a function made of a word is kept. */

/** So many words are kept; then all are forgotten. Texts of one collection share most of their words. */
const most = 30_000

/** Longer words are rare, and may be whole texts without spaces. */
const longest = 12

/** The same function, keeping what it made. It must hang on nothing but the word, and what it makes is shared. */
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
