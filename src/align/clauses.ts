/**
 * Clauses inside beads of sentences: which stretch of a long sentence translates which.
 *
 * Where one side has full stops and the other commas, a bead holds several sentences beside one. The one is then cut
 * into its clauses, and these are aligned with the other side's sentences; two long sentences that stand beside one
 * another are both cut. What is aligned is a few units inside one bead, so every cut of either side into beads of any
 * size is weighed (`clause-lattice.ts`), by the lengths and by the words that may stand for one another
 * (`partners.ts`), and only those cuts are kept that are sure: a bead is never wrong rather than always fine.
 */

import type {Lang} from '../languages/index.ts'
import {type ClauseSpan, clausesOf} from '../text/clauses.ts'
import type {ClauseBead, Sentence} from '../text/model.ts'
import {type BeadScore, type CutCell, sureBeads, type UnitBead} from './clause-lattice.ts'
import {letterCount} from './letter-count.ts'
import type {Partner, TermPlace} from './partners.ts'

/** A unit: a clause, or a sentence that stays whole. */
export interface ClauseUnit extends Sentence {
  /** Cost of cutting before it, as a logarithm. */
  readonly cost: number
  /** Whether it is part of a sentence. */
  readonly isPart: boolean
}

/** Cost of a cut before a clause; a full stop costs nothing. */
const costs: Readonly<Record<NonNullable<ClauseSpan['boundary']>, number>> = {both: 0.5, mark: 1.2, word: 2}

/** Words that a side of a bead must have unless they are a sentence: commas also separate names and parts of dates. */
const fewest = 3

/** Letters that each of two sentences must have for both to be cut. */
const long = 110

/** A side of a bead: its sentences, and the text each of them stands in. */
export interface ClauseSide {
  readonly lang: Lang
  readonly sentences: readonly Sentence[]
  readonly textOf: (sentence: Sentence) => string
}

/** The units of a side, its sentences cut into clauses if they are to be. */
export function clauseUnits({lang, sentences, textOf}: ClauseSide, isCut: boolean): ClauseUnit[] {
  return sentences.flatMap((sentence): ClauseUnit[] => {
    const clauses = isCut ? clausesOf(textOf(sentence), sentence, lang) : []
    if (clauses.length < 2) return [{...sentence, cost: 0, isPart: false}]
    return clauses.map(({start, end, boundary}, k) => ({
      id: `${sentence.id}.${k + 1}`,
      start,
      end,
      cost: boundary === undefined ? 0 : costs[boundary],
      isPart: true,
    }))
  })
}

/** Which sides of a bead are cut: the one with fewer sentences, or two long sentences both. */
export function sidesToCut(source: ClauseSide, target: ClauseSide): {source: boolean; target: boolean} {
  const [rows, columns] = [source.sentences.length, target.sentences.length]
  if (rows === 0 || columns === 0) return {source: false, target: false}
  if (rows !== columns) return {source: rows < columns, target: columns < rows}
  const isLong = [source, target].every((side) => lettersOf(side) >= long * rows)
  return {source: isLong, target: isLong}
}

function lettersOf({sentences, textOf}: ClauseSide): number {
  return sentences.reduce((sum, each) => sum + letterCount(textOf(each).slice(each.start, each.end)), 0)
}

/** Facts about the units of one side of a bead. */
export interface ReadUnits {
  readonly units: readonly ClauseUnit[]
  /** Letters of each unit. */
  readonly letters: readonly number[]
  /** Words of each unit. */
  readonly words: readonly number[]
  /** Number of the unit that each place is in; places of the bead's text in order. */
  readonly unitOf: ReadonlyMap<TermPlace, number>
}

/** Weights in the score of a bead of units; see {@link scoreOf}. */
export interface ClauseWeights {
  /** Weight of the evidence of words. */
  readonly words: number
  /** Weight of the evidence of lengths. */
  readonly lengths: number
  /** Cost of units without counterpart. */
  readonly gap: number
  /** Probability from which a cell is a cut; higher where both sides are cut into clauses. */
  readonly sure: readonly [one: number, both: number]
}

/** Fitted on joined sentences of news, see `scripts/lab/bench/align-clauses.ts`. */
export const clauseWeights: ClauseWeights = {words: 1, lengths: 1, gap: 6, sure: [0.65, 0.85]}

/**
 * Score of a bead of units: how much likelier its words and lengths are than if the two sides of the whole bead had
 * nothing to do with one another, place by place.
 */
