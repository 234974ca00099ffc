/**
 * Several files that change together: all of them, or none, whatever interrupts.
 *
 * The new files are written into a folder of their own, the old ones kept beside them (as links), and last the list of
 * the changes: from then on they are decided. Each file is then renamed into its place. After an error the old files
 * go back; after a kill the next run finds the list and completes what was decided, or finds none and clears the
 * folder away. (A redo log with an undo log; see Gray and Reuter, Transaction Processing, 1993, ch. 9.)
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
import {flushFolder, isRunning, moveInto, quietly, realPlace, writeFlushed} from './whole.ts'

/** A file to write or, without content, to take away. */
export interface FileChange {
  /** Relative to the folder in which files change together, `/` between folders. */
  readonly path: string
  readonly content?: string | Uint8Array
}

/** What became of the changes of a run that was interrupted. */
export interface Interrupted {
  /** `completed`: they had been decided; `cleared`: they had not, and the old files stand. */
  readonly state: 'completed' | 'cleared'
  /** The files, as in {@link FileChange.path}; none where they are not known. */
  readonly paths: readonly string[]
}

/** A change as it stands in the list. */
interface Decided {
  readonly path: string
  readonly write: boolean
  /** Whether there was a file before, which is kept. */
  readonly old: boolean
}

/** Begin of the name of the folder; the id of the process follows. */
const prefix = '.changing-'
/** The list of changes, while they go forward and while they are taken back. */
const [forward, backward] = ['changes.json', 'undo.json']

/**
 * Change files of a folder together. Throws the system's error where that cannot be done; the files are then as they
 * were. A folder that the changes leave empty is taken away.
 */
export function changeTogether(folder: string, changes: readonly FileChange[]): void {
  if (changes.length === 0) return
  const root = resolve(folder)
  const stage = join(root, `${prefix}${process.pid}`)
  let list: readonly Decided[]
  try {
    rmSync(stage, {recursive: true, force: true})
    if (!existsSync(root)) mkdirSync(root, {recursive: true})
    // Not recursive, which tells of a folder that may only be read as of one that is not there.
    mkdirSync(stage)
    list = changes.map((change, index) => prepare(root, stage, change, index))
    writeFlushed(join(stage, 'list'), JSON.stringify(list))
    flushFolder(stage)
    renameSync(join(stage, 'list'), join(stage, forward))
    flushFolder(stage)
  } catch (error) {
    quietly(() => rmSync(stage, {recursive: true, force: true}))
    throw error
  }
  try {
    go('new', root, stage, list)
  } catch (error) {
    // Where this fails as well, the next run does it, or completes the changes.
    quietly(() => {
      renameSync(join(stage, forward), join(stage, backward))
      go('old', root, stage, list)
      rmSync(stage, {recursive: true, force: true})
    })
    throw error
  }
  // What is left of it is cleared by the next run.
  quietly(() => rmSync(stage, {recursive: true, force: true}))
}

/** Complete or clear away what interrupted runs left in a folder; without `write`, only say what they left. */
export function finishInterrupted(folder: string, write: boolean): Interrupted[] {
  const root = resolve(folder)
  if (!existsSync(root)) return []
  const stages = readdirSync(root).filter(
    (name) => name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))),
  )
  return stages.map((name): Interrupted => {
    const stage = join(root, name)
    const [decided, takenBack] = [listIn(stage, forward), listIn(stage, backward)]
    if (write) {
      if (decided !== undefined) go('new', root, stage, decided)
      else if (takenBack !== undefined) go('old', root, stage, takenBack)
      rmSync(stage, {recursive: true, force: true})
    }
    const paths = (decided ?? takenBack ?? []).map(({path}) => path)
    return {state: decided === undefined ? 'cleared' : 'completed', paths}
  })
}

/** Write the new file of a change and keep the old one, both in the folder of the changes. */
function prepare(root: string, stage: string, {path, content}: FileChange, index: number): Decided {
  const place = realPlace(join(root, path))
  const old = existsSync(place)
  if (old) keep(place, join(stage, `${index}.old`))
  if (content !== undefined) writeFlushed(join(stage, `${index}.new`), content)
  return {path, write: content !== undefined, old}
}

/** A second name for a file, or a copy where the disk knows no second names. */
function keep(place: string, kept: string): void {
  try {
    linkSync(place, kept)
  } catch {
    copyFileSync(place, kept)
  }
}

/** A list of changes; undefined where there is none, or none that can be read. */
function listIn(stage: string, name: string): readonly Decided[] | undefined {
  try {
    return JSON.parse(readFileSync(join(stage, name), 'utf8'))
  } catch {
    return undefined
  }
}

/** Make all changes that are not made yet, or take back all that are not taken back yet. */
function go(to: 'new' | 'old', root: string, stage: string, list: readonly Decided[]): void {
  for (const [index, {path, write, old}] of list.entries()) {
    const [place, own] = [realPlace(join(root, path)), join(stage, `${index}.${to}`)]
    if (!(to === 'new' ? write : old)) rmSync(place, {force: true})
    else if (existsSync(own)) {
      mkdirSync(dirname(place), {recursive: true})
      moveInto(own, place)
    }
  }
  // The folders of changed files are flushed, and those taken away that are empty now.
  for (const folder of new Set(list.map(({path}) => dirname(join(root, path))))) {
    flushFolder(folder)
    quietly(() => removeEmpty(root, folder))
  }
}

/** Take a folder away where it is empty, and those above it below `root` likewise. */
function removeEmpty(root: string, folder: string): void {
  for (let at = folder; at !== root && readdirSync(at).length === 0; at = dirname(at)) rmdirSync(at)
}
