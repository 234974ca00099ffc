/** Word pairs of a row's two languages, as offsets into its cells, for the file that the page fetches. */
import type {Lang} from '../../languages/index.ts'
import type {Alignment, SegmentId} from '../../text/model.ts'
import type {Row} from '../../text/rows.ts'

/** Start and end of a word in one cell, and of its partner in the other. */
export type WordPartners = readonly [start: number, end: number, otherStart: number, otherEnd: number]

/** Word pairs by pair of languages (`en-ar`, in the order of the alignment) and row. */
export type PartnersByPair = Readonly<Record<string, Readonly<Record<SegmentId, readonly WordPartners[]>>>>

/** The word pairs of an article; pairs across two rows are left out. */
export function wordPartners(
  rows: readonly Row[],
  alignments: readonly Pick<Alignment, 'source' | 'target' | 'beads'>[],
): PartnersByPair {
  return Object.fromEntries(
    alignments.map(({source, target, beads}) => {
      const [from, to] = [placesInCells(rows, source), placesInCells(rows, target)]
      const byRow: Record<SegmentId, WordPartners[]> = {}
      for (const [own, other] of beads.flatMap(({words = []}) => words)) {
        const [one, two] = [from.get(own[0]), to.get(other[0])]
        if (one === undefined || two === undefined || one.row !== two.row) continue
        const list = byRow[one.row] ?? []
        byRow[one.row] = list
        list.push([one.at + own[1], one.at + own[2], two.at + other[1], two.at + other[2]])
      }
      return [`${source}-${target}`, byRow]
    }),
  )
}

/** Offset of each segment of a language in the text of its cell. */
export function placesInCells(
  rows: readonly Row[],
  lang: Lang,
): ReadonlyMap<SegmentId, {row: SegmentId; at: number}> {
  const places = new Map<SegmentId, {row: SegmentId; at: number}>()
  for (const {id, cells} of rows) {
    let at = 0
    for (const segment of cells[lang] ?? []) {
      places.set(segment.id, {row: id, at})
      at += segment.text.length
    }
  }
  return places
}
