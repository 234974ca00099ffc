/**
 * Decides what each line of a page is by all lines together: a linear-chain conditional random field.
 *
 * Lafferty, McCallum, Pereira, "Conditional random fields" (2001). `npm run train -- lines` learns the weights. Linear
 * in the number of lines.
 */

/**
 * What a line of a page may be, in the order of the weights. The order of a page is in them: boilerplate before the title
 * (`head`), under it (`front`), among the text (`inside`) and after it (`foot`) are kinds of their own, and so are credits
 * above the title, under it and after the text.
 */
export const lineStates = [
  'head',
  'above',
  'title',
  'deck',
  'credit',
  'front',
  'caption',
  'text',
  'heading',
  'note',
  'inside',
  'source',
  'foot',
] as const
/** A kind of line with its place in the order of a page. */
export type LineState = (typeof lineStates)[number]

/** Number of states. */
export const stateCount = lineStates.length

/** The scores of lines and of their order, as the learnt weights give them. */
export interface ChainScores {
  /** `lines × states`: log score of each state of each line; `-Infinity` forbids it. */
  readonly own: Float64Array
  /** `states × states`: factor of a step from the first to the second. */
  readonly steps: Float64Array
  /** Factors of the states of the first line and of the last. */
  readonly starts: Float64Array
  readonly ends: Float64Array
}

/** The probabilities that the chain computes. */
export interface ChainPosterior {
  /** Probability of each state of each line, `lines × states`. */
  readonly own: Float64Array
  /** Expected number of steps from each state to each other, `states × states`; empty unless asked for. */
  readonly steps: Float64Array
  /** Log of the sum over all ways to read the page. */
  readonly total: number
}

/** The forward-backward algorithm over lines, each line scaled to a sum of one. */
export function chainPosteriorOf({own, steps, starts, ends}: ChainScores, withSteps = false): ChainPosterior {
  const K = stateCount
  const count = own.length / K
  const [near, forward, backward] = [own.slice(), new Float64Array(own.length), new Float64Array(own.length)]
  let total = 0
  for (let line = 0; line < count; line += 1) total += scaled(near, line * K)
  for (let line = 0; line < count; line += 1) {
    const at = line * K
    let sum = 0
    for (let to = 0; to < K; to += 1) {
      let value = line === 0 ? starts[to]! : 0
      if (line > 0)
        for (let from = 0; from < K; from += 1) value += forward[at - K + from]! * steps[from * K + to]!
      value *= near[at + to]!
      if (line === count - 1) value *= ends[to]!
      forward[at + to] = value
      sum += value
    }
    total += Math.log(sum)
    for (let to = 0; to < K; to += 1) forward[at + to]! /= sum
  }
  const passed = new Float64Array(withSteps ? K * K : 0)
  for (let line = count - 1; line >= 0; line -= 1) {
    const at = line * K
    if (line === count - 1) backward.fill(1, at, at + K)
    else pullBack(near, backward, steps, at, line === count - 2 ? ends : undefined)
    let sum = 0
    for (let state = 0; state < K; state += 1) sum += forward[at + state]! * backward[at + state]!
    for (let state = 0; state < K; state += 1) backward[at + state]! /= sum
  }
  const out = forward.map((value, at) => value * backward[at]!)
  for (let line = 1; withSteps && line < count; line += 1)
    addSteps({near, forward, backward, steps, ends: line === count - 1 ? ends : undefined}, line * K, passed)
  return {own: out, steps: passed, total}
}

/** Turn the log scores of a line into factors up to one; the log of the scale. */
function scaled(scores: Float64Array, at: number): number {
  let most = Number.NEGATIVE_INFINITY
  for (let state = at; state < at + stateCount; state += 1) if (scores[state]! > most) most = scores[state]!
  for (let state = at; state < at + stateCount; state += 1) scores[state] = Math.exp(scores[state]! - most)
  return most
}

/** Compute what the lines after the one at `at` say of it. */
function pullBack(
  near: Float64Array,
  backward: Float64Array,
  steps: Float64Array,
  at: number,
  ends: Float64Array | undefined,
): void {
  const K = stateCount
  for (let from = 0; from < K; from += 1) {
    let value = 0
    for (let to = 0; to < K; to += 1)
      value += steps[from * K + to]! * near[at + K + to]! * backward[at + K + to]! * (ends?.[to] ?? 1)
    backward[at + from] = value
  }
}

/** Add the expected steps into the line at `at`. */
function addSteps(
  {
    near,
    forward,
    backward,
    steps,
    ends,
  }: Readonly<Record<'near' | 'forward' | 'backward' | 'steps', Float64Array>> & {
    readonly ends: Float64Array | undefined
  },
  at: number,
  passed: Float64Array,
): void {
  const K = stateCount
  const own = new Float64Array(K * K)
  let sum = 0
  for (let from = 0; from < K; from += 1)
    for (let to = 0; to < K; to += 1) {
      const value =
        forward[at - K + from]! *
        steps[from * K + to]! *
        near[at + to]! *
        backward[at + to]! *
        (ends?.[to] ?? 1)
      own[from * K + to] = value
      sum += value
    }
  for (let step = 0; step < own.length; step += 1) passed[step]! += own[step]! / sum
}
