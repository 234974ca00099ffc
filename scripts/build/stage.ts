/**
 * The folder beside the site in which the next one is made, and the moment when it takes its place.
 */
import {existsSync} from 'node:fs'
import {mkdir, readdir, rename, rm} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'

/**
 * Make an empty folder beside `out`, on the same disk, so that renaming it is one step.
 *
 * What an interrupted build left is cleared away first, and if it was interrupted in the middle of the swap the
 * old site is put back. The folder carries the process id: two builds at once do not mix.
 */
export async function openStage(out: string): Promise<string> {
  const parent = path.dirname(out)
  await mkdir(parent, {recursive: true})
  if (!existsSync(out) && existsSync(previousOf(out))) await rename(previousOf(out), out)
  const prefix = `${path.basename(out)}.next-`
  for (const name of await readdir(parent)) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length)))) {
      await rm(path.join(parent, name), {recursive: true, force: true})
    }
  }
  const stage = path.join(parent, `${prefix}${process.pid}`)
  await rm(stage, {recursive: true, force: true})
  await mkdir(stage)
  return stage
}

/**
 * Put a finished site in the place of the old one. Between the two renames there is an instant without a site;
 * a file system has no swap of folders that Node can ask for, and a reader's next request finds the new one.
 */
export async function swapIn(site: string, out: string): Promise<void> {
  const previous = previousOf(out)
  await rm(previous, {recursive: true, force: true})
  if (existsSync(out)) await rename(out, previous)
  await rename(site, out)
  await rm(previous, {recursive: true, force: true})
}

function previousOf(out: string): string {
  return `${out}.previous`
}

/** Whether a process of this id is there; one that belongs to somebody else counts. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
