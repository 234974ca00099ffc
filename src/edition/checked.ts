/** What the checks of an article are made of. */
import type {Article} from '../text/model.ts'
import type {Candidate, Pair} from './compose.ts'
import type {FileParse} from './file-parse.ts'
import type {JudgementFile} from './judgement.ts'

/** What is judged. */
export interface Checked {
  readonly article: Article
  readonly candidates: readonly Candidate[]
  readonly files: readonly FileParse[]
  readonly pairs: readonly Pair[]
  readonly judgement: JudgementFile
  /** SHA-256 of the raw files at the last ingest, by file. */
  readonly before: ReadonlyMap<string, string>
  /** Whether only some of the article's files are here, so that decisions about others say nothing. */
  readonly partial: boolean
}
