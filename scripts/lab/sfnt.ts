/** Tables, names and glyph maps of font files, for what is done to them beyond cutting. */

/** Tables of a font by tag. */
export type Tables = Map<string, Buffer>

/** The tables of a TrueType font. */
export function readTables(font: Buffer): Tables {
  const tables: Tables = new Map()
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = 12 + 16 * index
    const start = font.readUInt32BE(at + 8)
    tables.set(font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12)))
  }
  return tables
}

/** A TrueType font of these tables. */
export function writeTables(tables: Tables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const power = Math.floor(Math.log2(sorted.length))
  const head = Buffer.alloc(12 + 16 * sorted.length)
  head.writeUInt32BE(0x00010000, 0)
  for (const [index, value] of [
    sorted.length,
    16 << power,
    power,
    16 * (sorted.length - (1 << power)),
  ].entries())
    head.writeUInt16BE(value, 4 + 2 * index)
  const parts = [head]
  let start = head.length
  for (const [index, [tag, table]] of sorted.entries()) {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)])
    const at = 12 + 16 * index
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(checksum(padded), at + 4)
    head.writeUInt32BE(start, at + 8)
    head.writeUInt32BE(table.length, at + 12)
    parts.push(padded)
    start += padded.length
  }
  return Buffer.concat(parts)
}

function checksum(padded: Buffer): number {
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0
  return sum
}

/** Names of a font that say its family: family, unique identifier, full name, PostScript name, typographic family. */
const familyNames = new Map([
  [1, (family: string) => family],
  [3, (family: string, style: string) => `${family} ${style}, cut for the web`],
  [4, (family: string, style: string) => `${family} ${style}`],
  [6, (family: string, style: string) => `${family}-${style}`.replaceAll(' ', '')],
  [16, (family: string) => family],
])

/** A name of a font: its record of twelve bytes, which kind of name it is, and its text. */
interface Name {
  readonly record: Buffer
  readonly id: number
  readonly text: string
}

/** The names of a font, which are in UTF-16 in all that are cut here. */
export function readNames(table: Buffer): Name[] {
  const strings = table.readUInt16BE(4)
  return Array.from({length: table.readUInt16BE(2)}, (_, index) => {
    const record = Buffer.from(table.subarray(6 + 12 * index, 18 + 12 * index))
    const start = strings + record.readUInt16BE(10)
    const text = Buffer.from(table.subarray(start, start + record.readUInt16BE(8)))
    return {record, id: record.readUInt16BE(6), text: text.swap16().toString('utf16le')}
  })
}

/**
 * The names of a font under another family name, as the licence demands of anybody who changes a face whose name is
 * reserved. Only the copyright line keeps the old name.
 */
export function renameFamily(table: Buffer, family: string): Buffer {
  const names = readNames(table)
  const nameOf = (id: number) => names.find((name) => name.id === id)?.text ?? ''
  // Styles on an axis have PostScript names of their own, which begin as that of the face.
  const old = nameOf(6).split('-')[0]!
  let length = 0
  const texts = names.map(({record, id, text}) => {
    const ofStyle = id > 255 ? text.replace(old, family.replaceAll(' ', '')) : text
    const bytes = Buffer.from(familyNames.get(id)?.(family, nameOf(2)) ?? ofStyle, 'utf16le').swap16()
    record.writeUInt16BE(bytes.length, 8)
    record.writeUInt16BE(length, 10)
    length += bytes.length
    return bytes
  })
  const records = names.map(({record}) => record)
  return Buffer.concat([table.subarray(0, 4), word(6 + 12 * names.length), ...records, ...texts])
}

/** The characters of a font, with the number of each one's glyph. */
export function readCharacters(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * index))
    if (table.readUInt16BE(0) === 4) readSegments(table, glyphs)
    if (table.readUInt16BE(0) === 12) readGroups(table, glyphs)
  }
  return glyphs
}

function readSegments(table: Buffer, glyphs: Map<number, number>): void {
  const size = table.readUInt16BE(6)
  for (let at = 14; at < 14 + size; at += 2) {
    const [last, first] = [table.readUInt16BE(at), table.readUInt16BE(at + 2 + size)]
    const shift = table.readUInt16BE(at + 2 + 2 * size)
    const listAt = at + 2 + 3 * size
    const list = table.readUInt16BE(listAt)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const found = list === 0 ? code : table.readUInt16BE(listAt + list + 2 * (code - first))
      if (list === 0 || found !== 0) glyphs.set(code, (found + shift) & 0xffff)
    }
  }
}

function readGroups(table: Buffer, glyphs: Map<number, number>): void {
  for (let index = 0; index < table.readUInt32BE(12); index++) {
    const at = 16 + 12 * index
    const [first, last, glyph] = [
      table.readUInt32BE(at),
      table.readUInt32BE(at + 4),
      table.readUInt32BE(at + 8),
    ]
    for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first)
  }
}

/** The table that maps characters to these glyphs: one group each, which packs as well as any. */
export function writeCharacters(glyphs: ReadonlyMap<number, number>): Buffer {
  const sorted = [...glyphs].sort(([a], [b]) => a - b)
  const groups = Buffer.alloc(16 + 12 * sorted.length)
  groups.writeUInt16BE(12, 0)
  groups.writeUInt32BE(groups.length, 4)
  groups.writeUInt32BE(sorted.length, 12)
  for (const [index, [code, glyph]] of sorted.entries()) {
    const at = 16 + 12 * index
    groups.writeUInt32BE(code, at)
    groups.writeUInt32BE(code, at + 4)
    groups.writeUInt32BE(glyph, at + 8)
  }
  // One table, for Windows and full Unicode, which every browser reads.
  return Buffer.concat([word(0), word(1), word(3), word(10), long(12), groups])
}

/** A number of two bytes. */
export function word(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value & 0xffff)
  return bytes
}

/** A number of four bytes. */
export function long(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
