/**
 * How likely it is that two passages that stand in different places belong together.
 *
 * The engine's probability of a bead takes for granted that its segments stand beside one another. That they do not
 * speaks against it; that words tie them more strongly than anything else they are tied to, and that their neighbours
 * moved with them, speaks for it. Logistic regressions on texts of which blocks, notes and items were moved.
 */
import type {IndexBead} from '../text/model.ts'
import learnt from './data/align-moved.json' with {type: 'json'}
import type {EvidenceInput} from './evidence.ts'
import {isLink} from './order.ts'
import {type Tie, tiesAmong} from './ties.ts'

/** What is told of a moved bead, in the order of {@link numbersOf}. */
export const movedNames = ['constant', 'engine', 'inside', 'outside', 'neighbours'] as const

/** Weights by name. */
export type MovedWeights = Readonly<Record<(typeof movedNames)[number], number>>

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score))
}

/** Probabilities of moved beads among all beads of a text. */
export type MovedOdds = (
  moved: readonly IndexBead[],
  beads: readonly IndexBead[],
  said: EvidenceInput,
) => ReadonlyMap<IndexBead, number>

/** Probabilities by the learnt weights. */
export const probabilitiesOf: MovedOdds = (moved, beads, said) => {
  const weights: MovedWeights = learnt.weights
  const probability = (numbers: readonly number[]) =>
    logistic(numbers.reduce((sum, number, k) => sum + number * weights[movedNames[k]!], 0))
  return new Map([...numbersOf(moved, beads, said)].map(([bead, numbers]) => [bead, probability(numbers)]))
}

/**
 * The numbers of moved beads: 1, log odds by the engine, logarithms of what ties the bead's sides and of the strongest
 * tie to anything else, and how many of its two neighbours moved with it.
 */
export function numbersOf(
  moved: readonly IndexBead[],
  beads: readonly IndexBead[],
  said: EvidenceInput,
): ReadonlyMap<IndexBead, readonly number[]> {
  if (moved.length === 0) return new Map()
  const [all, others] = [sides(beads), sides(moved)]
  const bySource = Map.groupBy(
    tiesAmong(said, {source: others.source, target: all.target}),
    ({source}) => source,
  )
  const byTarget = Map.groupBy(
    tiesAmong(said, {source: all.source, target: others.target}),
    ({target}) => target,
  )
  const starts = new Map(beads.flatMap((bead) => (isLink(bead) ? [[bead.source[0]!, bead] as const] : [])))
  const ends = new Map(beads.flatMap((bead) => (isLink(bead) ? [[bead.source.at(-1)!, bead] as const] : [])))
  return new Map(
    moved.map((bead) => {
      const ties = [
        ...bead.source.flatMap((i) => bySource.get(i) ?? []),
        ...bead.target.flatMap((j) => byTarget.get(j) ?? []),
      ]
      const isInside = ({source, target}: Tie) => bead.source.includes(source) && bead.target.includes(target)
      // Ties inside are met from both sides.
      const inside = ties.filter(isInside).reduce((sum, {weight}) => sum + weight / 2, 0)
      const outside = ties.reduce((most, tie) => (isInside(tie) ? most : Math.max(most, tie.weight)), 0)
      const before = ends.get(bead.source[0]! - 1)
      const after = starts.get(bead.source.at(-1)! + 1)
      const neighbours =
        Number(before !== undefined && before.target.at(-1)! + 1 === bead.target[0]) +
        Number(after !== undefined && after.target[0]! - 1 === bead.target.at(-1))
      const sure = Math.min(0.999, Math.max(0.001, bead.confidence))
      const numbers = [1, Math.log(sure / (1 - sure)), Math.log1p(inside), Math.log1p(outside), neighbours]
      return [bead, numbers]
    }),
  )
}

function sides(beads: readonly IndexBead[]) {
  return {
    source: new Set(beads.flatMap(({source}) => source)),
    target: new Set(beads.flatMap(({target}) => target)),
  }
}
