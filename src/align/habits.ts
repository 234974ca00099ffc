/**
 * How the translator of this text works, estimated from the first pass's probabilities: lengths, merges, gaps.
 *
 * Every estimate starts from what is usual, as if some beads of a usual text had been seen before; a short text
 * changes it little.
 */
import {isGap} from './beads.ts'
import {type Habits, runningSums, type SideFacts} from './facts.ts'
import {deviation} from './features/length.ts'
import type {Grid} from './grid.ts'
import {eachLikelyBead} from './likely-beads.ts'

/** Number of beads of a usual text that are added as prior counts. */
const seen = 12

/** The usual shares of merged beads among links, and of segments without counterpart. */
const usual = {merge: 0.12, gap: 0.12}

/** Estimate habits and the logarithm of the ratio of lengths, from the posteriors of a pass over `source` and `target`. */
export function habitsOf(
  source: SideFacts,
  target: SideFacts,
  grid: Grid,
  beads: Float64Array,
  logRatio: number,
): {habits: Habits; logRatio: number} {
  const from = runningSums(source, (segment) => segment.letters)
  const to = runningSums(target, (segment) => segment.letters)
  let [links, merges, gaps, weight, drift, square] = [0, 0, 0, 0, 0, 0]
  eachLikelyBead(grid, beads, 0.05, (place, share) => {
    if (isGap[place.type]) {
      gaps += share
      return
    }
    links += share
    if (place.type > 0) merges += share
    const s = from[place.sourceEnd]! - from[place.source]!
    const e = to[place.targetEnd]! - to[place.target]!
    const z = (Math.log((e + 3) / (s + 3)) - logRatio) / deviation((s + e) / 2)
    weight += share / deviation((s + e) / 2)
    drift += share * z
    square += share * Math.min(z * z, 9)
  })
  const typical = seen / deviation(150)
  const share = (count: number, total: number, prior: number) =>
    Math.log((count + seen * prior) / (total + seen) / prior)
  return {
    habits: {
      merge: share(merges, links, usual.merge),
      gap: share(gaps, grid.rows + grid.columns, usual.gap),
      spread: Math.max(0.5, (square + seen) / (links + seen)),
    },
    logRatio: logRatio + drift / (weight + typical),
  }
}
