/** Which rows have what a query asks for: positions of keys, combined. */
import type {Lang} from '../../languages/index.ts'
import {continuedKey, filterKey, nameKey, wordKey} from '../keys.ts'
import {slotLength, wordPlaceOf} from '../layout.ts'
import type {KeyLookup, KeyPositions} from './pagefind.ts'
import type {AskedSpelling, QueryTerm, Terms, TermVariant} from './terms.ts'

/**
 * How a row matches a term, best first: by the word itself, a form of it, a name in another language, a word that
 * begins so.
 */
export const ranks = {exact: 0, form: 1, name: 2, begins: 3} as const
export type Rank = (typeof ranks)[keyof typeof ranks]

/** A term in a row. */
export interface Hit {
  readonly lang: Lang
  /** Number of the word in that language's text; keys that stand besides words have numbers after them. */
  readonly word: number
  readonly rank: Rank
}

/** A row that has some of what is asked for. */
export interface RowHits {
  /** Id of the article's record. */
  readonly id: string
  /** Its first slot in that. */
  readonly slot: number
  /** Hits by the number of the term; undefined for a term that the row lacks. */
  readonly terms: readonly (readonly Hit[] | undefined)[]
}

/** Conditions on articles: values by name, any of which will do. */
export type Conditions = Readonly<Record<string, readonly string[]>>

/** The result of looking up a query. */
export interface MatchedRows {
  readonly rows: readonly RowHits[]
  /** Number of articles for each term; 0 if it occurs nowhere, undefined if it was not looked up. */
  readonly articles: readonly (number | undefined)[]
}

/**
 * Look up all terms. The rows have at least one of the terms wanted and none of those excluded, in articles that meet
 * the conditions.
 */
export async function findRows(
  {wanted, without}: Terms,
  index: KeyLookup,
  conditions: Conditions,
  long: boolean,
): Promise<MatchedRows> {
  const [places, unwanted, allowed, continued] = await Promise.all([
    Promise.all(wanted.map((term) => (term.optional ? undefined : placesOf(term, index)))),
    Promise.all(without.map((term) => placesOf(term, index))),
    articlesFulfilling(conditions, index),
    long ? index.key(continuedKey) : undefined,
  ])
  const slots = new Slots(continued)
  const rows = new Map<string, RowHits & {readonly terms: Hit[][]}>()
  for (const [number, own] of places.entries()) {
    for (const [id, hits] of own ?? []) {
      if (allowed?.has(id) === false) continue
      for (const [position, rank] of hits) {
        const {slot, lang, word} = slots.place(id, position)
        const name = `${id} ${slot}`
        const row = rows.get(name) ?? {id, slot, terms: []}
        rows.set(name, row)
        const known = row.terms[number]
        if (known === undefined) row.terms[number] = [{lang, word, rank}]
        else known.push({lang, word, rank})
      }
    }
  }
  for (const own of unwanted)
    for (const [id, hits] of own)
      for (const position of hits.keys()) rows.delete(`${id} ${slots.place(id, position).slot}`)
  const articles = places.map((own) => own?.size)
  return {rows: [...rows.values()], articles}
}

/** Ids of the articles that meet all conditions; undefined if there are no conditions. */
async function articlesFulfilling(
  conditions: Conditions,
  index: KeyLookup,
): Promise<ReadonlySet<string> | undefined> {
  let ids: ReadonlySet<string> | undefined
  for (const [name, values] of Object.entries(conditions)) {
    if (values.length === 0) continue
    const found = await Promise.all(values.map((value) => index.key(filterKey(name, value))))
    const own = new Set(found.flatMap((positions) => [...positions.keys()]))
    const before = ids
    ids = before === undefined ? own : new Set([...own].filter((id) => before.has(id)))
  }
  return ids
}

/** Reads positions with what is known of rows that take several slots. */
class Slots {
  readonly #continued = new Map<string, ReadonlySet<number>>()

  constructor(continued: KeyPositions | undefined) {
    for (const [id, positions] of continued ?? [])
      this.#continued.set(id, new Set(positions.map((position) => Math.floor(position / slotLength))))
  }

  place(id: string, position: number) {
    return wordPlaceOf(position, this.#continued.get(id))
  }
}

/** Positions of a term by article, each with how it is had there. */
type Places = Map<string, Map<number, Rank>>

async function placesOf({variants, beginning}: QueryTerm, index: KeyLookup): Promise<Places> {
  const places: Places = new Map()
  const all = await Promise.all([
    ...variants.map((way) => placesOfWay(way, index)),
    ...(beginning === undefined ? [] : [beginningPlaces(beginning, index)]),
  ])
  for (const own of all)
    for (const [id, hits] of own) for (const [position, rank] of hits) put(places, id, position, rank)
  return places
}

async function beginningPlaces(beginning: string, index: KeyLookup): Promise<Places> {
  const places: Places = new Map()
  for (const [id, positions] of await index.beginning(beginning))
    for (const position of positions) put(places, id, position, ranks.begins)
  return places
}

/** Keep the better of two variants in which a position has a term. */
function put(places: Places, id: string, position: number, rank: Rank): void {
  const own = places.get(id)
  if (own === undefined) places.set(id, new Map([[position, rank]]))
  else if ((own.get(position) ?? ranks.begins) >= rank) own.set(position, rank)
}

async function placesOfWay({words, exact}: TermVariant, index: KeyLookup): Promise<Places> {
  const [first, ...others] = await Promise.all(
    words.map((spellings) => placesOfWord(spellings, exact, index)),
  )
  if (first === undefined) return new Map()
  if (others.length === 0) return first
  // Words that follow one another: the first one's places that all others continue, then the places of these.
  const places: Places = new Map()
  for (const [id, hits] of first) {
    const rest = others.map((own) => own.get(id))
    for (const [position, rank] of hits) {
      const each = rest.map((own, at) => own?.get(position + at + 1))
      if (each.includes(undefined)) continue
      const worst = Math.max(rank, ...each.map((own) => own ?? 0)) as Rank
      for (let at = 0; at <= others.length; at++) put(places, id, position + at, worst)
    }
  }
  return places
}

async function placesOfWord(
  spellings: readonly AskedSpelling[],
  exact: boolean,
  index: KeyLookup,
): Promise<Places> {
  const places: Places = new Map()
  const add = (found: KeyPositions, rank: Rank) => {
    for (const [id, positions] of found) for (const position of positions) put(places, id, position, rank)
  }
  let isThere = false
  const addWord = async (stem: string, word: string) => {
    const found = await index.key(wordKey(stem, word))
    if (found.size > 0) isThere = true
    add(found, ranks.exact)
  }
  const addForms = async (stem: string) => {
    const [forms, names] = await Promise.all([index.forms(stem), index.key(nameKey(stem))])
    for (const [id, positions] of forms) {
      const named = new Set(names.get(id))
      for (const position of positions)
        put(places, id, position, named.has(position) ? ranks.name : ranks.form)
    }
  }
  const stems = spellings.flatMap(({word, stems}) => [word, ...stems].map((stem) => ({stem, word})))
  await Promise.all([
    ...stems.map(({stem, word}) => addWord(stem, word)),
    ...(exact ? [] : stems.map(({stem}) => addForms(stem))),
  ])
  // In a phrase every word counts, wherever it is filed.
  if (!isThere || exact)
    await Promise.all(spellings.flatMap(({word, under}) => under.map((stem) => addWord(stem, word))))
  return places
}
