/**
 * Drafts of rows: the segments of an article in sets, one for each row, and how sure it is that they belong together.
 *
 * Segments that a bead joins are in one set (union–find); each set becomes a draft.
 */
import type {Lang} from '../languages/index.ts'
import type {
  Alignment,
  Article,
  Bead,
  BeadStatus,
  Difference,
  Edition,
  ReviewRecord,
  Segment,
  SegmentId,
} from './model.ts'
import {type Absence, relationOf} from './relation.ts'

/** How sure it is that two languages of a row belong together. */
export interface Pairing {
  readonly source: Lang
  readonly target: Lang
  /** The lowest confidence of its beads. */
  readonly confidence: number
  /** `reviewed` only where a person has looked at all of it. */
  readonly status: BeadStatus
  /** Who read it, where one person read all of it on one day and stated so. */
  readonly review?: ReviewRecord
  /** What only one of the two texts says. */
  readonly differences: readonly Difference[]
}

/** The parts of an article that rows are made from. */
export type RowSource = Pick<Article, 'editions' | 'alignments'>

/** A row while its segments and beads are being collected. */
export interface RowDraft {
  readonly cells: Map<Lang, Segment[]>
  readonly pairings: Pairing[]
  readonly absences: Map<Lang, Absence>
}

/** The key of a segment, unique among all editions. */
function segmentKey(lang: Lang, id: SegmentId): string {
  return `${lang} ${id}`
}

/** The id of the primary segment inside an id of another edition: `p7` for `p7b` and `p7`. */
function baseId(id: SegmentId): SegmentId {
  return id.replace(/^([a-z]\d*)[b-z]$/, '$1')
}

/** Disjoint sets of segments (union–find); one member names its set. */
class SegmentSets {
  readonly #parents = new Map<string, string>()

  /** The name of the set that a segment is in; the segment itself where it was never united with another. */
  setOf(key: string): string {
    const parent = this.#parents.get(key)
    if (parent === undefined) return key
    const root = this.setOf(parent)
    this.#parents.set(key, root)
    return root
  }

  /** Unite the sets of these segments. */
  unite(keys: readonly string[]): void {
    const [first, ...others] = new Set(keys.map((key) => this.setOf(key)))
    for (const root of others) if (first !== undefined) this.#parents.set(root, first)
  }
}

/**
 * The alignments that rows are made from: those with the primary edition, and others only for editions that have none
 * with it.
 */
export function alignmentsForRows({editions, alignments}: RowSource, primary: Edition): readonly Alignment[] {
  const direct = alignments.filter(({source, target}) => source === primary.lang || target === primary.lang)
  const reached = new Set(direct.flatMap(({source, target}) => [source, target]))
  const left = new Set(editions.map(({lang}) => lang).filter((lang) => !reached.has(lang)))
  return [...direct, ...alignments.filter(({source, target}) => left.has(source) || left.has(target))]
}

/**
 * Sets of the segments that beads join. The ids of an edition without an alignment name the rows that its segments
 * belong to.
 */
export function uniteSegments(
  {editions}: RowSource,
  primary: Edition,
  alignments: readonly Alignment[],
): SegmentSets {
  const sets = new SegmentSets()
  const aligned = new Set(alignments.flatMap(({source, target}) => [source, target]))
  for (const {source, target, beads} of alignments) {
    for (const bead of beads) {
      sets.unite([
        ...bead.source.map((id) => segmentKey(source, id)),
        ...bead.target.map((id) => segmentKey(target, id)),
      ])
    }
  }
  const ids = new Set(primary.segments.map(({id}) => id))
  for (const {lang, segments} of editions) {
    if (lang === primary.lang || aligned.has(lang)) continue
    for (const {id} of segments) {
      if (ids.has(baseId(id))) sets.unite([segmentKey(primary.lang, baseId(id)), segmentKey(lang, id)])
    }
  }
  return sets
}

/** Keys of the segments that stand elsewhere in their edition than the order of the primary edition has them. */
export function movedSegments(alignments: readonly Alignment[], primary: Edition): ReadonlySet<string> {
  const keys = alignments.flatMap(({source, target, beads}) =>
    beads
      .filter((bead) => relationOf(bead) === 'moved')
      .flatMap((bead) =>
        target === primary.lang
          ? bead.source.map((id) => segmentKey(source, id))
          : bead.target.map((id) => segmentKey(target, id)),
      ),
  )
  return new Set(keys)
}

