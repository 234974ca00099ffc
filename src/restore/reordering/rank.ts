/**
 * Chooses among the readings of a line: a probability over the line as found and its best readings, from a small
 * network over their features. It is fitted to lines of news that were broken for it (`npm run train -- runs`).
 */
import type {Lang} from '../../languages/index.ts'
import {readingText} from './compose.ts'
import {type FeatureName, featureNames, readingFeatures} from './features.ts'
import {unitsOfLine} from './line-units.ts'
import {type Surroundings, searchReadings} from './search.ts'
import {type SearchWidth, widestSearch} from './search-widths.ts'
import type {WordModel} from './word-model.ts'

/** The weights of one language: direct ones for each feature, and hidden units that combine all features. */
export interface LanguageWeights {
  readonly direct: Readonly<Record<FeatureName, number>>
  readonly units: readonly HiddenUnit[]
}

/** A unit of the network's hidden layer. */
export interface HiddenUnit {
  /** Weight of the unit's output. */
  readonly out: number
  readonly bias: number
  /** Weights of the features, in order. */
  readonly in: readonly number[]
}

/** The weights file, `weights.json`. In a language without weights only the first stage mends lines. */
export type RankWeights = Readonly<Partial<Record<Lang, LanguageWeights>>>

/** A reading of a line in another order: its text and its features. */
export interface RankedReading {
  readonly text: string
  readonly features: readonly number[]
}

/** The likeliest reading in another order. */
export interface Choice {
  readonly text: string
  /** Probability that the line is in pieces. */
  readonly inPieces: number
  /** Probability of this reading, if the line is in pieces. */
  readonly sure: number
}

/** The readings of a line in other orders, best first. Of those that differ in spaces and marks only, one. */
export function rankedReadings(
  text: string,
  words: WordModel,
  beside: Surroundings,
  damage: number,
  width: SearchWidth = widestSearch,
): RankedReading[] {
  const units = unitsOfLine(text, words.lang)
  const {asFound, readings} = searchReadings(units, words, beside, width)
  const features = readingFeatures({text, units, score: asFound, beside, damage, words})
  const seen = new Set([lettersOf(text)])
  const options: RankedReading[] = []
  for (const reading of readings) {
    const mended = readingText(units, reading, words)
    const letters = lettersOf(mended)
    if (seen.has(letters)) continue
    seen.add(letters)
    options.push({text: mended, features: features(reading, mended)})
  }
  return options
}

/** The likeliest of the readings; undefined where there is none. */
export function likeliestReading(
  options: readonly RankedReading[],
  weights: LanguageWeights,
): Choice | undefined {
  const scores = options.map(({features}) => scoreOf(features, weights))
  const best = Math.max(...scores)
  const option = options[scores.indexOf(best)]
  if (option === undefined) return undefined
  const others = scores.reduce((sum, score) => sum + Math.exp(score - best), 0)
  return {text: option.text, inPieces: 1 / (1 + Math.exp(-best) / others), sure: 1 / others}
}

/** Log odds of a reading against the line as found, whose features are all 0. */
function scoreOf(features: readonly number[], {direct, units}: LanguageWeights): number {
  let score = 0
  for (const [index, name] of featureNames.entries()) score += direct[name] * features[index]!
  for (const unit of units) {
    let sum = unit.bias
    for (const [index, weight] of unit.in.entries()) sum += weight * features[index]!
    score += unit.out * (Math.tanh(sum) - Math.tanh(unit.bias))
  }
  return score
}

/** Letters and digits in order: readings in which these agree are the same. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
