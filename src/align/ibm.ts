/**
 * A lexicon learnt from texts that belong together: IBM model 1 in both directions.
 *
 * Method: Brown et al., "The Mathematics of Statistical Machine Translation" (1993), model 1; the two
 * directions are combined by their geometric mean, which keeps pairs that each direction believes in.
 */

/** Two bags of stems that belong together, and how sure that is (a bead's posterior; 1 for a known pair). */
export interface StemPair {
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly weight: number
}

/** Strength 0…1 of word pairs: source stem → target stem → strength. */
export type Lexicon = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Settings of {@link learnLexicon}. */
export interface LearnOptions {
  /** Rounds of expectation and maximisation. */
  readonly rounds: number
  /** Pairs below this strength are left out. */
  readonly floor: number
  /** Expected count of links under which a pair is left out: seen together once proves nothing. */
  readonly minimum: number
}

type Table = Map<string, Map<string, number>>

const nobody = '\u0000'

/** One direction: probability of a target stem given a source stem, and the expected counts of the last round. */
function model1(pairs: readonly StemPair[], rounds: number): {table: Table; counts: Table} {
  let table: Table | undefined
  let counts: Table = new Map()
  for (let round = 0; round < rounds; round++) {
    counts = new Map()
    for (const {source, target, weight} of pairs) {
      const givers = [...source, nobody]
      for (const word of target) {
        const shares = givers.map((giver) => table?.get(giver)?.get(word) ?? (table ? 0 : 1))
        const total = shares.reduce((sum, share) => sum + share, 0)
        if (total === 0) continue
        givers.forEach((giver, k) => {
          if (shares[k]! < 1e-6 * total) return
          const row = counts.get(giver) ?? new Map<string, number>()
          row.set(word, (row.get(word) ?? 0) + (weight * shares[k]!) / total)
          counts.set(giver, row)
        })
      }
    }
    table = normalised(counts)
  }
  return {table: table ?? new Map(), counts}
}

function normalised(counts: Table): Table {
  const table: Table = new Map()
  for (const [giver, row] of counts) {
    let total = 0
    for (const count of row.values()) total += count
    table.set(giver, new Map([...row].map(([word, count]) => [word, count / total])))
  }
  return table
}

/** Learn which stems of two languages stand for one another. */
export function learnLexicon(pairs: readonly StemPair[], options: LearnOptions): Lexicon {
  const there = model1(pairs, options.rounds)
  const back = model1(
    pairs.map(({source, target, weight}) => ({source: target, target: source, weight})),
    options.rounds,
  )
  const lexicon: Table = new Map()
  for (const [word, row] of there.table) {
    if (word === nobody) continue
    for (const [other, probability] of row) {
      const strength = Math.sqrt(probability * (back.table.get(other)?.get(word) ?? 0))
      const seen = Math.min(there.counts.get(word)?.get(other) ?? 0, back.counts.get(other)?.get(word) ?? 0)
      if (strength < options.floor || seen < options.minimum) continue
      const kept = lexicon.get(word) ?? new Map<string, number>()
      kept.set(other, strength)
      lexicon.set(word, kept)
    }
  }
  return lexicon
}