/**
 * Drafts by the name of their set, in reading order. Those with primary segments follow the order of the primary
 * edition; each other one follows the draft with the segment before it in its own edition, or comes first where there
 * is none. A moved segment stands where the primary edition has it, and no segment is placed after it there.
 */
export function draftRows(
  editions: readonly Edition[],
  sets: SegmentSets,
  moved: ReadonlySet<string>,
): Map<string, RowDraft> {
  const order: string[] = []
  const drafts = new Map<string, RowDraft>()
  for (const {lang, segments} of editions) {
    let before = -1
    for (const segment of segments) {
      const name = sets.setOf(segmentKey(lang, segment.id))
      let draft = drafts.get(name)
      if (draft === undefined) {
        draft = {cells: new Map(), pairings: [], absences: new Map()}
        drafts.set(name, draft)
        order.splice(before + 1, 0, name)
      }
      draft.cells.set(lang, [...(draft.cells.get(lang) ?? []), segment])
      if (moved.has(segmentKey(lang, segment.id))) continue
      const ahead = order.indexOf(name, Math.max(before, 0))
      before = ahead === -1 ? order.indexOf(name) : ahead
    }
  }
  return new Map(order.map((name) => [name, drafts.get(name)!]))
}

/** Add to each draft how sure its pairings are, and the relation of each language that it lacks. */
export function addRelations(
  drafts: ReadonlyMap<string, RowDraft>,
  sets: SegmentSets,
  alignments: readonly Alignment[],
): void {
  for (const {source, target, beads} of alignments) {
    for (const bead of beads) {
      const [lang, id] = bead.source[0] === undefined ? [target, bead.target[0]] : [source, bead.source[0]]
      const draft = drafts.get(sets.setOf(segmentKey(lang, id ?? '')))
      if (draft === undefined) continue
      const relation = relationOf(bead)
      if (relation === 'linked' || relation === 'moved') addPairing(draft.pairings, {source, target}, bead)
      else {
        const missing = lang === source ? target : source
        const earlier = draft.absences.get(missing)
        draft.absences.set(missing, earlier === 'not-found' ? earlier : relation)
      }
    }
  }
}

/** Add a bead to the pairing of two languages of a row; the least sure of its beads determines the pairing. */
function addPairing(
  pairings: Pairing[],
  {source, target}: Pick<Pairing, 'source' | 'target'>,
  {confidence, status, review, differences = []}: Bead,
): void {
  const known = pairings.findIndex((each) => each.source === source && each.target === target)
  const earlier = pairings[known]
  const pairing: Pairing = {
    source,
    target,
    confidence: Math.min(confidence, earlier?.confidence ?? 1),
    status: weakerStatus(status, earlier?.status),
    ...(review === undefined || (earlier !== undefined && !isSameReading(review, earlier.review))
      ? {}
      : {review}),
    differences: [...(earlier?.differences ?? []), ...differences],
  }
  if (earlier === undefined) pairings.push(pairing)
  else pairings[known] = pairing
}

/** The weaker of two statuses. */
function weakerStatus(status: BeadStatus, other: BeadStatus = 'reviewed'): BeadStatus {
  return statusesFromWeakest.indexOf(status) < statusesFromWeakest.indexOf(other) ? status : other
}

/** The statuses, from the weakest to the strongest. */
const statusesFromWeakest: readonly BeadStatus[] = ['auto', 'pinned', 'reviewed']

function isSameReading(a: ReviewRecord, b: ReviewRecord | undefined): boolean {
  return a.by === b?.by && a.date === b?.date
}

/**
 * The moved cells of one edition: by draft, the draft that each follows in that edition, and the moved drafts that
 * follow each.
 */
export function movesIn({lang, segments}: Edition, sets: SegmentSets, moved: ReadonlySet<string>) {
  const moves = new Map<string, string | undefined>()
  const followers = new Map<string, string[]>()
  let before: string | undefined
  for (const {id} of segments) {
    const name = sets.setOf(segmentKey(lang, id))
    if (!moved.has(segmentKey(lang, id))) before = name
    else if (!moves.has(name)) {
      moves.set(name, before)
      if (before !== undefined) followers.set(before, [...(followers.get(before) ?? []), name])
    }
  }
  return {lang, moves, followers}
}
