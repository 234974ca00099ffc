/**
 * The rows of an article: what is read, linked to and switched between is a row, never an edition's own order.
 *
 * With two editions a row is a bead. With more, the beads of every pair with the primary edition are joined where
 * they share a segment, so that a row holds everything that stands against the same stretch of the primary text.
 */
import {type Lang, langs} from '../languages/index.ts'
import type {
  Alignment,
  Article,
  Bead,
  BeadStatus,
  Edition,
  Reading,
  Segment,
  SegmentId,
  SegmentKind,
} from './model.ts'
import {type Absence, relationOf} from './relation.ts'

/** How sure it is that two languages of a row belong together. */
export interface Pairing {
  readonly source: Lang
  readonly target: Lang
  /** The least of the row's beads. */
  readonly confidence: number
  /** `reviewed` only where a person has looked at all of it. */
  readonly status: BeadStatus
  /** Who read it, where one person read all of it at one time, and said so. */
  readonly review?: Reading
  /** Whether a check found something suspicious in it. */
  readonly flagged: boolean
}

/** One row. */
export interface Row {
  /** The anchor: the id of its first segment in the primary edition, else of the first segment it has. */
  readonly id: SegmentId
  /**
   * What readers call it: the letter of its id, and its number among the rows of that letter in reading order. Ids are
   * for ever and leave holes where segments were joined; what a reader counts has none.
   */
  readonly name: string
  readonly kind: SegmentKind
  /** Its segments by language, in reading order; a language without a counterpart here is absent. */
  readonly cells: Readonly<Partial<Record<Lang, readonly Segment[]>>>
  readonly pairings: readonly Pairing[]
  /** What is said of the languages without a cell here; nothing of one that no pair of editions speaks of. */
  readonly absences: Readonly<Partial<Record<Lang, Absence>>>
  /** Languages of which the cell here stands elsewhere in its own edition, with where. */
  readonly moves: Readonly<Partial<Record<Lang, Move>>>
  /** Rows whose cells follow this one in the edition of a language, though they do not here: in that edition's order. */
  readonly followers: Readonly<Partial<Record<Lang, readonly SegmentId[]>>>
}

/** Where a cell stands in its own edition. */
export interface Move {
  /** Anchor of the last row before it that has not moved; absent where it stands before all of them. */
  readonly after?: SegmentId
}

/** An article without its ledgers. */
export type ArticleTexts = Pick<Article, 'slug' | 'editions' | 'alignments' | 'names'>

/** What rows are made of. */
export type RowSource = Pick<Article, 'editions' | 'alignments'>

/** Segments and beads that belong to one row, while it is being gathered. */
interface Group {
  readonly cells: Map<Lang, Segment[]>
  readonly pairings: Pairing[]
  readonly absences: Map<Lang, Absence>
}

/** Key of a segment among all editions. */
function keyOf(lang: Lang, id: SegmentId): string {
  return `${lang} ${id}`
}

/** The primary segment's id that an id of another edition carries: `p7` for `p7b` and `p7`. */
function baseId(id: SegmentId): SegmentId {
  return id.replace(/^([a-z]\d*)[b-z]$/, '$1')
}

/** The sets of segments that beads tie together; a set is named by one of its members. */
class Ties {
  readonly #parents = new Map<string, string>()

  /** The name of the set a segment is in; itself where nothing ties it. */
  find(key: string): string {
    const parent = this.#parents.get(key)
    if (parent === undefined) return key
    const root = this.find(parent)
    this.#parents.set(key, root)
    return root
  }

  /** Put all of these into one set. */
  join(keys: readonly string[]): void {
    const [first, ...others] = new Set(keys.map((key) => this.find(key)))
    for (const root of others) if (first !== undefined) this.#parents.set(root, first)
  }
}

/** The alignments that make the rows: those with the primary edition; any other only for editions left out of them. */
function tyingAlignments({editions, alignments}: RowSource, primary: Edition): readonly Alignment[] {
  const direct = alignments.filter(({source, target}) => source === primary.lang || target === primary.lang)
  const reached = new Set(direct.flatMap(({source, target}) => [source, target]))
  const left = new Set(editions.map(({lang}) => lang).filter((lang) => !reached.has(lang)))
  return [...direct, ...alignments.filter(({source, target}) => left.has(source) || left.has(target))]
}

