/** Listings of texts by facet: by pair of languages, source, year, or named concept. */

import {commonLang, type Lang, langs, languages} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {languageName} from '../../store/language-name.ts'
import {writeGregorianYear} from '../../text/dates.ts'
import {nameIn} from '../../text/facts.ts'
import type {Concept} from '../../text/model.ts'
import {type Facet, type Listable, languagePairsOf, pairOf, sourceOf, undated, yearOf} from './listing.ts'
import type {NamedRowIndex} from './related.ts'

/** One listing: the texts with one value of a facet. */
export interface Listing<Item> {
  readonly facet: Facet
  /** The value of the facet: the last part of the listing's address. */
  readonly key: string
  readonly items: readonly Item[]
}

/** All listings of sorted articles, by facet; the listings with most texts come first. */
export function listingsOf<Item extends Listable>(
  articles: readonly Item[],
  book: NamedRowIndex,
): ReadonlyMap<Facet, readonly Listing<Item>[]> {
  const topics = (article: Item) => [
    ...new Set((book.byArticle.get(article.slug) ?? []).flatMap(({concepts}) => concepts)),
  ]
  const keysOf: Readonly<Record<Facet, (article: Item) => readonly (string | undefined)[]>> = {
    languages: languagePairsOf,
    source: (article) => [sourceOf(article)?.key],
    year: (article) => [yearOf(article) ?? undated],
    topic: topics,
  }
  return new Map(
    (Object.keys(keysOf) as Facet[]).map((facet) => [facet, listingsBy(facet, articles, keysOf[facet])]),
  )
}

function listingsBy<Item>(
  facet: Facet,
  articles: readonly Item[],
  keysOf: (article: Item) => readonly (string | undefined)[],
): readonly Listing<Item>[] {
  const byKey = new Map<string, Item[]>()
  for (const article of articles) {
    for (const key of keysOf(article)) {
      if (key === undefined) continue
      const items = byKey.get(key)
      if (items === undefined) byKey.set(key, [article])
      else items.push(article)
    }
  }
  // A concept that only one text names gets no listing: the page of the text shows it.
  const least = facet === 'topic' ? 2 : 1
  const listings = [...byKey].flatMap(([key, items]) => (items.length < least ? [] : [{facet, key, items}]))
  const byName = (a: string, b: string) => (a < b ? -1 : 1)
  return listings.sort((a, b) => b.items.length - a.items.length || byName(a.key, b.key))
}

/** The name of a listing in the interface language. */
export function nameOfListing(
  {facet, key, items}: Listing<Listable>,
  ui: Lang,
  words: Words,
  concepts: ReadonlyMap<string, Concept>,
): string {
  if (facet === 'languages')
    return pairOf(key)
      .map((lang) => languageName(lang, ui, words))
      .join(' – ')
  if (facet === 'year') return key === undated ? words.home.undated : writeGregorianYear(key, ui)
  if (facet === 'topic') return nameOfConcept(concepts.get(key), ui) ?? key
  const metadata = items
    .values()
    .map(sourceOf)
    .find((source) => source?.key === key)?.edition.metadata
  const name = metadata?.publisher ?? metadata?.agency
  return name === undefined ? key : nameIn(name, ui).text
}

/** The preferred form of a concept in a language, else in any. */
export function nameOfConcept(concept: Concept | undefined, ui: Lang): string | undefined {
  const forms = [ui, commonLang, ...langs].map((lang) => concept?.forms[lang]?.preferred)
  return forms.find((form) => form !== undefined)
}

/** All languages: the reader's first, then those with the same writing direction. */
export function langsFrom(ui: Lang): readonly Lang[] {
  const rank = (lang: Lang) => (lang === ui ? 0 : languages[lang].dir === languages[ui].dir ? 1 : 2)
  return [...langs].sort((a, b) => rank(a) - rank(b))
}
