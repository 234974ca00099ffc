/**
 * The places of words, read out of the files that Pagefind 1.5 writes, in the order of the words.
 *
 * A file of its index is gzip over the mark `pagefind_dcd` and one CBOR item (RFC 8949), `[[word…]]`, a word
 * `[text, pages, variants]`, a page `[step, places, placesInMetadata]`: `step` from the page before, places as steps
 * from the place before, a negative number between them being a weight that the places after it have, from which
 * counting begins anew. Anything else throws: it would be another version of Pagefind.
 *
 * Pagefind also keeps every hyphenated run of keys as a word of its own, which nobody can type and which is two
 * fifths of its files; that is left out here.
 */
import {gunzipSync} from 'node:zlib'
import {endMark} from '../../src/search/analyse/index.ts'
import type {Places} from '../../src/search/places.ts'
import type {IndexFile} from './pagefind.ts'

const mark = 'pagefind_dcd'

/** A word and where it stands. */
export interface PlacedWord {
  readonly word: string
  readonly places: readonly Places[]
}

/** All words of an index in the order of their UTF-8 bytes; one file at a time is unpacked. */
export function* placedWords(files: readonly IndexFile[]): Generator<PlacedWord> {
  const chunks = files
    .filter(({path}) => /^index\/.*\.pf_index$/.test(path))
    .map((file) => ({file, first: firstWord(file)}))
    .sort((a, b) => (a.first < b.first ? -1 : 1))
  for (const {file} of chunks) {
    for (const placed of wordsIn(file)) {
      if (placed.word.indexOf(endMark) === placed.word.lastIndexOf(endMark)) yield placed
    }
  }
}

function firstWord(file: IndexFile): string {
  const items = itemsOf(file)
  items.array()
  if (items.array() === 0) return ''
  items.array()
  return items.text()
}

function* wordsIn(file: IndexFile): Generator<PlacedWord> {
  const items = itemsOf(file)
  items.array()
  for (let left = items.array(); left > 0; left--) {
    if (items.array() !== 3) throw unknownShape(file.path)
    const word = items.text()
    const places: Places[] = []
    let page = 0
    for (let pages = items.array(); pages > 0; pages--) {
      if (items.array() !== 3) throw unknownShape(file.path)
      page += items.integer()
      places.push({page, positions: positionsFrom(items)})
      items.skip()
    }
    // Words that differ in marks alone; keys have none.
    if (items.array() !== 0) throw unknownShape(file.path)
    yield {word, places}
  }
}

function positionsFrom(items: Items): number[] {
  const positions: number[] = []
  let position = 0
  for (let left = items.array(); left > 0; left--) {
    const step = items.integer()
    if (step < 0) {
      position = 0
      continue
    }
    position += step
    positions.push(position)
  }
  return positions.sort((a, b) => a - b)
}

function itemsOf({path, content}: IndexFile): Items {
  const bytes = gunzipSync(content)
  if (bytes.toString('latin1', 0, mark.length) !== mark) throw unknownShape(path)
  return new Items(bytes, mark.length, path)
}

function unknownShape(path: string): Error {
  return new Error(`Cannot read ${path}: it is not what Pagefind 1.5 writes.`)
}

/** CBOR items, read one after the other. */
class Items {
  readonly #bytes: Buffer
  readonly #path: string
  #at: number

  constructor(bytes: Buffer, start: number, path: string) {
    this.#bytes = bytes
    this.#at = start
    this.#path = path
  }

  /** The head of an array: how many items it has. */
  array(): number {
    return this.#head(4)
  }

  text(): string {
    const length = this.#head(3)
    this.#at += length
    return this.#bytes.toString('utf8', this.#at - length, this.#at)
  }

  integer(): number {
    return this.#type === 1 ? -1 - this.#head(1) : this.#head(0)
  }

  /** Leave out an item, with all that is in it. */
  skip(): void {
    if (this.#type === 3) this.text()
    else if (this.#type < 2) this.integer()
    else for (let left = this.array(); left > 0; left--) this.skip()
  }

  get #type(): number {
    return (this.#bytes[this.#at] ?? 0) >> 5
  }

  /** The number in the head of an item, which must be of this major type. */
  #head(type: number): number {
    if (this.#type !== type) throw unknownShape(this.#path)
    const short = this.#bytes.readUInt8(this.#at++) & 31
    if (short < 24) return short
    const size = 2 ** (short - 24)
    if (size > 4) throw unknownShape(this.#path)
    this.#at += size
    return this.#bytes.readUIntBE(this.#at - size, size)
  }
}
