/** Listings of texts by facet: by pair of languages, source, year, or named concept. */

import {commonLang, type Lang, langs, languages} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {languageName} from '../../store/language-name.ts'
import {writeGregorianYear} from '../../text/dates.ts'
import {nameIn} from '../../text/facts.ts'
import type {Concept} from '../../text/model.ts'
import {type Listable, languagePairsOf, pairOf, sourceOf, undated, yearOf} from './listing.ts'
import type {NamedRowIndex} from './related.ts'

/** What makes a facet. */
interface FacetKind {
  /** The values of an article, each the last part of its listing's address. */
  readonly keysOf: (article: Listable, book: NamedRowIndex) => readonly (string | undefined)[]
  /** The name of a listing in the interface language. */
  readonly nameOf: (listing: Listing<Listable>, names: NameSource) => string
  /** What the facet is called. */
  readonly label: (words: Words) => string
  /** Fewest texts that a listing has. */
  readonly least: number
  /** Where its listings are linked: above every list of texts, with the numbers of their texts; or below the home page's. */
  readonly linked: 'above lists' | 'below'
  /** What its links are sorted by, where not by the number of texts. */
  readonly rank?: (key: string) => number
}

/** What names of listings are made of. */
interface NameSource {
  readonly ui: Lang
  readonly words: Words
  readonly concepts: ReadonlyMap<string, Concept>
}

/** Every facet: pair of languages, publisher or agency, year, concept named in the text. */
const kinds = {
  languages: {
    keysOf: languagePairsOf,
    nameOf: ({key}, {ui, words}) =>
      pairOf(key)
        .map((lang) => languageName(lang, ui, words))
        .join(' – '),
    label: ({home}) => home.byLanguages,
    least: 1,
    linked: 'above lists',
  },
  source: {
    keysOf: (article) => [sourceOf(article)?.key],
    nameOf: nameOfSource,
    label: ({home}) => home.bySource,
    least: 1,
    linked: 'below',
  },
  year: {
    keysOf: (article) => [yearOf(article) ?? undated],
    nameOf: ({key}, {ui, words}) => (key === undated ? words.home.undated : writeGregorianYear(key, ui)),
    label: ({home}) => home.byYear,
    least: 1,
    linked: 'above lists',
    // Newest first, undated last.
    rank: (key) => (key === undated ? 0 : -Number(key)),
  },
  topic: {
    keysOf: ({slug}, book) => [
      ...new Set((book.byArticle.get(slug) ?? []).flatMap(({concepts}) => concepts)),
    ],
    nameOf: ({key}, {ui, concepts}) => nameOfConcept(concepts.get(key), ui) ?? key,
    label: ({home}) => home.byTopic,
    // A concept that only one text names gets no listing: the page of the text shows it.
    least: 2,
    linked: 'below',
  },
} as const satisfies Readonly<Record<string, FacetKind>>

/** One of the facets. */
export type Facet = keyof typeof kinds

/** Every facet with what makes it, in the order in which pages show them. */
export const facets: ReadonlyMap<Facet, FacetKind> = new Map(Object.entries(kinds) as [Facet, FacetKind][])

/** Facets whose listings are linked in a place. */
export function facetsLinked(where: FacetKind['linked']): readonly Facet[] {
  return [...facets].flatMap(([facet, {linked}]) => (linked === where ? facet : []))
}

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
  return new Map([...facets].map(([facet, kind]) => [facet, listingsBy(facet, kind, articles, book)]))
}

function listingsBy<Item extends Listable>(
  facet: Facet,
  {keysOf, least}: FacetKind,
  articles: readonly Item[],
  book: NamedRowIndex,
): readonly Listing<Item>[] {
  const byKey = new Map<string, Item[]>()
  for (const article of articles) {
    for (const key of keysOf(article, book)) {
      if (key === undefined) continue
      const items = byKey.get(key)
      if (items === undefined) byKey.set(key, [article])
      else items.push(article)
    }
  }
  const listings = [...byKey].flatMap(([key, items]) => (items.length < least ? [] : [{facet, key, items}]))
  const byName = (a: string, b: string) => (a < b ? -1 : 1)
  return listings.sort((a, b) => b.items.length - a.items.length || byName(a.key, b.key))
}

/** The listings of a facet that are linked, in the order of the links, at most some of them. */
export function linkedListings<Item>(
  listings: ReadonlyMap<Facet, readonly Listing<Item>[]>,
  facet: Facet,
  most: number,
): readonly Listing<Item>[] {
  const own = listings.get(facet) ?? []
  const rank = facets.get(facet)?.rank
  return (rank === undefined ? own : own.toSorted((a, b) => rank(a.key) - rank(b.key))).slice(0, most)
}

/** The name of a listing in the interface language. */
export function nameOfListing(
  listing: Listing<Listable>,
  ui: Lang,
  words: Words,
  concepts: ReadonlyMap<string, Concept>,
): string {
  return kinds[listing.facet].nameOf(listing, {ui, words, concepts})
}

function nameOfSource({key, items}: Listing<Listable>, {ui}: NameSource): string {
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
