/**
 * `npm run bench -- page [OTHER…]`: what the page of a bilingual article weighs and how fast it shows, beside a
 * hand-made page of the same text (one file, a table, a few lines of style, no script) in the same run.
 *
 * OTHER is a folder of another site with the same text as its `index.html`, such as one page of a built Starlight
 * site with all its files. Needs a built site (`npm run build`). Bytes are those of Brotli at its best; times are
 * medians on a throttled line (150 ms, 1.6 Mbit/s, processor four times slower).
 */
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {brotliCompressSync} from 'node:zlib'
import {type Browser, chromium} from 'playwright-core'
import {projectRoot} from '../build/options.ts'
import {findChromium} from '../chromium/find.ts'
import {serveSite} from '../serve/listen.ts'
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
  readonly lcp: number
  readonly cls: number
}

/** Times a page is loaded for its median. */
const loads = 5

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
      await mkdir(path.join(folder, article.slug))
      await writeFile(path.join(folder, article.slug, 'index.html'), handmadePage(article))
      const hand = await costOf(browser, folder, `/${article.slug}/`)
      const ours = await costOf(browser, dist, `/${article.ui}/${article.slug}/`)
      rows.push(lineOf(article.slug, 'hand-made', hand, hand), lineOf(article.slug, 'ours', ours, hand))
      for (const other of others) {
        rows.push(lineOf(article.slug, path.basename(other), await costOf(browser, other, '/'), hand))
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

function lineOf(article: string, page: string, cost: Cost, hand: Cost): Record<string, string | number> {
  const ratio = (key: 'html' | 'total' | 'lcp') => Number((cost[key] / hand[key]).toFixed(2))
  return {article, page, ...cost, 'html ×': ratio('html'), 'total ×': ratio('total'), 'lcp ×': ratio('lcp')}
}

/** Load a page as a first visitor, again and again; bytes of the first load, medians of the times. */
async function costOf(browser: Browser, folder: string, address: string): Promise<Cost> {
  const serving = await serveSite(folder, 0)
  if ('code' in serving) throw new Error(`Cannot serve ${folder}: ${serving.code}.`)
  try {
    const visits: (Bytes & Times)[] = []
    for (let visit = 0; visit < loads; visit++)
      visits.push(await load(browser, new URL(address, serving.address).href))
    const {requests, html, css, js, fonts} = visits[0]!
    const middle = (pick: (visit: Times) => number) =>
      visits.map(pick).sort((a, b) => a - b)[Math.floor(loads / 2)]!
    return {
      ...{requests, html, css, js, fonts, total: html + css + js},
      lcp: Math.round(middle(({lcp}) => lcp)),
      cls: Number(middle(({cls}) => cls).toFixed(4)),
    }
  } finally {
    await serving.close()
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
  readonly lcp: number
  readonly cls: number
}

/** One visit in a fresh profile. */
async function load(browser: Browser, address: string): Promise<Bytes & Times> {
  const context = await browser.newContext({viewport: {width: 412, height: 823}})
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', {rate: 4})
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
        // The visit is over before a file that comes behind the page has come; its bytes count in the visits it has.
        () => undefined,
      ),
    )
  })
  await page.goto(address, {waitUntil: 'networkidle'})
  await Promise.all(bodies)
  const times = await page.evaluate(timesOf)
  await context.close()
  return {...bytes, ...times}
}

/** Runs in the page. */
function timesOf(): Promise<Times> {
  return new Promise((done) => {
    let lcp = 0
    let cls = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) lcp = entry.startTime
    }).observe({type: 'largest-contentful-paint', buffered: true})
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) cls += (entry as unknown as {value: number}).value
    }).observe({type: 'layout-shift', buffered: true})
    setTimeout(() => done({lcp, cls}), 200)
  })
}
