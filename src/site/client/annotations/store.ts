/**
 * Highlights and notes, kept in this browser and nowhere else: one JSON object a text, so that a page reads its own
 * alone, and two tabs with two texts never write over one another. Every change is made to what is kept at that moment.
 * Where storage is forbidden or full, nothing is kept, and whoever asked is told.
 */
import {annotationsKey} from './storage-key.ts'

/** Words of one cell. */
export interface MarkedWords {
  /** Id of the row. */
  readonly row: string
  readonly lang: string
  /** The words themselves, by which they are found again when the text was mended. */
  readonly quote: string
  /** Where they stand in the cell's whole text, in UTF-16 code units; both absent where the whole cell is meant. */
  readonly start?: number
  readonly end?: number
}

/** The colours, by number. */
export const markColours = [1, 2, 3] as const

/** One of them. */
export type MarkColour = (typeof markColours)[number]

/** A highlight, a note, or both. */
export interface Annotation {
  readonly id: string
  /** What is marked: a stretch, or a sentence with its counterpart, or the cells of a row; at least one. */
  readonly places: readonly MarkedWords[]
  readonly colour?: MarkColour
  readonly note?: string
  /** When it was made, and last changed, ISO 8601. */
  readonly at: string
  readonly changed?: string
}

/** All marks of a text. */
export interface AnnotatedText {
  readonly slug: string
  /** The text's title by language, as it was when it was last marked. */
  readonly titles: Readonly<Record<string, string>>
  /** In the order in which they were made. */
  readonly marks: readonly Annotation[]
}

type Values = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isOffset = (value: unknown) => Number.isInteger(value) && (value as number) >= 0
const isTime = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value))
const maybe = (fits: (value: unknown) => boolean) => (value: unknown) => value === undefined || fits(value)

/** Whether a value is a name of a text, as it stands in addresses. */
export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z\d][a-z\d-]*$/.test(value)
}

/** Texts by name, such as titles by language; what is none is left out. */
export function stringsByKey(value: unknown): Readonly<Record<string, string>> {
  if (!isObject(value)) return {}
  return Object.fromEntries(Object.entries(value).filter(([, text]) => isText(text))) as Record<
    string,
    string
  >
}

function areWords(value: unknown): boolean {
  if (!isObject(value)) return false
  const {row, lang, quote, start, end} = value
  const isWhole = start === undefined && end === undefined
  const isStretch = isOffset(start) && isOffset(end) && (start as number) < (end as number)
  return isText(row) && isText(quote) && /^[A-Za-z\d-]{2,35}$/.test(String(lang)) && (isWhole || isStretch)
}

/** Whether a value is a mark; anybody may have written into the store, or into a file. */
export function isAnnotation(value: unknown): value is Annotation {
  if (!isObject(value)) return false
  const {id, places, colour, note, at, changed} = value
  if (!Array.isArray(places) || places.length === 0 || !places.every(areWords)) return false
  const hasColour = markColours.some((each) => each === colour)
  if (!hasColour && (colour !== undefined || !isText(note))) return false
  return isText(id) && maybe(isText)(note) && isTime(at) && maybe(isTime)(changed)
}

/** A store's object with all that is in its list: what is no mark that we know stays as it is. */
interface Stored {
  readonly titles: Readonly<Record<string, string>>
  readonly items: readonly unknown[]
}

function stored(slug: string): Stored {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(annotationsKey + slug) ?? 'null')
    if (!isObject(kept)) return {titles: {}, items: []}
    return {titles: stringsByKey(kept.titles), items: Array.isArray(kept.marks) ? kept.marks : []}
  } catch {
    return {titles: {}, items: []}
  }
}

/** Replace what is kept of a text; whether that succeeded. */
function store(slug: string, {titles, items}: Stored): boolean {
  try {
    if (items.length === 0) localStorage.removeItem(annotationsKey + slug)
    else localStorage.setItem(annotationsKey + slug, JSON.stringify({titles, marks: items}))
    return true
  } catch {
    return false
  }
}

/** What is marked in one text. */
export function annotationsOf(slug: string): AnnotatedText {
  const {titles, items} = stored(slug)
  return {slug, titles, marks: items.filter(isAnnotation)}
}

/** All texts in which something is marked. */
export function readAnnotatedTexts(): readonly AnnotatedText[] {
  try {
    const keys = Array.from({length: localStorage.length}, (_, k) => localStorage.key(k) ?? '')
    const slugs = keys
      .filter((key) => key.startsWith(annotationsKey))
      .map((key) => key.slice(annotationsKey.length))
    return slugs
      .filter(isSlug)
      .sort()
      .map(annotationsOf)
      .filter(({marks}) => marks.length > 0)
  } catch {
    return []
  }
}

/** Keep marks of a text, each in the place of the one with its id; false where the browser keeps nothing. */
export function saveAnnotations({slug, titles, marks}: AnnotatedText): boolean {
  const kept = stored(slug)
  const byId = new Map(marks.map((mark) => [mark.id, mark]))
  const items = kept.items.map((item) => {
    if (!isAnnotation(item)) return item
    const newer = byId.get(item.id) ?? item
    byId.delete(item.id)
    return newer
  })
  return store(slug, {titles: {...kept.titles, ...titles}, items: [...items, ...byId.values()]})
}

/** Forget a mark of a text. */
export function deleteAnnotation(slug: string, id: string): boolean {
  const kept = stored(slug)
  return store(slug, {...kept, items: kept.items.filter((item) => !isAnnotation(item) || item.id !== id)})
}

/** A name for a new mark, which no other has. */
export function newAnnotationId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(3))
  return [...parts].map((part) => part.toString(36)).join('')
}
