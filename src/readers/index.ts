/** Bytes → lines, by the reader of the file's format. The first step. */
import type {Problem} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import {html} from './html/index.ts'
import {plainText} from './plain-text.ts'
import type {RawFile, Reader, ReadResult} from './reader.ts'

export type {PictureFile, RawFile, Reader, ReadResult} from './reader.ts'

/** Every format that is read, in the order in which they are asked; the last reads whatever is text. */
export const readers: readonly [Reader, ...Reader[]] = [html, plainText]

/** The most bytes one raw file may have; an article is some tens of kilobytes, a book one or two megabytes. */
export const maxBytes = 8 * 1024 * 1024

/** The reader of a file by its name; undefined where no format has such a name. */
export function readerOf(name: string): Reader | undefined {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return readers.find(({extensions}) => extensions.includes(extension))
}

/** Read a raw file. */
export function read(raw: RawFile): ReadResult {
  const {file, bytes} = raw
  if (bytes.length > maxBytes) return {problems: [tooLarge(file, bytes.length)]}
  return (readers.find((each) => each.recognises(raw)) ?? plainText).read(raw)
}

/** The problem of a file above {@link maxBytes}; callers ask before they read it. */
export function tooLarge(file: string, size: number): Problem {
  return problem('source-too-large', file, 1, `The file has ${size} bytes; at most ${maxBytes} are read.`)
}
