/**
 * Media types of the files in `dist/`, and which of them are worth compressing.
 */
import path from 'node:path'
import {exporters} from '../../src/exports/index.ts'

/** How one kind of file is served. */
export interface FileType {
  /** `Content-Type` value, with its charset where it is text. */
  readonly type: string
  /** Whether compressing it is worth the time; images, fonts and packed indexes are compressed already. */
  readonly compressible: boolean
}

const text = (type: string): FileType => ({type: `${type}; charset=utf-8`, compressible: true})
const binary = (type: string): FileType => ({type, compressible: false})

/** How a media type is served: what is text, JSON or XML is in UTF-8. */
function fileTypeFor(type: string): FileType {
  return /^text\/|[/+](?:json|xml)$/.test(type) ? text(type) : binary(type)
}

/** Exports, which stand in `data/`, by extension. */
const exportTypes = new Map(exporters.map(({extension, mediaType}) => [extension, fileTypeFor(mediaType)]))

/** All other files, by file name extension in lower case, without the dot. */
const fileTypes: Readonly<Record<string, FileType>> = {
  css: text('text/css'),
  gif: binary('image/gif'),
  html: text('text/html'),
  ico: binary('image/x-icon'),
  jpg: binary('image/jpeg'),
  js: text('text/javascript'),
  json: text('application/json'),
  map: text('application/json'),
  mjs: text('text/javascript'),
  pagefind: binary('application/octet-stream'),
  pf_filter: binary('application/octet-stream'),
  pf_fragment: binary('application/octet-stream'),
  pf_index: binary('application/octet-stream'),
  pf_meta: binary('application/octet-stream'),
  png: binary('image/png'),
  svg: text('image/svg+xml'),
  tbx: text('application/xml'),
  tmx: text('application/xml'),
  txt: text('text/plain'),
  wasm: {type: 'application/wasm', compressible: true},
  webmanifest: text('application/manifest+json'),
  webp: binary('image/webp'),
  woff2: binary('font/woff2'),
  xml: text('application/xml'),
}

/** How to serve a file; unlisted kinds are plain bytes to download, with no guess at their type. */
export function typeOfFile(file: string): FileType {
  const extension = path.extname(file).slice(1).toLowerCase()
  const exported = path.basename(path.dirname(file)) === 'data' ? exportTypes.get(extension) : undefined
  return exported ?? fileTypes[extension] ?? binary('application/octet-stream')
}
