/**
 * Puts characters of a sister file into a font: packages cut a face into files by script, so that its guillemets and
 * brackets, or the letters of transliterations, stand in another file than the letters that they go with.
 */
import {long, readCharacters, readTables, type Tables, word, writeCharacters, writeTables} from './sfnt.ts'

/** Outlines of a font, one buffer for each glyph, with its advance and what an axis does to it. */
interface Glyphs {
  readonly outlines: Buffer[]
  /** Advance and left side bearing, four bytes. */
  readonly metrics: Buffer[]
  /** Empty without axes. */
  readonly variations: Buffer[]
  /** Peaks that variations name by number. */
  readonly peaks: Buffer[]
}

/** The font with the characters of its sister that it lacks; both have the same units and axes. */
export function graft(font: Buffer, sister: Buffer): Buffer {
  const [tables, others] = [readTables(font), readTables(sister)]
  const [own, added] = [readGlyphs(tables), readGlyphs(others)]
  if (tables.get('head')!.readUInt16BE(18) !== others.get('head')!.readUInt16BE(18))
    throw new Error('Other units')
  const characters = readCharacters(tables.get('cmap')!)
  const first = own.outlines.length
  for (const [code, glyph] of readCharacters(others.get('cmap')!))
    if (!characters.has(code)) characters.set(code, first + glyph)
  const glyphs = {
    outlines: [...own.outlines, ...added.outlines.map((outline) => renumbered(outline, first))],
    metrics: [...own.metrics, ...added.metrics],
    variations: [...own.variations, ...added.variations.map((each) => withPeaksFrom(each, own.peaks.length))],
    peaks: [...own.peaks, ...added.peaks],
  }
  writeGlyphs(tables, glyphs)
  widen(tables, others)
  tables.set('cmap', writeCharacters(characters))
  // The variations of outlines also hold how advances change along an axis.
  tables.delete('HVAR')
  return writeTables(tables)
}

/** A character whose glyph is another's, moved so many units of the font to the right and up. */
export type Moved = readonly [character: string, as: string, right: number, up: number]

/** The font, which has no axes, with these characters: marks below letters of those that it has above. */
export function withMoved(font: Buffer, moved: readonly Moved[]): Buffer {
  const tables = readTables(font)
  const {outlines, metrics, ...rest} = readGlyphs(tables)
  const characters = readCharacters(tables.get('cmap')!)
  for (const [character, as, right, up] of moved) {
    const glyph = characters.get(as.codePointAt(0)!)!
    const box = [right, up, right, up].map(
      (shift, side) => outlines[glyph]!.readInt16BE(2 + 2 * side) + shift,
    )
    // A glyph of one part, whose place is two words.
    outlines.push(Buffer.concat([-1, ...box, 0x0003, glyph, right, up].map(word)))
    metrics.push(Buffer.concat([metrics[glyph]!.subarray(0, 2), word(box[0]!)]))
    characters.set(character.codePointAt(0)!, outlines.length - 1)
  }
  writeGlyphs(tables, {outlines, metrics, ...rest})
  tables.set('cmap', writeCharacters(characters))
  return writeTables(tables)
}

function readGlyphs(tables: Tables): Glyphs {
  const [glyf, loca, hmtx, gvar] = ['glyf', 'loca', 'hmtx', 'gvar'].map((tag) => tables.get(tag))
  const count = tables.get('maxp')!.readUInt16BE(4)
  const wide = tables.get('head')!.readInt16BE(50) === 1
  const place = (index: number) => (wide ? loca!.readUInt32BE(4 * index) : 2 * loca!.readUInt16BE(2 * index))
  const advances = tables.get('hhea')!.readUInt16BE(34)
  const all = Array.from({length: count}, (_, index) => index)
  return {
    outlines: all.map((index) => glyf!.subarray(place(index), place(index + 1))),
    metrics: all.map((index) =>
      index < advances
        ? hmtx!.subarray(4 * index, 4 * index + 4)
        : Buffer.concat([
            hmtx!.subarray(4 * advances - 4, 4 * advances - 2),
            hmtx!.subarray(2 * (advances + index), 2 * (advances + index) + 2),
          ]),
    ),
    ...(gvar === undefined ? {variations: [], peaks: []} : readVariations(gvar, all)),
  }
}

