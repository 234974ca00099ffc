/** Words that several kinds of credits contain, and counts of the words besides them. */
import {type KeyedToken, type Phrases, phraseAt} from '../../languages/script/phrases.ts'
import type {Field} from '../field.ts'
import {keysOf, phrasesOf} from '../phrase-lists.ts'

/** Words that go with a date. */
export const dateWords = phrasesOf(({dateWords, updateMarks, timeOf}) => [
  ...dateWords,
  ...updateMarks,
  ...timeOf,
])

/** Labels before the source of a text: "source:", "originally published in". */
export const sourceMarks = phrasesOf((words) => words.sourceMarks)

/** Articles of the languages. */
export const articles = keysOf((words) => words.articles)

/** Number of words in a line that belong to no phrase of the table. */
export function restAfter(tokens: readonly KeyedToken[], table: Phrases<true>): number {
  let rest = 0
  for (let at = 0; at < tokens.length; ) {
    const found = phraseAt(table, tokens, at)
    if (found === undefined && tokens[at]!.kind !== 'mark') rest += 1
    at += found?.length ?? 1
  }
  return rest
}

/** Marks a field as being about the publication that a text was taken from. */
export function ofOriginal(field: Field): Field {
  return {...field, ofOriginal: true}
}

/** Number of words among tokens. */
export function countWords(tokens: readonly KeyedToken[]): number {
  return tokens.filter(({kind}) => kind === 'word').length
}
