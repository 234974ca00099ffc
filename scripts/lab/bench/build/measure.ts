/**
 * Time and memory of a command with all the processes it starts, as Linux counts them.
 */
import {spawn} from 'node:child_process'
import {readFile} from 'node:fs/promises'

/** What a command took. */
export interface Cost {
  /** Wall clock. */
  readonly seconds: number
  /** Seconds of processor, all processes together; undefined where /proc is not there. Hardly hangs on what else runs. */
  readonly processor: number | undefined
  /** The most resident memory that all its processes had at one moment, MiB; undefined where /proc is not there. */
  readonly peak: number | undefined
}

/** Run a command to its end; throws with what it said where it fails. */
export async function costOf(program: string, args: readonly string[], cwd: string): Promise<Cost> {
  const started = performance.now()
  const child = spawn(program, args, {cwd, stdio: ['ignore', 'pipe', 'pipe']})
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  let peak: number | undefined
  let processor: number | undefined
  const sampler = setInterval(async () => {
    const now = await treeOf(child.pid)
    if (now === undefined) return
    peak = Math.max(peak ?? 0, now.memory)
    processor = Math.max(processor ?? 0, now.processor)
  }, 100)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(sampler)
  if (code !== 0) throw new Error(`"${args.join(' ')}" ended with ${code}:\n${Buffer.concat(said)}`)
  return {seconds: (performance.now() - started) / 1000, processor, peak}
}

/** Memory and processor time of a process and its descendants. */
interface Tree {
  /** Resident memory, MiB. */
  readonly memory: number
  /** Seconds of processor, with those of descendants that have ended. */
  readonly processor: number
}

/** Clock ticks a second in /proc, on every Linux that Node runs on. */
const ticks = 100

async function treeOf(pid: number | undefined): Promise<Tree | undefined> {
  if (pid === undefined) return undefined
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const own = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // Fields 14 to 17 of proc(5), counted from behind the name: user and system, its own and of ended children.
    const times = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15)
    const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean)
    const trees = await Promise.all(children.map((each) => treeOf(Number(each))))
    return {
      memory: trees.reduce((sum, each) => sum + (each?.memory ?? 0), own),
      processor: trees.reduce(
        (sum, each) => sum + (each?.processor ?? 0),
        times.reduce((sum, time) => sum + Number(time) / ticks, 0),
      ),
    }
  } catch {
    return undefined
  }
}
