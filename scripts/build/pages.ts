/**
 * The pages, by Astro, in a process of their own: beside the index and the exports, and with its own memory.
 */
import {symlink} from 'node:fs/promises'
import path from 'node:path'
import {listSlugs} from '../../src/store/article-files.ts'
import {astroCache} from './memory.ts'
import {type BuildOptions, projectRoot} from './options.ts'
import {runScript} from './process.ts'

/** What the rendering process is told, as JSON in its first argument. */
export interface RenderOrder {
  readonly content: string
  readonly outDir: string
  readonly cacheDir: string
}

/**
 * Node's limits on memory, in MiB. A young generation of ordinary size is filled by every second page, and emptied
 * at the cost of a tenth of the whole build. The old one may be as large as a collection of this size needs: with a
 * far limit Node lets garbage lie.
 */
function memoryFor(articles: number): readonly string[] {
  return ['--max-semi-space-size=32', `--max-old-space-size=${Math.round(512 + articles / 16)}`]
}

/** Render all pages into `folder`; what Astro said where it failed or was told to stop, undefined where all is well. */
export async function writePages(
  options: BuildOptions,
  folder: string,
  abort: AbortSignal,
): Promise<string | undefined> {
  // Astro runs what it compiled from inside the output, where the project's packages must be found.
  await symlink(
    path.join(projectRoot, 'node_modules'),
    path.join(path.dirname(folder), 'node_modules'),
    'junction',
  )
  const order: RenderOrder = {
    content: options.content,
    outDir: folder,
    cacheDir: `${astroCache(options.cache)}/`,
  }
  const {failure} = await runScript('render.ts', order, {
    node: memoryFor(listSlugs(options.content).length),
    // Astro keeps its own compiled pages in the output only where that lies below the working folder, else in
    // the project, where two builds at once would write over each other's.
    cwd: path.dirname(folder),
    abort,
  })
  return failure
}
