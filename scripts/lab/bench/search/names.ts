/** Names across languages: a name typed in one, the paragraphs wanted in another that write it there. */
import {type Lang, langs} from '../../../../src/languages/index.ts'
import type {Searcher} from '../../../../src/search/query/search.ts'
import type {Concept} from '../../../../src/text/model.ts'
import {articlesOfDocuments, type Document} from './corpus.ts'
import {openSearcher} from './open.ts'
import {share, type Table} from './table.ts'

/** A name by language. */
export type NameByLang = Readonly<Partial<Record<Lang, string>>>

/** What is searched: aligned articles, or beside those the same texts once more in one language alone. */
type Shape = 'aligned' | 'untranslated'

/**
 * Recall and precision of the first ten rows of a name typed in one language, in the texts of another. A row is right
 * where its English line has the name, as written. In the second shape only the texts that have no translation are
 * judged: names are known of the aligned ones.
 */
export async function namesTable(
  documents: readonly Document[],
  names: readonly NameByLang[],
  concepts: readonly Concept[],
): Promise<Table> {
  const rows: string[][] = []
  const aligned = articlesOfDocuments(documents, true)
  for (const shape of ['aligned', 'untranslated'] as const) {
    for (const to of langs) {
      const alone = shape === 'aligned' ? [] : inOneLanguage(documents, to)
      const {value: searcher, close} = await openSearcher([...aligned, ...alone], concepts)
      for (const from of langs) {
        if (from === to || names.every((name) => name[from] === undefined)) continue
        rows.push([
          `${from} → ${to}, ${shape}`,
          ...(await measure(searcher, documents, names, {from, to, shape})),
        ])
      }
      await close()
    }
  }
  return {
    title: 'Names across languages',
    head: ['', 'recall@10', 'precision@10', 'answered', 'ms a query'],
    rows,
  }
}

const copied = '-alone'

function inOneLanguage(documents: readonly Document[], lang: Lang) {
  const copies = documents.map(({slug, lines}) => ({slug: slug + copied, lines}))
  return articlesOfDocuments(copies, false).map((article) => ({
    ...article,
    editions: article.editions.flatMap((edition) =>
      edition.lang === lang ? [{...edition, primary: true}] : [],
    ),
  }))
}

async function measure(
  searcher: Searcher,
  documents: readonly Document[],
  names: readonly NameByLang[],
  {from, to, shape}: {readonly from: Lang; readonly to: Lang; readonly shape: Shape},
): Promise<string[]> {
  const sums = {recall: 0, precision: 0, names: 0, answered: 0}
  const started = performance.now()
  const end = shape === 'aligned' ? '' : copied
  for (const name of names) {
    const [typed, written] = [name[from], name.en]
    if (typed === undefined || written === undefined) continue
    const wanted = rowsWith(documents, written)
    if (wanted.size === 0) continue
    const {results} = await searcher.search(typed, {
      ui: to,
      langs: [to],
      limit: shape === 'aligned' ? 10 : 100,
    })
    const found = results
      .filter(({slug}) => slug.endsWith(end))
      .slice(0, 10)
      .map(({slug, row}) => `${slug.slice(0, slug.length - end.length)}#${row}`)
    const hits = found.filter((row) => wanted.has(row)).length
    sums.names += 1
    sums.recall += hits / Math.min(10, wanted.size)
    if (found.length === 0) continue
    sums.answered += 1
    sums.precision += hits / found.length
  }
  const time = (performance.now() - started) / sums.names
  return [
    share(sums.recall / sums.names),
    share(sums.precision / sums.answered),
    `${sums.answered} of ${sums.names}`,
    time.toFixed(1),
  ]
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
