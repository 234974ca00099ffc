/** Words of the text at hand: what it has elsewhere it is likelier to have here. */
import type {Lang} from '../../languages/index.ts'
import {wordsOf} from './letters.ts'

/** What the rest of a text vouches for. */
export interface Nearby {
  /** Number of its words. */
  readonly size: number
  /** How often it has a word. */
  word(text: string): number
  /** How often a word of it begins so. */
  start(letters: string): number
  /** How often a word follows another in it. */
  pair(before: string, word: string): number
}

/** A text's words, which lines can be added to and taken from. */
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
      for (const word of wordsOf(line, lang)) {
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
