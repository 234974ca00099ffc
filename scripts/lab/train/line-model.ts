/** Fits the weights of the model of lines: maximum likelihood with a quadratic penalty, by Adam. */
import {
  type ChainPosterior,
  type ChainScores,
  chainPosteriorOf,
  lineStates,
  stateCount,
} from '../../../src/structure/boilerplate/chain/chain.ts'
import type {LineExample} from './line-examples.ts'

const rounds = 100
const rate = 0.1
/** Weight of the penalty on the squares of the weights. */
const penalty = 0.3
/** Features of fewer lines are left out. */
const leastLines = 5

/** Weights of the features by name and state, then of the steps, the first line and the last. */
export interface LineWeights {
  readonly names: ReadonlyMap<string, number>
  readonly values: Float64Array
}

/** An example with its features as rows of the weights. */
interface ReadyExample {
  readonly rows: readonly Int32Array[]
  /** `lines × states`: 0 where a state is allowed, else `-Infinity`. */
  readonly mask: Float64Array
  /** The state of each line, where each has only one. */
  readonly known: readonly number[] | undefined
  readonly weight: number
}

/** Rows of the weights after those of the features: steps by state, the first line, the last. */
const fixedRows = stateCount + 2

/** The weights that make the examples likeliest. */
export function learnLines(examples: readonly LineExample[]): LineWeights {
  const counts = new Map<string, number>()
  for (const {features} of examples)
    for (const line of features) for (const name of line) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = new Map<string, number>()
  for (const [name, count] of counts) if (count >= leastLines) names.set(name, names.size)
  const ready = examples.map((example) => readyExample(example, names))
  const size = (names.size + fixedRows) * stateCount
  const values = new Float64Array(size)
  const [mean, square] = [new Float64Array(size), new Float64Array(size)]
  for (let round = 1; round <= rounds; round += 1) {
    const slope = new Float64Array(size)
    let likelihood = 0
    for (const example of ready) likelihood += addSlope(example, {names, values}, slope)
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

function readyExample(
  {features, allowed, weight}: LineExample,
  names: ReadonlyMap<string, number>,
): ReadyExample {
  return {
    weight,
    known: allowed.every(({length}) => length === 1)
      ? allowed.map(([state]) => lineStates.indexOf(state!))
      : undefined,
    rows: features.map((list) => Int32Array.from(list.flatMap((name) => names.get(name) ?? []))),
    mask: Float64Array.from({length: features.length * stateCount}, (_, at) =>
      allowed[Math.floor(at / stateCount)]!.includes(lineStates[at % stateCount]!)
        ? 0
        : Number.NEGATIVE_INFINITY,
    ),
  }
}

/** The scores of lines with these features. */
export function lineScores(features: LineExample['features'], weights: LineWeights): ChainScores {
  return scoresOf(
    features.map((list) => Int32Array.from(list.flatMap((name) => weights.names.get(name) ?? []))),
    weights,
  )
}

function scoresOf(rows: readonly Int32Array[], {names, values}: LineWeights): ChainScores {
  const own = new Float64Array(rows.length * stateCount)
  for (const [line, list] of rows.entries())
    for (const row of list)
      for (let state = 0; state < stateCount; state += 1)
        own[line * stateCount + state]! += values[row * stateCount + state]!
  const fixed = names.size * stateCount
  const factors = values.slice(fixed).map(Math.exp)
  return {
    own,
    steps: factors.subarray(0, stateCount ** 2),
    starts: factors.subarray(stateCount ** 2, stateCount ** 2 + stateCount),
    ends: factors.subarray(stateCount ** 2 + stateCount),
  }
}

/** Add the slope of an example's likelihood, and give its logarithm. */
function addSlope(example: ReadyExample, weights: LineWeights, slope: Float64Array): number {
  const {rows, weight} = example
  const free = scoresOf(rows, weights)
  const [expected, held] = [chainPosteriorOf(free, true), heldTo(example, free)]
  const fixed = weights.names.size * stateCount
  for (const [line, list] of rows.entries())
    for (let state = 0; state < stateCount; state += 1) {
      const at = line * stateCount + state
      const change = weight * (held.own[at]! - expected.own[at]!)
      if (Math.abs(change) < 1e-7) continue
      for (const row of list) slope[row * stateCount + state]! += change
      if (line === 0) slope[fixed + stateCount ** 2 + state]! += change
      if (line === rows.length - 1) slope[fixed + stateCount ** 2 + stateCount + state]! += change
    }
  for (let at = 0; at < stateCount ** 2; at += 1)
    slope[fixed + at]! += weight * (held.steps[at]! - expected.steps[at]!)
  return weight * (held.total - expected.total)
}

/** What the chain computes where lines have only the states that they may have. */
function heldTo({mask, known}: ReadyExample, free: ChainScores): ChainPosterior {
  if (known === undefined)
    return chainPosteriorOf({...free, own: free.own.map((value, at) => value + mask[at]!)}, true)
  const [own, steps] = [new Float64Array(free.own.length), new Float64Array(stateCount ** 2)]
  let total = Math.log(free.starts[known[0]!]!) + Math.log(free.ends[known.at(-1)!]!)
  for (const [line, state] of known.entries()) {
    own[line * stateCount + state] = 1
    total += free.own[line * stateCount + state]!
    if (line === 0) continue
    const step = known[line - 1]! * stateCount + state
    steps[step]! += 1
    total += Math.log(free.steps[step]!)
  }
  return {own, steps, total}
}

/** The weights as the text of their file. */
export function packedLines({names, values}: LineWeights): string {
  const row = (at: number) =>
    Array.from(
      values.subarray(at * stateCount, (at + 1) * stateCount),
      (value) => Math.round(value * 100) / 100,
    )
  const features = [...names].map(([name, at]) => `  ${JSON.stringify(name)}: ${JSON.stringify(row(at))}`)
  const steps = Array.from({length: stateCount}, (_, at) => `  ${JSON.stringify(row(names.size + at))}`)
  return `{
 "about": "What lines of pages are; made by \`npm run train -- lines\`.",
 "states": ${JSON.stringify(lineStates)},
 "features": {
${features.join(',\n')}
 },
 "steps": [
${steps.join(',\n')}
 ],
 "starts": ${JSON.stringify(row(names.size + stateCount))},
 "ends": ${JSON.stringify(row(names.size + stateCount + 1))}
}
`
}
