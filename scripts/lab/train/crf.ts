/**
 * Training of the aligner's weights: maximum likelihood of the right beads with an L2 penalty, by L-BFGS.
 */
import {beadTypes, stateAfter} from '../../../src/align/beads.ts'
import {cellAt, type Grid} from '../../../src/align/grid.ts'
import {posteriors} from '../../../src/align/lattice.ts'
import {stepNames, stepScores, stepSlots} from '../../../src/align/model.ts'

const types = beadTypes.length

/** A case made ready: the numbers of all its beads, and its right path. */
export interface ReadyCase {
  readonly grid: Grid
  /** Slots (`cell * types + type`) of beads that exist. */
  readonly slots: Int32Array
  /** The numbers of bead r that are not 0 stand from `starts[r]` to `starts[r + 1]`, each with its index. */
  readonly starts: Int32Array
  readonly indices: Uint8Array
  readonly numbers: Float32Array
  /** How many numbers a bead has. */
  readonly size: number
  /** Rows of {@link slots} on the right path. */
  readonly gold: readonly number[]
  /** How often the right path takes each step weight. */
  readonly goldSteps: Float64Array
  /** How little is known of the words of the case, see `thinnessOf`: how far the second half of the weights counts. */
  readonly thinness: number
  /** How often the case counts. */
  readonly weight: number
}

/** Gold beads of single gaps, source gaps first in each run of gaps, as the dynamic programme writes them. */
export function canonical(
  gold: readonly {readonly source: readonly number[]; readonly target: readonly number[]}[],
): {source: number; target: number}[] {
  const path: {source: number; target: number}[] = []
  let over = 0
  let under = 0
  const flush = () => {
    for (; over > 0; over--) path.push({source: 1, target: 0})
    for (; under > 0; under--) path.push({source: 0, target: 1})
  }
  for (const bead of gold) {
    if (bead.target.length === 0) over += bead.source.length
    else if (bead.source.length === 0) under += bead.target.length
    else {
      flush()
      path.push({source: bead.source.length, target: bead.target.length})
    }
  }
  flush()
  return path
}

/** The right path as slots, and its steps; undefined where it has a bead of a shape that is not known. */
export function goldPath(
  gold: readonly {readonly source: readonly number[]; readonly target: readonly number[]}[],
  grid: Grid,
): {slots: number[]; steps: Float64Array} | undefined {
  const slots: number[] = []
  const steps = new Float64Array(stepNames.length)
  let [i, j, state] = [0, 0, 0]
  for (const {source, target} of canonical(gold)) {
    const type = beadTypes.findIndex((each) => each.source === source && each.target === target)
    if (type < 0 || type >= grid.types) return undefined
    i += source
    j += target
    const step = stepSlots[state * types + type]!
    if (step >= 0) steps[step]! += 1
    state = stateAfter[type]!
    slots.push(cellAt(grid, i, j) * grid.types + type)
  }
  return {slots, steps}
}

/** The weights of a case: the first half of a vector, and of the second as much as the case is thin. */
function weightsFor({thinness}: ReadyCase, weights: Float64Array): Float64Array {
  const half = weights.length / 2
  return Float64Array.from({length: half}, (_, k) => weights[k]! + thinness * weights[half + k]!)
}

/**
 * Scores of all beads and steps of a case under a vector of weights: numbers first, then steps, then the same again
 * for what is added where words are not known.
 */
export function potentialsOf(
  each: ReadyCase,
  vector: Float64Array,
): {grid: Grid; scores: Float64Array; steps: Float64Array} {
  const weights = weightsFor(each, vector)
  const {grid, slots, starts, indices, numbers, size} = each
  const scores = new Float64Array(grid.cells * grid.types).fill(Number.NEGATIVE_INFINITY)
  for (let r = 0; r < slots.length; r++) {
    let score = 0
    for (let at = starts[r]!; at < starts[r + 1]!; at++) score += weights[indices[at]!]! * numbers[at]!
    scores[slots[r]!] = score
  }
  const steps = stepScores(weights.subarray(size))
  return {grid, scores, steps}
}