/** Tie segments by beads; an edition without any alignment is tied by its ids, which name the rows they stand in. */
function tie({editions}: RowSource, primary: Edition, alignments: readonly Alignment[]): Ties {
  const ties = new Ties()
  const aligned = new Set(alignments.flatMap(({source, target}) => [source, target]))
  for (const {source, target, beads} of alignments) {
    for (const bead of beads) {
      ties.join([
        ...bead.source.map((id) => keyOf(source, id)),
        ...bead.target.map((id) => keyOf(target, id)),
      ])
    }
  }
  const ids = new Set(primary.segments.map(({id}) => id))
  for (const {lang, segments} of editions) {
    if (lang === primary.lang || aligned.has(lang)) continue
    for (const {id} of segments) {
      if (ids.has(baseId(id))) ties.join([keyOf(primary.lang, baseId(id)), keyOf(lang, id)])
    }
  }
  return ties
}

/** Keys of the segments that stand elsewhere in their edition than the primary one's order has them. */
function movedKeys(alignments: readonly Alignment[], primary: Edition): ReadonlySet<string> {
  const keys = alignments.flatMap(({source, target, beads}) =>
    beads
      .filter((bead) => relationOf(bead) === 'moved')
      .flatMap((bead) =>
        target === primary.lang
          ? bead.source.map((id) => keyOf(source, id))
          : bead.target.map((id) => keyOf(target, id)),
      ),
  )
  return new Set(keys)
}

/**
 * Groups in reading order: those with primary segments in the primary edition's order, each other one after the
 * group that holds the segment before it in its own edition (at the head where there is none). What has moved stands
 * where the primary edition has it, and leads nothing else there.
 */
function gather(editions: readonly Edition[], ties: Ties, moved: ReadonlySet<string>): Map<string, Group> {
  const order: string[] = []
  const groups = new Map<string, Group>()
  for (const {lang, segments} of editions) {
    let before = -1
    for (const segment of segments) {
      const name = ties.find(keyOf(lang, segment.id))
      let group = groups.get(name)
      if (group === undefined) {
        group = {cells: new Map(), pairings: [], absences: new Map()}
        groups.set(name, group)
        order.splice(before + 1, 0, name)
      }
      group.cells.set(lang, [...(group.cells.get(lang) ?? []), segment])
      if (moved.has(keyOf(lang, segment.id))) continue
      const ahead = order.indexOf(name, Math.max(before, 0))
      before = ahead === -1 ? order.indexOf(name) : ahead
    }
  }
  return new Map(order.map((name) => [name, groups.get(name)!]))
}

/** Write into each group how sure its pairs are, and what is said of languages that it lacks. */
function judge(groups: ReadonlyMap<string, Group>, ties: Ties, alignments: readonly Alignment[]): void {
  for (const {source, target, beads} of alignments) {
    for (const bead of beads) {
      const [lang, id] = bead.source[0] === undefined ? [target, bead.target[0]] : [source, bead.source[0]]
      const group = groups.get(ties.find(keyOf(lang, id ?? '')))
      if (group === undefined) continue
      const relation = relationOf(bead)
      if (relation === 'linked' || relation === 'moved') addPairing(group.pairings, {source, target}, bead)
      else {
        const missing = lang === source ? target : source
        const earlier = group.absences.get(missing)
        group.absences.set(missing, earlier === 'not-found' ? earlier : relation)
      }
    }
  }
}

