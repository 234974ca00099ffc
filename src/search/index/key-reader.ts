/**
 * Reads the keys of texts. A collection repeats its words, so each different spaced word is read once.
 */
import {
  boundGroups,
  joinedSpellings,
  joinsBefore,
  loadStems,
  mayJoin,
  mayJoinNext,
  type ReadingOptions,
  type SpacedWord,
  type Spelling,
  searchSpelling,
  spellingsOf,
  spellingsWithNext,
  splitWords,
} from '../analyse/index.ts'
import {stemKey, wordKey} from '../keys.ts'
import {spacedWordsOf} from './spaced-words.ts'

// An index holds words of every script.
await loadStems()

/** A word as the index holds it. */
export interface IndexedWord {
  /** As written. */
  readonly text: string
  /** Its key, which takes its position in the record. */
  readonly key: string
  /** Its folded spellings and stems. */
  readonly all: readonly string[]
}

/** A text as the index holds it. */
export interface IndexedText {
  readonly words: readonly IndexedWord[]
  /** Further keys, each once: of other stems and spellings, and of neighbours that may be one word. */
  readonly besides: readonly string[]
}

/** The keys of a spaced word. */
interface WordKeys {
  readonly word: SpacedWord
  readonly words: readonly IndexedWord[]
  readonly besides: readonly string[]
  /** Its first and its last part, folded. */
  readonly first: string
  readonly last: string
  /** Whether it may be one word with some word after it. */
  readonly begins: boolean
  /** Whether it is one word with any word before it. */
  readonly ends: boolean
}

/** Reads the keys of texts, each different spaced word once. */
export class KeyReader {
  readonly #reading: ReadingOptions
  readonly #known = new Map<string, WordKeys | null>()

  constructor(reading: ReadingOptions) {
    this.#reading = reading
  }

  /** The words of a text in order, and its further keys. */
  read(text: string): IndexedText {
    const runs: WordKeys[] = []
    for (const run of spacedWordsOf(text)) {
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

  /** Read a spaced word by itself; null if it is only punctuation. */
  #read(run: string): WordKeys | null {
    const [word] = splitWords(run)
    const known = word === undefined ? null : this.#knownRun(word)
    this.#known.set(run, known)
    return known
  }

  #knownRun(word: SpacedWord): WordKeys {
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
    const last = searchSpelling(word.parts.at(-1)?.text ?? '')
    const first = searchSpelling(word.parts[0]?.text ?? '')
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

  /** The keys that it has together with the word after it. */
  #withNext(run: WordKeys, next: WordKeys | undefined): readonly string[] {
    if (next === undefined || !(run.begins || next.ends)) return []
    // Most words with which some compound begins stand before a word that does not end it; this test is quick.
    if (!mayJoin(run.last, next.first, this.#reading)) return []
    return spellingsWithNext(run.word, next.word, this.#reading).flatMap(keysOf)
  }
}

/** All keys of a spelling, its own first. */
function keysOf({word, stems}: Spelling): readonly string[] {
  return [wordKey(stems[0] ?? word, word), ...stems.slice(1).map(stemKey)]
}
