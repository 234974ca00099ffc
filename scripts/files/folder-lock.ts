/**
 * A lock on a folder: one process at a time writes to it.
 *
 * The lock is a symbolic link whose target is only the id of the process: the system makes the link and its target in
 * one step. A link that a dead process has left is removed by the next one. The lock works between processes of one
 * machine.
 */
import {readlinkSync, renameSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {ignoreErrors, isRunning} from './atomic-write.ts'

/** Name of the link in the folder. */
const linkName = '.writing'

/** Thrown when another process has kept the folder locked for too long. */
export class FolderBusy extends Error {
  /** The process that holds the lock. */
  readonly owner: number
  /** The link that is the lock. */
  readonly link: string

  constructor(owner: number, link: string) {
    super(`Process ${owner} works there.`)
    this.owner = owner
    this.link = link
  }
}

/** How to wait for another process. */
export interface LockWait {
  /** Longest wait in milliseconds. */
  readonly patience: number
  /** Called once, with the process that holds the lock. */
  readonly onWait: (owner: number) => void
}

/**
 * Runs `run` while no other process works in the folder. Throws {@link FolderBusy} when another one holds the lock for
 * too long. A folder that cannot be written to is not locked: `run` then meets the system's error itself.
 */
export function withFolderLock<Result>(
  folder: string,
  {patience, onWait}: LockWait,
  run: () => Result,
): Result {
  const link = join(folder, linkName)
  const deadline = performance.now() + patience
  let isReported = false
  for (let owner = takeLock(link); owner !== undefined; owner = takeLock(link)) {
    if (performance.now() >= deadline) throw new FolderBusy(owner, link)
    if (!isReported) onWait(owner)
    isReported = true
    Atomics.wait(sleepCell, 0, 0, 50)
  }
  const release = () => ignoreErrors(() => releaseLock(link))
  // A command may end the process from inside `run`.
  process.once('exit', release)
  try {
    return run()
  } finally {
    process.off('exit', release)
    release()
  }
}

const sleepCell = new Int32Array(new SharedArrayBuffer(4))

/** Takes the lock; gives the process that holds it, if that is another one that runs. */
function takeLock(link: string): number | undefined {
  try {
    symlinkSync(String(process.pid), link)
    return undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return undefined
  }
  const owner = ownerOf(link)
  if (isRunning(owner)) return owner
  return clearStaleLock(link, owner) ? takeLock(link) : undefined
}

/**
 * Removes the link of a dead process. If another process has taken the lock in the meantime, its link is put back.
 * False when nothing can be removed.
 */
function clearStaleLock(link: string, owner: number): boolean {
  const aside = `${link}-${process.pid}`
  try {
    renameSync(link, aside)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
  const movedOwner = ownerOf(aside)
  if (movedOwner !== owner && isRunning(movedOwner)) ignoreErrors(() => symlinkSync(String(movedOwner), link))
  rmSync(aside, {force: true})
  return true
}

function releaseLock(link: string): void {
  if (ownerOf(link) === process.pid) rmSync(link)
}

/** The process that a link names; -1 if there is no link. */
function ownerOf(link: string): number {
  try {
    return Number(readlinkSync(link))
  } catch {
    return -1
  }
}
