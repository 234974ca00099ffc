/** Words of the text at hand: a word that occurs elsewhere in it is likelier here. */
import type {Lang} from '../../languages/index.ts'
import {modelWordsOf} from './model-spelling.ts'

/** What is counted in the rest of the text. */
export interface Nearby {
  /** Number of its words. */
  readonly size: number
  /** How often it has the word. */
  word(text: string): number
  /** How many of its words begin with these letters. */
  start(letters: string): number
  /** How often a word follows another in it. */
  pair(before: string, word: string): number
}

/** The words of a text, to which lines can be added and from which they can be taken. */
export interface NearbyText extends Nearby {
  /** Count a line's words (1), or take them out again (-1). */
  add(line: string, by: 1 | -1): void
}

/** An empty text of a language. */
export function openNearby(lang: Lang): NearbyText {
  const [words, starts, pairs] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  const add = (counts: Map<string, number>, key: string, by: number) =>
    counts.set(key, (counts.get(key) ?? 0) + by)
  let size = 0
  return {
    get size() {
      return size
    },
    word: (text) => words.get(text) ?? 0,
    start: (letters) => starts.get(letters) ?? 0,
    pair: (before, word) => pairs.get(`${before} ${word}`) ?? 0,
    add(line, by) {
      let before = ''
      for (const word of modelWordsOf(line, lang)) {
        if (before !== '') add(pairs, `${before} ${word}`, by)
        before = word
        if (word === '#' || word === '.') continue
        size += by
        add(words, word, by)
        for (let end = 1; end <= word.length; end += 1) add(starts, word.slice(0, end), by)
      }
    },
  }
}
