/**
 * Asks Pagefind's index where a key stands, and where keys with a given beginning stand.
 *
 * Pagefind takes a file that it cannot load for an empty one, as long as it runs. So its fetching is watched: every
 * file is checked, and after a fault the index is opened anew.
 */
import {pagefindFolder, type SiteFile} from '../files.ts'
import {keyMarks, stemPrefix} from '../keys.ts'

/** The part of Pagefind's module that is used. */
export interface PagefindModule {
  createInstance(options: {
    basePath: string
    noWorker: boolean
    metaCacheTag: string
    language: string
  }): Pagefind
}

interface Pagefind {
  init(): Promise<void>
  mergeIndex(folder: string, options: {metaCacheTag: string}): Promise<void>
  preload(term: string): Promise<void>
  search(term: string): Promise<{results: readonly {id: string; words: readonly number[]}[]}>
}

/** Why a search cannot be answered. */
export type FaultCode = 'offline' | 'missing' | 'server' | 'damaged'

/** A file of the index that could not be had, or is not what its name says. */
export class IndexFault extends Error {
  readonly code: FaultCode
  /** Address of the file. */
  readonly file: string

  constructor(code: FaultCode, file: string, detail: string) {
    super(`${file}: ${detail}`)
    this.code = code
    this.file = file
  }
}

/**
 * Access to the files of the site: by network in a browser, from a disk in a terminal. Rejects with an {@link
 * IndexFault}.
 */
export interface SiteFiles {
  /** The bytes of a file by its address; `fresh`: not one that was kept from before. */
  bytes(address: string, fresh?: boolean): Promise<ArrayBuffer>
  /** Pagefind's module. */
  module(): Promise<PagefindModule>
}

/** Positions by the id of the record that has them. */
export type KeyPositions = ReadonlyMap<string, readonly number[]>

/** What the search asks of an index of keys. */
export interface KeyLookup {
  /** Where a key stands. */
  key(key: string): Promise<KeyPositions>
  /** Where the forms of a stem stand. */
  forms(stem: string): Promise<KeyPositions>
  /** Where keys stand that begin so. */
  beginning(start: string): Promise<KeyPositions>
}

/** Asks one build's index. */
export class KeyIndex implements KeyLookup {
  readonly #pagefind: Pagefind
  readonly #letters: readonly string[]
  readonly #asked = new Map<string, Promise<KeyPositions>>()
  readonly #faults: IndexFault[]

  private constructor(pagefind: Pagefind, letters: string, faults: IndexFault[]) {
    this.#pagefind = pagefind
    this.#letters = [...letters]
    this.#faults = faults
  }

  /** Open the index of a site: its entry, its words' ranges and its program, all at once. */
  static async open(files: SiteFiles, {parts, letters}: SiteFile, fresh: boolean): Promise<KeyIndex> {
    const faults: IndexFault[] = []
    const basePath = watch(files, fresh, faults)
    const module = await files.module()
    const options = {basePath, noWorker: true, metaCacheTag: 'und', language: 'und'}
    const pagefind = module.createInstance(options)
    await pagefind.init()
    const others = Array.from({length: parts - 1}, (_, at) => `${basePath}${at + 1}/`)
    await Promise.all(others.map((part) => pagefind.mergeIndex(part, {metaCacheTag: 'und'})))
    const opened = new KeyIndex(pagefind, letters, faults)
    // `init` resolves before its files are loaded. Preloading nothing waits for them.
    await opened.#waited(pagefind.preload(''))
    return opened
  }

  key(key: string): Promise<KeyPositions> {
    return this.#once(key, () => this.#pagefind.search(key))
  }

