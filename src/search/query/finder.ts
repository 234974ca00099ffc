/** Looking up one key in the index. */
import type {Lang} from '../../languages/index.ts'
import {endMark} from '../analyse/index.ts'
import type {FilterFile, SiteFile} from '../files.ts'
import {fileOf, filesOf, type Places, placesBeginning, placesOf} from '../places.ts'

/** Where a key stands in one edition. */
export interface PageHit {
  /** Number of the edition, and of its page file. */
  readonly page: number
  /** Higher is better: a rare key weighs more, a second occurrence less than the first. */
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

/**
 * Reads a file of `/find/`, as text or as JSON; undefined where it is not there, an error where it cannot be had.
 * `later`: others may be fetched before it.
 */
export interface Load {
  text(name: string): Promise<string | undefined>
  json<Value>(name: string, later?: boolean): Promise<Value | undefined>
}

/** Of a beginning of one letter not every file is read: the reader types on. */
const mostFiles = 3

/** A finder over the files of places. Files and lookups are kept: a query that goes on repeats most of them. */
export function placesFinder({places: starts, pages}: SiteFile, load: Load): Finder {
  const files = new Map<string, Promise<unknown>>()
  /** What a name stands for, made once; what failed for want of a network is asked again. */
  const once = <Value>(name: string, make: () => Promise<Value>): Promise<Value> => {
    const known = (files.get(name) as Promise<Value> | undefined) ?? make()
    files.set(name, known)
    known.catch(() => files.delete(name))
    return known
  }
  const file = (number: number) =>
    once(`places/${number}.txt`, async () => (await load.text(`places/${number}.txt`)) ?? '')
  const filter = (name: string) =>
    once(name, async () => (await load.json<FilterFile>(`filters/${name}.json`)) ?? {})
  const allowed = async (filters: Filters) => {
    const sets = await Promise.all(
      Object.entries(filters).map(async ([name, values]) => {
        const numbers = await filter(name)
        return new Set(
          values.flatMap((value) => (Object.hasOwn(numbers, value) ? (numbers[value] ?? []) : [])),
        )
      }),
    )
    return (page: number) => sets.every((set) => set.has(page))
  }
  const lookUp = (key: string, numbers: readonly number[], filters: Filters, read: typeof placesOf) =>
    once(JSON.stringify([key, filters, read === placesOf]), async () => {
      const [isAllowed, texts] = await Promise.all([allowed(filters), Promise.all(numbers.map(file))])
      const found = texts.flatMap((text) => read(key, text)).filter(({page}) => isAllowed(page))
      return scored(found, pages)
    })
  return {
    find: (key, lang, filters) => {
      const marked = key + endMark + lang
      return lookUp(
        marked,
        [fileOf(marked, starts)].filter((number) => number >= 0),
        filters,
        placesOf,
      )
    },
    findBeginning: (start, filters) =>
      lookUp(start, filesOf(start, starts).slice(0, mostFiles), filters, placesBeginning),
  }
}

/** Places by edition, best first: inverse document frequency, and a count that saturates (Robertson's BM25). */
function scored(found: readonly Places[], pages: number): PageHit[] {
  const byPage = new Map<number, Set<number>>()
  for (const {page, positions} of found) {
    const own = byPage.get(page)
    if (own === undefined) byPage.set(page, new Set(positions))
    else for (const position of positions) own.add(position)
  }
  const rarity = Math.log(1 + (pages - byPage.size + 0.5) / (byPage.size + 0.5))
  return [...byPage]
    .map(([page, set]) => ({
      page,
      score: (rarity * 2.2 * set.size) / (set.size + 1.2),
      positions: [...set].sort((a, b) => a - b),
    }))
    .sort((a, b) => b.score - a.score)
}
