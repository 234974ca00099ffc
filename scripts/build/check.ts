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

/** What is to be checked. */
export interface CheckOrder {
  /** The content folder. */
  readonly content: string
}

/** What a check found. */
export interface Check {
  /** What was said of changes that an interrupted run had decided and that were completed first. */
  readonly completed: readonly string[]
  /** Articles that cannot be ingested, each with what was found; they keep their last good edition. */
  readonly bad: readonly {readonly slug: string; readonly problems: readonly string[]}[]
  /** Paths of generated files that are not what their sources give. */
  readonly pending: readonly string[]
  /** What every article is read with and cannot be used. */
  readonly unusable?: string
}

/** What a build makes of a check. */
export interface CheckedContent {
  /** Why nothing may be built; empty where all is in order. */
  readonly faults: readonly string[]
  /** What is told, though the build goes on. */
  readonly notes: readonly string[]
}

/** Hold the content of a build against its sources. */
export async function checkContent(options: BuildOptions, abort?: AbortSignal): Promise<CheckedContent> {
  const order: CheckOrder = {content: options.content}
  const {result, failure} = await runScript<Check>('check-content.ts', order, {abort})
  if (failure !== undefined) return {faults: [failure], notes: []}
  const advice =
    'The content is not what its sources give: mend what is named above, or run "npm run ingest".'
  if (result.unusable !== undefined) return {faults: [result.unusable, advice], notes: []}
  const told = result.bad.flatMap(({slug, problems}) => [...problems, `${slug} ${keeps}`])
  const pending = result.pending.map((name) => `content/${name} would change.`)
  if (pending.length > 0) return {faults: [...told, ...pending, advice], notes: []}
  return options.strict && told.length > 0
    ? {faults: [...told, advice], notes: []}
    : {faults: [], notes: [...result.completed, ...told]}
}

/** What becomes of an article that cannot be read, behind its name. */
const keeps = 'cannot be ingested: it stays as it was, and is not on the site where it never was.'

/** Do what {@link checkContent} orders, in this process. */
export async function runCheck({content}: CheckOrder): Promise<Check> {
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
