/**
 * How likely two texts are translations of one another, by what their alignment says, and by which other texts want
 * the same partner.
 */

/** What an alignment says of two texts. */
export interface PairNumbers {
  /** Share of the letters that are linked, weighed by confidence, on the side of which more is: 0…1. */
  readonly linked: number
  /** Evidence by which words tie linked segments, in natural logarithms of odds for 1,000 letters of the shorter text. */
  readonly tied: number
  /** How little the words can tell, see `thinnessOf`: words of a translation find answers. 0…1. */
  readonly thinness: number
}

/**
 * Weights of a constant and of {@link inputsOf}: a logistic regression on news, whole, in part and beside texts on the
 * same events, with lexicons that had not seen them (`npm run train -- pairing`).
 */
const weights: readonly number[] = [-7.46, 1.05, 1.7, 1.56]

/** The inputs of the regression. */
export function inputsOf({linked, tied, thinness}: PairNumbers): readonly number[] {
  const share = Math.min(0.99, Math.max(0.01, linked))
  const told = -Math.log(Math.min(1, Math.max(1e-9, thinness)))
  return [1, Math.log(share / (1 - share)), Math.log1p(tied), Math.log(told + 0.01)]
}

/** The highest score that is trusted. */
const most = 12

/** Odds that two texts are translations of one another, where nothing is known of other texts. */
export function oddsOf(numbers: PairNumbers, given: readonly number[] = weights): number {
  const score = inputsOf(numbers).reduce((sum, input, at) => sum + input * given[at]!, 0)
  return Math.exp(Math.min(most, score))
}

/** A pair with its odds, and the two seats that it takes: no two pairs can have the same. */
interface Competitor {
  readonly odds: number
  readonly seats: readonly [string, string]
}

/** Rounds of messages; they converge after a few. */
const rounds = 30

/**
 * Probabilities of pairs of which none may share a seat: marginals of the monomer-dimer model, by belief propagation
 * (Bayati, Gamarnik, Katz, Nair and Tetali, "Simple deterministic approximation algorithms for counting matchings",
 * 2007).
 */
export function compete(pairs: readonly Competitor[]): readonly number[] {
  // For each pair and each of its seats: how likely the seat is free where the pair does not take it.
  let free = pairs.map((): readonly [number, number] => [1, 1])
  for (let round = 0; round < rounds; round++) {
    const wanted = new Map<string, number>()
    const want = (at: number, own: 0 | 1) => pairs[at]!.odds * free[at]![1 - own]!
    pairs.forEach(({seats}, at) => {
      for (const own of [0, 1] as const) wanted.set(seats[own], (wanted.get(seats[own]) ?? 0) + want(at, own))
    })
    free = pairs.map(({seats}, at) => {
      const left = (own: 0 | 1) => 1 / (1 + Math.max(0, (wanted.get(seats[own]) ?? 0) - want(at, own)))
      return [left(0), left(1)]
    })
  }
  return pairs.map(({odds}, at) => {
    const [one, other] = free[at]!
    return (odds * one * other) / (1 + odds * one * other)
  })
}
