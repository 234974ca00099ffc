/** An index that was written to disk, searched from Node as a browser would search it: over HTTP. */
import {copyFile, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {IndexOptions} from '../../../../src/search/index/index.ts'
import type {Searcher} from '../../../../src/search/query/search.ts'
import {openIndex, searcherOf} from '../../../../src/site/client/search/index-files.ts'
import type {Concept} from '../../../../src/text/model.ts'
import type {ArticleTexts} from '../../../../src/text/rows.ts'
import {indexRecords, type PagefindRecord, writeAll} from '../../../build/pagefind.ts'
import {writeIndex} from '../../../build/search-index.ts'
import {serveSite} from '../../../serve/listen.ts'

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
  return {value: searcherOf(await openIndex(`${address}find/`)), close}
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
    const {results} = await pagefind.search(query)
    return Promise.all(results.map(async (result) => (await result.data()).url))
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

/** What of Pagefind's browser module is used. */
interface PagefindModule {
  init(): Promise<void>
  search(term: string): Promise<{results: readonly {data(): Promise<{url: string}>}[]}>
}

/** Load Pagefind's module from a folder and point it at the address under which that is served. */
async function openPagefind(folder: string, basePath: string): Promise<PagefindModule> {
  // Node tells a module by its ending.
  const file = path.join(folder, 'pagefind.mjs')
  await copyFile(path.join(folder, 'pagefind.js'), file)
  const module = (await import(pathToFileURL(file).href)) as {
    createInstance(options: {basePath: string}): PagefindModule
  }
  const pagefind = module.createInstance({basePath})
  await pagefind.init()
  return pagefind
}
