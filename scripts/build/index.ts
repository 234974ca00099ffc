/**
 * The steps of a build, in order, and nothing else.
 */
import {existsSync} from 'node:fs'
import {rename} from 'node:fs/promises'
import path from 'node:path'
import {addressAndBaseOf, type SiteFacts} from '../../src/store/site.ts'
import {interfaceLangs} from '../../src/store/words.ts'
import {readSite} from '../content/site.ts'
import {programHash, readBuildRecord, writeBuildRecord} from './build-record.ts'
import {writeCards} from './cards.ts'
import {checkContent} from './check.ts'
import {writeData} from './data.ts'
import {writeFormerNames} from './former-names.ts'
import type {Manifest} from './manifest.ts'
import {writeOffline} from './offline.ts'
import type {BuildOptions} from './options.ts'
import {writePages} from './pages.ts'
import {giveBackMemory} from './process.ts'
import {readableContent} from './readable-content.ts'
import {writeSearch} from './search-index.ts'
import {siteFaults} from './site-faults.ts'
import {SiteWriter} from './site-writer.ts'
import {openStage, swapIn, type WaitOptions} from './stage.ts'

/** The outcome of a build: a finished site, or sentences saying why the old one was left as it is. */
export type BuildOutcome =
  | {
      readonly ok: true
      readonly articles: number
      /** The site's own address, if it states one. */
      readonly address: string | undefined
      /** Number of articles whose exports were reused. */
      readonly reused: number
      /** Number of pages and feeds that were rendered; the others were reused. */
      readonly rendered: number
      /** Sentences about what is not as it should be: an article that stays as it was, pictures that were not drawn. */
      readonly notes: readonly string[]
    }
  | {readonly ok: false; readonly faults: readonly string[]}

/**
 * Build a site from ingested content. Everything is made in a folder beside `out`, which is touched only when the new
 * site is complete and every file holds what was handed over to be written.
 */
export async function buildSite(options: BuildOptions, waiting: WaitOptions = {}): Promise<BuildOutcome> {
  const abort = waiting.abort ?? new AbortController().signal
  const stage = await openStage(options.out, waiting).catch((error: Error) => error)
  if (stage instanceof Error)
    return {ok: false, faults: [`The site cannot be made beside ${options.out}: ${stage.message}`]}
  try {
    if (!existsSync(options.content))
      return {ok: false, faults: [`There is no content folder ${options.content}.`]}
    const site = readSite(options.content)
    const checked = options.check ? await checkContent(options, abort) : {faults: [], notes: []}
    abort.throwIfAborted()
    if (checked.faults.length > 0) return {ok: false, faults: checked.faults}
    const outcome = await buildIn(stage.folder, {...options, site}, checked.notes, abort)
    // The reason for the abort says more than the failures of the child processes.
    if (!outcome.ok) abort.throwIfAborted()
    return outcome
  } catch (error) {
    return {ok: false, faults: [sentenceOf(abort.aborted ? abort.reason : error)]}
  } finally {
    await stage.close()
  }
}

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Builds in an empty folder, and swaps the site in. */
async function buildIn(
  stage: string,
  given: BuildOptions & {readonly site: SiteFacts},
  checkNotes: readonly string[],
  abort: AbortSignal,
): Promise<BuildOutcome> {
  const record = await readBuildRecord(given.cache, await programHash(given.site))
  const {content, notes} = readableContent(given, stage, record)
  if (given.strict && notes.length > 0) return {ok: false, faults: notes}
  const options = {...given, content}
  const site = path.join(stage, 'site')
  const [pages, data] = await sideBySide(
    abort,
    (stop) => writePages(options, site, record, stop),
    async (stop) => {
      const data = await writeData(options, stage, record, stop)
      giveBackMemory()
      const [index, cards] = await both(
        writeSearch(options, stage, data.articles, record, stop),
        writeCards(options, stage, stop),
      )
      return {...data, parts: index.parts, note: cards.note, files: [data.files, index.files, cards.files]}
    },
  )
  const faults = [...('failure' in pages ? [pages.failure] : []), ...data.faults]
  if ('failure' in pages || faults.length > 0) return {ok: false, faults}
  const made = data.files.flatMap((files) => Object.keys(files))
  for (const folder of new Set(made.map((name) => name.split('/')[0]!)))
    await rename(path.join(stage, folder), path.join(site, folder))
  const {articles, parts, reused, note} = data
  const entries = Object.values(articles).map(({entry}) => entry)
  const writer = new SiteWriter(site)
  const madeFiles: Manifest = Object.assign({}, pages.files, ...data.files)
  const {base, address} = addressAndBaseOf(given.site)
  const place = {base, address, uis: interfaceLangs(content)}
  writeOffline(writer, madeFiles, entries, place)
  const former = writeFormerNames(writer, madeFiles, entries, place)
  const files = {...madeFiles, ...writer.files}
  const faultyFiles = await siteFaults(site, files)
  if (faultyFiles.length > 0) return {ok: false, faults: faultyFiles}
  abort.throwIfAborted()
  swapIn(site, given.out)
  await writeBuildRecord(given.cache, {program: record.program, articles, parts, files})
  return {
    ok: true,
    articles: entries.length,
    address: given.site.address,
    reused,
    rendered: pages.rendered,
    notes: [...checkNotes, ...notes, ...former, ...(note === undefined ? [] : [note])],
  }
}

/**
 * Runs a child process in parallel to work in this one; if the work throws, the process is ended before the error is
 * passed on.
 */
async function sideBySide<First, Second>(
  abort: AbortSignal,
  start: (stop: AbortSignal) => Promise<First>,
  work: (stop: AbortSignal) => Promise<Second>,
): Promise<[First, Second]> {
  const controller = new AbortController()
  const stop = AbortSignal.any([abort, controller.signal])
  const first = start(stop)
  try {
    const second = await work(stop)
    return [await first, second]
  } catch (error) {
    controller.abort()
    await first.catch(() => undefined)
    throw error
  }
}

/** The results of two parallel tasks; if either fails, its error, once both have settled. */
async function both<First, Second>(first: Promise<First>, second: Promise<Second>): Promise<[First, Second]> {
  await Promise.allSettled([first, second])
  return [await first, await second]
}
