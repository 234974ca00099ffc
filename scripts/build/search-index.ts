/**
 * `/find/`: one index for all languages, and beside it the words and the texts that results are drawn from.
 *
 * Pagefind is given keys, not words (see `src/search/analyse/`), one record an edition, in the language `und`,
 * for which it stems nothing. What it finds out, which key stands where, is published as text in files of a size
 * (`src/search/places.ts`): a reader fetches the few that a query needs, and no program to read them.
 */
import {hash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {parse} from 'yaml'
import {listSlugs} from '../../src/article-files.ts'
import {tbxOf} from '../../src/exports/tbx.ts'
import type {Lang} from '../../src/languages.ts'
import type {Article, Concept} from '../../src/model.ts'
import {namesByForm, withNames} from '../../src/reading/facts.ts'
import {concepts as conceptsSchema} from '../../src/schemas.ts'
import type {FilterFile, PageFile, SiteFile} from '../../src/search/files.ts'
import {type IndexOptions, indexSite, type SearchRecord} from '../../src/search/index/index.ts'
import type {ArticleTexts} from '../../src/search/index/rows.ts'
import {cutLines, writeLine} from '../../src/search/places.ts'
import type {BuildOptions} from './options.ts'
import {indexRecords, writeAll} from './pagefind.ts'
import {placedWords} from './pagefind-places.ts'

/**
 * Write the index of a content folder into `folder`/find, from the articles in `folder`/data, and the term base as
 * `data/terms.tbx`.
 */
export async function writeSearch(options: BuildOptions, folder: string): Promise<void> {
  const concepts = await readConcepts(options.content)
  const known = namesByForm(concepts)
  const articles: ArticleTexts[] = []
  for (const slug of await listSlugs(options.content)) {
    const text = await readFile(path.join(folder, 'data', `${slug}.json`), 'utf8')
    const {editions, alignments} = JSON.parse(text) as Article
    // Publishers go by the names that the pages show.
    articles.push({slug, editions: editions.map((edition) => withNames(edition, known)), alignments})
  }
  await writeIndex(articles, concepts, folder)
  await writeAll(path.join(folder, 'data'), [['terms.tbx', tbxOf(concepts)]])
}

/** The term base of a content folder; empty where there is none. */
export async function readConcepts(content: string): Promise<readonly Concept[]> {
  const folder = path.join(content, 'terms')
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort()
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
  return texts.flatMap((text) => conceptsSchema.parse(parse(text)))
}

/** Index articles and write everything that searching them needs into `folder`/find. */
export async function writeIndex(
  articles: readonly ArticleTexts[],
  concepts: readonly Concept[],
  folder: string,
  options: IndexOptions = {},
): Promise<void> {
  const index = indexSite(articles, concepts, options)
  const pages: PageRecord[] = []
  const records = Iterator.from(index.records).map(({name, page, filters, content}) => {
    pages.push({page, filters})
    return {content, url: `/${name}`}
  })
  const files = await indexRecords(records, 'und')
  const words = Iterator.from(placedWords(files))
  const places = cutLines(words.map(({word, places}) => writeLine(word, places)))
  const {shards, names} = index.finish()
  const find = path.join(folder, 'find')
  const numbered = (texts: readonly string[], ending: string) =>
    texts.map((text, number): readonly [string, string] => [`${number}.${ending}`, text])
  await writeAll(path.join(find, 'places'), numbered(places.files, 'txt'))
  await writeAll(path.join(find, 'pages'), numbered(pageFiles(pages), 'json'))
  await writeAll(
    path.join(find, 'filters'),
    filterNames.map((name) => [`${name}.json`, JSON.stringify(filterFile(pages, name))]),
  )
  const shardTexts = shards.map((shard) => JSON.stringify(shard))
  await writeAll(path.join(find, 'words'), numbered(shardTexts, 'json'))
  const site: SiteFile = {
    shards: shards.length,
    version: versionOf(pages, places.files, shardTexts),
    pages: pages.length,
    places: places.starts,
  }
  await writeAll(find, [
    ['names.json', JSON.stringify(names)],
    ['site.json', JSON.stringify(site)],
  ])
}

/** What is kept of a record once Pagefind has it. Its place in the list is its number. */
type PageRecord = Pick<SearchRecord, 'page' | 'filters'>

/** The conditions that a search may set. */
const filterNames = ['source', 'year', 'name']

/** The editions that have each value of a filter, values in order. */
function filterFile(pages: readonly PageRecord[], name: string): FilterFile {
  const values = new Map<string, number[]>()
  for (const [number, {filters}] of pages.entries()) {
    for (const value of filters[name] ?? []) {
      const numbers = values.get(value)
      if (numbers === undefined) values.set(value, [number])
      else numbers.push(number)
    }
  }
  return Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Page files in order, each with the numbers of the other editions of its article. */
function pageFiles(pages: readonly PageRecord[]): string[] {
  const editions = new Map<string, Partial<Record<Lang, number>>>()
  for (const [number, {page}] of pages.entries())
    editions.set(page.slug, {...editions.get(page.slug), [page.lang]: number})
  return pages.map(({page}) => {
    const {[page.lang]: _, ...others} = editions.get(page.slug) ?? {}
    return JSON.stringify({...page, others} satisfies PageFile)
  })
}

/** A hash of all that is shown and found. */
function versionOf(...parts: readonly unknown[]): string {
  return hash('sha256', parts.map((part) => hash('sha256', JSON.stringify(part))).join()).slice(0, 10)
}
