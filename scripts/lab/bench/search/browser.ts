/**
 * Search in a real browser, ours beside plain Pagefind with the same pages: bytes and time to the first result, to
 * later ones, and how long the index takes to build.
 *
 * Ours is the box of a page; plain Pagefind is its own module on a page that shows the first ten results as it
 * advises: loaded when the box gets the focus, searched at once, no wait. Both are served by the same server, in turn,
 * each run in a fresh profile; each query waits until all that the one before asked for has come.
 */
import {cp, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type {Browser, Page} from 'playwright-core'
import type {ArticleTexts} from '../../../../src/text/rows.ts'
import {projectRoot} from '../../../build/options.ts'
import {indexPages} from '../../../build/pagefind.ts'
import {launchBrowser} from '../../../chromium/launch.ts'
import {serveSite} from '../../../serve/listen.ts'
import {costOf} from '../build/measure.ts'
import {writeFiles, writePlainPages} from './plain-pagefind.ts'
import {phoneLine, type SlowLine, slowLine} from './slow-line.ts'
import {median, type Table} from './table.ts'
import {Traffic} from './traffic.ts'

/** One collection to measure. */
export interface Collection {
  readonly name: string
  readonly articles: readonly ArticleTexts[]
  /** Words that occur in its English texts. */
  readonly queries: readonly string[]
}

interface Run {
  readonly bytes: number
  readonly requests: number
  readonly first: number
  readonly later: readonly number[]
  readonly laterBytes: number
}

/** Measure collections with the search page of a built site. */
export async function browserTable(
  collections: readonly Collection[],
  site: string,
  runs: number,
): Promise<Table> {
  const browser = await launchBrowser()
  const rows: string[][] = []
  try {
    for (const collection of collections)
      rows.push(...(await measureCollection(browser, collection, site, runs)))
  } finally {
    await browser.close()
  }
  return {
    title: `In the browser (medians of ${runs} fresh profiles)`,
    head: [
      '',
      'pages',
      'index, s',
      'memory of all its processes, MiB',
      'first search, KB',
      'requests',
      'KB a later search',
      'first row, ms',
      'later row, ms',
      'slow line, focused 1 s before: first row, ms',
      'slow line, cold: first row, ms',
      'slow line: later row, ms',
    ],
    rows,
  }
}

async function measureCollection(
  browser: Browser,
  {name, articles, queries}: Collection,
  site: string,
  runs: number,
): Promise<string[][]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'muqabala-'))
  try {
    const own = path.join(folder, 'own')
    const plain = path.join(folder, 'plain')
    await mkdir(own)
    const list = path.join(folder, 'articles.json')
    await writeFile(list, JSON.stringify(articles))
    const made = await costOf(
      process.execPath,
      ['--max-semi-space-size=16', path.join(import.meta.dirname, 'write.ts'), list, own],
      projectRoot,
    )
    for (const part of ['_astro', 'en'])
      await cp(path.join(site, part), path.join(own, part), {recursive: true})
    await writePlainPages(articles, plain)
    const plainSeconds = await seconds(async () => {
      const files = await indexPages(plain)
      await writeFiles(
        path.join(plain, 'pagefind'),
        files.map(({path: file, content}) => [file, content]),
      )
    })
    const sides = [
      {folder: plain, page: '/search.html', fast: [] as Run[], warm: [] as Run[], cold: [] as Run[]},
      {folder: own, page: '/en/about/', fast: [] as Run[], warm: [] as Run[], cold: [] as Run[]},
    ]
    for (let run = 0; run < runs; run++) {
      const order = [...queries.slice(run % queries.length), ...queries.slice(0, run % queries.length)]
      for (const side of sides) {
        const {folder, page} = side
        side.fast.push(await visit(browser, folder, page, order, 0))
        side.warm.push(await visit(browser, folder, page, order.slice(0, 4), 1000, phoneLine))
        side.cold.push(await visit(browser, folder, page, order.slice(0, 1), 0, phoneLine))
      }
    }
    const pages = String(articles.reduce((sum, {editions}) => sum + editions.length, 0))
    const [theirs, ours] = sides.map(cellsOf)
    return [
      [`${name}: plain Pagefind`, pages, plainSeconds.toFixed(1), '–', ...(theirs ?? [])],
      [`${name}: ours`, pages, made.seconds.toFixed(1), made.peak?.toFixed(0) ?? '–', ...(ours ?? [])],
    ]
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

function cellsOf({fast, warm, cold}: Readonly<Record<'fast' | 'warm' | 'cold', readonly Run[]>>): string[] {
  return [
    (median(fast.map(({bytes}) => bytes)) / 1000).toFixed(0),
    median(fast.map(({requests}) => requests)).toFixed(0),
    (median(fast.map(({laterBytes}) => laterBytes)) / 1000).toFixed(1),
    median(fast.map(({first}) => first)).toFixed(0),
    median(fast.flatMap(({later}) => later)).toFixed(0),
    median(warm.map(({first}) => first)).toFixed(0),
    median(cold.map(({first}) => first)).toFixed(0),
    median(warm.flatMap(({later}) => later)).toFixed(0),
  ]
}

async function visit(
  browser: Browser,
  folder: string,
  page: string,
  queries: readonly string[],
  /** Milliseconds that the box has the focus before the first query. */
  pause: number,
  line?: SlowLine,
): Promise<Run> {
  const serving = await serveSite(folder, 0)
  if ('code' in serving) throw new Error(`No port to serve on: ${serving.code}.`)
  const context = await browser.newContext()
  const way = line === undefined ? serving : await slowLine(serving.address, line)
  const traffic = new Traffic(way.address)
  try {
    const tab = await context.newPage()
    await tab.goto(way.address.slice(0, -1) + page)
    await traffic.rest()
    if (pause > 0) {
      await tab.focus('input[type=search]')
      await tab.waitForTimeout(pause)
    }
    const first = await ask(tab, queries[0] ?? '')
    await traffic.rest()
    const {bytes, requests} = traffic
    const later: number[] = []
    for (const query of queries.slice(1)) {
      later.push(await ask(tab, query))
      await traffic.rest()
    }
    return {first, bytes, requests, later, laterBytes: (traffic.bytes - bytes) / Math.max(1, later.length)}
  } finally {
    traffic.stop()
    await context.close()
    if (way !== serving) await way.close()
    await serving.close()
  }
}

/** Type a query at once; milliseconds until the first result of it is there. */
async function ask(tab: Page, query: string): Promise<number> {
  return tab.evaluate((text) => {
    const answer = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error(`No result for ${text} within 30 seconds.`)), 30_000)
      const input = document.querySelector<HTMLInputElement>('input[type=search]')!
      const rows = '.panel ol > li, body > ol > li'
      for (const row of document.querySelectorAll(rows)) row.remove()
      input.focus()
      const started = performance.now()
      const observer = new MutationObserver(() => {
        if (document.querySelector(rows) === null) return
        observer.disconnect()
        resolve(performance.now() - started)
      })
      observer.observe(document.body, {childList: true, subtree: true})
      input.value = text
      input.dispatchEvent(new Event('input', {bubbles: true}))
    })
    // A browser may forget a promise that only the driver waits for.
    Object.assign(globalThis, {answer})
    return answer
  }, query)
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** Words to search a collection for: capitalised in its English texts, in some editions but not in most. */
export function queriesFor(articles: readonly ArticleTexts[], count: number): string[] {
  const editions = new Map<string, Set<string>>()
  for (const article of articles) {
    for (const {lang, segments} of article.editions) {
      if (lang !== 'en') continue
      for (const {text} of segments) {
        for (const [word] of text.matchAll(/(?<=[a-z,] )\p{Lu}\p{Ll}{3,}/gu)) {
          editions.set(word, (editions.get(word) ?? new Set()).add(article.slug))
        }
      }
    }
  }
  const most = Math.max(2, articles.length / 4)
  return [...editions]
    .filter(([, slugs]) => slugs.size >= Math.min(2, articles.length) && slugs.size <= most)
    .sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1))
    .slice(0, count)
    .map(([word]) => word)
}
