/**
 * `npm start`: ingest, build, and serve the site at http://localhost:4321/ (`PORT` moves it) until Ctrl-C.
 */
import {spawnSync} from 'node:child_process'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {buildOptions} from './build/options.ts'
import {portFromEnvironment, type Serving, serveSite} from './serve/listen.ts'

const port = portFromEnvironment()
if (port === undefined) {
  console.error(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`)
  process.exit(2)
}
const {out} = buildOptions([])

/** Serve the site, or end with a plain sentence where the port cannot be had. */
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

// Nobody should wait for a build to be told that the port is taken; and nobody who waits for the port to
// answer should meet the site before it is built. So it is tried, let go, and taken at the end.
await (await serve(port)).close()

// What was ingested a moment ago need not be held against its sources again.
for (const [step = '', ...args] of [['ingest'], ['build', '--no-check']]) {
  const script = fileURLToPath(new URL(`./${step}.ts`, import.meta.url))
  const {status} = spawnSync(process.execPath, [script, ...args], {stdio: ['ignore', 'inherit', 'inherit']})
  if (status !== 0) process.exit(status ?? 1)
}

const serving = await serve(port)
console.log(`\nMuqabala is at ${serving.address} (Ctrl-C ends it)`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    serving.close().then(() => process.exit(0))
  })
}
