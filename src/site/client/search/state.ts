/** What is searched, as the address of the search page says it, so that back, reload and shared links work. */
import {isLang, type Lang} from '../../../languages/index.ts'

/** A search as a reader sets it up. */
export interface SearchState {
  readonly q: string
  /** Languages to show; none means all. */
  readonly langs: readonly Lang[]
  readonly source: string
  readonly year: string
  /** Id of a concept. */
  readonly name: string
}

/** Read the part of an address after `?`. */
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

/** Write it; what is as it is at first is left out. */
export function writeState({q, langs = [], ...filters}: Partial<SearchState>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries({q, ...filters})) if (value) params.set(key, value)
  for (const lang of langs) params.append('lang', lang)
  return params.toString()
}
