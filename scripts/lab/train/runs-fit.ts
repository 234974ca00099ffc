/** Weights of the choice among the readings of a line, fitted to lines whose right reading is known. */
import {type FeatureName, featureNames} from '../../../src/restore/reordering/features.ts'
import type {HiddenUnit, LanguageWeights} from '../../../src/restore/reordering/rank.ts'
import {random} from '../bench/scramble/lines.ts'

/** A line: features of what it could be read as, and which of that is right: -1 where the line stands as it should. */
export interface Case {
  readonly options: readonly (readonly number[])[]
  readonly right: number
}

/** Units of the hidden layer. */
const units = 12
/** Strength of the prior, passes over the lines, lines a step, length of the first step (Kingma and Ba, "Adam", 2015). */
const [prior, passes, batch, stepLength] = [0.004, 60, 48, 0.02]

/** A case with its features brought to one scale, one option after another. */
interface Row {
  readonly right: number
  readonly values: readonly Float64Array[]
}

/** Weights that make the right readings likeliest. */
export function fitReadings(cases: readonly Case[]): LanguageWeights {
  const scales = scalesOf(cases)
  const next = random(17)
  const rows = cases.map(
    ({options, right}): Row => ({
      right,
      values: options.map((features) =>
        Float64Array.from(features, (value, index) => value * scales[index]!),
      ),
    }),
  )
  const size = scales.length
  // All weights in one row: the direct ones, then for each unit its output, its bias and those of the features.
  const weights = new Float64Array(size + units * (size + 2))
  for (let at = size; at < weights.length; at += 1) {
    const place = (at - size) % (size + 2)
    weights[at] =
      place === 1
        ? 0
        : ((next() + next() + next() - 1.5) * 2 * (place === 0 ? 0.3 : 0.9)) /
          (place === 0 ? 1 : Math.sqrt(size))
  }
  const [mean, square] = [new Float64Array(weights.length), new Float64Array(weights.length)]
  const steps = passes * Math.ceil(rows.length / batch)
  for (let step = 1; step <= steps; step += 1) {
    const some = Array.from({length: batch}, () => rows[Math.floor(next() * rows.length)]!)
    const slope = slopeOf(some, weights, size)
    const length = stepLength * (1 - (step - 1) / steps)
    for (let at = 0; at < weights.length; at += 1) {
      const down = slope[at]! / batch + prior * weights[at]!
      mean[at] = 0.9 * mean[at]! + 0.1 * down
      square[at] = 0.999 * square[at]! + 0.001 * down * down
      const scale = Math.sqrt(square[at]! / (1 - 0.999 ** step)) + 1e-8
      weights[at] = weights[at]! - (length * mean[at]!) / (1 - 0.9 ** step) / scale
    }
  }
  return weightsOf(weights, scales)
}

/** The weights for features as they are. */
function weightsOf(weights: Float64Array, scales: readonly number[]): LanguageWeights {
  const rounded = (value: number) => Number(value.toPrecision(4))
  const size = scales.length
  const hidden = Array.from({length: units}, (_, unit): HiddenUnit => {
    const from = size + unit * (size + 2)
    return {
      out: rounded(weights[from]!),
      bias: rounded(weights[from + 1]!),
      in: scales.map((scale, index) => rounded(weights[from + 2 + index]! * scale)),
    }
  })
  const direct = Object.fromEntries(
    featureNames.map((name, index) => [name, rounded(weights[index]! * scales[index]!)]),
  ) as Record<FeatureName, number>
  return {direct, units: hidden}
}

/** One over each feature's root mean square; 0 for one that never occurs. */
function scalesOf(cases: readonly Case[]): number[] {
  const options = cases.flatMap((each) => each.options)
  return featureNames.map((_, index) => {
    const sum = options.reduce((total, features) => total + features[index]! ** 2, 0)
    return sum === 0 ? 0 : 1 / Math.sqrt(sum / options.length)
  })
}

/** Slope of the log loss, summed over the rows. */
function slopeOf(rows: readonly Row[], weights: Float64Array, size: number): Float64Array {
  const slope = new Float64Array(weights.length)
  const outputs = new Float64Array(units)
  const scoreOf = (value: Float64Array) => {
    let score = 0
    for (let index = 0; index < size; index += 1) score += value[index]! * weights[index]!
    for (let unit = 0; unit < units; unit += 1) {
      const from = size + unit * (size + 2)
      let sum = weights[from + 1]!
      for (let index = 0; index < size; index += 1) sum += value[index]! * weights[from + 2 + index]!
      outputs[unit] = Math.tanh(sum)
      score += weights[from]! * (outputs[unit]! - Math.tanh(weights[from + 1]!))
    }
    return score
  }
  for (const {right, values} of rows) {
    const scores = values.map(scoreOf)
    const top = Math.max(0, ...scores)
    const all = scores.reduce((sum, score) => sum + Math.exp(score - top), Math.exp(-top))
    for (const [option, value] of values.entries()) {
      const error = Math.exp(scores[option]! - top) / all - (option === right ? 1 : 0)
      if (Math.abs(error) < 1e-4) continue
      scoreOf(value)
      for (let index = 0; index < size; index += 1) slope[index]! += error * value[index]!
      for (let unit = 0; unit < units; unit += 1) {
        const from = size + unit * (size + 2)
        const rest = Math.tanh(weights[from + 1]!)
        slope[from]! += error * (outputs[unit]! - rest)
        const down = error * weights[from]! * (1 - outputs[unit]! ** 2)
        slope[from + 1]! += down - error * weights[from]! * (1 - rest ** 2)
        for (let index = 0; index < size; index += 1) slope[from + 2 + index]! += down * value[index]!
      }
    }
  }
  return slope
}
