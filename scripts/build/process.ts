/**
 * Runs parts of a build in child processes: in parallel, and each with its own memory, which is freed when it ends.
 */
import {spawn} from 'node:child_process'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

/** How a script is run. */
export interface RunOptions {
  /** Node's own options, before the script. */
  readonly node?: readonly string[]
  /** The working folder; the one of this process without it. */
  readonly cwd?: string
  /** Ends the process. */
  readonly abort?: AbortSignal | undefined
}

/** How a script ended. */
export type ScriptOutcome<Result> =
  | {readonly result: Result; readonly failure?: undefined}
  /** Its output on both streams and how it ended, if it failed or was stopped. */
  | {readonly result?: undefined; readonly failure: string}

/**
 * Runs a script of this folder that calls {@link answerOrder}. Never rejects, and settles only when the process has
 * ended, so that nothing is written afterwards.
 */
export function runScript<Result>(
  name: string,
  order: unknown,
  {node = [], cwd, abort}: RunOptions = {},
): Promise<ScriptOutcome<Result>> {
  const script = fileURLToPath(new URL(name, import.meta.url))
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...node, script], {
      ...(cwd === undefined ? {} : {cwd}),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const printed: string[] = []
    let answer: {readonly result: Result} | undefined
    for (const output of [child.stdout, child.stderr])
      output?.setEncoding('utf8').on('data', (text: string) => printed.push(text))
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
      else resolve({failure: `${printed.join('').trim()}\n${end}`.trim()})
    })
    // If it ends before it gets the order, the way it ended is reported.
    child.send({order}, () => undefined)
    if (abort?.aborted) stop()
    else abort?.addEventListener('abort', stop)
  })
}

/**
 * In a script started by {@link runScript}: carries out the order and sends the result. The process does not outlive
 * its parent.
 */
export async function answerOrder<Order, Result>(work: (order: Order) => Promise<Result>): Promise<void> {
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
 * Returns the memory of garbage to the system. Node does so only when more memory is asked for, and a process that
 * waits for others asks for none: it would keep half of its memory.
 */
export function giveBackMemory(): void {
  setFlagsFromString('--expose-gc')
  // Only contexts made after the flag is set have the function `gc`.
  const collect = runInNewContext('gc') as (options: {
    type: 'major'
    execution: 'sync'
    flavor: string
  }) => void
  collect({type: 'major', execution: 'sync', flavor: 'last-resort'})
}
