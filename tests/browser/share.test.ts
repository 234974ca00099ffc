/** Sharing, where the system has a sheet for it. The sheet is the test's own. */
import '../five-articles.ts'
import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page} from 'playwright-core'
import {openSite} from './harness.ts'

const site = await openSite()
const slug = 'pakistan-in-russias-embrace'

interface Shared {
  readonly title: string
  readonly text: string
  readonly url: string
}

/** Open a page on a system with a sheet that takes what it is given, or fails so. */
async function visit(target: string, failure?: string, permissions: readonly string[] = []) {
  const opened = await site.visit(target, {permissions})
  await opened.page.evaluate((name) => {
    const share = (what: Shared) => {
      Object.assign(globalThis, {shared: what})
      return name === undefined ? Promise.resolve() : Promise.reject(new DOMException('', name))
    }
    Object.defineProperty(navigator, 'share', {value: share, configurable: true})
  }, failure)
  return opened
}

const shared = async (page: Page): Promise<Shared> => {
  await page.waitForFunction(() => 'shared' in globalThis)
  return page.evaluate(() => (globalThis as unknown as {shared: Shared}).shared)
}
const press = (page: Page, label: string) =>
  page.locator('.sheet:popover-open .act', {hasText: label}).click()

test('the text is shared with its title in the language of the reader, as it is being read', async () => {
  for (const [ui, label] of [
    ['ar', 'مشاركة…'],
    ['en', 'Share…'],
    ['fa', 'هم‌رسانی…'],
  ] as const) {
    const {page, context, faults} = await visit(`/${ui}/${slug}/?mode=below`)
    await page.locator('#bar [popovertarget=more]').click()
    await press(page, label)
    const {title, url} = await shared(page)
    assert.equal(title, await page.locator('meta[property="og:title"]').getAttribute('content'))
    assert.equal(new URL(url).pathname + new URL(url).search, `/${ui}/${slug}/?mode=below`)
    assert.equal(await page.locator('.sheet:popover-open').count(), 0)
    assert.deepEqual(faults, [])
    await context.close()
  }
})

test('a row is shared with its address, and the pair that is read', async () => {
  const {page, context} = await visit('/en/russia-pakistan-durable-alliance/?pair=ar-fa')
  await page.locator('#p3 > [lang=fa]').first().waitFor()
  await page.locator('#p3 .n').click()
  await press(page, 'Share…')
  const url = new URL((await shared(page)).url)
  assert.equal(url.hash, '#p3')
  assert.equal(url.searchParams.get('pair'), 'ar-fa')
  await context.close()
})

test('a sentence is shared with its words in the language that was tapped', async () => {
  const {page, context} = await visit(`/en/${slug}/`)
  const sentence = page.locator('#p1 > [lang=ar] :is([data-s], [id*="."])').first()
  const words = (await sentence.textContent())!.trim()
  await sentence.evaluate((element: HTMLElement) => element.click())
  await press(page, 'Share…')
  const {text, title, url} = await shared(page)
  assert.equal(text, `“${words}”\n— ${title}`)
  assert.match(new URL(url).hash, /^#p1\.\d/)
  await context.close()
})

test('selected words are shared with the rows that they stand in', async () => {
  const {page, context} = await visit(`/en/${slug}/`)
  await page.evaluate(() => {
    const [from, to] = ['p4', 'p5'].map((row) => document.querySelector(`#${row} > [lang=ar]`)!)
    getSelection()!.setBaseAndExtent(from!, 0, to!, to!.childNodes.length)
  })
  await page.locator('#p4 .n').click()
  await press(page, 'Share…')
  const {text, url} = await shared(page)
  assert.equal(new URL(url).hash, '#p4-p5')
  for (const row of ['p4', 'p5'])
    assert.ok(text.includes((await page.locator(`#${row} > [lang=ar]`).textContent())!.trim()))
  await context.close()
})

test('what the sheet does not take is copied; a reader who closes it is left alone', async () => {
  for (const [failure, isCopied] of [
    ['NotAllowedError', true],
    ['AbortError', false],
  ] as const) {
    const {page, context} = await visit(`/en/${slug}/`, failure, ['clipboard-read', 'clipboard-write'])
    await page.evaluate(() => navigator.clipboard.writeText(''))
    await page.locator('#p2 .n').click()
    await press(page, 'Share…')
    await shared(page)
    if (isCopied) await page.locator('.toast:not(:empty)').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    assert.equal(copied.endsWith('#p2'), isCopied)
    await context.close()
  }
})

test('a system without a sheet is not offered one, but the link', async () => {
  const {page, context} = await site.visit(`/en/${slug}/`)
  await page.evaluate(() => {
    Reflect.deleteProperty(Navigator.prototype, 'share')
  })
  await page.locator('#bar [popovertarget=more]').click()
  await page.locator('#more .act', {hasText: 'Copy the link'}).waitFor()
  assert.equal(await page.locator('#more .act', {hasText: 'Share…'}).count(), 0)
  await context.close()
})
