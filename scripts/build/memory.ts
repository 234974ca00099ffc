/**
 * What a build remembers for the next one: of each article, the hash of its inputs and the files made from
 * them. A file is taken over only where the inputs, the program and the file itself are still the same.
 */
import {hash} from 'node:crypto'
import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import type {ArticleEntry} from '../../src/exports/schema/documents.ts'
import type {SiteFacts} from '../../src/store/site.ts'
import type {Manifest} from './manifest.ts'
import {projectRoot} from './options.ts'
import type {Written} from './written.ts'

/** What was made of one article. */
export interface MadeArticle {
  /** Hash of its inputs. */
  readonly hash: string
  readonly entry: ArticleEntry
  /** File names under `/data/`, by format. */
  readonly formats: Readonly<Record<string, readonly string[]>>
  /** Its files, in the manifest of the site. */
  readonly files: readonly string[]
}

/** One part of the index that Pagefind made. */
export interface MadePart {
  /** Hash of its records. */
  readonly hash: string
  /** Ids of its records, by slug. */
  readonly ids: Readonly<Record<string, string>>
  /** Its files, in the manifest of the site. */
  readonly files: readonly string[]
}

/** The memory of one output folder. */
export interface BuildMemory {
  /** Hash of the program that made the files. */
  readonly program: string
  readonly articles: Readonly<Record<string, MadeArticle>>
  /** Parts of Pagefind's index, by number. */
  readonly parts: readonly MadePart[]
  /** What the files of the last site held. */
  readonly files: Manifest
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
  return {program, articles: {}, parts: [], files: {}}
}

/** Keep the memory of a build that was completed. */
export async function writeMemory(cache: string, memory: BuildMemory): Promise<void> {
  await mkdir(cache, {recursive: true})
  await writeFile(`${memoryFile(cache)}.next`, JSON.stringify(memory))
  await rename(`${memoryFile(cache)}.next`, memoryFile(cache))
}

/**
 * Hash of everything that decides how content becomes a site, what the site says of itself among it: a change in any of
 * it makes all files anew.
 */
export async function programHash(site: SiteFacts): Promise<string> {
  const names = ['package-lock.json', ...(await filesUnder('src')), ...(await filesUnder('scripts/build'))]
  const texts = await Promise.all(names.map((name) => readFile(path.join(projectRoot, name), 'base64')))
  return hash('sha256', JSON.stringify([process.version, site, names, texts]))
}

/**
 * Take files of the last site over into `written`; false, and those that were taken stay, where one is gone or does not
 * hold what it held when it was made. A link is taken first and read then: the last site may be changed meanwhile.
 */
export function takeOver(out: string, files: Manifest, names: readonly string[], written: Written): boolean {
  return names.every((name) => {
    const facts = files[name]
    return facts !== undefined && written.link(name, path.join(out, name), facts)
  })
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
