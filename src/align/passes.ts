/**
 * The two passes over a pair of texts.
 *
 * First pass: segments are aligned by what is known beforehand, then sentences within the band that this leaves.
 * Second pass: segments are aligned again, now knowing which sentences belong together, what this translator does
 * more often than others, and which words of this very text translate one another. Where the budget does not allow for
 * sentences, whole segments are used in their place.
 */
import type {AlignSide} from '../text/model.ts'
import {WorkBudgetExceeded} from '../text/work.ts'
import {type StartGrid, startGrid} from './anchors.ts'
import {answeredRates} from './answer-rates.ts'
import {narrowedGrid} from './band.ts'
import {narrowTypes} from './beads.ts'
import {canAfford} from './cost.ts'
import {type EvidenceInput, groupedLinks, thinnessOf, usuallyAnswered} from './evidence.ts'
import type {PairFacts} from './facts.ts'
import type {Grid} from './grid.ts'
import {habitsOf} from './habits.ts'
import {type Hypothesis, likeliestHypothesis} from './hypotheses.ts'
import {posteriorsOf} from './lattice.ts'
import {type Link, linkTerms, ownLinks} from './links.ts'
import {linkMass, sentenceGrid} from './mass.ts'
import {features, type Weights, weighedGrid} from './model.ts'
import {orphansOf} from './orphans.ts'
import {ownLexicon} from './own-lexicon.ts'
import {readPair, vocabulariesOf, type WordKnowledge} from './pair.ts'
import type {Constrain, Posteriors} from './potentials.ts'
import {splitSide, wholeSide} from './split.ts'
import {gathered} from './vocabulary.ts'

/** What the second pass works on. */
export interface SecondPass {
  /** The cells that the first pass left. */
  readonly grid: Grid
  readonly pair: PairFacts
}

/** Two texts read under the likeliest guess, and what a pass under that guess found. */
interface Guessed {
  readonly pair: PairFacts
  readonly said: EvidenceInput
  readonly found: Posteriors
}

/** Runs a pass with a model of the first pass, under several guesses. `constrain` may forbid beads. */
export function firstPass(
  pair: PairFacts,
  said: EvidenceInput,
  anchors: StartGrid['anchors'],
  weights: Weights,
  constrain: Constrain,
): Guessed {
  const {grid, source, target, links} = said
  const under = ({logRatio, answered}: Hypothesis): PairFacts => ({
    ...pair,
    logRatio,
    said: {...said, answered},
  })
  const {hypothesis, found} = likeliestHypothesis(
    pair,
    {grid, anchors},
    (guess) => beadPosteriors(under(guess), grid, weights, constrain),
    ({beads}) => answeredRates(source, target, links, grid, beads),
  )
  return {pair: under(hypothesis), said: {...said, answered: hypothesis.answered}, found}
}

/** Beads' probabilities over a grid by a model of the first pass. */
function beadPosteriors(pair: PairFacts, grid: Grid, weights: Weights, constrain: Constrain): Posteriors {
  const make = () => weighedGrid(pair, grid, features, weights, constrain)
  return posteriorsOf(make(), make)
}

/** The band of cells for the first pass, as wide as the budget allows. Throws {@link WorkBudgetExceeded} if it allows for none. */
function affordedStart(
  words: Pick<EvidenceInput, 'source' | 'target'>,
  links: readonly Link[],
  knowledge: WordKnowledge,
): Pick<StartGrid, 'anchors'> & {readonly said: EvidenceInput} {
  const grouped = groupedLinks(links)
  for (const isNarrow of [false, true]) {
    const {grid, anchors} = startGrid(words.source, words.target, links, isNarrow)
    const said: EvidenceInput = {...words, links: grouped, grid, answered: usuallyAnswered}
    if (canAfford(knowledge, said)) return {said, anchors}
  }
  throw new WorkBudgetExceeded()
}

/** What later steps need of a first pass, without its tables; undefined where `constrain` leaves no path. */
function outlined(...given: Parameters<typeof firstPass>) {
  const {pair, said, found} = firstPass(...given)
  if (found.logTotal === Number.NEGATIVE_INFINITY) return undefined
  const {habits} = habitsOf(pair.source, pair.target, said.grid, found.beads, pair.logRatio)
  return {pair, said, habits, band: narrowedGrid(said.grid, found.beads, 1)}
}

/**
 * Make the first pass and prepare the second. `constrain` may forbid beads of segments; undefined
 * where it leaves no path. Throws {@link WorkBudgetExceeded}.
 */
export function prepareSecond(
  source: AlignSide<string>,
  target: AlignSide<string>,
  knowledge: WordKnowledge,
  weights: Weights,
  constrain: Constrain = () => {},
): SecondPass | undefined {
  const [from, to] = [splitSide(source), splitSide(target)]
  const inner = vocabulariesOf(from.side, to.side, knowledge)
  const outer = {
    source: gathered(inner.source, from.segment, source.segments),
    target: gathered(inner.target, to.segment, target.segments),
  }
  const links = linkTerms(inner.source, inner.target, knowledge.lexicons)
  const {said, anchors} = affordedStart(outer, links, knowledge)
  // One setting for all guesses, so that their likelihoods can be compared.
  const thinness = thinnessOf(said)
  const first = outlined({...readPair(source, target), thinness}, said, anchors, weights, constrain)
  if (first === undefined) return undefined
  const {band, habits} = first

  const {logRatio: expected} = first.pair
  const fine = {from, to, said: {...first.said, ...inner, grid: sentenceGrid(band, from, to)}}
  const whole = {
    from: wholeSide(source),
    to: wholeSide(target),
    said: {...first.said, grid: {...band, types: narrowTypes}},
  }
  const parts = canAfford(knowledge, fine.said) ? fine : whole
  const {grid: cells, source: own, target: other} = parts.said
  const sentences = {
    ...readPair(parts.from.side, parts.to.side),
    logRatio: expected,
    said: parts.said,
    thinness,
  }
  const {beads} = beadPosteriors(sentences, cells, weights, () => {})

  const taught = ownLexicon(own, other, links, cells, beads)
  const all = [...links, ...ownLinks(outer.source, outer.target, taught)]
  const {logRatio} = habitsOf(sentences.source, sentences.target, cells, beads, expected)
  const {source: facts, target: others} = first.pair
  const {links: grouped, answered} = first.said
  const now: EvidenceInput = {
    ...outer,
    links: groupedLinks(all),
    grid: band,
    answered: answeredRates(own, other, grouped, cells, beads, answered),
  }
  return {
    grid: band,
    pair: {
      source: facts,
      target: others,
      logRatio,
      habits,
      said: now,
      thinness: thinnessOf(now),
      orphans: orphansOf(outer.source, outer.target, all, knowledge.lexicons),
      mass: linkMass(band, cells, beads, parts.from, parts.to),
    },
  }
}
