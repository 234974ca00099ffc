/**
 * Forward–backward in logarithms: slow, and exact for any scores. `lattice.ts` turns to it where numbers without
 * logarithms are too small to hold.
 */
import {beadTypes, stateAfter, states} from './beads.ts'
import {cellAt, cellBefore, eachArrival} from './grid.ts'
import type {Posteriors, Potentials} from './potentials.ts'

const types = beadTypes.length

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b
  if (b === Number.NEGATIVE_INFINITY) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

/** Log of the summed scores of all ways to reach each cell in each state, `cell * states + state`. */
function forward({grid, scores, steps}: Potentials): Float64Array {
  const alpha = new Float64Array(grid.cells * states).fill(Number.NEGATIVE_INFINITY)
  alpha[0] = 0
  eachArrival(grid, scores, (cell, type, before, score) => {
    const slot = cell * states + stateAfter[type]!
    for (let state = 0; state < states; state++) {
      const way = alpha[before * states + state]! + steps[state * types + type]! + score
      alpha[slot] = logAdd(alpha[slot]!, way)
    }
  })
  return alpha
}

/**
 * Posterior probability of every bead and step. Cells are visited backwards, each handing its share to the
 * cells its beads start from, so one pass gives both the backward scores and the posteriors.
 */
export function logPosteriors(potentials: Potentials): Posteriors {
  const {grid, scores, steps} = potentials
  const alpha = forward(potentials)
  const beta = new Float64Array(grid.cells * states).fill(Number.NEGATIVE_INFINITY)
  const beads = new Float64Array(grid.cells * grid.types)
  const expected = new Float64Array(states * types)
  const end = (grid.cells - 1) * states
  const logTotal = logAdd(logAdd(alpha[end]!, alpha[end + 1]!), alpha[end + 2]!)
  if (logTotal === Number.NEGATIVE_INFINITY) return {beads, steps: expected, logTotal}
  beta.fill(0, end)
  for (let i = grid.rows; i >= 0; i--) {
    for (let j = grid.last[i]!; j >= grid.first[i]!; j--) {
      const cell = cellAt(grid, i, j)
      for (let type = 0; type < grid.types; type++) {
        const before = cellBefore(grid, i, j, type)
        const score = scores[cell * grid.types + type]! + beta[cell * states + stateAfter[type]!]!
        if (before < 0 || score === Number.NEGATIVE_INFINITY) continue
        for (let state = 0; state < states; state++) {
          const tail = steps[state * types + type]! + score
          const slot = before * states + state
          beta[slot] = logAdd(beta[slot]!, tail)
          const share = Math.exp(alpha[slot]! + tail - logTotal)
          beads[cell * grid.types + type]! += share
          expected[state * types + type]! += share
        }
      }
    }
  }
  return {beads, steps: expected, logTotal}
}
