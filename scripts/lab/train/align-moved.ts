/**
 * `npm run train -- align-moved NEWS.jsonl CLDR_MODULES CHROMIUM_LOCALES [CACHE]`: learn how likely two passages that
 * stand in different places belong together.
 *
 * Cases are made from news lines: blocks moved elsewhere, notes gathered at the end, items in another order, and as
 * many texts in which nothing moved. Every moved bead that the search comes upon is an example, right or wrong; a
 * logistic regression is fitted to them. The arguments are those of the lexicons of the folds, see `align-folds.ts`.
 */
import {writeFileSync} from 'node:fs'
import {inferSegments} from '../../../src/align/infer.ts'
import {alignMoved} from '../../../src/align/moved.ts'
import {type MovedOdds, movedNames, numbersOf} from '../../../src/align/moved-odds.ts'
import type {Infer} from '../../../src/align/target-order.ts'
import {type AlignCase, randomFrom} from '../bench/align-cases.ts'
import {readNews} from './align-corpus.ts'
import {corporaOf, foldKnowledge, foldsOf, plainCases} from './align-folds.ts'

/** One moved bead that the search came upon. */
interface Example {
  readonly numbers: readonly number[]
  readonly isRight: boolean
}

type Gold = AlignCase['gold'][number]

/** An order of the target's beads: where each one stands now. */
type Reorder = (beads: readonly Gold[], random: () => number) => readonly Gold[]

/** How many of a list there are, at least one and at most `most`. */
function some(most: number, random: () => number): number {
  return 1 + Math.floor(random() * most)
}

const reorders: readonly Reorder[] = [
  // A block elsewhere.
  (beads, random) => {
    const size = some(Math.max(1, Math.min(5, beads.length / 4)), random)
    const from = Math.floor(random() * (beads.length - size + 1))
    const rest = beads.toSpliced(from, size)
    return rest.toSpliced(Math.floor(random() * (rest.length + 1)), 0, ...beads.slice(from, from + size))
  },
  // Notes at the end.
  (beads, random) => {
    const notes = new Set(Array.from({length: some(3, random)}, () => Math.floor(random() * beads.length)))
    return [...beads.filter((_, k) => !notes.has(k)), ...beads.filter((_, k) => notes.has(k))]
  },
  // Two neighbours that changed places.
  (beads, random) => {
    const at = Math.floor(random() * (beads.length - 1))
    return beads.toSpliced(at, 2, ...beads.slice(at, at + 2).reverse())
  },
  // Nothing, three times as often as each of the others.
  (beads) => beads,
  (beads) => beads,
  (beads) => beads,
]

/** A case with its target put into another order. */
function reordered(each: AlignCase, random: () => number): AlignCase {
  const {target, gold} = each
  if (gold.length < 4) return each
  const order = reorders[Math.floor(random() * reorders.length)]!(gold, random).flatMap((bead) => bead.target)
  const place = new Map(order.map((old, now) => [old, now]))
  return {
    ...each,
    target: {...target, segments: order.map((old) => target.segments[old]!)},
    gold: gold.map((bead) => ({source: bead.source, target: bead.target.map((old) => place.get(old)!)})),
  }
}

/** The moved beads that the search comes upon in a case; it is told which of them are right. */
function examplesOf(each: AlignCase, infer: Infer): Example[] {
  const right = new Set(each.gold.map(({source, target}) => `${source}|${target}`))
  const examples: Example[] = []
  const judge: MovedOdds = (moved, beads, said) =>
    new Map(
      [...numbersOf(moved, beads, said)].map(([bead, numbers]) => {
        const isRight = right.has(`${bead.source}|${bead.target}`)
        examples.push({numbers, isRight})
        return [bead, Number(isRight)]
      }),
    )
  alignMoved(each.target, {}, infer, judge)
  return examples
}

/** Weights by Newton's method with a small penalty on their squares, which keeps them finite. */
function fitted(examples: readonly Example[]): number[] {
  const size = movedNames.length
  let weights = Array.from({length: size}, () => 0)
  for (let round = 0; round < 20; round++) {
    const gradient = weights.map((weight) => -weight)
    const curvature = weights.map((_, k) => weights.map((__, l) => Number(k === l)))
    for (const {numbers, isRight} of examples) {
      const score = numbers.reduce((sum, number, k) => sum + number * weights[k]!, 0)
      const probability = 1 / (1 + Math.exp(-score))
      for (let k = 0; k < size; k++) {
        gradient[k]! += (Number(isRight) - probability) * numbers[k]!
        for (let l = 0; l < size; l++)
          curvature[k]![l]! += probability * (1 - probability) * numbers[k]! * numbers[l]!
      }
    }
    const step = solved(curvature, gradient)
    weights = weights.map((weight, k) => weight + step[k]!)
  }
  return weights
}

/** The solution of a system of linear equations whose matrix is positive definite, by Gaussian elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k]!])
  rows.forEach((pivot, k) => {
    for (const row of rows) {
      if (row === pivot) continue
      const share = row[k]! / pivot[k]!
      for (let l = k; l < row.length; l++) row[l]! -= share * pivot[l]!
    }
  })
  return rows.map((row, k) => row.at(-1)! / row[k]!)
}

/** See the head of this file. Prints how many examples there were. */
export async function run(args: readonly string[]): Promise<void> {
  const corpora = corporaOf(args)
  const fold = foldsOf(readNews(corpora.news))
  const knowledge = foldKnowledge(corpora, fold)
  const random = randomFrom(21)
  const examples = plainCases(corpora, fold).flatMap((plain) => {
    const each = reordered(plain, random)
    const infer: Infer = (side, constrain) => inferSegments(each.source, side, knowledge(each), constrain)
    return examplesOf(each, infer)
  })
  const rights = examples.filter(({isRight}) => isRight).length
  console.log(`${examples.length} moved beads were met, ${rights} of them right.`)
  const values = fitted(examples)
  const weights = Object.fromEntries(movedNames.map((name, k) => [name, Math.round(values[k]! * 100) / 100]))
  console.log(weights)
  const file = {
    about:
      'Weights of the logistic regression that judges whether two passages that stand in different places belong together, by name of feature.',
    command: 'npm run train -- align-moved NEWS.jsonl CLDR_MODULES CHROMIUM_LOCALES [CACHE]',
    sources: [
      'Cases made from NTREX-128 (Federmann, Kocmi, Xin 2022; Microsoft; CC BY-SA 4.0); no text of it is in here',
    ],
    licence: 'MIT',
    weights,
  }
  writeFileSync('src/align/data/align-moved.json', `${JSON.stringify(file, undefined, 1)}\n`)
}
