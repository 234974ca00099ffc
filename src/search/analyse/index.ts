/**
 * The analyser: one module for the index, the query and the marks.
 *
 * A text becomes runs between white space, a run its parts, and a part is a word: its folded spelling with the stems
 * that it may be a form of. Two words match when they have the same spelling or share a stem.
 */
import {type Lang, languages} from '../../languages/index.ts'
import {heads, tails} from '../../languages/script/arab/compounds.ts'
import {withSingleWaw} from '../../languages/script/arab/letters.ts'
import {initials, withoutPossessive} from '../../languages/script/latn/initials.ts'
import {carried, foldWord} from './letters.ts'
import {stemmingState, stemsOf} from './stemming.ts'
import {emptyVocabulary, type Vocabulary} from './vocabulary.ts'
import {type Part, splitWords, type Word} from './words.ts'

export {foldWord} from './letters.ts'
export {loadStems} from './stemming.ts'
export {emptyVocabulary, evidence, type Vocabulary, vocabularyOf, wholeVocabulary} from './vocabulary.ts'
export {type Part, splitWords, type Word} from './words.ts'

/** A folded word and what it may be a form of, nearest first, itself left out. */
export interface Spelling {
  readonly word: string
  readonly stems: readonly string[]
}

/** How to read a text. */
export interface Reading {
  /** Evidence for stripping; without it only what needs none is stripped. */
  readonly vocabulary?: Vocabulary
  /** Whether short words may be written onto others, as و ف ب ل ك in Arabic; true without it. */
  readonly clitics?: boolean
}

/** How to read a text in a language. What it has in another script is in a language that is not known. */
export function readingOf(lang: Lang, vocabulary: Vocabulary): Reading {
  const {script, clitics} = languages[lang]
  return {vocabulary, clitics: script !== 'Arab' || clitics !== undefined}
}

/** The words of a text in order: the parts of its runs. A word's number here is its place in the index. */
export function wordsIn(text: string): Part[] {
  return splitWords(text).flatMap(({parts}) => parts)
}

/** Runs of parts that are bound to one another (می‌شود, counter-terrorism), as one word each. */
export function boundGroups(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (part.bound && last !== undefined) last.push(part)
    else groups.push([part])
  }
  return groups
}

/**
 * The spellings of parts as one word. A stem that cuts into the first part must be a stem of that part: خانه‌ای is a
 * form of خانه, and of خان it is none, though خانهای, so written, may be one.
 */
export function joinedSpellings(parts: readonly Part[], reading: Reading): readonly Spelling[] {
  const [first] = parts
  if (first === undefined) return []
  const head = foldWord(first.text)
  // What is bound so is Persian, where it is not Latin.
  const own = new Set(
    spellingsOf(first, {...reading, clitics: false}).flatMap(({word, stems}) => [word, ...stems]),
  )
  return spellingsOf(joined(parts), reading).map(({word, stems}) => ({
    word,
    stems: stems.filter((stem) => stem.length >= head.length || !head.startsWith(stem) || own.has(stem)),
  }))
}

function joined(parts: readonly Part[]): Part {
  return {
    text: parts.map(({text}) => text).join(''),
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    bound: false,
  }
}

/** Whether a text has a letter of the Arabic script. */
export const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text)

/** What a vocabulary made of words before: a text repeats its words, and stemming one is the costly part. */
let remembered = new WeakMap<Vocabulary, Map<string, readonly Spelling[]>>()
let rememberedIn = 0

/** The spellings of one part, the one that it stands under first. */
export function spellingsOf(
  {text}: Pick<Part, 'text'>,
  {vocabulary = emptyVocabulary, clitics = true}: Reading,
): readonly Spelling[] {
  if (vocabulary.changing === true) return makeSpellings(text, vocabulary, clitics)
  if (rememberedIn !== stemmingState()) {
    remembered = new WeakMap()
    rememberedIn = stemmingState()
  }
  let memory = remembered.get(vocabulary)
  if (memory === undefined || memory.size > 200_000) {
    memory = new Map()
    remembered.set(vocabulary, memory)
  }
  const id = clitics ? text : `${text} `
  const known = memory.get(id) ?? makeSpellings(text, vocabulary, clitics)
  memory.set(id, known)
  return known
}

function makeSpellings(text: string, vocabulary: Vocabulary, clitics: boolean): readonly Spelling[] {
  const raw = withoutPossessive(text)
  // A hamza alone folds to nothing; it stays itself, for a word has a spelling.
  const folded = foldWord(raw).replace(/[^\p{L}\p{N}]/gu, '') || text.replace(/[^\p{L}\p{N}]/gu, '')
  const second = carried(raw)
  const words = new Set([initials(raw, folded), folded, second, withSingleWaw(folded)])
  return [...words].flatMap((word) =>
    word === undefined ? [] : [{word, stems: stemsOf(word, {raw, vocabulary, clitics})}],
  )
}

/** The spellings that a word has with the word after it, where the two may be one; else none. */
export function spellingsWithNext(word: Word, next: Word, reading: Reading): readonly Spelling[] {
  const [before, after] = [word.parts.at(-1), next.parts[0]]
  if (before === undefined || after === undefined || next.parts.length !== 1) return []
  if (!isArabic(before.text) && reading.vocabulary === undefined) return []
  const joins = mayJoin(foldWord(before.text), foldWord(after.text), reading)
  return joins ? joinedSpellings([before, after], reading) : []
}

/** Whether two folded words that stand next to one another may be one. */
export function mayJoin(head: string, tail: string, {vocabulary}: Reading): boolean {
  return belong(head, tail) || vocabulary?.compound(head + tail) === true
}

/** Whether of two folded words next to one another one is no word alone: the mark of a verb, a plural ending. */
export function belong(head: string, tail: string): boolean {
  return heads.has(head) || tails.has(tail)
}

/** Whether a folded word may be joined to some word after it. */
export function mayJoinNext(head: string, {vocabulary}: Reading): boolean {
  return heads.has(head) || (vocabulary !== undefined && vocabulary.begins?.(head) !== false)
}

/** Whether a folded word is one that is joined to any word before it. */
export function joinsBefore(tail: string): boolean {
  return tails.has(tail)
}
