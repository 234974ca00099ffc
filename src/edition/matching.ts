/**
 * Which characters of a line stand where in its reading.
 *
 * The line as found and its reading are compared by their characters without white space and invisible signs. Common
 * stretches are found longest first (greedy string tiling: M. J. Wise, "String Similarity via Running Karp-Rabin
 * Greedy String Tiling", 1993).
 */
import type {Work} from '../text/work.ts'

/** One character that can be seen: its place on its side, and what stands before it there. */
export interface Unit {
  readonly sign: string
  readonly start: number
  readonly end: number
  /** Stretch that it is in. */
  readonly of: number
  /** Segment that it is in; empty in the line as found. */
  readonly home: string
  /** Word that it is in; a sign that is no letter, mark or digit is one by itself. */
  readonly word: number
  /** Between the unit before it and it, in the same text; undefined where it is the first. */
  readonly gap?: string
}

const isSeen = (sign: string) => !/^[\s\p{Default_Ignorable_Code_Point}]$/u.test(sign)
/** Whether a sign is part of a word: a letter, a mark of one, a digit. */
export const isWordSign = (sign: string) => /^[\p{L}\p{M}\p{N}]$/u.test(sign)

/** A stretch of text on one side: of the line, or of a segment. */
export interface Stretch {
  readonly text: string
  readonly at: number
  readonly home: string
}

/** One sign of a side, seen or not, and its place. */
interface Sign {
  readonly sign: string
  readonly start: number
  readonly of: number
  readonly home: string
  /** Where its stretch begins, white space aside. */
  readonly first: number
  /** Whether something lies between its stretch and the one before, which went by another rule and parts their words. */
  readonly isApart: boolean
}

function signs(stretches: readonly Stretch[]): Sign[] {
  return stretches.flatMap(({text, at, home}, of) => {
    const ahead = stretches[of - 1]
    const first = at + text.length - text.trimStart().length
    const isParted = ahead !== undefined && ahead.at + ahead.text.length !== at
    let start = at
    return Array.from(text, (sign): Sign => {
      const isApart = isParted && start === at
      const own = {sign, start, of, home, first, isApart}
      start += sign.length
      return own
    })
  })
}

/** The characters of one side that can be seen, and its words. An invisible sign goes with what it stands behind. */
export function unitsOf(stretches: readonly Stretch[]): Unit[] {
  const units: Unit[] = []
  let gap = ''
  for (const {sign, start, of, home, first, isApart} of signs(stretches)) {
    const end = start + sign.length
    const last = units.at(-1)
    const before = last?.home === home ? last : undefined
    if (isApart) gap += ' '
    if (!isSeen(sign)) {
      gap += sign
      if (before !== undefined && sign.trim() !== '') units[units.length - 1] = {...before, end}
      continue
    }
    const goesOn = isWordSign(sign) && isWordSign(before?.sign ?? ' ') && !/\s/.test(gap)
    const word = (last?.word ?? -1) + (goesOn ? 0 : 1)
    const own = before === undefined ? {start: first} : {start, gap}
    units.push({sign, ...own, end, of, home, word})
    gap = ''
  }
  return units
}

/** A stretch of the line that is known to stand in the reading letter for letter, by its place among those; else nothing. */
export interface KeptStretch {
  readonly keptAt?: number
}

/** Which unit of the reading each unit of the line is; -1 for none. Both ways. */
export interface Matching {
  readonly toRead: Int32Array
  readonly toFound: Int32Array
}

/**
 * Match what stands letter for letter, then the longest common stretches of the rest, one after the other; undefined where
 * a budget of work does not allow for it.
 */
export function match(
  found: readonly Unit[],
  read: readonly Unit[],
  stretches: readonly KeptStretch[],
  work: Work,
): Matching | undefined {
  const toRead = new Int32Array(found.length).fill(-1)
  const toFound = new Int32Array(read.length).fill(-1)
  const pair = (b: number, a: number) => {
    toRead[b] = a
    toFound[a] = b
  }
  const readIn = Map.groupBy(read.keys(), (a) => read[a]!.of)
  const foundIn = Map.groupBy(found.keys(), (b) => found[b]!.of)
  for (const [of, {keptAt}] of stretches.entries()) {
    if (keptAt === undefined) continue
    const [own, other] = [foundIn.get(of) ?? [], readIn.get(keptAt) ?? []]
    for (const [nth, b] of own.entries()) if (other[nth] !== undefined) pair(b, other[nth])
  }
  const steps = () => toRead.reduce((sum, a) => (a === -1 ? sum + read.length : sum), 0)
  if (!work.affords(steps())) return undefined
  for (const {b, a, length} of longestFirst(found, read, toRead, toFound)) {
    for (let step = 0; step < length; step += 1) pair(b + step, a + step)
    if (!work.affords(steps())) return undefined
  }
  return {toRead, toFound}
}

