/**
 * `npm run bench -- page [OTHER…]`: what the page of a bilingual article weighs and how fast it shows, beside a
 * hand-made page of the same text (one file, a table, a few lines of style, no script) in the same run.
 *
 * OTHER is a folder of another built site with the same text under the same address, or as its `index.html`, such as
 * a Starlight site; a line each says what our page is to that one. Needs a built site (`npm run build`). Bytes are those of Brotli at its best, of all that a first
 * visit loads; times are those of a throttled line (150 ms, 1.6 Mbit/s, processor four times slower), the
 * best of several visits, since what else the machine does can only add to them. On a busy machine even the best say
 * little: `blocking`, what the first paint waits for beside the page itself, is the same on any.
 */
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {brotliCompressSync} from 'node:zlib'
import {type Browser, chromium} from 'playwright-core'
import {projectRoot} from '../../build/options.ts'
import {findChromium} from '../../chromium/find.ts'
import {serveSite} from '../../serve/listen.ts'
import {type ArticleText, handmadePage} from './page/handmade.ts'

/** What one page costs a reader. Bytes compressed, times in milliseconds. */
interface Cost {
  readonly requests: number
  readonly html: number
  readonly css: number
  readonly js: number
  readonly fonts: number
  /** Everything but fonts. */
  readonly total: number
  /** Files that the first paint waits for on a throttled line. */
  readonly blocking: number
  readonly fcp: number
  readonly lcp: number
  readonly cls: number
}

/** Times a page is loaded. */
const loads = 7

