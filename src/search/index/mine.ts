/**
 * A lexicon of names out of the site's own aligned rows: which words of one language stand where a name stands.
 *
 * A name of the Latin script is paired with the keys of the rows beside it, by how often they meet (Dice, "Measures
 * of the amount of ecologic association", 1945) and by how alike they sound. Rows that one key leaves
 * uncovered may be covered by a second, so that two spellings of a name are both found.
 */
import {
  boundGroups,
  joinedSpellings,
  type Part,
  type Spelling,
  spellingsOf,
  splitWords,
} from '../analyse/index.ts'
import {soundLikeness} from './sound.ts'

/** One row to mine: of its two sides only what mining asks for, since all rows of a collection are mined at once. */
export interface MinedRow {
  /** Words of the Latin side, in order. */
  readonly words: readonly LatinWord[]
  /** Keys of the other side, each once, by their numbers. */
  readonly keys: Uint32Array
}

/** Rows, and the keys of their other sides by number. */
export interface MinedRows {
  readonly rows: readonly MinedRow[]
  readonly keys: readonly string[]
}

/** Names of the Latin sides of rows, each with the numbers of its rows. */
export type Names = ReadonlyMap<string, readonly number[]>

/** A folded word, whether it has a capital, and whether a sentence may begin with it. */
export interface LatinWord {
  readonly word: string
  readonly capital: boolean
  readonly initial: boolean
}

/** A name and a key that stands for it. */
export interface MinedPair {
  /** Folded words of the name, joined by spaces. */
  readonly name: string
  readonly key: string
  /** 0…1: how well the key stands for the name. */
  readonly weight: number
  /** Whether they sound alike: the key is a name, too, and is kept from stemming. */
  readonly alike: boolean
  /** Whether that is no chance: they sound the same, or sound alike in more rows than one. */
  readonly certain: boolean
}

/** How alike names and keys sound, by name and key, remembered from one mining to the next. */
export type Likeness = Map<string, Map<string, number>>

const most = 3
const longest = 3

/** Pairs of names and keys, best first for each name. `names` are those of the rows, or some of them. */
export function minePairs(mined: MinedRows, names: Names, heard: Likeness = new Map()): MinedPair[] {
  const meetings = new Meetings(mined)
  const pairs: MinedPair[] = []
  for (const [name, found] of names) pairs.push(...pairsOf(name, found, meetings, heard))
  // A name whose words are each known by their sound says nothing by what else stands near it.
  const heardAlone = new Set(pairs.filter(({alike}) => alike).map(({name}) => name))
  return pairs.filter(
    ({name, alike}) => alike || !name.includes(' ') || !name.split(' ').every((word) => heardAlone.has(word)),
  )
}

/** In how many rows keys stand: in all, and in those of one name. */
class Meetings {
  readonly rows: readonly MinedRow[]
  readonly keys: readonly string[]
  /** Rows of each key. */
  readonly all: Uint32Array
  /** Rows of each key among those that are counted at the moment; 0 at other times. */
  readonly #both: Uint32Array

  constructor({rows, keys}: MinedRows) {
    this.rows = rows
    this.keys = keys
    this.all = new Uint32Array(keys.length)
    this.#both = new Uint32Array(keys.length)
    for (const {keys: own} of rows) for (const key of own) this.all[key]! += 1
  }

  /** The keys of these rows, each with the number of those that it stands in. */
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

/** Words, and runs of two or three, that are written with a capital where no sentence begins; with their rows. */
export function namesIn(rows: readonly Pick<MinedRow, 'words'>[]): Names {
  const found = new Map<string, number[]>()
  const {small, large} = countCapitals(rows)
  const isName = (word: string) => (large.get(word) ?? 0) > 2 * (small.get(word) ?? 0)
  for (const [index, {words}] of rows.entries()) {
    const own = new Set<string>()
    for (let at = 0; at < words.length; at++) {
      const run: string[] = []
      for (const {word, capital} of words.slice(at, at + longest)) {
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
function countCapitals(rows: readonly Pick<MinedRow, 'words'>[]) {
  const [small, large] = [new Map<string, number>(), new Map<string, number>()]
  for (const {words} of rows) {
    for (const {word, capital, initial} of words) {
      const counts = capital ? large : small
      if (!capital || !initial) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return {small, large}
}

/** What a run between white space is as a word of the Latin script, and where in it that begins. */
type LatinRun = Omit<LatinWord, 'initial'> & {readonly start: number}

/** Reads words of the Latin script, each different one once. */
export class LatinReader {
  readonly #known = new Map<string, LatinRun | null>()

  /** The words of a text by their folded form, in order. */
  read(text: string): LatinWord[] {
    const words: LatinWord[] = []
    for (const {0: run, index} of text.matchAll(/\S+/gu)) {
      const known = this.#known.get(run) ?? this.#readRun(run)
      if (known === null) continue
      const before = text.slice(Math.max(0, index - 3), index + known.start)
      const initial = index === 0 || /[.!?:“"‘'«(]\s*["“‘'«(]?$/u.test(before)
      words.push({word: known.word, capital: known.capital, initial})
    }
    return words
  }

  #readRun(run: string): LatinRun | null {
    const [word] = splitWords(run)
    const [group] = boundGroups(word?.parts ?? [])
    const [part] = group ?? []
    const [form] = group === undefined || part === undefined ? [] : spellingsOfGroup(group, part)
    const read =
      form === undefined || part === undefined
        ? null
        : {
            word: form.word.replace('\u01C3', ''),
            capital: /^\p{Lu}/u.test(part.text),
            start: part.start,
          }
    this.#known.set(run, read)
    return read
  }
}

function spellingsOfGroup(group: readonly Part[], first: Part): readonly Spelling[] {
  return group.length > 1 ? joinedSpellings(group, {}) : spellingsOf(first, {})
}

function pairsOf(name: string, rows: readonly number[], meetings: Meetings, heard: Likeness): MinedPair[] {
  const joined = name.replaceAll(' ', '')
  const known = heard.get(joined) ?? new Map<string, number>()
  heard.set(joined, known)
  const candidates: Candidate[] = []
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
  return cover(candidates, rows, meetings.rows).map(({number, ...pair}) => pair)
}

/** A pair that may be one, and the number of its key. */
type Candidate = MinedPair & {readonly number: number}

function likenessOf(name: string, key: string, heard: Map<string, number>): number {
  // Vowels may be left out of either, but not so many.
  if (key.length > 1.8 * name.length + 2 || name.length > 2.2 * key.length + 2) return 0
  const known = heard.get(key)
  if (known !== undefined) return known
  const likeness = soundLikeness(name, key)
  heard.set(key, likeness)
  return likeness
}

/** The best candidates, each of which stands for rows that those before it leave. */
function cover(
  candidates: readonly Candidate[],
  rows: readonly number[],
  all: readonly MinedRow[],
): Candidate[] {
  const left = new Set(rows)
  const chosen: Candidate[] = []
  for (const candidate of candidates) {
    if (left.size === 0 || chosen.length === most) break
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
