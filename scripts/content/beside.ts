/** Files that lie beside a raw file and belong to it: the pictures that its text names by their places. */
import {closeSync, fstatSync, openSync, readFileSync, readSync, realpathSync, statSync} from 'node:fs'
import {join, sep} from 'node:path'
import type {RawFile} from '../../src/readers/index.ts'
import {pictureFileOf} from '../../src/readers/picture-file.ts'
import {whyRefused} from '../../src/readers/refused.ts'

/** The most bytes that a picture may have. */
const maxPicture = 16 * 1024 * 1024

/** Bytes at each end of a file, by which its format is told. */
const edge = 65_536

/** Reads files of a folder and of the folders inside it, by their paths; nothing outside, and nothing that is too large. */
export function besideReader(folder: string): NonNullable<RawFile['beside']> {
  return (path) => {
    try {
      const found = realpathSync(join(folder, path))
      const stat = statSync(found)
      const isInside = found.startsWith(realpathSync(folder) + sep)
      return isInside && stat.isFile() && stat.size <= maxPicture ? readFileSync(found) : undefined
    } catch {
      return undefined
    }
  }
}

/** What a file is that no reader takes: a picture, or a sentence that says what to give instead; undefined where neither is known. */
export function refusedFile(path: string): string | undefined {
  const bytes = endsOf(path)
  if (pictureFileOf(bytes) !== undefined) return 'picture'
  return whyRefused(bytes, true)
}

/** The beginning and the end of a file, by which its format is told. */
function endsOf(path: string): Uint8Array {
  try {
    const file = openSync(path, 'r')
    try {
      const {size} = fstatSync(file)
      const [start, end] = [
        Buffer.alloc(Math.min(size, edge)),
        Buffer.alloc(Math.max(0, Math.min(size - edge, edge))),
      ]
      readSync(file, start, 0, start.length, 0)
      readSync(file, end, 0, end.length, size - end.length)
      return Buffer.concat([start, end])
    } finally {
      closeSync(file)
    }
  } catch {
    return new Uint8Array()
  }
}

/** A raw file that notes which of the files beside it were read as its pictures. */
export function notingPictures(raw: RawFile, noted: Map<string, Uint8Array>): RawFile {
  const {beside} = raw
  if (beside === undefined) return raw
  return {
    ...raw,
    beside: (path) => {
      const bytes = beside(path)
      if (bytes !== undefined) noted.set(path, bytes)
      return bytes
    },
  }
}
