/**
 * One process at a time in a folder that several may write to.
 *
 * Whoever works there holds a symbolic link that leads to nothing but names the process: it is made in one step, with
 * what it says. One that a dead process has left is taken away by the next. A lock for processes of one machine.
 */
import {readlinkSync, renameSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {isRunning, quietly} from './whole.ts'

/** Name of the link in the folder. */
const linkName = '.writing'

/** Thrown where another process works in the folder and has not come to its end in time. */
export class Busy extends Error {
  /** The process that works there. */
  readonly owner: number
  /** The link that says so. */
  readonly link: string

  constructor(owner: number, link: string) {
    super(`Process ${owner} works there.`)
    this.owner = owner
    this.link = link
  }
}

/** How long another is waited for. */
export interface Patience {
  /** Milliseconds. */
  readonly patience: number
  /** Hears once of the process that is waited for. */
  readonly wait: (owner: number) => void
}

/**
 * Do something in a folder while no other process does. Throws {@link Busy} where one does for too long. Where the folder
 * cannot be written to there is nobody to wait for, and no writing either: the work itself meets that.
 */
export function aloneIn<Result>(folder: string, {patience, wait}: Patience, run: () => Result): Result {
  const link = join(folder, linkName)
  const until = performance.now() + patience
  let told = false
  for (let owner = take(link); owner !== undefined; owner = take(link)) {
    if (performance.now() >= until) throw new Busy(owner, link)
    if (!told) wait(owner)
    told = true
    Atomics.wait(pause, 0, 0, 50)
  }
  const release = () => quietly(() => releaseOwn(link))
  // A command may end in the middle, with what it has to say.
  process.once('exit', release)
  try {
    return run()
  } finally {
    process.off('exit', release)
    release()
  }
}

const pause = new Int32Array(new SharedArrayBuffer(4))

/** Take the link; the process that has it, where it is another that runs. */
function take(link: string): number | undefined {
  try {
    symlinkSync(String(process.pid), link)
    return undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return undefined
  }
  const owner = ownerOf(link)
  if (isRunning(owner)) return owner
  return clear(link, owner) ? take(link) : undefined
}

/**
 * Take away what a dead process left; where another has done so and works there by now, that one's stays. False where
 * nothing can be taken away.
 */
function clear(link: string, owner: number): boolean {
  const aside = `${link}-${process.pid}`
  try {
    renameSync(link, aside)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
  const taken = ownerOf(aside)
  if (taken !== owner && isRunning(taken)) quietly(() => symlinkSync(String(taken), link))
  rmSync(aside, {force: true})
  return true
}

function releaseOwn(link: string): void {
  if (ownerOf(link) === process.pid) rmSync(link)
}

/** The process that a link names; -1 where there is no link. */
function ownerOf(link: string): number {
  try {
    return Number(readlinkSync(link))
  } catch {
    return -1
  }
}