function readVariations(gvar: Buffer, all: readonly number[]): Pick<Glyphs, 'variations' | 'peaks'> {
  const axes = gvar.readUInt16BE(4)
  const wide = (gvar.readUInt16BE(14) & 1) === 1
  const place = (index: number) =>
    gvar.readUInt32BE(16) + (wide ? gvar.readUInt32BE(20 + 4 * index) : 2 * gvar.readUInt16BE(20 + 2 * index))
  const peaks = Array.from({length: gvar.readUInt16BE(6)}, (_, index) => {
    const at = gvar.readUInt32BE(8) + 2 * axes * index
    return gvar.subarray(at, at + 2 * axes)
  })
  return {variations: all.map((index) => gvar.subarray(place(index), place(index + 1))), peaks}
}

/** An outline whose parts are other glyphs, with their numbers in the joint font. */
function renumbered(outline: Buffer, shift: number): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline
  const changed = Buffer.from(outline)
  let at = 10
  for (let more = true; more; ) {
    const flags = changed.readUInt16BE(at)
    changed.writeUInt16BE(changed.readUInt16BE(at + 2) + shift, at + 2)
    const scale = flags & 0x0008 ? 2 : flags & 0x0040 ? 4 : flags & 0x0080 ? 8 : 0
    at += 4 + (flags & 0x0001 ? 4 : 2) + scale
    more = (flags & 0x0020) !== 0
  }
  return changed
}

/** Variations of a glyph whose shared peaks come after so many others. */
function withPeaksFrom(variation: Buffer, shift: number): Buffer {
  if (variation.length === 0) return variation
  const changed = Buffer.from(variation)
  let at = 4
  for (let left = changed.readUInt16BE(0) & 0x0fff; left > 0; left--) {
    const index = changed.readUInt16BE(at + 2)
    if ((index & 0x8000) === 0) changed.writeUInt16BE(index + shift, at + 2)
    // Own peak, and where it begins and ends: each a number for the one axis.
    at += 4 + (index & 0x8000 ? 2 : 0) + (index & 0x4000 ? 4 : 0)
  }
  return changed
}

function writeGlyphs(tables: Tables, {outlines, metrics, variations, peaks}: Glyphs): void {
  const count = outlines.length
  tables.set('glyf', Buffer.concat(outlines.map(even)))
  tables.set('loca', Buffer.concat(places(outlines.map(even)).map(long)))
  tables.set('hmtx', Buffer.concat(metrics))
  change(tables, 'head', 50, 1)
  change(tables, 'hhea', 34, count)
  change(tables, 'maxp', 4, count)
  if (variations.length === 0) return
  if (tables.get('gvar')!.readUInt16BE(4) !== 1) throw new Error('More than one axis')
  const padded = variations.map(even)
  const start = 20 + 4 * (count + 1)
  const data = start + 2 * peaks.length
  const header = [
    word(1),
    word(0),
    word(1),
    word(peaks.length),
    long(start),
    word(count),
    word(1),
    long(data),
  ]
  tables.set('gvar', Buffer.concat([...header, ...places(padded).map(long), ...peaks, ...padded]))
}

/** The largest outline may come from the sister. */
function widen(tables: Tables, others: Tables): void {
  for (let at = 6; at < 32; at += 2) {
    const other = others.get('maxp')!.readUInt16BE(at)
    if (other > tables.get('maxp')!.readUInt16BE(at)) change(tables, 'maxp', at, other)
  }
}

function change(tables: Tables, tag: string, at: number, value: number): void {
  const table = Buffer.from(tables.get(tag)!)
  table.writeUInt16BE(value, at)
  tables.set(tag, table)
}

/** Where each of these begins, and where the last ends. */
function places(parts: readonly Buffer[]): number[] {
  const starts = [0]
  for (const part of parts) starts.push(starts.at(-1)! + part.length)
  return starts
}

function even(part: Buffer): Buffer {
  return Buffer.concat([part, Buffer.alloc(part.length & 1)])
}
