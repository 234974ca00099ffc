/**
 * A search: what the reader typed → rows, in the order in which they are shown.
 *
 * Found as typed in the reader's language, found as typed elsewhere, counterparts of those, found by what else
 * was searched. Nothing that was not typed stands above something that was.
 */
import {type Lang, langs} from '../../languages.ts'
import type {Vocabulary} from '../analyse/index.ts'
import type {PageFile} from '../files.ts'
import type {Filters, Finder, Load} from './finder.ts'
import type {Query} from './parse.ts'
import {type MarkedText, markRow, type RowHit, rowsOfPage} from './rows.ts'
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

/** Why a row is shown: typed words, the counterpart of such a row, or what was searched beside them. */
export type ResultKind = 'direct' | 'partner' | 'expansion'

/** One row. */
export interface Result {
  readonly kind: ResultKind
  readonly slug: string
  readonly anchor: string
  readonly lang: Lang
  readonly title: string
  readonly source?: string
  readonly date?: string
  readonly origin: PageFile['origin']
  readonly texts: readonly MarkedText[]
  /** The row in another language. */
  readonly counterpart?: {
    readonly lang: Lang
    readonly origin: PageFile['origin']
    readonly texts: readonly MarkedText[]
  }
}

/** What a search came to. */
export interface Outcome {
  readonly results: readonly Result[]
  /** Whether there are more results than the limit. */
  readonly more: boolean
  /** What was searched beside what was typed. */
  readonly expansions: readonly Expansion[]
  /** Another spelling to try, where nothing was found as typed. */
  readonly suggestion?: string
}

/** A row on its way to being shown. */
interface Candidate {
  readonly kind: ResultKind
  readonly page: PageFile
  readonly hit: RowHit
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
    const slots = directSlots(query)
    const expanding = options.expand !== false && query.phrases.length === 0
    const wider = expanding ? expandedSlots(query, this.#words) : Promise.resolve(slots)
    // An error in it is met where it is awaited.
    wider.catch(() => undefined)
    const first = (found: readonly Candidate[]) => early?.(this.#firstOutcome(found, options))
    const direct = await this.#candidates(slots, query, vocabulary, options, first)
    const all = await wider
    options.signal?.throwIfAborted()
    const found = [...direct]
    // What an expansion finds stands below all that was found as typed: where that fills the list, it can wait.
    if (
      all.some(({ways}) => ways.some(({expansion}) => expansion !== undefined)) &&
      !this.#isFull(direct, options)
    ) {
      const expanded = await this.#candidates(all, query, vocabulary, options)
      found.push(...expanded.filter((each) => !each.hit.direct && this.#believed(each, direct, options)))
    }
    options.signal?.throwIfAborted()
    const suggestion = await this.#suggestion(found, text)
    return this.#outcome(found, all, vocabulary, options, suggestion)
  }

  /** Whether there are more rows than are shown, in the languages that are. */
  #isFull(found: readonly Candidate[], {langs: wanted = [], limit = 10}: SearchOptions): boolean {
    const rows = found.filter(({page}) => wanted.length === 0 || wanted.includes(page.lang))
    return new Set(rows.map(({page, hit}) => `${page.slug}#${hit.anchor}`)).size > limit
  }

  #firstOutcome(found: readonly Candidate[], options: SearchOptions): Outcome {
    const {langs: wanted = [], limit = 10} = options
    const shown = found.filter(({page}) => wanted.length === 0 || wanted.includes(page.lang))
    return {
      results: inOrder(shown, options)
        .slice(0, limit)
        .map((each) => resultOf(each)),
      more: false,
      expansions: [],
    }
  }

  /**
   * Whether to show what only an expansion found. Where the row's article stands in a language in which the query
   * was found as typed, its counterpart has been looked at and has not the name: then only what is certain counts.
   */
  #believed({page, hit}: Candidate, direct: readonly Candidate[], options: SearchOptions): boolean {
    if (options.project === false || hit.certain) return true
    const typedLangs = new Set(direct.map((each) => each.page.lang))
    return !langs.some((lang) => typedLangs.has(lang) && page.others[lang] !== undefined)
  }

