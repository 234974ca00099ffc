/** The reading as found, at its mark in the running text. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {langs} from '../../src/languages/index.ts'
import {openSite, phone} from './harness.ts'

const site = await openSite()

/** Addresses of the articles that have an emended place, below the interface language. */
async function emendedArticles(): Promise<readonly string[]> {
  const {page, context} = await site.visit('/en/')
  const links = await page
    .locator('.shelf .name a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')!.replace('/en/', '')))
  const found: string[] = []
  for (const link of links) {
    if (/ class="e[ "]/.test(await (await page.request.get(`/en/${link}`)).text())) found.push(link)
  }
  await context.close()
  return found
}

const emended = await emendedArticles()

test('an emendation opens at its mark, moves nothing, stays inside the window, and gives the focus back', async () => {
  assert.ok(emended.length > 0)
  for (const [index, ui] of langs.entries()) {
    const reader = index === 1 ? {} : phone
    const {page, context, faults} = await site.visit(`/${ui}/${emended[0]}`, reader)
    const mark = page.locator('ol.rows .e').nth(3)
    await mark.evaluate((element) => element.scrollIntoView({block: 'center'}))
    const place = () =>
      page.evaluate(() => [scrollY, document.documentElement.scrollHeight, document.body.scrollWidth])
    const before = await place()
    await mark.focus()
    await page.keyboard.press('Enter')
    await page.locator('.menu .was').first().waitFor()
    assert.deepEqual(await place(), before)
    const seen = await page.locator('.menu').evaluate((menu) => {
      const {top, right, bottom, left} = menu.getBoundingClientRect()
      const reading = menu.querySelector<HTMLElement>('.was')
      return {
        isInside: top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight,
        isFocused: menu.contains(document.activeElement),
        lang: reading?.lang,
        cell: menu.closest('.row')?.querySelector<HTMLElement>('.o')?.lang,
        count: menu.querySelectorAll('.was').length,
      }
    })
    const count = Number((await mark.getAttribute('data-n')) ?? 1)
    assert.deepEqual(seen, {isInside: true, isFocused: true, lang: seen.cell, cell: seen.cell, count})
    await page.keyboard.press('Escape')
    assert.ok(await mark.evaluate((element) => element === document.activeElement))
    assert.deepEqual(faults, [])
    await context.close()
  }
})

test('without scripts the mark leads to the same reading in the text as received', async () => {
  const {page, context} = await site.visit(`/ar/${emended[0]}`, {javaScript: false})
  await page.locator('ol.rows .e').first().click()
  assert.match(page.url(), /\/source\/#e\d+$/)
  const reading = page.locator('.was:target')
  assert.equal(await reading.count(), 1)
  assert.notEqual(
    await page.locator('tr:has(:target)').evaluate((row) => getComputedStyle(row).backgroundColor),
    'rgba(0, 0, 0, 0)',
  )
  await context.close()
})

test('a click into the search box while a menu is open leaves the cursor there', async () => {
  const {page, context} = await site.visit(`/en/${emended[0]}`)
  await page.locator('ol.rows .n').first().click()
  await page.locator('.menu').waitFor()
  await page.locator('.head input').click()
  await page.locator('.menu').waitFor({state: 'detached'})
  assert.ok(await page.locator('.head input').evaluate((input) => input === document.activeElement))
  await context.close()
})
