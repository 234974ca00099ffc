/** Counts of beads of clauses held against a truth. */
export interface ClauseScore {
  /** Beads of clauses in sentences that the truth has, and those that are right. */
  beads: number
  right: number
  /** Pairs of stretches in the truth, and those that a bead of clauses is exactly. */
  pairs: number
  found: number
  /** Sentences of the side that has more of them, in the whole article, and those with a partner of their own. */
  sentences: number
  own: number
}
