/**
 * A search: what the reader typed → rows, in the order in which they are shown.
 *
 * Nothing that was not typed stands above something that was.
 */
import {type Lang, langs} from '../../languages/index.ts'
import type {PageFile} from '../files.ts'
import type {Filters, Finder, Load} from './finder.ts'
import {lookUp} from './lookup.ts'
import {type Candidate, inOrder, type Marking, type Outcome, type Result, resultOf} from './results.ts'
import {rowsOfPage} from './rows.ts'
import {directSlots, type Expansion, expandedSlots, type Slot} from './slots.ts'
import {suggest} from './suggest.ts'
import {Words} from './words.ts'

/** How to search. */
export interface SearchOptions {
  /** Language of the interface: its hits come first, and counterparts are shown in it. */
  readonly ui: Lang
  /** Languages to show; all where empty. */
  readonly langs?: readonly Lang[]
  /** Conditions on articles: `source`, `year`, `name`. */
  readonly filters?: Filters
  /** Whether to search for what names are called elsewhere, too; true without it. */
  readonly expand?: boolean
  /** Whether counterparts of hits count as hits in their language; true without it. */
  readonly project?: boolean
  /** Whether to fetch the rows of other languages that results are shown with; true without it. */
  readonly counterparts?: boolean
  /** Whether the last word may still be in the making. */
  readonly typing?: boolean
  /** How many results to show; 10 without it. */
  readonly limit?: number
  /** How many editions to look into for them; 24 without it. */
  readonly pages?: number
  /** Ends the search, with the signal's error, where nobody waits for it any more. */
  readonly signal?: AbortSignal
}

/** A query as it is looked for in one pass: what was typed, or that and its expansions. */
interface Asked extends Marking {
  /** Texts in quotation marks. */
  readonly phrases: readonly string[]
}

const mostPages = 24
const batch = 4

/** Searches one index. */
export class Searcher {
  readonly #finder: Finder
  readonly #load: Load
  readonly #words: Words
  readonly #pages = new Map<number, Promise<PageFile | undefined>>()

  constructor(finder: Finder, load: Load, shards: number) {
    this.#finder = finder
    this.#load = load
    this.#words = new Words(load, shards)
  }

