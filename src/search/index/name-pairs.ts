/**
 * Pairs names with words of another language, from the site's own aligned rows.
 *
 * A name in the Latin script is paired with keys of the rows in which it stands, by how often they occur together
 * (Dice, "Measures of the amount of ecologic association", 1945) and by how alike they sound. Rows that one key does
 * not explain may be explained by a second, so that two spellings of a name are both found.
 */

import type {LatinWord} from './latin-words.ts'
import {soundLikeness} from './sound.ts'

/** A row to learn from. It holds only what is needed, since all rows of a collection are held at once. */
export interface MiningRow {
  /** Words of the Latin side, in order. */
  readonly words: readonly LatinWord[]
  /** Keys of the other side, each once, by their numbers. */
  readonly keys: Uint32Array
}

/** Rows, and the keys of their other sides by number. */
export interface MiningRows {
  readonly rows: readonly MiningRow[]
  readonly keys: readonly string[]
}

/** Name → the numbers of the rows that have it. */
export type NameRows = ReadonlyMap<string, readonly number[]>

/** A name and a key that stands for it. */
export interface NamePair {
  /** Folded words of the name, joined by spaces. */
  readonly name: string
  readonly key: string
  /** 0…1: how well the key stands for the name. */
  readonly weight: number
  /** Whether they sound alike. Then the key is a name too, and is not stemmed. */
  readonly alike: boolean
  /** Whether that is certain: they sound the same, or sound alike in more than one row. */
  readonly certain: boolean
}

/** How alike names and keys sound, by name and key; kept from one pass to the next. */
export type SoundLikenesses = Map<string, Map<string, number>>

const mostKeys = 3

const longestName = 3

/** Pairs of names and keys, best first for each name. `names` are those of the rows, or some of them. */
export function pairNames(
  mined: MiningRows,
  names: NameRows,
  heard: SoundLikenesses = new Map(),
): NamePair[] {
  const meetings = new Cooccurrences(mined)
  const pairs: NamePair[] = []
  for (const [name, found] of names) pairs.push(...pairsOf(name, found, meetings, heard))
  // A longer name whose words are all known by their sound has no pairs by other evidence.
  const heardAlone = new Set(pairs.filter(({alike}) => alike).map(({name}) => name))
  return pairs.filter(
    ({name, alike}) => alike || !name.includes(' ') || !name.split(' ').every((word) => heardAlone.has(word)),
  )
}

/** Counts in how many rows keys occur: in all, and in those of one name. */
class Cooccurrences {
  readonly rows: readonly MiningRow[]
  readonly keys: readonly string[]
  /** Rows of each key. */
  readonly all: Uint32Array
  /** Rows of each key among those being counted; 0 otherwise. */
  readonly #both: Uint32Array

  constructor({rows, keys}: MiningRows) {
    this.rows = rows
    this.keys = keys
    this.all = new Uint32Array(keys.length)
    this.#both = new Uint32Array(keys.length)
    for (const {keys: own} of rows) for (const key of own) this.all[key]! += 1
  }

  /** The keys of these rows, each with the number of rows that have it. */
  among(rows: readonly number[]): readonly (readonly [number, number])[] {
    const met: number[] = []
    for (const row of rows) {
      for (const key of this.rows[row]!.keys) {
        if (this.#both[key] === 0) met.push(key)
        this.#both[key]! += 1
      }
    }
    const counts = met.map((key) => [key, this.#both[key]!] as const)
    for (const key of met) this.#both[key] = 0
    return counts
  }
}

/** Words, and sequences of two or three, that have a capital where no sentence begins; with their rows. */
export function capitalizedNames(rows: readonly Pick<MiningRow, 'words'>[]): NameRows {
  const found = new Map<string, number[]>()
  const {small, large} = countCapitals(rows)
  const isName = (word: string) => (large.get(word) ?? 0) > 2 * (small.get(word) ?? 0)
  for (const [index, {words}] of rows.entries()) {
    const own = new Set<string>()
    for (let at = 0; at < words.length; at++) {
      const run: string[] = []
      for (const {word, capital} of words.slice(at, at + longestName)) {
        if (!capital || (run.length === 0 && !isName(word) && (small.get(word) ?? 0) > 0)) break
        run.push(word)
        own.add(run.join(' '))
      }
    }
    for (const name of own) addTo(found, name, index)
  }
  return found
}

/** How often each word is written small, and with a capital where no sentence begins. */
function countCapitals(rows: readonly Pick<MiningRow, 'words'>[]) {
  const [small, large] = [new Map<string, number>(), new Map<string, number>()]
  for (const {words} of rows) {
    for (const {word, capital, initial} of words) {
      const counts = capital ? large : small
      if (!capital || !initial) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return {small, large}
}

function pairsOf(
  name: string,
  rows: readonly number[],
  meetings: Cooccurrences,
  heard: SoundLikenesses,
): NamePair[] {
  const joined = name.replaceAll(' ', '')
  const known = heard.get(joined) ?? new Map<string, number>()
  heard.set(joined, known)
  const candidates: NumberedPair[] = []
  for (const [number, both] of meetings.among(rows)) {
    const all = meetings.all[number]!
    const key = meetings.keys[number]!
    if (all > 12 * rows.length + 40 || key.length < 2 || key.length > joined.length + 12) continue
    const dice = (2 * both) / (rows.length + all)
    const likeness = both / all < 0.25 ? 0 : likenessOf(joined, key, known)
    const alike = likeness >= 0.72 && both / all >= (likeness >= 0.85 ? 0.25 : 0.5)
    if (!alike && (both < 2 || (dice < 0.4 && (both < 3 || both / all < 0.6)))) continue
    const weight = Math.min(1, (alike ? 0.35 * likeness : 0) + 0.65 * dice + (both > 2 ? 0.1 : 0))
    const certain = alike && (likeness >= 0.85 || both > 1)
    candidates.push({name, key, number, weight, alike, certain})
  }
  candidates.sort((a, b) => b.weight - a.weight || b.key.length - a.key.length || (a.key < b.key ? -1 : 1))
  return coverRows(candidates, rows, meetings.rows).map(({number, ...pair}) => pair)
}

/** A possible pair, with the number of its key. */
type NumberedPair = NamePair & {readonly number: number}

function likenessOf(name: string, key: string, heard: Map<string, number>): number {
  // Vowels may be missing on either side, but not so many.
  if (key.length > 1.8 * name.length + 2 || name.length > 2.2 * key.length + 2) return 0
  const known = heard.get(key)
  if (known !== undefined) return known
  const likeness = soundLikeness(name, key)
  heard.set(key, likeness)
  return likeness
}

/** The best candidates, each of which explains rows that the ones before it do not. */
function coverRows(
  candidates: readonly NumberedPair[],
  rows: readonly number[],
  all: readonly MiningRow[],
): NumberedPair[] {
  const left = new Set(rows)
  const chosen: NumberedPair[] = []
  for (const candidate of candidates) {
    if (left.size === 0 || chosen.length === mostKeys) break
    if (chosen[0] !== undefined && candidate.weight < 0.5 * chosen[0].weight) break
    const covered = [...left].filter((row) => all[row]!.keys.includes(candidate.number))
    if (covered.length === 0) continue
    for (const row of covered) left.delete(row)
    chosen.push(candidate)
  }
  return chosen
}

function addTo(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
