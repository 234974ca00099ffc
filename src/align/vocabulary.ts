/**
 * The vocabulary of a side: its distinct terms, each with the segments in which it occurs. Evidence is counted over it.
 */
import {comparedAs} from '../languages/foreign.ts'
import {ofEach} from '../languages/knowledge.ts'
import {foldStem} from '../languages/script/fold.ts'
import type {Translation} from '../languages/translation.ts'
import type {Lexicon} from './ibm.ts'
import {unglued} from './lookup.ts'
import {type NameTable, namesIn} from './names.ts'
import {writtenNumbers} from './number-words.ts'
import {phoneticKeysOf} from './phonetic-key.ts'
import {type AlignToken, tokensOf} from './tokens.ts'
import {itemOf, withoutItem} from './words.ts'

/** Kinds of terms. Terms are compared within a kind; words and Latin tokens are also compared with one another. */
export type TermKind = 'number' | 'latin' | 'word' | 'name' | 'item' | 'mark'

/** A term: a word, number, name or mark. */
export interface Term {
  readonly kind: TermKind
  readonly key: string
  /** As first written. */
  readonly text: string
  /** Of a word, see {@link AlignToken.phoneticKeys}. */
  readonly phoneticKeys: readonly string[]
  /** Whether it is written with a capital inside or at the start of a sentence. */
  capital: boolean
  /** Numbers of the segments in which it occurs, rising. */
  readonly segments: number[]
}

/** All terms of one side. */
export interface Vocabulary {
  readonly lang: string
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
  ['percent', sign('percent', '[%\u066A]')],
  ['money', sign('money', '[$\u20AC\u00A3\u00A5]')],
  ['ellipsis', /\u2026|\.\.\./],
  ['item', /^\s*(?:[-\u2022*\u2013]|\p{Nd}{1,2}[.)-])\s/u],
  ['open-end', /:\s*$/],
  ['quoted-start', /^\s*["\u201C\u201D\u00AB\u2018']/],
  ['quoted-end', /["\u201D\u201C\u00BB\u2019'][.\u06D4]?\s*$/],
]

/** A sign, or the words of any language for it. */
function sign(name: keyof Translation['signs'], written: string): RegExp {
  return new RegExp([written, ...ofEach(({translation}) => translation.signs[name])].join('|'))
}

/** Terms of the marks, in the order of {@link markPatterns}; all of them, so that their numbers are always the same. */
function markTerms(texts: readonly string[]): Term[] {
  return markPatterns.map(([mark, pattern]) => ({
    kind: 'mark',
    key: mark,
    text: mark,
    phoneticKeys: [],
    capital: false,
    segments: texts.flatMap((text, segment) => (pattern.test(text) ? [segment] : [])),
  }))
}

/** How a term is written, by its token. */
type Written = Pick<AlignToken, 'text' | 'phoneticKeys'>

/** Gather the terms of a side; each is counted once for a segment however often it occurs there. */
export function vocabularyOf(
  texts: readonly string[],
  lang: string,
  tables: readonly NameTable[],
  lexicon?: Lexicon,
): Vocabulary {
  const terms = markTerms(texts)
  const byKey = keyed<Term>()
  const add = (
    kind: TermKind,
    key: string,
    {text, phoneticKeys}: Written,
    segment: number,
    capital = false,
  ) => {
    let term = byKey[kind].get(key)
    if (term === undefined) {
      term = {kind, key, text, phoneticKeys, capital, segments: []}
      byKey[kind].set(key, term)
      terms.push(term)
    }
    if (term.segments.at(-1) !== segment) term.segments.push(segment)
    if (capital) term.capital = true
  }
  texts.forEach((text, segment) => {
    const tokens = tokensOf(withoutItem(text), lang)
    const item = itemOf(text)
    if (item !== undefined) add('item', item, {text: item, phoneticKeys: []}, segment)
    tokens.forEach((token, k) => {
      add(token.kind, token.key, token, segment, token.capital && k > 0)
      if (token.kind !== 'word') return
      for (const word of gluedWords(token, lang, lexicon))
        add('word', word, {text: word, phoneticKeys: phoneticKeysOf(word, lang)}, segment)
    })
    for (const {key, at} of writtenNumbers(tokens, lang)) add('number', key, tokens[at]!, segment)
    for (const {id, at} of namesIn(tokens, lang, tables)) add('name', id, tokens[at]!, segment)
  })
  return {lang, terms, size: texts.length}
}

/** An empty map for each kind of term. */
function keyed<T>(): Record<TermKind, Map<string, T>> {
  const [number, latin, word] = [new Map(), new Map(), new Map()]
  return {number, latin, word, name: new Map(), item: new Map(), mark: new Map()}
}

/** Index of each term of a vocabulary, by kind and key. */
export function indexOf({terms}: Vocabulary): Readonly<Record<TermKind, ReadonlyMap<string, number>>> {
  const index = keyed<number>()
  terms.forEach(({kind, key}, k) => {
    index[kind].set(key, k)
  })
  return index
}

/**
 * The vocabulary of segments from that of their sentences: the same terms with the same numbers, so that links
 * between terms hold for both. `segment` is the segment of each sentence, `texts` are the segments.
 */
export function gathered(
  sentences: Vocabulary,
  segment: readonly number[],
  texts: readonly string[],
): Vocabulary {
  const marks = markTerms(texts)
  const terms = sentences.terms.map((term, k) => {
    if (k < marks.length) return marks[k]!
    const segments: number[] = []
    for (const sentence of term.segments) {
      if (segments.at(-1) !== segment[sentence]) segments.push(segment[sentence]!)
    }
    const {kind, key, text, phoneticKeys, capital} = term
    return {kind, key, text, phoneticKeys, capital, segments}
  })
  return {lang: sentences.lang, terms, size: texts.length}
}

/** Words inside a long Arabic-script token that no lexicon knows: the text has lost spaces there. */
function gluedWords(token: AlignToken, lang: string, lexicon: Lexicon | undefined): string[] {
  if (token.text.length < 9 || lexicon === undefined || lexicon.has(token.key)) return []
  if (comparedAs(lang).script !== 'Arab') return []
  return unglued(lexicon, foldStem(token.text))
}
