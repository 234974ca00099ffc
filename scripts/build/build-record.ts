/**
 * The record of a build for the next one: for each article, the hash of its inputs and its files. A file is reused only
 * if the inputs, the program and the file itself are unchanged.
 */
import {hash} from 'node:crypto'
import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import type {ArticleEntry} from '../../src/exports/schema/documents.ts'
import type {SiteFacts} from '../../src/store/site.ts'
import type {Manifest} from './manifest.ts'
import {projectRoot} from './options.ts'
import type {SiteWriter} from './site-writer.ts'

/** The files made from one article. */
export interface ArticleRecord {
  /** Hash of its inputs. */
  readonly hash: string
  readonly entry: ArticleEntry
  /** File names under `/data/`, by format. */
  readonly formats: Readonly<Record<string, readonly string[]>>
  /** Its files, in the manifest of the site. */
  readonly files: readonly string[]
}

/** One part of Pagefind's index. */
export interface IndexPartRecord {
  /** Hash of its records. */
  readonly hash: string
  /** Ids of its records, by slug. */
  readonly ids: Readonly<Record<string, string>>
  /** Its files, in the manifest of the site. */
  readonly files: readonly string[]
}

/** The record of the last build into an output folder. */
export interface BuildRecord {
  /** Hash of the program that made the files. */
  readonly program: string
  readonly articles: Readonly<Record<string, ArticleRecord>>
  /** Parts of Pagefind's index, by number. */
  readonly parts: readonly IndexPartRecord[]
  /** Size and hash of the last site's files. */
  readonly files: Manifest
}

/**
 * Reads the record of the last build; empty if there is none, or if another program made it. Astro's cache is then
 * deleted too: it does not know every file that an entry of a collection depends on.
 */
export async function readBuildRecord(cache: string, program: string): Promise<BuildRecord> {
  try {
    const memory = JSON.parse(await readFile(recordFile(cache), 'utf8')) as BuildRecord
    if (memory.program === program) return memory
  } catch {
    // No record, or a damaged one: everything is made anew.
  }
  await rm(astroCache(cache), {recursive: true, force: true})
  return {program, articles: {}, parts: [], files: {}}
}

/** Writes the record of a finished build. */
export async function writeBuildRecord(cache: string, memory: BuildRecord): Promise<void> {
  await mkdir(cache, {recursive: true})
  await writeFile(`${recordFile(cache)}.next`, JSON.stringify(memory))
  await rename(`${recordFile(cache)}.next`, recordFile(cache))
}

/**
 * Hash of everything that decides how content becomes a site, the site's own facts included: any change makes all files
 * anew.
 */
export async function programHash(site: SiteFacts): Promise<string> {
  const names = ['package-lock.json', ...(await filesUnder('src')), ...(await filesUnder('scripts/build'))]
  const texts = await Promise.all(names.map((name) => readFile(path.join(projectRoot, name), 'base64')))
  return hash('sha256', JSON.stringify([process.version, site, names, texts]))
}

/**
 * Reuses files of the last site. False if one is missing or has changed since; those already linked then stay in
 * `writer`. Each is linked first and checked then, since the last site may change meanwhile.
 */
export function reuseFiles(
  out: string,
  files: Manifest,
  names: readonly string[],
  writer: SiteWriter,
): boolean {
  return names.every((name) => {
    const facts = files[name]
    return facts !== undefined && writer.link(name, path.join(out, name), facts)
  })
}

/** The folder that Astro keeps between builds. */
export function astroCache(cache: string): string {
  return path.join(cache, 'astro')
}

function recordFile(cache: string): string {
  return path.join(cache, 'memory.json')
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(projectRoot, folder), {recursive: true, withFileTypes: true})
  return entries
    .filter((each) => each.isFile())
    .map((each) => path.relative(projectRoot, path.join(each.parentPath, each.name)))
    .sort()
}
