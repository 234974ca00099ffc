/**
 * What two texts may be like before anything of them is aligned, and the likeliest of it.
 *
 * A pair of languages leads one to expect a ratio of lengths and how often a known word is answered; a free
 * translation of verse keeps to neither. So a first pass is made under several guesses, and the one is kept under
 * which the two texts are likeliest together: scores of beads are logarithms of likelihood ratios against texts that
 * have nothing to do with each other, so the sums over all alignments can be compared. A habit is thus not learnt from
 * what a pass linked that had given up beforehand.
 */
import type {StartGrid} from './anchors.ts'
import {beadTypes, isGap} from './beads.ts'
import {usuallyAnswered} from './evidence.ts'
import type {PairFacts, SideFacts} from './facts.ts'
import type {Grid} from './grid.ts'
import {eachLikelyBead} from './likely-beads.ts'
import {evidenceKinds} from './links.ts'
import type {Posteriors} from './potentials.ts'

/** A guess about two texts. */
export interface Hypothesis {
  /** Natural logarithm of target letters per source letter. */
  readonly logRatio: number
  /** How often a term is answered, by kind of evidence, see {@link usuallyAnswered}. */
  readonly answered: readonly number[]
}

/** Shares of the usual rates that are tried for the words of a text. */
export const answeredShares: readonly number[] = [1, 0.35, 0.1]

/** Difference under which two ratios count as the same guess. */
const near = 0.1

/** Standard deviation of a text's ratio of lengths from that of its pair of languages. */
const usualDistance = 0.5

function lettersOf({segments}: SideFacts): number {
  return segments.reduce((sum, {letters}) => sum + letters, 0)
}

const word = evidenceKinds.indexOf('word')

/** Number of anchors from which they decide the ratio of lengths. */
const telling = 20

/** The ratios that a text may have: that of its languages and that of all its letters; or that of its anchors. */
export function ratiosOf(
  {source, target, logRatio}: PairFacts,
  anchors: StartGrid['anchors'] = [],
): number[] {
  if (anchors.length >= telling) {
    const from = anchors.reduce((sum, anchor) => sum + source.segments[anchor.source]!.letters, 3)
    const to = anchors.reduce((sum, anchor) => sum + target.segments[anchor.target]!.letters, 3)
    return [Math.log(to / from)]
  }
  const total = Math.log((lettersOf(target) + 3) / (lettersOf(source) + 3))
  return Math.abs(total - logRatio) < near ? [logRatio] : [logRatio, total]
}

/** Rates at a share of the usual ones. */
export function ratesAt(share: number): readonly number[] {
  return usuallyAnswered.map((rate) => rate * share)
}

/** A guess and what a pass under it found. */
export interface HypothesisTrial {
  readonly hypothesis: Hypothesis
  readonly found: Posteriors
}

/** Share of the shorter side that a pass must link for its rates of answers to be trusted. */
const believed = 0.5

/**
 * The guess under which a pass finds two texts likeliest: first the ratio of lengths, then how often words are
 * answered. Where a pass linked enough, `rates`, what it found of the answers, spares trying what is not so.
 */
export function likeliestHypothesis(
  pair: PairFacts,
  {grid, anchors}: StartGrid,
  pass: (hypothesis: Hypothesis) => Posteriors,
  rates: (found: Posteriors) => readonly number[],
): HypothesisTrial {
  let best: (HypothesisTrial & {value: number}) | undefined
  const better = (hypothesis: Hypothesis): boolean => {
    const found = pass(hypothesis)
    const distance = (hypothesis.logRatio - pair.logRatio) / usualDistance
    const value = found.logTotal - distance ** 2 / 2
    if (best !== undefined && !(value > best.value)) return false
    best = {hypothesis, found, value}
    return true
  }
  for (const logRatio of ratiosOf(pair, anchors)) better({logRatio, answered: usuallyAnswered})
  const {hypothesis, found} = best!
  const {logRatio} = hypothesis
  const shares = linkedShare(grid, found) < believed ? answeredShares : [1, shareOf(rates(found))]
  shares.slice(1).every((share) => share < 1 && better({logRatio, answered: ratesAt(share)}))
  return best!
}

/** Share of the shorter side that a pass expects to be linked. */
function linkedShare(grid: Grid, {beads}: Posteriors): number {
  let [rows, columns] = [0, 0]
  eachLikelyBead(grid, beads, 0.05, ({type}, share) => {
    if (isGap[type]) return
    rows += share * beadTypes[type]!.source
    columns += share * beadTypes[type]!.target
  })
  return Math.max(rows / (grid.rows + 1), columns / (grid.columns + 1))
}

/** The share of the usual rates that rates of words are nearest to. */
export function shareOf(rates: readonly number[]): number {
  const share = Math.log(rates[word]! / usuallyAnswered[word]!)
  const distance = (each: number) => Math.abs(Math.log(each) - share)
  return answeredShares.reduce((best, each) => (distance(each) < distance(best) ? each : best))
}
