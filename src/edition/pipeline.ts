/**
 * The pipeline: raw files → editions, rows and ledgers of one article.
 *
 * For each file: read, restore, identify (the languages of its lines), divide, draft. For the article: compose
 * (with align), ledger, check. Each step is a pure function between the nouns of `model.ts`; what a person
 * decided is applied between them. This file is the list of steps and nothing else.
 */

import {alignSegments, type CollectionLexicons} from '../align/index.ts'
import type {Lang} from '../languages/index.ts'
import {type RawFile, read} from '../readers/index.ts'
import {type Restored, restore} from '../restore/index.ts'
import {catalogue} from '../restore/rules.ts'
import {isWrapped} from '../restore/wrapping.ts'
import {judgeNames} from '../search/mentions/judge-names.ts'
import {indexNames} from '../search/mentions/name-index.ts'
import {pageBoilerplate} from '../structure/boilerplate/rules/page-boilerplate.ts'
import {relatedLinks} from '../structure/boilerplate/rules/related-links.ts'
import {divide} from '../structure/divide/index.ts'
import {tagLines} from '../structure/tag.ts'
import type {Article, Concept, Emendation, Metadata, Problem, Source} from '../text/model.ts'
import {Work} from '../text/work.ts'
import {alignmentOf, alignRows} from './alignments.ts'
import {candidatesOf, sharedMetadata} from './candidates.ts'
import {check} from './check.ts'
import {checkNames} from './check-names.ts'
import {alignSide, compose, type Identified, pinnedSide} from './compose.ts'
import {draft} from './draft.ts'
import type {FileParse} from './file-parse.ts'
import {dropBoilerplate, judgedLanguages, judgedRoles, regroup, reinstate} from './judged.ts'
import type {FileJudgement, Judgement, JudgementFile, Pins} from './judgement.ts'
import {ledgerOf} from './ledger.ts'
import {sayLeftOut} from './left-out.ts'
import {namesIds, turnPins} from './pins.ts'
import {checkMade, checkReviews, holdReviews, sayReviewed} from './reviews.ts'
import {keepSentenceIds} from './sentence-ids.ts'
import {nothingLeft, unfitText} from './unfit.ts'

/** A file's parse, or why there is none. */
export interface FileOutcome {
  readonly parse?: FileParse
  readonly problems: readonly Problem[]
}

/** The restore rules in their order, with those that know pages. */
export const rules = catalogue({pageBoilerplate: pageBoilerplate(isWrapped), relatedLinks})

/** Mend a source by a person's emendations and all rules. */
export function restoreSource(source: Source, emendations: readonly Emendation[]): Restored {
  return restore(source, emendations, rules)
}

/** Read, restore, identify and divide one raw file; without a result where nothing can be made of it. */
export function parseFile(raw: RawFile, judgement: FileJudgement = {}): FileOutcome {
  const {source, problems} = read(raw)
  if (source === undefined) return {problems}
  const unfit = unfitText(source, judgement)
  if (unfit.refused) return {problems: [...problems, ...unfit.problems]}
  const restored = restoreSource(source, judgement.emendations ?? [])
  const {lines, removals} = reinstate(restored, judgement)
  const tagged = tagLines(regroup(lines, judgement), source.file, judgedLanguages(judgement))
  const text = dropBoilerplate(tagged.lines, judgement)
  const blocks = divide(text.lines, judgedRoles(judgement))
  const drafts = draft(blocks, (line) => source.lines[line - 1]?.trim() === '')
  const found = [...problems, ...unfit.problems, ...restored.problems, ...tagged.problems]
  if (drafts.drafts.length === 0) return {problems: [...found, nothingLeft(source.file)]}
  const taken = [...removals, ...text.removals, ...drafts.removals]
  return {parse: {source, drafts, removals: taken, judgement}, problems: found}
}

/** What putting an article together needs besides its files. */
export interface IngestContext {
  readonly judgement: JudgementFile
  /** Editions as committed, whose ids are kept. */
  readonly previous: Article['editions']
  /** Alignments as committed, whose sentences keep their numbers. */
  readonly published?: Article['alignments']
  /** The term base; the aligner knows its names. */
  readonly concepts: readonly Concept[]
  /** Word pairs that the collection has taught the aligner. */
  readonly lexicons?: CollectionLexicons
  /** SHA-256 of the raw files at the last ingest, by file. */
  readonly before?: ReadonlyMap<string, string>
  /** Whether only some of the article's files are here: decisions about the others are then no problem. */
  readonly partial?: boolean
  /** What may be spent on the article; by default as much as on any. */
  readonly work?: Work
}

