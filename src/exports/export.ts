/**
 * What all export formats share: each takes an article and makes files under `/data/`.
 */

import type {Lang} from '../languages/index.ts'
import type {WordsByLang} from '../store/interface.ts'
import type {SiteFacts} from '../store/site.ts'
import {nameIn} from '../text/facts.ts'
import type {Article, Bead, Edition, SegmentId} from '../text/model.ts'
import {plainTextOf} from '../text/plain.ts'
import {anchorsOf, rowsOf} from '../text/rows.ts'

/** One file of an export. */
export interface ExportFile {
  /** Name under `/data/`, without folders. */
  readonly name: string
  /** The languages it pairs or holds; absent where it holds the whole article. */
  readonly langs?: readonly Lang[]
  /** Make its text, or its bytes in a binary format. Names are known before any content is made. */
  make(): string | Uint8Array
}

/** Reads a picture that came with the sources of an article, by its file's name; undefined where there is none. */
export type PictureReader = (file: string) => Uint8Array | undefined

/** A format of `/data/`; adding one is a file in this folder and its line in `index.ts`. */
export interface Exporter {
  /** File name extension, without the dot. */
  readonly extension: string
  /** Name of the format, the same in every language. */
  readonly label: string
  /** Its media type, without a charset: text formats are in UTF-8. */
  readonly mediaType: string
  /** Whether it is offered to readers below the text; the page of the source offers every format. */
  readonly forReading?: true
  /**
   * The files of one article; none where the format cannot hold it (a format of pairs, an article with one edition).
   * `words` are for formats that people read, `site` for those that name the publisher, `picture` for those that hold
   * pictures.
   */
  files(
    article: Article,
    words: WordsByLang,
    site?: SiteFacts,
    picture?: PictureReader,
  ): readonly ExportFile[]
}

/** Two editions of an article and the rows they share. */
export interface AlignedPair {
  readonly source: Edition
  readonly target: Edition
  readonly beads: readonly Bead[]
  /** The anchor, on the article's page, of the row that a bead is in; of its first row, where the page has several. */
  rowOf(bead: Bead): SegmentId
}

/** The aligned pairs of an article, in the order of its alignments; an alignment without both editions is left out. */
export function pairsOf(article: Article): readonly AlignedPair[] {
  let anchors: ReturnType<typeof anchorsOf> | undefined
  return article.alignments.flatMap(({source, target, beads}) => {
    const from = editionIn(article, source)
    const to = editionIn(article, target)
    if (from === undefined || to === undefined) return []
    const rowOf = (bead: Bead) => {
      const [lang, id] = bead.source[0] === undefined ? [target, bead.target[0]] : [source, bead.source[0]]
      anchors ??= anchorsOf(rowsOf(article))
      return anchors.get(lang)?.get(id ?? '') ?? id ?? ''
    }
    return [{source: from, target: to, beads, rowOf}]
  })
}

/** File name of a pair, without its extension: `slug.en-ar`. */
export function pairName({source, target}: AlignedPair): string {
  return `${source.slug}.${source.lang}-${target.lang}`
}

/** The edition of an article in one language. */
export function editionIn(article: Article, lang: Lang): Edition | undefined {
  return article.editions.find((edition) => edition.lang === lang)
}

/** The title that the text itself has: its first segment of kind `title`; undefined where it has none. */
export function ownTitleOf(edition: Edition): string | undefined {
  const title = edition.segments.find(({kind}) => kind === 'title')
  return title && plainTextOf(title)
}

/**
 * The translator of an edition: of an in-house translation the one it records, of a received one those it names;
 * undefined where it names none.
 */
export function translatorOf(edition: Edition): string | undefined {
  if (edition.made !== undefined) return edition.made.translator
  const names = (edition.metadata.translators ?? []).map((name) => nameIn(name, edition.lang).text)
  return names.length === 0 ? undefined : names.join('; ')
}
