/** Words of the text with where they are from, as they are copied and shared. */
import type {SelectionPlace} from './selection.ts'

/** Words of one language. */
export interface Quote {
  readonly lang: string
  readonly text: string
}

/**
 * Quotations, each with the citation of its edition below it, and the address last. Every paragraph of it stands alone,
 * so none needs an invisible mark of direction: such marks travel into other people's documents.
 */
export function withSources(quotes: readonly Quote[], address: string): string {
  const cited = quotes.map(({lang, text}) => `${text}\n— ${sourceOf(lang)}`)
  return `${cited.join('\n\n')}\n${address}`.replace(/[\u2066-\u2069]/g, '')
}

/** What the page says an edition is to be cited as. */
function sourceOf(lang: string): string {
  return document.querySelector(`.cite [data-l="${lang}"]`)?.textContent?.trim() ?? ''
}

/** Selected words by language, in the order in which the languages first come; words of several rows on lines of their own. */
export function selectedQuotes(places: readonly SelectionPlace[]): readonly Quote[] {
  const byLang = Map.groupBy(places, ({lang}) => lang)
  return [...byLang].map(([lang, own]) => ({lang, text: own.map(({text}) => text).join('\n')}))
}

/** The part of an address that points at the rows of a selection: one, or from the first to the last. */
export function selectedRows(places: readonly SelectionPlace[]): string {
  const ids = [places[0], places.at(-1)].flatMap((place) => place?.row.id ?? [])
  return [...new Set(ids)].join('-')
}
