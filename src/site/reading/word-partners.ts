/** Words that stand for one another in the two languages of a row, as its page asks for them: by places in its cells. */
import type {Lang} from '../../languages/index.ts'
import type {Alignment, SegmentId} from '../../text/model.ts'
import type {Row} from '../../text/rows.ts'

/** From–to of a word in one cell, from–to of its partner in the other. */
export type WordPartners = readonly [start: number, end: number, otherStart: number, otherEnd: number]

/** By pair of languages (`en-ar`, as the alignment has them) and row. */
export type PartnersByPair = Readonly<Record<string, Readonly<Record<SegmentId, readonly WordPartners[]>>>>

/** The words of an article's rows; what an alignment joins across rows is left out. */
export function wordPartners(
  rows: readonly Row[],
  alignments: readonly Pick<Alignment, 'source' | 'target' | 'beads'>[],
): PartnersByPair {
  return Object.fromEntries(
    alignments.map(({source, target, beads}) => {
      const [from, to] = [placesIn(rows, source), placesIn(rows, target)]
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

/** Where each segment of a language begins in the text of its cell. */
function placesIn(rows: readonly Row[], lang: Lang): ReadonlyMap<SegmentId, {row: SegmentId; at: number}> {
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
