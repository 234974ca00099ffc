/**
 * `/pagefind/`: the index that readers search, made by Pagefind of one record an article (see `src/search/`).
 * `/find/`: the texts that results show, and the site's words, to offer where a spelling is not known.
 *
 * Pagefind holds all that it indexes several times over: a large collection is made in parts, one after the other,
 * which are searched as one. A part whose records are those of the last build is taken over from that.
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
import type {Manifest} from './manifest.ts'
import {type BuildMemory, type MadeArticle, type MadePart, takeOver} from './memory.ts'
import type {BuildOptions} from './options.ts'
import {indexRecords} from './pagefind.ts'
import {runScript} from './process.ts'
import {Written} from './written.ts'

/** Node's limits on the memory of the process that makes the index: most of what it makes is garbage at once. */
const indexMemory = ['--max-semi-space-size=16']

/** What the process that makes the index is told. */
export interface IndexOrder {
  /** The content folder. */
  readonly content: string
  /** The folder of the site in the making: `data/` is there, `find/` and `pagefind/` are to be made. */
  readonly folder: string
  /** Slugs in the order of their publication: what is added later leaves earlier parts as they are. */
  readonly slugs: readonly string[]
  readonly last: LastIndex
}

/** The index of the last site. */
export interface LastIndex {
  /** The folder of the site. */
  readonly out: string
  readonly parts: readonly MadePart[]
  /** What the files of its parts held. */
  readonly files: Manifest
}

/** An index that was written. */
export interface WrittenIndex {
  /** What the next build may take over. */
  readonly parts: readonly MadePart[]
  /** What the files hold. */
  readonly files: Manifest
}

/**
 * Write the index of a content folder into `folder`/pagefind and `folder`/find, from the articles in `folder`/data, in
 * a process of its own, which takes its memory with it.
 */
export async function writeSearch(
  options: BuildOptions,
  folder: string,
  made: Readonly<Record<string, MadeArticle>>,
  {parts, files}: BuildMemory,
  abort?: AbortSignal,
): Promise<WrittenIndex> {
  const names = parts.flatMap((part) => part.files)
  const last = {
    out: options.out,
    parts,
    files: Object.fromEntries(
      names.flatMap((name) => (files[name] === undefined ? [] : [[name, files[name]]])),
    ),
  }
  const order: IndexOrder = {content: options.content, folder, slugs: byPublication(made), last}
  const {result, failure} = await runScript<WrittenIndex>('index-keys.ts', order, {node: indexMemory, abort})
  if (failure !== undefined) throw new Error(failure)
  return result
}

/** Slugs by the date of the article, those without one first. */
function byPublication(made: Readonly<Record<string, MadeArticle>>): readonly string[] {
  const dated = Object.entries(made).map(([slug, {entry}]) => ({slug, date: entry.date ?? ''}))
  return dated.sort((a, b) => compare(a.date, b.date) || compare(a.slug, b.slug)).map(({slug}) => slug)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Make what {@link writeSearch} orders, in this process. */
export async function runIndex({content, folder, slugs, last}: IndexOrder): Promise<WrittenIndex> {
  const concepts = readConcepts(content)
  const articles = articlesIn(path.join(folder, 'data'), slugs, concepts)
  return await writeIndex(articles, concepts, folder, {last})
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
        const {editions, alignments, names} = JSON.parse(text) as Article
        // Publishers go by the names that the pages show.
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

/** How an index is written. */
export interface WriteOptions extends IndexOptions {
  /** The index of the last site; nothing is taken over without it. */
  readonly last?: LastIndex
  /** Slots in a part. */
  readonly slotsInPart?: number
}

/** Slots in a part: with more, Pagefind takes more than a gigabyte. */
const mostSlots = 20_000

/** Index articles and write everything that searching them needs into `folder`/pagefind and `folder`/find. */
export async function writeIndex(
  articles: Iterable<ArticleTexts>,
  concepts: readonly Concept[],
  folder: string,
  {last, slotsInPart = mostSlots, ...options}: WriteOptions = {},
): Promise<WrittenIndex> {
  const {records, spellings} = indexSite(articles, concepts, options)
  const written = new Written(folder)
  for (const [letter, words] of spellings)
    written.write(`find/${spellingsName(letter)}`, JSON.stringify(words))
  const letters = new Set<string>()
  const made: MadePart[] = []
  let count = 0
  let long = false
  for (const part of partsOf(records, slotsInPart)) {
    count += part.length
    for (const {content, texts, slots} of part) {
      for (const letter of content) letters.add(letter)
      if (slots > Object.keys(texts.rows).length) long = true
    }
    const own = await writePart(part, written, made.length, last)
    made.push(own)
    for (const record of part) writeTexts(written, own.ids[record.slug] ?? '', record.texts)
  }
  const site: SiteFile = {
    parts: made.length,
    articles: count,
    letters: [...letters]
      .filter((letter) => /[\p{L}\p{N}]/u.test(letter) && !/[\u01C0-\u01C3]/.test(letter))
      .sort()
      .join(''),
    long,
    spellings: [...spellings.keys()].join(''),
  }
  written.write('find/site.json', JSON.stringify(site))
  return {parts: made, files: written.files}
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

/** Have one part made, or take it over where its records are those of the last build. */
async function writePart(
  part: readonly SearchRecord[],
  written: Written,
  number: number,
  last: WriteOptions['last'],
): Promise<MadePart> {
  const name = number === 0 ? 'pagefind' : `pagefind/${number}`
  const records = part.map(({slug, content, texts}) => {
    // The id of a record is made of its address, too: new texts have a new one.
    const version = hash('sha256', JSON.stringify(texts)).slice(0, 12)
    return {slug, url: `/${slug}/?${version}`, content}
  })
  const sum = createHash('sha256').update(name)
  for (const {url, content} of records) sum.update(`\n${url}\n${content}`)
  const own = sum.digest('hex')
  const known = last?.parts[number]
  if (last !== undefined && known?.hash === own && takeOver(last.out, last.files, known.files, written))
    return known
  const {ids, files} = await indexRecords(records)
  const kept = files.filter(({path}) => isNeeded(path, number === 0))
  for (const {path, content} of kept) written.write(`${name}/${path}`, content)
  return {
    hash: own,
    ids: Object.fromEntries(records.map(({slug, url}) => [slug, ids.get(url) ?? ''])),
    files: kept.map(({path}) => `${name}/${path}`).sort(),
  }
}

/** Whether a file of an index is published: its texts are keys, so that its fragments and interfaces are of no use. */
function isNeeded(name: string, isFirst: boolean): boolean {
  const program = ['pagefind.js', 'wasm.unknown.pagefind']
  return (
    name.startsWith('index/') ||
    name === 'pagefind-entry.json' ||
    name.endsWith('.pf_meta') ||
    (isFirst && program.includes(name))
  )
}

/** Write the texts of an article's rows, a few rows a file. */
function writeTexts(written: Written, id: string, {rows, ...facts}: TextsFile): void {
  const files = Map.groupBy(Object.entries(rows), ([slot]) => Math.floor(Number(slot) / slotsInFile))
  for (const [number, own] of files) {
    const file: TextsFile = {...facts, rows: Object.fromEntries(own)}
    written.write(`find/${textsName(id, number * slotsInFile)}`, JSON.stringify(file))
  }
}
