/** The index in the browser: its files, and the search over them, started once and kept. */
import {findFolder, type SiteFile} from '../../../search/files.ts'
import {type Load, placesFinder} from '../../../search/query/finder.ts'
import {Searcher} from '../../../search/query/search.ts'

/** The index of one build. */
export interface IndexFiles {
  readonly site: SiteFile
  readonly load: Load
}

let opening: Promise<IndexFiles> | undefined

/** The index of this site. What could not be loaded is tried again with the next call. */
export function indexFiles(): Promise<IndexFiles> {
  opening ??= openIndex(findFolder).catch((error: unknown) => {
    opening = undefined
    throw error
  })
  return opening
}

let starting: Promise<Searcher> | undefined

/** The searcher of this site. */
export function searcher(): Promise<Searcher> {
  starting ??= indexFiles().then(
    (files) => searcherOf(files),
    (error: unknown) => {
      starting = undefined
      throw error
    },
  )
  return starting
}

/** Open the index in a folder of a site, its address with a slash at its end. */
export async function openIndex(folder: string): Promise<IndexFiles> {
  const site = await read<SiteFile>(`${folder}site.json`, 'auto', (answer) => answer.json())
  if (site === undefined) throw new Error('The site has no search index.')
  const addressOf = (name: string) => `${folder}${name}?${site.version}`
  const load: Load = {
    text: (name) => read(addressOf(name), 'auto', (answer) => answer.text()),
    json: (name, later = false) => read(addressOf(name), later ? 'low' : 'auto', (answer) => answer.json()),
  }
  return {site, load}
}

/** A searcher over an index. */
export function searcherOf({site, load}: IndexFiles): Searcher {
  return new Searcher(placesFinder(site, load), load, site.shards)
}

async function read<Value>(
  address: string,
  priority: RequestPriority,
  take: (answer: Response) => Promise<Value>,
): Promise<Value | undefined> {
  const answer = await fetch(address, {priority})
  return answer.ok ? take(answer) : undefined
}
