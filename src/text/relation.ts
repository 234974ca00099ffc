/** What is said of a row of two editions, wherever it is said: on pages, in exports, to the publisher. */

/**
 * `linked`: its two sides belong together; `moved`: so they do, and the target stands elsewhere in its edition.
 * Of one with an empty side, `left-out`: the other edition lacks it; `not-found`: it may be there, and was not found.
 */
export type Relation = 'linked' | 'moved' | 'left-out' | 'not-found'

/** What is said of a passage that an edition has no counterpart of. */
export type Absence = Extract<Relation, 'left-out' | 'not-found'>

/** Least probability at which a passage is said to be left out: one in twenty of such statements may be wrong. */
const sureAbsence = 0.95

/** A row, or a pair of sentences in one. */
interface Pairing {
  readonly source: readonly unknown[]
  readonly target: readonly unknown[]
  readonly confidence: number
  readonly moved?: true
}

/** What is said of a row of two editions, or of a pair of sentences. */
export function relationOf({source, target, confidence, moved}: Pairing): Relation {
  if (source.length > 0 && target.length > 0) return moved ? 'moved' : 'linked'
  return confidence >= sureAbsence ? 'left-out' : 'not-found'
}
