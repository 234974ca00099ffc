/** The way from the home page back to the text that was left last. */
import '../five-articles.ts'
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {openSite, phone} from './harness.ts'
import {markedSlug} from './marks.ts'

const site = await openSite()

test('the home page leads back to the text that was left, and nothing on it moves for that', async () => {
  const {page, context, faults} = await site.visit(`/en/${markedSlug}/`, phone)
  await page.goto('/en/')
  assert.equal(await page.locator('.cont').isVisible(), false)
  await page.goto(`/en/${markedSlug}/`)
  await page.evaluate(() => {
    document.getElementById('p6')!.scrollIntoView()
    scrollBy(0, 80)
  })
  await page.waitForFunction(() => document.querySelector('#now')?.textContent === '6')
  const total = await page.locator('.rows .row[id^=p]').count()
  for (const ui of ['en', 'fa']) {
    await page.goto(`/${ui}/`)
    await page.locator('.cont a').waitFor()
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            resolve(
              list.getEntries().reduce((sum, each) => sum + (each as unknown as {value: number}).value, 0),
            )
          }).observe({type: 'layout-shift', buffered: true})
          setTimeout(() => resolve(0), 500)
        }),
    )
    assert.equal(shift, 0, ui)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), ui)
  }
  const digits = new Intl.NumberFormat('fa-IR')
  assert.match(
    await page.locator('.cont').innerText(),
    new RegExp(`بند ${digits.format(6)} از ${digits.format(total)}`),
  )
  await page.locator('.cont a').click()
  await page.waitForURL(`**/fa/${markedSlug}/#p6`)
  await page.waitForFunction(() => !/^[1۱]?$/u.test(document.querySelector('#now')!.textContent))
  await page.waitForFunction(() => {
    scrollTo(0, document.documentElement.scrollHeight)
    const last = [...document.querySelectorAll('ol.rows > .row')].at(-1)!
    return last.getBoundingClientRect().bottom < innerHeight
  })
  await page.goto('/en/')
  assert.equal(await page.locator('.cont').isVisible(), false)
  assert.deepEqual(faults, [])
  await context.close()
})
