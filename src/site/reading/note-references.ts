/** Where the notes of a text are referred to, so that each leads back there. */
import type {Lang} from '../../languages/index.ts'
import type {Segment, SegmentId} from '../../text/model.ts'
import type {Row} from '../../text/rows.ts'

/** The row of the first reference to a note, by language and note. */
export type NoteReferences = ReadonlyMap<string, SegmentId>

const keyOf = (lang: string, note: SegmentId) => `${lang} ${note}`

/** Find the references among the rows of a text. */
export function noteReferences(rows: readonly Row[]): NoteReferences {
  const found = new Map<string, SegmentId>()
  for (const {id, cells} of rows)
    for (const [lang, segments] of Object.entries(cells))
      for (const {note} of segments.flatMap(({marks = []}) => marks)) {
        const key = keyOf(lang, note ?? '')
        if (note !== undefined && !found.has(key)) found.set(key, id)
      }
  return found
}

/** The link from a note back to the row that refers to it, as HTML; nothing for other passages. */
export function backLink(
  {id, kind}: Segment,
  lang: Lang,
  options: {readonly back: string; readonly references: NoteReferences} | undefined,
): string {
  const row = kind === 'note' ? options?.references.get(keyOf(lang, id)) : undefined
  return row === undefined
    ? ''
    : ` <a class="ui back" href="#${row}" role="doc-backlink" aria-label="${options!.back.replaceAll('"', '&quot;')}">↩</a>`
}
