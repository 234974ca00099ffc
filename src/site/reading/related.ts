/** Related passages: rows of other articles that name the same concepts, in any language. */
import type {SegmentId} from '../../text/model.ts'
import type {NamedRow} from './named-rows.ts'

/** An index of named rows: which articles and rows name which concepts. */
export interface NamedRowIndex {
  /** Named rows by article: first its metadata, then rows in reading order. */
  readonly byArticle: ReadonlyMap<string, readonly NamedRow[]>
  /** Rows by concept, at most {@link widest}. */
  readonly byConcept: ReadonlyMap<string, readonly NamedRow[]>
  /** Number of articles that name each concept. */
  readonly articles: ReadonlyMap<string, number>
}

/** Most rows of a concept in the index: one named more often does not show what belongs together. */
const widest = 400

/** An article's named rows. */
export interface NamedArticle {
  readonly slug: string
  readonly named: readonly NamedRow[]
}

/** Build the index. */
export function namedRowIndexOf(articles: readonly NamedArticle[]): NamedRowIndex {
  const byArticle = new Map<string, readonly NamedRow[]>()
  const byConcept = new Map<string, NamedRow[]>()
  const counts = new Map<string, number>()
  for (const {slug, named} of articles) {
    byArticle.set(slug, named)
    for (const concept of new Set(named.flatMap(({concepts}) => concepts))) {
      counts.set(concept, (counts.get(concept) ?? 0) + 1)
    }
    for (const row of named) {
      for (const concept of row.concepts) {
        const list = byConcept.get(concept) ?? []
        byConcept.set(concept, list)
        if (list.length < widest) list.push(row)
      }
    }
  }
  return {byArticle, byConcept, articles: counts}
}

/** A row of another article and the concepts it shares with this one, the rarest first. */
export interface RelatedRow extends NamedRow {
  readonly row: SegmentId
  readonly shared: readonly string[]
}

/** Most rows weighed for one article; a concept in more rows than remain is too common and is skipped. */
const mostWeighed = 2000

/**
 * The best rows of the most similar articles, one for each, by concepts in common. A rare concept weighs more (inverse document
 * frequency, as in search), and one that all articles name weighs nothing. Rows are collected from the rarest concept on, so
 * that the work for an article does not grow with the collection.
 */
export function relatedRows(slug: string, book: NamedRowIndex, limit: number): readonly RelatedRow[] {
  const total = book.byArticle.size
  const weights = new Map<string, number>()
  for (const concept of new Set((book.byArticle.get(slug) ?? []).flatMap(({concepts}) => concepts)))
    weights.set(concept, Math.log((total + 1) / ((book.articles.get(concept) ?? 0) + 0.5)))
  const rarest = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([concept]) => concept)
  const best = new Map<string, {readonly row: PassageRow; readonly score: number}>()
  for (const row of rowsNaming(rarest, book)) {
    if (row.slug === slug || !isPassage(row)) continue
    let score = 0
    for (const concept of row.concepts) score += weights.get(concept) ?? 0
    if (score > (best.get(row.slug)?.score ?? 0)) best.set(row.slug, {row, score})
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (a.row.slug < b.row.slug ? -1 : 1))
    .slice(0, limit)
    .map(({row}) => ({...row, shared: rarest.filter((concept) => row.concepts.includes(concept))}))
}

/** A row of a text. */
type PassageRow = NamedRow & {readonly row: SegmentId}

/** Whether it is a row of the text, not metadata: a common publisher does not relate passages. */
function isPassage(row: NamedRow): row is PassageRow {
  return row.row !== undefined
}

/** Rows that name any of these concepts, each once, beginning with the first concept; about as many as are weighed. */
function rowsNaming(concepts: readonly string[], book: NamedRowIndex): ReadonlySet<NamedRow> {
  const rows = new Set<NamedRow>()
  for (const concept of concepts) {
    if (rows.size >= mostWeighed) break
    for (const row of book.byConcept.get(concept) ?? []) rows.add(row)
  }
  return rows
}

/** The concepts that an article names most, by number of rows, then by id. */
export function topConcepts(slug: string, book: NamedRowIndex, limit: number): readonly string[] {
  const counts = new Map<string, number>()
  for (const {concepts} of book.byArticle.get(slug) ?? []) {
    for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([concept]) => concept)
}

/** Most other articles in the sheet of a name, and most rows of each. */
const mostPlaces = {articles: 6, rows: 5}

/** Other articles that name a concept, with anchors and names of their rows. */
export function otherPlaces(
  concept: string,
  slug: string,
  book: Pick<NamedRowIndex, 'byConcept'>,
): readonly {readonly slug: string; readonly rows: readonly (readonly [id: SegmentId, name: string])[]}[] {
  const bySlug = Map.groupBy(book.byConcept.get(concept) ?? [], (row) => row.slug)
  return [...bySlug]
    .filter(([other]) => other !== slug)
    .slice(0, mostPlaces.articles)
    .map(([other, rows]) => ({
      slug: other,
      rows: rows
        .flatMap(({row, name}) => (row === undefined ? [] : [[row, name ?? row] as const]))
        .slice(0, mostPlaces.rows),
    }))
}
