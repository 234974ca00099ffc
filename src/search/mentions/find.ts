/**
 * Forms of the term base in a text: what may be a mention, before anybody judges whether it is one.
 *
 * Words are compared in a folded spelling, so that harakat, hamza, the look-alike letters of Arabic and Persian
 * keyboards, and hyphens or joiners between words do not matter. Particles written onto a word are taken off where
 * what is left is a form, and so are the endings of its language. Capitals count where the form has them, and so does
 * an article that is written onto a form. Of forms that begin at one place the longest stands.
 */
import {byLang, type Lang, languages} from '../../languages/index.ts'
import {bare} from '../../languages/script/arab/letters.ts'
import {nameCut, type Token, tokenizer} from '../../languages/script/tokens.ts'
import type {Concept} from '../../text/model.ts'
import {foldWord} from '../analyse/letters.ts'

/** A concept that a stretch of a text may name. */
export interface Option {
  /** Id of the concept. */
  readonly concept: string
  /** Whether the form alone does not tell: it is a common word, or others are called so. */
  readonly ambiguous: boolean
}

/** A stretch that is a form of at least one concept; offsets into the text. */
export interface Found {
  readonly start: number
  readonly end: number
  /** In the order of the term base. */
  readonly options: readonly Option[]
}

/** A word of a form. */
interface FormWord {
  readonly folded: string
  /** How it must begin in a text: with a capital, with the article, or just as here; all hold where they are set. */
  readonly capital: boolean
  readonly definite: boolean
  readonly exact?: string
}

/** A form; without a concept one that stands for none: a longer expression that only contains a name. */
interface Form {
  readonly words: readonly FormWord[]
  /** What stands between its words, spaces left out. */
  readonly gaps: readonly string[]
  readonly option?: Option
}

/** All forms by language and first folded word. */
export interface NameIndex {
  readonly forms: Readonly<Record<Lang, ReadonlyMap<string, readonly Form[]>>>
  readonly concepts: ReadonlyMap<string, Concept>
}

interface Word extends Token {
  /** What it may be: folded, without the article, then without particles and endings. */
  readonly readings: readonly string[]
  readonly definite: boolean
  readonly capital: boolean
}

const cut = tokenizer(nameCut)

/** Marks that part a name: of the sentence, and of the clause where a space follows. */
const parting = /[!?؟;؛:()[\]…]|[.,،]\s/u

/** Gather the forms of all concepts. */
export function indexNames(concepts: readonly Concept[]): NameIndex {
  const forms = byLang((lang) => formsOf(concepts, lang))
  return {forms, concepts: new Map(concepts.map((concept) => [concept.id, concept]))}
}

function formsOf(concepts: readonly Concept[], lang: Lang): Map<string, Form[]> {
  const byFirst = new Map<string, Form[]>()
  const add = (spelling: string, option: Option | undefined) => {
    const form = formOf(spelling, lang, option)
    const first = form.words[0]?.folded
    if (first === undefined) return
    const list = byFirst.get(first)
    if (list === undefined) byFirst.set(first, [form])
    else list.push(form)
  }
  for (const {id, forms, ambiguous = [], not = []} of concepts) {
    const own = forms[lang]
    for (const spelling of own === undefined ? [] : [own.preferred, ...(own.variants ?? [])])
      add(spelling, {concept: id, ambiguous: ambiguous.includes(spelling)})
    for (const spelling of not) add(spelling, undefined)
  }
  return byFirst
}

function formOf(spelling: string, lang: Lang, option: Option | undefined): Form {
  const words = cut(spelling)
  const isCapitals = words.every(({text}) => text === text.toUpperCase() && text !== text.toLowerCase())
  return {
    words: words.map(({text}) => ({
      folded: bare(foldWord(text)),
      capital: isCapital(text),
      definite: isDefinite(foldWord(text), lang),
      ...(isCapitals ? {exact: text} : {}),
    })),
    gaps: words.slice(1).map(({start}, index) => gapOf(spelling.slice(words[index]?.end, start))),
    ...(option === undefined ? {} : {option}),
  }
}

const gapOf = (between: string) => between.replace(/\s/gu, '')
const isCapital = (text: string) => /^\p{Lu}/u.test(text)
const isDefinite = (folded: string, lang: Lang) => languages[lang].article?.test(folded) ?? false

/** The forms in a text of one language, from its beginning, not overlapping. */
export function findNames(text: string, lang: Lang, index: NameIndex): readonly Found[] {
  return findIn(text, wordsOf(text, lang), lang, index.forms)
}

/**
 * The names that are part of a found one and are meant with it (`contains` of its concept), at their places: the
 * Pakistan of "Pakistan Army".
 */
