/** Listings of texts: order, facets, division into pages. */
import {commonLang, type Lang, langs} from '../../languages/index.ts'
import {wordCountOf} from '../../text/dates.ts'
import {dateOf, receivedEditions} from '../../text/facts.ts'
import {publishedOnSite} from '../../text/imprint.ts'
import type {Article, Edition} from '../../text/model.ts'

/** The part of an article that listings need. */
export type Listable = Pick<Article, 'slug' | 'editions'>

/** An edition for listings: of its segments only title and standfirst, and the number of its words. */
export interface AbridgedEdition extends Edition {
  readonly words: number
}

/** An article for listings, small since thousands are in memory at once. */
export interface Abridged extends Listable {
  readonly editions: readonly AbridgedEdition[]
}

/** Remove from an article what listings do not show. */
export function abridge({slug, editions}: Listable): Abridged {
  return {
    slug,
    editions: editions.map((edition) => {
      const {segments} = edition
      const title = segments.find(({kind}) => kind === 'title') ?? segments[0]
      const deck = segments.find(({kind}) => kind === 'deck')
      return {
        ...edition,
        segments: [title, deck].filter((each) => each !== undefined),
        words: wordCountOf(edition),
      }
    }),
  }
}

/** Sort articles by date, newest first, undated last; articles of one day by slug, so that the order never varies. */
export function inDateOrder<Item extends Listable>(articles: readonly Item[]): Item[] {
  const keyed = articles.map((article) => ({article, date: dateOf(article.editions) ?? ''}))
  keyed.sort((a, b) => compare(b.date, a.date) || compare(a.article.slug, b.article.slug))
  return keyed.map(({article}) => article)
}

/**
 * Sort articles by the day they were added to the site, newest first, articles of one day by slug. Articles without such a
 * day are left out: the dates of their texts would make old texts look new.
 */
export function inOrderOfPublication<Item extends Listable>(articles: readonly Item[]): Item[] {
  const keyed = articles.flatMap((article) => {
    const date = publishedOnSite(article.editions)
    return date === undefined ? [] : [{article, date}]
  })
  keyed.sort((a, b) => compare(b.date, a.date) || compare(a.article.slug, b.article.slug))
  return keyed.map(({article}) => article)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Key of the listing of texts without a date, among those of years. */
export const undated = 'undated'

/** Year of a text, as digits; undefined where it states no date. */
export function yearOf(article: Listable): string | undefined {
  return dateOf(article.editions)?.slice(0, 4)
}

/** Pairs of languages of a text, such as `ar-en`, in menu order; the language alone where there is only one. */
export function languagePairsOf({editions}: Listable): readonly string[] {
  const own = langs.filter((lang) => editions.some((edition) => edition.lang === lang))
  if (own.length < 2) return own
  return own.flatMap((one, index) => own.slice(index + 1).map((two) => `${one}-${two}`))
}

/** The source of a text: its publisher, else its agency; the key for addresses is made from its name in `commonLang` if possible. */
export function sourceOf({
  editions,
}: Listable): {readonly key: string; readonly edition: Edition} | undefined {
  const edition = receivedEditions(editions).find(({metadata}) => metadata.publisher ?? metadata.agency)
  const name = edition?.metadata.publisher ?? edition?.metadata.agency
  if (edition === undefined || name === undefined) return undefined
  const text = name[commonLang] ?? name[edition.lang] ?? Object.values(name)[0]
  return text === undefined ? undefined : {key: slugOf(text), edition}
}

/** A name as a part of an address: letters and digits of any script, with hyphens between. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|(?<!-)-+$/g, '')
}

/** Number of texts on one page of a listing. */
export const listingLength = 30

/** Cut a list into pages; a list without items is one empty page. */
export function paginate<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const pages = Array.from({length: Math.ceil(items.length / listingLength)}, (_, page) =>
    items.slice(page * listingLength, (page + 1) * listingLength),
  )
  return pages.length === 0 ? [[]] : pages
}

/** The languages of a pair. */
export function pairOf(key: string): readonly Lang[] {
  return langs.filter((lang) => key.split('-').includes(lang))
}
