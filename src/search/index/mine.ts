/**
 * A lexicon of names out of the site's own aligned rows: which words of one language stand where a name stands.
 *
 * A name of the Latin script is paired with the keys of the rows beside it, by how often they meet (Dice, "Measures
 * of the amount of ecologic association", 1945) and by how alike they sound. Rows that one key leaves
 * uncovered may be covered by a second, so that two spellings of a name are both found.
 */
import {analyse} from '../analyse/index.ts'
import {soundLikeness} from '../sound.ts'

/** One row to mine: of its two sides only what mining asks for, since all rows of a collection are mined at once. */
export interface MinedRow {
  /** Words of the Latin side, in order. */
  readonly words: readonly LatinWord[]
  /** Keys of the other side, each once. */
  readonly keys: ReadonlySet<string>
}

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
}

/** How alike names and keys sound, by name and key, remembered from one mining to the next. */
export type Likeness = Map<string, Map<string, number>>

const most = 3
const longest = 3

/** Pairs of names and keys, best first for each name. */
export function minePairs(rows: readonly MinedRow[], heard: Likeness = new Map()): MinedPair[] {
  const names = namesIn(rows)
  const keys = new Map<string, number[]>()
  const surfaces = rows.map((row) => row.keys)
  for (const [index, own] of surfaces.entries()) for (const key of own) addTo(keys, key, index)
  const pairs: MinedPair[] = []
  for (const [name, found] of names) pairs.push(...pairsOf(name, found, surfaces, keys, heard))
  // A name whose words are each known by their sound says nothing by what else stands near it.
  const heardAlone = new Set(pairs.filter(({alike}) => alike).map(({name}) => name))
  return pairs.filter(
    ({name, alike}) => alike || !name.includes(' ') || !name.split(' ').every((word) => heardAlone.has(word)),
  )
}

/** Words, and runs of two or three, that are written with a capital where no sentence begins; with their rows. */
function namesIn(rows: readonly MinedRow[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  const small = new Map<string, number>()
  const large = new Map<string, number>()
  for (const {words} of rows) {
    for (const {word, capital, initial} of words) {
      const counts = capital ? large : small
      if (!capital || !initial) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
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

/** The words of a text in the Latin script, by their folded form. */
export function latinWords(text: string): LatinWord[] {
  const words: LatinWord[] = []
  for (const token of analyse(text)) {
    const form = token.forms[0]
    if (form === undefined) continue
    const before = text.slice(Math.max(0, token.start - 3), form.start)
    const initial = token.start === 0 || /[.!?:“"‘'«(]\s*["“‘'«(]?$/u.test(before)
    words.push({
      word: form.key.replace('\u01C3', ''),
      capital: /^\p{Lu}/u.test(text.slice(form.start)),
      initial,
    })
  }
  return words
}

function pairsOf(
  name: string,
  rows: readonly number[],
  surfaces: readonly ReadonlySet<string>[],
  keys: ReadonlyMap<string, readonly number[]>,
  heard: Likeness,
): MinedPair[] {
  const meetings = new Map<string, number>()
  for (const row of rows)
    for (const key of surfaces[row] ?? []) meetings.set(key, (meetings.get(key) ?? 0) + 1)
  const joined = name.replaceAll(' ', '')
  const known = heard.get(joined) ?? new Map<string, number>()
  heard.set(joined, known)
  const candidates: MinedPair[] = []
  for (const [key, both] of meetings) {
    const all = keys.get(key)?.length ?? 0
    if (all > 12 * rows.length + 40 || key.length < 2 || key.length > joined.length + 12) continue
    const dice = (2 * both) / (rows.length + all)
    const likeness = both / all < 0.25 ? 0 : likenessOf(joined, key, known)
    const alike = likeness >= 0.72 && both / all >= (likeness >= 0.85 ? 0.25 : 0.5)
    if (!alike && (both < 2 || (dice < 0.4 && (both < 3 || both / all < 0.6)))) continue
    const weight = Math.min(1, (alike ? 0.35 * likeness : 0) + 0.65 * dice + (both > 2 ? 0.1 : 0))
    candidates.push({name, key, weight, alike})
  }
  candidates.sort((a, b) => b.weight - a.weight || b.key.length - a.key.length || (a.key < b.key ? -1 : 1))
  return cover(candidates, rows, surfaces)
}

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
  candidates: readonly MinedPair[],
  rows: readonly number[],
  surfaces: readonly ReadonlySet<string>[],
): MinedPair[] {
  const left = new Set(rows)
  const chosen: MinedPair[] = []
  for (const candidate of candidates) {
    if (left.size === 0 || chosen.length === most) break
    if (chosen[0] !== undefined && candidate.weight < 0.5 * chosen[0].weight) break
    const covered = [...left].filter((row) => surfaces[row]?.has(candidate.key))
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
