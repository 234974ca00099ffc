/** The index in the browser: Pagefind's module and the files beside it, started once and kept. */
import {findFolder, type SiteFile} from '../../search/files.ts'
import {type PagefindModule, pagefindFinder} from '../../search/query/finder.ts'
import {Searcher} from '../../search/query/search.ts'
import type {Load} from '../../search/query/words.ts'

let starting: Promise<Searcher> | undefined

/** The searcher of this site. What could not be loaded is tried again with the next call. */
export function searcher(): Promise<Searcher> {
  starting ??= start().catch((error: unknown) => {
    starting = undefined
    throw error
  })
  return starting
}

/** Read a file of the index; undefined where it is not there, an error where the network is not. */
export const load: Load = async <Value>(name: string, later = false) => {
  const answer = await fetch(findFolder + name, {priority: later ? 'low' : 'auto'})
  return answer.ok ? ((await answer.json()) as Value) : undefined
}

/** Pagefind's module as served; what of it is used is in `finder.ts`. */
interface Pagefind {
  createInstance(options: {basePath: string; noWorker: boolean}): PagefindModule & {init(): Promise<void>}
}

async function start(): Promise<Searcher> {
  const address = `${findFolder}pagefind/pagefind.js`
  // The whole chain at once: Pagefind itself would ask for one after the other.
  for (const name of ['pagefind/wasm.unknown.pagefind']) void fetch(findFolder + name).catch(() => undefined)
  const [module, site] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<Pagefind>,
    load<SiteFile>('site.json'),
  ])
  if (site === undefined) throw new Error('The site has no search index.')
  // A worker would fetch Pagefind a second time; one lookup takes a millisecond or two.
  const pagefind = module.createInstance({basePath: `${findFolder}pagefind/`, noWorker: true})
  await pagefind.init()
  return new Searcher(pagefindFinder(pagefind), load, site.shards)
}
