/**
 * Whether the generated content is what the sources give today: `ingest --check`, in a process of its own.
 */
import path from 'node:path'
import {printProblem} from '../../src/text/problems.ts'
import {ContentFault} from '../content/fault.ts'
import {ingestAll} from '../content/ingest-all.ts'
import type {ArticleOutcome} from '../content/ingest-one.ts'
import {completeInterrupted} from '../content/interrupted.ts'
import type {BuildOptions} from './options.ts'
import {runScript} from './process.ts'

/** The order to the process that checks. */
export interface CheckOrder {
  /** The content folder. */
  readonly content: string
}

/** What a check found. */
export interface CheckFindings {
  /** Sentences about changes of interrupted runs that were completed first. */
  readonly completed: readonly string[]
  /** Articles that cannot be ingested, each with its problems; they keep their last good edition. */
  readonly bad: readonly {readonly slug: string; readonly problems: readonly string[]}[]
  /** Paths of generated files that differ from what their sources give. */
  readonly pending: readonly string[]
  /** The printed problem of a file that all articles need and that cannot be used. */
  readonly unusable?: string
}

/** What a check means for a build. */
export interface CheckResult {
  /** Reasons why nothing may be built; empty if all is in order. */
  readonly faults: readonly string[]
  /** Notes that are printed while the build goes on. */
  readonly notes: readonly string[]
}

/** Checks the content of a build against its sources. */
export async function checkContent(options: BuildOptions, abort?: AbortSignal): Promise<CheckResult> {
  const order: CheckOrder = {content: options.content}
  const {result, failure} = await runScript<CheckFindings>('check-content.ts', order, {abort})
  if (failure !== undefined) return {faults: [failure], notes: []}
  const advice =
    'The content is not what its sources give: mend what is named above, or run "npm run ingest".'
  if (result.unusable !== undefined) return {faults: [result.unusable, advice], notes: []}
  const articleNotes = result.bad.flatMap(({slug, problems}) => [...problems, `${slug} ${keeps}`])
  const pending = result.pending.map((name) => `content/${name} would change.`)
  if (pending.length > 0) return {faults: [...articleNotes, ...pending, advice], notes: []}
  return options.strict && articleNotes.length > 0
    ? {faults: [...articleNotes, advice], notes: []}
    : {faults: [], notes: [...result.completed, ...articleNotes]}
}

/** What happens to an article that cannot be ingested; its slug precedes this. */
const keeps = 'cannot be ingested: it stays as it was, and is not on the site where it never was.'

/** Carries out the order of {@link checkContent}, in this process. */
export async function runCheck({content}: CheckOrder): Promise<CheckFindings> {
  const completed: string[] = []
  const bad: {slug: string; problems: readonly string[]}[] = []
  const pending: string[] = []
  const collect = ({slug, failed, pendingPaths, problems}: ArticleOutcome) => {
    pending.push(...pendingPaths)
    if (failed && pendingPaths.length === 0) bad.push({slug, problems: problems.map(printProblem)})
  }
  try {
    completeInterrupted(content, (sentence) => completed.push(sentence))
    const cachePath = path.join(content, '../.cache/ingest.json')
    ingestAll({root: content, slugs: [], check: true, cachePath}, collect)
    return {completed, bad, pending}
  } catch (error) {
    if (!(error instanceof ContentFault)) throw error
    return {completed, bad, pending, unusable: printProblem(error.problem)}
  }
}
