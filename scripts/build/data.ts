/**
 * `/data/`: the exports of every article, the list of articles, and the whole collection as one TMX; and `/pictures/`.
 */
import {hash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {setImmediate} from 'node:timers/promises'
import type {PictureReader} from '../../src/exports/export.ts'
import {exporters} from '../../src/exports/index.ts'
import {articleEntryOf, articlesJson} from '../../src/exports/json.ts'
import articleSchema from '../../src/exports/schema/article.json' with {type: 'json'}
import articlesSchema from '../../src/exports/schema/articles.json' with {type: 'json'}
import {tbxOf} from '../../src/exports/tbx.ts'
import {emptyTmx, tmx, tmxParts} from '../../src/exports/tmx.ts'
import type {Lang} from '../../src/languages/index.ts'
import {
  type ArticleFiles,
  articleOf,
  hashOf,
  listSlugs,
  readArticleFiles,
} from '../../src/store/article-files.ts'
import type {WordsByLang} from '../../src/store/interface.ts'
import {pathOfPicture, readPicture} from '../../src/store/pictures.ts'
import {addressAndBaseOf, type SiteFacts, withSiteName} from '../../src/store/site.ts'
import {readWords} from '../../src/store/words.ts'
import type {Article} from '../../src/text/model.ts'
import {readConcepts} from '../content/terms.ts'
import {type ArticleRecord, type BuildRecord, reuseFiles} from './build-record.ts'
import type {Manifest} from './manifest.ts'
import type {BuildOptions} from './options.ts'
import {schemaFaults} from './schema-faults.ts'
import {SiteWriter} from './site-writer.ts'

/** The result of writing the data. */
export interface DataResult {
  /** The files of each article, for the next build. */
  readonly articles: Readonly<Record<string, ArticleRecord>>
  /** Number of articles whose files were reused. */
  readonly reused: number
  /** Sentences about output that does not fit its own schema; none in a sound build. */
  readonly faults: readonly string[]
  /** Size and hash of the files. */
  readonly files: Manifest
}

/** Writes `data/` and `pictures/` into `folder`, and reuses the last site's files where nothing has changed. */
export async function writeData(
  options: BuildOptions,
  folder: string,
  record: BuildRecord,
  abort?: AbortSignal,
): Promise<DataResult> {
  const writer = new SiteWriter(folder)
  const {site = {}} = options
  const words = withSiteName(readWords(options.content), site)
  const wordsHash = hashWords(words)
  const articles: Record<string, ArticleRecord> = {}
  const faults: string[] = []
  let reused = 0
  for (const slug of listSlugs(options.content)) {
    const files = readArticleFiles(options.content, slug)
    const inputs = hashInputs(files, wordsHash)
    const known = record.articles[slug]
    // An abort is noticed between two articles.
    await setImmediate()
    abort?.throwIfAborted()
    if (known?.hash === inputs && reuseFiles(options.out, record.files, known.files, writer)) {
      articles[slug] = known
      reused += 1
      continue
    }
    const article = articleOf(files)
    const picture = (file: string) => readPicture(options.content, slug, file)
    const made = makeArticle(writer, article, {words, site, picture}, inputs)
    articles[slug] = {...made, files: [...made.files, ...copyPictures(writer, options.content, files)]}
    faults.push(...jsonFaults(folder, slug))
  }
  faults.push(...writeCollection(writer, folder, articles, addressAndBaseOf(site).base))
  writer.write('data/terms.tbx', tbxOf(readConcepts(options.content)))
  return {articles, reused, faults, files: writer.files}
}

/** Hash of the words that exports use, the name of the site among them. */
export function hashWords(words: WordsByLang): string {
  return hash('sha256', JSON.stringify(words))
}

/** Hash of all inputs of an article's exports. */
export function hashInputs(files: ArticleFiles, wordsHash: string): string {
  return hash('sha256', hashOf(files) + wordsHash)
}

/** Writes the pictures of one article; gives their paths. */
function copyPictures(writer: SiteWriter, content: string, {slug, pictures}: ArticleFiles): string[] {
  return pictures.flatMap((name) => {
    const bytes = readPicture(content, slug, name)
    const file = pathOfPicture(slug, name).slice(1)
    if (bytes === undefined) return []
    writer.write(file, bytes)
    return [file]
  })
}

/** Writes every format of one article. */
function makeArticle(
  writer: SiteWriter,
  article: Article,
  {
    words,
    site,
    picture,
  }: {
    readonly words: WordsByLang
    readonly site: SiteFacts
    readonly picture: PictureReader
  },
  inputs: string,
): ArticleRecord {
  const formats: Record<string, readonly string[]> = {}
  const files: string[] = []
  for (const exporter of exporters) {
    const made = exporter.files(article, words, site, picture)
    formats[exporter.extension] = made.map(({name}) => name)
    for (const {name, make} of made) {
      writer.write(`data/${name}`, make())
      files.push(`data/${name}`)
    }
  }
  return {
    hash: inputs,
    entry: articleEntryOf(article, formats, Object.keys(words) as Lang[], addressAndBaseOf(site).base),
    formats,
    files,
  }
}

/** Writes the files about all articles; gives sentences about what does not fit the schema. */
function writeCollection(
  writer: SiteWriter,
  folder: string,
  articles: Readonly<Record<string, ArticleRecord>>,
  base: string,
): readonly string[] {
  const list = articlesJson(
    Object.values(articles).map(({entry}) => entry),
    base,
  )
  writer.write('data/articles.json', list)
  writer.write('data/schema/article.json', JSON.stringify(articleSchema, null, 2))
  writer.write('data/schema/articles.json', JSON.stringify(articlesSchema, null, 2))
  const names = Object.values(articles).flatMap(({formats}) => formats[tmx.extension] ?? [])
  writer.writeLong('data/muqabala.tmx', allUnits(path.join(folder, 'data'), names))
  return schemaFaults('articles', 'data/articles.json', list)
}

/** The units of all pairs as one document, one pair at a time: memory does not grow with the collection. */
function* allUnits(data: string, names: readonly string[]): Generator<string> {
  const [before, , behind] = tmxParts(emptyTmx)
  yield before
  for (const name of names) yield tmxParts(readFileSync(path.join(data, name), 'utf8'))[1]
  yield behind
}

function jsonFaults(folder: string, slug: string): readonly string[] {
  const name = `data/${slug}.json`
  return schemaFaults('article', name, readFileSync(path.join(folder, name), 'utf8'))
}
