/**
 * `npm test [-- --no-build] [-- --seed N] [-- WORD…]`: every test, browser tests included, on a machine that has only Node.
 *
 * Finds or sets up a browser, builds the site once, runs `tests/**` (files with a browser that failed once more, alone)
 * and ends with one line, `N passed, N failed`. With words, only the test files whose path contains one of them.
 */
import {spawnSync} from 'node:child_process'
import {readdir} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {pipeline} from 'node:stream/promises'
import {run} from 'node:test'
import {spec} from 'node:test/reporters'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {projectRoot} from './build/options.ts'
import {ensureChromium} from './chromium/setup.ts'
import {filesToRunAlone, gatherOutcomes, type Outcomes, verdictOf} from './test/outcome.ts'
import {ArgumentFault, parseArguments, readCommand} from './usage.ts'

const {values, words} = readCommand(
  [
    'npm test [-- --no-build] [-- --seed N] [-- WORD…]',
    'Builds the site and runs every test, those in a browser too; with words, the test files that have one in their path.',
    '  --no-build  tests the site that is in dist/',
    '  --seed N    tries the properties with other inputs than every other run does',
  ],
  (args) => {
    const options = {build: {type: 'boolean', default: true}, seed: {type: 'string', default: '1'}} as const
    const read = parseArguments(args, options, true)
    if (!/^\d{1,9}$/.test(read.values.seed)) throw new ArgumentFault('--seed takes a whole number.')
    return read
  },
)

/**
 * Test files that run at once. A test with a browser waits for a third of its time: one file more than there are cores
 * keeps all cores at work. Each file may start a browser, so many at once take too much memory.
 */
const workers = Math.min(availableParallelism() + 1, 5)

/** The files that take longest; they start first, so that at the end no worker waits for one of them. */
const longestFiles = [
  'edition/coverage',
  'browser/access',
  'browser/search',
  'scripts/build',
  'browser/reading',
  'browser/listings',
  'browser/long-text',
  'browser/box',
  'browser/look',
  'browser/sheets',
].map((name) => `${name}.test.ts`)

const files = (await readdir(path.join(projectRoot, 'tests'), {recursive: true}))
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => name.replaceAll(path.sep, '/'))
  .sort()

/** Reports why the tests cannot run, as a failed test. */
function stop(reason: string): never {
  console.error(reason)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

const unknown = longestFiles.filter((name) => !files.includes(name))
if (unknown.length > 0)
  stop(`There is no ${unknown.join(' or ')} in tests/: mend the list in scripts/test.ts.`)
const chosen = [...longestFiles, ...files.filter((name) => !longestFiles.includes(name))].filter(
  (name) => words.length === 0 || words.some((word) => name.includes(word)),
)
if (chosen.length === 0) stop(`No test file has ${words.join(' or ')} in its name.`)

const browser = ensureChromium()
if (browser === undefined) {
  stop('No Chromium or Chrome was found and none could be set up: install one, then run the tests again.')
}
// The tests run in child processes, which inherit these variables.
process.env.MUQABALA_CHROMIUM = browser
process.env.MUQABALA_SEED = values.seed
// Half the cost of a command in a test is compiling the program: the compile cache shares that between processes.
process.env.NODE_COMPILE_CACHE ??= path.join(projectRoot, '.cache', 'compile')

if (values.build) {
  const build = fileURLToPath(new URL('./build.ts', import.meta.url))
  const {status} = spawnSync(process.execPath, [build], {stdio: ['ignore', 'inherit', 'inherit']})
  if (status !== 0) stop('The site could not be built, so there is nothing to test.')
}

/** Run test files, so many at once, and print what they report. */
async function runFiles(names: readonly string[], concurrency: number): Promise<Outcomes> {
  const folder = path.join(projectRoot, 'tests')
  const {hear, ended} = gatherOutcomes((file) => path.relative(folder, file).replaceAll(path.sep, '/'))
  const tests = run({
    files: names.map((name) => path.join(folder, name)),
    execArgv: ['--import', pathToFileURL(path.join(folder, 'generated-inputs.ts')).href],
    concurrency,
    timeout: 900_000,
  })
  tests.on('test:pass', (data) => hear('passed', data))
  tests.on('test:fail', (data) => hear('failed', data))
  await pipeline(tests.compose(spec()), process.stdout, {end: false})
  return ended()
}

const outcomes = await runFiles(chosen, workers)
const again = filesToRunAlone(outcomes)
if (again.length > 0) console.log(`\nOnce more, one at a time: ${again.join(', ')}`)
const alone = again.length > 0 ? await runFiles(again, 1) : undefined
const {passed, failed, passedAlone} = verdictOf(outcomes, alone)
if (passedAlone.length > 0) console.log(`Failed beside others, passed alone: ${passedAlone.join(', ')}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
