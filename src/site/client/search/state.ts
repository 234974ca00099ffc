/** The state of the search page in its address, so that back, reload and shared links work. */
import {isLang, type Lang} from '../../../languages/index.ts'

/** A search: the query and filters of the form. */
export interface SearchState {
  readonly q: string
  /** Languages to show; empty means all. */
  readonly langs: readonly Lang[]
  readonly source: string
  readonly year: string
  /** Id of a concept. */
  readonly name: string
}

/** Read a search from a query string. */
export function readState(query: string): SearchState {
  const params = new URLSearchParams(query)
  const text = (name: string) => params.get(name) ?? ''
  return {
    q: text('q'),
    langs: params.getAll('lang').filter(isLang),
    source: text('source'),
    year: text('year'),
    name: text('name'),
  }
}

/** Write a search as a query string; default values are left out. */
export function writeState({q, langs = [], ...filters}: Partial<SearchState>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries({q, ...filters})) if (value) params.set(key, value)
  for (const lang of langs) params.append('lang', lang)
  return params.toString()
}
