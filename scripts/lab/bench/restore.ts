/**
 * `npm run bench -- restore [NEWS_JSONL]`: how well broken texts come back.
 *
 * The data are parallel lines (`{"document", "line", "ar", "en", "fa"}`, one record a line), or the Universal
 * Declaration of Human Rights. Rules were tuned on the first half of the documents and on the tuned pages; what
 * counts is the other half and the unseen pages. `--misses` prints each line that went wrong.
 */
import {readFileSync} from 'node:fs'
import {parseArguments, readCommand} from '../../usage.ts'
import {type Header, headerCases, type MetadataCase, printLanguages, printMetadata} from './identify.ts'
import {breakers} from './restore/breakers.ts'
import {pagesOf, scorePages} from './restore/pages.ts'
import {harmOf, percent, repairOf} from './restore/repair.ts'
import {speeds} from './restore/speed.ts'
import {testArticles} from './restore/texts.ts'

/** Pages that the tests read as well. */
const metadataPages = new URL('../../../tests/fixtures/metadata/cases.json', import.meta.url)
const headers = new URL('../../../tests/fixtures/metadata/headers.json', import.meta.url)

/** Run and print the tables. */
export async function run(args: readonly string[]): Promise<void> {
  const {values, words: given} = readCommand(
    ['npm run bench -- restore [NEWS_JSONL] [--misses]', 'How well broken texts come back.'],
    (own) => parseArguments(own, {misses: {type: 'boolean'}}, true),
    args,
  )
  const articles = testArticles(given[0])
  const halves = {
    tuning: articles.filter(({tuning}) => tuning),
    reported: articles.filter(({tuning}) => !tuning),
  }

  console.log('\nBoilerplate on composed pages')
  for (const folder of ['tuned', 'unseen'] as const) {
    const {misses, ...score} = scorePages(pagesOf(folder, articles))
    console.table([{set: folder, ...score}])
    if (values.misses) console.log(misses.join('\n'))
  }
  for (const [half, own] of Object.entries(halves)) {
    console.log(`\nBroken articles, ${half} half: paragraphs that come back`)
    const repairs = breakers.map((breaker) => repairOf(breaker, own))
    console.table(repairs.map(({misses, ...repair}) => repair))
    if (values.misses) for (const {way, misses} of repairs) console.log([`## ${way}`, ...misses].join('\n'))
    const {examples, ...harm} = harmOf(own)
    console.table([
      {'healthy paragraphs': harm.lines, harmed: harm.harmed, share: percent(harm.harmed, harm.lines)},
    ])
    if (values.misses) console.log(examples.join('\n'))
  }
  // Languages are learnt from news; the declaration is of another kind, and was not learnt from.
  printLanguages('on the given data', articles)
  if (given[0] !== undefined) printLanguages('on the declaration', testArticles(undefined))
  const cases = JSON.parse(readFileSync(metadataPages, 'utf8')) as MetadataCase[]
  printMetadata([...cases, ...headerCases(JSON.parse(readFileSync(headers, 'utf8')) as Header[], cases)])
  console.log('\nSpeed of restoring, in processor time')
  console.table(speeds(articles))
}
