/** A small site in memory, searched by the code that readers search with. */
import {type Lang, langs} from '../../src/languages/index.ts'
import {readingOptionsOf, siteVocabularyOf} from '../../src/search/analyse/index.ts'
import {KeyReader} from '../../src/search/index/key-reader.ts'
import {gatherEvidence} from '../../src/search/index/vocabulary.ts'
import {stemPrefix} from '../../src/search/keys.ts'
import {contentOf, type RowKeys} from '../../src/search/layout.ts'
import {findRows} from '../../src/search/query/match.ts'
import {type RankedRow, rankedRows} from '../../src/search/query/order.ts'
import type {KeyLookup, KeyPositions} from '../../src/search/query/pagefind.ts'
import {parseQuery} from '../../src/search/query/parse.ts'
import {termsOf} from '../../src/search/query/terms.ts'

/** Rows by language. */
export type Rows = readonly Readonly<Partial<Record<Lang, string>>>[]

/** The keys of rows, of a site that holds their words. */
export function keysOf(rows: Rows): readonly RowKeys[] {
  const vocabulary = siteVocabularyOf(gatherEvidence(rows.flatMap((row) => Object.values(row))))
  return rows.map((row) =>
    Object.fromEntries(
      langs.flatMap((lang) => {
        const text = row[lang]
        if (text === undefined) return []
        const {words, besides} = new KeyReader(readingOptionsOf(lang, vocabulary)).read(text)
        return [[lang, [...words.map(({key}) => key), ...besides]]]
      }),
    ),
  )
}

/** An index of records by their ids: what Pagefind does with them, in a few lines. */
export function indexOf(records: Readonly<Record<string, string>>): KeyLookup {
  const find = (is: (key: string) => boolean): Promise<KeyPositions> => {
    const found = Object.entries(records).flatMap(([id, content]): [string, number[]][] => {
      const positions = content.split(' ').flatMap((key, at) => (is(key) ? [at] : []))
      return positions.length > 0 ? [[id, positions]] : []
    })
    return Promise.resolve(new Map(found))
  }
  return {
    key: (key) => find((each) => each === key),
    forms: (stem) => find((each) => each.startsWith(stemPrefix(stem))),
    beginning: (start) => find((each) => each.startsWith(start)),
  }
}

/** The rows that a query finds in one article, best first; another article of the site holds other texts. */
export async function found(query: string, rows: Rows, others: readonly string[] = []): Promise<RankedRow[]> {
  const lang = langs.find((each) => rows.some((row) => row[each] !== undefined)) ?? langs[0]!
  const all = keysOf([...rows, ...others.map((text) => ({[lang]: text}))])
  const index = indexOf({
    a: contentOf(all.slice(0, rows.length), []),
    b: contentOf(all.slice(rows.length), []),
  })
  const terms = await termsOf(parseQuery(query), index)
  const places = await findRows(terms, index, {}, true)
  const own = {...places, rows: places.rows.filter(({id}) => id === 'a')}
  return [...rankedRows(own, {wanted: terms.wanted, articles: 2, ui: lang, text: query})]
}
