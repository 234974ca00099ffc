/**
 * The index turned round: of which keys stand in each edition, where each key stands.
 *
 * Everything is numbers in flat arrays, eight bytes for each place of each key, since this is the one part of
 * indexing that holds the whole collection at once.
 */
import type {Lang} from '../../languages/index.ts'
import {endMark} from '../analyse/index.ts'
import {type Places, writeLine} from '../places.ts'
import type {WordKeys} from './runs.ts'

/** Entries in one block of the log. */
const blockLength = 1 << 20

/** Entries in the order in which they were added: the number of a key, and its place in the edition. */
interface Block {
  readonly keys: Uint32Array
  readonly places: Uint32Array
}

/** Gathers editions, then tells where keys stand. */
export class Postings {
  /** Numbers of keys by language. */
  readonly #ids = new Map<Lang, Map<string, number>>()
  /** Keys with their language, and how many entries each has, by number. */
  readonly #names: string[] = []
  readonly #counts: number[] = []
  readonly #blocks: Block[] = []
  #length = 0
  /** Number of entries up to the end of each edition. */
  readonly #ends: number[] = []

  /** Add the next edition: its words in order. Editions are known by their numbers from 0. */
  add(words: readonly WordKeys[], lang: Lang): void {
    const ids = this.#ids.get(lang) ?? new Map<string, number>()
    this.#ids.set(lang, ids)
    for (const [place, {indexed}] of words.entries()) {
      for (const key of indexed) {
        let id = ids.get(key)
        if (id === undefined) {
          id = this.#names.push(key + endMark + lang) - 1
          this.#counts.push(0)
          ids.set(key, id)
        }
        this.#enter(id, place)
      }
    }
    this.#ends.push(this.#length)
  }

  #enter(id: number, place: number): void {
    const at = this.#length % blockLength
    if (at === 0)
      this.#blocks.push({keys: new Uint32Array(blockLength), places: new Uint32Array(blockLength)})
    const block = this.#blocks.at(-1)!
    block.keys[at] = id
    block.places[at] = place
    this.#counts[id]! += 1
    this.#length += 1
  }

  /** A line for each key (see `places.ts`), in the order of the keys. To be asked for once: it takes the log apart. */
  *lines(): Generator<string> {
    const starts = [0]
    for (const [id, count] of this.#counts.entries()) starts.push(starts[id]! + count)
    const {pages, places} = this.#sorted(starts)
    const order = [...this.#names.keys()].sort((a, b) => (this.#names[a]! < this.#names[b]! ? -1 : 1))
    for (const id of order)
      yield writeLine(this.#names[id]!, placesIn(pages, places, starts[id]!, starts[id + 1]!))
  }

  /** Pages and places of all entries, those of a key together: a counting sort, which keeps their order. */
  #sorted(starts: readonly number[]): {pages: Uint32Array; places: Uint32Array} {
    const next = Uint32Array.from(starts)
    const pages = new Uint32Array(this.#length)
    const places = new Uint32Array(this.#length)
    let [index, page] = [0, 0]
    // A block that was sorted in is let go: of the collection there is never more than one copy and a block.
    for (let block = this.#blocks.shift(); block !== undefined; block = this.#blocks.shift()) {
      for (let at = 0; at < blockLength && index < this.#length; at++, index++) {
        while (index >= this.#ends[page]!) page += 1
        const to = next[block.keys[at]!]!++
        pages[to] = page
        places[to] = block.places[at]!
      }
    }
    return {pages, places}
  }
}

/** The entries of one key, by page. */
function placesIn(pages: Uint32Array, places: Uint32Array, start: number, end: number): Places[] {
  const found: {page: number; positions: number[]}[] = []
  for (let at = start; at < end; at++) {
    const last = found.at(-1)
    if (last !== undefined && last.page === pages[at]) last.positions.push(places[at]!)
    else found.push({page: pages[at]!, positions: [places[at]!]})
  }
  return found
}