  /**
   * Search; `early` is called with the first rows found as typed, without their counterparts, while the rest is
   * still on its way.
   */
  async search(text: string, options: SearchOptions, early?: (outcome: Outcome) => void): Promise<Outcome> {
    const {query, vocabulary} = await this.#words.read(text, options.typing === true)
    if (query.terms.length === 0) return {results: [], more: false, expansions: []}
    const {phrases} = query
    const typed: Asked = {slots: directSlots(query), vocabulary, phrases}
    const expanding = options.expand !== false && phrases.length === 0
    const wider = expanding ? expandedSlots(query, this.#words) : Promise.resolve(typed.slots)
    // An error in it is met where it is awaited.
    wider.catch(() => undefined)
    const direct = await this.#candidates(typed, options, (found) =>
      early?.(firstOutcome(found, typed, options)),
    )
    const asked = {...typed, slots: await wider}
    options.signal?.throwIfAborted()
    const found = [...direct]
    // What an expansion finds stands below all that was found as typed: where that fills the list, it can wait.
    if (expansionsOf(asked.slots).length > 0 && !isFull(direct, options)) {
      const expanded = await this.#candidates(asked, options)
      found.push(...expanded.filter((each) => !each.hit.direct && isBelieved(each, direct, options)))
    }
    options.signal?.throwIfAborted()
    const suggestion = found.some(({hit}) => hit.direct) ? undefined : await suggest(text, this.#load)
    return this.#outcome(found, asked, options, suggestion)
  }

  /** Rows that fulfil the slots, best pages first, until there are enough. */
  async #candidates(
    {slots, phrases}: Asked,
    options: SearchOptions,
    first?: (found: readonly Candidate[]) => void,
  ): Promise<Candidate[]> {
    const {pages, weights} = await lookUp(slots, this.#finder, options.filters ?? {})
    const wanted = options.langs ?? []
    const rank = (lang: Lang | undefined) =>
      lang === options.ui ? 0 : wanted.length > 0 && (lang === undefined || wanted.includes(lang)) ? 1 : 2
    const order = [...pages].sort((a, b) => rank(a.lang) - rank(b.lang) || b.score - a.score)
    const found: Candidate[] = []
    for (let at = 0; at < Math.min(order.length, options.pages ?? mostPages); at += batch) {
      options.signal?.throwIfAborted()
      const files = await Promise.all(
        order.slice(at, at + batch).map(async (each) => ({each, page: await this.#page(each.id)})),
      )
      for (const {each, page} of files) {
        if (page === undefined) continue
        const hits = rowsOfPage(page, slots, each.positions, {weights, phrases})
        found.push(...hits.map((hit): Candidate => ({kind: hit.direct ? 'direct' : 'expansion', page, hit})))
      }
      const shown = options.project === false ? inLangs(found, wanted) : found
      if (at === 0 && shown.length > 0) first?.(shown)
      if (shown.length > (options.limit ?? 10)) break
    }
    return found
  }

  #page(id: number, later = false): Promise<PageFile | undefined> {
    const known = this.#pages.get(id) ?? this.#load.json<PageFile>(`pages/${id}.json`, later)
    this.#pages.set(id, known)
    known.catch(() => this.#pages.delete(id))
    return known
  }

  /** Put candidates in order, one result a row, and fetch their counterparts. */
  async #outcome(
    found: readonly Candidate[],
    marking: Marking,
    options: SearchOptions,
    suggestion?: string,
  ): Promise<Outcome> {
    const {ui, limit = 10, langs: wanted = [], project = true} = options
    const all = wanted.length > 0 && project ? await this.#project(found, wanted) : inLangs(found, wanted)
    const shown = inOrder(all, ui, wanted)
    const results = await Promise.all(
      shown.slice(0, limit).map((each) => this.#result(each, marking, options)),
    )
    return {
      results,
      more: shown.length > limit,
      expansions: expansionsOf(marking.slots),
      ...(suggestion === undefined ? {} : {suggestion}),
    }
  }

  /** Only rows in the wanted languages: hits in others give their counterparts instead. */
  async #project(found: readonly Candidate[], wanted: readonly Lang[]): Promise<Candidate[]> {
    const partners = found
      .filter(({page, kind}) => !wanted.includes(page.lang) && kind === 'direct')
      .flatMap((candidate) => wanted.map((lang) => this.#partner(candidate, lang)))
    return [...inLangs(found, wanted), ...(await Promise.all(partners)).filter((each) => each !== undefined)]
  }

  async #partner({page, hit}: Candidate, lang: Lang): Promise<Candidate | undefined> {
    const id = page.others[lang]
    // Counterparts are many: what the next query waits for goes first.
    const other = id === undefined ? undefined : await this.#page(id, true)
    const index = other?.rows.findIndex(([anchor]) => anchor === hit.anchor) ?? -1
    if (other === undefined || index < 0) return undefined
    return {kind: 'partner', page: other, hit: {...hit, index}}
  }

  async #result(candidate: Candidate, marking: Marking, options: SearchOptions): Promise<Result> {
    if (options.counterparts === false) return resultOf(candidate, marking)
    const {ui} = options
    const {lang, others} = candidate.page
    const to =
      lang !== ui && others[ui] !== undefined ? ui : langs.find((other) => others[other] !== undefined)
    const partner = to === undefined ? undefined : await this.#partner(candidate, to)
    return resultOf(candidate, marking, partner)
  }
}

/** The candidates in one of the wanted languages; all where none is named. */
function inLangs(found: readonly Candidate[], wanted: readonly Lang[]): readonly Candidate[] {
  return wanted.length === 0 ? found : found.filter(({page}) => wanted.includes(page.lang))
}

/** Whether there are more rows than are shown, in the languages that are. */
function isFull(found: readonly Candidate[], {langs: wanted = [], limit = 10}: SearchOptions): boolean {
  const rows = inLangs(found, wanted).map(({page, hit}) => `${page.slug}#${hit.anchor}`)
  return new Set(rows).size > limit
}

/** The first rows, without what is not there yet. */
function firstOutcome(
  found: readonly Candidate[],
  marking: Marking,
  {ui, langs: wanted = [], limit = 10}: SearchOptions,
): Outcome {
  const shown = inOrder(inLangs(found, wanted), ui, wanted).slice(0, limit)
  return {results: shown.map((each) => resultOf(each, marking)), more: false, expansions: []}
}

/**
 * Whether to show what only an expansion found. Where the row's article stands in a language in which the query
 * was found as typed, its counterpart has been looked at and has not the name: then only what is certain counts.
 */
function isBelieved({page, hit}: Candidate, direct: readonly Candidate[], {project}: SearchOptions): boolean {
  if (project === false || hit.certain) return true
  const typedLangs = new Set(direct.map((each) => each.page.lang))
  return !langs.some((lang) => typedLangs.has(lang) && page.others[lang] !== undefined)
}

/** What is searched beside what was typed, each once. */
function expansionsOf(slots: readonly Slot[]): Expansion[] {
  const expansions = new Map<string, Expansion>()
  for (const {ways} of slots) {
    for (const {expansion} of ways)
      if (expansion !== undefined) expansions.set(`${expansion.lang} ${expansion.text}`, expansion)
  }
  return [...expansions.values()]
}
