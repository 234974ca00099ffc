/**
 * Which character of a line is which character of its reading.
 *
 * Both are compared without white space and invisible signs. Common stretches are found longest first (greedy string
 * tiling: M. J. Wise, "String Similarity via Running Karp-Rabin Greedy String Tiling", 1993).
 */
import type {WorkBudget} from '../text/work.ts'

/** A visible character of the line or of its reading: its place, and the gap before it. */
export interface VisibleCharacter {
  readonly sign: string
  readonly start: number
  readonly end: number
  /** Index of its stretch. */
  readonly stretch: number
  /** Its segment; empty for a character of the line. */
  readonly segment: string
  /** Number of its word; a sign that is no letter, mark or digit is a word by itself. */
  readonly word: number
  /** What stands between the character before it in the same text and it; undefined for the first one. */
  readonly gap?: string
}

const isSeen = (sign: string) => !/^[\s\p{Default_Ignorable_Code_Point}]$/u.test(sign)
/** Whether a sign belongs to words: a letter, a mark or a digit. */
export const isWordSign = (sign: string) => /^[\p{L}\p{M}\p{N}]$/u.test(sign)

/** A stretch of the line, or of a segment. */
export interface TextStretch {
  readonly text: string
  readonly at: number
  readonly segment: string
}

/** One sign of a stretch, visible or not, and its place. */
interface PlacedSign {
  readonly sign: string
  readonly start: number
  readonly stretch: number
  readonly segment: string
  /** Offset at which its stretch begins, without white space. */
  readonly first: number
  /** Whether it follows a stretch that another rule took out, which parts the words on both sides of it. */
  readonly isApart: boolean
}

function signs(stretches: readonly TextStretch[]): PlacedSign[] {
  return stretches.flatMap(({text, at, segment: home}, of) => {
    const ahead = stretches[of - 1]
    const first = at + text.length - text.trimStart().length
    const isParted = ahead !== undefined && ahead.at + ahead.text.length !== at
    let start = at
    return Array.from(text, (sign): PlacedSign => {
      const isApart = isParted && start === at
      const own = {sign, start, stretch: of, segment: home, first, isApart}
      start += sign.length
      return own
    })
  })
}

/** The visible characters of stretches, with their words. An invisible sign belongs to the character before it. */
export function visibleCharacters(stretches: readonly TextStretch[]): VisibleCharacter[] {
  const characters: VisibleCharacter[] = []
  let gap = ''
  for (const {sign, start, stretch, segment, first, isApart} of signs(stretches)) {
    const end = start + sign.length
    const last = characters.at(-1)
    const before = last?.segment === segment ? last : undefined
    if (isApart) gap += ' '
    if (!isSeen(sign)) {
      gap += sign
      if (before !== undefined && sign.trim() !== '') characters[characters.length - 1] = {...before, end}
      continue
    }
    const goesOn = isWordSign(sign) && isWordSign(before?.sign ?? ' ') && !/\s/.test(gap)
    const word = (last?.word ?? -1) + (goesOn ? 0 : 1)
    const own = before === undefined ? {start: first} : {start, gap}
    characters.push({sign, ...own, end, stretch, segment, word})
    gap = ''
  }
  return characters
}

/**
 * A stretch of the line; `keptAt` is the index of the stretch of the reading that has it letter for letter, where one
 * does.
 */
export interface KeptStretch {
  readonly keptAt?: number
}

/** For each character of the line the index of its character in the reading, and the other way round; -1 for none. */
export interface CharacterMatch {
  readonly toReading: Int32Array
  readonly toSource: Int32Array
}

/**
 * Match stretches that are known to be the same, then the longest common stretches of the rest, one after another;
 * undefined where the budget of work does not allow for it.
 */
