/** The word lists of all languages as tables, in which the phrases of a line are looked up. */
import {ofEach} from '../languages/knowledge.ts'
import {foldWord, type Phrases, phraseTable} from '../languages/script/phrases.ts'
import type {ArticleWords} from '../languages/words.ts'

/** A table of one list in all languages. */
export function phrasesOf(select: (words: ArticleWords) => readonly string[]): Phrases<true> {
  return phraseTable(ofEach(({words}) => select(words)).map((phrase) => [phrase, true] as const))
}

/** The same for single words, as keys of tokens. */
export function keysOf(select: (words: ArticleWords) => readonly string[]): ReadonlySet<string> {
  return new Set(ofEach(({words}) => select(words)).map(foldWord))
}

/** Nouns before the name of a periodical or site: "newspaper". */
export const publisherNouns = phrasesOf((words) => words.publisherNouns)
/** Words before the time of a change: "last updated". */
export const updateMarks = phrasesOf((words) => words.updateMarks)
/** Cities that give a time its zone, and stand before the name of a reporter. */
export const places = phrasesOf(({zones}) => Object.keys(zones))
/** Days of the week. */
export const weekdays = phrasesOf((words) => words.weekdays)
