/**
 * Installs a Chromium if there is none, and says so.
 */
import {spawnSync} from 'node:child_process'
import {createRequire} from 'node:module'
import path from 'node:path'
import process from 'node:process'
import {findChromium} from './find.ts'

/** A way to get a browser. */
interface BrowserSource {
  /** Printed before it is tried. */
  readonly message: string
  /** Whether this machine can use it. */
  readonly possible: () => boolean
  /** Commands in order; the first that fails ends the attempt. */
  readonly commands: readonly (readonly [string, ...string[]])[]
}

const playwright = path.join(
  path.dirname(createRequire(import.meta.url).resolve('playwright-core')),
  'cli.js',
)

/** Sources in the order in which they are tried. */
const sources: readonly BrowserSource[] = [
  {
    message: "No Chromium or Chrome found: installing Debian's package (apt-get install chromium).",
    possible: () => process.getuid?.() === 0 && runs('apt-get', ['--version']),
    commands: [
      ['apt-get', 'update', '-q'],
      ['apt-get', 'install', '-q', '-y', '--no-install-recommends', 'chromium'],
    ],
  },
  {
    message: "No Chromium or Chrome found: downloading Playwright's own.",
    possible: () => true,
    commands: [[process.execPath, playwright, 'install', 'chromium', '--no-shell']],
  },
]

/** The browser of this machine, installed first if need be; undefined if every source failed (each has printed why). */
export function ensureChromium(): string | undefined {
  const found = findChromium()
  if (found !== undefined) return found
  for (const {message, possible, commands} of sources) {
    if (!possible()) continue
    console.log(message)
    const done = commands.every(([program, ...args]) => runs(program, args, 'inherit'))
    const installed = done ? findChromium() : undefined
    if (installed !== undefined) return installed
  }
  return undefined
}

function runs(program: string, args: readonly string[], output: 'ignore' | 'inherit' = 'ignore'): boolean {
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
  return spawnSync(program, args, {stdio: ['ignore', output, output], env}).status === 0
}
