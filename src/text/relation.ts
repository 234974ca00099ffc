/** The relation of the two sides of a row, as pages, exports and messages to the publisher state it. */

/**
 * The relation of the two sides of a row.
 *
 * Both sides are there: `linked`, they belong together; `moved`, they belong together, and the target stands elsewhere
 * in its edition. One side is empty: `left-out`, the other edition lacks the passage; `not-found`, the other edition
 * may have it, but it was not found.
 */
export type Relation = 'linked' | 'moved' | 'left-out' | 'not-found'

/** The relation of a row with an empty side. */
export type Absence = Extract<Relation, 'left-out' | 'not-found'>

/** Least probability at which a passage counts as left out: one in twenty of such statements may be wrong. */
const leftOutThreshold = 0.95

/** The two sides of a row, or of a pair of sentences inside a row. */
interface BeadSides {
  readonly source: readonly unknown[]
  readonly target: readonly unknown[]
  readonly confidence: number
  readonly moved?: true
}

/** The relation of the two sides of a row, or of a pair of sentences. */
export function relationOf({source, target, confidence, moved}: BeadSides): Relation {
  if (source.length > 0 && target.length > 0) return moved ? 'moved' : 'linked'
  return confidence >= leftOutThreshold ? 'left-out' : 'not-found'
}
