/** The search box that stands on every page. */
import '../five-articles.ts'
import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page} from 'playwright-core'
import {langs} from '../../src/languages/index.ts'
import {violations} from './axe.ts'
import {openSite, phone} from './harness.ts'

const site = await openSite()

const alliance = 'russia-pakistan-durable-alliance'
const taliban = 'russia-hopes-to-normalise-with-taliban'

/** Type into the box of a page, and wait until the results below it are those of all that was typed. */
async function type(page: Page, query: string): Promise<void> {
  await reach(page)
  await page.keyboard.type(query)
  await settled(page, query)
}

/** Press the key that leads to the box, again where the page's script was not there yet to hear it. */
async function reach(page: Page): Promise<void> {
  const isReached = () => page.evaluate(() => document.activeElement?.matches('.head input') === true)
  while (!(await isReached())) {
    await page.keyboard.press('/')
    await page.waitForTimeout(50)
  }
}

/** Wait until the results are those of this query, and all of them. */
async function settled(page: Page, query: string): Promise<void> {
  await page.waitForFunction((q) => {
    const all = document.querySelector<HTMLAnchorElement>('.panel:not([hidden], [aria-busy]) .rest a')
    return all !== null && new URL(all.href).searchParams.get('q') === q
  }, query)
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName)

for (const ui of langs) {
  test(`from any page, typing shows rows, and one key leads to the row with its hits marked (${ui})`, async () => {
    for (const path of [`/${ui}/`, `/${ui}/about/`, `/${ui}/${taliban}/`]) {
      const {page, faults} = await site.visit(path)
      await type(page, 'لاوروف')
      await page.waitForSelector('.panel li')
      const rows = await page.$$eval('.panel li a', (links) =>
        links
          .map((link) => new URL((link as HTMLAnchorElement).href))
          .map(({pathname, hash}) => pathname + hash),
      )
      assert.ok(rows.includes(`/${ui}/${alliance}/#p10`), `${path}: ${rows}`)
      const marks = await page.$$eval('.panel mark', (all) => all.map(({textContent}) => textContent ?? ''))
      assert.ok(marks.includes('لاوروف'), String(marks))
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      const target = await focused(page)
      assert.ok(target?.startsWith(`/${ui}/`))
      await page.keyboard.press('Enter')
      await page.waitForSelector('.row mark')
      assert.equal(
        new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash,
        target,
      )
      assert.deepEqual(faults, [])
      await page.context().close()
    }
  })
}

test('Enter in the box leads to the search page, whose results the arrow keys reach at once', async () => {
  const {page, faults} = await site.visit('/ar/')
  await type(page, 'طالبان')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.hit')
  assert.match(page.url(), /\/ar\/search\/\?q=/)
  await page.keyboard.press('ArrowDown')
  assert.ok((await focused(page))?.includes('#'))
  assert.deepEqual(faults, [])
  await page.context().close()
})

test('Escape and leaving hide the results, and Tab goes on through them and beyond', async () => {
  const {page} = await site.visit('/en/')
  await type(page, 'Bolton')
  await page.waitForSelector('.panel li')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  assert.ok(await page.isHidden('.panel'))
  assert.equal(await focused(page), 'INPUT')
  assert.equal(await page.inputValue('.head input'), 'Bolton')
  await page.keyboard.type('x')
  await page.keyboard.press('Backspace')
  await settled(page, 'Bolton')
  const links = (await page.$$('.panel a')).length
  for (let presses = 0; presses <= links; presses++) await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement?.closest('.panel, .head search')), null)
  assert.ok(await page.isHidden('.panel'))
  await page.context().close()
})

test('nothing of the search is fetched before the box is used', async () => {
  const {page, context} = await site.visit('/en/')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.waitForTimeout(300)
  assert.deepEqual(
    asked.filter((path) => /^\/(find|pagefind)\//.test(path)),
    [],
  )
  await page.focus('.head input')
  await page.waitForRequest(/\.pf_meta$/)
  await page.waitForLoadState('networkidle')
  const files = asked.filter((path) => /^\/(find|pagefind)\//.test(path))
  assert.deepEqual(files.map((path) => path.replace(/_[0-9a-f]+\./, '.')).sort(), [
    '/find/site.json',
    '/pagefind/pagefind-entry.json',
    '/pagefind/pagefind.js',
    '/pagefind/pagefind.und.pf_meta',
    '/pagefind/wasm.unknown.pagefind',
  ])
  await context.close()
})

test('a misspelt name is offered its nearest, and that nothing was found is said', async () => {
  const {page} = await site.visit('/en/')
  await type(page, 'xylophonist')
  assert.equal(await page.textContent('.panel .count'), 'Nothing was found.')
  await page.waitForFunction(
    () => document.querySelector('.head [role=status]')?.textContent === 'Nothing was found.',
  )
  await page.fill('.head input', 'Kugleman')
  await page.waitForSelector('.panel .mean a')
  await page.click('.panel .mean a')
  await settled(page, 'Kugelman')
  assert.ok((await page.$$('.panel li')).length > 0)
  await page.context().close()
})

test('without a network the box says so, and shows results when it is back', async () => {
  const {page, context} = await site.visit('/fa/')
  await reach(page)
  await page.waitForSelector('.panel', {state: 'attached'})
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.keyboard.type('لاوروف')
  await page.waitForFunction(() => /شبکه/.test(document.querySelector('.panel .count')?.textContent ?? ''))
  await context.setOffline(false)
  await page.waitForSelector('.panel li')
  await context.close()
})

for (const ui of langs) {
  test(`the results below the box are accessible, in the narrowest window that has it too (${ui})`, async () => {
    for (const path of [`/${ui}/`, `/${ui}/${taliban}/`]) {
      const {page, faults} = await site.visit(path, {viewport: {width: 960, height: 740}})
      await type(page, 'Lavrov')
      await page.waitForSelector('.panel li')
      assert.deepEqual(await violations(page, '.head'), [])
      const box = (await (await page.$('.panel'))?.boundingBox())!
      assert.ok(box.x >= 0 && box.x + box.width <= 960, JSON.stringify(box))
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0)
      assert.deepEqual(faults, [])
      await page.context().close()
    }
  })

  test(`on a phone the icon, and the key, lead to the page for searching, whose field has the focus (${ui})`, async () => {
    for (const reach of [
      (page: Page) => page.click('.head > a.ic'),
      (page: Page) => page.keyboard.press('/'),
    ]) {
      const {page, faults} = await site.visit(`/${ui}/about/`, phone)
      assert.equal(await page.locator('.head input').isVisible(), false)
      await reach(page)
      await page.waitForURL(`**/${ui}/search/`)
      await page.waitForFunction(() => document.activeElement?.matches('site-search input[type=search]'))
      await page.keyboard.type('Lavrov')
      await page.waitForSelector('.hit')
      assert.deepEqual(faults, [])
      await page.context().close()
    }
  })
}