/** Run the benchmark. */
export async function run(others: readonly string[]): Promise<void> {
  const dist = path.join(projectRoot, 'dist')
  if (!existsSync(path.join(dist, 'data', 'articles.json'))) {
    throw new Error('Cannot measure pages without a built site: run "npm run build" first.')
  }
  const articles = await bilingualArticles(dist)
  const browser = await chromium.launch({
    executablePath: findChromium()!,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-page-'))
  const rows: Record<string, string | number>[] = []
  try {
    for (const article of articles) {
      const address = `/${article.ui}/${article.slug}/`
      await mkdir(path.join(folder, address), {recursive: true})
      await writeFile(path.join(folder, address, 'index.html'), handmadePage(article))
      const sites = [
        {name: 'hand-made', folder, address},
        {name: 'ours', folder: dist, address},
        ...others.map((other) => ({
          name: path.basename(other),
          folder: other,
          address: existsSync(path.join(other, address)) ? address : '/',
        })),
      ]
      const costs = await costsOf(browser, sites)
      rows.push(...sites.map(({name}, index) => lineOf(article.slug, name, costs[index]!, costs[0]!)))
      // Our page against each other one. The limits: .35 of a Starlight page's bytes, .67 of its time.
      for (const [index, {name}] of sites.entries()) {
        if (index > 1) rows.push(lineOf(article.slug, `ours : ${name}`, costs[1]!, costs[index]!, false))
      }
    }
  } finally {
    await browser.close()
    await rm(folder, {recursive: true, force: true})
  }
  console.table(rows)
}

/** The articles of the site, with the texts that their pages show. */
async function bilingualArticles(dist: string): Promise<readonly ArticleText[]> {
  const read = async (name: string) => JSON.parse(await readFile(path.join(dist, 'data', name), 'utf8'))
  const {articles} = (await read('articles.json')) as {articles: readonly {slug: string}[]}
  const texts = await Promise.all(articles.map(async ({slug}) => (await read(`${slug}.json`)) as ArticleText))
  return texts
    .filter(({editions}) => editions.length > 1)
    .map((text) => ({...text, ui: text.editions[0]!.lang}))
}

/** One line of the table: a page's costs, and their ratio to those of another page. */
function lineOf(
  article: string,
  page: string,
  cost: Cost,
  other: Cost,
  hasCosts = true,
): Record<string, string | number> {
  const ratio = (key: 'html' | 'total' | 'fcp' | 'lcp') => Number((cost[key] / other[key]).toFixed(2))
  const ratios = {
    'html ×': ratio('html'),
    'total ×': ratio('total'),
    'fcp ×': ratio('fcp'),
    'lcp ×': ratio('lcp'),
  }
  return {article, page, ...(hasCosts ? cost : {}), ...ratios}
}

/** A page of a site. */
interface Page {
  readonly folder: string
  readonly address: string
}

/** Load pages as a first visitor, in turn, again and again; bytes of a visit on a free line, the least time, the greatest shift. */
async function costsOf(browser: Browser, pages: readonly Page[]): Promise<readonly Cost[]> {
  const sites = await Promise.all(
    pages.map(async ({folder, address}) => {
      const serving = await serveSite(folder, 0)
      if ('code' in serving) throw new Error(`Cannot serve ${folder}: ${serving.code}.`)
      return {serving, address: new URL(address, serving.address).href, times: [] as Times[]}
    }),
  )
  try {
    for (let visit = 0; visit < loads; visit++) {
      for (const {address, times} of sites) times.push((await load(browser, address, true)).times)
    }
    const bytes = await Promise.all(
      sites.map(async ({address}) => (await load(browser, address, false)).bytes),
    )
    return sites.map(({times}, index) => {
      const {html, css, js} = bytes[index]!
      return {
        ...bytes[index]!,
        total: html + css + js,
        blocking: Math.max(...times.map(({blocking}) => blocking)),
        fcp: Math.round(Math.min(...times.map(({fcp}) => fcp))),
        lcp: Math.round(Math.min(...times.map(({lcp}) => lcp))),
        cls: Number(Math.max(...times.map(({cls}) => cls)).toFixed(4)),
      }
    })
  } finally {
    await Promise.all(sites.map(({serving}) => serving.close()))
  }
}

interface Bytes {
  requests: number
  html: number
  css: number
  js: number
  fonts: number
}

interface Times {
  readonly blocking: number
  readonly fcp: number
  readonly lcp: number
  readonly cls: number
}

/** One visit in a fresh profile. */
async function load(
  browser: Browser,
  address: string,
  isThrottled: boolean,
): Promise<{readonly bytes: Bytes; readonly times: Times}> {
  // Other sites state no policy, and the server that measures them would give them one that refuses all they load.
  const context = await browser.newContext({viewport: {width: 412, height: 823}, bypassCSP: true})
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  if (isThrottled) {
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1024 * 1024) / 8,
      uploadThroughput: (750 * 1024) / 8,
    })
    await session.send('Emulation.setCPUThrottlingRate', {rate: 4})
  }
  const bytes: Bytes = {requests: 0, html: 0, css: 0, js: 0, fonts: 0}
  const kinds: Readonly<Record<string, 'html' | 'css' | 'js' | 'fonts'>> = {
    document: 'html',
    stylesheet: 'css',
    script: 'js',
    font: 'fonts',
  }
  const bodies: Promise<void>[] = []
  page.on('response', (response) => {
    const kind = kinds[response.request().resourceType()]
    // The browser asks for an icon on its own; it is not part of what the page shows.
    if (kind === undefined) return
    bytes.requests++
    bodies.push(
      response.body().then(
        (body) => {
          bytes[kind] += kind === 'fonts' ? body.length : brotliCompressSync(body).length
        },
        // Requests still under way when the visit ends are counted in the visit that is not throttled.
        () => undefined,
      ),
    )
  })
  await page.goto(address, {waitUntil: isThrottled ? 'load' : 'networkidle'})
  if (!isThrottled) await Promise.all(bodies)
  const times = await page.evaluate(timesOf)
  await context.close()
  return {bytes, times}
}

/** Runs in the page. */
function timesOf(): Promise<Times> {
  return new Promise((done) => {
    const loaded = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
      readonly renderBlockingStatus?: string
    })[]
    const blocking = loaded.filter(({renderBlockingStatus}) => renderBlockingStatus === 'blocking').length
    let lcp = 0
    let cls = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) lcp = entry.startTime
    }).observe({type: 'largest-contentful-paint', buffered: true})
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) cls += (entry as unknown as {value: number}).value
    }).observe({type: 'layout-shift', buffered: true})
    setTimeout(() => {
      const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
      done({blocking, fcp, lcp, cls})
    }, 1000)
  })
}
