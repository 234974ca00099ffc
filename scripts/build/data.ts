/**
 * `/data/`: the exports of every article, the list of articles, and the whole collection as one TMX.
 */
import {hash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {setImmediate} from 'node:timers/promises'
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
import {addressAndBaseOf, type SiteFacts, withSiteName} from '../../src/store/site.ts'
import {readWords} from '../../src/store/words.ts'
import type {Article} from '../../src/text/model.ts'
import {readConcepts} from '../content/terms.ts'
import type {Manifest} from './manifest.ts'
import {type BuildMemory, type MadeArticle, takeOver} from './memory.ts'
import type {BuildOptions} from './options.ts'
import {schemaFaults} from './schema-faults.ts'
import {Written} from './written.ts'

/** What writing the data came to. */
export interface WrittenData {
  /** What was made of each article, for the next build. */
  readonly articles: Readonly<Record<string, MadeArticle>>
  /** How many articles were taken over unchanged. */
  readonly reused: number
  /** Sentences about output that its own schema refuses; none in a sound build. */
  readonly faults: readonly string[]
  /** What the files hold. */
  readonly files: Manifest
}

/** Write `data/` into `folder`, taking over from the last site what is the same. */
export async function writeData(
  options: BuildOptions,
  folder: string,
  memory: BuildMemory,
  abort?: AbortSignal,
): Promise<WrittenData> {
  const written = new Written(folder)
  const {site = {}} = options
  const words = withSiteName(readWords(options.content), site)
  const said = hashWords(words)
  const articles: Record<string, MadeArticle> = {}
  const faults: string[] = []
  let reused = 0
  for (const slug of listSlugs(options.content)) {
    const files = readArticleFiles(options.content, slug)
    const inputs = hashInputs(files, said)
    const known = memory.articles[slug]
    // Who wants the build to end is heard between two articles.
    await setImmediate()
    abort?.throwIfAborted()
    if (known?.hash === inputs && takeOver(options.out, memory.files, known.files, written)) {
      articles[slug] = known
      reused += 1
      continue
    }
    const article = articleOf(files)
    articles[slug] = makeArticle(written, article, {words, site}, inputs)
    faults.push(...jsonFaults(folder, slug))
  }
  faults.push(...writeCollection(written, folder, articles, addressAndBaseOf(site).base))
  written.write('data/terms.tbx', tbxOf(readConcepts(options.content)))
  return {articles, reused, faults, files: written.files}
}

/** Hash of the words that exports are made with, the name of the site among them. */
export function hashWords(words: WordsByLang): string {
  return hash('sha256', JSON.stringify(words))
}

/** Hash of all that the exports of an article are made from; `said` is that of the words. */
export function hashInputs(files: ArticleFiles, said: string): string {
  return hash('sha256', hashOf(files) + said)
}

/** Make every format of one article. */
function makeArticle(
  written: Written,
  article: Article,
  {words, site}: {readonly words: WordsByLang; readonly site: SiteFacts},
  inputs: string,
): MadeArticle {
  const formats: Record<string, readonly string[]> = {}
  const files: string[] = []
  for (const exporter of exporters) {
    const made = exporter.files(article, words, site)
    formats[exporter.extension] = made.map(({name}) => name)
    for (const {name, make} of made) {
      written.write(`data/${name}`, make())
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

/** Write the files that are about all articles; sentences about what their schema refuses. */
function writeCollection(
  written: Written,
  folder: string,
  articles: Readonly<Record<string, MadeArticle>>,
  base: string,
): readonly string[] {
  const list = articlesJson(
    Object.values(articles).map(({entry}) => entry),
    base,
  )
  written.write('data/articles.json', list)
  written.write('data/schema/article.json', JSON.stringify(articleSchema, null, 2))
  written.write('data/schema/articles.json', JSON.stringify(articlesSchema, null, 2))
  const names = Object.values(articles).flatMap(({formats}) => formats[tmx.extension] ?? [])
  written.writeLong('data/muqabala.tmx', unitsOfAll(path.join(folder, 'data'), names))
  return schemaFaults('articles', 'data/articles.json', list)
}

/** The units of every pair as one document, a pair at a time: memory does not grow with the collection. */
function* unitsOfAll(data: string, names: readonly string[]): Generator<string> {
  const [before, , behind] = tmxParts(emptyTmx)
  yield before
  for (const name of names) yield tmxParts(readFileSync(path.join(data, name), 'utf8'))[1]
  yield behind
}

function jsonFaults(folder: string, slug: string): readonly string[] {
  const name = `data/${slug}.json`
  return schemaFaults('article', name, readFileSync(path.join(folder, name), 'utf8'))
}
