/** Writes files of a new site, and notes the size and hash of the bytes that it is given. */
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

/** Writes the files of one part of a build into a folder. */
export class SiteWriter {
  readonly #folder: string
  /** Folders that exist. */
  readonly #folders = new Set<string>()
  /** Facts by path, as in a manifest. */
  readonly files: Record<string, FileFacts> = {}

  /** `folder`: that of the site. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** Writes a file; `name` is relative to the folder, `/` between folders. Throws the system's error. */
  write(name: string, content: string | Uint8Array): void {
    writeFileSync(this.#place(name), content)
    this.files[name] = factsOf(content)
  }

  /** Writes a file piece by piece. */
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
   * Links a file from elsewhere into its place, or copies it on file systems without links; false if it is missing or
   * its content is not `facts`.
   */
  link(name: string, from: string, facts: FileFacts): boolean {
    const place = this.#place(name)
    try {
      linkOrCopy(from, place)
      if (isSame(factsOfFile(place), facts)) {
        this.files[name] = facts
        return true
      }
    } catch {
      // It is missing or cannot be read: the caller makes it anew.
    }
    rmSync(place, {force: true})
    return false
  }

  /**
   * The place of a file to be written: its folder is made, and an earlier link is removed, so that nothing is written
   * through it.
   */
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

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error
    copyFileSync(from, to)
  }
}
