/** Bytes → lines, by the reader of the file's format. The first step. */
import type {Problem} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import {docx} from './docx/index.ts'
import {epubFile} from './epub/index.ts'
import {html} from './html/index.ts'
import {markdown} from './markdown/index.ts'
import {pairTable} from './pairs/table.ts'
import {tmxFile} from './pairs/tmx.ts'
import {pdf} from './pdf/index.ts'
import {plainText} from './plain-text.ts'
import type {RawFile, Reader, ReadResult} from './reader.ts'
import {refusalOf} from './refused.ts'
import {subtitles} from './subtitles/index.ts'

export type {PictureFile, RawFile, Reader, ReadResult} from './reader.ts'

/** Every format that is read, in the order in which they are asked; the last reads whatever is text. */
export const readers: readonly [Reader, ...Reader[]] = [
  docx,
  epubFile,
  pdf,
  html,
  tmxFile,
  subtitles,
  pairTable,
  markdown,
  plainText,
]

/** The most bytes a raw file may have where its format says nothing else; a book has one or two megabytes of text. */
export const maxBytes = 8 * 1024 * 1024

/** Files that say something about the folder that they lie in, as README.md does. */
const aboutFolder = /(?:^|[/\\])(?:readme|licen[cs]e|copying|notice|contributing)\.[a-z]{2,8}$/i

/** The reader of a file by its name; undefined where no format has such a name. */
export function readerOf(name: string): Reader | undefined {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (aboutFolder.test(name)) return undefined
  return readers.find(({extensions}) => extensions.includes(extension))
}

/** The extension that a file is to have to be read: its own, or that of the format that it shows itself to be of. */
export function extensionOf(raw: RawFile): string {
  const own = raw.file.slice(raw.file.lastIndexOf('.') + 1).toLowerCase()
  if (readers.some(({extensions}) => extensions.includes(own))) return own
  return (readers.find((each) => each.recognises(raw)) ?? plainText).extensions[0]
}

/** The most bytes a file may have, by its name: formats that hold pictures may be larger. */
export function mostBytesOf(name: string): number {
  return readerOf(name)?.maxBytes ?? maxBytes
}

/** Read a raw file. */
export function read(raw: RawFile): ReadResult {
  const {file, bytes} = raw
  const reader = readers.find((each) => each.recognises(raw)) ?? plainText
  const most = reader.maxBytes ?? maxBytes
  if (bytes.length > most) return {problems: [tooLarge(file, bytes.length, most)]}
  const isArchive = reader === docx || reader === epubFile || reader === pdf
  const refusal = isArchive ? undefined : refusalOf(raw, reader === plainText)
  if (refusal !== undefined) return {problems: [refusal]}
  try {
    return reader.read(raw)
  } catch (error) {
    // Parsers go as deep as a tree does; one of many thousand levels is no text.
    if (!(error instanceof RangeError)) throw error
    return {problems: [problem('source-damaged', file, 1, 'Its parts are nested too deeply.')]}
  }
}

/** The problem of a file above its limit; callers ask before they read it. */
export function tooLarge(file: string, size: number, most: number = mostBytesOf(file)): Problem {
  return problem('source-too-large', file, 1, `The file has ${size} bytes; at most ${most} are read.`)
}
