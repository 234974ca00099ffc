/** `/names/<slug>.json`: the names of an article, its word pairs and its differences, fetched when they are first asked for. */
import {linkTo} from '../address.ts'
import type {ShownDifference} from '../reading/differences.ts'
import type {PartnersByPair} from '../reading/word-partners.ts'
import type {ReadingText} from './reading-text.ts'

/** The content of that file. */
export interface ArticleFile {
  readonly concepts: readonly ShownConcept[]
  readonly words: PartnersByPair
  readonly differences: readonly ShownDifference[]
}

/** A concept as its sheet shows it. */
export interface ShownConcept {
  readonly id: string
  readonly forms: readonly (readonly [lang: string, form: string])[]
  /** Transliteration of the form into Latin letters, by language. */
  readonly latin?: Readonly<Record<string, string>>
  /** A short description of the person, place or thing, by language. */
  readonly note?: Readonly<Record<string, string>>
  /** Other articles that name the concept: slug, title by language, rows. */
  readonly others: readonly {
    readonly slug: string
    readonly titles: Readonly<Record<string, string>>
    readonly rows: readonly (readonly [id: string, name: string])[]
  }[]
}

let file: Promise<ArticleFile> | undefined

/** Fetch the file once; after a failure the next call tries again. */
export function articleFile(text: ReadingText): Promise<ArticleFile> {
  file ??= fetch(linkTo(`/names/${text.slug}.json`)).then((response) => response.json())
  file.catch(() => {
    file = undefined
  })
  return file
}
