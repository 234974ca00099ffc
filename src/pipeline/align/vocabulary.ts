/**
 * The distinct things a side says, each with the segments that say it: what evidence is made of.
 */
import type {Lang} from '../../languages.ts'
import {type NameTable, namesIn} from './names.ts'
import {numberWords} from './number-words.ts'
import {type Token, tokensOf} from './words.ts'

/** What kind of thing a term is; terms are compared within a kind, words and Latin tokens across too. */
export type TermKind = 'number' | 'latin' | 'word' | 'name' | 'mark'

/** One thing that is said. */
export interface Term {
  readonly kind: TermKind
  readonly key: string
  /** As first written, for skeletons. */
  readonly text: string
  /** Whether it is written with a capital inside or at the start of a sentence. */
  capital: boolean
  /** Segments that say it, rising. */
  readonly segments: number[]
}

/** All terms of one side. */
export interface Vocabulary {
  readonly lang: Lang
  readonly terms: readonly Term[]
  /** Number of segments of the side. */
  readonly size: number
}

/** Punctuation that translators keep, by what it is called here. */
const markPatterns: readonly (readonly [string, RegExp])[] = [
  ['question', /[?\u061F]/],
  ['exclamation', /!/],
  ['quotation', /["\u201C\u201D\u00AB\u00BB\u201E]|(?:^|\s)['\u2018]|['\u2019](?:$|[\s.,])/],
  ['bracket', /[([]/],
  ['colon', /:(?!\d)/],
  ['semicolon', /[;\u061B]/],
  [
    'percent',
    /[%\u066A]|per ?cent|\u0628\u0627\u0644\u0645\u0626\u0629|\u0628\u0627\u0644\u0645\u0627\u0626\u0629|\u062F\u0631\u0635\u062F|\u062F\u0631 \u0635\u062F/,
  ],
  [
    'money',
    /[$\u20AC\u00A3\u00A5]|dollar|\u062F\u0648\u0644\u0627\u0631|\u062F\u0644\u0627\u0631|euro|\u064A\u0648\u0631\u0648|\u06CC\u0648\u0631\u0648|pound|\u062C\u0646\u064A\u0647|\u067E\u0648\u0646\u062F/,
  ],
  ['ellipsis', /\u2026|\.\.\./],
  ['item', /^\s*(?:[-\u2022*\u2013]|\p{Nd}{1,2}[.)-])\s/u],
  ['open-end', /:\s*$/],
  ['quoted-start', /^\s*["\u201C\u201D\u00AB\u2018']/],
  ['quoted-end', /["\u201D\u201C\u00BB\u2019'][.\u06D4]?\s*$/],
]

/** Gather the terms of a side; each is counted once for a segment however often it occurs there. */
export function vocabularyOf(texts: readonly string[], lang: Lang, tables: readonly NameTable[]): Vocabulary {
  const terms = new Map<string, Term>()
  const add = (kind: TermKind, key: string, text: string, segment: number, capital = false) => {
    const name = `${kind} ${key}`
    const term = terms.get(name) ?? {kind, key, text, capital, segments: []}
    if (term.segments.at(-1) !== segment) term.segments.push(segment)
    if (capital) term.capital = true
    terms.set(name, term)
  }
  texts.forEach((text, segment) => {
    const tokens = tokensOf(text, lang)
    tokens.forEach((token, k) => {
      addToken(token, k, lang, (kind, key) => add(kind, key, token.text, segment, token.capital && k > 0))
    })
    for (const {id, at} of namesIn(tokens, lang, tables)) add('name', id, tokens[at]!.text, segment)
    for (const [mark, pattern] of markPatterns) if (pattern.test(text)) add('mark', mark, mark, segment)
  })
  return {lang, terms: [...terms.values()], size: texts.length}
}

function addToken(token: Token, _at: number, lang: Lang, add: (kind: TermKind, key: string) => void): void {
  add(token.kind, token.key)
  const value = token.kind === 'word' ? numberWords[lang].get(token.key) : undefined
  if (value !== undefined) add('number', value)
}
