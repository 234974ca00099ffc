/** What a search shows: rows in their order, each with its text marked. */
import type {Lang} from '../../languages/index.ts'
import {readingOf, type Vocabulary} from '../analyse/index.ts'
import type {PageFile} from '../files.ts'
import {type MarkedText, markFound, markRow} from './marks.ts'
import type {RowHit} from './rows.ts'
import type {Expansion, Slot} from './slots.ts'

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
export interface Candidate {
  readonly kind: ResultKind
  readonly page: PageFile
  readonly hit: RowHit
}

/** What to mark in a text. */
export interface Marking {
  readonly slots: readonly Slot[]
  readonly vocabulary: Vocabulary
}

/**
 * Candidates in the order in which they are shown, one a row. Found as typed in the reader's language, found as typed
 * elsewhere, counterparts of those, found by what else was searched.
 */
export function inOrder(found: readonly Candidate[], ui: Lang, wanted: readonly Lang[]): Candidate[] {
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
export function resultOf(candidate: Candidate, marking: Marking, partner?: Candidate): Result {
  const {kind, page, hit} = candidate
  const {slug, lang, title, source, date, origin} = page
  const counterpart = partner && {
    lang: partner.page.lang,
    origin: partner.page.origin,
    texts: textsOf(partner, marking),
  }
  return {
    kind,
    slug,
    anchor: hit.anchor,
    lang,
    title,
    origin,
    texts: textsOf(candidate, marking),
    ...(source === undefined ? {} : {source}),
    ...(date === undefined ? {} : {date}),
    ...(counterpart === undefined ? {} : {counterpart}),
  }
}

/** The texts of a candidate's row, marked: by what the index found there, or, in a counterpart, by reading it. */
function textsOf({kind, page, hit}: Candidate, {slots, vocabulary}: Marking): MarkedText[] {
  const [, ...texts] = page.rows[hit.index] ?? []
  const reading = readingOf(page.lang, vocabulary)
  return kind === 'partner'
    ? markRow(texts, slots, reading)
    : markFound(texts, slots, hit.found, hit.places, reading)
}
