/** `/names/<slug>.json`: what is known of the names and words of an article, fetched when one of them is first tapped. */
import {linkTo} from '../address.ts'
import type {PartnersByPair} from '../reading/word-partners.ts'
import type {ReadingText} from './text.ts'

/** What it holds. */
export interface ArticleFile {
  readonly concepts: readonly ShownConcept[]
  readonly words: PartnersByPair
}

/** A concept as its sheet shows it. */
export interface ShownConcept {
  readonly id: string
  readonly forms: readonly (readonly [lang: string, form: string])[]
  /** How a form is written in Latin letters, by language. */
  readonly latin?: Readonly<Record<string, string>>
  /** What it is, by language. */
  readonly note?: Readonly<Record<string, string>>
  /** Other articles that name it: address below the interface language, title by language, rows. */
  readonly others: readonly {
    readonly slug: string
    readonly titles: Readonly<Record<string, string>>
    readonly rows: readonly (readonly [id: string, name: string])[]
  }[]
}

let file: Promise<ArticleFile> | undefined

/** Fetch it, once; a failure is forgotten, so that it can be asked for again. */
export function articleFile(text: ReadingText): Promise<ArticleFile> {
  file ??= fetch(linkTo(`/names/${text.slug}.json`)).then((response) => response.json())
  file.catch(() => {
    file = undefined
  })
  return file
}
