/** The words of the text at hand: a name that no list has is a word where the text has it elsewhere too. */
import type {Lang} from '../../languages/index.ts'
import {modelWordsOf} from '../reordering/model-spelling.ts'

/** How often a text has each of its words, in the spelling of the model. */
export interface OwnWords {
  /** Number of its words. */
  readonly size: number
  readonly counts: ReadonlyMap<string, number>
}

/** Count the words of a text's lines. */
export function ownWordsOf(texts: readonly string[], lang: Lang): OwnWords {
  const counts = new Map<string, number>()
  let size = 0
  for (const text of texts) {
    for (const word of modelWordsOf(text, lang)) {
      if (word === '#' || word === '.') continue
      size += 1
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return {size, counts}
}
