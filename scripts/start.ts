/**
 * `npm start [-- --content DIR --out DIR --strict]`: ingests, builds, and serves the site at http://localhost:4321/
 * (`PORT` changes the port) until Ctrl-C. If the build fails, the last good site is served; with `--strict` none is.
 */
import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {startOptions} from './build/options.ts'
import {portFromEnvironment, type Serving, serveSite} from './serve/listen.ts'
import {readCommand} from './usage.ts'

const {content, out, cache, strict} = readCommand(
  [
    'npm start [-- --content DIR --out DIR --strict]',
    'Ingest, build, and serve the site until Ctrl-C (PORT=8080 npm start: on another port).',
    'Where the site cannot be built anew, the last good one is served; with --strict, none.',
  ],
  startOptions,
)
const port = portFromEnvironment()
if (port === undefined) {
  console.error(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`)
  process.exit(2)
}

/** Serves the site, or ends with a sentence if the port cannot be used. */
async function serve(wanted: number): Promise<Serving> {
  const serving = await serveSite(out, wanted)
  if (!('code' in serving)) return serving
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${wanted} is in use by another program.`,
    EACCES: `Port ${wanted} may not be used by this user.`,
  }
  const reason = reasons[serving.code] ?? `Port ${wanted} cannot be used (${serving.code}).`
  console.error(`${reason} Choose another, for example: PORT=4322 npm start`)
  return process.exit(1)
}

// The port is tried before the build, so that a taken port is reported at once; it is then released, so that nobody
// meets the site before it is built.
await (await serve(port)).close()

/** Runs another command of the project to its end, and gives its exit code. Signals are passed on to it. */
function run(command: string, ...args: readonly string[]): Promise<number> {
  const script = fileURLToPath(new URL(`./${command}.ts`, import.meta.url))
  const child = spawn(process.execPath, [script, ...args], {stdio: ['ignore', 'inherit', 'inherit']})
  return new Promise((resolve) => {
    const end = (signal: NodeJS.Signals) => {
      child.once('close', () => process.exit(signal === 'SIGINT' ? 130 : 143))
      child.kill(signal)
    }
    for (const signal of signals) process.on(signal, end)
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, end)
      resolve(code ?? 1)
    })
  })
}

const signals = ['SIGINT', 'SIGTERM'] as const
const ingested = await run('ingest', '--content', content)
if (ingested !== 0 && strict) process.exit(ingested)
// The content was ingested a moment ago: no need to check it again.
const places = ['--content', content, '--out', out, '--cache', cache]
const built = await run('build', '--no-check', ...places, ...(strict ? ['--strict'] : []))
if (built !== 0) {
  if (strict || !existsSync(path.join(out, 'index.html'))) process.exit(built)
  console.error('The site could not be built anew: the last good one is served.')
}

const serving = await serve(port)
console.log(`\nMuqabala is at ${serving.address} (Ctrl-C ends it)`)
for (const signal of signals) {
  process.once(signal, () => {
    serving.close().then(() => process.exit(0))
  })
}
