/** The state of the search page in its address, so that back, reload and shared links work. */

import {isLang, type Lang} from '../../../languages/index.ts'
import {type ArticleFilter, articleFilters} from '../../../search/article-filters.ts'

/** A search: the query and filters of the form; a filter without a value is empty. */
export interface SearchState extends Readonly<Record<ArticleFilter, string>> {
  readonly q: string
  /** Languages to show; empty means all. */
  readonly langs: readonly Lang[]
}

/** Read a search from a query string. */
export function readState(query: string): SearchState {
  const params = new URLSearchParams(query)
  return {
    q: params.get('q') ?? '',
    langs: params.getAll('lang').filter(isLang),
    ...filterValues((name) => params.get(name)),
  }
}

/** The value of each filter. */
export function filterValues(
  read: (name: ArticleFilter) => unknown,
): Readonly<Record<ArticleFilter, string>> {
  return Object.fromEntries(articleFilters.map((name) => [name, String(read(name) ?? '')])) as Record<
    ArticleFilter,
    string
  >
}

/** Write a search as a query string; default values are left out. */
export function writeState({q, langs = [], ...filters}: Partial<SearchState>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries({q, ...filters})) if (value) params.set(key, value)
  for (const lang of langs) params.append('lang', lang)
  return params.toString()
}
