/** Numbers for folded words and stems. */
import type {IndexedWord} from './key-reader.ts'

/** Folded words and stems by numbers, in the order in which they are first met. */
export class KeyNumbers {
  readonly #numbers = new Map<string, number>()
  /** Numbers of words met before: mostly the same value where it is the same word. */
  readonly #words = new Map<IndexedWord, readonly number[]>()

  /** The numbers of all that these words may be, each once. */
  of(words: readonly IndexedWord[]): Uint32Array {
    const own = new Set<number>()
    for (const word of words) for (const number of this.#ofWord(word)) own.add(number)
    return Uint32Array.from(own)
  }

  /** The words and stems, by number. */
  keys(): readonly string[] {
    return [...this.#numbers.keys()]
  }

  #ofWord(word: IndexedWord): readonly number[] {
    const known = this.#words.get(word)
    if (known !== undefined) return known
    const numbers = word.all.map((key) => {
      const number = this.#numbers.get(key) ?? this.#numbers.size
      this.#numbers.set(key, number)
      return number
    })
    this.#words.set(word, numbers)
    return numbers
  }
}
