/** The segments that pins speak of: by a line of the raw file, which never changes, or by an id. */

import type {AlignSide, SegmentId} from '../text/model.ts'
import type {SegmentRef} from './judgement.ts'

/** One edition, as pins name its segments. */
export interface PinnedSide {
  readonly side: AlignSide
  /**
   * Id of each segment, as far as it has one. Outside the primary edition these are the ids by the rows as they
   * come out without pins: a pin must not change what it names.
   */
  readonly ids: readonly (SegmentId | undefined)[]
  /** Ids as they were published last, where those may be others: outside the primary edition, under pins. */
  readonly shown?: readonly (SegmentId | undefined)[]
  /** Runs of source lines of each segment. */
  readonly lines: readonly (readonly (readonly [number, number])[])[]
}

/** A segment by index, -1 where there is none, and what is wrong with its name. */
export interface FoundSegment {
  readonly index: number
  readonly fault?: {readonly kind: 'stale' | 'ambiguous'; readonly found: string}
}

/** The segment that a reference names. */
export function findSegment(pinned: PinnedSide, ref: SegmentRef): FoundSegment {
  const {ids, shown = ids, lines, side} = pinned
  if (typeof ref === 'number') {
    const index = lines.findIndex((runs) => runs.some(([first, last]) => ref >= first && ref <= last))
    return index === -1 ? stale(`No segment of the edition in "${side.lang}" is at line ${ref}.`) : {index}
  }
  const [index, now] = [ids.indexOf(ref), shown.indexOf(ref)]
  if (index === -1 && now === -1)
    return stale(`No segment is "${ref}" in the edition in "${side.lang}"; found ${idList(ids)}.`)
  if (index === now || now === -1) return {index}
  const other = `is at ${lineName(pinned, now)} only as long as the pins are as they are`
  if (index === -1)
    return stale(`"${ref}" of the edition in "${side.lang}" ${other}; expected that line instead.`)
  const found = `"${ref}" of the edition in "${side.lang}" was ${lineName(pinned, index)} before there were pins, which is taken, and ${other}.`
  return {index, fault: {kind: 'ambiguous', found}}
}

function stale(found: string): FoundSegment {
  return {index: -1, fault: {kind: 'stale', found}}
}

/** The first ids and the last. */
function idList(ids: PinnedSide['ids']): string {
  const known = ids.filter((id) => id !== undefined)
  return known.length > 6 ? `${known.slice(0, 3).join(', ')} … ${known.at(-1)}` : known.join(', ') || 'no ids'
}

/** What a segment is called where a person should find it: its first line. */
export function lineName({lines}: PinnedSide, index: number): string {
  const line = lines[index]?.[0]?.[0]
  return line === undefined ? `segment ${index + 1}` : `line ${line}`
}
