/**
 * The files that the search index consists of: what the build writes under `/find/` and the browser reads.
 *
 * None grows with the collection: words lie in shards by their sound, their places in files by the alphabet, texts
 * in a file an edition.
 */
import {type Lang, langs} from '../languages/index.ts'
import {bare} from '../languages/script/arab/letters.ts'
import {initials} from '../languages/script/latn/stems.ts'
import {foldWord} from './analyse/letters.ts'
import {skeletons} from './sound.ts'

/** Folder of all of them, with slashes. */
export const findFolder = '/find/'

/** `/find/site.json`: what must be known before anything can be looked up. */
export interface SiteFile {
  /** How many shards there are. */
  readonly shards: number
  /** Hash of everything; part of every other address, so that a kept copy is never of another build. */
  readonly version: string
  /** How many editions there are; they are known by their numbers from 0. */
  readonly pages: number
  /** The beginning of the first key of each file of places, in order (see `places.ts`). */
  readonly places: readonly string[]
}

/** `/pagefind/parts.json`: the first part of Pagefind's index stands beside it, the others in folders 1, 2, … */
export interface PartsFile {
  readonly parts: number
}

/** `/find/words/<n>.json`: words that sound alike, and what they are called in other languages. */
export interface ShardFile {
  /** Evidence by folded word: the bits of the analyser, how often it occurs, and in which languages. */
  readonly words: Readonly<Record<string, number>>
  /** Expansions by folded phrase (see {@link phraseOf}). */
  readonly names: Readonly<Record<string, readonly StoredExpansion[]>>
}

/** First of the four bits of the count in a word's number: the logarithm of its occurrences to base 2, at most 15. */
export const countBit = 4

/** The bit that says that a word occurs in a language. */
export function langBit(lang: Lang): number {
  return 1 << (8 + langs.indexOf(lang))
}

/** Whether a word's number says that it occurs in a language. */
export function occursIn(bits: number, lang: Lang): boolean {
  return (bits & langBit(lang)) !== 0
}

/** Where an expansion comes from: the term base, the platform's region names, the aligned rows, or the sound alone. */
export type ExpansionSource = 't' | 'r' | 'm' | 's'

/** An expansion: language, keys of its words joined by spaces, weight in hundredths, source, how to show it. */
export type StoredExpansion = readonly [Lang, string, number, ExpansionSource, string?]

/** `/find/filters/<name>.json`: numbers of editions by value, for the conditions that a search may set. */
export type FilterFile = Readonly<Record<string, readonly number[]>>

/** `/find/pages/<number>.json`: one edition; its number is the place of its record in the index. */
export interface PageFile {
  readonly slug: string
  readonly lang: Lang
  readonly title: string
  readonly origin: 'received' | 'made'
  /** Publisher or agency, where the text says. */
  readonly source?: string
  /** ISO 8601. */
  readonly date?: string
  /** Numbers of the other editions of the article. */
  readonly others: Readonly<Partial<Record<Lang, number>>>
  /** Rows in which the edition has a text: anchor, then its segments. */
  readonly rows: readonly (readonly [string, ...string[]])[]
  /** How many words each row has: a place in the index is that of a word in all of them. */
  readonly words: readonly number[]
}

/** `/find/names.json`: names to suggest for a misspelt one, most frequent first. */
export type NamesFile = readonly string[]

/** The shard of a word: words with one skeleton share one. */
export function shardOf(skeleton: string, shards: number): number {
  let hash = 2166136261
  for (const letter of skeleton) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619)
  return (hash >>> 0) % shards
}

/** The shard that holds the expansions of a phrase. */
export function shardOfPhrase(phrase: string, shards: number): number {
  return shardOf(skeletons(phrase.split(' ')[0] ?? '')[0] ?? '', shards)
}

/** Words as expansions are stored under: folded, without the Arabic article, joined by spaces. */
export function phraseOf(words: readonly string[]): string {
  return words.map(bare).join(' ')
}

/** Words of a form, folded; parts of a bound word apart. */
export function wordsOfForm(form: string): string[] {
  return form
    .split(/[^\p{L}\p{M}\p{N}'\u2019\u0640.]+/u)
    .map((word) => {
      const folded = foldWord(word).replace(/[^\p{L}\p{N}]/gu, '')
      return initials(word, folded) ?? folded
    })
    .filter((word) => word !== '')
}
