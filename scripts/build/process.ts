/**
 * Parts of a build that run in processes of their own: beside one another, and each with its own memory, which it
 * takes with it when it ends.
 */
import {spawn} from 'node:child_process'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

/** How a script is run. */
export interface RunOptions {
  /** Options of Node's, before the script. */
  readonly node?: readonly string[]
  /** The working folder; the one of this process without it. */
  readonly cwd?: string
  /** Ends the process. */
  readonly abort?: AbortSignal
}

/**
 * Run a script of this folder with an order, as JSON in its first argument. What it said and how it ended, where it
 * failed or was told to stop; undefined where all is well. Never rejects.
 */
export function runScript(
  name: string,
  order: unknown,
  options: RunOptions = {},
): Promise<string | undefined> {
  const {node = [], cwd, abort} = options
  const script = fileURLToPath(new URL(name, import.meta.url))
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...node, script, JSON.stringify(order)], {
      ...(cwd === undefined ? {} : {cwd}),
      ...(abort === undefined ? {} : {signal: abort}),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => said.push(text))
    }
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, signal) => {
      const end = `(${name} ended with ${signal ?? `code ${code}`}.)`
      resolve(code === 0 ? undefined : `${said.join('').trim()}\n${end}`)
    })
  })
}
