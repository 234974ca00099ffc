/**
 * The two passes over a pair of texts.
 *
 * First pass: segments by what is known beforehand; then, in the band that leaves, sentences. Second pass:
 * segments again, knowing which sentences belong together, how this translator works, and which words of this
 * very text stand for one another.
 */
import type {AlignSide} from '../text/model.ts'
import {startGrid} from './anchors.ts'
import {answeredRates} from './answered.ts'
import {narrowed} from './band.ts'
import {groupedLinks, usuallyAnswered} from './evidence.ts'
import type {PairFacts} from './facts.ts'
import type {Grid} from './grid.ts'
import {habitsOf} from './habits.ts'
import {posteriors} from './lattice.ts'
import {linkTerms, ownLinks} from './links.ts'
import {linkMass, sentenceGrid} from './mass.ts'
import {beadScores, features, stepNames, stepScores, type Weights, weightsOf} from './model.ts'
import {orphansOf} from './orphans.ts'
import {ownLexicon} from './own.ts'
import {readPair, readWords, type WordKnowledge} from './pair.ts'
import {splitSide} from './split.ts'
import {gathered} from './vocabulary.ts'

/** What the second pass works on. */
export interface SecondPass {
  /** The cells that the first pass left. */
  readonly grid: Grid
  readonly pair: PairFacts
}

/** Beads' probabilities over a grid by a model of the first pass. */
function firstPosteriors(
  pair: PairFacts,
  grid: Grid,
  weights: Weights,
  constrain: (scores: Float64Array, grid: Grid) => void,
) {
  const scores = beadScores(pair, grid, features, weights)
  constrain(scores, grid)
  return posteriors({grid, scores, steps: stepScores(weightsOf(stepNames, weights))})
}

/**
 * Make the first pass and prepare the second. `constrain` may forbid beads of segments; undefined
 * where it leaves no path.
 */
export function prepareSecond(
  source: AlignSide,
  target: AlignSide,
  knowledge: WordKnowledge,
  weights: Weights,
  constrain: (scores: Float64Array, grid: Grid) => void = () => {},
): SecondPass | undefined {
  const [from, to] = [splitSide(source), splitSide(target)]
  const inner = readWords(from.side, to.side, knowledge)
  const outer = {
    source: gathered(inner.source, from.segment, source.segments),
    target: gathered(inner.target, to.segment, target.segments),
  }
  const links = linkTerms(inner.source, inner.target, knowledge.lexicons)
  const known = {links: groupedLinks(links), answered: usuallyAnswered}
  const grid = startGrid(outer.source, outer.target, links)

  const facts = readPair(source, target)
  const first = firstPosteriors({...facts, said: {...outer, ...known, grid}}, grid, weights, constrain)
  if (first.logTotal === Number.NEGATIVE_INFINITY) return undefined
  const band = narrowed(grid, first.beads, 1)

  const cells = sentenceGrid(band, from, to)
  const sentences = {...readPair(from.side, to.side), said: {...inner, ...known, grid: cells}}
  const {beads} = firstPosteriors(sentences, cells, weights, () => {})

  const own = ownLinks(
    outer.source,
    outer.target,
    ownLexicon(inner.source, inner.target, links, cells, beads),
  )
  const all = [...links, ...own]
  const answered = answeredRates(inner.source, inner.target, known.links, cells, beads)
  const {logRatio} = habitsOf(sentences.source, sentences.target, cells, beads, facts.logRatio)
  const {habits} = habitsOf(facts.source, facts.target, grid, first.beads, facts.logRatio)
  return {
    grid: band,
    pair: {
      ...facts,
      logRatio,
      habits,
      said: {...outer, links: groupedLinks(all), grid: band, answered},
      orphans: orphansOf(outer.source, outer.target, all, knowledge.lexicons),
      mass: linkMass(band, cells, beads, from, to),
    },
  }
}
