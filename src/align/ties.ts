/**
 * How strongly the words of two texts tie segments to one another that stand far apart.
 *
 * The same evidence as `evidence.ts` sums up for beads, but only what speaks for a pair, and for any two segments of
 * a few that are left over: no table over all cells, so that what a book leaves over costs what its words meet.
 */
import type {EvidenceInput} from './evidence.ts'
import {evidenceKinds, type LinkGroup} from './links.ts'
import type {Vocabulary} from './vocabulary.ts'

/** Share of chance that is always there: even a unique term may meet its like in a wrong segment. */
const floor = 0.02

/** A term that is answered in more segments than this ties nothing. */
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

/** Ties of segments that are tied to no other as strongly. */
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

/** Visit every two segments in question of which the one answers a term of the other, with what that says. */
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
