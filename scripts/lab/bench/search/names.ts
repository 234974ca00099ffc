/** Names across languages: an English name typed, the paragraphs of the other languages wanted. */
import type {Lang} from '../../../../src/languages/index.ts'
import type {Searcher} from '../../../../src/search/query/search.ts'
import type {Concept} from '../../../../src/text/model.ts'
import {articlesOf, type Document} from './corpus.ts'
import {openSearcher} from './open.ts'
import {share, type Table} from './table.ts'

const others = ['ar', 'fa'] as const

/** Recall and precision of the first ten, with what each source of knowledge adds. */
export async function namesTable(
  documents: readonly Document[],
  names: readonly string[],
  concepts: readonly Concept[],
): Promise<Table> {
  const rows: string[][] = []
  const unaligned = await openSearcher(articlesOf(documents, false), concepts, {mine: false})
  rows.push(
    await measure('no alignment: sound, region names, term base', unaligned.value, documents, names, false),
  )
  await unaligned.close()
  const aligned = await openSearcher(articlesOf(documents, true), concepts)
  rows.push(await measure('table mined from the site’s own rows', aligned.value, documents, names, false))
  rows.push(await measure('the same, with counterparts', aligned.value, documents, names, true))
  await aligned.close()
  return {
    title: `Names across languages (${names.length} English names)`,
    head: [
      '',
      ...others.flatMap((lang) => [`${lang} recall@10`, `${lang} precision@10`, `${lang} answered`]),
      'ms a query',
    ],
    rows,
  }
}

async function measure(
  name: string,
  searcher: Searcher,
  documents: readonly Document[],
  names: readonly string[],
  project: boolean,
): Promise<string[]> {
  const cells = [name]
  const started = performance.now()
  let asked = 0
  for (const lang of others) {
    const sums = {recall: 0, precision: 0, names: 0, answered: 0}
    for (const each of names) {
      const wanted = rowsWith(documents, each)
      if (wanted.size === 0) continue
      const found = await answer(searcher, each, lang, project)
      const hits = found.filter((row) => wanted.has(row)).length
      asked += 1
      sums.names += 1
      sums.recall += hits / Math.min(10, wanted.size)
      if (found.length > 0) {
        sums.answered += 1
        sums.precision += hits / found.length
      }
    }
    cells.push(
      share(sums.recall / sums.names),
      share(sums.precision / sums.answered),
      `${sums.answered} of ${sums.names}`,
    )
  }
  return [...cells, ((performance.now() - started) / asked).toFixed(1)]
}

async function answer(searcher: Searcher, name: string, lang: Lang, project: boolean): Promise<string[]> {
  const {results} = await searcher.search(name, {ui: lang, langs: [lang], project, limit: 10})
  return results.map(({slug, anchor}) => `${slug}#${anchor}`)
}

/** Rows whose English line has the name, as written. */
function rowsWith(documents: readonly Document[], name: string): Set<string> {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u')
  return new Set(
    documents.flatMap(({slug, lines}) =>
      lines.flatMap(({en}, index) => (pattern.test(en) ? [`${slug}#p${index + 1}`] : [])),
    ),
  )
}
