/**
 * Decides what each line of a page is by all lines together: a linear-chain conditional random field.
 *
 * Lafferty, McCallum, Pereira, "Conditional random fields" (2001). `npm run train -- lines` learns the weights. Linear
 * in the number of lines.
 */

/**
 * What a line of a page may be, in the order of the weights; `furniture` is boilerplate, by the name it has in the
 * weights file.
 */
export const lineKinds = [
  'furniture',
  'title',
  'deck',
  'credit',
  'heading',
  'text',
  'caption',
  'note',
] as const
/** A kind of line. */
export type LineKind = (typeof lineKinds)[number]

/** Number of kinds. */
export const kindCount = lineKinds.length

/** Log scores of the lines' kinds, and of the steps from one kind to the next. */
export interface ChainScores {
  /** `lines × kinds`: score of each kind of each line. */
  readonly own: Float64Array
  /** `kinds × kinds`: score of a step from the first to the second. */
  readonly steps: Float64Array
  /** Scores of the kinds of the first line and of the last. */
  readonly starts: Float64Array
  readonly ends: Float64Array
}

/** The probabilities that the chain computes. */
export interface ChainPosterior {
  /** Probability of each kind of each line, `lines × kinds`. */
  readonly own: Float64Array
  /** Expected number of steps from each kind to each other, `kinds × kinds`. */
  readonly steps: Float64Array
  /** Log of the sum over all ways to read the page. */
  readonly total: number
}

/** The forward-backward algorithm over lines; `-Infinity` in `own` forbids a kind. */
export function chainPosteriorOf({own, steps, starts, ends}: ChainScores, withSteps = true): ChainPosterior {
  const count = own.length / kindCount
  const [forward, backward] = [new Float64Array(own.length), new Float64Array(own.length)]
  const terms = new Float64Array(kindCount)
  for (let line = 0; line < count; line += 1)
    for (let kind = 0; kind < kindCount; kind += 1) {
      if (line === 0) terms.fill(Number.NEGATIVE_INFINITY, 1)
      for (let from = 0; from < (line === 0 ? 0 : kindCount); from += 1)
        terms[from] = forward[(line - 1) * kindCount + from]! + steps[from * kindCount + kind]!
      if (line === 0) terms[0] = starts[kind]!
      forward[line * kindCount + kind] = logSum(terms) + own[line * kindCount + kind]!
    }
  for (let line = count - 1; line >= 0; line -= 1)
    for (let kind = 0; kind < kindCount; kind += 1) {
      if (line === count - 1) {
        backward[line * kindCount + kind] = ends[kind]!
        continue
      }
      const next = (line + 1) * kindCount
      for (let to = 0; to < kindCount; to += 1)
        terms[to] = steps[kind * kindCount + to]! + own[next + to]! + backward[next + to]!
      backward[line * kindCount + kind] = logSum(terms)
    }
  for (let kind = 0; kind < kindCount; kind += 1)
    terms[kind] = forward[(count - 1) * kindCount + kind]! + ends[kind]!
  const total = logSum(terms)
  const out = forward.map((value, at) => Math.exp(value + backward[at]! - total))
  const passed = new Float64Array(withSteps ? kindCount * kindCount : 0)
  for (let line = 1; withSteps && line < count; line += 1)
    for (let from = 0; from < kindCount; from += 1)
      for (let to = 0; to < kindCount; to += 1) {
        const at = line * kindCount + to
        passed[from * kindCount + to]! += Math.exp(
          forward[(line - 1) * kindCount + from]! +
            steps[from * kindCount + to]! +
            own[at]! +
            backward[at]! -
            total,
        )
      }
  return {own: out, steps: passed, total}
}

function logSum(terms: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY
  for (const term of terms) if (term > most) most = term
  if (most === Number.NEGATIVE_INFINITY) return most
  let sum = 0
  for (const term of terms) sum += Math.exp(term - most)
  return most + Math.log(sum)
}
