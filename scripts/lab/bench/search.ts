/**
 * `npm run bench -- search [quick | large] [SPELLING… NAMES NEWS QUERIES]`: what the search finds, and what it costs.
 *
 * SPELLING: JSON Lines of pairs (`{id, category, lang, query, text, match}`). NAMES: a JSON array of English names, or
 * of names by language (`{en, ar, fa}`). NEWS: JSON Lines of `{document, line, ar, en, fa}`. QUERIES: `{spelling:
 * [[category, lang, query, text, match]…], questions?: [[question, document]…], absent?: [word…]}`. A path is told by
 * its ending and by what it holds. Without NEWS the Universal Declaration of Human Rights serves for the collection.
 * `quick` leaves the browser out, which measures the box of the last build; `large` adds 11,000 pages to it.
 */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {buildOptions, projectRoot} from '../../build/options.ts'
import {readConcepts} from '../../content/terms.ts'
import {declarationDocuments, readDocuments} from './documents.ts'
import {browserTable, type Collection, queriesFor} from './search/browser.ts'
import {articlesOfDocuments, type Document, namedDocuments, ownArticles, times} from './search/corpus.ts'
import {type NameByLang, namesTable} from './search/names.ts'
import {openSearcher} from './search/open.ts'
import {ruleMadeTable} from './search/rule-made.ts'
import {readPairs, type SpellingPair, spellingTable} from './search/spelling.ts'
import {printMarkdownTable} from './search/table.ts'
import {absentTable, questionsTable, reachTable} from './search/words.ts'

/** Words of every kind that few collections have all of; those that one has are left out. */
const seldom =
  'walnut ginger kettle honey velvet zebra lantern marmalade trombone oyster giraffe mustard Mozart pyramid candle saffron Beethoven volcano Tolstoy anchor penguin harpsichord بطيخ زرافة كمان قنديل خيار هندوانه پیانو فندق'

/** Copies of the collection that the reach is measured in. */
const copies = 10

/** What the paths hold. */
interface Data {
  readonly pairs: readonly SpellingPair[]
  readonly names: readonly NameByLang[]
  readonly documents: readonly Document[]
  readonly questions: readonly (readonly [string, string])[]
  readonly absent: readonly string[]
}

function readData(paths: readonly string[]): Data {
  const data = {
    pairs: [] as SpellingPair[],
    names: [] as NameByLang[],
    documents: [] as Document[],
    questions: [] as (readonly [string, string])[],
    absent: seldom.split(' '),
  }
  for (const file of paths) {
    const text = readFileSync(file, 'utf8')
    const first = JSON.parse(file.endsWith('.jsonl') ? (text.split('\n')[0] ?? '') : text)
    if ('document' in first) data.documents.push(...namedDocuments(readDocuments(file)))
    else if ('spelling' in first || 'query' in first) data.pairs.push(...readPairs(file))
    else if (Array.isArray(first))
      data.names.push(...first.map((name) => (typeof name === 'string' ? {en: name} : name)))
    if (Array.isArray(first.reverse)) data.names.push(...first.reverse)
    if ('questions' in first) data.questions.push(...first.questions)
    if ('absent' in first) data.absent.push(...first.absent)
  }
  if (data.documents.length === 0) data.documents.push(...namedDocuments(declarationDocuments()))
  if (data.names.length === 0)
    data.names.push(...queriesFor(articlesOfDocuments(data.documents, true), 40).map((en) => ({en})))
  return data
}

/** Run all tables. */
export async function run(args: readonly string[]): Promise<void> {
  const {pairs, names, documents, questions, absent} = readData(
    args.filter((arg) => arg !== 'quick' && arg !== 'large'),
  )
  const options = buildOptions([])
  const concepts = readConcepts(options.content)
  const articles = articlesOfDocuments(documents, true)
  if (pairs.length > 0) printMarkdownTable(await spellingTable(pairs, articles, concepts))
  printMarkdownTable(await ruleMadeTable(documents, concepts, 1370))
  printMarkdownTable(await namesTable(documents, names, concepts))
  const {value: searcher, close} = await openSearcher(articles, concepts)
  printMarkdownTable(await absentTable(searcher, documents, absent))
  if (questions.length > 0) printMarkdownTable(await questionsTable(searcher, questions))
  await close()
  const many = await openSearcher(times(articles, copies), concepts)
  printMarkdownTable(await reachTable(many.value, documents, copies))
  await many.close()
  if (args.includes('quick')) return
  if (!existsSync(path.join(projectRoot, 'dist', 'en', 'about', 'index.html'))) {
    console.log('\nNo page to measure in a browser: run "npm run build" first.')
    return
  }
  const own = ownArticles(options)
  const sized = (count: number): Collection => ({
    name: `collection of ${count}`,
    articles: times(articles, Math.ceil(count / articles.length)).slice(0, count),
    queries: queriesFor(articles, 12),
  })
  const collections: Collection[] = [
    {name: 'own articles', articles: own, queries: queriesFor(own, 12)},
    sized(61),
    sized(610),
    ...(args.includes('large') ? [sized(3660)] : []),
  ]
  printMarkdownTable(await browserTable(collections, path.join(projectRoot, 'dist'), 7))
}
