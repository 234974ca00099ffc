/**
 * How strongly the words of two texts tie segments to one another that stand far apart.
 *
 * This is the evidence that `evidence.ts` sums up for beads, but only the part that supports a pair, and for any two of
 * the few segments that are left over. No table over all cells is made: the cost is that of the words that meet.
 */
import type {EvidenceInput} from './evidence.ts'
import {evidenceKinds, type LinkGroup} from './links.ts'
import type {Vocabulary} from './vocabulary.ts'

/** Least probability of chance: even a term that occurs once may meet its translation in a wrong segment. */
const floor = 0.02

/** A term whose translations stand in more segments than this ties none of them. */
const common = 40

/** Two segments that words tie. */
export interface Tie {
  readonly source: number
  readonly target: number
  /** Evidence that they translate one another, in natural logarithms of odds; above 0. */
  readonly weight: number
}

/** Segments of either side among which ties are looked for. */
export interface Among {
  readonly source: ReadonlySet<number>
  readonly target: ReadonlySet<number>
}

const mark = evidenceKinds.indexOf('mark')

/** The ties of the segments in question that `isNear` lets meet, those of a source segment side by side. */
export function tiesAmong(
  {source, target, links}: EvidenceInput,
  among: Among,
  isNear: (source: number, target: number) => boolean = () => true,
): readonly Tie[] {
  if (among.source.size === 0 || among.target.size === 0) return []
  const sums = new Map<number, Map<number, number>>()
  const add = (i: number, j: number, plus: number) => {
    if (!isNear(i, j)) return
    const row = sums.get(i) ?? new Map<number, number>()
    sums.set(i, row)
    row.set(j, (row.get(j) ?? 0) + plus / 2)
  }
  eachMeeting(source, target, links.there, among.source, among.target, add)
  eachMeeting(target, source, links.back, among.target, among.source, (j, i, plus) => add(i, j, plus))
  return [...sums].flatMap(([i, row]) => [...row].map(([j, weight]) => ({source: i, target: j, weight})))
}

/** The ties that are the strongest of both their segments. */
export function mutualTies(ties: readonly Tie[]): readonly Tie[] {
  const [bySource, byTarget] = [strongest(ties, 'source'), strongest(ties, 'target')]
  return ties.filter((tie) => bySource.get(tie.source) === tie && byTarget.get(tie.target) === tie)
}

/** The strongest tie of each segment of one side. */
function strongest(ties: readonly Tie[], key: 'source' | 'target'): ReadonlyMap<number, Tie> {
  const best = new Map<number, Tie>()
  for (const tie of ties) if (tie.weight > (best.get(tie[key])?.weight ?? 0)) best.set(tie[key], tie)
  return best
}

/** Visits all pairs of the given segments in which one has a translation of a term of the other, with its evidence. */
function eachMeeting(
  from: Vocabulary,
  to: Vocabulary,
  groups: readonly LinkGroup[],
  own: ReadonlySet<number>,
  others: ReadonlySet<number>,
  visit: (own: number, other: number, plus: number) => void,
): void {
  for (const group of groups) {
    const [{source, kind}] = group
    if (kind === mark) continue
    const segments = from.terms[source]!.segments.filter((each) => own.has(each))
    if (segments.length === 0) continue
    const answers = new Map<number, number>()
    for (const {target, strength} of group) {
      for (const each of to.terms[target]!.segments)
        answers.set(each, Math.max(strength, answers.get(each) ?? 0))
    }
    if (answers.size > common) continue
    const chance = answers.values().reduce((sum, each) => sum + each, 0) / (to.size + 1)
    for (const [other, value] of answers) {
      const plus = Math.log((value * (1 - floor) + floor) / (chance + floor))
      if (plus > 0 && others.has(other)) for (const each of segments) visit(each, other, plus)
    }
  }
}
