/**
 * `/data/<slug>.json`, everything known of one article, and the article's entry in `/data/articles.json`. The JSON
 * Schemas in `schema/` describe both; the build publishes the schemas and checks the files against them.
 */
import {type Lang, languages} from '../languages/index.ts'
import {addressAndBaseOf} from '../store/site.ts'
import {addressUnder} from '../text/address.ts'
import {dateOf} from '../text/facts.ts'
import {imprintOf, publishedOnSite} from '../text/imprint.ts'
import type {Article, Edition} from '../text/model.ts'
import {type Exporter, ownTitleOf} from './export.ts'
import {
  type ArticleEntry,
  articleSchemaPath,
  articlesSchemaPath,
  type EditionEntry,
} from './schema/documents.ts'

/** `/data/<slug>.json`. */
export const json: Exporter = {
  extension: 'json',
  label: 'JSON',
  mediaType: 'application/json',
  files(article, _words, site = {}) {
    const $schema = addressUnder(addressAndBaseOf(site).base, articleSchemaPath)
    return [{name: `${article.slug}.json`, make: () => `${JSON.stringify({$schema, ...article})}\n`}]
  },
}

/**
 * The entry of an article in the list. `files` are the names of the article's files by format, `uis` the interface
 * languages, `base` the path under which the site stands.
 */
export function articleEntryOf(
  article: Article,
  files: Readonly<Record<string, readonly string[]>>,
  uis: readonly Lang[],
  base = '/',
): ArticleEntry {
  const primary = article.editions.find((edition) => edition.primary) ?? article.editions[0]
  if (primary === undefined) throw new Error(`Cannot list "${article.slug}" without an edition`)
  const date = dateOf(article.editions)
  const published = publishedOnSite(article.editions)
  return {
    slug: article.slug,
    ...(date === undefined ? {} : {date}),
    ...(published === undefined ? {} : {published}),
    ...(primary.formerly === undefined ? {} : {formerly: primary.formerly}),
    primary: primary.lang,
    editions: article.editions.map(editionEntryOf),
    pages: Object.fromEntries(uis.map((ui) => [ui, addressUnder(base, `/${ui}/${article.slug}/`)])),
    files: addressesOf(files, base),
  }
}

/** The text of `/data/articles.json` of a site under `base`; the entries in the order given, one a line. */
export function articlesJson(entries: readonly ArticleEntry[], base = '/'): string {
  const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n')
  return `{"$schema": "${addressUnder(base, articlesSchemaPath)}", "articles": [\n${lines}\n]}\n`
}

function addressesOf(
  files: Readonly<Record<string, readonly string[]>>,
  base: string,
): Record<string, readonly string[]> {
  const made = Object.entries(files).filter(([, names]) => names.length > 0)
  return Object.fromEntries(
    made.map(([format, names]) => [format, names.map((name) => addressUnder(base, `/data/${name}`))]),
  )
}

function editionEntryOf(edition: Edition): EditionEntry {
  const {authors, translators, translated} = edition.metadata
  const {date, publisher, agency, inferred} = imprintOf(edition)
  const title = ownTitleOf(edition)
  return {
    lang: edition.lang,
    dir: languages[edition.lang].dir,
    origin: edition.origin,
    ...(title === undefined ? {} : {title}),
    ...(authors === undefined ? {} : {authors}),
    ...(translators === undefined ? {} : {translators}),
    ...(translated === undefined ? {} : {translated}),
    ...(date === undefined ? {} : {date}),
    ...(publisher === undefined ? {} : {publisher}),
    ...(agency === undefined ? {} : {agency}),
    ...(inferred === undefined ? {} : {inferred}),
    segments: edition.segments.length,
    characters: edition.segments.reduce((sum, {text}) => sum + [...text].length, 0),
  }
}
