/**
 * A search: from what the reader typed to the rows shown, in order.
 *
 * Only what the index contains is found; near matches are offered.
 */
import {type Lang, languages} from '../../languages/index.ts'
import {loadStems} from '../analyse/index.ts'
import {
  findFolder,
  type SiteFile,
  type SpellingsFile,
  spellingsName,
  type TextsFile,
  textsName,
} from '../files.ts'
import {filterKey} from '../keys.ts'
import {type Conditions, findRows, type MatchedRows} from './match.ts'
import {type Offer, offersFor} from './offers.ts'
import {type RankedRow, rankedRows} from './order.ts'
import {IndexFault, KeyIndex, type SiteFiles} from './pagefind.ts'
import {parseQuery} from './parse.ts'
import {type Result, type ResultOptions, resultOf} from './results.ts'
import {type Terms, termsOf} from './terms.ts'

/** How to search. */
export interface SearchOptions {
  /** Language of the interface: its hits come first where all else is equal, and counterparts are shown in it. */
  readonly ui: Lang
  /** Languages to show; all where empty. */
  readonly langs?: readonly Lang[]
  /** Conditions on articles: `source`, `year`, `name`. */
  readonly conditions?: Conditions
  /** Whether the last word may still be in the making. */
  readonly typing?: boolean
  /** How many rows to show; 10 without it. */
  readonly limit?: number
  /** Ends the search, with the signal's error, where nobody waits for it any more. */
  readonly signal?: AbortSignal
}

/** A note beside the results. */
export type SearchNote =
  | Offer
  /** No row has all words; `missing`: those that no row of the site has. */
  | {readonly code: 'partial'; readonly missing: readonly string[]}

/** The result of a search. */
export interface SearchOutcome {
  readonly results: readonly Result[]
  /** Articles that have such a row, and such rows; undefined where only their texts would tell. */
  readonly total: {readonly articles: number; readonly rows?: number}
  /** Whether there are more rows than the limit. */
  readonly more: boolean
  readonly notes: readonly SearchNote[]
}

const nothing: SearchOutcome = {results: [], total: {articles: 0, rows: 0}, more: false, notes: []}

/** Number of rows beyond the limit whose texts are fetched if texts decide the order. */
const extraRows = 10

/** One build's index, open. */
interface OpenIndex {
  readonly site: SiteFile
  readonly index: KeyIndex
  readonly texts: Map<string, Promise<TextsFile>>
}

/** Searches a site. */
export class Searcher {
  readonly #files: SiteFiles
  #opening: Promise<OpenIndex> | undefined

  constructor(files: SiteFiles) {
    this.#files = files
  }

  /** Fetch what every search needs, and all stems: a browser that is offline later could not fetch them then. */
  async start(ui: Lang): Promise<void> {
    await Promise.all([this.#open(false), loadStems(languages[ui].ownName)])
    await loadStems()
  }

  /**
   * Search; `early` is called with the first rows while the texts of others are on their way. Rejects with an
   * {@link IndexFault} where some file of the index cannot be had. One that is gone may belong to an earlier build:
   * the index is then opened anew, and asked again.
   */
  async search(
    text: string,
    options: SearchOptions,
    early?: (outcome: SearchOutcome) => void,
  ): Promise<SearchOutcome> {
    try {
      return await this.#search(await this.#open(false), text, options, early)
    } catch (error) {
      if (!(error instanceof IndexFault)) throw error
      this.#opening = undefined
      options.signal?.throwIfAborted()
      if (error.code === 'offline') throw error
      try {
        return await this.#search(await this.#open(true), text, options, early)
      } catch (again) {
        this.#opening = undefined
        throw again
      }
    }
  }

  /** How many articles that have a row of the query's fulfil each value of a condition as well. */
  async counts(
    text: string,
    options: SearchOptions,
    name: string,
    values: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const {index, site} = await this.#open(false)
    const terms = await termsOf(parseQuery(text), index)
    const found = await findRows(terms, index, conditionsOf(options), site.long)
    const ids = new Set(order(found, terms, text, options, site).map(({id}) => id))
    const counts = values.map(async (value) => {
      const own = await index.key(filterKey(name, value))
      return [value, [...own.keys()].filter((id) => ids.has(id)).length] as const
    })
    return new Map(await Promise.all(counts))
  }

  async #search(
    open: OpenIndex,
    text: string,
    options: SearchOptions,
    early?: (outcome: SearchOutcome) => void,
  ): Promise<SearchOutcome> {
    const {index, site} = open
    const {signal, langs = [], limit = 10} = options
    const query = parseQuery(text, options.typing === true)
    const terms = await termsOf(query, index)
    signal?.throwIfAborted()
    if (terms.wanted.length === 0) return nothing
    const found = await findRows(terms, index, conditionsOf(options), site.long)
    signal?.throwIfAborted()
    const all = order(found, terms, text, options, site)
    const isWhole = all[0]?.whole === true
    const missing = terms.wanted.filter((_, number) => found.articles[number] === 0).map((term) => term.text)
    const offers = isWhole ? [] : await offersFor(text, missing, this.#known(open))
    signal?.throwIfAborted()
    // Words typed on another keyboard match by chance, so their rows are not shown.
    const rows = isWhole || offers[0]?.code !== 'keyboard' ? all : []
    const total = {articles: articlesOf(rows), ...(langs.length === 0 ? {rows: rows.length} : {})}
    const partial: readonly SearchNote[] = rows[0]?.whole === false ? [{code: 'partial', missing}] : []
    const notes = [...partial, ...offers]
    const showing: ResultOptions = {wanted: terms.wanted, ui: options.ui, langs}
    const shown = await this.#texts(open, rows, showing, limit, (results) => {
      signal?.throwIfAborted()
      early?.({results, total, more: rows.length > results.length, notes})
    })
    signal?.throwIfAborted()
    return {...shown, total, notes}
  }

