/** Widths of the search for readings, by what a search is to decide. */

/** How wide the search is. */
export interface SearchWidth {
  /** Partial readings that continue from each place. */
  readonly beam: number
  /** The same for readings of the whole line. */
  readonly finals: number
  /** Readings worse than the best of their place by more than this do not continue. */
  readonly margin: number
  /** Partial readings that are kept although they continue alike: where a whole line is read, one is not enough. */
  readonly perEnding: number
  /** Words with at least this count are not cut inside: see {@link lineTableOf}. */
  readonly common: number
}

/** Count from which a word is not taken for two pieces that happen to make a word. */
const common = 0.5

/** Enough to put a line in order by itself. */
export const usualSearch: SearchWidth = {beam: 8, finals: 16, margin: 16, perEnding: 1, common}

/** Enough to see that a line is not in pieces. */
export const glance: SearchWidth = {beam: 2, finals: 2, margin: 8, perEnding: 1, common}

/** Enough to see whether a line of a damaged text is in pieces. */
export const wideSearch: SearchWidth = {beam: 8, finals: 60, margin: 16, perEnding: 2, common: 5}

/**
 * Enough to choose a reading for a line that is probably in pieces: the right one is found for nineteen lines of
 * twenty.
 */
export const widestSearch: SearchWidth = {beam: 16, finals: 60, margin: 25, perEnding: 4, common: 5}
