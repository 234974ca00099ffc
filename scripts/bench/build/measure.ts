/**
 * Time and memory of a command with all the processes it starts.
 */
import {spawn} from 'node:child_process'
import {readFile} from 'node:fs/promises'

/** What a command took. */
export interface Cost {
  /** Wall clock. */
  readonly seconds: number
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
  const sampler = setInterval(async () => {
    const now = await residentMemory(child.pid)
    if (now !== undefined) peak = Math.max(peak ?? 0, now)
  }, 100)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(sampler)
  if (code !== 0) throw new Error(`"${args.join(' ')}" ended with ${code}:\n${Buffer.concat(said)}`)
  return {seconds: (performance.now() - started) / 1000, peak}
}

/** Resident memory of a process and its descendants in MiB, as Linux counts it. */
async function residentMemory(pid: number | undefined): Promise<number | undefined> {
  if (pid === undefined) return undefined
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const own = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024
    const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean)
    const theirs = await Promise.all(children.map((each) => residentMemory(Number(each))))
    return theirs.reduce((sum: number, each) => sum + (each ?? 0), own)
  } catch {
    return undefined
  }
}
