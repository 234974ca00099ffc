/**
 * `/pagefind/`: the index that readers search, made by Pagefind of one record an article (see `src/search/`).
 * `/find/`: the texts that results show, and the site's words, to offer where a spelling is not known.
 *
 * Pagefind holds all that it indexes several times over: a large collection is made in parts, one after the other,
 * which are searched as one. A part whose records are those of the last build is taken over from that.
 */
import {createHash, hash} from 'node:crypto'
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {tbxOf} from '../../src/exports/tbx.ts'
import {type SiteFile, slotsInFile, spellingsName, type TextsFile, textsName} from '../../src/search/files.ts'
import {type IndexOptions, indexSite, type SearchRecord} from '../../src/search/index/index.ts'
import {namesByForm, withNames} from '../../src/text/facts.ts'
import type {Article, Concept} from '../../src/text/model.ts'
import type {ArticleTexts} from '../../src/text/rows.ts'
import {readConcepts} from '../content/terms.ts'
import type {BuildMemory, MadeArticle, MadePart} from './memory.ts'
import {madeFile, takeOver} from './memory.ts'
import type {BuildOptions} from './options.ts'
import {writeRecords} from './pagefind.ts'
import {runScript} from './process.ts'

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
  /** The last site, and the parts of its index. */
  readonly out: string
  readonly parts: readonly MadePart[]
}

/**
 * Write the index of a content folder into `folder`/pagefind and `folder`/find, from the articles in `folder`/data,
 * and the term base as `data/terms.tbx`; in a process of its own, which takes its memory with it. Gives what the next
 * build may take over.
 */
export async function writeSearch(
  options: BuildOptions,
  folder: string,
  made: Readonly<Record<string, MadeArticle>>,
  memory: BuildMemory,
): Promise<readonly MadePart[]> {
  writeFileSync(path.join(folder, 'data', 'terms.tbx'), tbxOf(readConcepts(options.content)))
  const order: IndexOrder = {
    content: options.content,
    folder,
    slugs: byPublication(made),
    out: options.out,
    parts: memory.parts,
  }
  const {failure, printed} = await runScript('index-keys.ts', order, {node: indexMemory})
  if (failure !== undefined) throw new Error(failure)
  return JSON.parse(printed) as readonly MadePart[]
}

/** Slugs by the date of the article, those without one first. */
function byPublication(made: Readonly<Record<string, MadeArticle>>): readonly string[] {
  const dated = Object.entries(made).map(([slug, {entry}]) => ({slug, date: entry.date ?? ''}))
  return dated.sort((a, b) => compare(a.date, b.date) || compare(a.slug, b.slug)).map(({slug}) => slug)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Make what {@link writeSearch} orders, in this process. */
export async function runIndex({
  content,
  folder,
  slugs,
  out,
  parts,
}: IndexOrder): Promise<readonly MadePart[]> {
  const concepts = readConcepts(content)
  const articles = articlesIn(path.join(folder, 'data'), slugs, concepts)
  return await writeIndex(articles, concepts, folder, {last: {out, parts}})
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
          editions: editions.map((edition) => withNames(edition, known)),
          alignments,
          ...(names === undefined ? {} : {names}),
        }
      }
    },
  }
}

/** How an index is written. */
export interface WriteOptions extends IndexOptions {
  /** The last site, and the parts of its index; nothing is taken over without it. */
  readonly last?: {readonly out: string; readonly parts: readonly MadePart[]}
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
): Promise<readonly MadePart[]> {
  const {records, spellings} = indexSite(articles, concepts, options)
  const find = path.join(folder, 'find')
  mkdirSync(path.join(find, 'spellings'), {recursive: true})
  for (const [letter, words] of spellings)
    writeFileSync(path.join(find, spellingsName(letter)), JSON.stringify(words))
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
    const own = await writePart(part, folder, made.length, last)
    made.push(own)
    for (const record of part) writeTexts(find, own.ids[record.slug] ?? '', record.texts)
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
  writeFileSync(path.join(find, 'site.json'), JSON.stringify(site))
  return made
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
  folder: string,
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
  if (last !== undefined && known?.hash === own && takeOverPart(last.out, folder, known)) return known
  const place = path.join(folder, name)
  rmSync(place, {recursive: true, force: true})
  const made = path.join(folder, 'pagefind.next')
  const ids = await writeRecords(records, made)
  keepNeeded(made, place, number === 0)
  rmSync(made, {recursive: true})
  return {
    hash: own,
    ids: Object.fromEntries(records.map(({slug, url}) => [slug, ids.get(url) ?? ''])),
    files: filesUnder(place).map((file) => madeFile(folder, path.join(name, file))),
  }
}

/** Move what is published of an index: its texts are keys, so that its fragments and interfaces are of no use. */
function keepNeeded(from: string, to: string, isFirst: boolean): void {
  mkdirSync(to, {recursive: true})
  const program = ['pagefind.js', 'wasm.unknown.pagefind']
  for (const name of readdirSync(from)) {
    const isKept =
      name === 'index' ||
      name === 'pagefind-entry.json' ||
      name.endsWith('.pf_meta') ||
      (isFirst && program.includes(name))
    if (isKept) renameSync(path.join(from, name), path.join(to, name))
  }
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((each) => each.isFile())
    .map((each) => path.relative(folder, path.join(each.parentPath, each.name)))
    .filter((name) => !/^\d/.test(name))
    .sort()
}

function takeOverPart(out: string, folder: string, {files}: MadePart): boolean {
  for (const parent of new Set(files.map(({name}) => path.dirname(name))))
    mkdirSync(path.join(folder, parent), {recursive: true})
  return files.every((file) => takeOver(out, folder, file))
}

/** Write the texts of an article's rows, a few rows a file. */
function writeTexts(find: string, id: string, {rows, ...facts}: TextsFile): void {
  mkdirSync(path.join(find, path.dirname(textsName(id, 0))), {recursive: true})
  const files = Map.groupBy(Object.entries(rows), ([slot]) => Math.floor(Number(slot) / slotsInFile))
  for (const [number, own] of files) {
    const file: TextsFile = {...facts, rows: Object.fromEntries(own)}
    writeFileSync(path.join(find, textsName(id, number * slotsInFile)), JSON.stringify(file))
  }
}
