/**
 * The log-linear model: the ordered list of features, and the score of a bead as a weighted sum of them.
 */
import {beadTypes, disorder, stateAfter, states} from './beads.ts'
import type {PairFacts, SideFacts} from './facts.ts'
import type {Feature, FeatureScore} from './features/feature.ts'
import {habitFeature} from './features/habits.ts'
import {kindScore} from './features/kinds.ts'
import {length, misfit} from './features/length.ts'
import {linkFeature} from './features/links.ts'
import {marks} from './features/marks.ts'
import {orphans} from './features/orphans.ts'
import {shape} from './features/shape.ts'
import {terms} from './features/terms.ts'
import {eachPlace, type Grid} from './grid.ts'
import type {Constrain, Potentials} from './potentials.ts'

/** Every feature. Order has no meaning; weights are kept by name. */
export const features: readonly Feature[] = [shape, length, marks, terms]

/** Features of the second pass, which knows what the first found. */
export const secondFeatures: readonly Feature[] = [...features, linkFeature, habitFeature, orphans]

/** Names of the numbers of all features, in order. */
export function numberNames(list: readonly Feature[]): string[] {
  return list.flatMap((feature) => feature.names)
}

/** Names of the weights of steps: a run of gaps goes on on the same side, or changes to the other side. */
export const stepNames: readonly string[] = ['step-gap-on', 'step-gap-over']

/**
 * Weights by name; a number without a weight counts nothing. A weight that begins with {@link thin} is added in so far
 * as the words of two texts tell little: what to make of a length or a gap hangs on what else is known.
 */
export type Weights = Readonly<Record<string, number>>

/** Prefix of the names of weights for texts with unknown words. */
export const thin = 'thin '

/** Weights of a list of names for texts of a {@link thinness}, in their order; 0 where there is none. */
function weightsOf(names: readonly string[], weights: Weights, thinness: number): Float64Array {
  return Float64Array.from(names, (name) => (weights[name] ?? 0) + thinness * (weights[thin + name] ?? 0))
}

/** Which weight of {@link stepNames} a step has, `state * types + type`; -1 for none. */
export const stepSlots: readonly number[] = Array.from({length: states}, (_, state) =>
  beadTypes.map((__, type) => {
    const after = stateAfter[type]!
    if (after === 0 || state === 0) return -1
    return after === state ? 0 : 1
  }),
).flat()

/** Scores of all steps between the beads of two texts. */
export function stepsOf(pair: PairFacts, weights: Weights): Float64Array {
  return stepScores(weightsOf(stepNames, weights, pair.thinness ?? 0))
}

/** Scores of all steps, `state * types + type`, from the weights of {@link stepNames} in order. */
export function stepScores(weights: ArrayLike<number>): Float64Array {
  return Float64Array.from(stepSlots, (slot, k) => {
    const state = Math.floor(k / beadTypes.length)
    const order = state === 2 && stateAfter[k % beadTypes.length] === 1 ? disorder : 0
    return order + (slot < 0 ? 0 : weights[slot]!)
  })
}

/** Call `visit` for every bead of the grid, with its features' numbers in one reused array. */
export function eachBead(
  pair: PairFacts,
  grid: Grid,
  list: readonly Feature[],
  visit: (slot: number, numbers: Float64Array) => void,
): void {
  const writers = list.map((feature) => feature.prepare(pair))
  const starts = startsOf(list)
  const numbers = new Float64Array(numberNames(list).length)
  const unlikely = misfit(pair)
  eachPlace(grid, (slot, place) => {
    if (unlikely(place)) return
    numbers.fill(0)
    for (let f = 0; f < writers.length; f++) writers[f]!(place, numbers, starts[f]!)
    visit(slot, numbers)
  })
}

/** Index of each feature's first number. */
function startsOf(list: readonly Feature[]): number[] {
  let next = 0
  return list.map(({names}) => {
    next += names.length
    return next - names.length
  })
}

/** The share of one feature in a score, number by number. */
function summed(feature: Feature, pair: PairFacts, weights: Float64Array): FeatureScore {
  const write = feature.prepare(pair)
  const numbers = new Float64Array(weights.length)
  return (place) => {
    numbers.fill(0)
    write(place, numbers, 0)
    let sum = 0
    for (let k = 0; k < weights.length; k++) sum += weights[k]! * numbers[k]!
    return sum
  }
}

function hasKinds({segments}: SideFacts): boolean {
  return segments.some(({kind}) => kind !== undefined)
}

/** Scores of all beads of the grid; beads that would start outside it, or fit too badly, are forbidden. */
export function beadScores(
  pair: PairFacts,
  grid: Grid,
  list: readonly Feature[],
  weights: Weights,
): Float64Array {
  const scores = new Float64Array(grid.cells * grid.types).fill(Number.NEGATIVE_INFINITY)
  const starts = startsOf(list)
  const all = weightsOf(numberNames(list), weights, pair.thinness ?? 0)
  const scorers = list.map((feature, f) => {
    const own = all.subarray(starts[f]!, starts[f]! + feature.names.length)
    return feature.score?.(pair, own) ?? summed(feature, pair, own)
  })
  if (hasKinds(pair.source) && hasKinds(pair.target))
    scorers.push((place) => kindScore(pair.source, pair.target, place))
  const unlikely = misfit(pair)
  eachPlace(grid, (slot, place) => {
    if (unlikely(place)) return
    let score = 0
    for (let f = 0; f < scorers.length; f++) score += scorers[f]!(place)
    scores[slot] = score
  })
  return scores
}

/** Scores of all beads of the grid and of the steps between them, by the weights of a list of features. */
export function weighedGrid(
  pair: PairFacts,
  grid: Grid,
  list: readonly Feature[],
  weights: Weights,
  constrain: Constrain,
): Potentials {
  const scores = beadScores(pair, grid, list, weights)
  constrain(scores, grid)
  return {grid, scores, steps: stepsOf(pair, weights)}
}
