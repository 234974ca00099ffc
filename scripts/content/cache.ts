/**
 * The cache of an ingest: articles whose inputs, generated files and program are those of the last ingest need no work.
 *
 * The cache only saves time. Its keys are hashes of all bytes that can change a result; without a usable cache
 * everything is done again, with the same outcome.
 */
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Problem} from '../../src/text/model.ts'
import {ignoreErrors, writeAtomically} from '../files/atomic-write.ts'
import {lexiconFile} from './lexicon.ts'

/** A cached article: what a run would print about it. */
export interface CachedArticle {
  readonly key: string
  readonly editions: string
  readonly segments: string
  readonly problems: readonly Problem[]
}

/** Cached articles by slug. */
export type IngestCache = Map<string, CachedArticle>

/** Reads a cache file; empty if it cannot be used. */
export function readCache(path: string): IngestCache {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, CachedArticle>))
  } catch {
    return new Map()
  }
}

/** Writes a cache file. If that fails, the next run does all the work again. */
export function writeCache(path: string, cache: IngestCache): void {
  const articles = Object.fromEntries([...cache].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  ignoreErrors(() => writeAtomically(path, JSON.stringify(articles)))
}

/**
 * A hash of files and of their paths relative to `folder`, so that it does not depend on how a command names the
 * folder. A missing file counts as missing.
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

/** The bytes of a file; undefined if there is none. */
function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

/** Hash of the program and of what all articles share: sources, models, the term base and the lexicon. */
export function hashProgram(root: string): string {
  const project = join(dirname(fileURLToPath(import.meta.url)), '../..')
  const folders = ['src', 'scripts/content'].map((folder) => join(project, folder))
  const program = [
    ...folders.flatMap((folder) => listProgramFiles(folder)),
    join(project, 'package-lock.json'),
  ]
  const contentFiles = [...listProgramFiles(join(root, 'terms')), join(root, lexiconFile)]
  return hashFiles(project, program) + hashFiles(root, contentFiles)
}

/** Files below a folder that can change an ingest, sorted. */
function listProgramFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.(?:ts|json|yaml|txt)$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()
}
