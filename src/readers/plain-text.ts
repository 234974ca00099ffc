/**
 * Plain text → lines. Only this reader knows of encodings.
 *
 * Nothing is guessed where the bytes do not say: text that is valid in no supported encoding is an error.
 */
import type {Problem, Source} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import type {RawFile, Reader, ReadResult} from './reader.ts'

/** Text and how it was read. */
export interface Decoded {
  readonly text: string
  readonly encoding: Source['encoding']
}

/** Plain text: decoded, and split into lines at LF, CRLF and CR. */
export const plainText: Reader = {extensions: ['txt'], recognises: () => true, read: readPlainText}

function readPlainText({file, bytes, sha256}: RawFile): ReadResult {
  const decoded = decodeText(bytes)
  if (decoded === undefined) return failed(undecodable(file, bytes))
  const {text, encoding} = decoded
  if (text.trim() === '') return failed(problem('source-empty', file, 1, 'The file holds no text.'))
  const control = firstControl(text)
  if (control !== undefined) return failed(binary(file, text, control))
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  const problems =
    encoding === 'utf-8' ? [] : [problem('encoding-converted', file, 1, `The file was read as ${encoding}.`)]
  return {source: {file, sha256, encoding, lines}, problems}
}

function failed(reason: Problem): ReadResult {
  return {problems: [reason]}
}

/**
 * The text, by byte order mark, by validity as UTF-8, or by what the bytes look like, in that order; undefined where they
 * are valid in no supported encoding.
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes)
  if (a === 0xfe && b === 0xff) return decodeAs('utf-16be', bytes)
  const wide = bareUtf16(bytes)
  if (wide !== undefined) return decodeAs(wide, bytes)
  return decodeAs('utf-8', bytes) ?? windows1256(bytes)
}

/** Decode strictly; undefined where the bytes are not valid. A byte order mark is taken off. */
function decodeAs(encoding: Source['encoding'], bytes: Uint8Array): Decoded | undefined {
  try {
    return {text: new TextDecoder(encoding, {fatal: true}).decode(bytes), encoding}
  } catch {
    return undefined
  }
}

/**
 * UTF-16 without a byte order mark: text in our scripts has nearly all its high bytes in a handful of values
 * (Latin 00, Arabic 06, punctuation 20, presentation forms FB–FE), its low bytes in many.
 */
function bareUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined
  const sample = bytes.subarray(0, 65_536)
  const high = [0, 0]
  for (const [index, byte] of sample.entries()) {
    if (byte === 0x00 || byte === 0x06 || byte === 0x20 || byte >= 0xfb) high[index % 2]! += 1
  }
  const half = Math.floor(sample.length / 2)
  const [even, odd] = [high[0]! / half, high[1]! / half]
  if (odd > 0.97 && even < 0.6 && hasByteBelow(sample, 1)) return 'utf-16le'
  if (even > 0.97 && odd < 0.6 && hasByteBelow(sample, 0)) return 'utf-16be'
  return undefined
}

/** Whether a byte at an even or odd place is one that no text in UTF-8 has beside letters: 00 or 06. */
function hasByteBelow(sample: Uint8Array, parity: number): boolean {
  return sample.some((byte, index) => index % 2 === parity && (byte === 0x00 || byte === 0x06))
}

/**
 * Windows-1256, the legacy code page of Arabic and (with four letters more) Persian.
 *
 * Western code pages use the same bytes for accented letters, but those stand alone among ASCII letters; Arabic
 * letters stand beside one another.
 */
function windows1256(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder('windows-1256').decode(bytes)
  let letters = 0
  let beside = 0
  let others = 0
  for (const [run] of text.matchAll(/\p{Script=Arabic}+|[^\p{ASCII}\p{Script=Arabic}]+/gu)) {
    if (/\p{Script=Arabic}/u.test(run)) {
      letters += run.length
      if (run.length > 1) beside += run.length
    } else others += run.length
  }
  const likely = letters >= 8 && beside > 0.85 * letters && others < 0.2 * letters
  return likely ? {text, encoding: 'windows-1256'} : undefined
}

/** Offset of the first character that no text holds: NUL and most C0 controls. */
function firstControl(text: string): number | undefined {
  const index = text.search(/[\0-\x08\x0E-\x1A\x1C-\x1F]/)
  return index === -1 ? undefined : index
}

function binary(file: string, text: string, index: number): Problem {
  const code = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')
  const line = text.slice(0, index).split(/\r\n|\n|\r/).length
  return problem(
    'source-binary',
    file,
    line,
    `The file holds the control character U+${code}, which no text does.`,
  )
}

/** What stands against a file that is valid in no encoding: binary where it has NULs, else an unknown code page. */
function undecodable(file: string, bytes: Uint8Array): Problem {
  const bad = firstInvalid(bytes)
  const line = lineOfByte(bytes, bad)
  if (bytes.includes(0))
    return problem('source-binary', file, line, 'The file holds bytes that are not text.')
  const byte = bytes[bad]?.toString(16).toUpperCase().padStart(2, '0') ?? 'none'
  const found = `Byte ${bad + 1} of the file (${byte}) is not valid UTF-8, and the bytes do not look like Windows-1256.`
  return problem('encoding-unknown', file, line, found)
}

/** Offset of the first byte that is not valid UTF-8, by halving. */
function firstInvalid(bytes: Uint8Array): number {
  let valid = 0
  let invalid = bytes.length
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2)
    // A sequence cut at the end of the part is not an error yet, hence `stream` below.
    if (isValid(bytes.subarray(0, middle))) valid = middle
    else invalid = middle
  }
  // The lead bytes of a sequence that goes wrong later count as valid so far: the sequence's first is meant.
  let start = valid
  while (start > 0 && valid - start < 3 && bytes[start - 1]! >= 0x80 && !isWhole(bytes.subarray(0, start)))
    start -= 1
  return start
}

function isWhole(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return true
  } catch {
    return false
  }
}

function isValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true})
    return true
  } catch {
    return false
  }
}

/** Line, from 1, in which a byte stands. */
function lineOfByte(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let index = 0; index < offset; index += 1) {
    const byte = bytes[index]
    if (byte === 0x0a || (byte === 0x0d && bytes[index + 1] !== 0x0a)) line += 1
  }
  return line
}
