/**
 * Several files that change together: all of them or none, whatever interrupts.
 *
 * The new files are written into a folder of their own, with links to the old ones; the list of changes is written
 * last, and from then on the changes are decided. Each file is then renamed into its place. After an error the old
 * files are put back. After a kill the next run completes the changes if it finds the list, and otherwise deletes the
 * folder. (A redo log with an undo log; see Gray and Reuter, Transaction Processing, 1993, ch. 9.)
 */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import process from 'node:process'
import {flushFolder, followLink, ignoreErrors, isRunning, renameInto, writeFlushed} from './atomic-write.ts'

/** A file to write or, without content, to delete. */
export interface FileChange {
  /** Relative to the folder in which files change together, `/` between folders. */
  readonly path: string
  readonly content?: string | Uint8Array
}

/** What became of a run that was interrupted. */
export interface InterruptedRun {
  /** `completed`: its changes had been decided; `cleared`: they had not, and the old files stay. */
  readonly state: 'completed' | 'cleared'
  /** Paths of the changed files, as in {@link FileChange.path}; empty if they are not known. */
  readonly paths: readonly string[]
}

/** A change, as it is written in the list of changes. */
interface PlannedChange {
  readonly path: string
  readonly write: boolean
  /** Whether there was an old file, which is kept until the changes are complete. */
  readonly old: boolean
}

/** Prefix of the folder's name; the id of the process follows. */
const prefix = '.changing-'
/** Names of the list of changes: while they are made, and while they are undone. */
const [redoName, undoName] = ['changes.json', 'undo.json']

/**
 * Changes files of a folder together. Throws the system's error if that is not possible; the files are then as they
 * were. A folder that the changes leave empty is removed.
 */
export function changeFiles(folder: string, changes: readonly FileChange[]): void {
  if (changes.length === 0) return
  const root = resolve(folder)
  const stage = join(root, `${prefix}${process.pid}`)
  let list: readonly PlannedChange[]
  try {
    rmSync(stage, {recursive: true, force: true})
    if (!existsSync(root)) mkdirSync(root, {recursive: true})
    // Not recursive: a recursive mkdir reports a read-only folder as a missing one.
    mkdirSync(stage)
    list = changes.map((change, index) => stageChange(root, stage, change, index))
    writeFlushed(join(stage, 'list'), JSON.stringify(list))
    flushFolder(stage)
    renameSync(join(stage, 'list'), join(stage, redoName))
    flushFolder(stage)
  } catch (error) {
    ignoreErrors(() => rmSync(stage, {recursive: true, force: true}))
    throw error
  }
  try {
    applyList('new', root, stage, list)
  } catch (error) {
    // If this fails too, the next run undoes or completes the changes.
    ignoreErrors(() => {
      renameSync(join(stage, redoName), join(stage, undoName))
      applyList('old', root, stage, list)
      rmSync(stage, {recursive: true, force: true})
    })
    throw error
  }
  // If something stays behind, the next run deletes it.
  ignoreErrors(() => rmSync(stage, {recursive: true, force: true}))
}

/** Completes or deletes what interrupted runs have left in a folder; without `write`, only reports it. */
export function finishInterruptedRuns(folder: string, write: boolean): InterruptedRun[] {
  const root = resolve(folder)
  if (!existsSync(root)) return []
  const stages = readdirSync(root).filter(
    (name) => name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))),
  )
  return stages.map((name): InterruptedRun => {
    const stage = join(root, name)
    const [decided, takenBack] = [readList(stage, redoName), readList(stage, undoName)]
    if (write) {
      if (decided !== undefined) applyList('new', root, stage, decided)
      else if (takenBack !== undefined) applyList('old', root, stage, takenBack)
      rmSync(stage, {recursive: true, force: true})
    }
    const paths = (decided ?? takenBack ?? []).map(({path}) => path)
    return {state: decided === undefined ? 'cleared' : 'completed', paths}
  })
}

/** Writes the new file of a change, and keeps the old one, in the folder of the changes. */
function stageChange(root: string, stage: string, {path, content}: FileChange, index: number): PlannedChange {
  const place = followLink(join(root, path))
  const old = existsSync(place)
  if (old) keepOldFile(place, join(stage, `${index}.old`))
  if (content !== undefined) writeFlushed(join(stage, `${index}.new`), content)
  return {path, write: content !== undefined, old}
}

/** Keeps a file under a second name: a hard link, or a copy on file systems without links. */
function keepOldFile(place: string, kept: string): void {
  try {
    linkSync(place, kept)
  } catch {
    copyFileSync(place, kept)
  }
}

/** A list of changes; undefined if there is none that can be read. */
function readList(stage: string, name: string): readonly PlannedChange[] | undefined {
  try {
    return JSON.parse(readFileSync(join(stage, name), 'utf8'))
  } catch {
    return undefined
  }
}

/** Makes all changes that are not made yet, or undoes all that are not undone yet. */
function applyList(to: 'new' | 'old', root: string, stage: string, list: readonly PlannedChange[]): void {
  for (const [index, {path, write, old}] of list.entries()) {
    const [place, staged] = [followLink(join(root, path)), join(stage, `${index}.${to}`)]
    if (!(to === 'new' ? write : old)) rmSync(place, {force: true})
    else if (existsSync(staged)) {
      mkdirSync(dirname(place), {recursive: true})
      renameInto(staged, place)
    }
  }
  // Flush the folders of changed files, and remove those that are empty now.
  for (const folder of new Set(list.map(({path}) => dirname(join(root, path))))) {
    flushFolder(folder)
    ignoreErrors(() => removeEmpty(root, folder))
  }
}

/** Removes a folder if it is empty, and then each empty folder above it, up to `root`. */
function removeEmpty(root: string, folder: string): void {
  for (let at = folder; at !== root && readdirSync(at).length === 0; at = dirname(at)) rmdirSync(at)
}
