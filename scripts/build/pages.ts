/**
 * The pages, by Astro, in a process of their own: beside the index and the exports, and with its own memory.
 */
import {existsSync, rmSync} from 'node:fs'
import {symlink} from 'node:fs/promises'
import path from 'node:path'
import {listSlugs} from '../../src/store/article-files.ts'
import type {SiteFacts} from '../../src/store/site.ts'
import {type FileFacts, factsOfFile, filesIn, isSame, type Manifest} from './manifest.ts'
import {astroCache, type BuildMemory} from './memory.ts'
import {type BuildOptions, projectRoot} from './options.ts'
import {runScript} from './process.ts'

/** What the rendering process is told. */
export interface RenderOrder {
  readonly content: string
  readonly site: SiteFacts
  readonly outDir: string
  readonly cacheDir: string
}

/** What the rendering process has done. */
export interface Rendered {
  /** What was rendered and bundled in this build. */
  readonly files: Manifest
  /** Files of all pages and feeds, taken from Astro's cache where they were not rendered. */
  readonly pages: readonly string[]
}

/** What became of the pages. */
export type WrittenPages =
  | {
      readonly files: Manifest
      /** How many were rendered: the others were taken from the last build. */
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

/** Render all pages into `folder`; what Astro said where it failed or was told to stop. */
export async function writePages(
  options: BuildOptions,
  folder: string,
  memory: BuildMemory,
  abort: AbortSignal,
): Promise<WrittenPages> {
  // Astro runs what it compiled from inside the output, where the project's packages must be found.
  await symlink(
    path.join(projectRoot, 'node_modules'),
    path.join(path.dirname(folder), 'node_modules'),
    'junction',
  )
  const cache = astroCache(options.cache)
  clearUnsound(path.join(cache, 'dist'), memory.files)
  const order: RenderOrder = {
    content: options.content,
    site: options.site ?? {},
    outDir: folder,
    cacheDir: `${cache}/`,
  }
  const {result, failure} = await runScript<Rendered>('render.ts', order, {
    node: memoryFor(listSlugs(options.content).length),
    // Astro keeps its own compiled pages in the output only where that lies below the working folder, else in
    // the project, where two builds at once would write over each other's.
    cwd: path.dirname(folder),
    abort,
  })
  if (failure !== undefined) return {failure}
  const files: Record<string, FileFacts> = {...factsIn(path.join(projectRoot, 'public'))}
  for (const name of result.pages) {
    const facts = result.files[name] ?? memory.files[name]
    if (facts !== undefined) files[name] = facts
  }
  const rendered = result.pages.filter((name) => Object.hasOwn(result.files, name)).length
  return {files: {...files, ...result.files}, rendered}
}

/** Pages that Astro keeps and that do not hold what the last site's did: without them it renders anew. */
function clearUnsound(kept: string, files: Manifest): void {
  for (const [name, facts] of Object.entries(factsIn(kept)))
    if (!isSame(facts, files[name])) rmSync(path.join(kept, name))
}

/** The facts of all files in a folder as they stand; none where there is no folder. */
function factsIn(folder: string): Manifest {
  const found: Record<string, FileFacts> = {}
  if (!existsSync(folder)) return found
  for (const name of filesIn(folder)) {
    const facts = factsOfFile(path.join(folder, name))
    if (facts !== undefined) found[name] = facts
  }
  return found
}
