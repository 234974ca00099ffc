/**
 * `npm run train -- runs NEWS --fold LETTERS=SHARE… [--to FOLDER]`: what the choice among the readings of a line in
 * pieces weighs.
 *
 * NEWS is JSON Lines with `document`, `ar` and `fa`. A fold is a folder with letters files (`npm run train --
 * letters … --to LETTERS`) and the documents, as a share like `1/2`, that those have not learnt from: these are
 * broken in many ways and read again, and the weights are those under which the right readings are likeliest
 * (maximum entropy with a Gaussian prior). The shipped weights are of
 * the first half of the documents (`0/2`), its quarters `0/4` and `2/4` each read by the letters of the other.
 * `--to FOLDER` reads `FOLDER/runs-weights.json` if it is there, since readings depend on those of the lines beside
 * them, and writes it: run twice.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {type FeatureName, featureNames} from '../../src/pipeline/restore/runs/features.ts'
import type {RunsLang} from '../../src/pipeline/restore/runs/letters.ts'
import {mendPage} from '../../src/pipeline/restore/runs/page.ts'
import type {Option, RankWeights} from '../../src/pipeline/restore/runs/rank.ts'
import {openWords, type WordData, type Words} from '../../src/pipeline/restore/runs/words.ts'
import {keyOf, paragraphs, usual} from '../bench/scramble/cases.ts'
import {type Breaking, type BrokenLine, breakParagraph, random} from '../bench/scramble/lines.ts'
import {newsDocuments} from './letters.ts'

/** Break, read, fit, write. */
export async function run(args: readonly string[]): Promise<void> {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {fold: {type: 'string', multiple: true, default: []}, to: {type: 'string', default: 'src/data'}},
  })
  const [news] = positionals
  if (news === undefined || values.fold.length === 0)
    throw new Error('Name the news file and folds: npm run train -- runs NEWS --fold LETTERS=1/2')
  const file = join(values.to, 'runs-weights.json')
  const old = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RankWeights) : undefined
  const weightsOf = (lang: RunsLang) => {
    const cases = values.fold.flatMap((fold) => {
      const [folder, share] = fold.split('=', 2) as [string, string]
      const data = JSON.parse(readFileSync(join(folder, `letters-${lang}.json`), 'utf8')) as WordData
      return casesOf(newsDocuments(news, lang, share), openWords(lang, data), old)
    })
    console.log(
      `${lang}: ${cases.length} lines, ${cases.filter(({right}) => right >= 0).length} of them in pieces`,
    )
    return fit(cases)
  }
  writeFileSync(file, `${JSON.stringify({...about, ar: weightsOf('ar'), fa: weightsOf('fa')}, null, 1)}\n`)
}

/** Where the file comes from. */
const about = {
  about: 'Weights of the choice among the readings of a line in pieces, by name of feature.',
  command: 'npm run train -- runs NEWS --fold LETTERS=SHARE…',
  sources: ['NTREX-128 (Federmann, Kocmi, Xin 2022, CC BY-SA 4.0), Arabic and Persian, its lines broken'],
}

/** A line, what it could be read as, and which of that is right: -1 where the line stands as it should. */
interface Case {
  readonly options: readonly Option[]
  readonly right: number
}

/** How often every document is broken, each time in another way. */
const rounds = 4

/** Lines of broken documents with their readings; those whose right reading is not found teach nothing. */
function casesOf(
  documents: readonly (readonly string[])[],
  words: Words,
  weights: RankWeights | undefined,
): Case[] {
  const next = random(5)
  const cases: Case[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const sentences of documents) {
      const how = someWay(next)
      const lines = paragraphs(sentences).flatMap((text) => breakParagraph(text, how, next))
      const found = new Map<number, readonly Option[]>()
      mendPage(
        lines.map(({broken}) => ({text: broken, fixed: false})),
        () => words,
        {
          ...(weights === undefined ? {} : {weights}),
          report: (index, options) => found.set(index, options),
        },
      )
      for (const [index, options] of found) cases.push(...caseOf(lines[index]!, options))
    }
  }
  return cases
}

