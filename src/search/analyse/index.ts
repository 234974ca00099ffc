/**
 * The analyser: one module for the index, the query and the marks.
 *
 * A text becomes words (runs between white space), a word becomes keys: its folded form first, then stems.
 * Two words match when they share a key. Keys go to the index with a mark at their end, so that a whole word
 * is never taken for the beginning of another; the word still being typed is looked up without it.
 */
import {type Lang, languages, type Script} from '../../languages/index.ts'
import {heads, tails} from '../../languages/script/arab/compounds.ts'
import {withSingleWaw} from '../../languages/script/arab/letters.ts'
import {arabicStems} from '../../languages/script/arab/stems.ts'
import {initials, latinStems, withoutPossessive} from '../../languages/script/latn/stems.ts'
import type {Stemmer} from '../../languages/script/stemmer.ts'
import {carried, foldWord} from './letters.ts'
import {emptyVocabulary, type Vocabulary} from './vocabulary.ts'
import {type Part, splitWords, type Word} from './words.ts'

export {foldWord} from './letters.ts'
export {emptyVocabulary, evidence, type Vocabulary, vocabularyOf, wholeVocabulary} from './vocabulary.ts'
export {type Part, splitWords, type Word} from './words.ts'

/**
 * The letter that ends every key in the index (U+01C2, a letter of no language the site knows). After it stands
 * the language of the record, so that one lookup asks for one language without a filter file to load.
 */
export const endMark = '\u01C2'

/** A key and the stretch of the text that it stands for. */
export interface Form {
  readonly key: string
  readonly start: number
  readonly end: number
  /** Whether this is the folded word itself, not a stem. */
  readonly exact: boolean
}

/** A word of the text with all its keys. Its place in the list is its position in the index. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly forms: readonly Form[]
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

/** The words of a text with their keys, in order. */
export function analyse(text: string, reading: Reading = {}): Token[] {
  const words = splitWords(text)
  const tokens = words.map((word) => ({start: word.start, end: word.end, forms: wordForms(word, reading)}))
  joinNeighbours(words, tokens, reading)
  return tokens.map(({start, end, forms}) => ({start, end, forms: unique(forms)}))
}

/**
 * The keys that go to the index. A Latin word with a stem is there as its stem alone: a query has the stem of
 * its words, too, and the index is half as large.
 */
export function indexedKeys(forms: readonly Form[]): Set<string> {
  const stemmed = new Set(forms.filter(({exact}) => !exact).map(({start, end}) => `${start} ${end}`))
  const kept = forms.filter(
    ({key, exact, start, end}) =>
      !exact || !latin.test(key) || key.startsWith('\u01C3') || !stemmed.has(`${start} ${end}`),
  )
  return new Set(kept.map(({key}) => key))
}

/** The forms of a word for itself: of its parts, and of those that are bound as one. */
export function wordForms(word: Word, reading: Reading): Form[] {
  const forms = word.parts.flatMap((part) => partForms(part, reading))
  for (let first = 0; first < word.parts.length; first++) {
    let last = first
    while (word.parts[last + 1]?.bound === true) last++
    const group = word.parts.slice(first, last + 1)
    if (group.length > 1) forms.unshift(...joinedKeys(group, reading))
    first = last
  }
  return forms
}

/**
 * The forms of parts as one word. A stem that cuts into the first part must be a stem of that part: خانه‌ای is a form
 * of خانه, and of خان it is none, though خانهای, so written, may be one.
 */
export function joinedKeys(parts: readonly Part[], reading: Reading): Form[] {
  const [first] = parts
  if (first === undefined) return []
  const {length} = foldWord(first.text)
  // What is bound so is Persian, where it is not Latin.
  const own = new Set(partForms(first, {...reading, clitics: false}).map(({key}) => key))
  return partForms(joined(parts), reading).filter(
    ({key, exact}) => exact || key.length >= length || !foldWord(first.text).startsWith(key) || own.has(key),
  )
}

function joined(parts: readonly Part[]): Part {
  return {
    text: parts.map(({text}) => text).join(''),
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    bound: false,
  }
}

const latin = /\p{Script=Latin}/u

/** Whether a text has a letter of the Arabic script. */
export const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text)

/** How words are stemmed, by the script they have a letter of. */
const stemmers = Object.entries({Latn: latinStems, Arab: arabicStems} satisfies Record<Script, Stemmer>).map(
  ([script, stemsOf]) => ({letters: new RegExp(`\\p{Script=${script}}`, 'u'), stemsOf}),
)

/** A key without its place. */
type Key = Pick<Form, 'key' | 'exact'>

/** What a vocabulary made of words before: a text repeats its words, and stemming one is the costly part. */
const remembered = new WeakMap<Vocabulary, Map<string, readonly Key[]>>()

/** The keys of one part, the exact one first. */
export function partForms(
  {text, start, end}: Part,
  {vocabulary = emptyVocabulary, clitics = true}: Reading,
): Form[] {
  let memory = remembered.get(vocabulary)
  if (memory === undefined || memory.size > 200_000) {
    memory = new Map()
    remembered.set(vocabulary, memory)
  }
  const id = clitics ? text : `${text} `
  let keys = memory.get(id)
  if (keys === undefined || vocabulary.changing === true) {
    keys = keysOf(text, vocabulary, clitics)
    memory.set(id, keys)
  }
  return keys.map(({key, exact}) => ({key, start, end, exact}))
}

function keysOf(text: string, vocabulary: Vocabulary, clitics: boolean): Key[] {
  const raw = withoutPossessive(text)
  // A hamza alone folds to nothing; it stays itself, for a word has a key.
  const folded = foldWord(raw).replace(/[^\p{L}\p{N}]/gu, '') || text.replace(/[^\p{L}\p{N}]/gu, '')
  const second = carried(raw)
  const spellings = new Set([folded, second, withSingleWaw(folded), initials(raw, folded)])
  const keys: Key[] = [...spellings].flatMap((key) => (key === undefined ? [] : [{key, exact: true}]))
  for (const {letters, stemsOf} of stemmers) {
    if (!letters.test(folded)) continue
    for (const each of second === undefined ? [folded] : [folded, second])
      for (const key of stemsOf(each, {raw, vocabulary, clitics})) keys.push({key, exact: false})
  }
  return keys
}

/** Give a word set apart from its neighbour the keys of both joined, where they may be one. */
function joinNeighbours(words: readonly Word[], tokens: readonly {forms: Form[]}[], reading: Reading): void {
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]
    if (next !== undefined) tokens[index]?.forms.push(...joinedForms(word, next, reading))
  }
}

/** The forms that a word has with the word after it, where the two may be one; else none. */
export function joinedForms(word: Word, next: Word, reading: Reading): readonly Form[] {
  const [before, after] = [word.parts.at(-1), next.parts[0]]
  if (before === undefined || after === undefined || next.parts.length !== 1) return []
  if (!isArabic(before.text) && reading.vocabulary === undefined) return []
  const joins = mayJoin(foldWord(before.text), foldWord(after.text), reading)
  return joins ? joinedKeys([before, after], reading) : []
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

/** Each form once, the first of those that are alike; a word has few, so they are compared one by one. */
function unique(forms: readonly Form[]): Form[] {
  return forms.filter(
    ({key, start, end}, at) =>
      forms.findIndex((other) => other.key === key && other.start === start && other.end === end) === at,
  )
}
