/** The input of the checks of an article. */
import type {Article} from '../text/model.ts'
import type {EditionCandidate, EditionPair} from './compose.ts'
import type {FileParse} from './file-parse.ts'
import type {JudgementFile} from './judgement.ts'

/** An article with everything that its checks compare it with. */
export interface CheckInput {
  readonly article: Article
  readonly candidates: readonly EditionCandidate[]
  readonly files: readonly FileParse[]
  readonly pairs: readonly EditionPair[]
  readonly judgement: JudgementFile
  /** SHA-256 of the raw files at the last ingest, by file. */
  readonly lastHashes: ReadonlyMap<string, string>
  /** Whether only some of the article's files are here; decisions about missing files are then no problem. */
  readonly isPartial: boolean
}