/** What one article comes to. */
export interface Ingested {
  readonly article: Article
  /** What the received files say of the text. */
  readonly metadata: Metadata
  readonly problems: readonly Problem[]
}

/** Put the files of one article together. */
export function ingest(slug: string, files: readonly FileParse[], context: IngestContext): Ingested {
  const {
    judgement,
    previous,
    published = [],
    concepts,
    lexicons = {},
    before = new Map(),
    partial = false,
    work = new Work(),
  } = context
  const words = {concepts, lexicons, work}
  const leftOut: Problem[] = []
  const candidates = candidatesOf(files)
  const composed = compose(slug, candidates, previous, {
    align: (source, target) => {
      const pins = pinsOf(judgement.judgement, source, target)
      const rows = alignRows(pinnedSide(source), pinnedSide(target), pins, words)
      leftOut.push(...sayLeftOut(drawnUp(source), drawnUp(target), work.takeLeftOut()))
      return rows
    },
    alignPlainly: (source, target) => alignSegments(alignSide(source), alignSide(target), words),
    namesIds: (lang) => namesIds(judgement.judgement, lang),
  })
  const {pairs} = composed
  const {published: since, formerly} = judgement.judgement
  const onSite = {
    ...(since === undefined ? {} : {published: since}),
    ...(formerly === undefined ? {} : {formerly}),
  }
  const editions = composed.editions.map((each) => ({...each, ...onSite}))
  const edition = (lang: Lang) => editions.find((each) => each.lang === lang)!
  const read = pairs.map(({source, target, pinned}) => {
    const pair = {source: edition(source), target: edition(target), pinned}
    return {pair, ...holdReviews(pair)}
  })
  const audited = files.map((file) => auditFile(file, editions, work))
  const aligned = read.map(({pair: {source, target, pinned}, held}) => {
    const alignment = alignmentOf(source, target, pinned, held, words)
    leftOut.push(...sayLeftOut({...source, file: source.source}, target, work.takeLeftOut()))
    return alignment
  })
  const alignments = keepSentenceIds(aligned, editions, previous, published)
  const said = editions.map((each) => sayReviewed(each, alignments))
  const judged = judgeNames({editions, alignments}, indexNames(concepts), judgement.judgement.mentions)
  const article = {
    slug,
    editions: said,
    alignments,
    ledgers: audited.map(({ledger}) => ledger),
    names: judged.names,
  }
  const problems = [
    ...audited.flatMap(({problems}) => problems),
    ...leftOut,
    ...read.flatMap(({pair, lapsed}) => checkReviews(pair, lapsed, judgement)),
    ...checkMade(said, judgement),
    ...check({article, candidates, files, pairs, judgement, before, partial}),
    ...checkNames(article, judged, judgement),
  ]
  return {article, metadata: sharedMetadata(files), problems}
}

/** The pins of a pair, whichever of the two languages its key names first. */
function pinsOf({alignments = {}}: Judgement, source: Identified, target: Identified): Pins {
  const [from, to] = [source.candidate.draft.lang, target.candidate.draft.lang]
  const turned = alignments[`${to}-${from}`]
  return alignments[`${from}-${to}`] ?? (turned === undefined ? {} : turnPins(turned))
}

/** A candidate as problems speak of it. */
function drawnUp({candidate: {draft, file}}: Identified) {
  return {...draft, file}
}

/** The ledger of one file against the editions made of it. */
function auditFile(
  {source, drafts, removals, judgement}: FileParse,
  editions: Article['editions'],
  work: Work,
) {
  const placements = drafts.drafts.flatMap(({lang, segments}) => {
    const edition = editions.find((each) => each.lang === lang && each.source === source.file)
    return segments.map(({spans}, index) => ({segment: edition?.segments[index]?.id ?? '?', spans}))
  })
  const {claims} = drafts
  return ledgerOf({source, placements, claims, removals, emendations: judgement.emendations ?? [], work})
}
