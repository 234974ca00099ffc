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
  const used = new Set([...previous, ...others].flatMap(({id, aliases}) => [id, ...(aliases ?? [])]))
  const ids = segments.map((segment, index) => {
    const old = kept[index]
    if (old?.id.startsWith(prefixes[segment.kind])) return old.id
    const id = freshId(prefixes[segment.kind], used)
    used.add(id)
    return id
  })
  return ids.map((id, index) => {
    const aliases = aliasesOf(index, ids, kept, previous)
    return aliases.length === 0 ? {id} : {id, aliases}
  })
}

/** `t`, `t2`, `t3` …, `p1`, `p2` …: the first number above all that were used. */
function freshId(prefix: string, used: ReadonlySet<SegmentId>): SegmentId {
  const single = prefix === 't' || prefix === 'd'
  if (single && !used.has(prefix)) return prefix
  const numbers = [...used].flatMap((id) => {
    const match = /^([tdpcn])(\d*)/.exec(id)
    return match?.[1] === prefix ? [Number(match[2] || 1)] : []
  })
  return `${prefix}${Math.max(0, ...numbers) + 1}`
}

/** What had an id before: a segment, or a sentence of one. */
export interface Old {
  readonly id: string
  readonly text: string
  readonly aliases?: readonly string[]
}

/** Earlier ids that now lead to what stands at an index. */
export function aliasesOf<Previous extends Old>(
  index: number,
  ids: readonly string[],
  kept: readonly (Previous | undefined)[],
  previous: readonly Previous[],
): string[] {
  const now = new Set(ids)
  const holders = previous.map((old) => kept.indexOf(old))
  const led = previous.flatMap((old, at) => {
    // A segment that went is held by the nearest one before it that stayed, or by the first.
    const holder = holders[at] !== -1 ? holders[at]! : Math.max(0, ...holders.slice(0, at))
    return holder === index ? [old.id, ...(old.aliases ?? [])] : []
  })
  return led.filter((id) => id !== ids[index] && !now.has(id))
}

/**
 * For each segment the previous one that it continues: in order, without crossings, the pairing with the greatest
 * sum of likeness; below {@link alike} two segments are not one.
 */
export function matchSegments<Previous extends Pick<Old, 'text'>>(
  segments: readonly Pick<Old, 'text'>[],
  previous: readonly Previous[],
): (Previous | undefined)[] {
  if (previous.length === 0) return segments.map(() => undefined)
  if (isSame(segments, previous)) return [...previous]
  const likeness = segments.map((segment) => previous.map((old) => likenessOf(segment.text, old.text)))
  const best = segments.map(() => new Float64Array(previous.length + 1))
  best.push(new Float64Array(previous.length + 1))
  for (let i = segments.length - 1; i >= 0; i -= 1) {
    for (let j = previous.length - 1; j >= 0; j -= 1) {
      const pair = likeness[i]![j]! >= alike ? likeness[i]![j]! + best[i + 1]![j + 1]! : 0
      best[i]![j] = Math.max(pair, best[i + 1]![j]!, best[i]![j + 1]!)
    }
  }
  return readPairs(segments.length, previous, likeness, best)
}

function readPairs<Previous>(
  count: number,
  previous: readonly Previous[],
  likeness: readonly (readonly number[])[],
  best: readonly Float64Array[],
) {
  const pairs: (Previous | undefined)[] = Array.from({length: count}, () => undefined)
  for (let i = 0, j = 0; i < count && j < previous.length; ) {
    const pair = likeness[i]![j]! >= alike && best[i]![j] === likeness[i]![j]! + best[i + 1]![j + 1]!
    if (pair) {
      pairs[i] = previous[j]
      i += 1
      j += 1
    } else if (best[i]![j] === best[i + 1]![j]) i += 1
    else j += 1
  }
  return pairs
}

/** Share of common word pairs from which on two texts are one that was edited. */
const alike = 0.4

function isSame(segments: readonly Pick<Old, 'text'>[], previous: readonly Pick<Old, 'text'>[]): boolean {
  return (
    segments.length === previous.length && segments.every(({text}, index) => text === previous[index]!.text)
  )
}

/** Dice coefficient over words; words without marks and letter case. */
function likenessOf(a: string, b: string): number {
  if (a === b) return 1
  const [x, y] = [bag(a), bag(b)]
  let common = 0
  for (const [word, count] of x) common += Math.min(count, y.get(word) ?? 0)
  const total = sum(x) + sum(y)
  return total === 0 ? 0 : (2 * common) / total
}

function bag(text: string): Map<string, number> {
  const words = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

function sum(words: ReadonlyMap<string, number>): number {
  return [...words.values()].reduce((total, count) => total + count, 0)
}
