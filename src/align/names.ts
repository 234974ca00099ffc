/**
 * Names that are known in several languages: of regions, languages, currencies, months, weekdays and cities
 * (Unicode's), and the concepts of a term base. A name may be several words.
 */

import type {Lang} from '../languages/index.ts'
import type {Concept} from '../text/model.ts'
import packed from './data/align-names.json' with {type: 'json'}
import {type Token, tokensOf} from './tokens.ts'

/** Names of one language: their stems, joined by spaces → numbers of the things they name. */
export interface NameTable {
  readonly phrases: ReadonlyMap<string, readonly string[]>
  /** Number of words of the longest name that starts with a word, by that word. */
  readonly longest: ReadonlyMap<string, number>
}

const order: readonly Lang[] = ['ar', 'en', 'fa']

const lines: readonly string[] = packed.names.split('\n')

/** Stems of a name, for comparison. */
function phraseOf(name: string, lang: Lang): string {
  return tokensOf(name, lang)
    .map((token) => token.key)
    .join(' ')
}

function tableOf(names: Iterable<readonly [id: string, name: string]>, lang: Lang): NameTable {
  const phrases = new Map<string, string[]>()
  const longest = new Map<string, number>()
  for (const [id, name] of names) {
    const phrase = phraseOf(name, lang)
    if (phrase.length < 2) continue
    const ids = phrases.get(phrase) ?? []
    if (!ids.includes(id)) ids.push(id)
    phrases.set(phrase, ids)
    const words = phrase.split(' ')
    longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 0, words.length))
  }
  return {phrases, longest}
}

const unicodeTables = new Map<Lang, NameTable>()

/** Unicode's names in one language; made when first asked for. */
export function unicodeNames(lang: Lang): NameTable {
  const known = unicodeTables.get(lang)
  if (known) return known
  const names = lines.flatMap((_, id) => formsOf(`u${id}`, lang, []).map((name) => [`u${id}`, name] as const))
  const table = tableOf(names, lang)
  unicodeTables.set(lang, table)
  return table
}

/** Forms of one thing in a language: `u` and a line of Unicode's names, `t` and the id of a concept. */
export function formsOf(id: string, lang: Lang, concepts: readonly Concept[]): readonly string[] {
  const rest = id.slice(1)
  if (id.startsWith('u')) return (lines[Number(rest)]?.split('|')[order.indexOf(lang)] ?? '').split('/')
  return concepts.flatMap(({id: concept, forms}) => {
    const own = concept === rest ? forms[lang] : undefined
    return own ? [own.preferred, ...(own.variants ?? [])] : []
  })
}

const conceptTables = new WeakMap<readonly Concept[], Map<Lang, NameTable>>()

/** The forms of a term base in one language; made once for a term base. */
export function conceptNames(concepts: readonly Concept[], lang: Lang): NameTable {
  const tables = conceptTables.get(concepts) ?? new Map<Lang, NameTable>()
  const names = () =>
    concepts.flatMap((concept) =>
      formsOf(`t${concept.id}`, lang, [concept]).map((name) => [`t${concept.id}`, name] as const),
    )
  const table = tables.get(lang) ?? tableOf(names(), lang)
  conceptTables.set(concepts, tables.set(lang, table))
  return table
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
 * English names are written with a capital, unless they are wanted in `anyCase`.
 */
export function namesIn(
  tokens: readonly Token[],
  lang: Lang,
  tables: readonly NameTable[],
  {nested = false, anyCase = false}: {readonly nested?: boolean; readonly anyCase?: boolean} = {},
): FoundName[] {
  const found: FoundName[] = []
  for (const {phrases, longest} of tables) {
    for (let at = 0; at < tokens.length; at++) {
      if (lang === 'en' && !anyCase && !tokens[at]!.capital) continue
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
