/** From positions in an edition to its rows: which rows fulfil the query, and how well. */
import type {PageFile} from '../files.ts'
import {hasPhrase} from './marks.ts'
import type {Slot, Way} from './slots.ts'

/** A row that fulfils the query, in one language. */
export interface RowHit {
  readonly anchor: string
  /** Place of the row in its edition. */
  readonly index: number
  /** The keys that it has, each with its places, counted from the row's first word. */
  readonly found: ReadonlyMap<string, readonly number[]>
  /** The places that make it fulfil the query, in any way. */
  readonly places: ReadonlySet<number>
  readonly score: number
  /** Whether every slot was found as typed, not by an expansion. */
  readonly direct: boolean
  /** Whether every slot was found as typed or by the term base or region names, not by what was mined or heard. */
  readonly certain: boolean
}

/** Positions by key for one edition. */
export type Positions = ReadonlyMap<string, Iterable<number>>

/** How rows are judged. */
export interface Judging {
  /** How much a slot weighs, rarer ones more. */
  readonly weights: readonly number[]
  /** Texts in quotation marks. */
  readonly phrases: readonly string[]
}

/** The rows of an edition that fulfil all slots. */
export function rowsOfPage(
  page: Pick<PageFile, 'rows' | 'words'>,
  slots: readonly Slot[],
  positions: Positions,
  {weights, phrases}: Judging,
): RowHit[] {
  const hits: RowHit[] = []
  for (const [index, found] of foundByRow(page.words, positions)) {
    const [anchor, ...texts] = page.rows[index] ?? []
    const judged = judge(found, slots, weights)
    if (anchor === undefined || judged === undefined) continue
    if (!phrases.every((phrase) => texts.some((text) => hasPhrase(text, phrase)))) continue
    const length = page.words[index] ?? 0
    hits.push({...judged, anchor, index, found, score: judged.score / (1 + Math.log2(1 + length) / 12)})
  }
  return hits
}

/** What was found in each row that has anything, in the order of the rows. `lengths` counts the words of each row. */
function foundByRow(
  lengths: readonly number[],
  positions: Positions,
): (readonly [number, Map<string, number[]>])[] {
  const starts: number[] = []
  let end = 0
  for (const length of lengths) {
    starts.push(end)
    end += length
  }
  const rows = new Map<number, Map<string, number[]>>()
  for (const [key, places] of positions) {
    for (const place of places) {
      const row = rowAt(place, starts)
      const found = rows.get(row) ?? new Map<string, number[]>()
      rows.set(row, found)
      const own = found.get(key)
      if (own === undefined) found.set(key, [place - (starts[row] ?? 0)])
      else own.push(place - (starts[row] ?? 0))
    }
  }
  return [...rows].sort(([a], [b]) => a - b)
}

/** The last row that begins at or before a place; an empty row holds none. */
function rowAt(place: number, starts: readonly number[]): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** How well a row fulfils the slots; undefined where it lacks one that it must have. */
function judge(
  found: RowHit['found'],
  slots: readonly Slot[],
  weights: readonly number[],
): Pick<RowHit, 'places' | 'score' | 'direct' | 'certain'> | undefined {
  let score = 0
  let direct = true
  let certain = true
  const places = new Set<number>()
  const at: number[][] = []
  for (const [index, slot] of slots.entries()) {
    const ways = slot.ways.flatMap((way) => wayIn(way, found) ?? [])
    const [first, ...others] = ways
    if (first === undefined) {
      if (slot.optional) continue
      return undefined
    }
    const best = others.reduce((one, other) => (other.score > one.score ? other : one), first)
    score += best.score * (slot.optional ? 0.2 : (weights[index] ?? 1))
    const source = best.way.expansion?.source
    if (source !== undefined) direct = false
    if (source === 'm' || source === 's') certain = false
    at.push(best.positions)
    for (const {positions} of ways) for (const position of positions) places.add(position)
  }
  return at.length === 0 ? undefined : {places, score: score * (1 + closeness(at)), direct, certain}
}

/** A way in which a row has a slot. */
interface WayIn {
  readonly way: Way
  readonly score: number
  readonly positions: number[]
}

/** How a row has a slot in one way; undefined where it has not. */
function wayIn(way: Way, found: RowHit['found']): WayIn | undefined {
  const words = way.words.map((word) => word.filter(({key}) => found.has(key)))
  const apart = words.map((word) => [...new Set(word.flatMap(({key}) => found.get(key) ?? []))])
  const places = way.adjacent === true ? adjacent(apart) : apart
  if (places.some(({length}) => length === 0)) return undefined
  let score = 0
  for (const [index, word] of words.entries()) {
    const exact = word.some((each) => each.exact)
    score += (exact ? 1 : 0.75) * (1 + 0.25 * Math.log2(places[index]?.length ?? 1))
  }
  return {way, score: (way.weight * score) / way.words.length, positions: places.flat()}
}

/** Of the places of some words those in which they follow one another, in one run or in neighbouring ones. */
function adjacent(words: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const follows = (place: number, before: readonly number[]) =>
    before.includes(place) || before.includes(place - 1)
  const kept: number[][] = []
  for (const [index, places] of words.entries())
    kept.push(index === 0 ? [...places] : places.filter((place) => follows(place, kept[index - 1] ?? [])))
  for (let index = kept.length - 2; index >= 0; index--) {
    const after = kept[index + 1] ?? []
    kept[index] = (kept[index] ?? []).filter((place) => after.includes(place) || after.includes(place + 1))
  }
  return kept
}

/** 0…1: how near to one another the slots stand in the row. */
function closeness(positions: readonly (readonly number[])[]): number {
  if (positions.length < 2) return 0
  let sum = 0
  for (let index = 1; index < positions.length; index++) {
    const [before, after] = [positions[index - 1] ?? [], positions[index] ?? []]
    const gaps = before.flatMap((one) => after.map((other) => Math.abs(other - one) + (other < one ? 1 : 0)))
    sum += 1 / Math.max(1, Math.min(...gaps))
  }
  return sum / (positions.length - 1)
}
