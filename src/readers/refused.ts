/** Formats that are known and not read: each with a sentence that says what to give instead. */
import type {Problem} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import {isArchive} from './container/archive.ts'
import {pictureFileOf} from './picture-file.ts'
import type {RawFile} from './reader.ts'

/** A format that is not read. */
interface Refused {
  /** What it is, and what to do, as sentences. */
  readonly says: string
  /** Whether a file is one; `start` has its first bytes as characters U+0000–U+00FF. */
  isIt(start: string, bytes: Uint8Array): boolean
}

/** The formats that are told by their first bytes. */
const bySignature: readonly Refused[] = [
  {
    says: 'This is a page saved as a single file (MHTML). Open it in a browser and save it as a complete web page (HTML).',
    isIt: (start) =>
      /^(?:From|MIME-Version|Snapshot-Content-Location|Content-Type):/i.test(start) &&
      /\r?\nContent-Type:\s{0,9}multipart\/related\b/i.test(`\n${start}`),
  },
  {says: 'This is RTF. Save it as DOCX or as plain text.', isIt: (start) => start.startsWith('{\\rtf')},
  {
    says: 'This document is protected by a password. Save it without one.',
    isIt: (start, bytes) => isOldOffice(start) && holds(bytes, 'EncryptedPackage'),
  },
  {
    says: 'This is a document of old Word (DOC) or another old Office program. Save it as DOCX.',
    isIt: isOldOffice,
  },
  {
    says: 'This is an OpenDocument file. Save it as DOCX.',
    isIt: (start, bytes) =>
      start.slice(30, 140).includes('application/vnd.oasis.opendocument') ||
      (start.startsWith('PK') &&
        /\bmimetype\b/.test(namesNear(bytes)) &&
        /\bcontent\.xml\b/.test(namesNear(bytes))),
  },
  {
    says: 'This is a workbook or a presentation. Save its text as plain text or as DOCX.',
    isIt: (start, bytes) => start.startsWith('PK') && /\b(?:xl|ppt)\//.test(namesNear(bytes)),
  },
  {
    says: 'This is an archive of files. Unpack it and give the files that belong to one article.',
    isIt: (start, bytes) =>
      isArchive(bytes) ||
      /^(?:PK\x05\x06|\x1f\x8b|BZh|7z\xbc\xaf|Rar!|\xfd7zXZ|\x28\xb5\x2f\xfd)/.test(start),
  },
  {
    says: 'This is a picture. Give its text in a file: typed, or read by a program for recognising text.',
    isIt: (start, bytes) =>
      pictureFileOf(bytes) !== undefined ||
      /^(?:BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*)/.test(start) ||
      /^[\s\S]{4}ftyp(?:avif|heic|mif1)/.test(start),
  },
  {
    says: 'This is a recording. Give its words in a file: a transcript, or subtitles (SRT, VTT).',
    isIt: (start) =>
      /^(?:ID3|OggS|fLaC|RIFF[\s\S]{4}(?:WAVE|AVI )|\x1aE\xdf\xa3|[\s\S]{4}ftyp|\xff[\xfb\xf3\xf2])/.test(
        start,
      ),
  },
]

/** Formats of text that are told by their text. */
const byText: readonly Refused[] = [
  {says: 'This is JSON. Give the text that it holds as plain text or as Markdown.', isIt: isJson},
  {
    says: 'This is a picture in SVG. Give its text in a file.',
    isIt: (start) => /^\s*(?:<\?xml[^<>]{0,200}>\s*)?(?:<!DOCTYPE svg[^<>]{0,200}>\s*)?<svg\b/i.test(start),
  },
  {
    says: 'This is XML of a kind that is not read. Save it as a web page (HTML) or as plain text.',
    isIt: (start) => /^(?:\xef\xbb\xbf)?\s*<\?xml\b/.test(start),
  },
  {
    says: 'This is a table (CSV). Give two columns, a text and its translation, with a tab between them, or plain text.',
    isIt: isCsv,
  },
]

/** Why a file is not read; `isUnknown` where no reader but that of plain text has taken it. */
export function refusalOf({file, bytes}: RawFile, isUnknown: boolean): Problem | undefined {
  const says = whyRefused(bytes, isUnknown)
  return says === undefined ? undefined : problem('source-unsupported', file, 1, says)
}

/** What a file is that is not read, and what to give instead; undefined where that is not known. */
export function whyRefused(bytes: Uint8Array, isUnknown: boolean): string | undefined {
  const start = Array.from(bytes.subarray(0, 2048), (byte) => String.fromCharCode(byte)).join('')
  return [...bySignature, ...(isUnknown ? byText : [])].find(({isIt}) => isIt(start, bytes))?.says
}

function isOldOffice(start: string): boolean {
  return start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')
}

/** Whether a file holds a name in UTF-16, as the directory of old Office files does. */
function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}

/** The end of an archive, where its names are. */
function namesNear(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(-65_536))
}

function isJson(start: string, bytes: Uint8Array): boolean {
  if (!/^(?:\xef\xbb\xbf)?\s*[[{]/.test(start)) return false
  try {
    return typeof JSON.parse(new TextDecoder().decode(bytes)) === 'object'
  } catch {
    return false
  }
}

/** Three lines or more, all with the same number of commas or semicolons that no space follows. */
function isCsv(_: string, bytes: Uint8Array): boolean {
  const lines = new TextDecoder()
    .decode(bytes.subarray(0, 16_384))
    .split(/\r\n|\n|\r/)
    .slice(0, -1)
  if (lines.length < 3) return false
  return [',', ';'].some((separator) => {
    const counts = lines.map((line) => line.replace(/"[^"]{0,2000}"/g, '').split(separator).length - 1)
    const isTight = lines.every((line) => !line.replace(/"[^"]{0,2000}"/g, '').includes(`${separator} `))
    return isTight && counts[0]! >= 1 && counts.every((count) => count === counts[0])
  })
}
