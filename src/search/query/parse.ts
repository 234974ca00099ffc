/** What the reader typed, as terms to look up: words with all their keys, and phrases that must stay exact. */
import {langs, languages} from '../../languages/index.ts'
import {
  belong,
  emptyVocabulary,
  foldWord,
  joinedKeys,
  type Part,
  partForms,
  splitWords,
  type Vocabulary,
} from '../analyse/index.ts'

/** A key to look up. */
export interface QueryKey {
  readonly key: string
  /** Whether it is the word as typed (folded), not a stem of it. */
  readonly exact: boolean
}

/** One word of the query. It is found where any key is, or where all its parts are in one row. */
export interface Term {
  /** As typed. */
  readonly text: string
  readonly keys: readonly QueryKey[]
  /** For a word of bound parts (می‌شود, counter-terrorism): the parts, an alternative to the keys together. */
  readonly parts?: readonly Term[]
  /** A word so frequent that a row without it may do: it counts for the order only. */
  readonly optional: boolean
}

/** A query. */
export interface Query {
  readonly terms: readonly Term[]
  /** Texts in quotation marks; their words stand in terms, too. */
  readonly phrases: readonly string[]
  /** Whether the last word is still being typed: no white space and no quotation mark after it. */
  readonly open: boolean
}

const quoted = /["\u201C\u201D\u201E\u00AB]([^"\u201C\u201D\u201E\u00AB\u00BB]+)["\u201C\u201D\u201F\u00BB]/gu
const stop: ReadonlySet<string> = new Set(
  langs.flatMap((lang) => languages[lang].stopWords.split(' ').map(foldWord)),
)

/** Read a query. `typing` tells that the reader may still be in the last word. */
export function parseQuery(text: string, vocabulary: Vocabulary = emptyVocabulary, typing = false): Query {
  const phrases = [...text.matchAll(quoted)]
    .map((match) => (match[1] ?? '').trim())
    .filter((phrase) => phrase !== '')
  const parts = bind(splitWords(text).flatMap(({parts}) => groups(parts)))
  const terms = parts.map((group) => termOf(group, vocabulary))
  const joinedTerms = joinTerms(parts, terms, vocabulary)
  const all = joinedTerms.every(({optional}) => optional)
  const open = typing && /[\p{L}\p{N}\p{M}]$/u.test(text)
  return {terms: all ? joinedTerms.map((term) => ({...term, optional: false})) : joinedTerms, phrases, open}
}

/** The parts of a run, bound ones together: `روسيا/باكستان` is two terms, `counter-terrorism` one. */
function groups(parts: readonly Part[]): Part[][] {
  const found: Part[][] = []
  for (const part of parts) {
    const last = found.at(-1)
    if (part.bound && last !== undefined) last.push(part)
    else found.push([part])
  }
  return found
}

/** Words set apart of which one is no word alone (می شود, کتاب ها) are bound as if a joiner stood between them. */
function bind(words: readonly Part[][]): Part[][] {
  const found: Part[][] = []
  for (const word of words) {
    const [before, after] = [found.at(-1), word[0]]
    const [head, ...others] = before ?? []
    const isPair = head !== undefined && after !== undefined && others.length === 0 && word.length === 1
    if (isPair && belong(foldWord(head.text), foldWord(after.text))) before?.push(after)
    else found.push([...word])
  }
  return found
}

function termOf(group: readonly Part[], vocabulary: Vocabulary): Term {
  const [first] = group
  if (group.length === 1 && first !== undefined) {
    const {text} = first
    const optional = stop.has(foldWord(text)) && !/^\p{Lu}+$/u.test(text)
    return {text, keys: askedOf(partForms(first, {vocabulary})), optional}
  }
  return {
    text: group.map(({text}) => text).join(''),
    keys: askedOf(joinedKeys(group, {vocabulary})),
    parts: group.map((part) => termOf([part], vocabulary)),
    optional: false,
  }
}

/** The keys of forms, each once. Initials that are also a word ("US") are asked for as initials alone. */
function askedOf(forms: readonly QueryKey[]): QueryKey[] {
  const initials = forms.filter(({key}) => key.startsWith('\u01C3'))
  const seen = new Map<string, QueryKey>()
  for (const {key, exact} of initials.length > 0 ? initials : forms)
    if (!seen.has(key)) seen.set(key, {key, exact})
  return [...seen.values()]
}

/** Words typed apart that a text may write as one: each gets the keys of both joined as further ways to be found. */
function joinTerms(parts: readonly Part[][], terms: readonly Term[], vocabulary: Vocabulary): Term[] {
  const extra = terms.map((): QueryKey[] => [])
  for (let index = 0; index + 1 < parts.length; index++) {
    const [before, after] = [parts[index] ?? [], parts[index + 1] ?? []]
    if (before.length !== 1 || after.length !== 1) continue
    const keys = askedOf(joinedKeys([...before, ...after], {vocabulary}))
    extra[index]?.push(...keys)
    extra[index + 1]?.push(...keys)
  }
  return terms.map((term, index) => ({...term, keys: [...term.keys, ...(extra[index] ?? [])]}))
}
