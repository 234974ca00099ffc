/** What may be known of two texts besides their words. */
import type {Concept} from '../text/model.ts'
import type {Work} from '../text/work.ts'
import type {CollectionLexicons} from './collection.ts'
import type {Pins} from './pins.ts'

/** What a caller may say beside the two texts. */
export interface AlignOptions {
  /** What a person has decided; honoured exactly where it can be (see `alignSegments`). */
  readonly pins?: Pins
  /** The term base. */
  readonly concepts?: readonly Concept[]
  /** Word pairs that the collection has taught. */
  readonly lexicons?: CollectionLexicons
  /** What may be spent; without it, as much as it takes. */
  readonly work?: Work
}
