/** Prior knowledge about two texts besides their words. */
import type {Concept} from '../text/model.ts'
import type {WorkBudget} from '../text/work.ts'
import type {CollectionLexicons} from './collection.ts'
import type {AlignPins} from './pins.ts'

/** What the caller may know besides the two texts. */
export interface AlignOptions {
  /** A person's decisions; followed exactly if they can be (see `alignSegments`). */
  readonly pins?: AlignPins
  /** The term base. */
  readonly concepts?: readonly Concept[]
  /** Word pairs that the collection has taught. */
  readonly lexicons?: CollectionLexicons
  /** The budget of work; unlimited by default. */
  readonly work?: WorkBudget
}
