/** Brings the marks of a source into the segments that its spans became. */
import type {Span} from './model.ts'
import type {StatedMark, StatedStructure} from './stated.ts'

/** A mark of a text, by offsets into it, with what the source states of it. */
export type PlacedMark = Omit<StatedMark, 'line'>

/** The marks of a source by line. */
export function marksByLine(stated: StatedStructure | undefined): ReadonlyMap<number, readonly StatedMark[]> {
  return Map.groupBy(stated?.marks ?? [], ({line}) => line)
}

/**
 * The marks of a text that is made of these spans and trimmed, in order of their starts, the longer first.
 *
 * A kept span has a mark exactly where the source has it. The characters of an emended span cannot be matched with those of
 * the source, so all of it has a mark that covers at least half of the slice, and none of it any other. Parts of one mark
 * that adjoin, spaces between them apart, are one mark again.
 */
export function placeMarks(
  spans: readonly Span[],
  byLine: ReadonlyMap<number, readonly StatedMark[]>,
): readonly PlacedMark[] {
  if (byLine.size === 0) return []
  const text = spans.map((span) => span.text).join('')
  const lead = text.length - text.trimStart().length
  const length = text.trim().length
  const parts = new Map<StatedMark, {start: number; end: number}[]>()
  let at = -lead
  for (const span of spans) {
    for (const mark of byLine.get(span.line) ?? []) {
      const part = partIn(span, mark)
      if (part === undefined) continue
      const [start, end] = [Math.max(0, at + part.start), Math.min(length, at + part.end)]
      if (start > end || (start === end && mark.type !== 'cell')) continue
      const own = parts.get(mark) ?? []
      const last = own.at(-1)
      if (last !== undefined && text.slice(last.end + lead, start + lead).trim() === '') last.end = end
      else own.push({start, end})
      parts.set(mark, own)
    }
    at += span.text.length
  }
  return [...parts]
    .flatMap(([{line, ...mark}, places]) => places.map((place): PlacedMark => ({...mark, ...place})))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** The part of a span's text that has a mark, by offsets into that text. */
function partIn({text, start, end, rules}: Span, mark: StatedMark): {start: number; end: number} | undefined {
  const [from, to] = [Math.max(start, mark.start), Math.min(end, mark.end)]
  if (from > to || (from === to && mark.start < mark.end)) return undefined
  if (rules.length === 0) return {start: from - start, end: to - start}
  return to > from && 2 * (to - from) >= end - start ? {start: 0, end: text.length} : undefined
}
