/** All forms of the term base, by their first word. */
import {byLang, type Lang} from '../../languages/index.ts'
import {bare} from '../../languages/script/arab/letters.ts'
import type {Concept} from '../../text/model.ts'
import {searchSpelling} from '../analyse/letters.ts'
import {cut, isCapital, isDefinite} from './name-words.ts'

/** A concept that a stretch of a text may name. */
export interface PossibleConcept {
  /** Id of the concept. */
  readonly concept: string
  /** Whether the form alone is not enough: it is also a common word, or others are called by it. */
  readonly ambiguous: boolean
}

/** A word of a form. */
interface FormWord {
  readonly folded: string
  /** Conditions on the word in a text: a capital, the article, this exact spelling. Each holds if it is set. */
  readonly capital: boolean
  readonly definite: boolean
  readonly exact?: string
}

/** A form of a concept; or, without a concept, a longer expression that only contains a name. */
export interface ConceptForm {
  readonly words: readonly FormWord[]
  /** What stands between its words, spaces left out. */
  readonly gaps: readonly string[]
  readonly option?: PossibleConcept
}

/** All forms by language and first folded word. */
export interface NameIndex {
  readonly forms: Readonly<Record<Lang, ReadonlyMap<string, readonly ConceptForm[]>>>
  readonly concepts: ReadonlyMap<string, Concept>
}

/** Gather the forms of all concepts. */
export function indexNames(concepts: readonly Concept[]): NameIndex {
  const forms = byLang((lang) => formsOf(concepts, lang))
  return {forms, concepts: new Map(concepts.map((concept) => [concept.id, concept]))}
}

function formsOf(concepts: readonly Concept[], lang: Lang): Map<string, ConceptForm[]> {
  const byFirst = new Map<string, ConceptForm[]>()
  const add = (spelling: string, option: PossibleConcept | undefined) => {
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

function formOf(spelling: string, lang: Lang, option: PossibleConcept | undefined): ConceptForm {
  const words = cut(spelling)
  const isCapitals = words.every(({text}) => text === text.toUpperCase() && text !== text.toLowerCase())
  return {
    words: words.map(({text}) => ({
      folded: bare(searchSpelling(text)),
      capital: isCapital(text),
      definite: isDefinite(searchSpelling(text), lang),
      ...(isCapitals ? {exact: text} : {}),
    })),
    gaps: words.slice(1).map(({start}, index) => gapOf(spelling.slice(words[index]?.end, start))),
    ...(option === undefined ? {} : {option}),
  }
}

/** What stands between two words, spaces left out. */
export const gapOf = (between: string) => between.replace(/\s/gu, '')
