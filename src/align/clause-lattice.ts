/**
 * Exact inference over the ways in which two short sequences of units can be cut into beads of any size.
 *
 * The same model as `lattice.ts`, a semi-Markov conditional random field (Sarawagi and Cohen, 2004), for a handful of
 * units: every bead from one cell to another is scored, whatever its size, so that nothing is known of bead types.
 */

/** A cell: so many source and so many target units are behind. */
export type Cell = readonly [source: number, target: number]

/** Score of the bead of the units between two cells, as a logarithm; -Infinity forbids it. */
export type BeadScore = (from: Cell, to: Cell) => number

/** A bead of units, `source[0] … source[1] - 1` beside `target[0] … target[1] - 1`, and its probability. */
export interface RunBead {
  readonly source: Cell
  readonly target: Cell
  /** 0…1, that a bead begins and one ends exactly there. */
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

/**
 * The finest beads that are sure: cut at every cell that some path of beads passes with a probability of `sure`
 * (above one half, so that no two such cells contradict one another). Two empty sequences give no bead.
 */
export function sureBeads(rows: number, columns: number, score: BeadScore, sure: number): RunBead[] {
  if (rows === 0 && columns === 0) return []
  const width = columns + 1
  const scores = scoreTable(rows, columns, score)
  /** Logarithms of the sums over all paths from one cell to every other. */
  const sumsFrom = ([row, column]: Cell): Float64Array => {
    const sums = new Float64Array((rows + 1) * width).fill(Number.NEGATIVE_INFINITY)
    sums[row * width + column] = 0
    for (let i = row; i <= rows; i++) {
      for (let j = column; j <= columns; j++) {
        if (i === row && j === column) continue
        const logs = (scores.get(i * width + j) ?? []).map(({from, log}) => sums[from]! + log)
        if (logs.length > 0) sums[i * width + j] = sumOf(logs)
      }
    }
    return sums
  }
  const end = (rows + 1) * width - 1
  const forward = sumsFrom([0, 0])
  const total = forward[end]!
  const cuts: {cell: Cell; after: Float64Array}[] = [{cell: [0, 0], after: forward}]
  for (let i = 0; i <= rows; i++) {
    for (let j = 0; j <= columns; j++) {
      const isEdge = (i === 0 && j === 0) || (i === rows && j === columns)
      if (isEdge || forward[i * width + j]! - total < Math.log(sure) - 50) continue
      const after = sumsFrom([i, j])
      if (Math.exp(forward[i * width + j]! + after[end]! - total) > sure) cuts.push({cell: [i, j], after})
    }
  }
  return cuts.map(({cell: [i, j], after}, k) => {
    const [row, column] = cuts[k + 1]?.cell ?? [rows, columns]
    const at = row * width + column
    const inside = after[at]!
    const rest = cuts[k + 1]?.after[end] ?? 0
    const probability = Math.exp(forward[i * width + j]! + inside + rest - total)
    return {source: [i, row], target: [j, column], confidence: Math.min(1, probability)}
  })
}

/** Beads by the cell they end in, with the flat index of the cell they start from. */
type Arrivals = ReadonlyMap<number, readonly {readonly from: number; readonly log: number}[]>

function scoreTable(rows: number, columns: number, score: BeadScore): Arrivals {
  const width = columns + 1
  const arrivals = new Map<number, {from: number; log: number}[]>()
  const add = (from: Cell, to: Cell) => {
    const log = score(from, to)
    if (log === Number.NEGATIVE_INFINITY) return
    const list = arrivals.get(to[0] * width + to[1]) ?? []
    list.push({from: from[0] * width + from[1], log})
    arrivals.set(to[0] * width + to[1], list)
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
