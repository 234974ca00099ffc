/**
 * Pagefind's files in an order that is the same every time.
 *
 * Pagefind 1.5 writes filters, and the values of each, in the order of a hash table with a random seed, and
 * names files by their hash: two indexes of the same records differ in bytes and in names. The rest it writes
 * in a fixed order. Here both lists are sorted and the files renamed. A file is the mark `pagefind_dcd` and one
 * CBOR item (RFC 8949), compressed; a filter is `[name, [[value, pages]…]]`, the fourth part of the metadata
 * the list of filters, `[[name, hash]…]`. Anything else throws: it would be another version of Pagefind.
 */
import {hash} from 'node:crypto'
import {gunzipSync, gzipSync} from 'node:zlib'

/** A file of an index, its path relative to the index. */
interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

/** A CBOR item: its bytes, and its parts where it is an array. */
interface Item {
  readonly bytes: Buffer
  readonly parts: readonly Item[]
}

const mark = Buffer.from('pagefind_dcd')

/** The same index with its filters in order. */
export function inFixedOrder(files: readonly IndexFile[]): readonly IndexFile[] {
  const filters = files.filter(({path}) => path.endsWith('.pf_filter')).map(sortedFilter)
  const names = new Map(filters.map(({before, after}) => [before, after]))
  const metas = files.filter(({path}) => path.endsWith('.pf_meta')).map((file) => sortedMeta(file, names))
  const renamed = new Map([...filters, ...metas].map((each) => [each.before, each]))
  return files.map((file) => {
    const changed = renamed.get(nameOf(file.path))
    if (changed !== undefined && /\.pf_(?:filter|meta)$/.test(file.path)) {
      return {path: file.path.replace(changed.before, changed.after), content: changed.content}
    }
    if (file.path !== 'pagefind-entry.json') return file
    let entry = Buffer.from(file.content).toString()
    for (const {before, after} of metas) entry = entry.replace(`"${before}"`, `"${after}"`)
    return {path: file.path, content: Buffer.from(entry)}
  })
}

/** A file under the hash it had and the one it has now. */
interface Renamed {
  readonly before: string
  readonly after: string
  readonly content: Buffer
}

/** The hash in a file name: `und_9978cd8` of `filter/und_9978cd8.pf_filter`. */
function nameOf(path: string): string {
  return /([a-z-]+_[0-9a-f]+)\.pf_\w+$/.exec(path)?.[1] ?? ''
}

function sortedFilter(file: IndexFile): Renamed {
  const root = unpack(file)
  const [name, values] = root.parts
  if (name === undefined || values === undefined) throw unknownShape(file.path)
  return pack(nameOf(file.path), array([name.bytes, sorted(values)]))
}

function sortedMeta(file: IndexFile, names: ReadonlyMap<string, string>): Renamed {
  const root = unpack(file)
  const filters = root.parts[3]
  if (filters === undefined) throw unknownShape(file.path)
  const current = filters.parts.map(({parts: [name, old]}) => {
    // A text of fewer than 24 bytes has one byte before it.
    const after = names.get(old?.bytes.subarray(1).toString() ?? '')
    if (name === undefined || after === undefined) throw unknownShape(file.path)
    return {bytes: array([name.bytes, text(after)]), parts: []}
  })
  const parts = root.parts.map((part, at) =>
    at === 3 ? sorted({bytes: part.bytes, parts: current}) : part.bytes,
  )
  return pack(nameOf(file.path), array(parts))
}

function sorted({parts}: Item): Buffer {
  return array(parts.map(({bytes}) => bytes).sort(Buffer.compare))
}

function unpack({path, content}: IndexFile): Item {
  const bytes = gunzipSync(content)
  if (!bytes.subarray(0, mark.length).equals(mark)) throw unknownShape(path)
  return itemAt(bytes, mark.length)
}

/** Compress an item under a name made of its own hash, as long as the one it had. */
function pack(before: string, item: Buffer): Renamed {
  const [language = '', old = ''] = before.split('_')
  const after = `${language}_${hash('sha256', item).slice(0, old.length)}`
  return {before, after, content: gzipSync(Buffer.concat([mark, item]), {level: 9})}
}

function unknownShape(path: string): Error {
  return new Error(`Cannot order ${path}: it is not what Pagefind 1.5 writes.`)
}

/** The item that begins at an offset. */
function itemAt(bytes: Buffer, start: number): Item {
  const first = bytes.readUInt8(start)
  const major = first >> 5
  const {value, size} = argumentAt(bytes, start)
  if (major === 2 || major === 3) return {bytes: bytes.subarray(start, start + size + value), parts: []}
  if (major !== 4) return {bytes: bytes.subarray(start, start + size), parts: []}
  const parts: Item[] = []
  let at = start + size
  for (let count = 0; count < value; count += 1) {
    const part = itemAt(bytes, at)
    parts.push(part)
    at += part.bytes.length
  }
  return {bytes: bytes.subarray(start, at), parts}
}

/** The number in an item's head, and how many bytes the head takes. */
function argumentAt(bytes: Buffer, at: number): {value: number; size: number} {
  const short = bytes.readUInt8(at) & 31
  if (short < 24) return {value: short, size: 1}
  if (short === 24) return {value: bytes.readUInt8(at + 1), size: 2}
  if (short === 25) return {value: bytes.readUInt16BE(at + 1), size: 3}
  if (short === 26) return {value: bytes.readUInt32BE(at + 1), size: 5}
  throw new Error('Cannot read an item of unknown length or of more than four gigabytes.')
}

function array(parts: readonly Buffer[]): Buffer {
  return Buffer.concat([head(4, parts.length), ...parts])
}

function text(value: string): Buffer {
  return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
}

function head(major: number, value: number): Buffer {
  const start = major << 5
  if (value < 24) return Buffer.from([start | value])
  if (value < 256) return Buffer.from([start | 24, value])
  if (value < 65_536) return Buffer.from([start | 25, value >> 8, value & 255])
  const long = Buffer.alloc(5)
  long.writeUInt8(start | 26)
  long.writeUInt32BE(value, 1)
  return long
}
