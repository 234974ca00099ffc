/**
 * `npm run --silent parse -- FILE [--content DIR]`: one raw file → one JSON object on standard output, nothing written.
 *
 * An `edition.yaml` beside the file is applied, as ingesting would, and names are those of the term base of the project, or
 * of the content folder that is named. Exits 1 where a problem is an error, 2 where
 * the command itself is wrong; the object is printed all the same.
 */
import {basename, dirname, join, relative} from 'node:path'
import process from 'node:process'
import type {Problem, SpaceChange} from '../src/text/model.ts'
import {sortProblems} from '../src/text/problems.ts'
import {readJudgementIn, readRawFile} from './content/articles.ts'
import {ContentFault} from './content/fault.ts'
import {ingestArticle} from './content/ingest-article.ts'
import {readConcepts} from './content/terms.ts'
import {parseArguments, readCommand, stop} from './usage.ts'

const {
  values: {content},
  words: [path, ...more],
} = readCommand(
  [
    'npm run --silent parse -- FILE [--content DIR]',
    'One raw file as one JSON object on standard output; nothing is written. The edition.yaml beside it is applied.',
  ],
  (args) =>
    parseArguments(args, {content: {type: 'string', default: join(import.meta.dirname, '../content')}}, true),
)
if (path === undefined || more.length > 0) stop('Give one file to parse: npm run --silent parse -- FILE', 2)
const output = parseOrFault(path)
process.stdout.write(`${JSON.stringify(output)}\n`)
process.exitCode = output.problems.some(({severity}) => severity === 'error') ? 1 : 0

/** The output object; if a file that all articles need cannot be used, one with that problem. */
function parseOrFault(path: string) {
  try {
    return parse(path)
  } catch (error) {
    if (!(error instanceof ContentFault)) throw error
    return emptyOutput(error.problem.file, [error.problem])
  }
}

/** The output object for a file. */
function parse(path: string) {
  const inside = relative('', path).split('\\').join('/')
  const shown = inside === '' || inside.startsWith('..') ? path : inside
  const raw = readRawFile(path, shown)
  if (!('bytes' in raw)) return emptyOutput(shown, [raw])
  const parsedJudgement = readJudgementIn(dirname(path), dirname(shown))
  const {ingested, problems} = ingestArticle({
    slug: slugOf(path),
    files: [raw],
    judgement: parsedJudgement.judgement,
    previous: [],
    concepts: readConcepts(content),
    isPartial: true,
  })
  const all = sortProblems([...parsedJudgement.problems, ...problems])
  if (ingested === undefined) return emptyOutput(shown, all)
  const {article, metadata} = ingested
  return {
    file: shown,
    metadata: {...article.editions.find(({primary}) => primary)?.metadata, ...metadata},
    editions: Object.fromEntries(article.editions.map(({lang, segments}) => [lang, {segments}])),
    alignments: article.alignments.map(({source, target, beads}) => ({source, target, beads})),
    ledger: article.ledgers.flatMap(({entries, spaces}) => [...entries, ...spaces.map(spaceEntry)]),
    problems: all,
  }
}

/** A change of white space as an entry of the ledger: one for each kind, with its count. */
function spaceEntry({change, lines, before, after, count}: SpaceChange) {
  return {fate: 'respaced', rule: change, lines, before, after, count}
}

function emptyOutput(file: string, problems: readonly Problem[]) {
  return {file, metadata: {}, editions: {}, alignments: [], ledger: [], problems}
}

function slugOf(path: string): string {
  return basename(dirname(path)) || 'article'
}
