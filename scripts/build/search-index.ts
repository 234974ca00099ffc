/**
 * `/find/`: one Pagefind index for all languages, and beside it the words and the texts that results are drawn from.
 *
 * Pagefind is given keys, not words (see `src/search/analyse/`), one record an edition, in the language `und`,
 * for which it stems nothing. Its fragments are not published: results come from our own page files, which carry
 * the id that Pagefind gave to the record, so that a hit leads to its text in one step.
 */
import {hash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {parse} from 'yaml'
import {listSlugs} from '../../src/article-files.ts'
import {tbxOf} from '../../src/exports/tbx.ts'
import type {Lang} from '../../src/languages.ts'
import type {Article, Concept} from '../../src/model.ts'
import {namesByForm, withNames} from '../../src/reading/facts.ts'
import {concepts as conceptsSchema} from '../../src/schemas.ts'
import type {PageFile, ShardFile, SiteFile} from '../../src/search/files.ts'
import {type IndexOptions, indexSite, type SearchRecord} from '../../src/search/index/index.ts'
import type {ArticleTexts} from '../../src/search/index/rows.ts'
import type {BuildOptions} from './options.ts'
import {type IndexFile, indexRecords, writeAll} from './pagefind.ts'
import {inFixedOrder} from './pagefind-order.ts'

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
  const records = Iterator.from(index.records).map(({name, page, ...record}) => {
    pages.push({name, page})
    return {...record, url: addressOf({name, page})}
  })
  const files = inFixedOrder(await indexRecords(records, 'und'))
  const {shards, names} = index.finish()
  const find = path.join(folder, 'find')
  await writeAll(
    path.join(find, 'pagefind'),
    files.filter(({path: name}) => isNeeded(name)).map(({path: name, content}) => [name, content]),
  )
  const ids = idsOf(files)
  await writeAll(path.join(find, 'pages'), pagesOf(pages, ids))
  await writeAll(
    path.join(find, 'words'),
    shards.map((shard, number) => [`${number}.json`, JSON.stringify(shard)]),
  )
  await writeAll(find, [
    ['names.json', JSON.stringify(names)],
    ['site.json', JSON.stringify(siteOf(shards, files))],
  ])
}

/** What is kept of a record once Pagefind has it. */
type PageRecord = Pick<SearchRecord, 'name' | 'page'>

/** A record's address tells its edition and carries a hash of what is shown, so that a changed text has a new id. */
function addressOf({name, page}: PageRecord): string {
  return `/${name}?${hash('sha256', JSON.stringify(page)).slice(0, 12)}`
}

/** Of Pagefind's files those that a search loads: no fragments, none of its own interfaces. */
function isNeeded(name: string): boolean {
  return /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|pagefind\..*\.pf_meta|(?:index|filter)\/.*)$/u.test(
    name,
  )
}

/** Pagefind's ids by record name, out of its fragments: gzip over a mark of twelve bytes and JSON. */
function idsOf(files: readonly IndexFile[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (const {path: name, content} of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/u.exec(name)?.[1]
    if (id === undefined) continue
    const text = gunzipSync(content).toString('utf8')
    const {url} = JSON.parse(text.slice(text.indexOf('{'))) as {url: string}
    ids.set(url.slice(1, url.indexOf('?')), id)
  }
  return ids
}

function pagesOf(
  records: readonly PageRecord[],
  ids: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const langsOf = Map.groupBy(records, ({page}) => page.slug)
  return records.map(({name, page}) => {
    const id = ids.get(name)
    if (id === undefined) throw new Error(`Pagefind gave no id to ${name}.`)
    const others: Partial<Record<Lang, string>> = {}
    for (const other of langsOf.get(page.slug) ?? []) {
      const otherId = ids.get(other.name)
      if (other.name !== name && otherId !== undefined) others[other.page.lang] = otherId
    }
    return [`${id}.json`, JSON.stringify({...page, others} satisfies PageFile)]
  })
}

function siteOf(shards: readonly ShardFile[], files: readonly IndexFile[]): SiteFile {
  const names = files.map(({path: name}) => name).sort()
  return {shards: shards.length, version: hash('sha256', JSON.stringify([names, shards])).slice(0, 10)}
}
