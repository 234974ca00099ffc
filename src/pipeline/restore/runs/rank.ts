/**
 * The choice among the readings of a line, with what it is worth: a log-linear model over the line as found and
 * its best readings, fitted to lines of news broken for it (`npm run train -- runs`).
 */
import {atomsOf} from './atoms.ts'
import {compose} from './compose.ts'
import {type FeatureName, featureNames, featuresOf} from './features.ts'
import type {RunsLang} from './letters.ts'
import {type Beside, search, several} from './search.ts'
import type {Words} from './words.ts'

/** The weights file of `src/data/`: a weight for each feature by language. */
export type RankWeights = Readonly<Record<RunsLang, Readonly<Record<FeatureName, number>>>>

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
export function optionsOf(text: string, words: Words, beside: Beside, damage: number): Option[] {
  const atoms = atomsOf(text, words.lang)
  const {asFound, readings} = search(atoms, words, beside, several)
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
export function choose(
  options: readonly Option[],
  weights: Readonly<Record<FeatureName, number>>,
): Choice | undefined {
  const byIndex = featureNames.map((name) => weights[name])
  const scores = options.map(({features}) =>
    features.reduce((sum, value, index) => sum + value * byIndex[index]!, 0),
  )
  const best = Math.max(...scores)
  const option = options[scores.indexOf(best)]
  if (option === undefined) return undefined
  const others = scores.reduce((sum, score) => sum + Math.exp(score - best), 0)
  return {text: option.text, torn: 1 / (1 + Math.exp(-best) / others), sure: 1 / others}
}

/** What makes two readings the same: letters and digits in their order. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