  async #suggestion(found: readonly Candidate[], text: string): Promise<string | undefined> {
    return found.some(({hit}) => hit.direct) ? undefined : suggest(text, this.#load)
  }

  /** Rows that fulfil the slots, best pages first, until there are enough. */
  async #candidates(
    slots: readonly Slot[],
    query: Query,
    vocabulary: Vocabulary,
    options: SearchOptions,
    first?: (found: readonly Candidate[]) => void,
  ): Promise<Candidate[]> {
    const {pages, weights} = await this.#lookUp(slots, options)
    const order = [...pages.values()].filter(({has}) =>
      slots.every((slot, index) => slot.optional || has.has(index)),
    )
    const wanted = options.langs ?? []
    const rank = (lang: Lang | undefined) =>
      lang === options.ui ? 0 : wanted.length > 0 && (lang === undefined || wanted.includes(lang)) ? 1 : 2
    order.sort((a, b) => rank(a.lang) - rank(b.lang) || b.score - a.score)
    const found: Candidate[] = []
    for (let at = 0; at < Math.min(order.length, options.pages ?? mostPages); at += batch) {
      options.signal?.throwIfAborted()
      const files = await Promise.all(
        order.slice(at, at + batch).map(async (each) => ({each, page: await this.#page(each.id)})),
      )
      for (const {each, page} of files) {
        if (page === undefined) continue
        const hits = rowsOfPage(page, slots, each.positions, {vocabulary, weights, phrases: query.phrases})
        found.push(...hits.map((hit): Candidate => ({kind: hit.direct ? 'direct' : 'expansion', page, hit})))
      }
      const shown = found.filter(
        ({page}) => wanted.length === 0 || wanted.includes(page.lang) || options.project !== false,
      )
      if (at === 0 && shown.length > 0) first?.(shown)
      if (shown.length > (options.limit ?? 10)) break
    }
    return found
  }

  /** Where the keys of all slots stand: editions with positions by key, and how much each slot weighs. */
  async #lookUp(slots: readonly Slot[], options: SearchOptions) {
    const pages = new Map<
      number,
      {
        id: number
        lang: Lang | undefined
        score: number
        has: Set<number>
        positions: Map<string, Set<number>>
      }
    >()
    const counts = slots.map(() => new Set<number>())
    const filters = options.filters ?? {}
    const tasks = slots.flatMap((slot, index) =>
      slot.ways.flatMap((way, place) =>
        way.words.flat().flatMap(({key}) => {
          // A word in the making may go on in any language; an expansion is of one.
          const open = slot.open && place === 0
          const inLangs: readonly (Lang | undefined)[] = open
            ? [undefined]
            : way.expansion === undefined
              ? langs
              : [way.expansion.lang]
          return inLangs.map(async (lang) => {
            const hits = await (lang === undefined
              ? this.#finder.findBeginning(key, filters)
              : this.#finder.find(key, lang, filters))
            for (const hit of hits) {
              const page = pages.get(hit.page) ?? {
                id: hit.page,
                lang,
                score: 0,
                has: new Set<number>(),
                positions: new Map(),
              }
              pages.set(hit.page, page)
              page.score += hit.score * way.weight
              page.lang ??= lang
              const positions = page.positions.get(key) ?? new Set<number>()
              for (const position of hit.positions) positions.add(position)
              page.positions.set(key, positions)
              counts[index]?.add(hit.page)
            }
          })
        }),
      ),
    )
    await Promise.all(tasks)
    for (const page of pages.values()) {
      for (const [index, slot] of slots.entries()) {
        const has = slot.ways.some(({words}) =>
          words.every((word) => word.some(({key}) => page.positions.has(key))),
        )
        if (has) page.has.add(index)
      }
    }
    return {pages, weights: counts.map(({size}) => 1 / Math.log2(2 + size))}
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
    slots: readonly Slot[],
    vocabulary: Vocabulary,
    options: SearchOptions,
    suggestion?: string,
  ): Promise<Outcome> {
    const limit = options.limit ?? 10
    const wanted = options.langs ?? []
    const marking = {slots, vocabulary}
    const all =
      wanted.length === 0 ? found : await this.#project(found, wanted, marking, options.project !== false)
    const shown = inOrder(all, options)
    const results = await Promise.all(
      shown.slice(0, limit).map((each) => this.#result(each, marking, options)),
    )
    const expansions = new Map<string, Expansion>()
    for (const {ways} of slots) {
      for (const {expansion} of ways)
        if (expansion !== undefined) expansions.set(`${expansion.lang} ${expansion.text}`, expansion)
    }
    return {
      results,
      more: shown.length > limit,
      expansions: [...expansions.values()],
      ...(suggestion === undefined ? {} : {suggestion}),
    }
  }

  /** Only rows in the wanted languages: hits in others give their counterparts instead. */
  async #project(
    found: readonly Candidate[],
    wanted: readonly Lang[],
    marking: Marking,
    project: boolean,
  ): Promise<Candidate[]> {
    const kept = found.filter(({page}) => wanted.includes(page.lang))
    if (!project) return kept
    const partners = found
      .filter(({page, kind}) => !wanted.includes(page.lang) && kind === 'direct')
      .flatMap((candidate) => wanted.map((lang) => this.#partner(candidate, lang, marking)))
    return [...kept, ...(await Promise.all(partners)).filter((each) => each !== undefined)]
  }

  async #partner({page, hit}: Candidate, lang: Lang, marking: Marking): Promise<Candidate | undefined> {
    const id = page.others[lang]
    // Counterparts are many: what the next query waits for goes first.
    const other = id === undefined ? undefined : await this.#page(id, true)
    const index = other?.rows.findIndex(([anchor]) => anchor === hit.anchor) ?? -1
    const row = other?.rows[index]
    if (other === undefined || row === undefined) return undefined
    return {
      kind: 'partner',
      page: other,
      hit: {...hit, index, texts: mark(row.slice(1), other.lang, marking)},
    }
  }

  async #result(candidate: Candidate, marking: Marking, options: SearchOptions): Promise<Result> {
    if (options.counterparts === false) return resultOf(candidate)
    const {ui} = options
    const {lang, others} = candidate.page
    const to =
      lang !== ui && others[ui] !== undefined ? ui : langs.find((other) => others[other] !== undefined)
    return resultOf(candidate, to === undefined ? undefined : await this.#partner(candidate, to, marking))
  }
}

/** Candidates in the order in which they are shown, one a row. */
function inOrder(found: readonly Candidate[], {ui, langs: wanted = []}: SearchOptions): Candidate[] {
  const rank = ({kind, page}: Candidate) =>
    kind === 'direct' ? (page.lang === ui ? 0 : 1) : kind === 'partner' ? 2 : 3
  const sorted = [...found].sort(
    (a, b) => rank(a) - rank(b) || b.hit.score - a.hit.score || a.hit.index - b.hit.index,
  )
  const rows = new Map<string, Candidate>()
  for (const candidate of sorted) {
    const row = `${candidate.page.slug}#${candidate.hit.anchor}${wanted.length > 1 ? candidate.page.lang : ''}`
    if (!rows.has(row)) rows.set(row, candidate)
  }
  return [...rows.values()]
}

/** A candidate as it is shown, with its counterpart where that is there. */
function resultOf({kind, page, hit}: Candidate, partner?: Candidate): Result {
  const {slug, lang, title, source, date, origin} = page
  const counterpart =
    partner === undefined
      ? {}
      : {counterpart: {lang: partner.page.lang, origin: partner.page.origin, texts: partner.hit.texts}}
  return {
    kind,
    slug,
    anchor: hit.anchor,
    lang,
    title,
    origin,
    texts: hit.texts,
    ...(source === undefined ? {} : {source}),
    ...(date === undefined ? {} : {date}),
    ...counterpart,
  }
}

/** What to mark in a text that the index was not asked about. */
interface Marking {
  readonly slots: readonly Slot[]
  readonly vocabulary: Vocabulary
}

function mark(texts: readonly string[], lang: Lang, {slots, vocabulary}: Marking): MarkedText[] {
  return markRow(texts, slots, {vocabulary, persian: lang === 'fa'})
}
