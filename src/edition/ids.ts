/**
 * Permanent ids of segments.
 *
 * A segment that was published before keeps its id, even when edited; a new one gets a number that was never used. The
 * id of a removed segment lives on as an alias: of the segment that now holds its text, else of the one before its
 * place.
 */
import {idLetterOf} from '../text/kinds.ts'
import type {Segment, SegmentId} from '../text/model.ts'
import {matchSegments, type PublishedText} from './match-segments.ts'

/** A segment that has no id yet. */
export type SegmentWithoutId = Omit<Segment, 'id' | 'aliases' | 'marks'>

/** The id of a segment or sentence, and its aliases. */
export interface IdAndAliases {
  readonly id: SegmentId
  readonly aliases?: readonly SegmentId[]
}

/**
 * Give ids to the segments of a primary edition. `predecessors` are the published segments that they continue, by
 * default found by likeness; `otherEditions` are segments of other editions, whose ids are given to no new segment.
 */
export function nameSegments(
  segments: readonly SegmentWithoutId[],
  previous: readonly Segment[],
  otherEditions: readonly Segment[] = [],
  predecessors: readonly (Segment | undefined)[] = matchSegments(segments, previous),
): IdAndAliases[] {
  const fresh = freshIds([...previous, ...otherEditions])
  const ids = segments.map((segment, index) => {
    const predecessor = predecessors[index]
    const prefix = idLetterOf(segment.kind)
    return predecessor?.id.startsWith(prefix) ? predecessor.id : fresh(prefix)
  })
  const aliases = aliasesOf(ids, predecessors, previous)
  return ids.map((id, index) => (aliases[index]!.length === 0 ? {id} : {id, aliases: aliases[index]!}))
}

/**
 * A function that gives new ids with a prefix, `t`, `t2`, `t3` …, `p1`, `p2` …: each the first number above all that
 * were ever used.
 */
function freshIds(previous: readonly Segment[]): (prefix: string) => SegmentId {
  const last = new Map<string, number>()
  for (const id of previous.flatMap(({id, aliases}) => [id, ...(aliases ?? [])])) {
    const [, prefix, number] = /^([tdpcfn])(\d*)/.exec(id) ?? []
    if (prefix !== undefined) last.set(prefix, Math.max(last.get(prefix) ?? 0, Number(number || 1)))
  }
  return (prefix) => {
    const number = (last.get(prefix) ?? 0) + 1
    last.set(prefix, number)
    const isBare = number === 1 && (prefix === 't' || prefix === 'd')
    return isBare ? prefix : `${prefix}${number}`
  }
}

/**
 * For each of `ids` the earlier ids that become its aliases; `predecessors` says which published text each continues
 * ({@link matchSegments}).
 */
export function aliasesOf<Previous extends PublishedText>(
  ids: readonly string[],
  predecessors: readonly (Previous | undefined)[],
  previous: readonly Previous[],
): string[][] {
  const now = new Set(ids)
  const holders = new Map(
    predecessors.flatMap((old, index) => (old === undefined ? [] : [[old, index] as const])),
  )
  const aliases = ids.map((): string[] => [])
  // The ids of a removed segment go to the nearest segment before it that stayed, else to the first.
  let holder = 0
  for (const old of previous) {
    holder = Math.max(holder, holders.get(old) ?? 0)
    for (const id of [old.id, ...(old.aliases ?? [])]) if (!now.has(id)) aliases[holder]?.push(id)
  }
  return aliases
}
