/**
 * `npm run bench -- search [SPELLING NAMES NEWS]`: what the search finds, and what it costs.
 *
 * SPELLING: JSON Lines of pairs (`{id, category, lang, query, form, text, match}`). NAMES: a JSON array of English
 * names. NEWS: JSON Lines of `{document, line, ar, en, fa}`. Without them the Universal Declaration of Human
 * Rights serves for the collection, and names are the words that it writes with capitals. The browser is measured
 * with the search page of the last build.
 */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {langs} from '../../../src/languages/index.ts'
import {buildOptions, projectRoot} from '../../build/options.ts'
import {readConcepts} from '../../content/terms.ts'
import {declarationDocuments, readDocuments} from './documents.ts'
import {browserTable, type Collection, queriesFor} from './search/browser.ts'
import {articlesOf, namedDocuments, ownArticles, times} from './search/corpus.ts'
import {namesTable} from './search/names.ts'
import {ruleMadeTable} from './search/rule-made.ts'
import {readPairs, spellingTable} from './search/spelling.ts'
import {printTable} from './search/table.ts'

/** Run all tables; a size or a part may be named after the paths: `quick` leaves the browser out. */
export async function run(args: readonly string[]): Promise<void> {
  const [spelling, names, news] = args.filter((arg) => arg !== 'quick')
  const options = buildOptions([])
  const concepts = await readConcepts(options.content)
  const documents = namedDocuments(news === undefined ? declarationDocuments() : readDocuments(news))
  if (spelling !== undefined) printTable(await spellingTable(readPairs(spelling), concepts))
  printTable(await ruleMadeTable(documents, concepts, 1370))
  const asked =
    names === undefined
      ? queriesFor(articlesOf(documents, true), 40)
      : (JSON.parse(readFileSync(names, 'utf8')) as readonly string[])
  printTable(await namesTable(documents, asked, concepts))
  if (args.includes('quick')) return
  if (!existsSync(path.join(projectRoot, 'dist', 'en', 'search', 'index.html'))) {
    console.log('\nNo search page to measure in a browser: run "npm run build" first.')
    return
  }
  const own = ownArticles(options)
  const articles = articlesOf(documents, true)
  const sized = (count: number): Collection => ({
    name: `collection of ${count * langs.length}`,
    articles: times(articles, Math.ceil(count / articles.length)).slice(0, count),
    queries: queriesFor(articles, 12),
  })
  const collections: Collection[] = [
    {name: 'own articles', articles: own, queries: queriesFor(own, 12)},
    sized(123),
    sized(1230),
  ]
  printTable(await browserTable(collections, concepts, path.join(projectRoot, 'dist'), 7))
}
