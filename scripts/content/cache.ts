/**
 * Articles that need no work: those whose inputs, generated files and program are the ones of the last ingest.
 *
 * The cache only saves time. It is keyed by the bytes of everything that can change a result; where it is absent,
 * old or damaged, everything is done again, with the same outcome.
 */
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Problem} from '../../src/text/model.ts'
import {quietly, writeWhole} from '../files/whole.ts'
import {lexiconFile} from './lexicon.ts'

/** What is remembered of an article: what a run would print of it. */
export interface Remembered {
  readonly key: string
  readonly editions: string
  readonly segments: string
  readonly problems: readonly Problem[]
}

/** Remembered articles by slug. */
export type Cache = Map<string, Remembered>

/** Read a cache file; empty where it cannot be used. */
export function readCache(path: string): Cache {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Remembered>))
  } catch {
    return new Map()
  }
}

/** Write a cache file. Where it cannot be written, the next run does all the work again. */
export function writeCache(path: string, cache: Cache): void {
  const remembered = Object.fromEntries([...cache].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  quietly(() => writeWhole(path, JSON.stringify(remembered)))
}

/**
 * A hash of several files and of their places in a folder, wherever that lies and however it is called: the content
 * folder is named from the working directory by one command, from the root by another. A missing file counts as missing.
 */
export function hashFiles(folder: string, paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    hash.update(`${relative(folder, path).replaceAll(sep, '/')}\0`)
    const bytes = bytesOf(path)
    if (bytes !== undefined) hash.update(bytes)
    hash.update('\0')
  }
  return hash.digest('hex')
}

/** The bytes of a file; undefined where there is none. */
function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

/** Hash of the program and of what it knows beside an article: its sources, its models, the term base and the lexicon. */
export function hashProgram(root: string): string {
  const project = join(dirname(fileURLToPath(import.meta.url)), '../..')
  const folders = ['src', 'scripts/content'].map((folder) => join(project, folder))
  const program = [...folders.flatMap((folder) => listFiles(folder)), join(project, 'package-lock.json')]
  const known = [...listFiles(join(root, 'terms')), join(root, lexiconFile)]
  return hashFiles(project, program) + hashFiles(root, known)
}

/** Files below a folder that can matter to an ingest, sorted. */
function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.(?:ts|json|yaml|txt)$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()
}
