/**
 * `npm run train -- runs NEWS --fold LETTERS=SHARE… [--keep FOLDER] [--to FOLDER]`: what the choice among the
 * readings of a line in pieces weighs.
 *
 * NEWS is JSON Lines with `document` and a text in each language. A fold is a folder with letters files (`npm run
 * train -- letters … --to LETTERS`) and the documents, as a share like `1/2`, that those have not learnt from: these are
 * broken in many ways and read again, and the weights are those under which the right readings are likeliest. The
 * shipped Arabic weights are of all documents, each half read by the letters of the other, the Persian ones of the
 * documents of `1/2`: with the others added, no more lines of a text came back. `--keep FOLDER` keeps what was
 * read of a fold, or takes what is there: reading takes minutes, fitting seconds. `--to FOLDER` names a
 * folder like `src/`; its weights are read if they are there, since readings depend on those of the lines beside them,
 * and written.
 */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Lang} from '../../../src/languages/index.ts'
import type {WordData} from '../../../src/languages/reordering.ts'
import {mendPage} from '../../../src/restore/reordering/mend-page.ts'
import type {RankedReading, RankWeights} from '../../../src/restore/reordering/rank.ts'
import {openWordModel, type WordModel} from '../../../src/restore/reordering/word-model.ts'
import {parseArguments, readCommand} from '../../usage.ts'
import {lettersAlone, paragraphs, usual} from '../bench/scramble/cases.ts'
import {type Breaking, type BrokenLine, breakParagraph, random} from '../bench/scramble/lines.ts'
import {newsDocuments} from './letter-sources.ts'
import {lettersFile, reordered} from './letters.ts'
import {type Case, fitReadings} from './runs-fit.ts'

/** The weights in a folder like `src/`. */
export function weightsFile(folder: string): string {
  return join(folder, 'restore/reordering/weights.json')
}

/** Break, read, fit, write. */
export async function run(args: readonly string[]): Promise<void> {
  const {values, words: given} = readCommand(
    [
      'npm run train -- runs NEWS --fold LETTERS=SHARE… [--keep FOLDER] [--to FOLDER]',
      'What the choice among the readings of a line in pieces weighs.',
    ],
    (own) =>
      parseArguments(
        own,
        {
          fold: {type: 'string', multiple: true, default: []},
          keep: {type: 'string'},
          to: {type: 'string', default: 'src'},
        },
        true,
      ),
    args,
  )
  const [news] = given
  if (news === undefined || values.fold.length === 0)
    throw new Error('Name the news file and folds: npm run train -- runs NEWS --fold LETTERS=1/2')
  const file = weightsFile(values.to)
  const old = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RankWeights) : undefined
  const weightsOf = (lang: Lang) => {
    const cases = values.fold.flatMap((fold) => casesOfFold(news, lang, fold, values.keep, old))
    console.log(
      `${lang}: ${cases.length} lines, ${cases.filter(({right}) => right >= 0).length} of them in pieces`,
    )
    return fitReadings(cases)
  }
  const weights = Object.fromEntries(reordered.map(({lang}) => [lang, weightsOf(lang)]))
  const text = JSON.stringify({...about, ...weights}, null, 1)
  mkdirSync(dirname(file), {recursive: true})
  // The weights of a unit in one line.
  writeFileSync(file, `${text.replace(/\n\s+(?=-?\d|\],?\n\s+\})/g, ' ')}\n`)
}

/** The header of a weights file: how it was made. */
const about = {
  about: 'Weights of the choice among the readings of a line in pieces, by name of feature.',
  command: 'npm run train -- runs NEWS --fold LETTERS=SHARE…',
  sources: ['NTREX-128 (Federmann, Kocmi, Xin 2022, CC BY-SA 4.0), Arabic and Persian, its lines broken'],
}

/** Lines of a fold with their readings: those kept in a folder, or read now and kept there. */
function casesOfFold(
  news: string,
  lang: Lang,
  fold: string,
  keep: string | undefined,
  weights: RankWeights | undefined,
): Case[] {
  const [folder = '', share] = fold.split('=', 2)
  if (share === undefined) throw new Error(`A fold is LETTERS=SHARE, not "${fold}".`)
  const kept = keep === undefined ? undefined : join(keep, `${lang}-${share.replace('/', '-')}.jsonl`)
  if (kept !== undefined && existsSync(kept)) {
    const rows = readFileSync(kept, 'utf8').split('\n').filter(Boolean)
    return rows.map((row) => JSON.parse(row) as Case)
  }
  const data = JSON.parse(readFileSync(lettersFile(folder, lang), 'utf8')) as WordData
  const cases = casesOf(newsDocuments(news, lang, share), openWordModel(lang, data), weights)
  if (kept !== undefined) writeFileSync(kept, cases.map((row) => `${JSON.stringify(row)}\n`).join(''))
  return cases
}

/** How often every document is broken, each time in another way. */
const rounds = 3

/** Lines of broken documents with their readings; those whose right reading is not found teach nothing. */
function casesOf(
  documents: readonly (readonly string[])[],
  words: WordModel,
  weights: RankWeights | undefined,
): Case[] {
  const next = random(5)
  const cases: Case[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const sentences of documents) {
      const how = someWay(next)
      const lines = paragraphs(sentences).flatMap((text) => breakParagraph(text, how, next))
      const found = new Map<number, readonly RankedReading[]>()
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

function caseOf({whole, broken}: BrokenLine, options: readonly RankedReading[]): Case[] {
  if (options.length === 0) return []
  if (lettersAlone(whole) === lettersAlone(broken)) return [{options: featuresIn(options), right: -1}]
  const right = options.findIndex(({text}) => lettersAlone(text) === lettersAlone(whole))
  return right < 0 ? [] : [{options: featuresIn(options), right}]
}

/** Features, short enough to be kept. */
function featuresIn(options: readonly RankedReading[]): number[][] {
  return options.map(({features}) => features.map((value) => Number(value.toFixed(3))))
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
