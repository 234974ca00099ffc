/**
 * The words of a query as the index is asked for them.
 *
 * What the stemmer asks about words of the site the index answers itself: a word is known where keys begin with it.
 */
import {
  emptyVocabulary,
  foldWord,
  joinedSpellings,
  loadStems,
  type Part,
  type Reading,
  type Spelling,
  spellingsOf,
  type Vocabulary,
} from '../analyse/index.ts'
import {stemKey, wordKey} from '../keys.ts'
import type {Keys} from './pagefind.ts'
import type {Query, QueryWord} from './parse.ts'

/** A word that is looked for: forms of its stems, and the very word. */
export interface AskedSpelling extends Spelling {
  /** Stems under which the index may have filed the very word, though it is no form of them to the query. */
  readonly under: readonly string[]
}

/** How a row may have a term: words that follow one another; one in most cases. */
export interface Way {
  /** For each word its spellings. */
  readonly words: readonly (readonly AskedSpelling[])[]
  /** Whether only the very words count, not their forms. */
  readonly exact: boolean
}

/** One thing that the query asks for. */
export interface Term {
  /** As typed. */
  readonly text: string
  readonly ways: readonly Way[]
  /** A row without it does, and it is not looked for. */
  readonly optional: boolean
  /** The beginning of a word that is still being typed. */
  readonly beginning?: string
}

/** A query as the index is asked. */
export interface Terms {
  /** What a row has: words, then phrases. */
  readonly wanted: readonly Term[]
  /** What a row may not have. */
  readonly without: readonly Term[]
}

/** Rounds of asking what is known: a word may have two particles before it, and then an ending. */
const mostRounds = 4

/** Shortest beginning that is looked for while a word is typed. */
const shortest = 3

/** Read the words of a query with what the index knows of them. */
export async function termsOf(query: Query, index: Keys): Promise<Terms> {
  await loadStems(query.text)
  const known = new Known(index)
  for (let round = 0; round < mostRounds; round++) {
    read(query, known.guess(false))
    read(query, known.guess(true))
    if (!(await known.ask())) break
  }
  return read(query, known.guess(false))
}

/** The words of a query as they are read where no index is at hand; their stems have been loaded. */
export function termsWithoutIndex(query: Query): Terms {
  return read(query, emptyVocabulary)
}

/** What the index has been asked about words. */
class Known {
  readonly #index: Keys
  readonly #answers = new Map<string, boolean>()
  readonly #open = new Map<string, () => Promise<boolean>>()

  constructor(index: Keys) {
    this.#index = index
  }

  /** A vocabulary that answers what is known, guesses the rest, and remembers what it was asked. */
  guess(unknown: boolean): Vocabulary {
    const isKnown = (word: string) =>
      this.#answer(`forms ${word}`, unknown, async () => (await this.#index.forms(word)).size > 0)
    return {
      changing: true,
      has: isKnown,
      // A word that others are forms of is whole: its first letter is its own.
      noun: (word) => this.#answer(`stem ${word}`, unknown, () => this.#isStem(word)),
      // A word that the site writes and found no stem for has none.
      name: (word) =>
        this.#answer(
          `word ${word}`,
          unknown,
          async () => (await this.#index.key(wordKey(word, word))).size > 0,
        ),
      compound: () => false,
    }
  }

  /** Whether words stand under this stem, not beside others that may also be forms of it. */
  async #isStem(word: string): Promise<boolean> {
    const [forms, besides] = await Promise.all([this.#index.forms(word), this.#index.key(stemKey(word))])
    return [...forms].some(([id, positions]) => positions.length > (besides.get(id)?.length ?? 0))
  }

  #answer(question: string, unknown: boolean, ask: () => Promise<boolean>): boolean {
    const known = this.#answers.get(question)
    if (known !== undefined) return known
    this.#open.set(question, ask)
    return unknown
  }

