/**
 * Atomic writing: a reader sees the old bytes of a file or the new ones, never a part, and an error or a kill at any
 * moment leaves the old file.
 *
 * The bytes are written to a temporary file beside it, flushed to the disk, and the temporary file is renamed.
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
 * Writes a file atomically, and makes its folder if there is none. Throws the system's error (`ENOSPC`, `EACCES` …);
 * the file is then as it was. A symbolic link is followed.
 */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true})
  const place = followLink(path)
  clearTemporaryFiles(place)
  const temporary = join(dirname(place), `.${basename(place)}.${process.pid}.new`)
  try {
    writeFlushed(temporary, content)
    renameSync(temporary, place)
  } catch (error) {
    ignoreErrors(() => rmSync(temporary, {force: true}))
    throw error
  }
  flushFolder(dirname(place))
}

/** The file that a path leads to through a symbolic link, else the path itself. */
export function followLink(path: string): string {
  return existsSync(path) ? realpathSync(path) : path
}

/** Deletes temporary files that killed processes left beside this file. */
function clearTemporaryFiles(place: string): void {
  const prefix = `.${basename(place)}.`
  for (const name of readdirSync(dirname(place))) {
    const [, pid] = (name.startsWith(prefix) && /^(\d+)\.new$/.exec(name.slice(prefix.length))) || []
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dirname(place), name), {force: true})
  }
}

/** Writes a file directly and flushes it to the disk: for files that no one reads before they are renamed. */
export function writeFlushed(path: string, content: string | Uint8Array): void {
  const file = openSync(path, 'w')
  try {
    writeFileSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Renames a flushed file into its place, atomically, even from another disk. */
export function renameInto(from: string, place: string): void {
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

/** Flushes the names in a folder, so that a rename survives a loss of power; not every system can. */
export function flushFolder(folder: string): void {
  ignoreErrors(() => {
    const file = openSync(folder, 'r')
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  })
}

/**
 * Runs something that may fail without harm; its error is dropped, since an earlier one, if any, is the one to report.
 */
export function ignoreErrors(run: () => void): void {
  try {
    run()
  } catch {
    // Dropped: see above.
  }
}

/** Whether another process with this id is running, whoever owns it. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
