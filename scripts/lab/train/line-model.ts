/** Fits the weights of the model of lines: maximum likelihood with a quadratic penalty, by Adam. */
import {
  type ChainScores,
  chainPosteriorOf,
  kindCount,
  lineKinds,
} from '../../../src/structure/boilerplate/chain/chain.ts'
import type {LineExample} from './line-examples.ts'

const rounds = 220
const rate = 0.06
/** Weight of the penalty on the squares of the weights. */
const penalty = 0.15
/** Features of fewer lines are left out. */
const leastLines = 4

/** LineWeights of the features, by name and kind, then of the steps, the first line and the last. */
export interface LineWeights {
  readonly names: ReadonlyMap<string, number>
  readonly values: Float64Array
}

/** Rows of the weights after those of the features: steps by kind, the first line, the last. */
const fixedRows = kindCount + 2

/** The weights that make the examples likeliest. */
export function learnLines(examples: readonly LineExample[]): LineWeights {
  const counts = new Map<string, number>()
  for (const {features} of examples)
    for (const line of features) for (const name of line) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = new Map<string, number>()
  for (const [name, count] of counts) if (count >= leastLines) names.set(name, names.size)
  const size = (names.size + fixedRows) * kindCount
  const values = new Float64Array(size)
  const [mean, square] = [new Float64Array(size), new Float64Array(size)]
  for (let round = 1; round <= rounds; round += 1) {
    const slope = new Float64Array(size)
    let likelihood = 0
    for (const example of examples) likelihood += addSlope(example, {names, values}, slope)
    for (let at = 0; at < size; at += 1) {
      const own = slope[at]! - 2 * penalty * values[at]!
      mean[at] = 0.9 * mean[at]! + 0.1 * own
      square[at] = 0.99 * square[at]! + 0.01 * own * own
      const step = mean[at]! / (1 - 0.9 ** round)
      const scale = Math.sqrt(square[at]! / (1 - 0.99 ** round)) + 1e-8
      values[at]! += (rate * (1 - round / (rounds + 20)) * step) / scale
    }
    if (round % 40 === 0) console.log(`round ${round}: ${likelihood.toFixed(1)}`)
  }
  return {names, values}
}

/** The scores of lines with these features. */
export function lineScores(features: LineExample['features'], {names, values}: LineWeights): ChainScores {
  const own = new Float64Array(features.length * kindCount)
  for (const [line, list] of features.entries())
    for (const name of list) {
      const row = names.get(name)
      if (row === undefined) continue
      for (let kind = 0; kind < kindCount; kind += 1)
        own[line * kindCount + kind]! += values[row * kindCount + kind]!
    }
  const fixed = names.size * kindCount
  return {
    own,
    steps: values.subarray(fixed, fixed + kindCount ** 2),
    starts: values.subarray(fixed + kindCount ** 2, fixed + kindCount ** 2 + kindCount),
    ends: values.subarray(fixed + kindCount ** 2 + kindCount),
  }
}

/** Add the slope of an example's likelihood, and give its logarithm. */
function addSlope(example: LineExample, weights: LineWeights, slope: Float64Array): number {
  const {features, allowed} = example
  const free = lineScores(features, weights)
  const masked = free.own.map((value, at) =>
    allowed[Math.floor(at / kindCount)]!.includes(lineKinds[at % kindCount]!)
      ? value
      : Number.NEGATIVE_INFINITY,
  )
  const [expected, held] = [chainPosteriorOf(free), chainPosteriorOf({...free, own: masked})]
  const fixed = weights.names.size * kindCount
  for (const [line, list] of features.entries())
    for (let kind = 0; kind < kindCount; kind += 1) {
      const at = line * kindCount + kind
      const change = held.own[at]! - expected.own[at]!
      for (const name of list) {
        const row = weights.names.get(name)
        if (row !== undefined) slope[row * kindCount + kind]! += change
      }
      if (line === 0) slope[fixed + kindCount ** 2 + kind]! += change
      if (line === features.length - 1) slope[fixed + kindCount ** 2 + kindCount + kind]! += change
    }
  for (let at = 0; at < kindCount ** 2; at += 1) slope[fixed + at]! += held.steps[at]! - expected.steps[at]!
  return held.total - expected.total
}
/** The weights as a file: a row of kinds a feature, to two decimals. */
export function packedLines({names, values}: LineWeights): string {
  const row = (at: number) =>
    Array.from(
      values.subarray(at * kindCount, (at + 1) * kindCount),
      (value) => Math.round(100 * value) / 100,
    )
  const steps = Array.from({length: kindCount}, (_, at) => row(names.size + at))
  const data = {
    about: 'What lines of pages are; made by `npm run train -- lines`.',
    kinds: lineKinds,
    features: Object.fromEntries([...names].map(([name, at]) => [name, row(at)])),
    steps,
    starts: row(names.size + kindCount),
    ends: row(names.size + kindCount + 1),
  }
  return `${JSON.stringify(data, null, 1)
    .replace(/\n\s+(-?[\d.]+)/gu, '$1')
    .replace(/(\d)\n\s+\]/gu, '$1]')}\n`
}
