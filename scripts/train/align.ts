/**
 * `npm run train -- align CASES.jsonl NEWS.jsonl CLDR_MODULES CHROMIUM_LOCALES [CACHE]`: learn the aligner's weights.
 *
 * CASES.jsonl: cases with gold beads. The rest: the corpora of the base lexicon, from which the lexicons of the
 * folds are learnt (kept in the folder CACHE, if given) and further cases are made.
 */
import {writeFileSync} from 'node:fs'
import type {AlignSide} from '../../src/model.ts'
import type {PairFacts} from '../../src/pipeline/align/facts.ts'
import type {Feature} from '../../src/pipeline/align/features/feature.ts'
import {fullGrid, type Grid} from '../../src/pipeline/align/grid.ts'
import {decode, type WeightSet} from '../../src/pipeline/align/infer.ts'
import {features, lengthFeatures, secondFeatures, type Weights} from '../../src/pipeline/align/model.ts'
import {type Knowledge, readFully, readPair} from '../../src/pipeline/align/pair.ts'
import {prepareSecond} from '../../src/pipeline/align/passes.ts'
import {type AlignCase, readCases} from '../bench/align-cases.ts'
import type {Tally} from '../bench/align-score.ts'
import {count, print} from '../bench/align-table.ts'
import {readNews} from './align-corpus.ts'
import {type Fitted, fitAll, named, type Prepare, type Prepared, prepareAll} from './align-fit.ts'
import {corporaOf, foldKnowledge, foldsOf, madeCases} from './align-folds.ts'
import {potentialsOf} from './crf.ts'

function lengths({source, target}: AlignCase): {pair: PairFacts; grid: Grid} {
  return {pair: readPair(source, target), grid: sidesGrid(source, target)}
}

function sidesGrid(source: AlignSide, target: AlignSide): Grid {
  return fullGrid(source.segments.length, target.segments.length)
}

/** Cases made ready for a model, and the weights fitted to them. */
interface Step {
  readonly cases: readonly Prepared[]
  readonly fitted: Fitted
}

/** All three sets of weights, of all cases and of all but each fold. */
interface Trained {
  readonly fold: ReadonlyMap<string, number>
  readonly length: Step
  readonly first: Fitted
  readonly second: Step
}

function train(given: readonly AlignCase[], args: readonly string[]): Trained {
  const corpora = corporaOf(args)
  const fold = foldsOf(readNews(corpora.news))
  const knowledge = foldKnowledge(corpora, fold)
  const cases = [...given, ...madeCases(corpora, fold)]
  const step = (title: string, list: readonly Feature[], prepare: Prepare): Step => {
    const prepared = prepareAll(cases, list, prepare)
    return {cases: prepared, fitted: fitAll(title, prepared, fold)}
  }
  const full = (each: AlignCase) => {
    const grid = sidesGrid(each.source, each.target)
    return {grid, pair: readFully(each.source, each.target, grid, knowledge(each))}
  }
  const length = step('length', lengthFeatures, lengths)
  const first = step('first pass', features, full).fitted
  // The second pass learns what to make of a first pass that did not know the document.
  const second = (each: AlignCase) =>
    secondOf(each, knowledge(each), named(features, first.folds[fold.get(each.document) ?? 0]!))
  return {fold, length, first, second: step('second pass', secondFeatures, second)}
}

function secondOf({source, target}: AlignCase, knowledge: Knowledge, weights: Weights) {
  return prepareSecond(source, target, knowledge, weights)
}

/**
 * Tables of length alone and of the whole model on documents that neither lexicon nor weights saw. `cases` must be
 * made from the documents of the news corpus; the cases that are made besides are counted too.
 */
export function crossValidate(
  cases: readonly AlignCase[],
  args: readonly string[],
): [string, Map<string, Tally>][] {
  return tables(train(cases, args))
}

function tables({fold, length, second}: Trained): [string, Map<string, Tally>][] {
  const table = (list: readonly Feature[], {cases, fitted}: Step) => {
    const tallies = new Map<string, Tally>()
    for (const {source, ready: each} of cases) {
      const values = fitted.folds[fold.get(source.document) ?? 0]!
      const {grid, scores} = potentialsOf(each, values)
      count(tallies, source, decode(grid, scores, named(list, values)))
    }
    return tallies
  }
  return [
    ['length only, cross-validated', table(lengthFeatures, length)],
    ['whole model, cross-validated', table(secondFeatures, second)],
  ]
}

/** See the head of this file. Prints the cross-validated tables too. */
export async function run([file = '', ...args]: readonly string[]): Promise<void> {
  const trained = train(readCases(file), args)
  for (const [title, table] of tables(trained)) print(title, table)
  const weights: WeightSet = {
    first: named(features, trained.first.full),
    second: named(secondFeatures, trained.second.fitted.full),
    length: named(lengthFeatures, trained.length.fitted.full),
  }
  const about = {
    about:
      'Weights of the aligner’s log-linear model by name of feature number: of either pass, and of length alone.',
    command: 'npm run train -- align CASES.jsonl NEWS.jsonl CLDR_MODULES CHROMIUM_LOCALES',
    sources: [
      'Cases made from NTREX-128 (Federmann, Kocmi, Xin 2022; Microsoft; CC BY-SA 4.0); no text of it is in here',
    ],
    licence: 'MIT',
  }
  writeFileSync('src/data/align-weights.json', `${JSON.stringify({...about, ...weights}, undefined, 1)}\n`)
}
