/**
 * The log-linear model: the ordered list of features, and the score of a bead as a weighted sum of them.
 */
import {beadTypes, disorder, type Place, stateAfter, states} from './beads.ts'
import type {PairFacts, SideFacts} from './facts.ts'
import type {Feature} from './features/feature.ts'
import {habits} from './features/habits.ts'
import {kindScore} from './features/kinds.ts'
import {length} from './features/length.ts'
import {links} from './features/links.ts'
import {marks} from './features/marks.ts'
import {orphans} from './features/orphans.ts'
import {shape} from './features/shape.ts'
import {terms} from './features/terms.ts'
import {cellAt, type Grid} from './grid.ts'

/** Every feature. Order has no meaning; weights are kept by name. */
export const features: readonly Feature[] = [shape, length, marks, terms]

/** Features of the second pass, which knows what the first found. */
export const secondFeatures: readonly Feature[] = [...features, links, habits, orphans]

/** The classic method, for comparison: shapes and lengths alone. */
export const lengthFeatures: readonly Feature[] = [shape, length]

/** Names of the numbers of all features, in order. */
export function numberNames(list: readonly Feature[]): string[] {
  return list.flatMap((feature) => feature.names)
}

/** Names of the weights of steps: a run of gaps goes on on the same side, or changes to the other side. */
export const stepNames: readonly string[] = ['step-gap-on', 'step-gap-over']

/** Weights by name; a number without a weight counts nothing. */
export type Weights = Readonly<Record<string, number>>

/** Weights of a list of names, in their order; 0 where there is none. */
export function weightsOf(names: readonly string[], weights: Weights): Float64Array {
  return Float64Array.from(names, (name) => weights[name] ?? 0)
}

/** Which weight of {@link stepNames} a step has, `state * types + type`; -1 for none. */
export const stepSlots: readonly number[] = Array.from({length: states}, (_, state) =>
  beadTypes.map((__, type) => {
    const after = stateAfter[type]!
    if (after === 0 || state === 0) return -1
    return after === state ? 0 : 1
  }),
).flat()

/** Scores of all steps, `state * types + type`, from the weights of {@link stepNames} in order. */
export function stepScores(weights: ArrayLike<number>): Float64Array {
  return Float64Array.from(stepSlots, (slot, k) => {
    const state = Math.floor(k / beadTypes.length)
    const order = state === 2 && stateAfter[k % beadTypes.length] === 1 ? disorder : 0
    return order + (slot < 0 ? 0 : weights[slot]!)
  })
}

/** Call `visit` for every bead of the grid, with its place and its features' numbers in one reused array. */
export function eachBead(
  pair: PairFacts,
  grid: Grid,
  list: readonly Feature[],
  visit: (slot: number, numbers: Float64Array, place: Place) => void,
): void {
  const writers = list.map((feature) => feature.prepare(pair))
  const starts: number[] = []
  let size = 0
  for (const feature of list) {
    starts.push(size)
    size += feature.names.length
  }
  const numbers = new Float64Array(size)
  const place: Place = {source: 0, sourceEnd: 0, target: 0, targetEnd: 0, type: 0}
  for (let i = 0; i <= grid.rows; i++) {
    for (let j = grid.first[i]!; j <= grid.last[i]!; j++) {
      for (let type = 0; type < beadTypes.length; type++) {
        place.source = i - beadTypes[type]!.source
        place.target = j - beadTypes[type]!.target
        if (cellAt(grid, place.source, place.target) < 0) continue
        place.sourceEnd = i
        place.targetEnd = j
        place.type = type
        numbers.fill(0)
        for (let f = 0; f < writers.length; f++) writers[f]!(place, numbers, starts[f]!)
        visit(cellAt(grid, i, j) * beadTypes.length + type, numbers, place)
      }
    }
  }
}

function hasKinds({segments}: SideFacts): boolean {
  return segments.some(({kind}) => kind !== undefined)
}

/** Scores of all beads of the grid; beads that would start outside it are forbidden. */
export function beadScores(
  pair: PairFacts,
  grid: Grid,
  list: readonly Feature[],
  weights: Weights,
): Float64Array {
  const scores = new Float64Array(grid.cells * beadTypes.length).fill(Number.NEGATIVE_INFINITY)
  const row = weightsOf(numberNames(list), weights)
  const kinds = hasKinds(pair.source) && hasKinds(pair.target)
  eachBead(pair, grid, list, (slot, numbers, place) => {
    let score = kinds ? kindScore(pair.source, pair.target, place) : 0
    for (let k = 0; k < row.length; k++) score += row[k]! * numbers[k]!
    scores[slot] = score
  })
  return scores
}
