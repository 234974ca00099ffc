/** An index that was written to disk, searched from Node as a browser would search it: over HTTP. */
import {copyFile, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Concept} from '../../../src/model.ts'
import type {SiteFile} from '../../../src/search/files.ts'
import type {IndexOptions} from '../../../src/search/index/index.ts'
import type {ArticleTexts} from '../../../src/search/index/rows.ts'
import {type PagefindModule, pagefindFinder} from '../../../src/search/query/finder.ts'
import {Searcher} from '../../../src/search/query/search.ts'
import type {Load} from '../../../src/search/query/words.ts'
import {indexRecords, type PagefindRecord, writeAll} from '../../build/pagefind.ts'
import {writeIndex} from '../../build/search-index.ts'
import {serveSite} from '../../serve/listen.ts'

const {fetch: fetchOnce} = globalThis
// Node takes up a connection that the server has just closed for being idle; a browser asks again by itself.
globalThis.fetch = (input, init) => fetchOnce(input, init).catch(() => fetchOnce(input, init))

/** Something that is open and must be closed. */
export interface Opened<Value> {
  readonly value: Value
  close(): Promise<void>
}

/** Index articles and open a searcher over the files. */
export async function openSearcher(
  articles: readonly ArticleTexts[],
  concepts: readonly Concept[],
  options: IndexOptions = {},
): Promise<Opened<Searcher>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'muqabala-'))
  await writeIndex(articles, concepts, folder, options)
  const {address, close} = await serve(folder)
  const load: Load = async <Value>(name: string) => {
    const answer = await fetch(`${address}find/${name}`)
    return answer.ok ? ((await answer.json()) as Value) : undefined
  }
  const pagefind = await openPagefind(path.join(folder, 'find', 'pagefind'), `${address}find/pagefind/`)
  const site = await load<SiteFile>('site.json')
  return {value: new Searcher(pagefindFinder(pagefind), load, site?.shards ?? 1), close}
}

/** Plain Pagefind over texts of one language: a search gives the addresses found. */
export async function openPlain(
  records: readonly PagefindRecord[],
  language: string,
): Promise<Opened<(query: string) => Promise<readonly string[]>>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'muqabala-'))
  const files = await indexRecords(records, language)
  await writeAll(
    folder,
    files.map(({path: name, content}) => [name, content]),
  )
  const {address, close} = await serve(folder)
  const pagefind = await openPagefind(folder, address)
  const search = async (query: string) => {
    const {results} = await pagefind.search(query, {filters: {}})
    return Promise.all(
      results.map(
        async (result) => (await (result as unknown as {data(): Promise<{url: string}>}).data()).url,
      ),
    )
  }
  return {value: search, close}
}

async function serve(folder: string): Promise<{address: string; close(): Promise<void>}> {
  const serving = await serveSite(folder, 0)
  if ('code' in serving) throw new Error(`No port to serve on: ${serving.code}.`)
  const close = async () => {
    await serving.close()
    await rm(folder, {recursive: true, force: true})
  }
  return {address: serving.address, close}
}

/** Load Pagefind's module from a folder and point it at the address under which that is served. */
async function openPagefind(folder: string, basePath: string): Promise<PagefindModule> {
  // Node tells a module by its ending.
  const file = path.join(folder, 'pagefind.mjs')
  await copyFile(path.join(folder, 'pagefind.js'), file)
  const module = (await import(pathToFileURL(file).href)) as {
    createInstance(options: {basePath: string}): PagefindModule & {init(): Promise<void>}
  }
  const pagefind = module.createInstance({basePath})
  await pagefind.init()
  return pagefind
}
