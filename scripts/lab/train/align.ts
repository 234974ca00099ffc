/**
 * `npm run train -- align CASES.jsonl NEWS.jsonl CLDR_MODULES CHROMIUM_LOCALES [CACHE]`: learn the aligner's weights.
 *
 * CASES.jsonl: cases with gold beads. The rest: the corpora of the base lexicon, from which the lexicons of the
 * folds are learnt (kept in the folder CACHE, if given) and further cases are made. With `--second` at the end
 * only the second pass is fitted anew, over the committed weights of the first: enough when only features of the
 * second pass changed, but the first pass's weights then saw every document.
 */
import {writeFileSync} from 'node:fs'
import committed from '../../../src/align/data/align-weights.json' with {type: 'json'}
import type {PairFacts} from '../../../src/align/facts.ts'
import type {Feature} from '../../../src/align/features/feature.ts'
import {fullGrid, type Grid} from '../../../src/align/grid.ts'
import {decode, type WeightSet} from '../../../src/align/infer.ts'
import {
  features,
  lengthFeatures,
  numberNames,
  secondFeatures,
  stepNames,
  type Weights,
  weightsOf,
} from '../../../src/align/model.ts'
import {readFully, readPair, type WordKnowledge} from '../../../src/align/pair.ts'
import {prepareSecond} from '../../../src/align/passes.ts'
import type {AlignSide} from '../../../src/text/model.ts'
import {type AlignCase, readCases} from '../bench/align-cases.ts'
import type {Tally} from '../bench/align-score.ts'
import {count, print} from '../bench/align-table.ts'
import {readNews} from './align-corpus.ts'
import {type Fitted, fitAll, named, type Prepare, type Prepared, prepareAll} from './align-fit.ts'
import {corporaOf, foldKnowledge, folds, foldsOf, madeCases} from './align-folds.ts'
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
  /** Absent where only the second pass was fitted. */
  readonly length?: Step
  readonly first: Fitted
  readonly second: Step
}

function train(given: readonly AlignCase[], args: readonly string[]): Trained {
  const onlySecond = args.at(-1) === '--second'
  const corpora = corporaOf(onlySecond ? args.slice(0, -1) : args)
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
  const length = onlySecond ? undefined : step('length', lengthFeatures, lengths)
  const first = onlySecond ? kept() : step('first pass', features, full).fitted
  // The second pass learns what to make of a first pass that did not know the document.
  const second = (each: AlignCase) =>
    secondOf(each, knowledge(each), named(features, first.folds[fold.get(each.document) ?? 0]!))
  return {fold, first, second: step('second pass', secondFeatures, second), ...(length ? {length} : {})}
}

/** The committed weights of the first pass, the same for every fold. */
function kept(): Fitted {
  const full = weightsOf([...numberNames(features), ...stepNames], committed.first)
  return {full, folds: Array.from({length: folds}, () => full)}
}

function secondOf({source, target}: AlignCase, knowledge: WordKnowledge, weights: Weights) {
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
    ...(length
      ? [['length only, cross-validated', table(lengthFeatures, length)] as [string, Map<string, Tally>]]
      : []),
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
    length: trained.length ? named(lengthFeatures, trained.length.fitted.full) : committed.length,
  }
  const about = {
    about:
      'Weights of the aligner’s log-linear model by name of feature number: of either pass, and of length alone.',
    command: `npm run train -- align CASES.jsonl NEWS.jsonl CLDR_MODULES CHROMIUM_LOCALES${trained.length ? '' : ', then once more with --second'}`,
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
