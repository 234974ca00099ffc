/**
 * Parts of a build that run in processes of their own: beside one another, and each with its own memory, which it
 * takes with it when it ends.
 */
import {spawn} from 'node:child_process'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

/** How a script is run. */
export interface RunOptions {
  /** Options of Node's, before the script. */
  readonly node?: readonly string[]
  /** The working folder; the one of this process without it. */
  readonly cwd?: string
  /** Ends the process. */
  readonly abort?: AbortSignal
}

/** How a script ended. */
export interface Run {
  /** What it printed on its standard output. */
  readonly printed: string
  /** What it said on either output and how it ended, where it failed or was told to stop; else undefined. */
  readonly failure: string | undefined
}

/** Run a script of this folder with an order, as JSON in its first argument. Never rejects. */
export function runScript(name: string, order: unknown, options: RunOptions = {}): Promise<Run> {
  const {node = [], cwd, abort} = options
  const script = fileURLToPath(new URL(name, import.meta.url))
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...node, script, JSON.stringify(order)], {
      ...(cwd === undefined ? {} : {cwd}),
      ...(abort === undefined ? {} : {signal: abort}),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const printed: string[] = []
    const said: string[] = []
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed.push(text)
      said.push(text)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
    child.on('error', ({message}) => resolve({printed: '', failure: message}))
    child.on('close', (code, signal) => {
      const end = `(${name} ended with ${signal ?? `code ${code}`}.)`
      const failure = code === 0 ? undefined : `${said.join('').trim()}\n${end}`
      resolve({printed: printed.join('').trim(), failure})
    })
  })
}

/**
 * Give the memory of garbage back to the system. Node leaves it where it lies as long as nothing more is asked for,
 * and a process that now waits for others asks for nothing: half of what it has would stay with it.
 */
export function giveBackMemory(): void {
  setFlagsFromString('--expose-gc')
  // The flag gives new contexts, and only those, a function for it.
  const collect = runInNewContext('gc') as (options: {
    type: 'major'
    execution: 'sync'
    flavor: string
  }) => void
  collect({type: 'major', execution: 'sync', flavor: 'last-resort'})
}
