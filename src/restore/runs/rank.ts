/**
 * The choice among the readings of a line, with what it is worth: a probability over the line as found and its
 * best readings, by a small network over their features, fitted to lines of news broken for it
 * (`npm run train -- runs`).
 */
import type {Lang} from '../../languages/index.ts'
import {atomsOf} from './atoms.ts'
import {compose} from './compose.ts'
import {type FeatureName, featureNames, featuresOf} from './features.ts'
import {type Beside, many, search, type Width} from './search.ts'
import type {Words} from './words.ts'

/** What the choice weighs in one language: features by themselves, and units that each take all of them together. */
export interface Weights {
  readonly direct: Readonly<Record<FeatureName, number>>
  readonly units: readonly Unit[]
}

/** A unit of the hidden layer. */
export interface Unit {
  /** Weight of its output. */
  readonly out: number
  readonly bias: number
  /** Weights of the features, in their order. */
  readonly in: readonly number[]
}

/** The weights file: `runs-weights.json`. In a language without weights, lines are mended by themselves only. */
export type RankWeights = Readonly<Partial<Record<Lang, Weights>>>

/** A reading of a line in another order, as text, with its features. */
export interface Option {
  readonly text: string
  readonly features: readonly number[]
}

/** The likeliest reading in another order. */
export interface Choice {
  readonly text: string
  /** Probability that the line is in pieces. */
  readonly torn: number
  /** Probability of this reading, if the line is in pieces. */
  readonly sure: number
}

/** The readings of a line in other orders, those alike but for spaces and marks once, the best by the search first. */
export function optionsOf(
  text: string,
  words: Words,
  beside: Beside,
  damage: number,
  width: Width = many,
): Option[] {
  const atoms = atomsOf(text, words.lang)
  const {asFound, readings} = search(atoms, words, beside, width)
  const features = featuresOf({text, atoms, score: asFound, beside, damage, words})
  const seen = new Set([lettersOf(text)])
  const options: Option[] = []
  for (const reading of readings) {
    const mended = compose(atoms, reading, words)
    const letters = lettersOf(mended)
    if (seen.has(letters)) continue
    seen.add(letters)
    options.push({text: mended, features: features(reading, mended)})
  }
  return options
}

/** The likeliest of the readings; undefined where there is none. */
export function choose(options: readonly Option[], weights: Weights): Choice | undefined {
  const scores = options.map(({features}) => scoreOf(features, weights))
  const best = Math.max(...scores)
  const option = options[scores.indexOf(best)]
  if (option === undefined) return undefined
  const others = scores.reduce((sum, score) => sum + Math.exp(score - best), 0)
  return {text: option.text, torn: 1 / (1 + Math.exp(-best) / others), sure: 1 / others}
}

/** Log odds of a reading against the line as found, whose features are all 0. */
function scoreOf(features: readonly number[], {direct, units}: Weights): number {
  let score = 0
  for (const [index, name] of featureNames.entries()) score += direct[name] * features[index]!
  for (const unit of units) {
    let sum = unit.bias
    for (const [index, weight] of unit.in.entries()) sum += weight * features[index]!
    score += unit.out * (Math.tanh(sum) - Math.tanh(unit.bias))
  }
  return score
}

/** What makes two readings the same: letters and digits in their order. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
