/**
 * The rows of an article. Readers read a row, link to it and switch languages in it; no order but that of the rows is
 * shown.
 *
 * With two editions a row is a bead. With more editions, beads of the pairs with the primary edition are joined where
 * they share a segment, so that a row holds everything that belongs to the same stretch of the primary text.
 */
import {type Lang, langs} from '../languages/index.ts'
import {idLetterOf} from './kinds.ts'
import type {Article, Segment, SegmentId, SegmentKind} from './model.ts'
import type {Absence} from './relation.ts'
import {
  addRelations,
  alignmentsForRows,
  draftRows,
  movedSegments,
  movesIn,
  type Pairing,
  type RowDraft,
  type RowSource,
  uniteSegments,
} from './row-drafts.ts'

/** One row. */
export interface Row {
  /** The anchor of the row: the id of its first primary segment, else of its first segment. */
  readonly id: SegmentId
  /**
   * The name that readers see: the letter of its id, and its number among the rows with that letter in reading order.
   * Ids are permanent and have gaps where segments were joined; these numbers have none.
   */
  readonly name: string
  readonly kind: SegmentKind
  /** Its segments by language, in reading order; a language without a counterpart here is absent. */
  readonly cells: Readonly<Partial<Record<Lang, readonly Segment[]>>>
  readonly pairings: readonly Pairing[]
  /** Relations of the languages without a cell here; none for a language that no alignment covers. */
  readonly absences: Readonly<Partial<Record<Lang, Absence>>>
  /** Languages whose cell here stands elsewhere in its own edition, with its place there. */
  readonly moves: Readonly<Partial<Record<Lang, Move>>>
  /** By language, the rows whose cells follow this one in the edition but not here, in the edition's order. */
  readonly followers: Readonly<Partial<Record<Lang, readonly SegmentId[]>>>
}

/** The place of a moved cell in its own edition. */
export interface Move {
  /** Anchor of the last row before it that has not moved; absent where it stands before all of them. */
  readonly after?: SegmentId
}

/** An article without its ledgers. */
export type ArticleTexts = Pick<Article, 'slug' | 'editions' | 'alignments' | 'names'>

/** The anchor of the row that each segment stands in, by language and id. */
export function anchorsOf(rows: readonly Row[]): ReadonlyMap<Lang, ReadonlyMap<SegmentId, SegmentId>> {
  const anchors = new Map(langs.map((lang) => [lang, new Map<SegmentId, SegmentId>()]))
  for (const {id: anchor, cells} of rows)
    for (const [lang, own] of anchors) for (const {id} of cells[lang] ?? []) own.set(id, anchor)
  return anchors
}

/** The rows of an article, in reading order; every segment of every edition in exactly one. */
export function rowsOf(article: RowSource): readonly Row[] {
  const primary = article.editions.find((edition) => edition.primary) ?? article.editions[0]
  if (primary === undefined) return []
  const alignments = alignmentsForRows(article, primary)
  const sets = uniteSegments(article, primary, alignments)
  const editions = [primary, ...article.editions.filter((edition) => edition !== primary)]
  const moved = movedSegments(alignments, primary)
  const drafts = draftRows(editions, sets, moved)
  addRelations(drafts, sets, article.alignments)
  const places = moved.size === 0 ? [] : editions.map((edition) => movesIn(edition, sets, moved))
  const firstOf = ({cells}: RowDraft) => (cells.get(primary.lang) ?? [...cells.values()][0]!)[0]!
  const anchor = (name: string) => firstOf(drafts.get(name)!).id
  const counts = new Map<string, number>()
  return [...drafts].map(([name, draft]) => {
    const {cells, pairings, absences} = draft
    const {id, kind} = firstOf(draft)
    const lacking = [...absences].filter(([lang]) => !cells.has(lang))
    const moves = places.flatMap(({lang, moves}): [Lang, Move][] => {
      const before = moves.get(name)
      return moves.has(name) ? [[lang, before === undefined ? {} : {after: anchor(before)}]] : []
    })
    const followers = places.flatMap(({lang, followers}): [Lang, SegmentId[]][] => {
      const names = followers.get(name)
      return names === undefined ? [] : [[lang, names.map(anchor)]]
    })
    // What only a translation has is called by what it is: its id tells beside what it stands.
    const letter = cells.has(primary.lang) ? id.slice(0, 1) : idLetterOf(kind)
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
