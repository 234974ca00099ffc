/**
 * `npm run ingest [-- SLUG…] [--check]`: raw files → editions, alignments and ledgers under `content/`.
 *
 * Prints problems and a table. An article with an error is left as it is, whole, and the others go on; the exit code is
 * then 1. With `--check` nothing is written, and the exit code is 1 as well where anything would change. An article of
 * which published files cannot be read is such an error, for its ids are in them; `--accept-new-ids SLUG` gives it new
 * ones. `--content FOLDER` names another content folder, `--no-cache` does all the work again.
 */
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {printProblem} from '../src/text/problems.ts'
import {looseTextProblems} from './content/articles.ts'
import {withContentLock} from './content/content-lock.ts'
import {ingestAll} from './content/ingest-all.ts'
import {outcomeTable, runOnContent} from './content/report.ts'
import {parseArguments, readCommand, stop} from './usage.ts'

const {values, words: slugs} = readCommand(
  [
    'npm run ingest [-- SLUG…] [--check] [--accept-new-ids SLUG] [--no-cache] [--content DIR]',
    'Raw files → editions, alignments and ledgers; all articles, or those named.',
    '  --check                writes nothing; the exit code is 1 where anything would change',
    '  --accept-new-ids SLUG  what cannot be read of the published files of this article gets new ids',
    '  --no-cache             does all the work again',
  ],
  (args) =>
    parseArguments(
      args,
      {
        'accept-new-ids': {type: 'string', multiple: true, default: []},
        check: {type: 'boolean', default: false},
        content: {type: 'string', default: 'content'},
        cache: {type: 'boolean', default: true},
      },
      true,
    ),
)
if (!existsSync(values.content)) stop(`There is no content folder ${values.content}.`, 1)
const cachePath = values.cache ? join(values.content, '../.cache/ingest.json') : undefined
runOnContent(() => (values.check ? ingestFolder() : withContentLock(values.content, ingestFolder)))

/** Ingests, prints the outcome, and returns the exit code. */
function ingestFolder(): number {
  const outcomes = ingestAll(
    {
      root: values.content,
      slugs,
      check: values.check,
      acceptNewIds: values['accept-new-ids'],
      cachePath,
      say: (sentence) => console.error(sentence),
    },
    (outcome) => {
      for (const problem of outcome.problems) console.error(printProblem(problem))
      for (const path of outcome.pendingPaths) console.error(`content/${path} would change.`)
    },
  )
  const loose = slugs.length > 0 ? [] : looseTextProblems({root: values.content})
  for (const problem of loose) console.error(printProblem(problem))
  console.log(outcomeTable(outcomes))
  return outcomes.some(({failed}) => failed) ? 1 : 0
}
