/**
 * The manifest of a site: the size and SHA-256 of every file, noted from the bytes handed over to be written, not from
 * the disk. A site is compared with it before it is published, and a copy of it afterwards.
 */
import {createHash, hash} from 'node:crypto'
import {closeSync, openSync, readdirSync, readSync} from 'node:fs'
import path from 'node:path'

/** Size and hash of a file's content. */
export interface FileFacts {
  /** Bytes. */
  readonly size: number
  /** Lower-case hexadecimal. */
  readonly sha256: string
}

/** Facts by path relative to the folder of the site, `/` between folders. */
export type Manifest = Readonly<Record<string, FileFacts>>

/** Where a site has its own manifest, which lists every file but itself. */
export const manifestName = 'data/manifest.json'

/** The facts of a file that is to hold these bytes. */
export function factsOf(content: string | Uint8Array): FileFacts {
  return {size: Buffer.byteLength(content), sha256: hash('sha256', content)}
}

const buffer = Buffer.allocUnsafe(1 << 20)

/** The facts of a file as it stands; undefined where there is none. However large, it takes a megabyte of memory. */
export function factsOfFile(file: string): FileFacts | undefined {
  let opened: number
  try {
    opened = openSync(file, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    const sum = createHash('sha256')
    let size = 0
    for (let read = readSync(opened, buffer); read > 0; read = readSync(opened, buffer)) {
      size += read
      sum.update(buffer.subarray(0, read))
    }
    return {size, sha256: sum.digest('hex')}
  } finally {
    closeSync(opened)
  }
}

/** Whether two files hold the same; undefined stands for one that is not there. */
export function isSame(a: FileFacts | undefined, b: FileFacts | undefined): boolean {
  return a !== undefined && b !== undefined && a.size === b.size && a.sha256 === b.sha256
}

/** A manifest as text, a file a line, in the order of their paths. */
export function manifestText(manifest: Manifest): string {
  const lines = Object.keys(manifest)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${JSON.stringify(manifest[name])}`)
  return `{"files":{\n${lines.join(',\n')}\n}}\n`
}

/** The manifest that a text holds; undefined where it is none. */
export function manifestOf(text: string): Manifest | undefined {
  try {
    const {files} = JSON.parse(text) as {files: Manifest}
    const isSound = Object.values(files).every(
      ({size, sha256}) => Number.isInteger(size) && /^[0-9a-f]{64}$/.test(sha256),
    )
    return isSound ? files : undefined
  } catch {
    return undefined
  }
}

/** How a site differs from a manifest; paths, each list sorted. */
export interface Differences {
  /** Listed, but missing. */
  readonly missing: readonly string[]
  /** Present, with other bytes. */
  readonly different: readonly string[]
  /** Present, but not listed; the manifest itself is left out. */
  readonly unlisted: readonly string[]
}

/** All files in a folder, relative to it, `/` between folders; links and the like too. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((each) => !each.isDirectory())
    .map((each) => path.relative(folder, path.join(each.parentPath, each.name)).replaceAll(path.sep, '/'))
}

/** Access to the files of a site. */
export interface SiteReader {
  /** All its files; undefined if they cannot be listed. */
  list(): Promise<readonly string[] | undefined>
  /** The facts of one; undefined where it is not there. */
  facts(name: string): Promise<FileFacts | undefined>
}

/** A site in a folder. */
export function siteInFolder(folder: string): SiteReader {
  return {
    list: async () => filesIn(folder),
    facts: async (name) => factsOfFile(path.join(folder, name)),
  }
}

/** A site at an address; its files cannot be listed. Throws if the network gives no answer. */
export function siteAt(address: URL): SiteReader {
  return {
    list: async () => undefined,
    async facts(name) {
      const answer = await fetch(new URL(name.split('/').map(encodeURIComponent).join('/'), address))
      return answer.ok ? factsOf(await answer.bytes()) : undefined
    },
  }
}

/** Files that are read at once. */
const filesAtOnce = 16

/** Compares a site with a manifest: every listed file is read to its end. */
export async function compareSite(site: SiteReader, manifest: Manifest): Promise<Differences> {
  const missing: string[] = []
  const different: string[] = []
  const rest = Object.entries(manifest).values()
  const work = async () => {
    for (const [name, facts] of rest) {
      const found = await site.facts(name)
      if (found === undefined) missing.push(name)
      else if (!isSame(found, facts)) different.push(name)
    }
  }
  await Promise.all(Array.from({length: filesAtOnce}, work))
  const others = (await site.list()) ?? []
  const unlisted = others.filter((name) => name !== manifestName && !Object.hasOwn(manifest, name))
  return {missing: missing.sort(), different: different.sort(), unlisted: unlisted.sort()}
}
