import '../five-articles.ts'
import assert from 'node:assert/strict'
import path from 'node:path'
import {after, test} from 'node:test'
import type {BrowserContext, Page} from 'playwright-core'
import {projectRoot} from '../../scripts/build/options.ts'
import {launchBrowser} from '../../scripts/chromium/launch.ts'
import {serveSite} from '../../scripts/serve/listen.ts'

const browser = await launchBrowser()
after(() => browser.close())

/** A reader and a network that can be taken away. */
async function reader(): Promise<{context: BrowserContext; page: Page; cut(): Promise<void>}> {
  const serving = await serveSite(path.join(projectRoot, 'dist'), 0)
  assert.ok('close' in serving)
  after(() => serving.close())
  const context = await browser.newContext({baseURL: serving.address})
  return {
    context,
    page: await context.newPage(),
    cut: async () => {
      await serving.close()
      await context.setOffline(true)
    },
  }
}

const slug = 'russia-pakistan-durable-alliance'
const keeper = (page: Page) => page.locator('offline-keeper')

test('nothing is kept on the device of a reader who did not ask for it', async () => {
  const {page, context} = await reader()
  for (const place of ['/en/', `/en/${slug}/`, '/en/offline/']) await page.goto(place)
  await keeper(page).getByRole('button').first().waitFor()
  assert.deepEqual(await page.evaluate(() => caches.keys()), [])
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0)
  await context.close()
})

test('all texts can be kept, and then be read, compared and searched without a network', async () => {
  const {page, context, cut} = await reader()
  await page.goto('/en/offline/')
  await keeper(page).getByRole('button', {name: 'Keep all now'}).click()
  await keeper(page).getByText('Done').waitFor({timeout: 60_000})
  assert.equal(await keeper(page).locator('li a').count(), 5)
  await cut()

  await page.goto(`/en/${slug}/#p3`)
  assert.match(await page.locator('#p3').innerText(), /\p{Script=Arabic}/u)
  await page.locator('#bar [popovertarget=look]').click()
  await page.locator('label[for=below]').click()
  assert.ok(await page.locator('#below').isChecked())
  await page.locator('#look label[for$=fa]').first().click()
  await page.locator('#p3 [lang=fa]').first().waitFor()

  await page.goto('/en/search/?q=Lavrov')
  await page.locator('main mark').nth(3).waitFor()
  await context.close()
})

test('a text that was opened is kept, and a page that never was says so in its own language', async () => {
  const {page, context, cut} = await reader()
  await page.goto('/fa/offline/')
  await keeper(page).getByRole('button').first().click()
  await keeper(page).getByText('انجام شد').waitFor({timeout: 60_000})
  await page.goto(`/fa/${slug}/`)
  // It is kept behind the page.
  await page.waitForFunction((address) => caches.match(address), `/fa/${slug}/`)
  await cut()
  await page.goto(`/fa/${slug}/`)
  assert.ok((await page.locator('#p1').innerText()).length > 100)

  await page.goto('/fa/pakistan-in-russias-embrace/')
  await page.getByText('اینترنت در دسترس نیست').first().waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'fa')
  await keeper(page).locator('li a').first().click()
  await page.locator('#p1').waitFor()
  await context.close()
})

test('with a network a kept page is the newest, and everything can be removed again', async () => {
  const {page, context} = await reader()
  await page.goto('/ar/offline/')
  await keeper(page).getByRole('button').first().click()
  await keeper(page).getByText('تمّ').waitFor({timeout: 60_000})
  await page.evaluate(async () => {
    const kept = await caches.open('muqabala')
    await kept.put('/ar/about/', new Response('<p>old</p>', {headers: {'content-type': 'text/html'}}))
  })
  await page.goto('/ar/about/')
  assert.equal(await page.locator('h1').count(), 1)

  await page.goto('/ar/offline/')
  await keeper(page).getByRole('button', {name: 'أزل'}).click()
  await keeper(page).getByText('أُزيل').waitFor()
  assert.deepEqual(await page.evaluate(() => caches.keys()), [])
  await context.close()
})
