/** Passages of other articles that name the same people and things, in whatever language they do it. */
import type {Article, SegmentId} from '../model.ts'
import {mentionsIn, type NameIndex} from './names.ts'
import {type RowSource, rowsOf} from './rows.ts'

/** A row and what it names. */
export interface NamedRow {
  readonly slug: string
  readonly row: SegmentId
  /** Ids of concepts, each once. */
  readonly concepts: readonly string[]
}

/** What every article names, and where. */
export interface NameBook {
  /** Rows that name something, by article, in reading order. */
  readonly byArticle: ReadonlyMap<string, readonly NamedRow[]>
  /** Rows by concept; at most {@link widest} of them are kept. */
  readonly byConcept: ReadonlyMap<string, readonly NamedRow[]>
  /** How many articles name a concept. */
  readonly articles: ReadonlyMap<string, number>
}

/** A concept named in more rows than this says nothing about what belongs together. */
const widest = 400

/** Read all articles for names. Linear in their text. */
export function bookOfNames(
  articles: readonly (RowSource & Pick<Article, 'slug'>)[],
  index: NameIndex,
): NameBook {
  const byArticle = new Map<string, NamedRow[]>()
  const byConcept = new Map<string, NamedRow[]>()
  const counts = new Map<string, number>()
  for (const article of articles) {
    const rows = namedRows(article, index)
    byArticle.set(article.slug, rows)
    for (const concept of new Set(rows.flatMap(({concepts}) => concepts))) {
      counts.set(concept, (counts.get(concept) ?? 0) + 1)
    }
    for (const row of rows) {
      for (const concept of row.concepts) {
        const list = byConcept.get(concept) ?? []
        byConcept.set(concept, list)
        if (list.length < widest) list.push(row)
      }
    }
  }
  return {byArticle, byConcept, articles: counts}
}

/** The rows of one article that name something in any of its languages. */
function namedRows(article: RowSource & Pick<Article, 'slug'>, index: NameIndex): NamedRow[] {
  return rowsOf(article).flatMap(({id, cells}) => {
    const concepts = new Set<string>()
    for (const edition of article.editions) {
      for (const {text} of cells[edition.lang] ?? []) {
        for (const {concept} of mentionsIn(text, edition.lang, index)) concepts.add(concept)
      }
    }
    return concepts.size === 0 ? [] : [{slug: article.slug, row: id, concepts: [...concepts]}]
  })
}

/** A passage of another article and the names it shares with this one, the rarest first. */
export interface RelatedRow extends NamedRow {
  readonly shared: readonly string[]
}

/**
 * The best row of each of the articles nearest to this one, by names in common, a rare name weighing more (the
 * logarithm of its inverse share of articles, as in search). Names that all articles share weigh nothing.
 */
export function relatedRows(slug: string, book: NameBook, limit: number): readonly RelatedRow[] {
  const total = book.byArticle.size
  const weigh = (concept: string) => Math.log((total + 1) / ((book.articles.get(concept) ?? 0) + 0.5))
  const own = new Set((book.byArticle.get(slug) ?? []).flatMap(({concepts}) => concepts))
  const rows = new Set([...own].flatMap((concept) => book.byConcept.get(concept) ?? []))
  const best = new Map<string, {readonly row: RelatedRow; readonly score: number}>()
  for (const row of rows) {
    if (row.slug === slug) continue
    const shared = row.concepts.filter((concept) => own.has(concept)).sort((a, b) => weigh(b) - weigh(a))
    const score = shared.reduce((sum, concept) => sum + weigh(concept), 0)
    if (score > (best.get(row.slug)?.score ?? 0)) best.set(row.slug, {row: {...row, shared}, score})
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (a.row.slug < b.row.slug ? -1 : 1))
    .slice(0, limit)
    .map(({row}) => row)
}

/** What an article names most, by the number of its rows, then by id. */
export function topConcepts(slug: string, book: NameBook, limit: number): readonly string[] {
  const counts = new Map<string, number>()
  for (const {concepts} of book.byArticle.get(slug) ?? []) {
    for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([concept]) => concept)
}
