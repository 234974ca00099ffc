/** What a book holds, and the languages in it. */
import {commonLang, type Lang, languages} from '../../languages/index.ts'
import type {SiteWords, Words} from '../../store/interface.ts'
import type {SiteFacts} from '../../store/site.ts'
import type {Edition, Segment} from '../../text/model.ts'

/** What a book holds. */
export interface Book {
  /** Its file name without the extension; also its identifier. */
  readonly name: string
  /** Its editions, the one read first. */
  readonly editions: readonly [Edition, ...Edition[]]
  /** All editions of the article, for what the others say of it. */
  readonly all: readonly Edition[]
  readonly rows: readonly BookRow[]
  readonly words: SiteWords
  /** What the site says of itself. */
  readonly site: SiteFacts
}

/** A row of a book: passages that stand together. */
export interface BookRow {
  /** Its anchor on the site and in the book. */
  readonly id: string
  readonly passages: readonly Passage[]
}

/** A segment in its language. */
export interface Passage {
  readonly lang: Lang
  readonly segment: Segment
}

/** Attributes that say which language an element is in, and which way it runs. */
export function languageAttributes(lang: Lang) {
  return {lang, 'xml:lang': lang, dir: languages[lang].dir}
}

/** The interface language in which a book tells of a text in `lang`: that one, else another of its own, else any. */
export function wordsFor(lang: Lang, {editions, words}: Book): readonly [ui: Lang, words: Words] {
  const inBook = editions.map((edition) => edition.lang)
  for (const ui of [lang, ...inBook, commonLang, ...(Object.keys(words) as Lang[])]) {
    const own = words[ui]
    if (own !== undefined) return [ui, own]
  }
  throw new Error('Cannot make a book without words in any language.')
}
