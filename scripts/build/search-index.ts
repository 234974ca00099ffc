/**
 * `/pagefind/`: the texts as Pagefind indexes them. `/find/`: one index of keys for all languages, and beside it the
 * words and the texts that results are drawn from.
 *
 * Pagefind's index holds the texts as they stand, in the language `und`, for which it stems nothing: an index for
 * all languages. It is there for whoever knows Pagefind, and the search page asks it where no paragraph has
 * the words that were typed.
 *
 * Which key stands where is published as text in files of a size (`src/search/places.ts`): a reader fetches the few
 * that a query needs, and no program to read them. An edition has a number, in the order of slugs and editions.
 */
import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {tbxOf} from '../../src/exports/tbx.ts'
import type {FilterFile, PageFile, SiteFile} from '../../src/search/files.ts'
import {type IndexOptions, indexSite, type SearchRecord} from '../../src/search/index/index.ts'
import {Postings} from '../../src/search/index/postings.ts'
import {cutLines} from '../../src/search/places.ts'
import {listSlugs} from '../../src/store/article-files.ts'
import {interfaceLangs} from '../../src/store/words.ts'
import {namesByForm, withNames} from '../../src/text/facts.ts'
import type {Article, Concept} from '../../src/text/model.ts'
import type {ArticleTexts} from '../../src/text/rows.ts'
import {readConcepts} from '../content/terms.ts'
import type {BuildMemory, MadeArticle, MadePart} from './memory.ts'
import type {BuildOptions} from './options.ts'
import {writePlainIndex} from './plain-index.ts'
import {runScript} from './process.ts'

/**
 * Write Pagefind's index of a content folder into `folder`/pagefind, from the articles in `folder`/data. Gives what
 * the next build may take over of it.
 */
export async function writePagefind(
  options: BuildOptions,
  folder: string,
  made: Readonly<Record<string, MadeArticle>>,
  memory: BuildMemory,
): Promise<readonly MadePart[]> {
  const concepts = readConcepts(options.content)
  const read = (slugs: readonly string[]) => articlesIn(path.join(folder, 'data'), slugs, concepts)
  const uis = interfaceLangs(options.content)
  const articles = Object.entries(made).map(([slug, {hash}]) => ({slug, hash}))
  return await writePlainIndex({out: options.out, folder, uis}, articles, read, memory.parts)
}

/** Node's limits on the memory of our own index: most of what it makes is garbage at once. */
const indexMemory = ['--max-semi-space-size=16']

/**
 * Write our own index of a content folder into `folder`/find, from the articles in `folder`/data, and the term base
 * as `data/terms.tbx`; in a process of its own, which takes its memory with it.
 */
export async function writeFind(options: BuildOptions, folder: string): Promise<void> {
  writeFileSync(path.join(folder, 'data', 'terms.tbx'), tbxOf(readConcepts(options.content)))
  const order: IndexOrder = {content: options.content, folder}
  const {failure} = await runScript('index-keys.ts', order, {node: indexMemory})
  if (failure !== undefined) throw new Error(failure)
}

/** What the process that makes our own index is told. */
export interface IndexOrder {
  /** The content folder. */
  readonly content: string
  /** The folder of the site in the making: `data/` is there, `find/` is to be made. */
  readonly folder: string
}

/** Make what {@link writeFind} orders, in this process. */
export async function runIndex({content, folder}: IndexOrder): Promise<void> {
  const concepts = readConcepts(content)
  writeIndex(articlesIn(path.join(folder, 'data'), listSlugs(content), concepts), concepts, folder)
}

/** The articles of a folder of exports, each read when its turn comes, however often they are walked. */
function articlesIn(
  data: string,
  slugs: readonly string[],
  concepts: readonly Concept[],
): Iterable<ArticleTexts> {
  const known = namesByForm(concepts)
  return {
    *[Symbol.iterator]() {
      for (const slug of slugs) {
        const text = readFileSync(path.join(data, `${slug}.json`), 'utf8')
        const {editions, alignments} = JSON.parse(text) as Article
        // Publishers go by the names that the pages show.
        yield {slug, editions: editions.map((edition) => withNames(edition, known)), alignments}
      }
    },
  }
}

