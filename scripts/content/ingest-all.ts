/** All articles of a content folder, or some, one after the other: no article's cost depends on the others'. */
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {Problem} from '../../src/text/model.ts'
import {problem, sortProblems} from '../../src/text/problems.ts'
import {slug as slugSchema} from '../../src/text/schemas.ts'
import {reservedSlugs} from '../../src/text/slug.ts'
import {
  applyChanges,
  changes,
  type Generated,
  generate,
  listGenerated,
  listInputs,
  listOrphans,
  listSlugs,
  readInputs,
} from './articles.ts'
import {type Cache, hashFiles, hashProgram, readCache, writeCache} from './cache.ts'
import {type ArticleInputs, type IngestedFiles, ingestArticle} from './ingest-article.ts'
import {readLexicons} from './lexicon.ts'
import {readConcepts} from './terms.ts'

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
  /** Whether outcomes hold the results; not for whole collections. */
  readonly keep?: boolean
}

/** What became of one article. */
export interface Outcome {
  readonly slug: string
  /** Languages, and numbers of segments, side by side. */
  readonly editions: string
  readonly segments: string
  readonly problems: readonly Problem[]
  /** `unchanged`, `4 written`, … */
  readonly state: string
  /** Paths that a check found different. */
  readonly pending: readonly string[]
  /** An error, or a difference in a check. */
  readonly failed: boolean
  /** The result itself, where it was worked out in this run. */
  readonly ingested?: IngestedFiles
}

/** Ingest articles; `tell` hears of each as soon as it is done. */
export function ingestAll(options: IngestOptions, tell: (outcome: Outcome) => void): Outcome[] {
  const {root, cachePath} = options
  const slugs = options.slugs.length > 0 ? options.slugs : listSlugs({root})
  const cache = cachePath === undefined ? undefined : readCache(cachePath)
  const program = hashProgram(root)
  const words = {concepts: readConcepts(root), lexicons: readLexicons(root)}
  const outcomes = slugs.map((slug) => {
    const known = remembered(slug, options, program, cache)
    const outcome = known ?? ingestOne(slug, options, words)
    if (outcome.failed) cache?.delete(slug)
    // What was remembered stands as it was: its files need not be read a second time.
    else if (known === undefined && (outcome.state === 'unchanged' || !options.check))
      remember(slug, outcome, root, program, cache)
    tell(outcome)
    return outcome
  })
  for (const slug of options.slugs.length > 0 ? [] : listOrphans({root})) {
    cache?.delete(slug)
    const outcome = removeOrphan(slug, options)
    outcomes.push(outcome)
    tell(outcome)
  }
  if (cachePath !== undefined && cache !== undefined) writeCache(cachePath, cache)
  return outcomes
}

/** Key of an article: the program, its inputs and its generated files. */
function keyOf(slug: string, root: string, program: string): string {
  const generated = listGenerated({root}, slug).map((path) => join(root, path))
  return hashFiles([...listInputs({root}, slug), ...generated]) + program
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

/** One article: all of its files are written, or none. */
function ingestOne(
  slug: string,
  {root, check, keep = false}: IngestOptions,
  words: Pick<ArticleInputs, 'concepts' | 'lexicons'>,
): Outcome {
  const shown = `content/sources/${slug}`
  const named = slugSchema.safeParse(slug)
  if (!existsSync(join(root, 'sources', slug))) {
    return failure(slug, [problem('source-unreadable', shown, 1, `There is no article "${slug}".`)])
  }
  if (!named.success)
    return failure(slug, [problem('slug-invalid', shown, 1, `"${slug}" is no name for an article.`)])
  if (reservedSlugs.includes(slug))
    return failure(slug, [
      problem('slug-invalid', shown, 1, `"${slug}" is the address of a page of the site.`),
    ])
  const inputs = readInputs({root}, slug)
  const {ingested, parses, problems} = ingestArticle({...inputs, ...words})
  const all = sortProblems([...inputs.problems, ...problems])
  if (ingested === undefined || parses === undefined || all.some(({severity}) => severity === 'error'))
    return failure(slug, all)
  const {editions} = ingested.article
  const pending = bringUpToDate(root, slug, generate(ingested.article), check)
  if ('code' in pending) return failure(slug, [...all, pending])
  return {
    slug,
    editions: editions.map(({lang}) => lang).join(' '),
    segments: editions.map(({segments}) => segments.length).join(' '),
    problems: all,
    state: pending.length === 0 ? 'unchanged' : `${pending.length} ${check ? 'would change' : 'written'}`,
    pending: check ? pending : [],
    failed: check && pending.length > 0,
    ...(keep ? {ingested: {ingested, parses}} : {}),
  }
}

/**
 * Make an article's files what they should be, unless this is a check: the paths that change, or the problem where
 * the disk is full or the folder may not be written to.
 */
function bringUpToDate(
  root: string,
  slug: string,
  generated: readonly Generated[],
  check: boolean,
): string[] | Problem {
  try {
    const changed = changes({root}, slug, generated)
    if (!check) applyChanges({root}, changed)
    return [...changed.write.map(({path}) => path), ...changed.remove]
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException
    const found = `Its files cannot be read or written: ${code ?? message}.`
    return problem('content-unwritable', `content/articles/${slug}`, 1, found)
  }
}

/** An article whose sources are gone: its generated files go too. */
function removeOrphan(slug: string, {root, check}: IngestOptions): Outcome {
  const changed = changes({root}, slug, [])
  if (!check) applyChanges({root}, changed)
  const state = `${changed.remove.length} ${check ? 'would be removed' : 'removed'}, no source`
  const pending = check ? changed.remove : []
  return {slug, editions: '–', segments: '–', problems: [], state, pending, failed: check}
}

function failure(slug: string, problems: readonly Problem[]): Outcome {
  const state = 'error, left as it was'
  return {slug, editions: '–', segments: '–', problems, state, pending: [], failed: true}
}
