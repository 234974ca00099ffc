/**
 * Functions by which pages read the content collections: articles, the term base, the words of the interface. Components
 * and `src/site/reading/` read no collection, and get values as arguments.
 */

import {getCollection, getEntry} from 'astro:content'
import {hash} from 'node:crypto'
import {fileURLToPath} from 'node:url'
import type {Lang} from '../languages/index.ts'
import {articleOf, readArticleFiles} from '../store/article-files.ts'
import {contentFolder} from '../store/content-folder.ts'
import type {Words, WordsByLang} from '../store/interface.ts'
import {pathOfPicture, readPicture} from '../store/pictures.ts'
import {type NamesByForm, namesByForm, withTermNames} from '../text/facts.ts'
import {updatedOnSite} from '../text/imprint.ts'
import type {Article, Concept} from '../text/model.ts'
import {type Row, rowsOf} from '../text/rows.ts'
import type {StoredArticle} from './content.config.ts'
import {type NamedRowIndex, namedRowIndexOf} from './reading/related.ts'
import type {MapPage} from './reading/sitemap.ts'

export type {StoredArticle} from './content.config.ts'

/** All articles in alphabetical order of their slugs; names of people and publishers are completed from the term base. */
export async function allArticles(): Promise<readonly StoredArticle[]> {
  articles ??= listArticles()
  return articles
}

let articles: Promise<readonly StoredArticle[]> | undefined

/** The pages of the site map: the fixed ones, then the articles. */
export async function mapPages(): Promise<readonly MapPage[]> {
  const standing = ['', 'about/', 'glossary/', 'offline/', 'search/'].map((path) => ({path}))
  const texts = (await allArticles()).map(({slug, editions}) => {
    const changed = updatedOnSite(editions)
    return {path: `${slug}/`, ...(changed !== undefined && {changed})}
  })
  return [...standing, ...texts]
}

async function listArticles(): Promise<readonly StoredArticle[]> {
  const entries = await getCollection('articles')
  const names = await knownNames()
  return entries
    .map(({data}) => ({
      ...data,
      editions: data.editions.map((edition) => ({
        ...edition,
        ...withTermNames(edition, names, data.editions),
      })),
    }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

/** An article in full, with its rows. */
export interface WholeArticle extends Article {
  readonly rows: readonly Row[]
}

/**
 * Read an article in full. Only the last few are cached, for the pages of one article, which are made one after the other;
 * all of them would fill the memory.
 */
export function readArticle(slug: string): Promise<WholeArticle> {
  const article = recent.get(slug) ?? readWhole(slug)
  recent.delete(slug)
  recent.set(slug, article)
  const [oldest] = recent.keys()
  if (recent.size > mostRecent && oldest !== undefined) recent.delete(oldest)
  return article
}

const recent = new Map<string, Promise<WholeArticle>>()
const mostRecent = 24

async function readWhole(slug: string): Promise<WholeArticle> {
  const article = articleOf(readArticleFiles(fileURLToPath(contentFolder), slug))
  const names = await knownNames()
  return {
    ...article,
    editions: article.editions.map((edition) => withTermNames(edition, names, article.editions)),
    rows: rowsOf(article),
  }
}

/** A picture of an article: its address from the site's root, and its bytes; undefined where there is no such file. */
export function storedPicture(
  slug: string,
  file: string,
): {readonly address: string; readonly bytes: Uint8Array} | undefined {
  const bytes = readPicture(fileURLToPath(contentFolder), slug, file)
  return bytes === undefined ? undefined : {address: pathOfPicture(slug, file), bytes}
}

let names: Promise<NamesByForm> | undefined

/** Names of people and publishers in the term base. */
function knownNames(): Promise<NamesByForm> {
  names ??= allConcepts().then(namesByForm)
  return names
}

/** All concepts of the term base, by id in alphabetical order. */
export async function allConcepts(): Promise<readonly Concept[]> {
  const entries = await getCollection('terms')
  return entries.map((entry) => entry.data).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The words of one interface language. */
export async function wordsOf(lang: Lang): Promise<Words> {
  const entry = await getEntry('words', lang)
  if (entry === undefined)
    throw new Error(`Cannot show a page in "${lang}" without content/interface/${lang}.json.`)
  return entry.data
}

/** The words of every interface language. */
export async function allWords(): Promise<WordsByLang> {
  const entries = await getCollection('words')
  return Object.fromEntries(entries.map(({id, data}) => [id, data]))
}

/** The index of named rows: which articles and rows name which concepts. Made once, since most pages need it. */
export async function namedRowIndex(): Promise<NamedRowIndex> {
  book ??= readNames()
  return book
}

let book: Promise<NamedRowIndex> | undefined

async function readNames(): Promise<NamedRowIndex> {
  return namedRowIndexOf(await allArticles())
}

/**
 * Cache key of a page: if it is the same as in the last build, the page's file is reused.
 *
 * `articles` are those whose content the page shows, `values` whatever else the page depends on. Code, styles, the words of
 * the interface and the term base are part of every key.
 */
export async function pageKey(
  articles: readonly (StoredArticle | undefined)[],
  values: unknown = null,
): Promise<string> {
  shared ??= sharedKey()
  return hash('sha256', JSON.stringify([await shared, articles.map((each) => each?.digest), values]))
}

let shared: Promise<string> | undefined

async function sharedKey(): Promise<string> {
  const words = await getCollection('words')
  return hash('sha256', JSON.stringify([words.map(({data}) => data), await allConcepts()]))
}
