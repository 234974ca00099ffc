/**
 * Permanent ids of segments.
 *
 * A segment that was there before, perhaps edited, keeps its id; a new one gets a number that was never used. The
 * id of a segment that went lives on as an alias of the segment that now holds its text, or stands before its place.
 */
import type {Segment, SegmentId, SegmentKind} from '../text/model.ts'

/** A segment before it has an id. */
export type Unnamed = Omit<Segment, 'id' | 'aliases'>

/** Ids and aliases, one for each segment. */
export interface Named {
  readonly id: SegmentId
  readonly aliases?: readonly SegmentId[]
}

/** What ids of a kind begin with. */
const prefixes: Readonly<Record<SegmentKind, string>> = {
  title: 't',
  deck: 'd',
  heading: 'p',
  paragraph: 'p',
  caption: 'c',
  note: 'n',
}

/**
 * Name the segments of a primary edition, after those of its previous form. `kept` says which of them each continues,
 * where that is not told by likeness; no id of `others`, segments of editions beside it, is given to a new one.
 */
export function nameSegments(
  segments: readonly Unnamed[],
  previous: readonly Segment[],
  others: readonly Segment[] = [],
  kept: readonly (Segment | undefined)[] = matchSegments(segments, previous),
): Named[] {
  const fresh = freshIds([...previous, ...others])
  const ids = segments.map((segment, index) => {
    const old = kept[index]
    return old?.id.startsWith(prefixes[segment.kind]) ? old.id : fresh(prefixes[segment.kind])
  })
  const aliases = aliasesOf(ids, kept, previous)
  return ids.map((id, index) => (aliases[index]!.length === 0 ? {id} : {id, aliases: aliases[index]!}))
}

/** Gives ids with a prefix, `t`, `t2`, `t3` …, `p1`, `p2` …: each the first number above all that were used. */
function freshIds(previous: readonly Segment[]): (prefix: string) => SegmentId {
  const last = new Map<string, number>()
  for (const id of previous.flatMap(({id, aliases}) => [id, ...(aliases ?? [])])) {
    const [, prefix, number] = /^([tdpcn])(\d*)/.exec(id) ?? []
    if (prefix !== undefined) last.set(prefix, Math.max(last.get(prefix) ?? 0, Number(number || 1)))
  }
  return (prefix) => {
    const number = (last.get(prefix) ?? 0) + 1
    last.set(prefix, number)
    const isBare = number === 1 && (prefix === 't' || prefix === 'd')
    return isBare ? prefix : `${prefix}${number}`
  }
}

/** What had an id before: a segment, or a sentence of one. */
export interface Old {
  readonly id: string
  readonly text: string
  readonly aliases?: readonly string[]
}

/** For each of `ids` the earlier ids that now lead to it; `kept` is what each continues ({@link matchSegments}). */
export function aliasesOf<Previous extends Old>(
  ids: readonly string[],
  kept: readonly (Previous | undefined)[],
  previous: readonly Previous[],
): string[][] {
  const now = new Set(ids)
  const holders = new Map(kept.flatMap((old, index) => (old === undefined ? [] : [[old, index] as const])))
  const led = ids.map((): string[] => [])
  // A segment that went is held by the nearest one before it that stayed, or by the first.
  let holder = 0
  for (const old of previous) {
    holder = Math.max(holder, holders.get(old) ?? 0)
    for (const id of [old.id, ...(old.aliases ?? [])]) if (!now.has(id)) led[holder]?.push(id)
  }
  return led
}

/**
 * For each segment the previous one that it continues: in order, without crossings, the pairing with the greatest
 * sum of likeness; below {@link alike} two segments are not one.
 *
 * What is equal at both ends is paired without a search, which loses nothing. A rest of more than
 * {@link mostCells} pairs is divided at the texts that stand once on either side, and where it is still longer only
 * equal texts are paired there: the others get ids that were never used.
 */
export function matchSegments<Previous extends Pick<Old, 'text'>>(
  segments: readonly Pick<Old, 'text'>[],
  previous: readonly Previous[],
): (Previous | undefined)[] {
  const pairs: (Previous | undefined)[] = Array.from({length: segments.length}, () => undefined)
  const pair = (index: number, at: number) => {
    pairs[index] = previous[at]
  }
  for (const stretch of stretchesOf(segments, previous, pair)) {
    const [texts, olds] = [
      segments.slice(stretch.start, stretch.end).map(({text}) => text),
      previous.slice(stretch.from, stretch.to).map(({text}) => text),
    ]
    for (const [i, j] of bestPairs(texts, olds)) pair(stretch.start + i, stretch.from + j)
  }
  return pairs
}

/** Segments between two indices against previous ones between two indices, ends exclusive. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/** Pairs of segments that are compared with one another at a time, at most. */
const mostCells = 250_000

