/** What a raw file comes to before the files of its article are put together. */
import type {Removal, Source} from '../text/model.ts'
import type {Drafts} from './draft.ts'
import type {FileJudgement} from './judgement.ts'

/** One file, divided: everything that does not depend on the article's other files. */
export interface FileParse {
  readonly source: Source
  readonly drafts: Drafts
  readonly removals: readonly Removal[]
  readonly judgement: FileJudgement
}
