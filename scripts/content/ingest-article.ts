/** One article through the pipeline: its files, each with its decisions, and the problems of all steps. */

import {basename} from 'node:path'
import type {CollectionLexicons} from '../../src/align/index.ts'
import type {FileParse} from '../../src/edition/file-parse.ts'
import type {JudgementFile} from '../../src/edition/judgement.ts'
import {type IngestResult, ingest, parseFile} from '../../src/edition/pipeline.ts'
import type {RawFile} from '../../src/readers/index.ts'
import type {Alignment, Concept, Edition, Problem} from '../../src/text/model.ts'
import {problem} from '../../src/text/problems.ts'

/** The input of the pipeline. */
export interface ArticleInputs {
  readonly slug: string
  readonly files: readonly RawFile[]
  readonly judgement: JudgementFile
  readonly previous: readonly Edition[]
  /** Alignments of the last ingest. */
  readonly published?: readonly Alignment[]
  /** The term base. */
  readonly concepts: readonly Concept[]
  /** Lexicons learned from the collection. */
  readonly lexicons?: CollectionLexicons
  /** SHA-256 of the raw files at the last ingest, by file. */
  readonly lastHashes?: ReadonlyMap<string, string>
  /** Whether these are only some of the article's files. */
  readonly isPartial?: boolean
}

/** The result of an article, with its parsed files. */
export interface ArticleResult {
  readonly ingested: IngestResult
  readonly parses: readonly FileParse[]
}

/**
 * Runs an article through the pipeline; without a result if no file can be read. Never throws: a fault of the program
 * becomes a problem of this article, and the others go on.
 */
export function ingestArticle(inputs: ArticleInputs): ReturnType<typeof runPipeline> {
  try {
    return runPipeline(inputs)
  } catch (error) {
    const [first] = inputs.files
    const found = `The program stopped with "${(error as Error).message}".`
    return {problems: [problem('program-fault', first?.file ?? inputs.slug, 1, found)]}
  }
}

function runPipeline(
  inputs: ArticleInputs,
): Partial<ArticleResult> & {readonly problems: readonly Problem[]} {
  const {
    slug,
    files,
    judgement,
    previous,
    published = [],
    concepts,
    lexicons = {},
    lastHashes = new Map(),
    isPartial = false,
  } = inputs
  const problems: Problem[] = []
  const parses: FileParse[] = []
  for (const raw of files) {
    const {parse, problems: found} = parseFile(raw, judgement.decisions.files?.[basename(raw.file)])
    problems.push(...found)
    if (parse !== undefined) parses.push(parse)
  }
  if (parses.length === 0) return {problems}
  const ingested = ingest(slug, parses, {
    judgement,
    previous,
    published,
    concepts,
    lexicons,
    lastHashes,
    isPartial,
  })
  return {ingested, parses, problems: [...problems, ...ingested.problems]}
}
