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
  readonly abort?: AbortSignal | undefined
}

/** How a script ended. */
export type Run<Result> =
  | {readonly result: Result; readonly failure?: undefined}
  /** What it said on either output and how it ended, where it failed or was told to stop. */
  | {readonly result?: undefined; readonly failure: string}

/**
 * Run a script of this folder that does what it is told by {@link obey}. Never rejects, and is over only when the
 * process has ended: nothing writes any more.
 */
export function runScript<Result>(
  name: string,
  order: unknown,
  {node = [], cwd, abort}: RunOptions = {},
): Promise<Run<Result>> {
  const script = fileURLToPath(new URL(name, import.meta.url))
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...node, script], {
      ...(cwd === undefined ? {} : {cwd}),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const said: string[] = []
    let answer: {readonly result: Result} | undefined
    for (const output of [child.stdout, child.stderr])
      output?.setEncoding('utf8').on('data', (text: string) => said.push(text))
    const stop = () => child.kill()
    child.on('message', (message) => {
      answer = message as {readonly result: Result}
    })
    child.on('error', ({message}) => {
      if (child.pid === undefined) resolve({failure: message})
    })
    child.on('close', (code, signal) => {
      abort?.removeEventListener('abort', stop)
      const end = `(${name} ended with ${signal ?? `code ${code}`}.)`
      if (code === 0 && answer !== undefined) resolve(answer)
      else resolve({failure: `${said.join('').trim()}\n${end}`.trim()})
    })
    // Where it ended before it was told anything, its end says so.
    child.send({order}, () => undefined)
    if (abort?.aborted) stop()
    else abort?.addEventListener('abort', stop)
  })
}

/**
 * In a script that {@link runScript} runs: do what is ordered, and hand over what came of it. The process does not
 * outlive the one that started it.
 */
export async function obey<Order, Result>(work: (order: Order) => Promise<Result>): Promise<void> {
  const orphaned = () => process.exit(1)
  process.once('disconnect', orphaned)
  const {order} = await new Promise<{order: Order}>((resolve) =>
    process.once('message', (message) => resolve(message as {order: Order})),
  )
  const result = await work(order)
  process.off('disconnect', orphaned)
  process.send?.({result}, () => process.disconnect())
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