export function matchCharacters(
  source: readonly VisibleCharacter[],
  reading: readonly VisibleCharacter[],
  stretches: readonly KeptStretch[],
  work: WorkBudget,
): CharacterMatch | undefined {
  const toReading = new Int32Array(source.length).fill(-1)
  const toSource = new Int32Array(reading.length).fill(-1)
  const pair = (b: number, a: number) => {
    toReading[b] = a
    toSource[a] = b
  }
  const readIn = Map.groupBy(reading.keys(), (a) => reading[a]!.stretch)
  const foundIn = Map.groupBy(source.keys(), (b) => source[b]!.stretch)
  for (const [of, {keptAt}] of stretches.entries()) {
    if (keptAt === undefined) continue
    const [own, other] = [foundIn.get(of) ?? [], readIn.get(keptAt) ?? []]
    for (const [nth, b] of own.entries()) if (other[nth] !== undefined) pair(b, other[nth])
  }
  const steps = () => toReading.reduce((sum, a) => (a === -1 ? sum + reading.length : sum), 0)
  if (!work.trySpend(steps())) return undefined
  for (const {b, a, length} of longestFirst(source, reading, toReading, toSource)) {
    for (let step = 0; step < length; step += 1) pair(b + step, a + step)
    if (!work.trySpend(steps())) return undefined
  }
  return {toReading, toSource}
}

/**
 * The longest common stretch of what is not matched yet, again and again: the caller matches each before it asks for
 * the next.
 */
function* longestFirst(
  source: readonly VisibleCharacter[],
  reading: readonly VisibleCharacter[],
  toReading: Int32Array,
  toSource: Int32Array,
): Generator<Tile> {
  const isOpen = (b: number, a: number) =>
    toReading[b] === -1 && toSource[a] === -1 && source[b]!.sign === reading[a]!.sign
  for (;;) {
    let best: WeightedTile | undefined
    for (const tile of commonStretches(source.length, reading.length, toReading, isOpen)) {
      if (tile.length <= (best?.weight ?? 0)) continue
      const whole = wholeWords(tile, source, reading)
      if (best === undefined || whole.weight > best.weight) best = whole
    }
    if (best === undefined) return
    yield best
  }
}

/** Every common stretch that cannot be extended at either end, from the table of all pairs, row by row. */
function* commonStretches(
  rows: number,
  columns: number,
  toReading: Int32Array,
  isOpen: (b: number, a: number) => boolean,
): Generator<Tile> {
  const none = new Uint32Array(columns + 1)
  let [last, ofLast] = [-1, none]
  for (let b = 0; b < rows; b += 1) {
    if (toReading[b] !== -1) continue
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
 * A common stretch without parts of words at its ends, where the word differs on both sides (a word in pieces differs
 * on one side only). If nothing else is left, it stays as it is with next to no weight.
 */
function wholeWords(
  tile: Tile,
  source: readonly VisibleCharacter[],
  reading: readonly VisibleCharacter[],
): WeightedTile {
  const isCut = (b: number, a: number) =>
    source[b - 1]?.word === source[b]?.word && reading[a - 1]?.word === reading[a]?.word
  let [start, end] = [0, tile.length]
  while (end > start && isCut(tile.b + end, tile.a + end)) end -= 1
  while (start < end && isCut(tile.b + start, tile.a + start)) start += 1
  const length = end - start
  if (length === 0) return {...tile, weight: tile.length / 0x10000}
  return {b: tile.b + start, a: tile.a + start, length, weight: length}
}

/** A tile and its weight against others. */
interface WeightedTile extends Tile {
  readonly weight: number
}

/** A stretch that is matched in one piece. */
export interface Tile {
  readonly b: number
  readonly a: number
  readonly length: number
}

/** The matched characters as tiles that are in one piece on both sides, in the order of the line. */
export function tilesOf(toReading: Int32Array): Tile[] {
  const tiles: Tile[] = []
  for (let b = 0; b < toReading.length; b += 1) {
    const a = toReading[b]!
    const last = tiles.at(-1)
    if (a === -1) continue
    if (last !== undefined && last.b + last.length === b && last.a + last.length === a)
      tiles[tiles.length - 1] = {...last, length: last.length + 1}
    else tiles.push({b, a, length: 1})
  }
  return tiles
}

/**
 * The heaviest chain of tiles in the same order on both sides; empty where it has less than half of the matched
 * characters.
 */
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
