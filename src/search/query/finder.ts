/** Looking up one key in the index. */
import type {Lang} from '../../languages.ts'
import {endMark} from '../analyse/index.ts'

/** Where a key stands in one edition. */
export interface PageHit {
  /** Id of the record, and of its page file. */
  readonly page: string
  /** The index's own score: higher is better, comparable within one lookup. */
  readonly score: number
  /** Positions of words in the edition. */
  readonly positions: readonly number[]
}

/** Article-level conditions: values by filter, any of which will do. */
export type Filters = Readonly<Record<string, readonly string[]>>

/** The index, as the search sees it. */
export interface Finder {
  /** Editions in a language with this key. Best first. */
  find(key: string, lang: Lang, filters: Filters): Promise<readonly PageHit[]>
  /** Editions in any language with a key that begins so. Best first. */
  findBeginning(start: string, filters: Filters): Promise<readonly PageHit[]>
}

/** What of Pagefind's browser module is used. */
export interface PagefindModule {
  search(
    term: string,
    options: {filters: Record<string, {any: readonly string[]}>},
  ): Promise<{results: readonly {id: string; score: number; words: readonly number[]}[]}>
}

/** A finder over a Pagefind index of keys. Lookups are kept: a query that goes on repeats most of them. */
export function pagefindFinder(pagefind: PagefindModule): Finder {
  const kept = new Map<string, Promise<readonly PageHit[]>>()
  const lookUp = (term: string, filters: Filters) => {
    const id = JSON.stringify([term, filters])
    const known = kept.get(id)
    if (known !== undefined) return known
    const any = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, {any: values}]))
    const found = pagefind
      .search(term, {filters: any})
      .then(({results}) => results.map(({id: page, score, words}) => ({page, score, positions: words})))
    kept.set(id, found)
    // What failed for want of a network is asked again.
    found.catch(() => kept.delete(id))
    return found
  }
  return {
    find: (key, lang, filters) => lookUp(key + endMark + lang, filters),
    findBeginning: (start, filters) => lookUp(start, filters),
  }
}

/** A record in memory. */
export interface MemoryRecord {
  readonly id: string
  readonly content: string
}

/** A finder over records in memory, for tests and measurements without a browser: the same pages, plainer scores. */
export function memoryFinder(records: readonly MemoryRecord[]): Finder {
  const index = new Map<string, Map<string, number[]>>()
  for (const {id, content} of records) {
    for (const [position, word] of content.split(' ').entries()) {
      for (const key of word.split('-')) {
        const pages = index.get(key) ?? new Map<string, number[]>()
        const positions = pages.get(id)
        if (positions === undefined) pages.set(id, [position])
        else positions.push(position)
        index.set(key, pages)
      }
    }
  }
  const hitsOf = (keys: Iterable<string>): readonly PageHit[] => {
    const pages = new Map<string, Set<number>>()
    for (const key of keys) {
      for (const [page, positions] of index.get(key) ?? []) {
        const own = pages.get(page) ?? new Set<number>()
        for (const position of positions) own.add(position)
        pages.set(page, own)
      }
    }
    return [...pages]
      .map(([page, set]) => ({page, score: set.size, positions: [...set].sort((a, b) => a - b)}))
      .sort((a, b) => b.score - a.score)
  }
  return {
    find: (key, lang) => Promise.resolve(hitsOf([key + endMark + lang])),
    findBeginning: (start) =>
      Promise.resolve(hitsOf([...index.keys()].filter((key) => key.startsWith(start)))),
  }
}
