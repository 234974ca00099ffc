/** Pagefind as the program uses it: takes records, gives the files of an index. No other module imports the package. */
import path from 'node:path'
import process from 'node:process'
import {gunzipSync} from 'node:zlib'
import {close, createIndex, type PagefindIndex} from 'pagefind'

/** What Pagefind indexes as one page. */
export interface PagefindRecord {
  readonly url: string
  readonly content: string
}

/** A file of the index, its name relative to the index. */
export interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

/** Records that are sent to Pagefind at once. */
const recordsAtOnce = 32

/** Words' weight in one file of the index: some six kilobytes, of which a reader fetches one or two for a word. */
const chunkSize = 2000

/** An index, with the ids of its records. */
export interface RecordIndex {
  readonly files: readonly IndexFile[]
  /** The id of each record, by its address. */
  readonly ids: ReadonlyMap<string, string>
}

/**
 * Index records as texts of one language (`und`: nothing is stemmed), one index at a time. The files come whole, and
 * are for us to write: Pagefind, asked to write them, answers before the last bytes are on the disk.
 */
export async function indexRecords(records: Iterable<PagefindRecord>): Promise<RecordIndex> {
  // Pagefind reads this when it starts.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(chunkSize)
  const {index, errors} = await createIndex({forceLanguage: 'und'})
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  try {
    await addAll(index, records)
    const {files, errors} = await index.getFiles()
    if (errors.length > 0) throw new Error(`Pagefind made no index: ${errors.join('; ')}`)
    return {files, ids: idsIn(files)}
  } finally {
    // Pagefind's process frees its memory only when it ends; the next index starts another.
    await close()
  }
}

async function addAll(index: PagefindIndex, records: Iterable<PagefindRecord>): Promise<void> {
  const add = async ({url, content}: PagefindRecord) => {
    const added = await index.addCustomRecord({url, content, language: 'und', meta: {}, filters: {}})
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`)
  }
  let waiting: Promise<void>[] = []
  for (const record of records) {
    waiting.push(add(record))
    if (waiting.length < recordsAtOnce) continue
    await Promise.all(waiting)
    waiting = []
  }
  await Promise.all(waiting)
}

/** Bytes at the beginning of what Pagefind packs. */
const signature = 12

function idsIn(files: readonly IndexFile[]): ReadonlyMap<string, string> {
  const fragments = files.filter((file) => file.path.endsWith('.pf_fragment'))
  return new Map(
    fragments.map((file) => {
      const text = gunzipSync(file.content).subarray(signature).toString('utf8')
      const {url} = JSON.parse(text) as {url: string}
      return [url, path.basename(file.path, '.pf_fragment')]
    }),
  )
}

/** Index a folder of pages as Pagefind does by itself, an index for each language of `<html lang>`. */
export async function indexPages(folder: string): Promise<readonly IndexFile[]> {
  delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE
  const {index, errors} = await createIndex({})
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  try {
    const added = await index.addDirectory({path: folder})
    if (added.errors.length > 0) throw new Error(`Pagefind read no pages: ${added.errors.join('; ')}`)
    return (await index.getFiles()).files
  } finally {
    await close()
  }
}
