/** One article of a content folder: from its sources and what was published of it to files that change together. */
import type {JudgementFile} from '../../src/edition/judgement.ts'
import type {Problem} from '../../src/text/model.ts'
import {problem, sortProblems} from '../../src/text/problems.ts'
import type {FileChange} from '../files/together.ts'
import {applyChanges, changes, generate, type Sources} from './articles.ts'
import {type ArticleInputs, type IngestedFiles, ingestArticle} from './ingest-article.ts'
import {type Published, readPublished} from './published.ts'
import {underName} from './renamed.ts'

/** What every article is read with. */
export type SharedInputs = Pick<ArticleInputs, 'concepts' | 'lexicons'> & {
  /** Articles that have no sources any more, by the SHA-256 of those they had: their folders may have been renamed. */
  readonly former: ReadonlyMap<string, string>
}

/** How an article is ingested. */
export interface IngestOneOptions {
  /** The content folder. */
  readonly root: string
  /** Whether to write nothing. */
  readonly check: boolean
  /** Whether what cannot be read of the published files is as if it had never been: it gets new ids. */
  readonly acceptNewIds?: boolean
  /** Whether the outcome holds the result. */
  readonly keep?: boolean
  /** Files that change together with the generated ones: a decision, new sources. */
  readonly also?: readonly FileChange[]
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
  /** The name under which it was published before its folder was renamed. */
  readonly former?: string
}

/** All of its files are written, or none. */
export function ingestOne(
  slug: string,
  sources: Sources,
  {former: formerSlugs, ...words}: SharedInputs,
  {root, check, acceptNewIds = false, keep = false, also = []}: IngestOneOptions,
): Outcome {
  const {published, former} = publishedOf(root, slug, sources, formerSlugs)
  const named = former === undefined ? {} : {former}
  const lost = acceptNewIds ? [] : published.problems
  if (lost.length > 0) return {...failure(slug, sortProblems([...sources.problems, ...lost])), ...named}
  const {files, judgement} = sources
  const {editions: previous, alignments, ledgers} = published
  const before = new Map(ledgers.map(({file, sha256}) => [file, sha256]))
  const inputs = {slug, files, judgement, previous, published: alignments, before, ...words}
  const {ingested, parses, problems} = ingestArticle(inputs)
  const all = sortProblems([...sources.problems, ...problems, ...sayRenamed(slug, former, judgement)])
  if (ingested === undefined || parses === undefined || all.some(({severity}) => severity === 'error'))
    return {...failure(slug, all), ...named}
  const pending = bringUpToDate(root, slug, ingested, {check, also})
  if ('code' in pending) return {...failure(slug, [...all, pending]), ...named}
  const {editions} = ingested.article
  return {
    slug,
    editions: editions.map(({lang}) => lang).join(' '),
    segments: editions.map(({segments}) => segments.length).join(' '),
    problems: all,
    state: stateOf(pending.length, check, published.problems.length > 0, former),
    pending: check ? pending : [],
    failed: check && pending.length > 0,
    ...(keep ? {ingested: {ingested, parses}} : {}),
    ...named,
  }
}

/** The problem of an article whose folder was renamed, where its readers are not told. */
function sayRenamed(
  slug: string,
  former: string | undefined,
  {decisions: judgement, file}: JudgementFile,
): Problem[] {
  if (former === undefined || judgement.formerly?.includes(former)) return []
  return [problem('article-renamed', file, 1, `The article "${slug}" was called "${former}" before.`)]
}

/** An article of which nothing was changed. */
export function failure(slug: string, problems: readonly Problem[]): Outcome {
  const state = 'error, left as it was'
  return {slug, editions: '–', segments: '–', problems, state, pending: [], failed: true}
}

/** What was published of an article, under its own name or, where nothing was, under the one its folder had before. */
function publishedOf(
  root: string,
  slug: string,
  {files}: Sources,
  formerSlugs: SharedInputs['former'],
): {published: Published; former?: string} {
  const published = readPublished(root, slug)
  if (published.editions.length + published.ledgers.length + published.problems.length > 0) return {published}
  const former = files.map(({sha256}) => formerSlugs.get(sha256)).find((each) => each !== undefined)
  if (former === undefined) return {published}
  return {published: underName(readPublished(root, former), former, slug), former}
}

/**
 * Make an article's files what they should be, unless this is a check: the paths that change, or the problem where
 * the disk is full or the folder may not be written to.
 */
function bringUpToDate(
  root: string,
  slug: string,
  ingested: IngestedFiles['ingested'],
  {check, also}: {readonly check: boolean; readonly also: readonly FileChange[]},
): string[] | Problem {
  let changed: readonly FileChange[]
  try {
    changed = changes({root}, slug, generate(ingested.article))
  } catch (error) {
    const found = `Its files cannot be read: ${(error as Error).message}.`
    return problem('content-unwritable', `content/articles/${slug}`, 1, found)
  }
  const fault = check ? undefined : applyChanges({root}, slug, [...also, ...changed])
  return fault ?? changed.map(({path}) => path)
}

function stateOf(count: number, check: boolean, isNew: boolean, former: string | undefined): string {
  const changed = count === 0 ? 'unchanged' : `${count} ${check ? 'would change' : 'written'}`
  return [changed, ...(isNew ? ['new ids'] : []), ...(former === undefined ? [] : [`was ${former}`])].join(
    ', ',
  )
}
