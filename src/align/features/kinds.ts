/**
 * Titles with titles, decks with decks, headings with headings.
 *
 * What kind a segment is, the sources' structure tells, not the words; where it is known on both sides it is set
 * against the words with weights that are fixed, since the texts that weights are learnt from have no kinds.
 */
import type {SegmentKind} from '../../text/model.ts'
import type {BeadPlace} from '../beads.ts'
import type {SideFacts} from '../facts.ts'

/** What a segment of a kind costs beside segments none of which is of that kind, and gains beside one that is. */
const stakes: Readonly<Partial<Record<SegmentKind, readonly [cost: number, gain: number]>>> = {
  title: [6, 3],
  deck: [3, 1.5],
  heading: [4, 2],
  caption: [2, 0.5],
  figure: [6, 3],
  'table-row': [3, 1],
}

/** Kinds that count as one another: what one source calls a quotation or an item another may not call so. */
function family(kind: SegmentKind): SegmentKind {
  return stakes[kind] === undefined ? 'paragraph' : kind
}

function stake(
  own: SideFacts,
  from: number,
  to: number,
  other: SideFacts,
  otherFrom: number,
  otherTo: number,
): number {
  let sum = 0
  for (let k = from; k < to; k++) {
    const kind = own.segments[k]!.kind
    if (kind === undefined) continue
    let same = false
    for (let n = otherFrom; n < otherTo; n++) {
      const beside = other.segments[n]!.kind
      if (beside === undefined) return 0
      if (family(beside) === family(kind)) same = true
    }
    const [cost, gain] = stakes[kind] ?? [0, 0]
    sum += same ? gain : -cost
  }
  return sum
}

/** What the kinds of a linked bead's segments add to its score; 0 where a kind is not known. */
export function kindScore(source: SideFacts, target: SideFacts, place: BeadPlace): number {
  if (place.source === place.sourceEnd || place.target === place.targetEnd) return 0
  const {source: s, sourceEnd: i, target: t, targetEnd: j} = place
  return stake(source, s, i, target, t, j) + stake(target, t, j, source, s, i)
}
