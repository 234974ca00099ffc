/** What one text says and another does not, as a reader meets it. */
import '../five-articles.ts'
import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page} from 'playwright-core'
import ar from '../../content/interface/ar.json' with {type: 'json'}
import en from '../../content/interface/en.json' with {type: 'json'}
import fa from '../../content/interface/fa.json' with {type: 'json'}
import {langs} from '../../src/languages/index.ts'
import {violations} from './axe.ts'
import {openSite, phone} from './harness.ts'

const site = await openSite()
const slug = 'russia-pakistan-durable-alliance'
const words = {ar, en, fa}

/** The words that are underlined. */
const underlined = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('difference') ?? [])].map(String))

/** Turn the setting on or off in its sheet. */
async function choose(page: Page, value: 'show' | ''): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLElement>('#look')!.showPopover())
  await page.locator(`[name="set-differences"][value="${value}"] + label`).click()
  await page.keyboard.press('Escape')
}

for (const ui of langs) {
  test(`the sign leads to what differs, and all that differs is listed with a way to its row (${ui})`, async () => {
    const {page, context, faults} = await site.visit(`/${ui}/${slug}/?pair=ar-en`, ui === 'fa' ? {} : phone)
    const own = words[ui].differences
    await page.locator('#p9.dif').waitFor()
    await page.locator('#p9 > .n').click()
    const said = await page.locator('.sheet.made .dline').innerText()
    assert.ok(
      said.includes('allegedly') && said.includes(own.kinds.hedge) && said.includes(own.confirmed),
      said,
    )
    assert.deepEqual(await violations(page), [])
    await page.goto(`/${ui}/${slug}/source/#differences`)
    const entries = page.locator('#differences li')
    assert.ok((await entries.count()) >= 4)
    await entries.filter({hasText: 'allegedly'}).locator('a').click()
    await page.locator('#p9 > .o[lang=en]').waitFor()
    assert.equal(await page.locator('#p9 > .t').getAttribute('lang'), 'ar')
    assert.deepEqual(faults, [])
    await context.close()
  })
}

test('the words are underlined and told of under their row only where the reader asks for it, and it stays so', async () => {
  const {page, context, faults} = await site.visit(`/en/${slug}/`)
  assert.deepEqual(await underlined(page), [])
  await choose(page, 'show')
  await page.locator('#p9 > .dlines').waitFor()
  assert.deepEqual(await underlined(page), ['tanks', 'allegedly', 'ليست', 'will likely'])
  assert.match(await page.locator('#p9 > .dlines').innerText(), /allegedly \(hedge\), only in English/)
  await page.reload()
  await page.locator('#p9 > .dlines').waitFor()
  // Of other languages in the columns other words are underlined.
  await page.evaluate(() => document.querySelector<HTMLElement>('#look')!.showPopover())
  await page.locator('label[for="ar-fa"]').click()
  await page.locator('#p9 > [lang=fa]').waitFor()
  await page.waitForFunction(() =>
    [...(CSS.highlights.get('difference') ?? [])].map(String).includes('احتمالاً'),
  )
  await choose(page, '')
  assert.deepEqual(await underlined(page), [])
  assert.equal(await page.locator('.dlines').count(), 0)
  assert.deepEqual(faults, [])
  await context.close()
})

test('without scripts a row has its sign, and the legend leads to the list', async () => {
  const {page, context} = await site.visit(`/en/${slug}/`, {javaScript: false})
  assert.match((await page.locator('#p9 > .n').getAttribute('aria-label')) ?? '', /reads differently/)
  assert.equal(await page.locator('#p8.dif').count(), 0)
  await page.locator('#signs a[href="source/#differences"]').click()
  assert.ok(await page.locator('#differences li', {hasText: 'will likely'}).isVisible())
  await context.close()
})
