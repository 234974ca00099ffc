/**
 * What a build remembers for the next one: of each article, the hash of its inputs and the files made from
 * them. A file is taken over only where the inputs, the program and the file itself are still the same.
 */
import {hash} from 'node:crypto'
import {linkSync, statSync} from 'node:fs'
import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import type {ArticleEntry} from '../../src/exports/json.ts'
import {projectRoot} from './options.ts'

/** A file that a build made. */
export interface MadeFile {
  /** Relative to the folder of the site. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Milliseconds since 1970. */
  readonly modified: number
}

/** What was made of one article. */
export interface MadeArticle {
  /** Hash of its inputs. */
  readonly hash: string
  readonly entry: ArticleEntry
  /** File names under `/data/`, by format. */
  readonly formats: Readonly<Record<string, readonly string[]>>
  readonly files: readonly MadeFile[]
}

/** One part of the index that Pagefind made. */
export interface MadePart {
  /** Hash of its records. */
  readonly hash: string
  /** Ids of its records, by slug. */
  readonly ids: Readonly<Record<string, string>>
  readonly files: readonly MadeFile[]
}

/** The memory of one output folder. */
export interface BuildMemory {
  /** Hash of the program that made the files. */
  readonly program: string
  readonly articles: Readonly<Record<string, MadeArticle>>
  /** Parts of Pagefind's index, by number. */
  readonly parts: readonly MadePart[]
}

/**
 * Read what the last build remembered; nothing where there was none, or it was another program. What Astro keeps
 * goes with it: it does not know of every file that decides what an entry of a collection holds.
 */
export async function readMemory(cache: string, program: string): Promise<BuildMemory> {
  try {
    const memory = JSON.parse(await readFile(memoryFile(cache), 'utf8')) as BuildMemory
    if (memory.program === program) return memory
  } catch {
    // No memory, or a damaged one: everything is made anew.
  }
  await rm(astroCache(cache), {recursive: true, force: true})
  return {program, articles: {}, parts: []}
}

/** Keep the memory of a build that was completed. */
export async function writeMemory(cache: string, memory: BuildMemory): Promise<void> {
  await mkdir(cache, {recursive: true})
  await writeFile(`${memoryFile(cache)}.next`, JSON.stringify(memory))
  await rename(`${memoryFile(cache)}.next`, memoryFile(cache))
}

/** Hash of everything that decides how content becomes a site: a change in any of it makes all files anew. */
export async function programHash(): Promise<string> {
  const names = ['package-lock.json', ...(await filesUnder('src')), ...(await filesUnder('scripts/build'))]
  const texts = await Promise.all(names.map((name) => readFile(path.join(projectRoot, name), 'base64')))
  return hash('sha256', JSON.stringify([process.version, names, texts]))
}

/** Take a file of the last site over into the new one, unless it is gone or was changed since it was made. */
export function takeOver(from: string, to: string, file: MadeFile): boolean {
  try {
    const {size, mtimeMs} = statSync(path.join(from, file.name))
    if (size !== file.size || mtimeMs !== file.modified) return false
    linkSync(path.join(from, file.name), path.join(to, file.name))
    return true
  } catch {
    return false
  }
}

/** The record of a file that was just made. */
export function madeFile(folder: string, name: string): MadeFile {
  const {size, mtimeMs} = statSync(path.join(folder, name))
  return {name, size, modified: mtimeMs}
}

/** The folder of what Astro keeps between builds. */
export function astroCache(cache: string): string {
  return path.join(cache, 'astro')
}

function memoryFile(cache: string): string {
  return path.join(cache, 'memory.json')
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(projectRoot, folder), {recursive: true, withFileTypes: true})
  return entries
    .filter((each) => each.isFile())
    .map((each) => path.relative(projectRoot, path.join(each.parentPath, each.name)))
    .sort()
}
