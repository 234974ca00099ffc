/**
 * How often a term of this text that could be answered is answered, by kind of evidence.
 *
 * A lexicon learnt from news knows half the words of a statute, and free translators answer fewer of them. What a
 * first pass linked tells how much a missing answer means in this text.
 */
import {type GroupedLinks, usuallyAnswered} from './evidence.ts'
import type {Grid} from './grid.ts'
import {eachLikelyBead} from './likely-beads.ts'
import type {Vocabulary} from './vocabulary.ts'

/** Number of chances to be answered in a usual text that are added as prior counts. */
const seen = 15

/** Probability that a source and a target segment share a bead: per source segment, target segment → probability. */
function togetherness(grid: Grid, beads: Float64Array): Map<number, number>[] {
  const rows = Array.from({length: grid.rows}, () => new Map<number, number>())
  eachLikelyBead(grid, beads, 0.01, ({source, sourceEnd, target, targetEnd}, share) => {
    for (let s = source; s < sourceEnd; s++) {
      for (let t = target; t < targetEnd; t++) rows[s]!.set(t, (rows[s]!.get(t) ?? 0) + share)
    }
  })
  return rows
}

/**
 * Rates of {@link usuallyAnswered} for one text, from the posteriors of a pass over the vocabularies' segments that
 * took them for `expected`.
 */
export function answeredRates(
  source: Vocabulary,
  target: Vocabulary,
  links: GroupedLinks,
  grid: Grid,
  beads: Float64Array,
  expected: readonly number[] = usuallyAnswered,
): number[] {
  const rows = togetherness(grid, beads)
  const asked = expected.map(() => seen)
  const got = expected.map((rate) => rate * seen)
  for (const group of links.there) {
    const [{source: term, kind}] = group
    const top = Math.max(...group.map((link) => link.strength))
    const hits = new Set(group.flatMap((link) => target.terms[link.target]!.segments))
    for (const segment of source.terms[term]!.segments) {
      let [all, right] = [0, 0]
      for (const [other, share] of rows[segment]!) {
        all += share
        if (hits.has(other)) right += share
      }
      asked[kind]! += Math.min(1, all) * top
      got[kind]! += Math.min(1, right) * top
    }
  }
  return asked.map((count, kind) => Math.min(0.95, got[kind]! / count))
}