/** Common stretches of what is not matched yet, the longest first; each is asked for after the one before is matched. */
function* longestFirst(
  found: readonly Unit[],
  read: readonly Unit[],
  toRead: Int32Array,
  toFound: Int32Array,
): Generator<Tile> {
  const isOpen = (b: number, a: number) =>
    toRead[b] === -1 && toFound[a] === -1 && found[b]!.sign === read[a]!.sign
  for (;;) {
    let best: WorthyTile | undefined
    for (const tile of stretchesOf(found.length, read.length, toRead, isOpen)) {
      if (tile.length <= (best?.worth ?? 0)) continue
      const whole = wholeWords(tile, found, read)
      if (best === undefined || whole.worth > best.worth) best = whole
    }
    if (best === undefined) return
    yield best
  }
}

/** Every common stretch that goes on neither way, row by row of the table of all pairs. */
function* stretchesOf(
  rows: number,
  columns: number,
  toRead: Int32Array,
  isOpen: (b: number, a: number) => boolean,
): Generator<Tile> {
  const none = new Uint32Array(columns + 1)
  let [last, ofLast] = [-1, none]
  for (let b = 0; b < rows; b += 1) {
    if (toRead[b] !== -1) continue
    const before = last === b - 1 ? ofLast : none
    const lengths = new Uint32Array(columns + 1)
    for (let a = 0; a < columns; a += 1) {
      if (!isOpen(b, a)) continue
      const length = before[a]! + 1
      lengths[a + 1] = length
      const goesOn = b + 1 < rows && a + 1 < columns && isOpen(b + 1, a + 1)
      if (!goesOn) yield {b: b - length + 1, a: a - length + 1, length}
    }
    last = b
    ofLast = lengths
  }
}

/**
 * A common stretch without the part of a word at either end that goes on otherwise on both sides: a torn word goes on
 * on one side alone. Where nothing else is left it stays as it is, and is worth next to nothing.
 */
function wholeWords(tile: Tile, found: readonly Unit[], read: readonly Unit[]): WorthyTile {
  const isCut = (b: number, a: number) =>
    found[b - 1]?.word === found[b]?.word && read[a - 1]?.word === read[a]?.word
  let [start, end] = [0, tile.length]
  while (end > start && isCut(tile.b + end, tile.a + end)) end -= 1
  while (start < end && isCut(tile.b + start, tile.a + start)) start += 1
  const length = end - start
  if (length === 0) return {...tile, worth: tile.length / 0x10000}
  return {b: tile.b + start, a: tile.a + start, length, worth: length}
}

/** A tile, and what it counts against others. */
interface WorthyTile extends Tile {
  readonly worth: number
}

/** Stretches that are matched in one piece. */
export interface Tile {
  readonly b: number
  readonly a: number
  readonly length: number
}

/** What is matched, in stretches that lie in one piece on both sides, in the order of the line. */
export function tilesOf(toRead: Int32Array): Tile[] {
  const tiles: Tile[] = []
  for (let b = 0; b < toRead.length; b += 1) {
    const a = toRead[b]!
    const last = tiles.at(-1)
    if (a === -1) continue
    if (last !== undefined && last.b + last.length === b && last.a + last.length === a)
      tiles[tiles.length - 1] = {...last, length: last.length + 1}
    else tiles.push({b, a, length: 1})
  }
  return tiles
}

/** The heaviest chain of tiles that lie in one order on both sides; none where that is not most of what was matched. */
export function chainOf(tiles: readonly Tile[]): ReadonlySet<Tile> {
  const weight: number[] = []
  const from: number[] = []
  for (const [index, tile] of tiles.entries()) {
    let best = -1
    for (let each = 0; each < index; each += 1)
      if (tiles[each]!.a < tile.a && (best === -1 || weight[each]! > weight[best]!)) best = each
    weight.push(tile.length + (best === -1 ? 0 : weight[best]!))
    from.push(best)
  }
  const heaviest = Math.max(0, ...weight)
  const all = tiles.reduce((sum, {length}) => sum + length, 0)
  const chain = new Set<Tile>()
  if (heaviest * 2 <= all) return chain
  for (let at = weight.indexOf(heaviest); at !== -1; at = from[at]!) chain.add(tiles[at]!)
  return chain
}
