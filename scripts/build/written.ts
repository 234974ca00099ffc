/** Writing into a site in the making: what is written is noted from the bytes that are handed over. */
import {createHash} from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import {type FileFacts, factsOf, factsOfFile, isSame} from './manifest.ts'

/** The files that one part of a build has put into a folder. */
export class Written {
  readonly #folder: string
  /** Folders that are there. */
  readonly #folders = new Set<string>()
  /** Facts by path, as in a manifest. */
  readonly files: Record<string, FileFacts> = {}

  /** `folder`: that of the site. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** Write a file; `name` relative to the folder, `/` between folders. Throws what the system says. */
  write(name: string, content: string | Uint8Array): void {
    writeFileSync(this.#place(name), content)
    this.files[name] = factsOf(content)
  }

  /** Write a file a piece at a time. */
  writeLong(name: string, pieces: Iterable<string>): void {
    const opened = openSync(this.#place(name), 'w')
    try {
      const sum = createHash('sha256')
      let size = 0
      for (const piece of pieces) {
        const bytes = Buffer.from(piece)
        for (let at = 0; at < bytes.length; ) at += writeSync(opened, bytes, at)
        size += bytes.length
        sum.update(bytes)
      }
      this.files[name] = {size, sha256: sum.digest('hex')}
    } finally {
      closeSync(opened)
    }
  }

  /**
   * Put a file that stands elsewhere into its place, as a link or, on file systems without links, a copy; false where
   * it is not there or does not hold what it should.
   */
  link(name: string, from: string, facts: FileFacts): boolean {
    const place = this.#place(name)
    try {
      put(from, place)
      if (isSame(factsOfFile(place), facts)) {
        this.files[name] = facts
        return true
      }
    } catch {
      // It is not there, or cannot be read: it is made anew.
    }
    rmSync(place, {force: true})
    return false
  }

  /** The place of a file that is to be written: its folder is made, and no link lies there to be written through. */
  #place(name: string): string {
    const place = path.join(this.#folder, name)
    const parent = path.dirname(place)
    if (!this.#folders.has(parent)) mkdirSync(parent, {recursive: true})
    this.#folders.add(parent)
    if (Object.hasOwn(this.files, name)) rmSync(place)
    delete this.files[name]
    return place
  }
}

function put(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error
    copyFileSync(from, to)
  }
}
