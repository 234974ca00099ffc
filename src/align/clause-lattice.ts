/**
 * Exact inference over the ways in which two short sequences of units can be cut into beads of any size.
 *
 * The same model as `lattice.ts`, a semi-Markov conditional random field (Sarawagi and Cohen, 2004), for a handful of
 * units: every bead from one cell to another is scored, whatever its size, so that nothing is known of bead types.
 */

/** A cell: the numbers of source and target units before it. */
export type CutCell = readonly [source: number, target: number]

/** Log score of the bead between two cells; -Infinity forbids it. */
export type BeadScore = (from: CutCell, to: CutCell) => number

/** A bead of units, `source[0] … source[1] - 1` beside `target[0] … target[1] - 1`, and its probability. */
export interface UnitBead {
  readonly source: CutCell
  readonly target: CutCell
  /** Probability (0…1) that a bead begins and one ends exactly there. */
  readonly confidence: number
}

/** Most units on a side of a bead, of all but the whole. */
const most = 12

/** Logarithm of the sum of exponentials. */
function sumOf(logs: readonly number[]): number {
  const top = Math.max(...logs)
  if (top === Number.NEGATIVE_INFINITY) return top
  let sum = 0
  for (const log of logs) sum += Math.exp(log - top)
  return top + Math.log(sum)
}

/** Steps of work in scoring a bead. */
const stepsOfScore = 20

/** Number of cells from which nothing is computed: such a table is no row of a text. */
const largest = 4000

/**
 * The finest beads that are sure: cut at every cell that some path of beads passes with a probability of `sure`
 * (above one half, so that no two such cells contradict one another). Two empty sequences give no bead, two very long
 * ones the whole as one.
 */
export function sureBeads(rows: number, columns: number, score: BeadScore, sure: number): UnitBead[] {
  if (rows === 0 && columns === 0) return []
  if (rows * columns > largest) return [{source: [0, rows], target: [0, columns], confidence: 1}]
  const width = columns + 1
  const end = (rows + 1) * width - 1
  const arrivals = arrivalsOf(rows, columns, score)
  const forward = sumsFrom(0, end, arrivals)
  const backward = sumsTo(end, arrivals)
  const total = forward[end]!
  const cuts = [0]
  for (let cell = 1; cell < end; cell++) {
    if (Math.exp(forward[cell]! + backward[cell]! - total) > sure) cuts.push(cell)
  }
  return cuts.map((cell, k) => {
    const next = cuts[k + 1] ?? end
    const inside = sumsFrom(cell, next, arrivals)[next]!
    const probability = Math.exp(forward[cell]! + inside + backward[next]! - total)
    const [i, row] = [Math.floor(cell / width), Math.floor(next / width)]
    return {
      source: [i, row],
      target: [cell - i * width, next - row * width],
      confidence: Math.min(1, probability),
    }
  })
}

/** Steps of a budget that cutting some units beside others takes. */
export function stepsOfUnits(rows: number, columns: number): number {
  const cells = rows * columns
  return cells > largest ? cells : cells * Math.min(rows, most) * Math.min(columns, most) * stepsOfScore
}

/** For every cell, by its flat index, the beads that end in it: the cell each starts from, and its score. */
type Arrivals = readonly (readonly {readonly from: number; readonly log: number}[])[]

function arrivalsOf(rows: number, columns: number, score: BeadScore): Arrivals {
  const width = columns + 1
  const arrivals = Array.from({length: (rows + 1) * width}, (): {from: number; log: number}[] => [])
  const add = (from: CutCell, to: CutCell) => {
    const log = score(from, to)
    if (log > Number.NEGATIVE_INFINITY)
      arrivals[to[0] * width + to[1]]!.push({from: from[0] * width + from[1], log})
  }
  for (let i = 0; i <= rows; i++) {
    for (let j = 0; j <= columns; j++) {
      for (let row = Math.max(0, i - most); row <= i; row++) {
        for (let column = Math.max(0, j - most); column <= j; column++) {
          if (row < i || column < j) add([row, column], [i, j])
        }
      }
    }
  }
  if (rows > most || columns > most) add([0, 0], [rows, columns])
  return arrivals
}

/** Logarithms of the sums over all paths from one cell to every cell up to another. */
function sumsFrom(start: number, end: number, arrivals: Arrivals): Float64Array {
  const sums = new Float64Array(arrivals.length).fill(Number.NEGATIVE_INFINITY)
  sums[start] = 0
  for (let cell = start + 1; cell <= end; cell++) {
    const logs = arrivals[cell]!.filter(({from}) => from >= start).map(({from, log}) => sums[from]! + log)
    if (logs.length > 0) sums[cell] = sumOf(logs)
  }
  return sums
}

/** Logarithms of the sums over all paths from every cell to the last. */
function sumsTo(end: number, arrivals: Arrivals): Float64Array {
  const ways = arrivals.map((): number[] => [])
  const sums = new Float64Array(arrivals.length).fill(Number.NEGATIVE_INFINITY)
  sums[end] = 0
  for (let cell = end; cell >= 0; cell--) {
    if (cell < end && ways[cell]!.length > 0) sums[cell] = sumOf(ways[cell]!)
    for (const {from, log} of arrivals[cell]!) ways[from]!.push(sums[cell]! + log)
  }
  return sums
}
