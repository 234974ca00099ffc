/**
 * The analyser: one module for the index, the query and the marks.
 *
 * A text is split at white space into spaced words, and each of these into parts. A part is read as a word: its folded
 * spelling, with the stems that it may be a form of. Two words match if they have the same spelling or share a stem.
 */
import {type Lang, languages} from '../../languages/index.ts'
import {heads, tails} from '../../languages/script/arab/compounds.ts'
import {withSingleWaw} from '../../languages/script/arab/letters.ts'
import {initials, withoutPossessive} from '../../languages/script/latn/initials.ts'
import {searchSpelling, spellingWithHamza} from './letters.ts'
import {stemmingState, stemsOf} from './stemming.ts'
import {emptyVocabulary, type SiteVocabulary} from './vocabulary.ts'
import {type SpacedWord, splitWords, type WordPart} from './words.ts'

export {searchSpelling} from './letters.ts'
export {loadStems} from './stemming.ts'
export {
  emptyVocabulary,
  evidenceBits,
  type SiteVocabulary,
  siteVocabularyOf,
  wholeVocabulary,
} from './vocabulary.ts'
export {type SpacedWord, splitWords, type WordPart} from './words.ts'

/** A folded word and the stems of which it may be a form, nearest first, without itself. */
export interface Spelling {
  readonly word: string
  readonly stems: readonly string[]
}

/** How to read a text. */
export interface ReadingOptions {
  /** Evidence about words. Without it only those endings are stripped that need none. */
  readonly vocabulary?: SiteVocabulary
  /** Whether short words may be written onto others, as و ف ب ل ك in Arabic; true without it. */
  readonly clitics?: boolean
}

/** How to read a text in a language. The language of its words in another script is not known. */
export function readingOptionsOf(lang: Lang, vocabulary: SiteVocabulary): ReadingOptions {
  const {script, clitics} = languages[lang]
  return {vocabulary, clitics: script !== 'Arab' || clitics !== undefined}
}

/** The parts of a text in order. The number of a part is its place in the index. */
export function wordsIn(text: string): WordPart[] {
  return splitWords(text).flatMap(({parts}) => parts)
}

/** Groups of parts that are bound to one another (می‌شود, counter-terrorism); each is read as one word. */
export function boundGroups(parts: readonly WordPart[]): WordPart[][] {
  const groups: WordPart[][] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (part.bound && last !== undefined) last.push(part)
    else groups.push([part])
  }
  return groups
}

/**
 * The spellings of parts as one word. A stem that cuts into the first part must be a stem of that part: خانه‌ای is a
 * form of خانه but not of خان, although خانهای, written so, may be one.
 */
export function joinedSpellings(parts: readonly WordPart[], reading: ReadingOptions): readonly Spelling[] {
  const [first] = parts
  if (first === undefined) return []
  const head = searchSpelling(first.text)
  // Arabic letters bound in this way are Persian.
  const own = new Set(
    spellingsOf(first, {...reading, clitics: false}).flatMap(({word, stems}) => [word, ...stems]),
  )
  return spellingsOf(joined(parts), reading).map(({word, stems}) => ({
    word,
    stems: stems.filter((stem) => stem.length >= head.length || !head.startsWith(stem) || own.has(stem)),
  }))
}

function joined(parts: readonly WordPart[]): WordPart {
  return {
    text: parts.map(({text}) => text).join(''),
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    bound: false,
  }
}

/** Whether a text has a letter of the Arabic script. */
export const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text)

/** The spellings of words read with a vocabulary before: a text repeats its words, and stemming is costly. */
let remembered = new WeakMap<SiteVocabulary, Map<string, readonly Spelling[]>>()
let rememberedIn = 0

/** The spellings of one part; first the one by which it is filed. */
export function spellingsOf(
  {text}: Pick<WordPart, 'text'>,
  {vocabulary = emptyVocabulary, clitics = true}: ReadingOptions,
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

function makeSpellings(text: string, vocabulary: SiteVocabulary, clitics: boolean): readonly Spelling[] {
  const raw = withoutPossessive(text)
  // A hamza alone folds to nothing and is kept, since a word needs a spelling.
  const folded = searchSpelling(raw).replace(/[^\p{L}\p{N}]/gu, '') || text.replace(/[^\p{L}\p{N}]/gu, '')
  const second = spellingWithHamza(raw)
  const words = new Set([initials(raw, folded), folded, second, withSingleWaw(folded)])
  return [...words].flatMap((word) =>
    word === undefined ? [] : [{word, stems: stemsOf(word, {raw, vocabulary, clitics})}],
  )
}

/** The spellings of a word and the next one as one word, if they may be one; otherwise none. */
export function spellingsWithNext(
  word: SpacedWord,
  next: SpacedWord,
  reading: ReadingOptions,
): readonly Spelling[] {
  const [before, after] = [word.parts.at(-1), next.parts[0]]
  if (before === undefined || after === undefined || next.parts.length !== 1) return []
  if (!isArabic(before.text) && reading.vocabulary === undefined) return []
  const joins = mayJoin(searchSpelling(before.text), searchSpelling(after.text), reading)
  return joins ? joinedSpellings([before, after], reading) : []
}

/** Whether two folded words that stand next to one another may be one. */
export function mayJoin(head: string, tail: string, {vocabulary}: ReadingOptions): boolean {
  return belongTogether(head, tail) || vocabulary?.compound(head + tail) === true
}

/** Whether one of two neighbouring folded words is not a word by itself: a verb's prefix, a plural ending. */
export function belongTogether(head: string, tail: string): boolean {
  return heads.has(head) || tails.has(tail)
}

/** Whether a folded word may be joined to some word after it. */
export function mayJoinNext(head: string, {vocabulary}: ReadingOptions): boolean {
  return heads.has(head) || (vocabulary !== undefined && vocabulary.begins?.(head) !== false)
}

/** Whether a folded word is joined to any word before it. */
export function joinsBefore(tail: string): boolean {
  return tails.has(tail)
}
