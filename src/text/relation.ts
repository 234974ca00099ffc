/** What is said of a row of two editions, wherever it is said: on pages, in exports, to the publisher. */
import type {Bead} from './model.ts'

/**
 * `linked`: its two sides belong together; `moved`: so they do, and the target stands elsewhere in its edition.
 * Of one with an empty side, `left-out`: the other edition lacks it; `not-found`: it may be there, and was not found.
 */
export type Relation = 'linked' | 'moved' | 'left-out' | 'not-found'

/** What is said of a passage that an edition has no counterpart of. */
export type Absence = Extract<Relation, 'left-out' | 'not-found'>

/** Least probability at which a passage is said to be left out: one in twenty of such statements may be wrong. */
const sureAbsence = 0.95

/** What is said of a row. */
export function relationOf({
  source,
  target,
  confidence,
  moved,
}: Pick<Bead, 'source' | 'target' | 'confidence' | 'moved'>): Relation {
  if (source.length > 0 && target.length > 0) return moved ? 'moved' : 'linked'
  return confidence >= sureAbsence ? 'left-out' : 'not-found'
}
