/**
 * The pipeline: raw files → editions, rows and ledgers of one article.
 *
 * For each file: read, restore, identify (the languages of its lines), divide, draft. For the article: compose (with
 * align), ledger, check. Each step is a pure function between the nouns of `model.ts`; a person's decisions are applied
 * between the steps. This file lists the steps and does nothing else.
 */

import {alignSegments, type CollectionLexicons} from '../align/index.ts'
import type {Lang} from '../languages/index.ts'
import {type PictureFile, type RawFile, read} from '../readers/index.ts'
import {type Restored, restore} from '../restore/index.ts'
import {catalogue} from '../restore/rules.ts'
import {isWrapped} from '../restore/wrapping.ts'
import {judgeNames} from '../search/mentions/judge-names.ts'
import {indexNames} from '../search/mentions/name-index.ts'
import {outsideText} from '../structure/boilerplate/rules/outside-text.ts'
import {pageBoilerplate} from '../structure/boilerplate/rules/page-boilerplate.ts'
import {relatedLinks} from '../structure/boilerplate/rules/related-links.ts'
import {divide} from '../structure/divide/index.ts'
import {type LanguageJudgement, tagLines} from '../structure/tag.ts'
import type {Article, Concept, Emendation, Metadata, Problem, Source} from '../text/model.ts'
import {WorkBudget} from '../text/work.ts'
import {alignmentOf, alignRows} from './alignments.ts'
import {candidatesOf, sharedMetadata} from './candidates.ts'
import {check} from './check.ts'
import {checkLegible} from './check-legible.ts'
import {checkNames} from './check-names.ts'
import {checkText, noTextLeft} from './check-text.ts'
import {alignSide, type CandidateWithIds, compose, pinnedSide} from './compose.ts'
import {checkDifferenceDecisions, checkDifferences, judgeDifferences} from './differences.ts'
import {draftFile} from './draft.ts'
import type {FileParse} from './file-parse.ts'
import type {FileJudgement, Judgement, JudgementFile, PairJudgement} from './judgement.ts'
import {ledgerOf} from './ledger.ts'
import {problemsOfLeftOut} from './left-out.ts'
import {
  dropBoilerplate,
  judgedLanguages,
  judgedRoles,
  regroupLines,
  restoreRemovedLines,
} from './line-decisions.ts'
import {pinsUseIds, swapSides} from './pins.ts'
import {checkReviewedTranslations, checkReviews, markReviewed, matchReviews} from './reviews.ts'
import {keepSentenceIds} from './sentence-ids.ts'
import {statedLanguages, statedRoles} from './stated-blocks.ts'
import {withStatedRows} from './stated-rows.ts'

/** The parse of a file, or the problems that prevent it. */
export interface FileResult {
  readonly parse?: FileParse
  readonly problems: readonly Problem[]
}

/** The restore rules in order, with those that know boilerplate. */
export const rules = catalogue({outsideText, pageBoilerplate: pageBoilerplate(isWrapped), relatedLinks})

/** Mend a source by a person's emendations and all rules. */
export function restoreSource(source: Source, emendations: readonly Emendation[]): Restored {
  return restore(source, emendations, rules)
}

/** Read, restore, identify and divide one raw file; without a parse where no text can be made of it. */
export function parseFile(raw: RawFile, judgement: FileJudgement = {}): FileResult {
  const {source, pictures = [], problems} = read(raw)
  if (source === undefined) return {problems}
  const textCheck = checkText(source, judgement)
  if (textCheck.isRefused) return {problems: [...problems, ...textCheck.problems]}
  const restored = restoreSource(source, judgement.emendations ?? [])
  const legible = checkLegible(source, restored, judgement)
  if (legible.isRefused) return {problems: [...problems, ...textCheck.problems, ...legible.problems]}
  const {lines, removals} = restoreRemovedLines(restored, judgement)
  const tagged = tagLines(regroupLines(lines, judgement), source.file, languagesOf(source, judgement))
  const kept = dropBoilerplate(tagged.lines, judgement)
  const blocks = divide(kept.lines, judgedRoles(judgement), statedRoles(source))
  const draft = draftFile(blocks, source)
  const found = [
    ...problems,
    ...textCheck.problems,
    ...restored.problems,
    ...legible.problems,
    ...tagged.problems,
    ...draft.problems,
  ]
  if (draft.texts.length === 0) return {problems: [...found, noTextLeft(source.file)]}
  const allRemovals = [...removals, ...kept.removals, ...draft.removals]
  return {parse: {source, draft, removals: allRemovals, judgement, pictures}, problems: found}
}

/** The languages of lines that a person gave, else those that the file states of each. */
function languagesOf(source: Source, judgement: FileJudgement): LanguageJudgement {
  const judged = judgedLanguages(judgement)
  if (judged.lang !== undefined) return judged
  return {lines: new Map([...statedLanguages(source), ...(judged.lines ?? [])])}
}

/** Everything that ingesting an article needs besides its files. */
export interface IngestContext {
  readonly judgement: JudgementFile
  /** Editions as last published, whose ids are kept. */
  readonly previous: Article['editions']
  /** Alignments as last published, whose sentences keep their numbers. */
  readonly published?: Article['alignments']
  /** The term base; the aligner knows its names. */
  readonly concepts: readonly Concept[]
  /** Word pairs that the aligner has learnt from the collection. */
  readonly lexicons?: CollectionLexicons
  /** SHA-256 of the raw files at the last ingest, by file. */
  readonly lastHashes?: ReadonlyMap<string, string>
  /** Whether only some of the article's files are here; decisions about missing files are then no problem. */
  readonly isPartial?: boolean
  /** The budget of work of the article; by default that of any article. */
  readonly work?: WorkBudget
}

