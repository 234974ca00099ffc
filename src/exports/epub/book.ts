/** The contents of a book, and its languages. */
import {commonLang, type Lang, languages} from '../../languages/index.ts'
import type {Words, WordsByLang} from '../../store/interface.ts'
import type {SiteFacts} from '../../store/site.ts'
import type {Edition, Segment} from '../../text/model.ts'

/** The contents of a book. */
export interface Book {
  /** Its file name without the extension; also its identifier. */
  readonly name: string
  /** Its editions, beginning with the one that is read first. */
  readonly editions: readonly [Edition, ...Edition[]]
  /** All editions of the article, whose metadata add names and sources. */
  readonly all: readonly Edition[]
  readonly rows: readonly BookRow[]
  readonly words: WordsByLang
  /** The bytes of a picture that came with the sources; undefined where there is none of this name. */
  picture(file: string): Uint8Array | undefined
  /** What the site states about itself. */
  readonly site: SiteFacts
}

/** A row of a book: passages that stand together. */
export interface BookRow {
  /** Its anchor, the same on the site and in the book. */
  readonly id: string
  readonly passages: readonly Passage[]
}

/** A segment in its language. */
export interface Passage {
  readonly lang: Lang
  /** The edition that it is of. */
  readonly edition: Edition
  readonly segment: Segment
}

/** Attributes for the language of an element and its direction. */
export function languageAttributes(lang: Lang) {
  return {lang, 'xml:lang': lang, dir: languages[lang].dir}
}

/**
 * The interface language in which a book describes a text in `lang`, with its words: that language, else another one of
 * the book, else the common one, else any.
 */
export function wordsFor(lang: Lang, {editions, words}: Book): readonly [ui: Lang, words: Words] {
  const inBook = editions.map((edition) => edition.lang)
  for (const ui of [lang, ...inBook, commonLang, ...(Object.keys(words) as Lang[])]) {
    const own = words[ui]
    if (own !== undefined) return [ui, own]
  }
  throw new Error('Cannot make a book without words in any language.')
}
