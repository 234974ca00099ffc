/**
 * `/pagefind/`: the index that readers search, made by Pagefind from one record for each article (see `src/search/`).
 * `/find/`: the texts that results show, and the site's words, offered when a spelling is unknown.
 *
 * Pagefind needs several times the memory of what it indexes, so a large collection is indexed in parts, one after the
 * other, which are searched as one. A part whose records have not changed since the last build is reused.
 */
import {createHash, hash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {type SiteFile, slotsInFile, spellingsName, type TextsFile, textsName} from '../../src/search/files.ts'
import {type IndexOptions, indexSite} from '../../src/search/index/index.ts'
import type {SearchRecord} from '../../src/search/index/record.ts'
import {namesByForm, withTermNames} from '../../src/text/facts.ts'
import type {Article, Concept} from '../../src/text/model.ts'
import type {ArticleTexts} from '../../src/text/rows.ts'
import {readConcepts} from '../content/terms.ts'
import {type ArticleRecord, type BuildRecord, type IndexPartRecord, reuseFiles} from './build-record.ts'
import type {Manifest} from './manifest.ts'
import type {BuildOptions} from './options.ts'
import {indexRecords} from './pagefind.ts'
import {runScript} from './process.ts'
import {SiteWriter} from './site-writer.ts'

/** Memory limits for the process that makes the index: most of its objects are short-lived. */
const indexMemory = ['--max-semi-space-size=16']

/** The order to the process that makes the index. */
export interface IndexOrder {
  /** The content folder. */
  readonly content: string
  /** The folder of the new site: `data/` exists, `find/` and `pagefind/` are made. */
  readonly folder: string
  /** Slugs in the order of publication, so that a later article leaves earlier parts as they are. */
  readonly slugs: readonly string[]
  readonly last: LastIndex
}

/** The index of the last site. */
export interface LastIndex {
  /** The folder of the site. */
  readonly out: string
  readonly parts: readonly IndexPartRecord[]
  /** Size and hash of the files of its parts. */
  readonly files: Manifest
}

/** The result of writing an index. */
export interface IndexResult {
  /** The parts, for the next build. */
  readonly parts: readonly IndexPartRecord[]
  /** Size and hash of the files. */
  readonly files: Manifest
}

/**
 * Writes the index of a content folder into `folder`/pagefind and `folder`/find, from the articles in `folder`/data, in
 * a child process, whose memory ends with it.
 */
export async function writeSearch(
  options: BuildOptions,
  folder: string,
  articles: Readonly<Record<string, ArticleRecord>>,
  {parts, files}: BuildRecord,
  abort?: AbortSignal,
): Promise<IndexResult> {
  const names = parts.flatMap((part) => part.files)
  const last = {
    out: options.out,
    parts,
    files: Object.fromEntries(
      names.flatMap((name) => (files[name] === undefined ? [] : [[name, files[name]]])),
    ),
  }
  const order: IndexOrder = {content: options.content, folder, slugs: byPublication(articles), last}
  const {result, failure} = await runScript<IndexResult>('make-index.ts', order, {node: indexMemory, abort})
  if (failure !== undefined) throw new Error(failure)
  return result
}

/** Slugs by the date of the article, those without one first. */
function byPublication(articles: Readonly<Record<string, ArticleRecord>>): readonly string[] {
  const dated = Object.entries(articles).map(([slug, {entry}]) => ({slug, date: entry.date ?? ''}))
  return dated.sort((a, b) => compare(a.date, b.date) || compare(a.slug, b.slug)).map(({slug}) => slug)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Carries out the order of {@link writeSearch}, in this process. */
export async function makeIndex({content, folder, slugs, last}: IndexOrder): Promise<IndexResult> {
  const concepts = readConcepts(content)
  const articles = articlesIn(path.join(folder, 'data'), slugs, concepts)
  return await writeIndex(articles, concepts, folder, {last})
}

/** The articles of a folder of exports; each is read again whenever it is iterated over. */
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
        const {editions, alignments, names} = JSON.parse(text) as Article
        // Names of publishers are those that the pages show.
        yield {
          slug,
          editions: editions.map((edition) => withTermNames(edition, known)),
          alignments,
          ...(names === undefined ? {} : {names}),
        }
      }
    },
  }
}

/** Options of writing an index. */
export interface WriteOptions extends IndexOptions {
  /** The index of the last site; without it nothing is reused. */
  readonly last?: LastIndex
  /** Most slots in a part. */
  readonly slotsInPart?: number
}

