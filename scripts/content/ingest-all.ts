/** All articles of a content folder, or some, one after the other: no article's cost depends on the others'. */
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {problem} from '../../src/text/problems.ts'
import {slug as slugSchema} from '../../src/text/schemas/values.ts'
import {reservedSlugs} from '../../src/text/slug.ts'
import {
  applyChanges,
  changes,
  listGenerated,
  listInputs,
  listOrphans,
  readSources,
  sourceSlugs,
} from './articles.ts'
import {type Cache, hashFiles, hashProgram, readCache, writeCache} from './cache.ts'
import {ContentFault} from './fault.ts'
import {failure, ingestOne, type Outcome, type SharedInputs} from './ingest-one.ts'
import {completeInterrupted, interruptedArticles, interruptedProblem} from './interrupted.ts'
import {readPublished} from './published.ts'
import {readSharedInputs} from './words.ts'

export type {Outcome} from './ingest-one.ts'

/** What to do. */
export interface IngestOptions {
  /** The content folder. */
  readonly root: string
  /** Articles to do; all where empty. */
  readonly slugs: readonly string[]
  /** Whether to write nothing. */
  readonly check: boolean
  /** File of the cache; none where undefined. */
  readonly cachePath: string | undefined
  /** Articles whose published files may be lost: what cannot be read of them gets new ids. */
  readonly acceptNewIds?: readonly string[]
  /** Hears what is not about one article, as sentences. */
  readonly say?: (sentence: string) => void
}

/**
 * Ingest articles; `tell` hears of each as soon as it is done. What an interrupted run left is completed first. Throws
 * {@link ContentFault} where a file that every article is read with cannot be used.
 */
export function ingestAll(options: IngestOptions, tell: (outcome: Outcome) => void): Outcome[] {
  const {root, check, cachePath, say = () => {}} = options
  const interrupted = check ? interruptedArticles(root) : new Set<string>()
  if (!check) completeInterrupted(root, say)
  const slugs = options.slugs.length > 0 ? options.slugs : sourceSlugs({root})
  const orphans = options.slugs.length > 0 ? [] : listOrphans({root})
  if (orphans.length > 0 && !existsSync(join(root, 'sources')))
    throw new ContentFault('content/sources', 1, 'The folder is missing: every article would be taken away.')
  const cache = cachePath === undefined ? undefined : readCache(cachePath)
  const program = cache === undefined ? '' : hashProgram(root)
  const words = readSharedInputs(root)
  const outcomes: Outcome[] = []
  const done = (outcome: Outcome) => {
    outcomes.push(outcome)
    tell(outcome)
  }
  for (const slug of slugs) {
    const known = remembered(slug, options, program, cache)
    const outcome = interrupted.has(slug)
      ? failure(slug, [interruptedProblem(slug)])
      : (known ?? ingestNamed(slug, options, words))
    if (outcome.failed) cache?.delete(slug)
    // What was remembered stands as it was: its files need not be read a second time.
    else if (known === undefined && (outcome.state === 'unchanged' || !check))
      remember(slug, outcome, root, program, cache)
    done(outcome)
  }
  // What goes on under another name is kept until it stands there.
  const awaited = new Set(outcomes.flatMap(({failed, former = []}) => (failed && !check ? former : [])))
  for (const slug of orphans.filter((each) => !awaited.has(each))) {
    cache?.delete(slug)
    done(removeOrphan(slug, options))
  }
  if (cachePath !== undefined && cache !== undefined) writeCache(cachePath, cache)
  return outcomes
}

/** Key of an article: the program, its inputs and its generated files. */
function keyOf(slug: string, root: string, program: string): string {
  const generated = listGenerated({root}, slug).map((path) => join(root, path))
  return hashFiles(root, [...listInputs({root}, slug), ...generated]) + program
}

function remembered(
  slug: string,
  {root}: IngestOptions,
  program: string,
  cache: Cache | undefined,
): Outcome | undefined {
  const known = cache?.get(slug)
  if (known === undefined || known.key !== keyOf(slug, root, program)) return undefined
  const {editions, segments, problems} = known
  return {slug, editions, segments, problems, state: 'unchanged', pending: [], failed: false}
}

function remember(
  slug: string,
  {editions, segments, problems}: Outcome,
  root: string,
  program: string,
  cache: Cache | undefined,
): void {
  cache?.set(slug, {key: keyOf(slug, root, program), editions, segments, problems})
}

/** One article by its name, which may be none. */
function ingestNamed(
  slug: string,
  {root, check, acceptNewIds = []}: IngestOptions,
  words: SharedInputs,
): Outcome {
  const shown = `content/sources/${slug}`
  if (!existsSync(join(root, 'sources', slug)))
    return failure(slug, [problem('source-unreadable', shown, 1, `There is no article "${slug}".`)])
  if (!slugSchema.safeParse(slug).success)
    return failure(slug, [problem('slug-invalid', shown, 1, `"${slug}" is no name for an article.`)])
  if (reservedSlugs.includes(slug))
    return failure(slug, [
      problem('slug-invalid', shown, 1, `"${slug}" is the address of a page of the site.`),
    ])
  const sources = readSources({root}, slug)
  return ingestOne(slug, sources, words, {root, check, acceptNewIds: acceptNewIds.includes(slug)})
}

/** An article whose sources are gone: its generated files go too, unless they hold ids that cannot be read. */
function removeOrphan(slug: string, {root, check, acceptNewIds = []}: IngestOptions): Outcome {
  const {problems} = readPublished(root, slug)
  if (problems.length > 0 && !acceptNewIds.includes(slug)) return failure(slug, problems)
  const changed = changes({root}, slug, [])
  const fault = check ? undefined : applyChanges({root}, slug, changed)
  if (fault !== undefined) return failure(slug, [fault])
  const state = `${changed.length} ${check ? 'would be removed' : 'removed'}, no source`
  const pending = check ? changed.map(({path}) => path) : []
  return {slug, editions: '–', segments: '–', problems: [], state, pending, failed: check}
}
