/**
 * The classic method, which knows nothing but lengths, for comparison: Gale and Church, "A Program for Aligning
 * Sentences in Bilingual Corpora" (1993), with the ratio of all letters of the two texts for that of their languages.
 */
import {letterCount} from '../../../src/align/letter-count.ts'
import type {AlignSide, IndexBead} from '../../../src/text/model.ts'

/** Beads of the paper and how often it met them. */
const shapes = [
  {source: 1, target: 1, share: 0.89},
  {source: 1, target: 0, share: 0.00495},
  {source: 0, target: 1, share: 0.00495},
  {source: 2, target: 1, share: 0.0445},
  {source: 1, target: 2, share: 0.0445},
  {source: 2, target: 2, share: 0.011},
] as const

/** Variance of the length of a translation for each letter. */
const variance = 6.8

/** The probability that a standard normal number lies as far from 0 as `z`: Abramowitz and Stegun, 7.1.26. */
function tails(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const series = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592]
  return series.reduce((sum, factor) => (sum + factor) * t, 0) * Math.exp(-x * x)
}

/** The cost of a bead of `source` letters beside `target` letters. */
function lengthCost(source: number, target: number, ratio: number): number {
  if (source + target === 0) return 0
  const mean = (source + target / ratio) / 2
  return -Math.log(Math.max(1e-50, tails((target - source * ratio) / Math.sqrt(mean * variance))))
}

/** Running sums of the letters of a side. */
function lettersTo({segments}: AlignSide<string>): number[] {
  let sum = 0
  return [0, ...segments.map((text) => (sum += letterCount(text)))]
}

/** The beads that the classic method finds; it gives no confidence. */
export function galeChurch(source: AlignSide<string>, target: AlignSide<string>): IndexBead[] {
  const [from, to] = [lettersTo(source), lettersTo(target)]
  const [rows, columns] = [from.length, to.length]
  const ratio = (to.at(-1)! + 1) / (from.at(-1)! + 1)
  const costs = new Float64Array(rows * columns).fill(Number.POSITIVE_INFINITY)
  const chosen = new Int8Array(rows * columns)
  costs[0] = 0
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      shapes.forEach((shape, k) => {
        const [s, t] = [i - shape.source, j - shape.target]
        if (s < 0 || t < 0) return
        const fit = lengthCost(from[i]! - from[s]!, to[j]! - to[t]!, ratio)
        const cost = costs[s * columns + t]! + fit - Math.log(shape.share)
        if (cost >= costs[i * columns + j]!) return
        costs[i * columns + j] = cost
        chosen[i * columns + j] = k
      })
    }
  }
  const beads: IndexBead[] = []
  for (let [i, j] = [rows - 1, columns - 1]; i + j > 0; ) {
    const shape = shapes[chosen[i * columns + j]!]!
    i -= shape.source
    j -= shape.target
    const numbers = (start: number, size: number) => Array.from({length: size}, (_, k) => start + k)
    beads.push({source: numbers(i, shape.source), target: numbers(j, shape.target), confidence: 0})
  }
  return beads.reverse()
}
