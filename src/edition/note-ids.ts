/** References to notes lead to the ids of the notes. */
import type {Segment} from '../text/model.ts'
import type {DraftSegment} from './draft.ts'

/** The segments of an edition with the ids of the notes that they refer to; `drafts` are the same segments, by lines. */
export function withNoteIds(
  segments: readonly Segment[],
  drafts: readonly DraftSegment[],
): readonly Segment[] {
  const ids = new Map(
    drafts.flatMap(({kind, spans}, index) =>
      kind === 'note' ? spans.map(({line}) => [line, segments[index]!.id] as const) : [],
    ),
  )
  return segments.map((segment, index) => {
    const own = drafts[index]!.marks ?? []
    if (!own.some(({note}) => note !== undefined)) return segment
    const marks = segment.marks?.map((mark, at) => {
      const note = ids.get(own[at]?.note ?? 0)
      return note === undefined ? mark : {...mark, note}
    })
    return marks === undefined ? segment : {...segment, marks}
  })
}
