/** Quotations with their sources, as text to copy and share. */
import type {SelectionPlace} from './selection.ts'

/** Quoted words in one language. */
export interface Quote {
  readonly lang: string
  readonly text: string
}

/**
 * Quotations, each above the citation of its edition, and the address last. Each paragraph is in one language, so that no
 * invisible direction marks are needed, which would end up in other people's documents.
 */
export function withSources(quotes: readonly Quote[], address: string): string {
  const cited = quotes.map(({lang, text}) => `${text}\n— ${sourceOf(lang)}`)
  return `${cited.join('\n\n')}\n${address}`.replace(/[\u2066-\u2069]/g, '')
}

/** The citation of an edition, from the list below the text. */
function sourceOf(lang: string): string {
  return document.querySelector(`.cite [data-l="${lang}"]`)?.textContent?.trim() ?? ''
}

/** Selected words grouped by language, in order of first appearance; each row on its own line. */
export function selectedQuotes(places: readonly SelectionPlace[]): readonly Quote[] {
  const byLang = Map.groupBy(places, ({lang}) => lang)
  return [...byLang].map(([lang, own]) => ({lang, text: own.map(({text}) => text).join('\n')}))
}

/** The fragment for the rows of a selection: `p3`, or `p3-p5` for a range. */
export function selectedRows(places: readonly SelectionPlace[]): string {
  const ids = [places[0], places.at(-1)].flatMap((place) => place?.row.id ?? [])
  return [...new Set(ids)].join('-')
}
