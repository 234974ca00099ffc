/**
 * What the steps that read texts know of each language. Pages in a browser never ask it, so it may be large.
 *
 * It stands in the folder of the language as `knowledge.ts`, whose type makes it complete; the folders are those of
 * `list.ts`, so that a language is registered by one line.
 */

import type {Boilerplate} from './boilerplate.ts'
import type {Collation} from './collation.ts'
import type {Damage} from './damage.ts'
import type {Identification} from './identification.ts'
import {byLang, type Lang, langs} from './index.ts'
import type {Sentences} from './sentences.ts'
import type {Translation} from './translation.ts'
import type {ArticleWords} from './words.ts'

/** Everything known about a language, by the step that asks. */
export interface Knowledge {
  /** How it is told from other languages. */
  readonly identification: Identification
  /** What extraction does to its letters and words; asked by restoring. */
  readonly damage: Damage
  /** Its boilerplate: what pages set around an article. */
  readonly boilerplate: Boilerplate
  /** Words of bylines, dates, imprints and other parts of an article. */
  readonly words: ArticleWords
  /** Where its sentences end; asked wherever text is divided. */
  readonly sentences: Sentences
  /** How its words and numbers are compared with those of another language: asked by the aligner. */
  readonly translation: Translation
  /** Words by which a statement may differ from its translation: asked where rows are compared. */
  readonly collation: Collation
}

/** The knowledge of each language. */
export const knowledgeByLang: Readonly<Record<Lang, Knowledge>> = await allKnowledge()

async function allKnowledge(): Promise<Readonly<Record<Lang, Knowledge>>> {
  const folders = langs.map((lang): Promise<{knowledge: Knowledge}> => import(`./${lang}/knowledge.ts`))
  const known = await Promise.all(folders)
  return Object.fromEntries(known.map(({knowledge}, index) => [langs[index], knowledge])) as Record<
    Lang,
    Knowledge
  >
}

/** A value made for each language from its knowledge. */
export function fromKnowledge<Value>(make: (known: Knowledge) => Value): Readonly<Record<Lang, Value>> {
  return byLang((lang) => make(knowledgeByLang[lang]))
}

/** The items of all languages in one list, for questions that do not depend on the language. */
export function ofEach<Value>(select: (known: Knowledge, lang: Lang) => readonly Value[]): readonly Value[] {
  return langs.flatMap((lang) => select(knowledgeByLang[lang], lang))
}

/**
 * The alternatives of all languages as the source of one regular expression; if there are none, one that matches
 * nothing.
 */
export function anyOf(select: (known: Knowledge, lang: Lang) => string): string {
  const sources = langs.map((lang) => select(knowledgeByLang[lang], lang)).filter((source) => source !== '')
  return sources.length === 0 ? '(?!)' : sources.join('|')
}
