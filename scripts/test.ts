/**
 * `npm test [-- --no-build] [-- WORD…]`: every test, browser tests included, on a machine that has only Node.
 *
 * Finds or sets up a browser, builds the site once, runs `tests/**` and ends with one line,
 * `N passed, N failed`. With words, only the test files whose path contains one of them.
 */
import {spawnSync} from 'node:child_process'
import {readdir} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {pipeline} from 'node:stream/promises'
import {run} from 'node:test'
import {spec} from 'node:test/reporters'
import {fileURLToPath} from 'node:url'
import {projectRoot} from './build/options.ts'
import {ensureChromium} from './chromium/setup.ts'
import {parseArguments, readCommand} from './usage.ts'

const {values, words} = readCommand(
  [
    'npm test [-- --no-build] [-- WORD…]',
    'Builds the site and runs every test, those in a browser too; with words, the test files that have one in their path.',
    '  --no-build  tests the site that is in dist/',
  ],
  (args) => parseArguments(args, {build: {type: 'boolean', default: true}}, true),
)

/**
 * Test files at a time. Those with a browser wait a third of their time, for pages and for what is asked after a pause:
 * one more than there are cores keeps all of these at work. Each may have a browser, so that many take too much memory.
 */
const workers = Math.min(availableParallelism() + 1, 5)

/** The files that take longest, which begin first: at the end no worker is to wait for one of them alone. */
const longest = [
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

/** Say why the tests cannot run, as a failure like any other. */
function stop(reason: string): never {
  console.error(reason)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

const unknown = longest.filter((name) => !files.includes(name))
if (unknown.length > 0)
  stop(`There is no ${unknown.join(' or ')} in tests/: mend the list in scripts/test.ts.`)
const chosen = [...longest, ...files.filter((name) => !longest.includes(name))].filter(
  (name) => words.length === 0 || words.some((word) => name.includes(word)),
)
if (chosen.length === 0) stop(`No test file has ${words.join(' or ')} in its name.`)

const browser = ensureChromium()
if (browser === undefined) {
  stop('No Chromium or Chrome was found and none could be set up: install one, then run the tests again.')
}
// The tests run in processes of their own, and start commands: all inherit these.
process.env.MUQABALA_CHROMIUM = browser
// Half of what a command of a test costs is reading the program; what one has compiled the next takes over.
process.env.NODE_COMPILE_CACHE ??= path.join(projectRoot, '.cache', 'compile')

if (values.build) {
  const build = fileURLToPath(new URL('./build.ts', import.meta.url))
  const {status} = spawnSync(process.execPath, [build], {stdio: ['ignore', 'inherit', 'inherit']})
  if (status !== 0) stop('The site could not be built, so there is nothing to test.')
}

const counts = {passed: 0, failed: 0}
const tests = run({
  files: chosen.map((name) => path.join(projectRoot, 'tests', name)),
  concurrency: workers,
  timeout: 900_000,
})
tests.on('test:summary', (summary) => {
  // One comes for each file and one, without a file, for them all.
  if (summary.file !== undefined) return
  counts.passed = summary.counts.passed
  counts.failed = summary.counts.tests - summary.counts.passed - summary.counts.skipped - summary.counts.todo
})
await pipeline(tests.compose(spec()), process.stdout, {end: false})
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1)
