/**
 * Renders the pages with Astro, in a child process with memory of its own, while the index and the exports are made.
 */
import {existsSync, rmSync} from 'node:fs'
import {symlink} from 'node:fs/promises'
import path from 'node:path'
import {listSlugs} from '../../src/store/article-files.ts'
import type {SiteFacts} from '../../src/store/site.ts'
import {astroCache, type BuildRecord} from './build-record.ts'
import {type FileFacts, factsOfFile, filesIn, isSame, type Manifest} from './manifest.ts'
import {type BuildOptions, projectRoot} from './options.ts'
import {runScript} from './process.ts'

/** The order to the process that renders. */
export interface RenderOrder {
  readonly content: string
  readonly site: SiteFacts
  readonly outDir: string
  readonly cacheDir: string
}

/** The result of the process that renders. */
export interface RenderResult {
  /** What was rendered and bundled in this build. */
  readonly files: Manifest
  /** Files of all pages and feeds, taken from Astro's cache where they were not rendered. */
  readonly pages: readonly string[]
}

/** The result of writing the pages. */
export type PagesResult =
  | {
      readonly files: Manifest
      /** Number of rendered pages; the others were reused from the last build. */
      readonly rendered: number
    }
  | {readonly failure: string}

/**
 * Node's limits on memory, in MiB. A young generation of ordinary size is filled by every second page, and emptied
 * at the cost of a tenth of the whole build. The old one may be as large as a collection of this size needs: with a
 * far limit Node lets garbage lie.
 */
function memoryFor(articles: number): readonly string[] {
  return ['--max-semi-space-size=32', `--max-old-space-size=${Math.round(512 + articles / 16)}`]
}

/** Renders all pages into `folder`; gives Astro's output if it failed or was stopped. */
export async function writePages(
  options: BuildOptions,
  folder: string,
  record: BuildRecord,
  abort: AbortSignal,
): Promise<PagesResult> {
  // Astro runs what it compiled from inside the output, where the project's packages must be found.
  await symlink(
    path.join(projectRoot, 'node_modules'),
    path.join(path.dirname(folder), 'node_modules'),
    'junction',
  )
  const cache = astroCache(options.cache)
  clearStalePages(path.join(cache, 'dist'), record.files)
  const order: RenderOrder = {
    content: options.content,
    site: options.site ?? {},
    outDir: folder,
    cacheDir: `${cache}/`,
  }
  const {result, failure} = await runScript<RenderResult>('render.ts', order, {
    node: memoryFor(listSlugs(options.content).length),
    // Astro keeps its own compiled pages in the output only where that lies below the working folder, else in
    // the project, where two builds at once would write over each other's.
    cwd: path.dirname(folder),
    abort,
  })
  if (failure !== undefined) return {failure}
  const files: Record<string, FileFacts> = {...factsIn(path.join(projectRoot, 'public'))}
  for (const name of result.pages) {
    const facts = result.files[name] ?? record.files[name]
    if (facts !== undefined) files[name] = facts
  }
  const rendered = result.pages.filter((name) => Object.hasOwn(result.files, name)).length
  return {files: {...files, ...result.files}, rendered}
}

/** Deletes pages in Astro's cache that differ from the last site's, so that Astro renders them anew. */
function clearStalePages(kept: string, files: Manifest): void {
  for (const [name, facts] of Object.entries(factsIn(kept)))
    if (!isSame(facts, files[name])) rmSync(path.join(kept, name))
}

/** Size and hash of all files in a folder; empty if there is no folder. */
function factsIn(folder: string): Manifest {
  const found: Record<string, FileFacts> = {}
  if (!existsSync(folder)) return found
  for (const name of filesIn(folder)) {
    const facts = factsOfFile(path.join(folder, name))
    if (facts !== undefined) found[name] = facts
  }
  return found
}
