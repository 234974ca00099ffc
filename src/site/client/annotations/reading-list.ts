/** The reader's reading list, stored only in this browser. */
import {announceChange, readingListKey} from './changes.ts'
import {isSlug, stringsByKey} from './store.ts'

/** A text on the list. */
export interface ReadingListEntry {
  readonly slug: string
  /** Titles of the text by language when it was added. */
  readonly titles: Readonly<Record<string, string>>
}

/** The valid entries of a stored or imported list. */
export function readingListIn(list: unknown): readonly ReadingListEntry[] {
  if (!Array.isArray(list)) return []
  const texts = list.flatMap((each: Partial<ReadingListEntry> | null) =>
    isSlug(each?.slug) ? [{slug: each.slug, titles: stringsByKey(each.titles)}] : [],
  )
  return [...new Map(texts.map((text) => [text.slug, text])).values()]
}

/** Read the list, last added first. */
export function readReadingList(): readonly ReadingListEntry[] {
  try {
    return readingListIn(JSON.parse(localStorage.getItem(readingListKey) ?? '[]'))
  } catch {
    return []
  }
}

/** Whether a text is on the list. */
export function isOnReadingList(slug: string): boolean {
  return readReadingList().some((each) => each.slug === slug)
}

/** Add texts to the top of the list; false where the browser stores nothing. */
export function addToReadingList(texts: readonly ReadingListEntry[]): boolean {
  const slugs = new Set(texts.map(({slug}) => slug))
  return keep([...texts, ...readReadingList().filter(({slug}) => !slugs.has(slug))])
}

/** Take a text off the list. */
export function removeFromReadingList(slug: string): boolean {
  return keep(readReadingList().filter((each) => each.slug !== slug))
}

function keep(list: readonly ReadingListEntry[]): boolean {
  try {
    localStorage.setItem(readingListKey, JSON.stringify(list))
  } catch {
    return false
  }
  announceChange()
  return true
}
