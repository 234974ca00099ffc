/**
 * The steps of a build, in order, and nothing else.
 */
import {rename, rm} from 'node:fs/promises'
import path from 'node:path'
import {interfaceLangs} from '../../src/store/words.ts'
import {writeCards} from './cards.ts'
import {contentFault} from './check.ts'
import {writeData} from './data.ts'
import {programHash, readMemory, writeMemory} from './memory.ts'
import {writeOffline} from './offline.ts'
import type {BuildOptions} from './options.ts'
import {writePages} from './pages.ts'
import {giveBackMemory} from './process.ts'
import {writeSearch} from './search-index.ts'
import {openStage, swapIn} from './stage.ts'

/** What a build came to: a finished site, or sentences saying why the old one was left as it is. */
export type BuildOutcome =
  | {readonly ok: true; readonly articles: number; readonly reused: number; readonly note?: string}
  | {readonly ok: false; readonly faults: readonly string[]}

/**
 * Build a site from ingested content.
 *
 * Everything is made in a folder beside `out`, which is touched only when the new site is complete.
 */
export async function buildSite(options: BuildOptions): Promise<BuildOutcome> {
  const fault = options.check ? await contentFault(options) : undefined
  if (fault !== undefined) return {ok: false, faults: [fault]}
  const stage = await openStage(options.out).catch((error: Error) => error)
  if (stage instanceof Error)
    return {ok: false, faults: [`The site cannot be made beside ${options.out}: ${stage.message}`]}
  try {
    const memory = await readMemory(options.cache, await programHash())
    const site = path.join(stage, 'site')
    const [failure, data] = await sideBySide(
      (abort) => writePages(options, site, abort),
      async () => {
        const written = await writeData(options, stage, memory)
        giveBackMemory()
        const [parts, note] = await both(
          writeSearch(options, stage, written.articles, memory),
          writeCards(options, stage),
        )
        return {...written, parts, note}
      },
    )
    const faults = [...(failure === undefined ? [] : [failure]), ...data.faults]
    if (faults.length > 0) return {ok: false, faults}
    for (const part of ['data', 'find', 'pagefind', 'cards'])
      await rename(path.join(stage, part), path.join(site, part))
    const {articles, parts, reused, note} = data
    writeOffline(
      site,
      Object.values(articles).map(({entry}) => entry),
      interfaceLangs(options.content),
    )
    await swapIn(site, options.out)
    await writeMemory(options.cache, {program: memory.program, articles, parts})
    return {
      ok: true,
      articles: Object.keys(articles).length,
      reused,
      ...(note === undefined ? {} : {note}),
    }
  } catch (error) {
    return {ok: false, faults: [error instanceof Error ? error.message : String(error)]}
  } finally {
    await rm(stage, {recursive: true, force: true})
  }
}

/** Run a process beside our own work; where our work throws, the process is ended before the error goes on. */
async function sideBySide<First, Second>(
  start: (abort: AbortSignal) => Promise<First>,
  work: () => Promise<Second>,
): Promise<[First, Second]> {
  const controller = new AbortController()
  const first = start(controller.signal)
  try {
    const second = await work()
    return [await first, second]
  } catch (error) {
    controller.abort()
    await first.catch(() => undefined)
    throw error
  }
}

/** The results of two tasks at once; where either fails, its error, when neither works in the folder any more. */
async function both<First, Second>(first: Promise<First>, second: Promise<Second>): Promise<[First, Second]> {
  await Promise.allSettled([first, second])
  return [await first, await second]
}
