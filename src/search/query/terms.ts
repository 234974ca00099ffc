/**
 * The words of a query, as the index is asked for them.
 *
 * The index itself answers what the stemmer asks about words of the site: a word is known if keys begin with it.
 */
import {
  emptyVocabulary,
  joinedSpellings,
  loadStems,
  type ReadingOptions,
  type SiteVocabulary,
  type Spelling,
  searchSpelling,
  spellingsOf,
  type WordPart,
} from '../analyse/index.ts'
import {stemKey, wordKey} from '../keys.ts'
import type {KeyLookup} from './pagefind.ts'
import type {Query, QueryWord} from './parse.ts'

/** A word that is looked for: forms of its stems, and the very word. */
export interface AskedSpelling extends Spelling {
  /** Stems under which the index may file this very word, although the query does not read it as a form of them. */
  readonly under: readonly string[]
}

/** One way in which a row may match a term: words that follow one another, mostly a single one. */
export interface TermVariant {
  /** For each word its spellings. */
  readonly words: readonly (readonly AskedSpelling[])[]
  /** Whether only the very words count, not their forms. */
  readonly exact: boolean
}

/** One thing that the query asks for. */
export interface QueryTerm {
  /** As typed. */
  readonly text: string
  readonly variants: readonly TermVariant[]
  /** Whether rows without it match too; it is not looked up. */
  readonly optional: boolean
  /** The beginning of a word that is still being typed. */
  readonly beginning?: string
}

/** A query as the index is asked. */
export interface Terms {
  /** What a row has: words, then phrases. */
  readonly wanted: readonly QueryTerm[]
  /** What a row may not have. */
  readonly without: readonly QueryTerm[]
}

/** How often questions are collected and asked: a word may have two particles, and then an ending. */
const mostRounds = 4

/** Shortest beginning that is looked for while a word is typed. */
const shortest = 3

/** Read the words of a query with what the index knows of them. */
export async function termsOf(query: Query, index: KeyLookup): Promise<Terms> {
  await loadStems(query.text)
  const known = new IndexKnowledge(index)
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

/** Answers of the index about words. */
class IndexKnowledge {
  readonly #index: KeyLookup
  readonly #answers = new Map<string, boolean>()
  readonly #open = new Map<string, () => Promise<boolean>>()

  constructor(index: KeyLookup) {
    this.#index = index
  }

  /** A vocabulary that answers what is known, guesses the rest, and collects the questions. */
  guess(unknown: boolean): SiteVocabulary {
    const isKnown = (word: string) =>
      this.#answer(`forms ${word}`, unknown, async () => (await this.#index.forms(word)).size > 0)
    return {
      changing: true,
      has: isKnown,
      // A word of which other words are forms has no particle: its first letter belongs to it.
      noun: (word) => this.#answer(`stem ${word}`, unknown, () => this.#isStem(word)),
      // A word that the site contains and for which it found no stem has none.
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

  /** Ask all open questions; false if there were none. */
  async ask(): Promise<boolean> {
    const open = [...this.#open]
    this.#open.clear()
    await Promise.all(open.map(async ([question, ask]) => this.#answers.set(question, await ask())))
    return open.length > 0
  }
}

function read({words, phrases, without, open}: Query, vocabulary: SiteVocabulary): Terms {
  const reading: ReadingOptions = {vocabulary}
  const own = words.map((word, at) => {
    const variants = [...variantsOf(word, reading), ...joinedVariants(words, at, reading)]
    const isOpen = open && at === words.length - 1
    const beginning = word.parts.length === 1 && isOpen ? beginningOf(variants) : undefined
    return {
      text: word.text,
      variants,
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
function variantsOf({parts}: QueryWord, reading: ReadingOptions): TermVariant[] {
  const apart: TermVariant = {words: parts.map((part) => askedSpellings(part, reading)), exact: false}
  if (parts.length === 1) return [apart]
  return [{words: [joined(parts, reading)], exact: false}, apart]
}

/** Words typed apart that a text may write as one: each is found where both stand as one. */
function joinedVariants(words: readonly QueryWord[], at: number, reading: ReadingOptions): TermVariant[] {
  return [at - 1, at].flatMap((first) => {
    const [one, other] = [words[first], words[first + 1]]
    if (one === undefined || other === undefined) return []
    const parts = [...one.parts, ...other.parts]
    return parts.length === 2 ? [{words: [joined(parts, reading)], exact: false}] : []
  })
}

/**
 * The spellings of a typed word. Initials that are also a word ("US") are looked for as initials only. The keyboard
 * does not show the language, so the word is also read as other keyboards would write it.
 */
function askedSpellings(part: WordPart, reading: ReadingOptions): readonly AskedSpelling[] {
  const own = spellingsOf(part, reading)
  if (own[0]?.word.startsWith('\u01C3') === true) return own.slice(0, 1).map(withFiledStems([]))
  const folded = spellingsOf({text: searchSpelling(part.text)}, reading)
  const both = own.map(({word, stems}) => {
    const all = union(stems, stemsIn(folded, word))
    // A word is filed under the nearest of its stems: that of a stem may be one that the word itself is too far from.
    const further = all.flatMap((stem) => stemsIn(spellingsOf({text: stem}, reading), stem))
    return {word, stems: union(all, further).filter((stem) => stem !== word)}
  })
  return both.map(withFiledStems(spellingsOf(part, withoutWholeWords(reading))))
}

function joined(parts: readonly WordPart[], reading: ReadingOptions): readonly AskedSpelling[] {
  return joinedSpellings(parts, reading).map(
    withFiledStems(joinedSpellings(parts, withoutWholeWords(reading))),
  )
}

/** The reading without words taken as whole, since the index knows more words than it can tell. */
function withoutWholeWords({vocabulary = emptyVocabulary, ...reading}: ReadingOptions): ReadingOptions {
  return {...reading, vocabulary: {...vocabulary, noun: () => false, name: () => false}}
}

/** Adds to spellings the stems that they have in another reading. */
function withFiledStems(others: readonly Spelling[]): (spelling: Spelling) => AskedSpelling {
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

function exactTerm(parts: readonly WordPart[], reading: ReadingOptions): QueryTerm {
  const words = parts.map((part) => askedSpellings(part, reading))
  return {text: parts.map(({text}) => text).join(' '), variants: [{words, exact: true}], optional: false}
}

function formsTerm(parts: readonly WordPart[], reading: ReadingOptions): QueryTerm {
  const words = parts.map((part) => askedSpellings(part, reading))
  return {text: parts.map(({text}) => text).join(' '), variants: [{words, exact: false}], optional: false}
}

function beginningOf([first]: readonly TermVariant[]): string | undefined {
  const word = first?.words[0]?.[0]?.word ?? ''
  return word.length >= shortest ? word : undefined
}
