/** What the ledger of one file is made from. */
import type {Emendation, Removal, SegmentId, Source, Span} from '../text/model.ts'
import type {WorkBudget} from '../text/work.ts'

/** Spans that stand in a segment. */
export interface Placement {
  readonly segment: SegmentId
  readonly spans: readonly Span[]
}

/** Spans whose text became the value of a metadata field. */
export interface Claim {
  readonly field: string
  readonly spans: readonly Span[]
}

/** What the ledger of one file is made from. */
export interface LedgerInput {
  readonly source: Source
  readonly placements: readonly Placement[]
  readonly claims: readonly Claim[]
  readonly removals: readonly Removal[]
  /** A person's emendations, for their remarks and doubts. */
  readonly emendations: readonly Emendation[]
  /** The budget for finding out what became of single characters. */
  readonly work?: WorkBudget
}
