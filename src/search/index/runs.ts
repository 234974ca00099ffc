/**
 * Runs between white space, each read once: a collection repeats its words, so that what is asked of every word of
 * every text is worked out for every different one.
 */
import {
  boundGroups,
  foldWord,
  joinedSpellings,
  joinsBefore,
  loadStems,
  mayJoin,
  mayJoinNext,
  type Reading,
  type Spelling,
  spellingsOf,
  spellingsWithNext,
  splitWords,
  type Word,
} from '../analyse/index.ts'
import {stemKey, wordKey} from '../keys.ts'

// An index holds words of every script.
await loadStems()

/** All runs of a collection, in the order in which they first occur, with how often they do. */
export type Runs = Map<string, number>

/** Count the runs of a text in. */
export function countRuns(runs: Runs, text: string): void {
  for (const run of runsOf(text)) runs.set(run, (runs.get(run) ?? 0) + 1)
}

function runsOf(text: string): readonly string[] {
  return text.match(/\S+/gu) ?? []
}

/** How a folded word is written most often, and how often it occurs. */
export interface Surface {
  readonly text: string
  readonly count: number
}

/** The words of a collection by their folded form. */
export function surfacesOf(runs: Runs): ReadonlyMap<string, Surface> {
  const words = new Map<string, {written: Map<string, number>; count: number}>()
  for (const [run, count] of runs) {
    for (const {text} of splitWords(run).flatMap(({parts}) => parts)) {
      const key = foldWord(text)
      const word = words.get(key) ?? {written: new Map<string, number>(), count: 0}
      words.set(key, word)
      word.written.set(text, (word.written.get(text) ?? 0) + count)
      word.count += count
    }
  }
  return new Map(
    [...words].map(([key, {written, count}]) => {
      const [most] = [...written].sort((a, b) => b[1] - a[1])[0] ?? [key]
      return [key, {text: most.replace(/[\u0640\p{Cf}]/gu, ''), count}]
    }),
  )
}

/** A word as the index holds it. */
export interface IndexedWord {
  /** As written. */
  readonly text: string
  /** Its key, which stands at its place. */
  readonly key: string
  /** Its folded spellings and stems. */
  readonly all: readonly string[]
}

/** A text as the index holds it. */
export interface IndexedText {
  readonly words: readonly IndexedWord[]
  /** Further keys, each once: of other stems and spellings, and of words that may be one. */
  readonly besides: readonly string[]
}

/** What is known of a run that has a word. */
interface KnownRun {
  readonly word: Word
  readonly words: readonly IndexedWord[]
  readonly besides: readonly string[]
  /** Its first and its last part, folded. */
  readonly first: string
  readonly last: string
  /** Whether it may be one with some word after it. */
  readonly begins: boolean
  /** Whether it is one with any word before it. */
  readonly ends: boolean
}

/** Reads texts for their keys, every different run once. */
export class KeyReader {
  readonly #reading: Reading
  readonly #known = new Map<string, KnownRun | null>()

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** The words of a text in order, and its further keys. */
  read(text: string): IndexedText {
    const runs: KnownRun[] = []
    for (const run of runsOf(text)) {
      const known = this.#known.get(run) ?? this.#read(run)
      if (known !== null) runs.push(known)
    }
    const besides = new Set<string>()
    for (const [at, run] of runs.entries()) {
      for (const key of run.besides) besides.add(key)
      for (const key of this.#withNext(run, runs[at + 1])) besides.add(key)
    }
    return {words: runs.flatMap(({words}) => words), besides: [...besides]}
  }

  /** A run for itself; null where it is punctuation alone. */
  #read(run: string): KnownRun | null {
    const [word] = splitWords(run)
    const known = word === undefined ? null : this.#knownRun(word)
    this.#known.set(run, known)
    return known
  }

  #knownRun(word: Word): KnownRun {
    const besides: string[] = []
    const words = word.parts.map((part): IndexedWord => {
      const [own, ...others] = spellingsOf(part, this.#reading)
      const {word: folded, stems} = own ?? {word: part.text, stems: []}
      besides.push(...stems.slice(1).map(stemKey), ...others.flatMap(keysOf))
      const all = [folded, ...stems, ...others.flatMap((other) => [other.word, ...other.stems])]
      return {text: part.text, key: wordKey(stems[0] ?? folded, folded), all: [...new Set(all)]}
    })
    for (const group of boundGroups(word.parts))
      if (group.length > 1) besides.push(...joinedSpellings(group, this.#reading).flatMap(keysOf))
    const last = foldWord(word.parts.at(-1)?.text ?? '')
    const first = foldWord(word.parts[0]?.text ?? '')
    return {
      word,
      words,
      besides,
      first,
      last,
      begins: mayJoinNext(last, this.#reading),
      ends: word.parts.length === 1 && joinsBefore(first),
    }
  }

  /** The keys that a run has by the one after it. */
  #withNext(run: KnownRun, next: KnownRun | undefined): readonly string[] {
    if (next === undefined || !(run.begins || next.ends)) return []
    // Most words that begin some compound stand before a word that does not end it: that is asked without reading.
    if (!mayJoin(run.last, next.first, this.#reading)) return []
    return spellingsWithNext(run.word, next.word, this.#reading).flatMap(keysOf)
  }
}

/** All keys of a spelling, its own first. */
function keysOf({word, stems}: Spelling): readonly string[] {
  return [wordKey(stems[0] ?? word, word), ...stems.slice(1).map(stemKey)]
}

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