/** Add a bead to what is known of two languages of a row: the least sure of its beads speaks for them. */
function addPairing(
  pairings: Pairing[],
  {source, target}: Pick<Pairing, 'source' | 'target'>,
  {confidence, status, review, flags = []}: Bead,
): void {
  const known = pairings.findIndex((each) => each.source === source && each.target === target)
  const earlier = pairings[known]
  const pairing: Pairing = {
    source,
    target,
    confidence: Math.min(confidence, earlier?.confidence ?? 1),
    status: lesser(status, earlier?.status),
    ...(review === undefined || (earlier !== undefined && !isSameReading(review, earlier.review))
      ? {}
      : {review}),
    flagged: flags.length > 0 || (earlier?.flagged ?? false),
  }
  if (earlier === undefined) pairings.push(pairing)
  else pairings[known] = pairing
}

/** The status that says less. */
function lesser(status: BeadStatus, other: BeadStatus = 'reviewed'): BeadStatus {
  return statuses.indexOf(status) < statuses.indexOf(other) ? status : other
}

/** What a status says, from least to most. */
const statuses: readonly BeadStatus[] = ['auto', 'pinned', 'reviewed']

function isSameReading(a: Reading, b: Reading | undefined): boolean {
  return a.by === b?.by && a.date === b?.date
}

/** Anchor of the row that a segment stands in, by language and id. */
export function anchorsOf(rows: readonly Row[]): ReadonlyMap<Lang, ReadonlyMap<SegmentId, SegmentId>> {
  const anchors = new Map(langs.map((lang) => [lang, new Map<SegmentId, SegmentId>()]))
  for (const {id: anchor, cells} of rows)
    for (const [lang, own] of anchors) for (const {id} of cells[lang] ?? []) own.set(id, anchor)
  return anchors
}

/** Where the cells of one edition that have moved stand, and which cells they follow there, by group. */
function placesIn({lang, segments}: Edition, ties: Ties, moved: ReadonlySet<string>) {
  const moves = new Map<string, string | undefined>()
  const followers = new Map<string, string[]>()
  let before: string | undefined
  for (const {id} of segments) {
    const name = ties.find(keyOf(lang, id))
    if (!moved.has(keyOf(lang, id))) before = name
    else if (!moves.has(name)) {
      moves.set(name, before)
      if (before !== undefined) followers.set(before, [...(followers.get(before) ?? []), name])
    }
  }
  return {lang, moves, followers}
}

/** The rows of an article, in reading order; every segment of every edition in exactly one. */
export function rowsOf(article: RowSource): readonly Row[] {
  const primary = article.editions.find((edition) => edition.primary) ?? article.editions[0]
  if (primary === undefined) return []
  const alignments = tyingAlignments(article, primary)
  const ties = tie(article, primary, alignments)
  const editions = [primary, ...article.editions.filter((edition) => edition !== primary)]
  const moved = movedKeys(alignments, primary)
  const groups = gather(editions, ties, moved)
  judge(groups, ties, article.alignments)
  const places = moved.size === 0 ? [] : editions.map((edition) => placesIn(edition, ties, moved))
  const firstOf = ({cells}: Group) => (cells.get(primary.lang) ?? [...cells.values()][0]!)[0]!
  const anchor = (name: string) => firstOf(groups.get(name)!).id
  const counts = new Map<string, number>()
  return [...groups].map(([name, group]) => {
    const {cells, pairings, absences} = group
    const {id, kind} = firstOf(group)
    const lacking = [...absences].filter(([lang]) => !cells.has(lang))
    const moves = places.flatMap(({lang, moves}): [Lang, Move][] => {
      const before = moves.get(name)
      return moves.has(name) ? [[lang, before === undefined ? {} : {after: anchor(before)}]] : []
    })
    const followers = places.flatMap(({lang, followers}): [Lang, SegmentId[]][] => {
      const names = followers.get(name)
      return names === undefined ? [] : [[lang, names.map(anchor)]]
    })
    const letter = id.slice(0, 1)
    const number = (counts.get(letter) ?? 0) + 1
    counts.set(letter, number)
    return {
      id,
      name: id === letter && number === 1 ? letter : `${letter}${number}`,
      kind,
      cells: Object.fromEntries(cells),
      pairings,
      absences: Object.fromEntries(lacking),
      moves: Object.fromEntries(moves),
      followers: Object.fromEntries(followers),
    }
  })
}
