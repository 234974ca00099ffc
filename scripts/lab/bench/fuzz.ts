/**
 * Generated texts through everything that takes texts: none may make it fail, lose a character, give an id twice or
 * take long. `npm run bench -- fuzz [COUNT] [SEED] [TASK]`; a failure prints the seed with which its input comes again, as
 * `npm run bench -- fuzz 1 SEED`.
 */
import {readdirSync, readFileSync} from 'node:fs'
import process from 'node:process'
import {tasks} from './fuzz/tasks.ts'
import {random} from './restore/texts.ts'

/** What a run found. */
export interface Fuzzed {
  /** Inputs, by task. */
  readonly counts: Readonly<Record<string, number>>
  /** What did not hold, with the seed of its input. */
  readonly faults: readonly {readonly task: string; readonly seed: number; readonly message: string}[]
  /** Processor seconds of the slowest input, with its task and seed. */
  readonly slowest: {readonly task: string; readonly seed: number; readonly seconds: number}
}

const sources = new URL('../../../content/sources/', import.meta.url)

/** Lines of the collection's own sources. */
function realLines(): string[] {
  return readdirSync(sources, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.txt'))
    .flatMap((path) => readFileSync(new URL(path, sources), 'utf8').split('\n'))
}

/** Give so many inputs, each from a seed of its own: the first, and those that follow it; to one task where it is named. */
export function fuzz(count: number, first: number, only?: string): Fuzzed {
  const lines = realLines()
  const counts: Record<string, number> = {}
  const faults: {task: string; seed: number; message: string}[] = []
  let slowest = {task: '', seed: first, seconds: 0}
  for (let seed = first; seed < first + count; seed += 1) {
    const next = random(seed)
    let share = next()
    const task =
      only ??
      Object.keys(tasks).find((name) => {
        share -= tasks[name]!.share
        return share < 0
      })!
    counts[task] = (counts[task] ?? 0) + 1
    const before = process.cpuUsage()
    try {
      tasks[task]!.run(lines, next)
    } catch (error) {
      faults.push({task, seed, message: error instanceof Error ? error.message : String(error)})
    }
    const {user, system} = process.cpuUsage(before)
    const seconds = (user + system) / 1e6
    if (seconds > slowest.seconds) slowest = {task, seed, seconds}
  }
  return {counts, faults, slowest}
}

/** Run it and print what it found. */
export async function run([count = '2000', seed = '1', only]: readonly string[] = []): Promise<void> {
  if (only !== undefined && !(only in tasks))
    throw new Error(`The tasks are ${Object.keys(tasks).join(', ')}.`)
  const {counts, faults, slowest} = fuzz(Number(count), Number(seed), only)
  console.table({...counts, faults: faults.length})
  console.log(`Slowest: ${slowest.task}, seed ${slowest.seed}, ${slowest.seconds.toFixed(2)} s.`)
  for (const {task, seed, message} of faults.slice(0, 20))
    console.log(`${task}, seed ${seed}: ${message.slice(0, 400)}`)
}