  /** The first rows that may be shown, with their texts. */
  async #texts(
    open: OpenIndex,
    rows: readonly RankedRow[],
    showing: ResultOptions,
    limit: number,
    early: (results: readonly Result[]) => void,
  ): Promise<Pick<SearchOutcome, 'results' | 'more'>> {
    const results: Result[] = []
    // How well a text says what was asked for in another language, only the texts tell: more of them are looked at.
    const wanted = showing.langs.length === 0 ? limit : limit + extraRows
    let at = 0
    while (at < rows.length && results.length < wanted) {
      const next = rows.slice(at, at + wanted - results.length)
      at += next.length
      const files = next.map((row) => ({row, file: this.#text(open, row)}))
      for (const {row, file} of files) {
        const result = resultOf(row, await file, showing)
        if (result === undefined) continue
        results.push(result)
        if (results.length === 1 && showing.langs.length === 0) early(results.slice())
      }
    }
    const best = results.sort((a, b) => b.score - a.score)
    return {results: best.slice(0, limit), more: at < rows.length || best.length > limit}
  }

  #text({texts}: OpenIndex, {id, slot}: RankedRow): Promise<TextsFile> {
    const name = textsName(id, slot)
    const known = texts.get(name) ?? this.#json<TextsFile>(name)
    texts.set(name, known)
    known.catch(() => texts.delete(name))
    return known
  }

  /** What offers ask about. */
  #known({index, site}: OpenIndex) {
    return {
      has: async (query: string) => {
        const terms = await termsOf(parseQuery(query), index)
        const {articles} = await findRows(terms, index, {}, site.long)
        return terms.wanted.length > 0 && articles.every((count) => count !== 0)
      },
      spellings: async (letter: string) =>
        [...site.spellings].includes(letter) ? await this.#json<SpellingsFile>(spellingsName(letter)) : [],
    }
  }

  #open(fresh: boolean): Promise<OpenIndex> {
    this.#opening ??= this.#openIndex(fresh)
    this.#opening.catch(() => {
      this.#opening = undefined
    })
    return this.#opening
  }

  async #openIndex(fresh: boolean): Promise<OpenIndex> {
    const site = await this.#json<SiteFile>('site.json', fresh)
    return {site, index: await KeyIndex.open(this.#files, site, fresh), texts: new Map()}
  }

  async #json<Value>(name: string, fresh = false): Promise<Value> {
    const bytes = await this.#files.bytes(findFolder + name, fresh)
    try {
      return JSON.parse(new TextDecoder().decode(bytes)) as Value
    } catch {
      throw new IndexFault('damaged', findFolder + name, 'is cut off')
    }
  }
}

function order(
  found: MatchedRows,
  {wanted}: Terms,
  text: string,
  {ui}: SearchOptions,
  site: SiteFile,
): readonly RankedRow[] {
  return rankedRows(found, {wanted, articles: site.articles, ui, text})
}

/** All conditions on articles: an article without a text in the languages to show has no row to show. */
function conditionsOf({conditions = {}, langs = []}: SearchOptions): Conditions {
  return langs.length === 0 ? conditions : {...conditions, lang: langs}
}

function articlesOf(rows: readonly RankedRow[]): number {
  return new Set(rows.map(({id}) => id)).size
}
