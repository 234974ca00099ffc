/**
 * Annotations (highlights and notes), stored only in this browser: one JSON object for each text, so that a page reads only
 * its own and two tabs with different texts never overwrite each other. Each change reads the store first. Where storage
 * is forbidden or full nothing is stored, and functions return false.
 */
import {annotationsKey} from './storage-key.ts'

/** Marked words of one cell. */
export interface MarkedWords {
  /** Id of the row. */
  readonly row: string
  readonly lang: string
  /** The words themselves, to find them again after the text was corrected. */
  readonly quote: string
  /** Offsets in the cell's whole text, in UTF-16 code units; both absent for the whole cell. */
  readonly start?: number
  readonly end?: number
}

/** Colours of highlights, by number. */
export const markColours = [1, 2, 3] as const

/** One of them. */
export type MarkColour = (typeof markColours)[number]

/** A highlight, a note, or both. */
export interface Annotation {
  readonly id: string
  /** The marked words: a stretch, a sentence and its partners, or the cells of a row; at least one. */
  readonly places: readonly MarkedWords[]
  readonly colour?: MarkColour
  readonly note?: string
  /** Time of creation and, below, of the last change, ISO 8601. */
  readonly at: string
  readonly changed?: string
}

/** All annotations of a text. */
export interface AnnotatedText {
  readonly slug: string
  /** Titles of the text by language at the last change. */
  readonly titles: Readonly<Record<string, string>>
  /** In order of creation. */
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

/** Whether a value is a slug: a text's name in addresses. */
export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z\d][a-z\d-]*$/.test(value)
}

/** The strings of an object, such as titles by language; other values are left out. */
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

/** Whether a stored or imported value is an annotation. */
export function isAnnotation(value: unknown): value is Annotation {
  if (!isObject(value)) return false
  const {id, places, colour, note, at, changed} = value
  if (!Array.isArray(places) || places.length === 0 || !places.every(areWords)) return false
  const hasColour = markColours.some((each) => each === colour)
  if (!hasColour && (colour !== undefined || !isText(note))) return false
  return isText(id) && maybe(isText)(note) && isTime(at) && maybe(isTime)(changed)
}

/** The stored object of a text; entries of its list that are not annotations are preserved. */
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

/** Store the object of a text; returns whether that succeeded. */
function store(slug: string, {titles, items}: Stored): boolean {
  try {
    if (items.length === 0) localStorage.removeItem(annotationsKey + slug)
    else localStorage.setItem(annotationsKey + slug, JSON.stringify({titles, marks: items}))
    return true
  } catch {
    return false
  }
}

/** The annotations of one text. */
export function annotationsOf(slug: string): AnnotatedText {
  const {titles, items} = stored(slug)
  return {slug, titles, marks: items.filter(isAnnotation)}
}

/** All texts with annotations. */
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

/** Store annotations of a text, replacing those with the same id; false where the browser stores nothing. */
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

/** Delete an annotation of a text. */
export function deleteAnnotation(slug: string, id: string): boolean {
  const kept = stored(slug)
  return store(slug, {...kept, items: kept.items.filter((item) => !isAnnotation(item) || item.id !== id)})
}

/** A unique id for a new annotation. */
export function newAnnotationId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(3))
  return [...parts].map((part) => part.toString(36)).join('')
}
