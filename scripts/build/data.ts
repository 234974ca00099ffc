/**
 * `/data/`: the exports of every article, the list of articles, and the whole collection as one TMX.
 */
import {hash} from 'node:crypto'
import {once} from 'node:events'
import {createWriteStream, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {exporters} from '../../src/exports/index.ts'
import {articlesJson, entryOf} from '../../src/exports/json.ts'
import articleSchema from '../../src/exports/schema/article.json' with {type: 'json'}
import articlesSchema from '../../src/exports/schema/articles.json' with {type: 'json'}
import {tmxEnd, tmxStart, tmxUnits} from '../../src/exports/tmx.ts'
import type {Lang} from '../../src/languages/index.ts'
import {articleOf, hashOf, listSlugs, readArticleFiles} from '../../src/store/article-files.ts'
import type {SiteWords} from '../../src/store/interface.ts'
import {readWords} from '../../src/store/words.ts'
import type {Article} from '../../src/text/model.ts'
import {type BuildMemory, type MadeArticle, madeFile, takeOver} from './memory.ts'
import type {BuildOptions} from './options.ts'
import {schemaFaults} from './schema-faults.ts'

/** What writing the data came to. */
export interface WrittenData {
  /** What was made of each article, for the next build. */
  readonly articles: Readonly<Record<string, MadeArticle>>
  /** How many articles were taken over unchanged. */
  readonly reused: number
  /** Sentences about output that its own schema refuses; none in a sound build. */
  readonly faults: readonly string[]
}

/** Write `data/` into `folder`, taking over from the last site what is the same. */
export async function writeData(
  options: BuildOptions,
  folder: string,
  memory: BuildMemory,
): Promise<WrittenData> {
  await mkdir(path.join(folder, 'data', 'schema'), {recursive: true})
  const words = readWords(options.content)
  const said = hash('sha256', JSON.stringify(words))
  const articles: Record<string, MadeArticle> = {}
  const faults: string[] = []
  let reused = 0
  for (const slug of listSlugs(options.content)) {
    const files = readArticleFiles(options.content, slug)
    const inputs = hash('sha256', hashOf(files) + said)
    const known = memory.articles[slug]
    if (known?.hash === inputs && takeOverAll(options.out, folder, known)) {
      articles[slug] = known
      reused += 1
      continue
    }
    const article = articleOf(files)
    articles[slug] = makeArticle(folder, article, words, inputs)
    faults.push(...jsonFaults(folder, slug))
  }
  faults.push(...(await writeCollection(folder, articles)))
  return {articles, reused, faults}
}

function takeOverAll(out: string, folder: string, known: MadeArticle): boolean {
  return known.files.every((file) => takeOver(out, folder, file))
}

/** Make every format of one article. */
function makeArticle(folder: string, article: Article, words: SiteWords, inputs: string): MadeArticle {
  const formats: Record<string, readonly string[]> = {}
  const files = []
  for (const exporter of exporters) {
    const made = exporter.files(article, words)
    formats[exporter.extension] = made.map(({name}) => name)
    for (const {name, content} of made) {
      const file = path.join(folder, 'data', name)
      // An article half taken over left a link to the last site's file: it must not be written through.
      rmSync(file, {force: true})
      writeFileSync(file, content)
      files.push(madeFile(folder, `data/${name}`))
    }
  }
  return {hash: inputs, entry: entryOf(article, formats, Object.keys(words) as Lang[]), formats, files}
}

/** Write the files that are about all articles; sentences about what their schema refuses. */
async function writeCollection(
  folder: string,
  articles: Readonly<Record<string, MadeArticle>>,
): Promise<readonly string[]> {
  const data = path.join(folder, 'data')
  const list = articlesJson(Object.values(articles).map(({entry}) => entry))
  await writeFile(path.join(data, 'articles.json'), list)
  await writeFile(path.join(data, 'schema', 'article.json'), JSON.stringify(articleSchema, null, 2))
  await writeFile(path.join(data, 'schema', 'articles.json'), JSON.stringify(articlesSchema, null, 2))
  await writeCollectionTmx(
    data,
    Object.values(articles).flatMap(({formats}) => formats.tmx ?? []),
  )
  return schemaFaults('articles', 'data/articles.json', list)
}

/** Join the units of every pair into one document, a pair at a time: memory does not grow with the collection. */
async function writeCollectionTmx(data: string, names: readonly string[]): Promise<void> {
  const stream = createWriteStream(path.join(data, 'muqabala.tmx'))
  const write = async (text: string) => {
    if (!stream.write(text)) await once(stream, 'drain')
  }
  await write(tmxStart('*all*', []))
  for (const name of names) await write(tmxUnits(readFileSync(path.join(data, name), 'utf8')))
  stream.end(tmxEnd)
  await once(stream, 'close')
}

function jsonFaults(folder: string, slug: string): readonly string[] {
  const name = `data/${slug}.json`
  return schemaFaults('article', name, readFileSync(path.join(folder, name), 'utf8'))
}