/** Most slots in a part: with more, Pagefind takes more than a gigabyte. */
const mostSlots = 20_000

/** Indexes articles, and writes everything that searching them needs into `folder`/pagefind and `folder`/find. */
export async function writeIndex(
  articles: Iterable<ArticleTexts>,
  concepts: readonly Concept[],
  folder: string,
  {last, slotsInPart = mostSlots, ...options}: WriteOptions = {},
): Promise<IndexResult> {
  const {records, spellings} = indexSite(articles, concepts, options)
  const writer = new SiteWriter(folder)
  for (const [letter, words] of spellings)
    writer.write(`find/${spellingsName(letter)}`, JSON.stringify(words))
  const letters = new Set<string>()
  const partRecords: IndexPartRecord[] = []
  let count = 0
  let long = false
  for (const part of partsOf(records, slotsInPart)) {
    count += part.length
    for (const {content, texts, slots} of part) {
      for (const letter of content) letters.add(letter)
      if (slots > Object.keys(texts.rows).length) long = true
    }
    const own = await writePart(part, writer, partRecords.length, last)
    partRecords.push(own)
    for (const record of part) writeTexts(writer, own.ids[record.slug] ?? '', record.texts)
  }
  const site: SiteFile = {
    parts: partRecords.length,
    articles: count,
    letters: [...letters]
      .filter((letter) => /[\p{L}\p{N}]/u.test(letter) && !/[\u01C0-\u01C3]/.test(letter))
      .sort()
      .join(''),
    long,
    spellings: [...spellings.keys()].join(''),
  }
  writer.write('find/site.json', JSON.stringify(site))
  return {parts: partRecords, files: writer.files}
}

/** Records in parts of about as many slots; one part at least. */
function* partsOf(records: Iterable<SearchRecord>, most: number): Generator<readonly SearchRecord[]> {
  let part: SearchRecord[] = []
  let slots = 0
  let isFirst = true
  for (const record of records) {
    if (part.length > 0 && slots + record.slots > most) {
      yield part
      isFirst = false
      part = []
      slots = 0
    }
    part.push(record)
    slots += record.slots
  }
  if (part.length > 0 || isFirst) yield part
}

/** Makes one part, or reuses it if its records have not changed since the last build. */
async function writePart(
  part: readonly SearchRecord[],
  writer: SiteWriter,
  number: number,
  last: WriteOptions['last'],
): Promise<IndexPartRecord> {
  const name = number === 0 ? 'pagefind' : `pagefind/${number}`
  const records = part.map(({slug, content, texts}) => {
    // The id of a record depends on its address: a version in it gives new texts a new id.
    const version = hash('sha256', JSON.stringify(texts)).slice(0, 12)
    return {slug, url: `/${slug}/?${version}`, content}
  })
  const sum = createHash('sha256').update(name)
  for (const {url, content} of records) sum.update(`\n${url}\n${content}`)
  const partHash = sum.digest('hex')
  const known = last?.parts[number]
  if (last !== undefined && known?.hash === partHash && reuseFiles(last.out, last.files, known.files, writer))
    return known
  const {ids, files} = await indexRecords(records)
  const kept = files.filter(({path}) => isNeeded(path, number === 0))
  for (const {path, content} of kept) writer.write(`${name}/${path}`, content)
  return {
    hash: partHash,
    ids: Object.fromEntries(records.map(({slug, url}) => [slug, ids.get(url) ?? ''])),
    files: kept.map(({path}) => `${name}/${path}`).sort(),
  }
}

/** Whether a file of the index is published. Fragments and interfaces are not: its texts are only keys. */
function isNeeded(name: string, isFirst: boolean): boolean {
  const program = ['pagefind.js', 'wasm.unknown.pagefind']
  return (
    name.startsWith('index/') ||
    name === 'pagefind-entry.json' ||
    name.endsWith('.pf_meta') ||
    (isFirst && program.includes(name))
  )
}

/** Writes the texts of an article's rows, a few rows a file. */
function writeTexts(writer: SiteWriter, id: string, {rows, ...facts}: TextsFile): void {
  const files = Map.groupBy(Object.entries(rows), ([slot]) => Math.floor(Number(slot) / slotsInFile))
  for (const [number, own] of files) {
    const file: TextsFile = {...facts, rows: Object.fromEntries(own)}
    writer.write(`find/${textsName(id, number * slotsInFile)}`, JSON.stringify(file))
  }
}
