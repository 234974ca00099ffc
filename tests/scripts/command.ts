/**
 * The commands as a person calls them, in the process of the test: each call evaluates the script anew, with arguments,
 * outputs and an exit code of its own, while what it imports is loaded once. A process costs twenty times as much.
 */
import {AsyncLocalStorage} from 'node:async_hooks'
import path from 'node:path'
import process from 'node:process'
import {pathToFileURL} from 'node:url'
import {projectRoot} from '../../scripts/build/options.ts'

/** How a command ended. */
export interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Thrown in the place of the end of the process. */
class Exit extends Error {}

/** What the command that runs has said so far. */
const saying = new AsyncLocalStorage<{stdout: string; stderr: string}>()

for (const name of ['stdout', 'stderr'] as const) {
  const stream = process[name]
  const write = stream.write
  // The runner of the tests writes to the same streams: what no command says is passed on.
  stream.write = (...args: unknown[]) => {
    const said = saying.getStore()
    if (said === undefined) return Reflect.apply(write, stream, args)
    said[name] += String(args[0])
    return true
  }
}

const {exit} = process
process.exit = (code) => {
  if (saying.getStore() === undefined) exit(code)
  if (code !== undefined) process.exitCode = code
  throw new Exit()
}

let calls = 0

/** Runs a script of the program that lies in a folder, this project or a copy of it. */
export function commandOf(root: string) {
  return async (script: string, ...args: readonly string[]): Promise<Ended> => {
    const file = path.join(root, 'scripts', `${script}.ts`)
    const said = {stdout: '', stderr: ''}
    const {argv, exitCode} = process
    process.argv = [process.execPath, file, ...args]
    process.exitCode = 0
    calls += 1
    try {
      // A module is evaluated once for each address.
      await saying.run(said, () => import(`${pathToFileURL(file)}?${calls}`))
    } catch (error) {
      if (!(error instanceof Exit)) throw error
    }
    const status = Number(process.exitCode)
    Object.assign(process, {argv, exitCode})
    return {status, ...said}
  }
}

/** Runs a script of this project. */
export const command = commandOf(projectRoot)
