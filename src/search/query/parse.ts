/** What the reader typed: words to look for, phrases that must stand as typed, and what must not be there. */
import {langs, languages} from '../../languages/index.ts'
import {belongTogether, boundGroups, searchSpelling, splitWords, type WordPart} from '../analyse/index.ts'

/** A word of the query; several parts where they are bound to one another (می‌شود, counter-terrorism). */
export interface QueryWord {
  /** As typed. */
  readonly text: string
  readonly parts: readonly WordPart[]
  /** A word so frequent that rows without it do. */
  readonly optional: boolean
}

/** A query. */
export interface Query {
  /** As typed. */
  readonly text: string
  readonly words: readonly QueryWord[]
  /** Words in quotation marks, in order: they stand so in a row, or it is not found. */
  readonly phrases: readonly (readonly WordPart[])[]
  /** Words and phrases after a minus sign: rows that have one are left out. */
  readonly without: readonly (readonly WordPart[])[]
  /** Whether the last word is still being typed: no white space and no quotation mark after it. */
  readonly open: boolean
}

/** A quotation, or a run without white space; either with a minus sign before it. */
const item =
  /(?<![^\s])([-\u2212]?)(?:["\u201C\u201D\u201E\u00AB]([^"\u201C\u201D\u201E\u00AB\u00BB]+)["\u201C\u201D\u201F\u00BB]|(\S+))|\S+/gu
const stop: ReadonlySet<string> = new Set(
  langs.flatMap((lang) => languages[lang].stopWords.split(' ').map(searchSpelling)),
)

/** Read a query. `typing` tells that the reader may still be in the last word. */
export function parseQuery(text: string, typing = false): Query {
  const words: WordPart[][] = []
  const phrases: WordPart[][] = []
  const without: WordPart[][] = []
  for (const {0: all, 1: minus = '', 2: quoted, 3: run} of text.matchAll(item)) {
    const parts = splitWords(quoted ?? run ?? all).flatMap((word) => word.parts)
    if (parts.length === 0) continue
    if (minus !== '') without.push(parts)
    else if (quoted !== undefined) phrases.push(parts)
    else words.push(...boundGroups(parts))
  }
  const read = bind(words).map(wordOf)
  const needed = phrases.length > 0 || read.some(({optional}) => !optional)
  return {
    text,
    words: needed ? read : read.map((word) => ({...word, optional: false})),
    phrases,
    without,
    open: typing && /[\p{L}\p{N}\p{M}]$/u.test(text),
  }
}

/** Words set apart of which one is no word alone (می شود, کتاب ها) are bound as if a joiner stood between them. */
function bind(groups: readonly WordPart[][]): WordPart[][] {
  const found: WordPart[][] = []
  for (const group of groups) {
    const before = found.at(-1)
    const [head, ...others] = before ?? []
    const [next] = group
    const isPair = head !== undefined && next !== undefined && others.length === 0 && group.length === 1
    if (isPair && belongTogether(searchSpelling(head.text), searchSpelling(next.text))) before?.push(next)
    else found.push([...group])
  }
  return found
}

function wordOf(parts: readonly WordPart[]): QueryWord {
  const text = parts.map((part) => part.text).join('')
  const optional = parts.length === 1 && stop.has(searchSpelling(text)) && !/^\p{Lu}{2,}$/u.test(text)
  return {text, parts, optional}
}