export function scoreOf(
  source: ReadUnits,
  target: ReadUnits,
  partners: readonly Partner[],
  weights: ClauseWeights,
): BeadScore {
  const [from, to] = [sums(source.letters), sums(target.letters)]
  const total = {source: from.at(-1)! + 1, target: to.at(-1)! + 1}
  const there = saidIn(answersOf(source, target, partners, (each) => [each.source, each.target]))
  const back = saidIn(answersOf(target, source, partners, (each) => [each.target, each.source]))
  const [own, other] = [sums(source.words), sums(target.words)]
  const isShort = ({units}: ReadUnits, words: Float64Array, start: number, end: number) =>
    words[end]! - words[start]! < fewest && (units[start]!.isPart || units[end - 1]!.isPart)
  return ([i, j], [row, column]) => {
    if (row > i && isShort(source, own, i, row)) return Number.NEGATIVE_INFINITY
    if (column > j && isShort(target, other, j, column)) return Number.NEGATIVE_INFINITY
    const cost = (source.units[i]?.cost ?? 0) + (target.units[j]?.cost ?? 0)
    const ownLetters = from[row]! - from[i]!
    const otherLetters = to[column]! - to[j]!
    const said =
      (there([i, row], [j, column], (otherLetters + 1) / total.target) +
        back([j, column], [i, row], (ownLetters + 1) / total.source)) /
      2
    if (i === row || j === column) return said * weights.words - weights.gap - cost
    return said * weights.words + lengthScore(ownLetters, otherLetters, total) * weights.lengths - cost
  }
}

function sums(numbers: readonly number[]): Float64Array {
  const running = new Float64Array(numbers.length + 1)
  numbers.forEach((number, k) => {
    running[k + 1] = running[k]! + number
  })
  return running
}

/** For each unit of a side, its places: running sums of the probabilities of a partner in the other side's units. */
type Answers = readonly (readonly Float64Array[])[]

function answersOf(
  own: ReadUnits,
  other: ReadUnits,
  partners: readonly Partner[],
  order: (partner: Partner) => readonly [TermPlace, TermPlace],
): Answers {
  const byPlace = new Map<TermPlace, Float64Array>()
  const answers: Float64Array[][] = own.units.map(() => [])
  for (const partner of partners) {
    const [place, answer] = order(partner)
    let row = byPlace.get(place)
    if (row === undefined) {
      row = new Float64Array(other.units.length + 1)
      byPlace.set(place, row)
      answers[own.unitOf.get(place)!]!.push(row)
    }
    row[other.unitOf.get(answer)! + 1]! += partner.probability
  }
  for (const row of byPlace.values()) for (let k = 1; k < row.length; k++) row[k]! += row[k - 1]!
  return answers
}

/**
 * How much likelier the partners of the places in a run are, if the run's translation is a run of the other side than
 * if it is anywhere; `share` is how much of the other side that is.
 */
function saidIn(answers: Answers): (own: CutCell, other: CutCell, share: number) => number {
  const known = new Map<number, Float64Array>()
  return ([start, end], [from, to], share) => {
    const name = from * 65_536 + to
    let sums = known.get(name)
    if (sums === undefined) {
      sums = new Float64Array(answers.length + 1)
      for (const [unit, rows] of answers.entries()) {
        sums[unit + 1] = sums[unit]!
        for (const row of rows) {
          const missing = 1.02 - row.at(-1)!
          sums[unit + 1]! += Math.log((row[to]! - row[from]! + missing * share) / share)
        }
      }
      known.set(name, sums)
    }
    return sums[end]! - sums[start]!
  }
}

/** How much likelier two lengths are as translations of one another than as any two, in the proportion of the bead. */
function lengthScore(own: number, other: number, total: {source: number; target: number}): number {
  const ratio = Math.log((other + 3) / (own + 3)) - Math.log(total.target / total.source)
  const variance = 0.03 + 2.2 / ((own + other) / 2 + 20)
  return Math.max(-8, (ratio * ratio * (1 - 1 / variance)) / 2 - Math.log(variance) / 2)
}

/** Beads of units as beads of clauses; undefined where none of them is finer than the bead they are in. */
export function clauseBeads(
  source: ReadUnits,
  target: ReadUnits,
  partners: readonly Partner[],
  confidence: number,
  weights = clauseWeights,
): ClauseBead[] | undefined {
  const [rows, columns] = [source.units.length, target.units.length]
  if (rows < 2 || columns < 2) return undefined
  const isBoth = [source, target].every(({units}) => units.some(({isPart}) => isPart))
  const score = scoreOf(source, target, partners, weights)
  const beads = sureBeads(rows, columns, score, weights.sure[isBoth ? 1 : 0])
  if (beads.length < 2) return undefined
  const named = ({units}: ReadUnits, [start, end]: CutCell) =>
    units.slice(start, end).map(({id, start: from, end: to}) => ({id, start: from, end: to}))
  return beads.map((bead: UnitBead) => ({
    source: named(source, bead.source),
    target: named(target, bead.target),
    confidence: bead.confidence * confidence,
  }))
}
