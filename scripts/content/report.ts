/** What a command prints about an ingest, or about a content folder that cannot be used. */
import process from 'node:process'
import {printProblem} from '../../src/text/problems.ts'
import {stop} from '../usage.ts'
import {ContentFault} from './fault.ts'
import type {ArticleOutcome} from './ingest-one.ts'

/** Most rows of a full table; a longer one only counts the unchanged articles. */
const mostFullRows = 40

/** A table with one line for each article, and a line of totals. */
export function outcomeTable(outcomes: readonly ArticleOutcome[]): string {
  const shown =
    outcomes.length > mostFullRows ? outcomes.filter(({state}) => state !== 'unchanged') : outcomes
  const head = ['article', 'editions', 'segments', 'problems', 'state']
  const rows = [
    head,
    ...shown.map(({slug, editions, segments, problems, state}) => [
      slug,
      editions,
      segments,
      String(problems.length),
      state,
    ]),
  ]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const failed = outcomes.filter((outcome) => outcome.failed).length
  const changed = outcomes.filter(({state}) => state !== 'unchanged').length - failed
  const count = `${outcomes.length} articles: ${outcomes.length - changed - failed} unchanged, ${changed} changed, ${failed} failed.`
  return [...lines, count].join('\n')
}

/** Runs a command on a content folder and sets the exit code; if the folder cannot be used, ends with a sentence. */
export function runOnContent(run: () => number): void {
  try {
    process.exitCode = run()
  } catch (error) {
    if (error instanceof ContentFault) stop(printProblem(error.problem), 1)
    const {code, message} = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    stop(`The content folder cannot be used: ${message}.`, 1)
  }
}