/** The result of ingesting one article. */
export interface IngestResult {
  readonly article: Article
  /** Metadata of the article: what the received files state, overridden by what a person says. */
  readonly metadata: Metadata
  /** The pictures that its editions show. */
  readonly pictures: readonly PictureFile[]
  readonly problems: readonly Problem[]
}

/** Put the files of one article together. */
export function ingest(slug: string, files: readonly FileParse[], context: IngestContext): IngestResult {
  const {
    judgement,
    previous,
    published = [],
    concepts,
    lexicons = {},
    lastHashes = new Map(),
    isPartial = false,
    work = new WorkBudget(),
  } = context
  const resources = {concepts, lexicons, work}
  const leftOutProblems: Problem[] = []
  const differenceProblems: Problem[] = []
  const candidates = candidatesOf(files)
  const composed = compose(slug, candidates, previous, {
    align: (source, target) => {
      const sides = [pinnedSide(source), pinnedSide(target)] as const
      const pins = withStatedRows(
        pairDecisions(judgement.decisions, source.candidate.draft.lang, target.candidate.draft.lang),
        ...sides,
        rowsOfFile(files, source, target),
      )
      const rows = alignRows(...sides, pins, resources)
      leftOutProblems.push(
        ...problemsOfLeftOut(sideForProblems(source), sideForProblems(target), work.takeOmissions()),
      )
      return rows
    },
    alignWithoutPins: (source, target) => alignSegments(alignSide(source), alignSide(target), resources),
    pinsUseIds: (lang) => pinsUseIds(judgement.decisions, lang),
  })
  const {pairs} = composed
  const {published: publishedHere, formerly} = judgement.decisions
  const siteFields = {
    ...(publishedHere === undefined ? {} : {published: publishedHere}),
    ...(formerly === undefined ? {} : {formerly}),
  }
  const editions = composed.editions.map((each) => ({...each, ...siteFields}))
  const edition = (lang: Lang) => editions.find((each) => each.lang === lang)!
  const reviewedPairs = pairs.map(({source, target, pinned}) => {
    const pair = {source: edition(source), target: edition(target), pinned}
    return {pair, ...matchReviews(pair)}
  })
  const fileLedgers = files.map((file) => ledgerOfFile(file, editions, work))
  const aligned = reviewedPairs.map(({pair: {source, target, pinned}, valid: reviews}) => {
    const found = alignmentOf(source, target, pinned, reviews, resources)
    const decisions = pairDecisions(judgement.decisions, source.lang, target.lang).differences ?? []
    const {alignment, unfound} = judgeDifferences(found, [source, target], decisions)
    differenceProblems.push(...checkDifferenceDecisions(alignment, unfound, judgement))
    leftOutProblems.push(...problemsOfLeftOut({...source, file: source.source}, target, work.takeOmissions()))
    return alignment
  })
  const alignments = keepSentenceIds(aligned, editions, previous, published)
  const withReviewState = editions.map((each) => markReviewed(each, alignments))
  const judgedNames = judgeNames({editions, alignments}, indexNames(concepts), judgement.decisions.mentions)
  const article = {
    slug,
    editions: withReviewState,
    alignments,
    ledgers: fileLedgers.map(({ledger}) => ledger),
    names: judgedNames.names,
  }
  const problems = [
    ...fileLedgers.flatMap(({problems}) => problems),
    ...leftOutProblems,
    ...differenceProblems,
    ...checkDifferences({editions, alignments}),
    ...reviewedPairs.flatMap(({pair, lapsed}) => checkReviews(pair, lapsed, judgement)),
    ...checkReviewedTranslations(withReviewState, judgement),
    ...check({article, candidates, files, pairs, judgement, lastHashes, isPartial}),
    ...checkNames(article, judgedNames, judgement),
  ]
  return {article, metadata: sharedMetadata(files), pictures: shownPictures(files, editions), problems}
}

/** The decisions about a pair, in whichever order its key names the two languages. */
function pairDecisions({alignments = {}}: Judgement, from: Lang, to: Lang): PairJudgement {
  const swapped = alignments[`${to}-${from}`]
  return alignments[`${from}-${to}`] ?? (swapped === undefined ? {} : swapSides(swapped))
}

/** The pictures of the files that an edition shows, each once. */
function shownPictures(files: readonly FileParse[], editions: Article['editions']): readonly PictureFile[] {
  const shown = new Set(
    editions.flatMap(({segments}) => segments.flatMap(({picture}) => picture?.file ?? [])),
  )
  const pictures = files.flatMap(({pictures = []}) => pictures).filter(({name}) => shown.has(name))
  return [...new Map(pictures.map((each) => [each.name, each])).values()]
}

/** The rows that the file of two editions states; none where they are of two files. */
function rowsOfFile(
  files: readonly FileParse[],
  {candidate: {file}}: CandidateWithIds,
  {candidate: {file: other}}: CandidateWithIds,
): readonly (readonly number[])[] {
  const source = file === other ? files.find(({source}) => source.file === file)?.source : undefined
  return source?.stated?.rows ?? []
}

/** What problems need to know of a candidate. */
function sideForProblems({candidate: {draft, file}}: CandidateWithIds) {
  return {...draft, file}
}

/** The ledger of one file: what became of it in the editions. */
function ledgerOfFile(
  {source, draft, removals, judgement}: FileParse,
  editions: Article['editions'],
  work: WorkBudget,
) {
  const placements = draft.texts.flatMap(({lang, segments}) => {
    const edition = editions.find((each) => each.lang === lang && each.source === source.file)
    return segments.map(({spans}, index) => ({segment: edition?.segments[index]?.id ?? '?', spans}))
  })
  const {claims} = draft
  return ledgerOf({source, placements, claims, removals, emendations: judgement.emendations ?? [], work})
}
