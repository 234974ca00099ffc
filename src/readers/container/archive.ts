/**
 * ZIP archives, read within bounds: no more is unpacked than is asked for, and unpacking stops at a limit however much an
 * entry says that it holds. Names are keys and never paths.
 */
import {Inflate} from 'fflate'

/** An archive cannot be read; the message is a sentence for the publisher. */
export class ArchiveFault extends Error {}

/** Limits of one archive; a book has some hundreds of entries and some megabytes of text. */
const limits = {
  entries: 20_000,
  /** Bytes that one entry may unpack to. */
  entry: 32 * 1024 * 1024,
  /** Bytes that everything asked for may unpack to. */
  total: 192 * 1024 * 1024,
} as const

/** Signature of the first entry, and of the record at the end. */
const [entrySignature, listSignature, endSignature] = [0x04034b50, 0x02014b50, 0x06054b50]

/** An entry of the list at the end of an archive. */
interface Entry {
  readonly isEncrypted: boolean
  readonly method: number
  readonly packedSize: number
  readonly size: number
  readonly offset: number
}

/** Whether a file begins as a ZIP archive. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/** An archive whose entries are unpacked one by one. */
export class Archive {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #entries: ReadonlyMap<string, Entry>
  #unpacked = 0

  /** Reads the list of entries; throws an {@link ArchiveFault} where there is none, as in a truncated file. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#entries = this.#list()
  }

  /** Names of the entries, in their order. */
  get names(): readonly string[] {
    return [...this.#entries.keys()]
  }

  /** The bytes of an entry; undefined where there is none. Throws an {@link ArchiveFault} beyond the limits. */
  bytesOf(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name)
    if (entry === undefined) return undefined
    if (entry.isEncrypted) throw new ArchiveFault(`Its part ${name} is protected by a password.`)
    if (entry.size > limits.entry) throw tooMuch(name)
    const packed = this.#packed(name, entry)
    const bytes = entry.method === 0 ? packed : inflate(name, entry, packed)
    this.#unpacked += bytes.length
    if (this.#unpacked > limits.total) throw tooMuch(name)
    return bytes
  }

  /** The text of an entry, decoded as UTF-8 or by its byte order mark; undefined where there is none. */
  textOf(name: string): string | undefined {
    const bytes = this.bytesOf(name)
    return bytes === undefined ? undefined : decodeXml(bytes)
  }

  #list(): Map<string, Entry> {
    const view = this.#view
    const end = this.#findEnd()
    const count = view.getUint16(end + 10, true)
    if (count > limits.entries) throw new ArchiveFault(`It holds more than ${limits.entries} parts.`)
    const entries = new Map<string, Entry>()
    let at = view.getUint32(end + 16, true)
    for (let index = 0; index < count; index += 1) {
      if (at + 46 > end || view.getUint32(at, true) !== listSignature) throw damaged()
      const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
      const [nameLength = 0, extraLength = 0, remarkLength = 0] = lengths
      const name = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + nameLength))
      if (!entries.has(name)) {
        entries.set(name, {
          isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
          method: view.getUint16(at + 10, true),
          packedSize: view.getUint32(at + 20, true),
          size: view.getUint32(at + 24, true),
          offset: view.getUint32(at + 42, true),
        })
      }
      at += 46 + nameLength + extraLength + remarkLength
    }
    return entries
  }

  /** The offset of the record at the end, behind which only a remark of at most 64 KiB stands. */
  #findEnd(): number {
    const last = this.#bytes.length - 22
    for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1)
      if (this.#view.getUint32(at, true) === endSignature) return at
    throw damaged()
  }

  #packed(name: string, {offset, packedSize}: Entry): Uint8Array {
    const view = this.#view
    if (offset + 30 > this.#bytes.length || view.getUint32(offset, true) !== entrySignature) throw damaged()
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    if (start + packedSize > this.#bytes.length) throw new ArchiveFault(`Its part ${name} is cut off.`)
    return this.#bytes.subarray(start, start + packedSize)
  }
}

/** Unpack an entry in pieces, so that one that holds more than it says is noticed at once. */
function inflate(name: string, {method, size}: Entry, packed: Uint8Array): Uint8Array {
  if (method !== 8) throw new ArchiveFault(`Its part ${name} is packed in a way that is not read.`)
  const out = new Uint8Array(size)
  let length = 0
  const unpacker = new Inflate((piece) => {
    if (length + piece.length > size) throw tooMuch(name)
    out.set(piece, length)
    length += piece.length
  })
  try {
    for (let at = 0; at < packed.length; at += 16_384)
      unpacker.push(packed.subarray(at, at + 16_384), at + 16_384 >= packed.length)
  } catch (error) {
    throw error instanceof ArchiveFault ? error : damaged()
  }
  if (length !== size) throw damaged()
  return out
}

/** Text of a part that is XML: UTF-8, or UTF-16 by its byte order mark. */
function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function damaged(): ArchiveFault {
  return new ArchiveFault('It is damaged or was cut off.')
}

function tooMuch(name: string): ArchiveFault {
  return new ArchiveFault(`Its part ${name} unpacks to more than a text has.`)
}