  forms(stem: string): Promise<KeyPositions> {
    return this.beginning(stemPrefix(stem), [...keyMarks, ...this.#letters])
  }

  /** Pagefind loads one file for a beginning; asking for each letter that may follow loads them all. */
  beginning(
    start: string,
    next: readonly string[] = [...keyMarks, stemPrefix(''), ...this.#letters],
  ): Promise<KeyPositions> {
    return this.#once(start, async () => {
      await this.#pagefind.preload(next.map((letter) => start + letter).join(' '))
      return await this.#pagefind.search(start)
    })
  }

  #once(term: string, ask: () => ReturnType<Pagefind['search']>): Promise<KeyPositions> {
    const known = this.#asked.get(term)
    if (known !== undefined) return known
    const asked = this.#waited(ask()).then(
      ({results}) => new Map(results.map(({id, words}) => [id, [...words].sort((a, b) => a - b)])),
    )
    this.#asked.set(term, asked)
    return asked
  }

  /** Pagefind's answer; throws the fault if one of its files could not be loaded. */
  async #waited<Value>(answer: Promise<Value>): Promise<Value> {
    const value = await answer.catch((error: unknown) => {
      throw this.#faults[0] ?? error
    })
    if (this.#faults[0] !== undefined) throw this.#faults[0]
    return value
  }
}

/** The files being watched, by the folder that Pagefind is given: each opened index has its own folder. */
const watched = new Map<
  string,
  {readonly files: SiteFiles; readonly fresh: boolean; readonly faults: IndexFault[]}
>()
let openings = 0

/** Give Pagefind the site's files from `files`, each checked; what fails is put with the faults. Gives its folder. */
function watch(files: SiteFiles, fresh: boolean, faults: IndexFault[]): string {
  if (openings === 0) globalThis.fetch = watchedFetch(globalThis.fetch)
  const folder = `/pagefind.${++openings}/`
  watched.set(folder, {files, fresh, faults})
  return folder
}

/** Fetching that serves the folders that are watched, and leaves all else as it was. */
function watchedFetch(others: typeof fetch): typeof fetch {
  return async (input, init) => {
    const [, folder = '', rest = ''] = /^(\/pagefind\.\d+\/)([^?]*)/.exec(String(input)) ?? []
    const own = watched.get(folder)
    if (own === undefined) return await others(input, init)
    const file = pagefindFolder + rest
    try {
      const bytes = await own.files.bytes(file, own.fresh && file.endsWith('.json'))
      await check(file, bytes)
      return new Response(bytes)
    } catch (error) {
      const fault =
        error instanceof IndexFault ? error : new IndexFault('offline', file, (error as Error).message)
      own.faults.push(fault)
      throw fault
    }
  }
}

/** Name of a file that Pagefind named by what it holds: the beginning of its SHA-1. */
const hashedName = /\.(?:und|unknown)_([0-9a-f]+)\.pf_meta$|\/und_([0-9a-f]+)\.pf_index$/

/** Bytes at the beginning of what Pagefind packs; its names do not count them. */
const signature = 'pagefind_dcd'

/** Refuse a file that is cut off or another than its name says. */
async function check(file: string, bytes: ArrayBuffer): Promise<void> {
  if (file.endsWith('.json')) return
  const plain = await unpacked(file, bytes)
  if (new TextDecoder().decode(plain.slice(0, signature.length)) !== signature)
    throw new IndexFault('damaged', file, 'is no file of the index')
  const match = hashedName.exec(file)
  const name = match?.[1] ?? match?.[2]
  // Without a safe connection a browser offers no hash; what is cut off is told by unpacking it.
  if (name === undefined || globalThis.crypto?.subtle === undefined) return
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', plain.slice(signature.length)))
  const hex = [...hash].map((byte) => byte.toString(16)).join('')
  if (!hex.startsWith(name)) throw new IndexFault('damaged', file, 'does not hold what its name says')
}

async function unpacked(file: string, bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const [first, second] = new Uint8Array(bytes.slice(0, 2))
  if (first !== 0x1f || second !== 0x8b) return bytes
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    return await new Response(stream).arrayBuffer()
  } catch {
    throw new IndexFault('damaged', file, 'is cut off')
  }
}
