/** Pictures that came inside a source: their formats by the bytes they begin with, and their names. */
import type {PictureFile} from './reader.ts'
import {sha256Of} from './sha256.ts'

/** The formats that browsers show and that run no scripts, each with the bytes that its files begin with. */
const signatures: readonly {readonly extension: string; readonly isOf: (bytes: Uint8Array) => boolean}[] = [
  {extension: 'png', isOf: (bytes) => startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')},
  {extension: 'jpg', isOf: (bytes) => startsWith(bytes, 0, '\xff\xd8\xff')},
  {extension: 'gif', isOf: (bytes) => startsWith(bytes, 0, 'GIF87a') || startsWith(bytes, 0, 'GIF89a')},
  {extension: 'webp', isOf: (bytes) => startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')},
]

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  return [...text].every((char, index) => bytes[at + index] === char.charCodeAt(0))
}

/** The file of a picture of these bytes; undefined where they are of no format that is kept. */
export function pictureFileOf(bytes: Uint8Array): PictureFile | undefined {
  const format = signatures.find(({isOf}) => isOf(bytes))
  return format === undefined
    ? undefined
    : {name: `${sha256Of(bytes).slice(0, 16)}.${format.extension}`, bytes}
}
