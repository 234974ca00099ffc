/**
 * Names that are known in several languages: of regions, languages, currencies, months, weekdays and cities
 * (Unicode's), and the concepts of a term base. A name may be several words.
 */

import {writesLatin} from '../languages/foreign.ts'
import type {Concept, TermForms} from '../text/model.ts'
import packed from './data/align-names.json' with {type: 'json'}
import {type AlignToken, tokensOf} from './tokens.ts'

/** Names of one language: their stems, joined by spaces → numbers of the things they name. */
export interface NameTable {
  readonly phrases: ReadonlyMap<string, readonly string[]>
  /** Number of words of the longest name that starts with a word, by that word. */
  readonly longest: ReadonlyMap<string, number>
}

const columns: readonly string[] = packed.columns
const lines: readonly string[] = packed.names.split('\n')

/** The key of Unicode's names among the name tables, which are otherwise kept by term base. */
const unicode: readonly Concept[] = []

function tableOf(concepts: readonly Concept[], lang: string): NameTable {
  const phrases = new Map<string, string[]>()
  const longest = new Map<string, number>()
  const things =
    concepts === unicode
      ? lines.map((_, line) => ({id: `u${line}`, own: unicode}))
      : concepts.map((concept) => ({id: `t${concept.id}`, own: [concept]}))
  for (const {id, own} of things) {
    for (const name of formsOf(id, lang, own)) {
      const stems = tokensOf(name, lang).map((token) => token.key)
      const [first = ''] = stems
      const phrase = stems.join(' ')
      if (phrase.length < 2) continue
      const known = phrases.get(phrase) ?? []
      if (!known.includes(id)) known.push(id)
      phrases.set(phrase, known)
      longest.set(first, Math.max(longest.get(first) ?? 0, stems.length))
    }
  }
  return {phrases, longest}
}

const tables = new WeakMap<readonly Concept[], Map<string, NameTable>>()

/** The names of one language: Unicode's, and those of a term base where there is one; made when first asked for. */
export function nameTables(lang: string, concepts: readonly Concept[] = unicode): readonly NameTable[] {
  return (concepts.length === 0 ? [unicode] : [unicode, concepts]).map((each) => {
    const made = tables.get(each) ?? new Map<string, NameTable>()
    const table = made.get(lang) ?? tableOf(each, lang)
    tables.set(each, made.set(lang, table))
    return table
  })
}

/** Forms of one thing in a language: `u` and a line of Unicode's names, `t` and the id of a concept. */
export function formsOf(id: string, lang: string, concepts: readonly Concept[]): readonly string[] {
  const rest = id.slice(1)
  if (id.startsWith('u')) return (lines[Number(rest)]?.split('|')[columns.indexOf(lang)] ?? '').split('/')
  return concepts.flatMap(({id: concept, forms}) => {
    const own =
      concept === rest ? (forms as Readonly<Record<string, TermForms | undefined>>)[lang] : undefined
    return own ? [own.preferred, ...(own.variants ?? [])] : []
  })
}

/** A name found in a text: what it names, and the tokens it is made of. */
export interface FoundName {
  readonly id: string
  /** Index of its first token. */
  readonly at: number
  /** Number of its tokens. */
  readonly size: number
}

/**
 * What is named in a text. A longer name hides the shorter ones inside it, unless `nested` ones are wanted too;
 * in Latin letters a name is written with a capital, unless it is wanted in `anyCase`.
 */
export function namesIn(
  tokens: readonly AlignToken[],
  lang: string,
  tables: readonly NameTable[],
  {nested = false, anyCase = false}: {readonly nested?: boolean; readonly anyCase?: boolean} = {},
): FoundName[] {
  const capital = writesLatin(lang) && !anyCase
  const found: FoundName[] = []
  for (const {phrases, longest} of tables) {
    for (let at = 0; at < tokens.length; at++) {
      if (capital && !tokens[at]!.capital) continue
      for (let size = Math.min(longest.get(tokens[at]!.key) ?? 0, tokens.length - at); size > 0; size--) {
        const ids = phrases.get(
          tokens
            .slice(at, at + size)
            .map((token) => token.key)
            .join(' '),
        )
        if (ids === undefined) continue
        found.push(...ids.map((id) => ({id, at, size})))
        if (nested) continue
        at += size - 1
        break
      }
    }
  }
  return found
}
