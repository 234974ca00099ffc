/**
 * What the export formats share: an article in, files under `/data/` out.
 */

import type {Lang} from '../languages/index.ts'
import type {SiteWords} from '../store/interface.ts'
import type {SiteFacts} from '../store/site.ts'
import {nameIn} from '../text/facts.ts'
import type {Article, Bead, Edition, SegmentId} from '../text/model.ts'
import {anchorsOf, rowsOf} from '../text/rows.ts'

/** One file of an export. */
export interface ExportFile {
  /** Name under `/data/`, without folders. */
  readonly name: string
  /** The languages that it pairs or holds; absent where it holds the whole article. */
  readonly langs?: readonly Lang[]
  /** Make its text, or its bytes in a format that is not text. Names are known before anything is made. */
  make(): string | Uint8Array
}

/** A format of `/data/`; adding one is a file in this folder and its line in `index.ts`. */
export interface Exporter {
  /** File name extension, without the dot. */
  readonly extension: string
  /** What the format is called, in every language. */
  readonly label: string
  /** Its media type, without a charset: what is text is in UTF-8. */
  readonly mediaType: string
  /** Whether readers find it below the text; every format stands on the page of the source. */
  readonly forReading?: true
  /**
   * The files of one article, none where the format has nothing to hold (a pair format, one edition); `words` are for
   * formats that people read, and `site` for those that say who publishes them.
   */
  files(article: Article, words: SiteWords, site?: SiteFacts): readonly ExportFile[]
}

/** Two editions of an article and the rows that they share. */
export interface Pair {
  readonly source: Edition
  readonly target: Edition
  readonly beads: readonly Bead[]
  /** Anchor on the article's page of the row that a bead stands in; of its first row, where the page has several. */
  rowOf(bead: Bead): SegmentId
}

/** The aligned pairs of an article, in the order of its alignments; one without both its editions is left out. */
export function pairsOf(article: Article): readonly Pair[] {
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
export function pairName({source, target}: Pair): string {
  return `${source.slug}.${source.lang}-${target.lang}`
}

/** The edition of an article in one language. */
export function editionIn(article: Article, lang: Lang): Edition | undefined {
  return article.editions.find((edition) => edition.lang === lang)
}

/** Title of an edition: its first segment of that kind, if it has one. */
export function ownTitleOf(edition: Edition): string | undefined {
  return edition.segments.find(({kind}) => kind === 'title')?.text
}

/** Who made the words of an edition: the maker of a made one, the translators a received one names, else nobody. */
export function translatorOf(edition: Edition): string | undefined {
  if (edition.made !== undefined) return edition.made.translator
  const names = (edition.metadata.translators ?? []).map((name) => nameIn(name, edition.lang).text)
  return names.length === 0 ? undefined : names.join('; ')
}
