/**
 * The pipeline: raw files → editions, rows and ledgers of one article.
 *
 * read → restore → identify (languages) → divide → draft → compose (with align) → ledger → check. Each step is a
 * pure function between the nouns of `model.ts`; this file is the list of steps and what passes between them.
 */
import type {FileJudgement, Judgement, JudgementFile, Pins} from '../judgement.ts'
import type {Lang} from '../languages.ts'
import type {Article, BlockRole, Concept, Metadata, Problem, Removal, Source} from '../model.ts'
import {check} from './check.ts'
import {
  type Candidate,
  compose,
  type Identified,
  mergeMetadata,
  pinnedSide,
  withoutLanguages,
} from './compose.ts'
import {divide, type TaggedLine} from './divide/index.ts'
import {type Drafts, draft} from './draft.ts'
import {joinStatements} from './identify/metadata.ts'
import {unsupportedLanguage} from './identify/supported.ts'
import {tagLines} from './identify/tag.ts'
import {ledgerOf} from './ledger.ts'
import {turnPins} from './pins.ts'
import {problem} from './problems.ts'
import {type RawFile, read} from './read.ts'
import {restore} from './restore/index.ts'
import {alignmentOf, alignRows} from './rows.ts'

/** One file, divided: everything that does not depend on the article's other files. */
export interface FileParse {
  readonly source: Source
  readonly drafts: Drafts
  readonly removals: readonly Removal[]
  readonly judgement: FileJudgement
}

/** What one article comes to. */
export interface Ingested {
  readonly article: Article
  /** What the files say of the text. */
  readonly metadata: Metadata
  readonly problems: readonly Problem[]
}

/** Read, restore, identify and divide one raw file; without a source where it cannot be read. */
export function parseFile(
  raw: RawFile,
  judgement: FileJudgement = {},
): {readonly parse?: FileParse; readonly problems: readonly Problem[]} {
  const {source, problems} = read(raw)
  if (source === undefined) return {problems}
  const unfit = unfitText(source)
  if (unfit !== undefined) return {problems: [...problems, unfit]}
  const restored = restore(source, judgement.emendations ?? [])
  const tagged = tagLines(restored.lines, source.file, languageJudgement(judgement))
  const {lines, removals} = dropFurniture(tagged.lines, judgement)
  const blocks = divide(lines, roleJudgement(judgement))
  const drafts = draft(blocks, (line) => source.lines[line - 1]?.trim() === '')
  if (drafts.drafts.length === 0) {
    const found = 'Nothing is left to read without page furniture and text in unsupported languages.'
    return {problems: [...problems, ...restored.problems, problem('text-missing', source.file, 1, found)]}
  }
  const parse = {source, drafts, removals: [...restored.removals, ...removals, ...drafts.removals], judgement}
  return {parse, problems: [...problems, ...restored.problems, ...tagged.problems]}
}

/** Why nothing can be made of a text: no letters, or letters of another language than the supported ones. */
function unfitText({file, lines}: Source): Problem | undefined {
  const first = lines.findIndex((line) => /\p{L}/u.test(line))
  if (first === -1) return problem('text-missing', file, 1, 'There is not one letter in the file.')
  const found = unsupportedLanguage(lines.join('\n').slice(0, supportSample))
  return found === undefined
    ? undefined
    : problem('language-unsupported', file, first + 1, `The text is in ${found}.`)
}

/** Code units that are looked at for the language of a whole file. */
const supportSample = 100_000

/** What putting an article together needs besides its files. */
export interface IngestContext {
  readonly judgement: JudgementFile
  /** Editions as committed, whose ids are kept. */
  readonly previous: Article['editions']
  /** The term base; the aligner knows its names. */
  readonly concepts: readonly Concept[]
  /** Whether only some of the article's files are here: decisions about the others are then no problem. */
  readonly partial?: boolean
}

