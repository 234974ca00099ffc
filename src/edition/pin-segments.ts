/** Finds the segments that pins refer to: by a line of the raw file, which never changes, or by an id. */

import type {AlignSide, SegmentId} from '../text/model.ts'
import type {SegmentRef} from './judgement.ts'

/** One edition, as pins refer to its segments. */
export interface PinnedSide {
  readonly side: AlignSide
  /**
   * Id of each segment that has one. Outside the primary edition these are the ids that the rows give without pins, so
   * that a pin cannot change what it refers to.
   */
  readonly ids: readonly (SegmentId | undefined)[]
  /** Ids as they were last published, where these may differ from `ids`: outside the primary edition, under pins. */
  readonly publishedIds?: readonly (SegmentId | undefined)[]
  /** Runs of source lines of each segment. */
  readonly lines: readonly (readonly (readonly [number, number])[])[]
}

/** The index of a segment, -1 where there is none, and what is wrong with the reference. */
export interface FoundSegment {
  readonly index: number
  readonly fault?: {readonly kind: 'stale' | 'ambiguous'; readonly found: string}
}

/** Find the segment that a pin refers to. */
export function findSegment(pinned: PinnedSide, ref: SegmentRef): FoundSegment {
  const {ids, publishedIds = ids, lines, side} = pinned
  if (typeof ref === 'number') {
    const index = lines.findIndex((runs) => runs.some(([first, last]) => ref >= first && ref <= last))
    return index === -1 ? stale(`No segment of the edition in "${side.lang}" is at line ${ref}.`) : {index}
  }
  const [index, currentIndex] = [ids.indexOf(ref), publishedIds.indexOf(ref)]
  if (index === -1 && currentIndex === -1)
    return stale(`No segment is "${ref}" in the edition in "${side.lang}"; found ${idList(ids)}.`)
  if (index === currentIndex || currentIndex === -1) return {index}
  const other = `is at ${lineName(pinned, currentIndex)} only under the present pins`
  if (index === -1)
    return stale(`"${ref}" of the edition in "${side.lang}" ${other}; expected that line instead.`)
  const found = `"${ref}" of the edition in "${side.lang}" was ${lineName(pinned, index)} before there were pins, and that segment is taken; it ${other}.`
  return {index, fault: {kind: 'ambiguous', found}}
}

function stale(found: string): FoundSegment {
  return {index: -1, fault: {kind: 'stale', found}}
}

/** The first ids and the last one, for a message. */
function idList(ids: PinnedSide['ids']): string {
  const known = ids.filter((id) => id !== undefined)
  return known.length > 6 ? `${known.slice(0, 3).join(', ')} … ${known.at(-1)}` : known.join(', ') || 'no ids'
}

/** How messages name a segment: by its first line. */
export function lineName({lines}: PinnedSide, index: number): string {
  const line = lines[index]?.[0]?.[0]
  return line === undefined ? `segment ${index + 1}` : `line ${line}`
}
