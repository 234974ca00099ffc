/**
 * From two sides to beads with probabilities: of segments in two passes, of sentences over a grid that is given.
 */

import type {AlignSide, IndexBead} from '../text/model.ts'
import {WorkBudgetExceeded} from '../text/work.ts'
import {beadTypes, gapTypes} from './beads.ts'
import {lexiconFor} from './collection.ts'
import {canAfford} from './cost.ts'
import weights from './data/align-weights.json' with {type: 'json'}
import type {PairFacts} from './facts.ts'
import {cellAt, type Grid} from './grid.ts'
import {posteriorsOf} from './lattice.ts'
import {features, secondFeatures, type Weights, weighedGrid} from './model.ts'
import type {AlignOptions} from './options.ts'
import {isLink} from './order.ts'
import {readFully, type WordKnowledge} from './pair.ts'
import {firstPass, prepareSecond} from './passes.ts'
import {bestPath} from './path.ts'
import type {Constrain, Potentials} from './potentials.ts'

/** The committed weights of either pass. */
export type WeightSet = Readonly<Record<'first' | 'second', Weights>>

/** Prior knowledge about the words of a pair of languages. */
export function knowledgeOf(source: string, target: string, options: AlignOptions): WordKnowledge {
  return {
    lexicons: {
      base: lexiconFor(source, target, options.lexicons),
      back: lexiconFor(target, source, options.lexicons),
    },
    ...(options.concepts ? {concepts: options.concepts} : {}),
    ...(options.work ? {work: options.work} : {}),
  }
}

/** The indices `start … end - 1`. */
function range(start: number, end: number): number[] {
  return Array.from({length: end - start}, (_, k) => start + k)
}

/** How likely each segment is to have no counterpart, whatever stands beside its neighbours. */
function aloneness({rows, columns, first, last, offset, types}: Grid, beads: Float64Array) {
  const [source, target] = [new Float64Array(rows + 1), new Float64Array(columns + 1)]
  for (let i = 0; i <= rows; i++) {
    for (let j = first[i]!; j <= last[i]!; j++) {
      const slot = (offset[i]! + j - first[i]!) * types
      source[i]! += beads[slot + gapTypes.source]!
      target[j]! += beads[slot + gapTypes.target]!
    }
  }
  return {source, target}
}

/**
 * The most probable path with its beads' probabilities, of a segment without counterpart that it has none; empty where
 * the scores leave no path. `make` gives them, again where they are lost before all is found.
 */
export function decode(make: () => Potentials): IndexBead[] {
  const potentials = make()
  const {grid, scores, steps} = potentials
  const path = bestPath(grid, scores, steps)
  const {beads, logTotal} = posteriorsOf(potentials, make)
  if (logTotal === Number.NEGATIVE_INFINITY) return []
  const alone = aloneness(grid, beads)
  const probability = (i: number, j: number, type: number): number => {
    if (type === gapTypes.source) return alone.source[i]!
    if (type === gapTypes.target) return alone.target[j]!
    return beads[cellAt(grid, i, j) * grid.types + type]!
  }
  return path.map(({i, j, type}) => ({
    source: range(i - beadTypes[type]!.source, i),
    target: range(j - beadTypes[type]!.target, j),
    confidence: Math.min(1, Math.max(0, probability(i, j, type))),
  }))
}

/**
 * Beads of which those without a counterpart are as sure as they turn out right. Their own probabilities are smeared
 * over paths that leave a neighbour alone instead, the more so the less the words tell, so that of those on the best
 * path more are right; how much more was measured on languages that nothing is known of.
 */
function surer(beads: readonly IndexBead[], thinness: number): readonly IndexBead[] {
  const odds = Math.exp(thinness)
  return beads.map((bead) => {
    const {confidence} = bead
    if (isLink(bead)) return bead
    return {...bead, confidence: (confidence * odds) / (confidence * odds + (1 - confidence))}
  })
}

/** Beads, and the evidence of words on the two sides. */
export interface Inferred {
  readonly beads: readonly IndexBead[]
  /** Absent where there are no beads. */
  readonly pair?: PairFacts
}

/** Beads of segments, in two passes; none where `constrain` leaves no path. Throws {@link WorkBudgetExceeded}. */
export function inferSegments(
  source: AlignSide<string>,
  target: AlignSide<string>,
  knowledge: WordKnowledge,
  constrain: Constrain = () => {},
  set: WeightSet = weights,
): Inferred {
  const second = prepareSecond(source, target, knowledge, set.first, constrain)
  if (second === undefined) return {beads: []}
  const {grid, pair} = second
  const beads = decode(() => weighedGrid(pair, grid, secondFeatures, set.second, constrain))
  return {beads: surer(beads, pair.thinness ?? 0), pair}
}

/**
 * Beads of sentences over a grid, in one pass under the likeliest guess; empty where `constrain` leaves no path. Throws
 * {@link WorkBudgetExceeded}.
 */
export function inferSentences(
  source: AlignSide<string>,
  target: AlignSide<string>,
  grid: Grid,
  knowledge: WordKnowledge,
  constrain: Constrain,
): IndexBead[] {
  const read = readFully(source, target, grid, knowledge)
  if (!canAfford(knowledge, read.said)) throw new WorkBudgetExceeded()
  const {pair} = firstPass(read, read.said, [], weights.first, constrain)
  return decode(() => weighedGrid(pair, grid, features, weights.first, constrain))
}
