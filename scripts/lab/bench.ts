/**
 * `npm run bench [-- NAME [ARGUMENTS]]`: the benchmarks, a table each.
 *
 * A benchmark is a file in `scripts/lab/bench/` and its line here. Without a name all run on their own small open
 * sets; with a name, arguments are that benchmark's own (the path of its data first). Numbers are for people
 * to read and compare: no test depends on them.
 */
import process from 'node:process'
import {parseArguments, readCommand, stop} from '../usage.ts'

/** What a benchmark module exports. */
export interface Benchmark {
  /** Run on the data the arguments name, or on the small open set, and print tables to standard output. */
  run(args: readonly string[]): Promise<void>
}

const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  align: () => import('./bench/align.ts'),
  pairing: () => import('./bench/pairing.ts'),
  restore: () => import('./bench/restore.ts'),
  healthy: () => import('./bench/healthy.ts'),
  runs: () => import('./bench/runs.ts'),
  search: () => import('./bench/search.ts'),
  page: () => import('./bench/page.ts'),
  build: () => import('./bench/build.ts'),
  growth: () => import('./bench/growth.ts'),
  fuzz: () => import('./bench/fuzz.ts'),
  saved: () => import('./bench/saved.ts'),
}

const names = Object.keys(benchmarks).join(', ')
const [first, ...args] = process.argv.slice(2)
const {
  words: [name],
} = readCommand(
  ['npm run bench [-- NAME [ARGUMENTS]]', `The benchmarks, a table each: ${names}.`],
  (own) => parseArguments(own, {}, true),
  first === undefined ? [] : [first],
)
const chosen = name === undefined ? Object.keys(benchmarks) : [name]
for (const each of chosen) {
  const load = benchmarks[each]
  if (load === undefined) stop(`No benchmark "${each}"; there are: ${names}.`, 2)
  console.log(`\n# ${each}`)
  await (await load()).run(args)
}
