/**
 * `npm run --silent search -- [QUERY…] [--ui LANG] [--langs ar,fa] [--limit 10] [--site dist]`: the site's own search,
 * by the code that the browser runs. Each argument is a query; without one, each line of standard input.
 *
 * Prints one JSON object a query, in order: `{query, total: {articles, rows?}, results: [{slug, row, lang, text,
 * marks: [[start, end]…], counterpart?: {lang, text}, how, score}…], notes: [{code, text, query?}…]}`. `text` is the
 * whole text of a row; marks are UTF-16 offsets in it, ends exclusive. Exits 1 where the index of the site cannot be
 * read, 2 where the command itself is wrong.
 */
import process from 'node:process'
import {createInterface} from 'node:readline'
import {commonLang, isLang, type Lang, langs} from '../src/languages/index.ts'
import {IndexFault} from '../src/search/query/pagefind.ts'
import type {Result} from '../src/search/query/results.ts'
import {Searcher, type SearchNote} from '../src/search/query/search.ts'
import {siteFiles} from './site-files.ts'
import {ArgumentFault, parseArguments, readCommand, stop} from './usage.ts'

/** Reads the command line. */
function readArguments(args: readonly string[]) {
  const {options, queries} = splitArguments(args)
  const {values} = parseArguments(
    options,
    {
      ui: {type: 'string', default: commonLang},
      langs: {type: 'string', default: ''},
      limit: {type: 'string', default: '10'},
      site: {type: 'string', default: 'dist'},
    },
    false,
  )
  const known = `The site has ${langs.join(', ')}.`
  const {ui} = values
  if (!isLang(ui)) throw new ArgumentFault(`--ui ${ui} is no language of the site. ${known}`)
  const wanted = values.langs.split(',').filter((each) => each !== '')
  const unknown = wanted.find((each) => !isLang(each))
  if (unknown !== undefined)
    throw new ArgumentFault(`--langs ${unknown} is no language of the site. ${known}`)
  const limit = Number(values.limit)
  if (!Number.isInteger(limit) || limit < 1)
    throw new ArgumentFault(`--limit ${values.limit} is no number of rows.`)
  return {ui, langs: wanted as readonly Lang[], limit, site: values.site, queries}
}

/**
 * Splits arguments into options with their values, and queries. A query may begin with a single minus sign, which
 * excludes a word.
 */
function splitArguments(args: readonly string[]): {options: string[]; queries: string[]} {
  const parts = {options: [] as string[], queries: [] as string[]}
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg === '--') continue
    if (!arg.startsWith('--')) parts.queries.push(arg)
    else if (arg.includes('=') || args[at + 1] === undefined) parts.options.push(arg)
    else parts.options.push(arg, args[++at] ?? '')
  }
  return parts
}

const {site, queries, ...options} = readCommand(
  [
    'npm run --silent search -- [QUERY…] [--ui LANG] [--langs LANG,…] [--limit 10] [--site dist]',
    'The search of a built site: one JSON object for each query, or for each line of standard input.',
  ],
  readArguments,
)
const searcher = new Searcher(siteFiles(site))
process.stdout.on('error', () => process.exit(0))
for await (const query of queries.length > 0 ? queries : createInterface(process.stdin)) {
  try {
    process.stdout.write(`${JSON.stringify(await answer(query))}\n`)
  } catch (error) {
    if (!(error instanceof IndexFault)) throw error
    stop(
      `The search index cannot be read: ${error.message}. Run "npm run build" first, or name the site with --site.`,
      1,
    )
  }
}

/** The object that is printed for a query. */
async function answer(query: string) {
  const {results, total, notes} = await searcher.search(query, options)
  return {query, total, results: results.map(printedResult), notes: notes.map(printedNote)}
}

function printedResult({slug, row, lang, text, marks, counterpart, how, as, score}: Result) {
  return {
    slug,
    row,
    lang,
    text,
    marks: marks.map(({start, end}) => [start, end]),
    ...(counterpart === undefined ? {} : {counterpart: {lang: counterpart.lang, text: counterpart.text}}),
    how,
    ...(as === undefined ? {} : {as}),
    score: Math.round(score),
  }
}

function printedNote(note: SearchNote): {code: string; text: string; query?: string} {
  switch (note.code) {
    case 'keyboard':
      return {code: note.code, text: `Typed on another keyboard: ${note.meant}`, query: note.query}
    case 'spelling':
      return {code: note.code, text: `Spelled alike: ${note.meant}`, query: note.query}
    case 'partial': {
      const lacking = note.missing.length === 0 ? '' : ` No row has: ${note.missing.join(', ')}.`
      return {code: note.code, text: `No row has all words.${lacking}`}
    }
  }
}
