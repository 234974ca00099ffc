/**
 * `npm run train -- NAME [ARGUMENTS]`: make the learnt files beside the code that reads them anew.
 *
 * A training is a file in `scripts/lab/train/` and its line here. The data it learns from is named by its
 * arguments; each file it writes says in its header from what and by which command it was made.
 */
import process from 'node:process'
import {parseArguments, readCommand, stop} from '../usage.ts'

/** What a training module exports. */
export interface Training {
  /** Learn from the data the arguments name, and write the file. */
  run(args: readonly string[]): Promise<void>
}

const trainings: Readonly<Record<string, () => Promise<Training>>> = {
  align: () => import('./train/align.ts'),
  'align-collection': () => import('./train/align-collection.ts'),
  'align-lexicon': () => import('./train/align-lexicon.ts'),
  'align-moved': () => import('./train/align-moved.ts'),
  'align-names': () => import('./train/align-names.ts'),
  pairing: () => import('./train/pairing.ts'),
  language: () => import('./train/language.ts'),
  lines: () => import('./train/lines.ts'),
  letters: () => import('./train/letters.ts'),
  runs: () => import('./train/runs.ts'),
}

const names = Object.keys(trainings).join(', ')
const [first, ...args] = process.argv.slice(2)
const {
  words: [name = ''],
} = readCommand(
  ['npm run train -- NAME [ARGUMENTS]', `Makes learnt files anew: ${names}.`],
  (own) => parseArguments(own, {}, true),
  first === undefined ? [] : [first],
)
const load = trainings[name]
if (load === undefined) stop(`No training "${name}"; there are: ${names}.`, 2)
await (await load()).run(args)
