/**
 * `npm run train -- align CASES.jsonl NEWS.jsonl CLDR_MODULES CHROMIUM_LOCALES [CACHE]`: learn the aligner's weights.
 *
 * CASES.jsonl: cases with gold beads. The rest: the corpora of the base lexicon, from which the lexicons of the
 * folds are learnt (kept in the folder CACHE, if given) and further cases are made. With `--second` at the end
 * only the second pass is fitted anew, over the committed weights of the first: enough when only features of the
 * second pass changed, but the first pass's weights then saw every document.
 */
import {writeFileSync} from 'node:fs'
import {answeredRates} from '../../../src/align/answer-rates.ts'
import {narrowedGrid} from '../../../src/align/band.ts'
import committed from '../../../src/align/data/align-weights.json' with {type: 'json'}
import type {PairFacts} from '../../../src/align/facts.ts'
import type {Feature} from '../../../src/align/features/feature.ts'
import {fullGrid, type Grid} from '../../../src/align/grid.ts'
import {habitsOf} from '../../../src/align/habits.ts'
import {ratesAt, ratiosOf, shareOf} from '../../../src/align/hypotheses.ts'
import {inferSegments, type WeightSet} from '../../../src/align/infer.ts'
import {features, secondFeatures, type Weights} from '../../../src/align/model.ts'
import {readFully, type WordKnowledge} from '../../../src/align/pair.ts'
import {prepareSecond} from '../../../src/align/passes.ts'
import type {AlignSide} from '../../../src/text/model.ts'
import {type AlignCase, randomFrom, readCases} from '../bench/align-cases.ts'
import type {Tally} from '../bench/align-score.ts'
import {count, print} from '../bench/align-table.ts'
import {readNews} from './align-corpus.ts'
import {
  type Fitted,
  fitAll,
  named,
  type Prepare,
  type Prepared,
  prepareAll,
  vectorNames,
} from './align-fit.ts'
import {corporaOf, foldKnowledge, folds, foldsOf, madeCases} from './align-folds.ts'
import {goldPath} from './crf.ts'

function sidesGrid(source: AlignSide<string>, target: AlignSide<string>): Grid {
  return fullGrid(source.segments.length, target.segments.length)
}

/** Share of the given cases that is learnt from: the dozen cases of a document teach the same weights. */
const share = {given: 1}

/** A share of a list, spread over it, always the same. */
function sampled<T>(list: readonly T[], part: number): T[] {
  const random = randomFrom(11)
  return list.filter(() => random() < part)
}

/** Number of cells above which only those near the right path are learnt from. */
const small = 1500

/** The cells that the first pass is learnt from. */
function goldGrid({source, target, gold}: AlignCase): Grid {
  const all = sidesGrid(source, target)
  if (all.cells <= small) return all
  const beads = new Float64Array(all.cells * all.types)
  for (const slot of goldPath(gold, all)?.slots ?? []) beads[slot] = 1
  return narrowedGrid(all, beads, Math.ceil(small / 2 / (all.rows + 1)) + 4)
}

/** A pair of texts under the guess that its right beads bear out best: what the first pass should find. */
function rightGuess({gold}: AlignCase, pair: PairFacts, grid: Grid): PairFacts {
  const slots = goldPath(gold, grid)?.slots
  const {said} = pair
  if (slots === undefined || said === undefined) return pair
  const beads = new Float64Array(grid.cells * grid.types)
  for (const slot of slots) beads[slot] = 1
  const {source, target, links} = said
  const rates = answeredRates(source, target, links, grid, beads)
  const {logRatio} = habitsOf(pair.source, pair.target, grid, beads, ratiosOf(pair).at(-1)!)
  return {
    ...pair,
    logRatio: nearest(ratiosOf(pair), logRatio),
    said: {...said, answered: ratesAt(shareOf(rates))},
  }
}

function nearest(of: readonly number[], to: number): number {
  return of.reduce((best, each) => (Math.abs(each - to) < Math.abs(best - to) ? each : best))
}

