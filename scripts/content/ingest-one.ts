/** Ingests one article of a content folder: reads its sources and published files, and changes its files together. */
import type {JudgementFile} from '../../src/edition/judgement.ts'
import type {Problem} from '../../src/text/model.ts'
import {problem, sortProblems} from '../../src/text/problems.ts'
import type {FileChange} from '../files/change-files.ts'
import {applyChanges, type Sources} from './articles.ts'
import {renamePublished} from './former-slugs.ts'
import {generateFiles, pictureFiles, planChanges} from './generated-files.ts'
import {type ArticleInputs, type ArticleResult, ingestArticle} from './ingest-article.ts'
import {type Published, readPublished} from './published.ts'

/** Inputs that all articles share. */
export type SharedInputs = Pick<ArticleInputs, 'concepts' | 'lexicons'> & {
  /**
   * Slugs of articles without sources, by the SHA-256 of the sources that they had: their folders may have been
   * renamed.
   */
  readonly formerSlugs: ReadonlyMap<string, string>
}

/** How an article is ingested. */
export interface IngestOneOptions {
  /** The content folder. */
  readonly root: string
  /** Whether to write nothing. */
  readonly check: boolean
  /** Whether published files that cannot be read are treated as missing, so that new ids are made. */
  readonly acceptNewIds?: boolean
  /** Whether the outcome keeps the result. */
  readonly keepResult?: boolean
  /** Files that change together with the generated ones: a decision, new sources. */
  readonly alsoWrite?: readonly FileChange[]
}

/** The outcome of one article. */
export interface ArticleOutcome {
  readonly slug: string
  /** Languages of its editions, separated by spaces; `segments` has their numbers of segments in the same order. */
  readonly editions: string
  readonly segments: string
  readonly problems: readonly Problem[]
  /** `unchanged`, `4 written`, … */
  readonly state: string
  /** Paths of files that a check would change. */
  readonly pendingPaths: readonly string[]
  /** Whether there was an error or, in a check, a difference. */
  readonly failed: boolean
  /** The result, if it was asked for and the article was not cached. */
  readonly result?: ArticleResult
  /** The slug before its folder was renamed. */
  readonly formerSlug?: string
}

/** Ingests an article: all of its files are written, or none. */
export function ingestOne(
  slug: string,
  sources: Sources,
  {formerSlugs, ...sharedInputs}: SharedInputs,
  {root, check, acceptNewIds = false, keepResult = false, alsoWrite = []}: IngestOneOptions,
): ArticleOutcome {
  const {published, former} = readPublishedOrFormer(root, slug, sources, formerSlugs)
  const formerName = former === undefined ? {} : {formerSlug: former}
  const unreadable = acceptNewIds ? [] : published.problems
  if (unreadable.length > 0)
    return {...failedOutcome(slug, sortProblems([...sources.problems, ...unreadable])), ...formerName}
  const {files, judgement} = sources
  const {editions: previous, alignments, ledgers} = published
  const lastHashes = new Map(ledgers.map(({file, sha256}) => [file, sha256]))
  const inputs = {slug, files, judgement, previous, published: alignments, lastHashes, ...sharedInputs}
  const {ingested, parses, problems} = ingestArticle(inputs)
  const allProblems = sortProblems([
    ...sources.problems,
    ...problems,
    ...renamedProblems(slug, former, judgement),
  ])
  if (
    ingested === undefined ||
    parses === undefined ||
    allProblems.some(({severity}) => severity === 'error')
  )
    return {...failedOutcome(slug, allProblems), ...formerName}
  const changedPaths = updateFiles(root, slug, ingested, {check, alsoWrite})
  if ('code' in changedPaths) return {...failedOutcome(slug, [...allProblems, changedPaths]), ...formerName}
  const {editions} = ingested.article
  return {
    slug,
    editions: editions.map(({lang}) => lang).join(' '),
    segments: editions.map(({segments}) => segments.length).join(' '),
    problems: allProblems,
    state: stateText(changedPaths.length, check, published.problems.length > 0, former),
    pendingPaths: check ? changedPaths : [],
    failed: check && changedPaths.length > 0,
    ...(keepResult ? {result: {ingested, parses}} : {}),
    ...formerName,
  }
}

/**
 * The problem of a renamed article whose `edition.yaml` does not name the former slug, so that readers are not
 * redirected.
 */
function renamedProblems(
  slug: string,
  former: string | undefined,
  {decisions: judgement, file}: JudgementFile,
): Problem[] {
  if (former === undefined || judgement.formerly?.includes(former)) return []
  return [problem('article-renamed', file, 1, `The article "${slug}" was called "${former}" before.`)]
}

/** The outcome of an article that was left as it was. */
export function failedOutcome(slug: string, problems: readonly Problem[]): ArticleOutcome {
  const state = 'error, left as it was'
  return {slug, editions: '–', segments: '–', problems, state, pendingPaths: [], failed: true}
}

/** The published files of an article or, if there are none, those of the slug that its folder had before. */
function readPublishedOrFormer(
  root: string,
  slug: string,
  {files}: Sources,
  formerSlugs: SharedInputs['formerSlugs'],
): {published: Published; former?: string} {
  const published = readPublished(root, slug)
  if (published.editions.length + published.ledgers.length + published.problems.length > 0) return {published}
  const former = files.map(({sha256}) => formerSlugs.get(sha256)).find((each) => each !== undefined)
  if (former === undefined) return {published}
  return {published: renamePublished(readPublished(root, former), former, slug), former}
}

/**
 * Brings an article's files up to date, or only compares them in a check: the paths that change, or the problem if the
 * disk is full or the folder is read-only.
 */
function updateFiles(
  root: string,
  slug: string,
  ingested: ArticleResult['ingested'],
  {check, alsoWrite}: {readonly check: boolean; readonly alsoWrite: readonly FileChange[]},
): string[] | Problem {
  let changed: readonly FileChange[]
  try {
    changed = planChanges({root}, slug, [
      ...generateFiles(ingested.article),
      ...pictureFiles(slug, ingested.pictures),
    ])
  } catch (error) {
    const found = `Its files cannot be read: ${(error as Error).message}.`
    return problem('content-unwritable', `content/articles/${slug}`, 1, found)
  }
  const fault = check ? undefined : applyChanges({root}, slug, [...alsoWrite, ...changed])
  return fault ?? changed.map(({path}) => path)
}

function stateText(count: number, check: boolean, isNew: boolean, former: string | undefined): string {
  const changed = count === 0 ? 'unchanged' : `${count} ${check ? 'would change' : 'written'}`
  return [changed, ...(isNew ? ['new ids'] : []), ...(former === undefined ? [] : [`was ${former}`])].join(
    ', ',
  )
}