function caseOf({whole, broken}: BrokenLine, options: readonly Option[]): Case[] {
  if (options.length === 0) return []
  if (keyOf(whole) === keyOf(broken)) return [{options, right: -1}]
  const right = options.findIndex(({text}) => keyOf(text) === keyOf(whole))
  return right < 0 ? [] : [{options, right}]
}

/** A way to break a document: the usual one, or another share of lines, cuts, spaces, stops or brackets. */
function someWay(next: () => number): Breaking {
  const pick = (...values: readonly number[]) => values[Math.floor(next() * values.length)]!
  return {
    ...usual,
    lines: pick(1 / 3, 1 / 3, 1 / 3, 1, 0.15),
    ligatures: pick(0.2, 0.4, 0.4, 0.8),
    spaces: pick(0, 0.5, 0.5, 1),
    stops: pick(0, 0, 0, 1),
    brackets: pick(0, 0, 0, 1),
    doubled: pick(0, 0, 0, 0.5),
  }
}

/** Strength of the prior, steps and their length (Kingma and Ba, "Adam", 2015). */
const [prior, steps, stepLength] = [0.003, 400, 0.05]

/** Weights that make the right readings likeliest; features are brought to one scale first. */
function fit(cases: readonly Case[]): Record<FeatureName, number> {
  const scales = scalesOf(cases)
  const rows = cases.map(({options, right}) => ({
    right,
    values: options.map(({features}) =>
      Float64Array.from(features, (value, index) => value * scales[index]!),
    ),
  }))
  const weights = scales.map(() => 0)
  const [mean, square] = [scales.map(() => 0), scales.map(() => 0)]
  for (let step = 1; step <= steps; step += 1) {
    const slope = slopeOf(rows, weights)
    for (const [index, weight] of weights.entries()) {
      const down = slope[index]! + prior * weight
      mean[index] = 0.9 * mean[index]! + 0.1 * down
      square[index] = 0.999 * square[index]! + 0.001 * down * down
      const length = Math.sqrt(square[index]! / (1 - 0.999 ** step)) + 1e-8
      weights[index] = weight - (stepLength * mean[index]!) / (1 - 0.9 ** step) / length
    }
  }
  const rounded = (value: number) => Number(value.toPrecision(4))
  return Object.fromEntries(
    featureNames.map((name, index) => [name, rounded(weights[index]! * scales[index]!)]),
  ) as Record<FeatureName, number>
}

/** One over each feature's root mean square; 0 for one that never occurs. */
function scalesOf(cases: readonly Case[]): number[] {
  const options = cases.flatMap((each) => each.options)
  return featureNames.map((_, index) => {
    const sum = options.reduce((total, {features}) => total + features[index]! ** 2, 0)
    return sum === 0 ? 0 : 1 / Math.sqrt(sum / options.length)
  })
}

/** Slope of the mean log loss. */
function slopeOf(
  rows: readonly {readonly right: number; readonly values: readonly Float64Array[]}[],
  weights: readonly number[],
): number[] {
  const slope = weights.map(() => 0)
  for (const {right, values} of rows) {
    const scores = values.map((value) => {
      let sum = 0
      for (let index = 0; index < value.length; index += 1) sum += value[index]! * weights[index]!
      return sum
    })
    const top = Math.max(0, ...scores)
    const all = scores.reduce((sum, score) => sum + Math.exp(score - top), Math.exp(-top))
    for (const [option, value] of values.entries()) {
      const error = Math.exp(scores[option]! - top) / all - (option === right ? 1 : 0)
      if (Math.abs(error) < 1e-6) continue
      for (let index = 0; index < value.length; index += 1)
        slope[index]! += (error * value[index]!) / rows.length
    }
  }
  return slope
}
