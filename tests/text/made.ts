/** Editions and beads of a text that says nothing, for tests of rows. */
import type {Lang} from '../../src/languages/index.ts'
import type {Bead, Edition, SegmentId} from '../../src/text/model.ts'

/** An edition whose segments are paragraphs with these ids. */
export function edition(lang: Lang, primary: boolean, ids: readonly SegmentId[]): Edition {
  const segments = ids.map((id, index) => ({
    id,
    kind: id === 't' ? ('title' as const) : ('paragraph' as const),
    text: `${lang} ${id}.`,
    lines: [[index + 1, index + 1]] as const,
  }))
  return {slug: 'text', lang, origin: 'received', primary, source: 'source.txt', metadata: {}, segments}
}

/** A bead of these segments. */
export function bead(
  source: readonly SegmentId[],
  target: readonly SegmentId[],
  more: Partial<Bead> = {},
): Bead {
  return {source, target, confidence: 0.9, status: 'auto', ...more}
}
