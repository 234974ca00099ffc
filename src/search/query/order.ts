/** The order of rows: what was asked for first, then how near it stands. */
import {type Lang, langs, languages} from '../../languages/index.ts'
import {type Hit, type MatchedRows, type RowHits, ranks} from './match.ts'
import type {QueryTerm} from './terms.ts'

/** A row with what its place in the order is judged by. */
export interface RankedRow extends RowHits {
  /** Higher is better; rows compare by it alone. */
  readonly score: number
  /** Whether the row has everything that the query asks for. */
  readonly whole: boolean
  /** The worst of the ranks of its words. */
  readonly rank: Hit['rank']
  /** The languages that have hits, the one that has most and best first. */
  readonly langs: readonly Lang[]
}

/** What decides the order beside the rows. */
export interface Ordering {
  readonly wanted: readonly QueryTerm[]
  /** How many articles the site has. */
  readonly articles: number
  /** Language of the interface. */
  readonly ui: Lang
  /** The query as typed. */
  readonly text: string
}

/** Weights chosen so that each criterion outweighs all later ones together. */
const weights = {rank: 1000, closeness: 100, preferred: 60, title: 20, frequency: 5} as const

/** Share of the best row's weight under which an incomplete row is not shown. */
const leastShare = 0.6

/**
 * Rows in the order in which they are shown. If some rows have everything asked for, only these; otherwise those with
 * the most, where rare words weigh more (inverse document frequency).
 */
export function rankedRows({rows, articles}: MatchedRows, ordering: Ordering): readonly RankedRow[] {
  const preferred = preferredLangs(ordering.text, ordering.ui)
  const needed = articles.flatMap((count, number) => (count === undefined ? [] : [number]))
  const rarity = articles.map((count) =>
    count === undefined ? 0 : Math.log(1 + ordering.articles / (count + 0.5)),
  )
  const share = (row: RowHits) =>
    needed.reduce((sum, number) => sum + (row.terms[number] === undefined ? 0 : (rarity[number] ?? 0)), 0)
  const whole = rows.filter((row) => needed.every((number) => row.terms[number] !== undefined))
  if (whole.length > 0 || needed.length < 2)
    return sorted(whole.map((row) => ranked(row, needed, preferred, {whole: true, share: 0})))
  const best = Math.max(0, ...rows.map(share))
  const near = rows.filter((row) => share(row) >= leastShare * best)
  const byArticle = Map.groupBy(rows, ({id}) => id)
  // Of rows that have as much, those come first whose article has the other words, too.
  const around = new Map(
    [...byArticle].map(([id, own]) => [
      id,
      needed.reduce(
        (sum, number) => sum + (own.some(({terms}) => terms[number]) ? (rarity[number] ?? 0) : 0),
        0,
      ),
    ]),
  )
  return sorted(
    near.map((row) =>
      ranked(row, needed, preferred, {
        whole: false,
        share: 10 * weights.rank * (share(row) + 0.5 * (around.get(row.id) ?? 0)),
      }),
    ),
  )
}

function sorted(rows: readonly RankedRow[]): readonly RankedRow[] {
  return [...rows].sort(
    (a, b) => b.score - a.score || (a.id === b.id ? a.slot - b.slot : a.id < b.id ? -1 : 1),
  )
}

function ranked(
  row: RowHits,
  needed: readonly number[],
  preferred: ReadonlyMap<Lang, number>,
  {whole, share}: {readonly whole: boolean; readonly share: number},
): RankedRow {
  const own = needed.flatMap((number) => (row.terms[number] === undefined ? [] : [row.terms[number]]))
  const rank = Math.max(...own.map((hits) => Math.min(...hits.map((hit) => hit.rank)))) as Hit['rank']
  const byLang = langs
    .map((lang) => ({lang, value: valueIn(lang, own, preferred)}))
    .filter(({value}) => value > 0)
    .sort((a, b) => b.value - a.value)
  const [first] = byLang
  const count = own.reduce((sum, hits) => sum + Math.min(4, hits.length), 0)
  const score =
    share +
    weights.rank * (ranks.begins - rank) +
    (first === undefined ? 0 : weights.closeness * closeness(first.lang, own)) +
    (first === undefined ? 0 : weights.preferred * (preferred.get(first.lang) ?? 0)) +
    (row.slot === 0 ? weights.title : 0) +
    weights.frequency * (1 - 1 / (1 + count))
  return {...row, score, whole, rank, langs: byLang.map(({lang}) => lang)}
}

/** How much of what is asked for a language's text has, the language that the query is in before others. */
function valueIn(
  lang: Lang,
  terms: readonly (readonly Hit[])[],
  preferred: ReadonlyMap<Lang, number>,
): number {
  let value = 0
  for (const hits of terms) {
    const own = hits.filter((hit) => hit.lang === lang)
    if (own.length > 0) value += 1 + (ranks.begins - Math.min(...own.map(({rank}) => rank)))
  }
  return value === 0 ? 0 : value + 0.5 * (preferred.get(lang) ?? 0)
}

/** 0…1: how near to one another the terms stand in a language's text, in the order of the query. */
function closeness(lang: Lang, terms: readonly (readonly Hit[])[]): number {
  const places = terms.map((hits) => hits.filter((hit) => hit.lang === lang).map(({word}) => word))
  if (places.length < 2) return 0
  let sum = 0
  for (const [at, after] of places.entries()) {
    const before = places[at - 1]
    if (before === undefined || before.length === 0 || after.length === 0) continue
    const gaps = before.flatMap((one) => after.map((other) => (other > one ? other - one : one - other + 1)))
    sum += 1 / Math.max(1, Math.min(...gaps))
  }
  return sum / (places.length - 1)
}

/** 0…1 for the languages that a query may be in: letters of its own tell one, else the interface's goes first. */
function preferredLangs(text: string, ui: Lang): ReadonlyMap<Lang, number> {
  const own = langs.map((lang) => {
    const {script, letters} = languages[lang]
    if (!new RegExp(`\\p{Script=${script}}`, 'u').test(text)) return [lang, 0] as const
    const isOwn = letters !== '' && new RegExp(`[${letters}]`, 'u').test(text)
    return [lang, isOwn ? 1 : lang === ui ? 0.6 : 0] as const
  })
  return new Map(own)
}
