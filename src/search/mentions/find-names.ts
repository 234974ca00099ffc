/**
 * Finds forms of the term base in a text, before they are judged as mentions.
 *
 * Words are compared in a folded spelling, so harakat, hamza, the look-alike letters of Arabic and Persian keyboards,
 * and hyphens or joiners between words do not matter. Particles written onto a word, and endings of its language, are
 * removed if a form is left. Capitals count if the form has them, and so does an article written onto a form. Of the
 * forms that begin at one place the longest is taken.
 */
import type {Lang} from '../../languages/index.ts'
import {type ConceptForm, gapOf, type NameIndex, type PossibleConcept} from './name-index.ts'
import {type NameWord, nameBreak, nameWords} from './name-words.ts'

/** A stretch that is a form of at least one concept; offsets into the text. */
export interface FormMatch {
  readonly start: number
  readonly end: number
  /** In the order of the term base. */
  readonly options: readonly PossibleConcept[]
}

/** The forms in a text of one language, from its beginning, not overlapping. */
export function findNames(text: string, lang: Lang, index: NameIndex): readonly FormMatch[] {
  return findIn(text, nameWords(text, lang), lang, index.forms)
}

/**
 * The names that are part of a found one and are meant with it (`contains` of its concept), at their places: the
 * Pakistan of "Pakistan Army".
 */
export function findInside(
  text: string,
  {start, end}: FormMatch,
  concept: string,
  lang: Lang,
  index: NameIndex,
): readonly FormMatch[] {
  const contained = index.concepts.get(concept)?.contains ?? []
  if (contained.length === 0) return []
  const words = nameWords(text, lang).filter((word) => word.start >= start && word.end <= end)
  return contained.flatMap((wanted) => {
    const found: FormMatch[] = []
    for (let at = 0; at < words.length; at += 1) {
      const {options, size} = longestForm(text, words, at, lang, index.forms, wanted)
      const [first, last] = [words[at], words[at + size - 1]]
      if (size === 0 || first === undefined || last === undefined) continue
      found.push({start: first.start, end: last.end, options})
      at += size - 1
    }
    return found
  })
}

function findIn(
  text: string,
  words: readonly NameWord[],
  lang: Lang,
  forms: NameIndex['forms'],
): FormMatch[] {
  const found: FormMatch[] = []
  const lines = isCapitalLine(text)
  for (let at = 0; at < words.length; at += 1) {
    const {options, size} = longestForm(text, words, at, lang, forms)
    const [first, last] = [words[at], words[at + size - 1]]
    if (size === 0 || first === undefined || last === undefined) continue
    if (isCutByOther(text, words, at, size, lang, forms)) continue
    at += size - 1
    if (options.length === 0) continue
    // In a line of capitals, a capital shows nothing.
    const told = lines ? options.map(({concept}) => ({concept, ambiguous: true})) : options
    found.push({start: first.start, end: last.end, options: told})
  }
  return found
}

/** Whether another expression begins inside a form and goes on after it: "the West" in "the West Bank". */
function isCutByOther(
  text: string,
  words: readonly NameWord[],
  at: number,
  size: number,
  lang: Lang,
  forms: NameIndex['forms'],
): boolean {
  for (let inside = at + 1; inside < at + size; inside += 1) {
    const other = longestForm(text, words, inside, lang, forms)
    if (other.size > 0 && other.options.length === 0 && inside + other.size > at + size) return true
  }
  return false
}

/** Whether a text has capitals and no small letters. */
function isCapitalLine(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text)
}

/** The concepts of the longest form that begins at a word, and its number of words; 0 if there is no form. */
function longestForm(
  text: string,
  words: readonly NameWord[],
  at: number,
  lang: Lang,
  forms: NameIndex['forms'],
  wanted?: string,
): {readonly options: readonly PossibleConcept[]; readonly size: number} {
  let size = 0
  let fitting: ConceptForm[] = []
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
  const options = new Map<string, PossibleConcept>()
  for (const {option} of fitting) {
    // If a form is listed twice, it is ambiguous only if both entries are.
    if (option !== undefined && options.get(option.concept)?.ambiguous !== false)
      options.set(option.concept, option)
  }
  return {options: [...options.values()], size}
}

function fits(
  {words: wanted, gaps}: ConceptForm,
  text: string,
  words: readonly NameWord[],
  at: number,
): boolean {
  return wanted.every(({folded, capital, definite, exact}, index) => {
    const word = words[at + index]
    if (word === undefined || !word.readings.includes(folded)) return false
    if ((capital && !word.capital) || (definite && !word.definite)) return false
    if (exact !== undefined && word.text !== exact) return false
    const before = words[at + index - 1]
    if (index === 0 || before === undefined) return true
    const between = text.slice(before.end, word.start)
    return !nameBreak.test(between) || gapOf(between) === gaps[index - 1]
  })
}
