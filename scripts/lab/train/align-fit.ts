/**
 * From cases to weights: the numbers of all their beads, and a fit of all cases and of all but each fold.
 */
import type {PairFacts} from '../../../src/align/facts.ts'
import type {Feature} from '../../../src/align/features/feature.ts'
import type {Grid} from '../../../src/align/grid.ts'
import {eachBead, numberNames, stepNames, thin, type Weights} from '../../../src/align/model.ts'
import type {AlignCase} from '../bench/align-cases.ts'
import {folds} from './align-folds.ts'
import type {Variant} from './align-variants.ts'
import {fitWeights, goldPath, type ReadyCase} from './crf.ts'

/** Strength of the penalty, and rounds of a first fit and of one that starts from it. */
const penalty = 2
const rounds = {full: 40, fold: 6}

/**
 * How often a case counts that is made of texts as they stand, beside its variants: weights are the mean of a fit with
 * each, which is better in most kinds of text than either and than a single one between them.
 */
const asItStands: readonly number[] = [1, 3]

/** A case with its numbers. */
export interface Prepared {
  readonly source: Variant
  readonly ready: Omit<ReadyCase, 'weight'>
}

/** The numbers of every bead of a pair; undefined where the right path is not among them. */
function ready(
  {gold}: Variant,
  pair: PairFacts,
  grid: Grid,
  list: readonly Feature[],
): Prepared['ready'] | undefined {
  const size = numberNames(list).length
  const slots: number[] = []
  const starts: number[] = [0]
  const indices: number[] = []
  const values: number[] = []
  eachBead(pair, grid, list, (slot, numbers) => {
    slots.push(slot)
    for (let k = 0; k < size; k++) {
      if (numbers[k] === 0) continue
      indices.push(k)
      values.push(numbers[k]!)
    }
    starts.push(values.length)
  })
  const path = goldPath(gold, grid)
  const row = new Map(slots.map((slot, r) => [slot, r]))
  if (path === undefined || path.slots.some((slot) => !row.has(slot))) return undefined
  const goldRows = path.slots.map((slot) => row.get(slot)!)
  return {
    grid,
    slots: Int32Array.from(slots),
    starts: Int32Array.from(starts),
    indices: Uint8Array.from(indices),
    numbers: Float32Array.from(values),
    size,
    gold: goldRows,
    goldSteps: path.steps,
    thinness: pair.thinness ?? 0,
  }
}

/** Read the texts of a case over the cells that are to be looked at. */
export type Prepare = (each: AlignCase) => {pair: PairFacts; grid: Grid} | undefined

/** Make cases ready for a model; those whose right path is not among its beads are left out. */
export function prepareAll(
  cases: readonly Variant[],
  list: readonly Feature[],
  prepare: Prepare,
): Prepared[] {
  return cases.flatMap((source) => {
    const made = prepare(source)
    const found = made && ready(source, made.pair, made.grid, list)
    return found ? [{source, ready: found}] : []
  })
}

/** Root mean square of every number on right beads; the penalty is on weights of numbers of that size. */
function scales(cases: readonly Prepared[]): Float64Array {
  const {size} = cases[0]!.ready
  const scale = new Float64Array(size + stepNames.length).fill(1)
  const squares = new Float64Array(size)
  let beads = 0
  for (const {ready: each} of cases) {
    for (const r of each.gold) {
      beads++
      for (let at = each.starts[r]!; at < each.starts[r + 1]!; at++)
        squares[each.indices[at]!]! += each.numbers[at]! ** 2
    }
  }
  for (let k = 0; k < size; k++) scale[k] = Math.max(0.05, Math.sqrt(squares[k]! / beads))
  return Float64Array.from([...scale, ...scale])
}

/** Weights from all cases, and from all but each fold. */
export interface Fitted {
  readonly full: Float64Array
  readonly folds: readonly Float64Array[]
}

/** Fit weights to all cases, and to all but each fold from there. */
export function fitAll(title: string, cases: readonly Prepared[], fold: ReadonlyMap<string, number>): Fitted {
  const scale = scales(cases)
  const report = (line: string) => console.error(`${title}: ${line}`)
  report(`${cases.length} cases`)
  const fits = asItStands.map((often): Fitted => {
    const weighed = cases.map(({source, ready: each}) => ({
      document: source.document,
      ready: {...each, weight: source.known === undefined ? often : 1},
    }))
    const all = weighed.map(({ready: each}) => each)
    const full = fitWeights(all, new Float64Array(scale.length), scale, penalty, rounds.full, report)
    const without = (k: number) =>
      weighed.flatMap(({document, ready: each}) => (fold.get(document) === k ? [] : [each]))
    const each = Array.from({length: folds}, (_, k) =>
      fitWeights(without(k), full, scale, penalty, rounds.fold),
    )
    return {full, folds: each}
  })
  return {
    full: mean(fits.map(({full}) => full)),
    folds: Array.from({length: folds}, (_, k) => mean(fits.map((each) => each.folds[k]!))),
  }
}

/** The mean of vectors of one length. */
function mean(vectors: readonly Float64Array[]): Float64Array {
  return vectors[0]!.map((_, k) => vectors.reduce((sum, each) => sum + each[k]!, 0) / vectors.length)
}

/** Names of a vector of weights, in order. */
export function vectorNames(list: readonly Feature[]): string[] {
  const names = [...numberNames(list), ...stepNames]
  return [...names, ...names.map((name) => thin + name)]
}

/** Weights by name, rounded as they are kept; those that count nothing are left out. */
export function named(list: readonly Feature[], values: Float64Array): Weights {
  const rounded = vectorNames(list).map((name, k) => [name, Math.round(values[k]! * 1e4) / 1e4] as const)
  return Object.fromEntries(rounded.filter(([, value]) => value !== 0))
}