/** What is left to be compared once equal texts are paired where they must be. */
function stretchesOf(
  segments: readonly Pick<Old, 'text'>[],
  previous: readonly Pick<Old, 'text'>[],
  pair: (index: number, at: number) => void,
): Stretch[] {
  const cells = ({start, end, from, to}: Stretch) => (end - start) * (to - from)
  const trimmed = (stretch: Stretch): Stretch => {
    let {start, end, from, to} = stretch
    const isEqual = (index: number, at: number) => segments[index]!.text === previous[at]!.text
    while (start < end && from < to && isEqual(start, from)) pair(start++, from++)
    while (start < end && from < to && isEqual(end - 1, to - 1)) pair(--end, --to)
    return {start, end, from, to}
  }
  const whole = trimmed({start: 0, end: segments.length, from: 0, to: previous.length})
  if (cells(whole) <= mostCells) return [whole]
  const stretches: Stretch[] = []
  let {start, from} = whole
  for (const [index, at] of anchorsIn(segments, previous, whole)) {
    pair(index, at)
    stretches.push(trimmed({start, end: index, from, to: at}))
    start = index + 1
    from = at + 1
  }
  stretches.push(trimmed({start, end: whole.end, from, to: whole.to}))
  return stretches.filter((stretch) => cells(stretch) <= mostCells)
}

/** Texts that stand once on either side, as many of them as come in the same order. */
function anchorsIn(
  segments: readonly Pick<Old, 'text'>[],
  previous: readonly Pick<Old, 'text'>[],
  {start, end, from, to}: Stretch,
): (readonly [index: number, at: number])[] {
  const olds = onceIn(previous, from, to)
  const both = [...onceIn(segments, start, end)].flatMap(([text, index]) => {
    const at = olds.get(text)
    return at === undefined ? [] : [{index, at}]
  })
  return inOrder(both).map(({index, at}) => [index, at] as const)
}

/** Texts that stand once between two indices, with their index. */
function onceIn(texts: readonly Pick<Old, 'text'>[], start: number, end: number): Map<string, number> {
  const found = new Map<string, number>()
  const again = new Set<string>()
  for (let index = start; index < end; index += 1) {
    const {text} = texts[index]!
    if (found.has(text)) again.add(text)
    else found.set(text, index)
  }
  for (const text of again) found.delete(text)
  return found
}

/** The longest run of pairs in the order of both sides (patience sorting). */
function inOrder<Pair extends {readonly at: number}>(pairs: readonly Pair[]): Pair[] {
  interface Link {
    readonly pair: Pair
    readonly before: Link | undefined
  }
  const piles: Link[] = []
  for (const pair of pairs) {
    let [low, high] = [0, piles.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (piles[middle]!.pair.at < pair.at) low = middle + 1
      else high = middle
    }
    piles[low] = {pair, before: piles[low - 1]}
  }
  const run: Pair[] = []
  for (let link = piles.at(-1); link !== undefined; link = link.before) run.push(link.pair)
  return run.reverse()
}

/** The pairing with the greatest sum of likeness, as indices. */
function bestPairs(texts: readonly string[], previous: readonly string[]): [number, number][] {
  if (texts.length === 0 || previous.length === 0) return []
  const [bags, oldBags] = [texts.map(bag), previous.map(bag)]
  const likeness = texts.map((text, i) =>
    previous.map((old, j) => (text === old ? 1 : likenessOf(bags[i]!, oldBags[j]!))),
  )
  const best = Array.from({length: texts.length + 1}, () => new Float64Array(previous.length + 1))
  for (let i = texts.length - 1; i >= 0; i -= 1) {
    for (let j = previous.length - 1; j >= 0; j -= 1) {
      const pair = likeness[i]![j]! >= alike ? likeness[i]![j]! + best[i + 1]![j + 1]! : 0
      best[i]![j] = Math.max(pair, best[i + 1]![j]!, best[i]![j + 1]!)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < texts.length && j < previous.length; ) {
    const pair = likeness[i]![j]! >= alike && best[i]![j] === likeness[i]![j]! + best[i + 1]![j + 1]!
    if (pair) pairs.push([i++, j++])
    else if (best[i]![j] === best[i + 1]![j]) i += 1
    else j += 1
  }
  return pairs
}

/** Share of common word pairs from which on two texts are one that was edited. */
const alike = 0.4

/** The words of a text and how often each stands there, without marks and letter case. */
interface Bag {
  readonly words: ReadonlyMap<string, number>
  readonly size: number
}

/** Dice coefficient over words. */
function likenessOf(x: Bag, y: Bag): number {
  const [few, many] = x.words.size <= y.words.size ? [x, y] : [y, x]
  let common = 0
  for (const [word, count] of few.words) common += Math.min(count, many.words.get(word) ?? 0)
  const total = x.size + y.size
  return total === 0 ? 0 : (2 * common) / total
}

function bag(text: string): Bag {
  const words = new Map<string, number>()
  let size = 0
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1)
    size += 1
  }
  return {words, size}
}
