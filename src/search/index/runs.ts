/**
 * Runs between white space, each read once: a collection repeats its words, so that what is asked of every word of
 * every text is worked out for every different one.
 */
import type {Lang} from '../../languages/index.ts'
import {
  foldWord,
  indexedKeys,
  joinedForms,
  joinsBefore,
  mayJoin,
  mayJoinNext,
  type Reading,
  splitWords,
  type Word,
  wordForms,
} from '../analyse/index.ts'
import {langBit} from '../files.ts'

/** How often a run occurs, and the bits of the languages in which it does. */
export interface RunCount {
  count: number
  langs: number
}

/** All runs of a collection, in the order in which they first occur. */
export type Runs = Map<string, RunCount>

/** Count the runs of a text in. */
export function countRuns(runs: Runs, text: string, lang: Lang): void {
  for (const run of runsOf(text)) {
    const known = runs.get(run)
    if (known === undefined) runs.set(run, {count: 1, langs: langBit(lang)})
    else {
      known.count += 1
      known.langs |= langBit(lang)
    }
  }
}

function runsOf(text: string): readonly string[] {
  return text.match(/\S+/gu) ?? []
}

/** How a folded word is written most often, how often it occurs, and the bits of its languages. */
export interface Surface {
  readonly text: string
  readonly count: number
  readonly langs: number
}

/** The words of a collection by their folded form. */
export function surfacesOf(runs: Runs): ReadonlyMap<string, Surface> {
  const words = new Map<string, {written: Map<string, number>; count: number; langs: number}>()
  for (const [run, {count, langs}] of runs) {
    for (const {text} of splitWords(run).flatMap(({parts}) => parts)) {
      const key = foldWord(text)
      const word = words.get(key) ?? {written: new Map<string, number>(), count: 0, langs: 0}
      words.set(key, word)
      word.written.set(text, (word.written.get(text) ?? 0) + count)
      word.count += count
      word.langs |= langs
    }
  }
  return new Map(
    [...words].map(([key, {written, count, langs}]) => {
      const [most] = [...written].sort((a, b) => b[1] - a[1])[0] ?? [key]
      return [key, {text: most.replace(/[\u0640\p{Cf}]/gu, ''), count, langs}]
    }),
  )
}

/** What is known of a run that is a word. */
interface KnownRun {
  readonly word: Word
  /** Its first and its last part, folded. */
  readonly first: string
  readonly last: string
  /** Whether it may be one with some word after it. */
  readonly begins: boolean
  /** Whether it is one with any word before it. */
  readonly ends: boolean
  /** Keys that go to the index, each once. */
  readonly indexed: readonly string[]
  /** All keys, those that only stand for a form that the index has otherwise too. */
  readonly all: readonly string[]
}

/** The keys of one word of a text. */
export type WordKeys = Pick<KnownRun, 'indexed' | 'all'>

/** Reads texts for their keys alone: what {@link analyse} finds, without the places in the text. */
export class KeyReader {
  readonly #reading: Reading
  readonly #known = new Map<string, KnownRun | null>()

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** The words of a text in order, each with its keys. */
  read(text: string): WordKeys[] {
    const words: KnownRun[] = []
    for (const run of runsOf(text)) {
      const known = this.#known.get(run) ?? this.#read(run)
      if (known !== null) words.push(known)
    }
    return words.map((word, at) => this.#withNext(word, words[at + 1]))
  }

  /** A run for itself; null where it is punctuation alone. */
  #read(run: string): KnownRun | null {
    const [word] = splitWords(run)
    const known = word === undefined ? null : this.#knownRun(word)
    this.#known.set(run, known)
    return known
  }

  #knownRun(word: Word): KnownRun {
    const forms = wordForms(word, this.#reading)
    const first = foldWord(word.parts[0]?.text ?? '')
    const last = foldWord(word.parts.at(-1)?.text ?? '')
    return {
      word,
      first,
      last,
      begins: mayJoinNext(last, this.#reading),
      ends: word.parts.length === 1 && joinsBefore(first),
      indexed: [...indexedKeys(forms)],
      all: [...new Set(forms.map(({key}) => key))],
    }
  }

  /** A word with the keys that it has by the word after it. */
  #withNext(word: KnownRun, next: KnownRun | undefined): WordKeys {
    if (next === undefined || !(word.begins || next.ends)) return word
    // Most words that begin some compound stand before a word that does not end it: that is asked without reading.
    if (!mayJoin(word.last, next.first, this.#reading)) return word
    const forms = joinedForms(word.word, next.word, this.#reading)
    if (forms.length === 0) return word
    return {
      indexed: [...new Set([...word.indexed, ...indexedKeys(forms)])],
      all: [...new Set([...word.all, ...forms.map(({key}) => key)])],
    }
  }
}

/** Keys by numbers, in the order in which they are first met. */
export class KeyNumbers {
  readonly #numbers = new Map<string, number>()
  /** Numbers of the keys of words met before: mostly the same value where it is the same word. */
  readonly #words = new Map<WordKeys, readonly number[]>()

  /** The numbers of all keys of these words, each once. */
  of(words: readonly WordKeys[]): Uint32Array {
    const own = new Set<number>()
    for (const word of words) for (const number of this.#ofWord(word)) own.add(number)
    return Uint32Array.from(own)
  }

  /** The keys, by number. */
  keys(): readonly string[] {
    return [...this.#numbers.keys()]
  }

  #ofWord(word: WordKeys): readonly number[] {
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
