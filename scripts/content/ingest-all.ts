/**
 * Ingests all articles of a content folder, or some, one after the other: the cost of an article does not depend on the
 * others.
 */
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {problem} from '../../src/text/problems.ts'
import {slug as slugSchema} from '../../src/text/schemas/values.ts'
import {reservedSlugs} from '../../src/text/slug.ts'
import {applyChanges, listInputs, listOrphans, readSources, sourceSlugs} from './articles.ts'
import {hashFiles, hashProgram, type IngestCache, readCache, writeCache} from './cache.ts'
import {ContentFault} from './fault.ts'
import {listGeneratedFiles, planChanges} from './generated-files.ts'
import {type ArticleOutcome, failedOutcome, ingestOne, type SharedInputs} from './ingest-one.ts'
import {completeInterrupted, interruptedArticles, interruptedProblem} from './interrupted.ts'
import {readPublished} from './published.ts'
import {readSharedInputs} from './shared-inputs.ts'

/** Options of an ingest. */
export interface IngestOptions {
  /** The content folder. */
  readonly root: string
  /** Articles to ingest; all if empty. */
  readonly slugs: readonly string[]
  /** Whether to write nothing. */
  readonly check: boolean
  /** File of the cache; undefined for none. */
  readonly cachePath: string | undefined
  /** Articles whose unreadable published files may be given up: their texts get new ids. */
  readonly acceptNewIds?: readonly string[]
  /** Called with sentences that are not about one article. */
  readonly say?: (sentence: string) => void
}

/**
 * Ingests articles; `onOutcome` is called after each. First completes what an interrupted run has left. Throws {@link
 * ContentFault} if a file that all articles need cannot be used.
 */
export function ingestAll(
  options: IngestOptions,
  onOutcome: (outcome: ArticleOutcome) => void,
): ArticleOutcome[] {
  const {root, check, cachePath, say = () => {}} = options
  const interrupted = check ? interruptedArticles(root) : new Set<string>()
  if (!check) completeInterrupted(root, say)
  const slugs = options.slugs.length > 0 ? options.slugs : sourceSlugs({root})
  const orphans = options.slugs.length > 0 ? [] : listOrphans({root})
  if (orphans.length > 0 && !existsSync(join(root, 'sources')))
    throw new ContentFault('content/sources', 1, 'The folder is missing: every article would be removed.')
  const cache = cachePath === undefined ? undefined : readCache(cachePath)
  const program = cache === undefined ? '' : hashProgram(root)
  const sharedInputs = readSharedInputs(root)
  const outcomes: ArticleOutcome[] = []
  const report = (outcome: ArticleOutcome) => {
    outcomes.push(outcome)
    onOutcome(outcome)
  }
  for (const slug of slugs) {
    const cached = cachedOutcome(slug, options, program, cache)
    const outcome = interrupted.has(slug)
      ? failedOutcome(slug, [interruptedProblem(slug)])
      : (cached ?? ingestSlug(slug, options, sharedInputs))
    if (outcome.failed) cache?.delete(slug)
    // A cached article is unchanged: its files need not be hashed again.
    else if (cached === undefined && (outcome.state === 'unchanged' || !check))
      cacheOutcome(slug, outcome, root, program, cache)
    report(outcome)
  }
  // Files of a former slug stay until the article has been ingested under its new slug.
  const awaitedSlugs = new Set(
    outcomes.flatMap(({failed, formerSlug = []}) => (failed && !check ? formerSlug : [])),
  )
  for (const slug of orphans.filter((each) => !awaitedSlugs.has(each))) {
    cache?.delete(slug)
    report(removeOrphan(slug, options))
  }
  if (cachePath !== undefined && cache !== undefined) writeCache(cachePath, cache)
  return outcomes
}

/** Cache key of an article: its inputs, its generated files and the program. */
function cacheKey(slug: string, root: string, program: string): string {
  const generated = listGeneratedFiles({root}, slug).map((path) => join(root, path))
  return hashFiles(root, [...listInputs({root}, slug), ...generated]) + program
}

function cachedOutcome(
  slug: string,
  {root}: IngestOptions,
  program: string,
  cache: IngestCache | undefined,
): ArticleOutcome | undefined {
  const known = cache?.get(slug)
  if (known === undefined || known.key !== cacheKey(slug, root, program)) return undefined
  const {editions, segments, problems} = known
  return {slug, editions, segments, problems, state: 'unchanged', pendingPaths: [], failed: false}
}

function cacheOutcome(
  slug: string,
  {editions, segments, problems}: ArticleOutcome,
  root: string,
  program: string,
  cache: IngestCache | undefined,
): void {
  cache?.set(slug, {key: cacheKey(slug, root, program), editions, segments, problems})
}

/** Ingests the article of a slug, which may not exist. */
function ingestSlug(
  slug: string,
  {root, check, acceptNewIds = []}: IngestOptions,
  sharedInputs: SharedInputs,
): ArticleOutcome {
  const shown = `content/sources/${slug}`
  if (!existsSync(join(root, 'sources', slug)))
    return failedOutcome(slug, [problem('source-unreadable', shown, 1, `There is no article "${slug}".`)])
  if (!slugSchema.safeParse(slug).success)
    return failedOutcome(slug, [
      problem(
        'slug-invalid',
        shown,
        1,
        `"${slug}" cannot be the name of an article; expected lower-case words joined by hyphens.`,
      ),
    ])
  if (reservedSlugs.includes(slug))
    return failedOutcome(slug, [
      problem('slug-invalid', shown, 1, `"${slug}" is the address of a page of the site.`),
    ])
  const sources = readSources({root}, slug)
  return ingestOne(slug, sources, sharedInputs, {root, check, acceptNewIds: acceptNewIds.includes(slug)})
}

/** Removes the generated files of an article without sources, unless their ids cannot be read. */
function removeOrphan(slug: string, {root, check, acceptNewIds = []}: IngestOptions): ArticleOutcome {
  const {problems} = readPublished(root, slug)
  if (problems.length > 0 && !acceptNewIds.includes(slug)) return failedOutcome(slug, problems)
  const changed = planChanges({root}, slug, [])
  const fault = check ? undefined : applyChanges({root}, slug, changed)
  if (fault !== undefined) return failedOutcome(slug, [fault])
  const state = `${changed.length} ${check ? 'would be removed' : 'removed'}, no source`
  const pending = check ? changed.map(({path}) => path) : []
  return {slug, editions: '–', segments: '–', problems: [], state, pendingPaths: pending, failed: check}
}
