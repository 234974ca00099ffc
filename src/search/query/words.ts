/** The words files in the browser: what one query needs of them, fetched once. */
import {evidence, type Vocabulary, vocabularyOf} from '../analyse/index.ts'
import {type ShardFile, type StoredExpansion, shardOf, shardOfPhrase} from '../files.ts'
import {skeletons} from '../sound.ts'
import type {Load} from './finder.ts'
import {parseQuery, type Query} from './parse.ts'

/** A word of the site that sounds like another. */
export interface KnownWord {
  readonly word: string
  /** Bits of evidence. */
  readonly bits: number
}

/** The words files, as far as they were needed. */
export class Words {
  readonly #load: Load
  readonly #shards: number
  readonly #files = new Map<number, Promise<ShardFile | undefined>>()
  readonly #known = new Map<number, ShardFile>()
  #whole: {readonly files: number; readonly vocabulary: Vocabulary} | undefined

  constructor(load: Load, shards: number) {
    this.#load = load
    this.#shards = shards
  }

  /** Read a query with what the site knows of its words: what is asked about them is fetched first. */
  async read(text: string, typing: boolean): Promise<{query: Query; vocabulary: Vocabulary}> {
    const asked = new Set<string>()
    const ask = (word: string) => {
      asked.add(word)
      return this.#bits(word)
    }
    const vocabulary: Vocabulary = {
      changing: true,
      has: (word) => (ask(word) & evidence.has) !== 0,
      noun: (word) => (ask(word) & evidence.noun) !== 0,
      name: (word) => (ask(word) & evidence.name) !== 0,
      compound: (word) => (ask(word) & evidence.compound) !== 0,
    }
    // What is known of the words decides which others are asked about: twice is enough for two clitics. Only the
    // Arabic script has letters that are words of their own; a query without it waits for nothing.
    for (let pass = 0; pass < 3; pass++) {
      const before = this.#known.size
      const {terms} = parseQuery(text, vocabulary, typing)
      for (const {keys} of terms.flatMap((term) => [term, ...(term.parts ?? [])]))
        for (const {key} of keys) asked.add(key)
      const words = [...asked].filter((word) => /\p{Script=Arabic}/u.test(word))
      await this.#need(
        words.flatMap((word) => skeletons(word).map((skeleton) => shardOf(skeleton, this.#shards))),
      )
      if (this.#known.size === before) break
    }
    return {query: parseQuery(text, vocabulary, typing), vocabulary: this.#vocabulary()}
  }

  /** All that was fetched, as one vocabulary: the same one until more is. */
  #vocabulary(): Vocabulary {
    if (this.#whole?.files === this.#known.size) return this.#whole.vocabulary
    const bits = new Map<string, number>()
    for (const {words} of this.#known.values()) for (const word in words) bits.set(word, words[word] ?? 0)
    this.#whole = {files: this.#known.size, vocabulary: vocabularyOf(bits)}
    return this.#whole.vocabulary
  }

  /** What a folded phrase is called elsewhere; undefined where nothing is known of it. */
  async expansions(phrase: string): Promise<readonly StoredExpansion[] | undefined> {
    const shard = shardOfPhrase(phrase, this.#shards)
    await this.#need([shard])
    const names = this.#known.get(shard)?.names
    return names !== undefined && Object.hasOwn(names, phrase) ? names[phrase] : undefined
  }

  /** Words of the site with one of a word's skeletons. */
  async alike(word: string): Promise<readonly KnownWord[]> {
    const own = skeletons(word)
    await this.#need(own.map((skeleton) => shardOf(skeleton, this.#shards)))
    const found = new Map<string, KnownWord>()
    for (const skeleton of own) {
      const file = this.#known.get(shardOf(skeleton, this.#shards))
      for (const [other, bits] of Object.entries(file?.words ?? {})) {
        if (skeletons(other).includes(skeleton)) found.set(other, {word: other, bits})
      }
    }
    return [...found.values()]
  }

  #bits(word: string): number {
    for (const skeleton of skeletons(word)) {
      const words = this.#known.get(shardOf(skeleton, this.#shards))?.words
      if (words !== undefined && Object.hasOwn(words, word)) return words[word] ?? 0
    }
    return 0
  }

  async #need(shards: readonly number[]): Promise<void> {
    await Promise.all(
      [...new Set(shards)].map(async (shard) => {
        const file = this.#files.get(shard) ?? this.#load.json<ShardFile>(`words/${shard}.json`)
        this.#files.set(shard, file)
        file.catch(() => this.#files.delete(shard))
        const loaded = await file
        if (loaded === undefined) this.#files.delete(shard)
        else this.#known.set(shard, loaded)
      }),
    )
  }
}