/** Negative log likelihood of a case; its gradient is added to `gradient`. */
function loss(each: ReadyCase, vector: Float64Array, total: Float64Array): number {
  const {slots, starts, indices, numbers, size, gold, goldSteps, thinness, weight} = each
  const potentials = potentialsOf(each, vector)
  const weights = weightsFor(each, vector)
  const gradient = new Float64Array(weights.length)
  const {beads, steps, logTotal} = posteriors(potentials)
  let value = logTotal
  for (let r = 0; r < slots.length; r++) {
    const share = beads[slots[r]!]!
    if (share < 1e-9) continue
    for (let at = starts[r]!; at < starts[r + 1]!; at++) gradient[indices[at]!]! += share * numbers[at]!
  }
  for (const r of gold) {
    value -= potentials.scores[slots[r]!]!
    for (let at = starts[r]!; at < starts[r + 1]!; at++) gradient[indices[at]!]! -= numbers[at]!
  }
  stepSlots.forEach((slot, k) => {
    if (slot >= 0) gradient[size + slot]! += steps[k]!
  })
  goldSteps.forEach((count, k) => {
    value -= count * weights[size + k]!
    gradient[size + k]! -= count
  })
  for (let k = 0; k < gradient.length; k++) {
    total[k]! += weight * gradient[k]!
    total[gradient.length + k]! += weight * thinness * gradient[k]!
  }
  return weight * value
}

/** Fit weights. `scale` holds a typical size per number: the penalty is on the weight of a number of size one. */
export function fitWeights(
  cases: readonly ReadyCase[],
  start: Float64Array,
  scale: Float64Array,
  penalty: number,
  rounds: number,
  report: (line: string) => void = () => {},
): Float64Array {
  const evaluate = (weights: Float64Array) => {
    const gradient = new Float64Array(weights.length)
    let value = 0
    for (const each of cases) value += loss(each, weights, gradient)
    weights.forEach((weight, k) => {
      value += 0.5 * penalty * (weight * scale[k]!) ** 2
      gradient[k]! += penalty * weight * scale[k]! ** 2
    })
    return {value, gradient}
  }
  return minimise(start, evaluate, rounds, report)
}

type Evaluate = (at: Float64Array) => {value: number; gradient: Float64Array}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!
  return sum
}

/** L-BFGS with eight remembered steps and a backtracking line search (Nocedal and Wright, chapter 7). */
function minimise(
  start: Float64Array,
  evaluate: Evaluate,
  rounds: number,
  report: (line: string) => void,
): Float64Array {
  let at = start
  let {value, gradient} = evaluate(at)
  const memory: {step: Float64Array; change: Float64Array; rho: number}[] = []
  for (let round = 0; round < rounds; round++) {
    const direction = descent(gradient, memory)
    const slope = dot(direction, gradient)
    let size = memory.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1
    let next = at
    let found = {value, gradient}
    for (let tries = 0; tries < 20; tries++, size /= 2) {
      next = at.map((x, k) => x + size * direction[k]!)
      found = evaluate(next)
      if (found.value <= value + 1e-4 * size * slope) break
    }
    const step = next.map((x, k) => x - at[k]!)
    const change = found.gradient.map((g, k) => g - gradient[k]!)
    const curvature = dot(step, change)
    if (curvature > 1e-10) {
      memory.push({step, change, rho: 1 / curvature})
      if (memory.length > 8) memory.shift()
    }
    const gain = value - found.value
    at = next
    value = found.value
    gradient = found.gradient
    if (round % 10 === 9) report(`round ${round + 1}: ${value.toFixed(2)}`)
    if (gain < 3e-5 * Math.abs(value)) break
  }
  return at
}

function descent(
  gradient: Float64Array,
  memory: readonly {step: Float64Array; change: Float64Array; rho: number}[],
): Float64Array {
  const direction = gradient.map((g) => -g)
  const shares: number[] = []
  for (const {step, change, rho} of memory.toReversed()) {
    const share = rho * dot(step, direction)
    shares.push(share)
    for (let k = 0; k < direction.length; k++) direction[k]! -= share * change[k]!
  }
  const last = memory.at(-1)
  if (last) {
    const size = 1 / (last.rho * dot(last.change, last.change))
    for (let k = 0; k < direction.length; k++) direction[k]! *= size
  }
  memory.forEach(({step, change, rho}, n) => {
    const share = shares[memory.length - 1 - n]! - rho * dot(change, direction)
    for (let k = 0; k < direction.length; k++) direction[k]! += share * step[k]!
  })
  return direction
}
