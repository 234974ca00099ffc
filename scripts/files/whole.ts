/**
 * Files that are written whole or not at all: whoever reads one sees the old bytes or the new ones, never a part, and
 * an error or a kill at any moment leaves the old file.
 *
 * The bytes go to a temporary file beside the place, are flushed to the disk, and the file is renamed into its place.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import process from 'node:process'

/**
 * Write a file whole, with its folder where there is none. Throws the system's error (`ENOSPC`, `EACCES` …), the file
 * then being as it was. Where the path is a symbolic link, the file it leads to is written.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true})
  const place = realPlace(path)
  clearTemporaries(place)
  const temporary = join(dirname(place), `.${basename(place)}.${process.pid}.new`)
  try {
    writeFlushed(temporary, content)
    renameSync(temporary, place)
  } catch (error) {
    quietly(() => rmSync(temporary, {force: true}))
    throw error
  }
  flushFolder(dirname(place))
}

/** Where the bytes of a path lie: what a symbolic link leads to, else the path itself. */
export function realPlace(path: string): string {
  return existsSync(path) ? realpathSync(path) : path
}

/** Take away what killed processes left beside a file that they were writing. */
function clearTemporaries(place: string): void {
  const prefix = `.${basename(place)}.`
  for (const name of readdirSync(dirname(place))) {
    const [, pid] = (name.startsWith(prefix) && /^(\d+)\.new$/.exec(name.slice(prefix.length))) || []
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dirname(place), name), {force: true})
  }
}

/** Write a file in place and flush it to the disk; for files that no one reads before they are renamed. */
export function writeFlushed(path: string, content: string | Uint8Array): void {
  const file = openSync(path, 'w')
  try {
    writeFileSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Rename a file, flushed already, into its place, on another disk too; what stands there is replaced in one step. */
export function moveInto(from: string, place: string): void {
  try {
    renameSync(from, place)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    const beside = join(dirname(place), `.${basename(place)}.new`)
    copyFileSync(from, beside)
    renameSync(beside, place)
    rmSync(from, {force: true})
  }
}

/** Flush the names in a folder, so that a rename survives a loss of power; not every system can. */
export function flushFolder(folder: string): void {
  quietly(() => {
    const file = openSync(folder, 'r')
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  })
}

/** Do what may fail without harm: the error that led here, or none, is the one to tell. */
export function quietly(run: () => void): void {
  try {
    run()
  } catch {
    // Nothing depends on it.
  }
}

/** Whether another process of this id is there; one that belongs to somebody else counts. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