/**
 * Index articles and write everything that searching them needs into `folder`/find. Without waiting between files:
 * nothing else happens in this process, and thousands of small waits are a good part of the work.
 */
export function writeIndex(
  articles: Iterable<ArticleTexts>,
  concepts: readonly Concept[],
  folder: string,
  options: IndexOptions = {},
): void {
  const index = indexSite(articles, concepts, options)
  const find = new IndexFolder(path.join(folder, 'find'))
  const postings = new Postings()
  const filters = new Map<string, Map<string, number[]>>(filterNames.map((name) => [name, new Map()]))
  let pages = 0
  for (const records of byArticle(index.records)) {
    for (const [at, {words, page, filters: values}] of records.entries()) {
      postings.add(words, page.lang)
      addTo(filters, values, pages + at)
      find.write('pages', `${pages + at}.json`, pageFile(page, records, pages))
    }
    pages += records.length
  }
  const starts: string[] = []
  for (const {start, text} of cutLines(postings.lines())) {
    find.write('places', `${starts.length}.txt`, text)
    starts.push(start)
  }
  for (const [name, values] of filters) find.write('filters', `${name}.json`, filterFile(values))
  const {shards, names} = index.finish()
  for (const [number, shard] of shards.entries()) find.write('words', `${number}.json`, JSON.stringify(shard))
  find.write('', 'names.json', JSON.stringify(names))
  const site: SiteFile = {shards: shards.length, version: find.version(), pages, places: starts}
  find.write('', 'site.json', JSON.stringify(site))
}

/** A folder of files, and a hash of all that was written into it. */
class IndexFolder {
  readonly #folder: string
  readonly #made = new Set<string>()
  readonly #hash = createHash('sha256')

  constructor(folder: string) {
    this.#folder = folder
  }

  write(part: string, name: string, text: string): void {
    const parent = path.join(this.#folder, part)
    if (!this.#made.has(parent)) mkdirSync(parent, {recursive: true})
    this.#made.add(parent)
    this.#hash.update(`${part}/${name} ${text.length} `).update(text)
    writeFileSync(path.join(parent, name), text)
  }

  /** Ten digits that tell what was written so far from anything else. */
  version(): string {
    return this.#hash.copy().digest('hex').slice(0, 10)
  }
}

/** Records by article; those of an article follow one another. */
function* byArticle(records: Iterable<SearchRecord>): Generator<readonly SearchRecord[]> {
  let own: SearchRecord[] = []
  for (const record of records) {
    if (own[0] !== undefined && own[0].page.slug !== record.page.slug) {
      yield own
      own = []
    }
    own.push(record)
  }
  if (own.length > 0) yield own
}

/** The file of one of an article's editions, with the numbers of the others, of which the first has this one. */
function pageFile(own: SearchRecord['page'], records: readonly SearchRecord[], first: number): string {
  const others = records.flatMap(({page}, index) => (page === own ? [] : [[page.lang, first + index]]))
  return JSON.stringify({...own, others: Object.fromEntries(others)} satisfies PageFile)
}

/** The conditions that a search may set. */
const filterNames = ['source', 'year', 'name']

/** Put an edition under its values of each condition. */
function addTo(
  filters: ReadonlyMap<string, Map<string, number[]>>,
  values: SearchRecord['filters'],
  edition: number,
): void {
  for (const [name, numbers] of filters) {
    for (const value of values[name] ?? []) {
      const known = numbers.get(value)
      if (known === undefined) numbers.set(value, [edition])
      else known.push(edition)
    }
  }
}

/** The editions that have each value of a condition, values in order. */
function filterFile(values: ReadonlyMap<string, readonly number[]>): string {
  const file: FilterFile = Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify(file)
}
