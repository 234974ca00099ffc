/** What people read of an ingest, and of a content folder that cannot be used. */
import process from 'node:process'
import {printProblem} from '../../src/text/problems.ts'
import {stop} from '../usage.ts'
import {ContentFault} from './fault.ts'
import type {Outcome} from './ingest-one.ts'

/** Rows of outcomes above which the unchanged ones are only counted. */
const longTable = 40

/** One line an article, and a line that counts them. */
export function printTable(outcomes: readonly Outcome[]): string {
  const shown = outcomes.length > longTable ? outcomes.filter(({state}) => state !== 'unchanged') : outcomes
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

/** Do what a command does to a content folder; ends with a plain sentence where the folder cannot be used. */
export function useContent(run: () => number): void {
  try {
    process.exitCode = run()
  } catch (error) {
    if (error instanceof ContentFault) stop(printProblem(error.problem), 1)
    const {code, message} = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    stop(`The content folder cannot be used: ${message}.`, 1)
  }
}