  /** Ask all that is open; false where nothing was. */
  async ask(): Promise<boolean> {
    const open = [...this.#open]
    this.#open.clear()
    await Promise.all(open.map(async ([question, ask]) => this.#answers.set(question, await ask())))
    return open.length > 0
  }
}

function read({words, phrases, without, open}: Query, vocabulary: Vocabulary): Terms {
  const reading: Reading = {vocabulary}
  const own = words.map((word, at) => {
    const ways = [...waysOf(word, reading), ...joinedWays(words, at, reading)]
    const isOpen = open && at === words.length - 1
    const beginning = word.parts.length === 1 && isOpen ? beginningOf(ways) : undefined
    return {
      text: word.text,
      ways,
      optional: word.optional,
      ...(beginning === undefined ? {} : {beginning}),
    }
  })
  return {
    wanted: [...own, ...phrases.map((parts) => exactTerm(parts, reading))],
    without: without.map((parts) =>
      parts.length > 1 ? exactTerm(parts, reading) : formsTerm(parts, reading),
    ),
  }
}

/** A word by itself, or, where it has bound parts, as one word or its parts in a row. */
function waysOf({parts}: QueryWord, reading: Reading): Way[] {
  const apart: Way = {words: parts.map((part) => asked(part, reading)), exact: false}
  if (parts.length === 1) return [apart]
  return [{words: [joined(parts, reading)], exact: false}, apart]
}

/** Words typed apart that a text may write as one: each is found where both stand as one. */
function joinedWays(words: readonly QueryWord[], at: number, reading: Reading): Way[] {
  return [at - 1, at].flatMap((first) => {
    const parts = [words[first], words[first + 1]].flatMap((word) => word?.parts ?? [])
    return parts.length === 2 ? [{words: [joined(parts, reading)], exact: false}] : []
  })
}

/**
 * The spellings of a word that is typed. Initials that are also a word ("US") are looked for as initials alone. The
 * letters of a keyboard do not tell the language of a word: it is read as another keyboard would write it, too.
 */
function asked(part: Part, reading: Reading): readonly AskedSpelling[] {
  const own = spellingsOf(part, reading)
  if (own[0]?.word.startsWith('\u01C3') === true) return own.slice(0, 1).map(filed([]))
  const folded = spellingsOf({text: foldWord(part.text)}, reading)
  const both = own.map(({word, stems}) => {
    const all = union(stems, stemsIn(folded, word))
    // A word is filed under the nearest of its stems: that of a stem may be one that the word itself is too far from.
    const further = all.flatMap((stem) => stemsIn(spellingsOf({text: stem}, reading), stem))
    return {word, stems: union(all, further).filter((stem) => stem !== word)}
  })
  return both.map(filed(spellingsOf(part, uncertain(reading))))
}

function joined(parts: readonly Part[], reading: Reading): readonly AskedSpelling[] {
  return joinedSpellings(parts, reading).map(filed(joinedSpellings(parts, uncertain(reading))))
}

/** Reading that takes no word for whole: the index knows more of words than it tells. */
function uncertain({vocabulary = emptyVocabulary, ...reading}: Reading): Reading {
  return {...reading, vocabulary: {...vocabulary, noun: () => false, name: () => false}}
}

/** Adds to spellings the stems that they have in another reading. */
function filed(others: readonly Spelling[]): (spelling: Spelling) => AskedSpelling {
  return ({word, stems}) => ({
    word,
    stems,
    under: stemsIn(others, word).filter((stem) => !stems.includes(stem)),
  })
}

function stemsIn(spellings: readonly Spelling[], word: string): readonly string[] {
  return spellings.find((each) => each.word === word)?.stems ?? []
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])]
}

function exactTerm(parts: readonly Part[], reading: Reading): Term {
  const words = parts.map((part) => asked(part, reading))
  return {text: parts.map(({text}) => text).join(' '), ways: [{words, exact: true}], optional: false}
}

function formsTerm(parts: readonly Part[], reading: Reading): Term {
  const words = parts.map((part) => asked(part, reading))
  return {text: parts.map(({text}) => text).join(' '), ways: [{words, exact: false}], optional: false}
}

function beginningOf([first]: readonly Way[]): string | undefined {
  const word = first?.words[0]?.[0]?.word ?? ''
  return word.length >= shortest ? word : undefined
}
