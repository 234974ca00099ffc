/**
 * From two sides to beads with probabilities: of segments in two passes, of sentences over a grid that is given.
 */

import type {AlignSide, IndexBead} from '../text/model.ts'
import {TooDear} from '../text/work.ts'
import {beadTypes, linked} from './beads.ts'
import {lexiconFor} from './collection.ts'
import {canAfford} from './cost.ts'
import weights from './data/align-weights.json' with {type: 'json'}
import type {PairFacts} from './facts.ts'
import {cellAt, type Grid} from './grid.ts'
import {posteriors} from './lattice.ts'
import {beadScores, features, secondFeatures, stepsOf, type Weights} from './model.ts'
import type {AlignOptions} from './options.ts'
import {isLink} from './order.ts'
import {readFully, type WordKnowledge} from './pair.ts'
import {firstPass, prepareSecond} from './passes.ts'
import {bestPath} from './path.ts'
import type {Constrain} from './potentials.ts'

/** The committed weights of either pass. */
export type WeightSet = Readonly<Record<'first' | 'second', Weights>>

/** What is known beforehand about the words of a pair of languages. */
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
function aloneness({rows, columns, first, last, offset}: Grid, beads: Float64Array) {
  const [source, target] = [new Float64Array(rows + 1), new Float64Array(columns + 1)]
  for (let i = 0; i <= rows; i++) {
    for (let j = first[i]!; j <= last[i]!; j++) {
      const gap = (offset[i]! + j - first[i]!) * beadTypes.length + linked
      source[i]! += beads[gap]!
      target[j]! += beads[gap + 1]!
    }
  }
  return {source, target}
}

/**
 * The most probable path with its beads' probabilities, of a segment without counterpart that it has none; empty where
 * the scores leave no path.
 */
export function decode(grid: Grid, scores: Float64Array, steps: Float64Array): IndexBead[] {
  const {beads, logTotal} = posteriors({grid, scores, steps})
  if (logTotal === Number.NEGATIVE_INFINITY) return []
  const alone = aloneness(grid, beads)
  const probability = (i: number, j: number, type: number): number => {
    if (type === linked) return alone.source[i]!
    if (type > linked) return alone.target[j]!
    return beads[cellAt(grid, i, j) * beadTypes.length + type]!
  }
  return bestPath(grid, scores, steps).map(({i, j, type}) => ({
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

/** Beads, and what the words of the two sides say. */
export interface Inferred {
  readonly beads: readonly IndexBead[]
  /** Absent where there are no beads. */
  readonly pair?: PairFacts
}

/** Beads of segments, in two passes; none where `constrain` leaves no path. Throws {@link TooDear}. */
export function inferSegments(
  source: AlignSide<string>,
  target: AlignSide<string>,
  knowledge: WordKnowledge,
  constrain: Constrain = () => {},
  set: WeightSet = weights,
): Inferred {
  const second = prepareSecond(source, target, knowledge, set.first, constrain)
  if (second === undefined) return {beads: []}
  const scores = beadScores(second.pair, second.grid, secondFeatures, set.second)
  constrain(scores, second.grid)
  const beads = decode(second.grid, scores, stepsOf(second.pair, set.second))
  return {beads: surer(beads, second.pair.thinness ?? 0), pair: second.pair}
}

/**
 * Beads of sentences over a grid, in one pass under the likeliest guess; empty where `constrain` leaves no path. Throws
 * {@link TooDear}.
 */
export function inferSentences(
  source: AlignSide<string>,
  target: AlignSide<string>,
  grid: Grid,
  knowledge: WordKnowledge,
  constrain: Constrain,
): IndexBead[] {
  const read = readFully(source, target, grid, knowledge)
  if (!canAfford(knowledge, read.said)) throw new TooDear()
  const {pair} = firstPass(read, read.said, [], weights.first, constrain)
  const scores = beadScores(pair, grid, features, weights.first)
  constrain(scores, grid)
  return decode(grid, scores, stepsOf(pair, weights.first))
}
