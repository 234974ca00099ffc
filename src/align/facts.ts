/**
 * The facts about one side that features use; every segment is read once.
 */
import type {AlignSide, SegmentKind} from '../text/model.ts'
import type {EvidenceInput} from './evidence.ts'
import {letterCount} from './letter-count.ts'
import type {LinkMass} from './mass.ts'
import type {Orphans} from './orphans.ts'

/** The facts about one segment. */
export interface SegmentFacts {
  readonly text: string
  readonly kind: SegmentKind | undefined
  /** Letters and digits; marks, tatweel and spaces weigh nothing, so vocalised Arabic is not "longer". */
  readonly letters: number
}

/** The facts about one side. */
export interface SideFacts {
  readonly lang: string
  readonly segments: readonly SegmentFacts[]
}

/** The habits of a text's translator, as far as a first pass can tell. */
export interface Habits {
  /** Logarithm of how much more often than usual segments are merged or split. */
  readonly merge: number
  /** Logarithm of how much more often than usual segments have no counterpart. */
  readonly gap: number
  /** Variance of the log ratio of lengths, relative to the usual one. */
  readonly spread: number
}

/** Two sides, and how they relate. */
export interface PairFacts {
  readonly source: SideFacts
  readonly target: SideFacts
  /** Natural logarithm of target letters per source letter, of the language pair or as adapted to the text. */
  readonly logRatio: number
  /** The evidence of words; absent if only length counts. */
  readonly said?: EvidenceInput
  /** How little the words can tell, see `thinnessOf`; 0 if absent. */
  readonly thinness?: number
  /** The habits found by a first pass; absent in the first pass. */
  readonly habits?: Habits
  /** Terms without any counterpart. */
  readonly orphans?: Orphans
  /** What a first pass over the sentences found. */
  readonly mass?: LinkMass
}

/** Read one side. */
export function readSide(side: AlignSide<string>): SideFacts {
  const segments = side.segments.map((text, i) => ({text, kind: side.kinds?.[i], letters: letterCount(text)}))
  return {lang: side.lang, segments}
}

/** Running sums of a number of each segment, for sums over neighbours: `sums[end] - sums[start]`. */
export function runningSums(side: SideFacts, count: (segment: SegmentFacts) => number): Float64Array {
  const sums = new Float64Array(side.segments.length + 1)
  side.segments.forEach((segment, i) => {
    sums[i + 1] = sums[i]! + count(segment)
  })
  return sums
}
