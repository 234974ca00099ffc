/** One raw file after parsing, before the files of its article are put together. */
import type {PictureFile} from '../readers/index.ts'
import type {Removal, Source} from '../text/model.ts'
import type {FileDraft} from './draft.ts'
import type {FileJudgement} from './judgement.ts'

/** The parse of one file: everything that does not depend on the article's other files. */
export interface FileParse {
  readonly source: Source
  readonly draft: FileDraft
  readonly removals: readonly Removal[]
  readonly judgement: FileJudgement
  /** Pictures that came inside the file. */
  readonly pictures?: readonly PictureFile[]
}