export function findInside(
  text: string,
  {start, end}: Found,
  concept: string,
  lang: Lang,
  index: NameIndex,
): readonly Found[] {
  const contained = index.concepts.get(concept)?.contains ?? []
  if (contained.length === 0) return []
  const words = wordsOf(text, lang).filter((word) => word.start >= start && word.end <= end)
  return contained.flatMap((wanted) => {
    const found: Found[] = []
    for (let at = 0; at < words.length; at += 1) {
      const {options, size} = longest(text, words, at, lang, index.forms, wanted)
      const [first, last] = [words[at], words[at + size - 1]]
      if (size === 0 || first === undefined || last === undefined) continue
      found.push({start: first.start, end: last.end, options})
      at += size - 1
    }
    return found
  })
}

function findIn(text: string, words: readonly Word[], lang: Lang, forms: NameIndex['forms']): Found[] {
  const found: Found[] = []
  const lines = isCapitalLine(text)
  for (let at = 0; at < words.length; at += 1) {
    const {options, size} = longest(text, words, at, lang, forms)
    const [first, last] = [words[at], words[at + size - 1]]
    if (size === 0 || first === undefined || last === undefined) continue
    if (isCutByOther(text, words, at, size, lang, forms)) continue
    at += size - 1
    if (options.length === 0) continue
    // Where all is in capitals, capitals tell nothing.
    const told = lines ? options.map(({concept}) => ({concept, ambiguous: true})) : options
    found.push({start: first.start, end: last.end, options: told})
  }
  return found
}

/** Whether an expression that names nothing begins in a form and goes on behind it: "the West" in "the West Bank". */
function isCutByOther(
  text: string,
  words: readonly Word[],
  at: number,
  size: number,
  lang: Lang,
  forms: NameIndex['forms'],
): boolean {
  for (let inside = at + 1; inside < at + size; inside += 1) {
    const other = longest(text, words, inside, lang, forms)
    if (other.size > 0 && other.options.length === 0 && inside + other.size > at + size) return true
  }
  return false
}

/** Whether a text has letters with case and none of them is small. */
function isCapitalLine(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text)
}

/** What the longest form that begins at a word stands for, and of how many words it is; of none where there is none. */
function longest(
  text: string,
  words: readonly Word[],
  at: number,
  lang: Lang,
  forms: NameIndex['forms'],
  wanted?: string,
): {readonly options: readonly Option[]; readonly size: number} {
  let size = 0
  let fitting: Form[] = []
  for (const first of words[at]?.readings ?? []) {
    for (const form of forms[lang].get(first) ?? []) {
      if (wanted !== undefined && form.option?.concept !== wanted) continue
      if (form.words.length < size || !fits(form, text, words, at)) continue
      if (form.words.length > size) fitting = []
      size = form.words.length
      fitting.push(form)
    }
  }
  if (fitting.some(({option}) => option === undefined)) return {options: [], size}
  const options = new Map<string, Option>()
  for (const {option} of fitting) {
    // A form that is listed twice is as plain as the plainer of the two.
    if (option !== undefined && options.get(option.concept)?.ambiguous !== false)
      options.set(option.concept, option)
  }
  return {options: [...options.values()], size}
}

function fits({words: wanted, gaps}: Form, text: string, words: readonly Word[], at: number): boolean {
  return wanted.every(({folded, capital, definite, exact}, index) => {
    const word = words[at + index]
    if (word === undefined || !word.readings.includes(folded)) return false
    if ((capital && !word.capital) || (definite && !word.definite)) return false
    if (exact !== undefined && word.text !== exact) return false
    const before = words[at + index - 1]
    if (index === 0 || before === undefined) return true
    const between = text.slice(before.end, word.start)
    return !parting.test(between) || gapOf(between) === gaps[index - 1]
  })
}

/** Words of a text: letters and digits with their marks; hyphens, joiners and apostrophes divide. */
function wordsOf(text: string, lang: Lang): readonly Word[] {
  return cut(text).map((token) => {
    const folded = foldWord(token.text)
    return {
      ...token,
      readings: readingsOf(folded, lang),
      definite: isDefinite(folded, lang),
      capital: isCapital(token.text),
    }
  })
}

/** What a word may be once one or more of its particles, or its ending, are off: at least three letters must be left. */
function readingsOf(folded: string, lang: Lang): readonly string[] {
  const {clitics, endings} = languages[lang]
  const [, ...particles] = clitics?.exec(folded) ?? []
  const found = new Set([folded])
  let length = 0
  for (const particle of particles) {
    length += particle?.length ?? 0
    if (particle && folded.length - length >= 3) found.add(folded.slice(length))
  }
  // A word may begin like the article behind its article.
  for (const reading of [...found]) found.add(bare(reading))
  if (endings !== undefined) {
    for (const reading of [...found]) {
      const plain = reading.replace(endings, '')
      if (plain.length >= 3) found.add(plain)
    }
  }
  return [...found]
}
