/**
 * From two sides to beads with probabilities, over any grid: the step that aligning segments and aligning
 * sentences share.
 */
import weights from '../../data/align-weights.json' with {type: 'json'}
import type {Lang} from '../../languages.ts'
import type {AlignSide, IndexBead} from '../../model.ts'
import {baseLexicon} from './base-lexicon.ts'
import {beadTypes} from './beads.ts'
import {cellAt, type Grid} from './grid.ts'
import type {AlignOptions} from './index.ts'
import {bestPath, posteriors} from './lattice.ts'
import {beadScores, features, stepNames, stepScores, weightsOf} from './model.ts'
import {type Knowledge, readPair} from './pair.ts'

/** What is known beforehand about the words of a pair of languages. */
export function knowledgeOf(source: Lang, target: Lang, options: AlignOptions): Knowledge {
  return {
    lexicons: {base: baseLexicon(source, target), ...(options.lexicon ? {own: options.lexicon} : {})},
    ...(options.concepts ? {concepts: options.concepts} : {}),
  }
}

/** The indices `start … end - 1`. */
function range(start: number, end: number): number[] {
  return Array.from({length: end - start}, (_, k) => start + k)
}

/**
 * The most probable beads over a grid. `constrain` may forbid beads by setting their scores to -Infinity; where
 * it leaves no path the result is empty.
 */
export function infer(
  source: AlignSide,
  target: AlignSide,
  grid: Grid,
  knowledge: Knowledge,
  constrain: (scores: Float64Array) => void = () => {},
): IndexBead[] {
  const pair = readPair(source, target, grid, knowledge)
  const scores = beadScores(pair, grid, features, weights.full)
  const steps = stepScores(weightsOf(stepNames, weights.full))
  constrain(scores)
  const {beads, logTotal} = posteriors({grid, scores, steps})
  if (logTotal === Number.NEGATIVE_INFINITY) return []
  return bestPath(grid, scores, steps).map(({i, j, type}) => ({
    source: range(i - beadTypes[type]!.source, i),
    target: range(j - beadTypes[type]!.target, j),
    confidence: Math.min(1, Math.max(0, beads[cellAt(grid, i, j) * beadTypes.length + type]!)),
  }))
}
