/** Pagefind, as the program uses it: records in, the files of an index out. The only importer of the package. */
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {setTimeout as sleep} from 'node:timers/promises'
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

/** Records that are on their way to Pagefind at once. */
const atOnce = 32

/** Words' weight in one file of the index: some six kilobytes, of which a reader fetches one or two for a word. */
const chunkSize = 2000

/** Milliseconds that Pagefind is given to end its writing. */
const patience = 20_000

/**
 * Index records as texts of one language (`und`: nothing is stemmed), and write the index into a folder. One at a
 * time. Gives the id of each record, by its address. Every file has been checked when it ends.
 */
export async function writeRecords(
  records: Iterable<PagefindRecord>,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  // Its program reads this when it is started.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(chunkSize)
  const {index, errors} = await createIndex({forceLanguage: 'und'})
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  try {
    await addAll(index, records)
    const written = await index.writeFiles({outputPath: folder})
    if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`)
    // It answers before the last bytes are on the disk.
    for (let waited = 0; faultIn(folder) !== undefined && waited < patience; waited += 50) await sleep(50)
    const fault = faultIn(folder)
    if (fault !== undefined) throw new Error(`Pagefind left its index incomplete: ${fault}`)
    return idsIn(path.join(folder, 'fragment'))
  } finally {
    // Its process gives no memory back before it ends; the next index starts another.
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
    if (waiting.length < atOnce) continue
    await Promise.all(waiting)
    waiting = []
  }
  await Promise.all(waiting)
}

/** What is wrong with the files of an index; undefined where it is whole: it names its files by what they hold. */
function faultIn(folder: string): string | undefined {
  try {
    const entry = JSON.parse(readFileSync(path.join(folder, 'pagefind-entry.json'), 'utf8')) as {
      languages: Record<string, {hash: string}>
    }
    const {hash = ''} = entry.languages.und ?? {}
    const meta = unpacked(path.join(folder, `pagefind.${hash}.pf_meta`))
    if (!`und_${nameOf(meta)}`.startsWith(hash)) return `pagefind.${hash}.pf_meta`
    for (const name of ['pagefind.js', 'wasm.unknown.pagefind'])
      if (!existsSync(path.join(folder, name))) return name
    unpacked(path.join(folder, 'wasm.unknown.pagefind'))
    return meta
      .toString('latin1')
      .match(/und_[0-9a-f]{7,}/g)
      ?.find((name) => !isWhole(folder, name))
  } catch (error) {
    return (error as Error).message
  }
}

function isWhole(folder: string, name: string): boolean {
  const chunk = path.join(folder, 'index', `${name}.pf_index`)
  if (existsSync(chunk)) return `und_${nameOf(unpacked(chunk))}`.startsWith(name)
  return unpacked(path.join(folder, 'fragment', `${name}.pf_fragment`)).length > 0
}

/** Bytes at the beginning of what Pagefind packs. */
const signature = 12

function unpacked(file: string): Buffer {
  return gunzipSync(readFileSync(file)).subarray(signature)
}

/** The name that Pagefind gives to bytes: their SHA-1, its bytes as hexadecimal numbers without leading zeros. */
function nameOf(bytes: Buffer): string {
  return [...createHash('sha1').update(bytes).digest()].map((byte) => byte.toString(16)).join('')
}

function idsIn(fragments: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(fragments).map((name) => {
      const {url} = JSON.parse(unpacked(path.join(fragments, name)).toString('utf8')) as {url: string}
      return [url, path.basename(name, '.pf_fragment')]
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