/** Put the files of one article together. */
export function ingest(slug: string, files: readonly FileParse[], context: IngestContext): Ingested {
  const {judgement, previous, concepts, partial = false} = context
  const metadata = sharedMetadata(files)
  const candidates = candidatesOf(files, metadata)
  const {editions, pairs} = compose(slug, candidates, previous, (source, target) =>
    alignRows(pinnedSide(source), pinnedSide(target), pinsOf(judgement.judgement, source, target), concepts),
  )
  const edition = (lang: Lang) => editions.find((each) => each.lang === lang)!
  const alignments = pairs.map(({source, target, pinned}) =>
    alignmentOf(edition(source), edition(target), pinned, concepts),
  )
  const audited = files.map((file) => auditFile(file, editions))
  const article = {slug, editions, alignments, ledgers: audited.map(({ledger}) => ledger)}
  const problems = [
    ...audited.flatMap(({problems}) => problems),
    ...check({article, candidates, files, pairs, judgement, partial}),
  ]
  return {article, metadata, problems}
}

/** The pins of a pair, whichever of the two languages its key names first. */
function pinsOf(
  {alignments = {}}: Judgement,
  {candidate: source}: Identified,
  {candidate: target}: Identified,
): Pins {
  const [from, to] = [source.draft.lang, target.draft.lang]
  const turned = alignments[`${to}-${from}`]
  return alignments[`${from}-${to}`] ?? (turned === undefined ? {} : turnPins(turned))
}

/** The ledger of one file against the editions made of it. */
function auditFile({source, drafts, removals, judgement}: FileParse, editions: Article['editions']) {
  const placements = drafts.drafts.flatMap(({lang, segments}) => {
    const edition = editions.find((each) => each.lang === lang && each.source === source.file)
    return segments.map(({spans}, index) => ({segment: edition?.segments[index]?.id ?? '?', spans}))
  })
  return ledgerOf({
    source,
    placements,
    claims: drafts.claims,
    removals,
    emendations: judgement.emendations ?? [],
  })
}

/** What the received files say of the text, and what a person said over it. */
function sharedMetadata(files: readonly FileParse[]): Metadata {
  const received = files.filter(({judgement}) => (judgement.origin ?? 'received') === 'received')
  const stated = joinStatements(received.flatMap(({drafts}) => drafts.statements))
  return received.reduce((metadata, {judgement}) => mergeMetadata(metadata, judgement.metadata), stated)
}

/** The editions that the files hold, each with its metadata. */
function candidatesOf(files: readonly FileParse[], shared: Metadata): Candidate[] {
  const taken = new Set(files.flatMap(({drafts}) => drafts.drafts.map(({lang}) => lang)))
  return files.flatMap(({source, drafts, judgement}) =>
    drafts.drafts.map((each): Candidate => {
      const origin = judgement.origin ?? 'received'
      const translated =
        origin === 'received' &&
        drafts.statements.some(({name, lang}) => name === 'translators' && lang === each.lang)
      const {translators, ...common} = shared
      const received = translated && translators !== undefined ? {...common, translators} : common
      const own =
        origin === 'made' ? mergeMetadata(joinStatements(drafts.statements), judgement.metadata) : received
      const titles = withoutLanguages(drafts.titles, taken)
      const decks = withoutLanguages(drafts.decks, taken)
      const metadata = {
        ...(titles === undefined ? {} : {titles}),
        ...(decks === undefined ? {} : {decks}),
        ...own,
      }
      return {
        draft: each,
        file: source.file,
        origin,
        ...(judgement.made === undefined ? {} : {made: judgement.made}),
        metadata,
        translated,
      }
    }),
  )
}

function languageJudgement({lang, languages}: FileJudgement) {
  const lines = new Map(Object.entries(languages ?? {}).map(([line, tag]) => [Number(line), tag]))
  return {lines, ...(lang === undefined ? {} : {lang})}
}

function roleJudgement({roles}: FileJudgement): Map<number, BlockRole> {
  const entries = Object.entries(roles ?? {}).flatMap(([line, role]) =>
    role === 'furniture' ? [] : [[Number(line), role] as const],
  )
  return new Map(entries)
}

/** Take out the lines that a person called furniture. */
function dropFurniture(
  tagged: readonly TaggedLine[],
  {roles}: FileJudgement,
): {lines: TaggedLine[]; removals: Removal[]} {
  const isFurniture = ({line}: TaggedLine) => line.spans.some((span) => roles?.[span.line] === 'furniture')
  const removals = tagged
    .filter(isFurniture)
    .map(({line}) => ({spans: line.spans, rule: 'edition', reason: 'page furniture', confidence: 1}))
  return {lines: tagged.filter((each) => !isFurniture(each)), removals}
}
