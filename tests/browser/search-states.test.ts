/** What a reader sees of the search when something is slow, gone, broken or newer than the page. */
import '../five-articles.ts'
import assert from 'node:assert/strict'
import {cp, mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {after, test} from 'node:test'
import type {Page} from 'playwright-core'
import {projectRoot} from '../../scripts/build/options.ts'
import {writeIndex} from '../../scripts/build/search-index.ts'
import {serveSite} from '../../scripts/serve/listen.ts'
import type {ArticleTexts} from '../../src/text/rows.ts'
import {openSite} from './harness.ts'

const site = await openSite()

const count = (page: Page) => page.textContent('.count')
const searching = {ar: 'جارٍ البحث…', en: 'Searching…', fa: 'در حال جست‌وجو…'} as const

/** Wait until the search page has answered, well or ill. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('site-search:not([aria-busy])') !== null &&
      document.querySelector('.count')?.textContent !== '',
  )
}

test('while results are on their way that is said, and an empty box says nothing', async () => {
  for (const [ui, said] of Object.entries(searching)) {
    const {page} = await site.visit(`/${ui}/search/`)
    await page.waitForLoadState('networkidle')
    assert.equal(await count(page), '')
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/find/texts/**', async (route) => {
      await held
      await route.continue()
    })
    await page.fill('input[type=search]', 'Bolton')
    await page.waitForFunction((text) => document.querySelector('.count')?.textContent === text, said)
    release()
    await page.waitForSelector('.hit')
    await page.context().close()
  }
})

test('a file of the index that is missing, refused or damaged is said, and asked for again', async () => {
  const cases = [
    {
      ui: 'en',
      files: '**/pagefind/index/*',
      answer: {status: 404},
      said: /file of the search index is missing/,
    },
    {ui: 'ar', files: '**/find/texts/**', answer: {status: 500}, said: /الخادم لا يستجيب/},
    {ui: 'fa', files: '**/pagefind/index/*', answer: {status: 200, body: 'pagefind'}, said: /خراب رسید/},
    {
      ui: 'en',
      files: '**/find/site.json',
      answer: {status: 404},
      said: /file of the search index is missing/,
    },
  ] as const
  for (const {ui, files, answer, said} of cases) {
    const {page} = await site.visit(`/${ui}/about/`)
    await page.route(files, (route) => route.fulfill(answer))
    await page.goto(`/${ui}/search/?q=Bolton`)
    await settled(page)
    assert.match((await count(page)) ?? '', said)
    await page.waitForFunction(
      () =>
        document.querySelector('[role=status]')?.textContent ===
        document.querySelector('.count')?.textContent,
    )
    await page.unroute(files)
    await page.click('.notes button')
    await page.waitForSelector('.hit')
    assert.equal(await page.locator('.notes button').count(), 0)
    await page.context().close()
  }
})

test('the box says what is broken, too, and asks again', async () => {
  const {page} = await site.visit('/ar/')
  await page.route('**/pagefind/index/*', (route) => route.fulfill({status: 503}))
  await page.focus('.head input')
  await page.waitForSelector('.panel', {state: 'attached'})
  await page.keyboard.type('Bolton')
  await page.waitForFunction(() =>
    /الخادم لا يستجيب/.test(document.querySelector('.panel .count')?.textContent ?? ''),
  )
  await page.unroute('**/pagefind/index/*')
  await page.click('.panel button')
  await page.waitForSelector('.panel li')
  await page.context().close()
})

test('without a network the page says so, and searches when it is back', async () => {
  for (const [ui, said] of [
    ['fa', /شبکه در دسترس نیست/],
    ['ar', /لا اتصال بالشبكة/],
    ['en', /There is no network/],
  ] as const) {
    const {page, context} = await site.visit(`/${ui}/search/`)
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await page.fill('input[type=search]', 'لاوروف')
    await page.waitForSelector('.notes button')
    assert.match((await count(page)) ?? '', said)
    await context.setOffline(false)
    await page.waitForSelector('.hit')
    await context.close()
  }
})

test('a page whose scripts are gone says that the site has changed, and leads to the search as it now is', async () => {
  for (const [ui, said] of [
    ['en', /The site has changed/],
    ['ar', /تغيّر الموقع/],
    ['fa', /تغییر کرده است/],
  ] as const) {
    const {page} = await site.visit(`/${ui}/about/`)
    await page.route('**/_astro/*.js', (route) => route.fulfill({status: 404}))
    await page.focus('.head input')
    const link = page.locator('.head [role=status] a')
    await link.waitFor()
    await page.keyboard.type('Bolton')
    assert.match((await link.textContent()) ?? '', said)
    await page.unroute('**/_astro/*.js')
    await link.click()
    await page.waitForSelector('.hit')
    assert.match(page.url(), new RegExp(`/${ui}/search/\\?q=Bolton$`))
    await page.context().close()
  }
})

test('a page that was opened before the site was made anew goes on searching, and finds what is new', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'muqabala-anew-'))
  after(() => rm(folder, {recursive: true, force: true}))
  await cp(path.join(projectRoot, 'dist'), folder, {recursive: true})
  const serving = await serveSite(folder, 0)
  assert.ok('close' in serving)
  after(() => serving.close())
  const page = await site.browser.newPage({baseURL: serving.address})
  await page.goto('/en/search/?q=Bolton')
  await page.waitForSelector('.hit')
  const article = (slug: string, text: string): ArticleTexts => ({
    slug,
    alignments: [],
    editions: [
      {
        slug,
        lang: 'en',
        origin: 'received',
        primary: true,
        metadata: {},
        segments: [{id: 't', kind: 'title', text}],
      } as unknown as ArticleTexts['editions'][number],
    ],
  })
  for (const each of ['find', 'pagefind']) await rm(path.join(folder, each), {recursive: true})
  await writeIndex([article('kites', 'Kites over Kabul'), article('lamps', 'Lamps and Lavrov')], [], folder)
  for (const [query, rows] of [
    ['Kites', 1],
    ['Lavrov', 1],
    ['Bolton', 0],
  ] as const) {
    await page.fill('input[type=search]', query)
    await page.waitForFunction((q) => new URLSearchParams(location.search).get('q') === q, query)
    await settled(page)
    assert.equal(await page.locator('.hit h3').count(), rows, query)
  }
  await page.close()
})