/** Cases made ready for a model, and the weights fitted to them. */
interface Step {
  readonly cases: readonly Prepared[]
  readonly fitted: Fitted
}

/** Both sets of weights, of all cases and of all but each fold. */
interface Trained {
  readonly fold: ReadonlyMap<string, number>
  readonly first: Fitted
  readonly second: Step
  readonly knowledge: (each: AlignCase) => WordKnowledge
}

function train(given: readonly AlignCase[], args: readonly string[]): Trained {
  const onlySecond = args.at(-1) === '--second'
  const corpora = corporaOf(onlySecond ? args.slice(0, -1) : args)
  const fold = foldsOf(readNews(corpora.news))
  const knowledge = foldKnowledge(corpora, fold)
  const cases = sampled(given, share.given).concat(madeCases(corpora, fold))
  const step = (title: string, list: readonly Feature[], prepare: Prepare): Step => {
    const prepared = prepareAll(cases, list, prepare)
    return {cases: prepared, fitted: fitAll(title, prepared, fold)}
  }
  const full = (each: AlignCase) => {
    const grid = goldGrid(each)
    return {grid, pair: rightGuess(each, readFully(each.source, each.target, grid, knowledge(each)), grid)}
  }
  const first = onlySecond ? kept() : step('first pass', features, full).fitted
  // The second pass must learn from a first pass that had not seen the document.
  const second = (each: AlignCase) =>
    secondOf(each, knowledge(each), named(features, first.folds[fold.get(each.document) ?? 0]!))
  return {
    fold,
    first,
    knowledge,
    second: step('second pass', secondFeatures, second),
  }
}

/** The committed weights of the first pass, the same for every fold. */
function kept(): Fitted {
  const given: Weights = committed.first
  const full = Float64Array.from(vectorNames(features), (name) => given[name] ?? 0)
  return {full, folds: Array.from({length: folds}, () => full)}
}

function secondOf({source, target}: AlignCase, knowledge: WordKnowledge, weights: Weights) {
  return prepareSecond(source, target, knowledge, weights)
}

/**
 * A table of documents that neither lexicon nor weights saw. `cases` must be made from the documents of the news
 * corpus.
 */
export function crossValidate(cases: readonly AlignCase[], args: readonly string[]): Map<string, Tally> {
  return tableOf(cases, train(cases, args))
}

/** Title of the table of {@link crossValidate}. */
export const crossValidated = 'Alignment, cross-validated'

function tableOf(given: readonly AlignCase[], {fold, first, second, knowledge}: Trained): Map<string, Tally> {
  const table = new Map<string, Tally>()
  for (const each of given) {
    const k = fold.get(each.document) ?? 0
    const set: WeightSet = {
      first: named(features, first.folds[k]!),
      second: named(secondFeatures, second.fitted.folds[k]!),
    }
    const {source, target} = each
    count(table, each, inferSegments(source, target, knowledge(each), undefined, set).beads)
  }
  return table
}

/** See the head of this file. Prints the cross-validated table too. */
export async function run([file = '', ...args]: readonly string[]): Promise<void> {
  const cases = readCases(file)
  const trained = train(cases, args)
  print(crossValidated, tableOf(cases, trained))
  const weights: WeightSet = {
    first: named(features, trained.first.full),
    second: named(secondFeatures, trained.second.fitted.full),
  }
  const about = {
    about: 'Weights of the aligner’s log-linear model by name of feature number, of either pass.',
    command: `npm run train -- align CASES.jsonl NEWS.jsonl CLDR_MODULES CHROMIUM_LOCALES${args.at(-1) === '--second' ? ', then once more with --second' : ''}`,
    sources: [
      'Cases made from NTREX-128 (Federmann, Kocmi, Xin 2022; Microsoft; CC BY-SA 4.0); no text of it is in here',
    ],
    licence: 'MIT',
  }
  writeFileSync(
    'src/align/data/align-weights.json',
    `${JSON.stringify({...about, ...weights}, undefined, 1)}\n`,
  )
}
