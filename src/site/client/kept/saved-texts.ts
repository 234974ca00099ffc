/** The reader's own list of texts, kept in this browser and nowhere else. */
import {savedKey, sayChanged} from './changes.ts'
import {isSlug, textsIn} from './store.ts'

/** A text on the list. */
export interface SavedText {
  readonly slug: string
  /** Its title by language, as it was when it was saved. */
  readonly titles: Readonly<Record<string, string>>
}

/** The texts of a list that anybody may have written; what is none is left out. */
export function savedTextsIn(list: unknown): readonly SavedText[] {
  if (!Array.isArray(list)) return []
  const texts = list.flatMap((each: Partial<SavedText> | null) =>
    isSlug(each?.slug) ? [{slug: each.slug, titles: textsIn(each.titles)}] : [],
  )
  return [...new Map(texts.map((text) => [text.slug, text])).values()]
}

/** The list, last saved first. */
export function readSaved(): readonly SavedText[] {
  try {
    return savedTextsIn(JSON.parse(localStorage.getItem(savedKey) ?? '[]'))
  } catch {
    return []
  }
}

/** Whether a text is on the list. */
export function isSaved(slug: string): boolean {
  return readSaved().some((each) => each.slug === slug)
}

/** Put texts on top of the list; false where the browser keeps nothing. */
export function save(texts: readonly SavedText[]): boolean {
  const slugs = new Set(texts.map(({slug}) => slug))
  return keep([...texts, ...readSaved().filter(({slug}) => !slugs.has(slug))])
}

/** Take a text off the list. */
export function unsave(slug: string): boolean {
  return keep(readSaved().filter((each) => each.slug !== slug))
}

function keep(list: readonly SavedText[]): boolean {
  try {
    localStorage.setItem(savedKey, JSON.stringify(list))
  } catch {
    return false
  }
  sayChanged()
  return true
}
