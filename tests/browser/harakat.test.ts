/** Vowel marks, which a reader may hide. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {openSite} from './harness.ts'

const site = await openSite()

const marks = /[\u064B-\u0652\u0670]/

/** The first article whose Arabic page has vowel marks in its rows. */
async function vowelledArticle(): Promise<string> {
  const {page, context} = await site.visit('/ar/')
  const links = await page
    .locator('.shelf .name a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')!))
  for (const link of links) {
    const html = await (await page.request.get(link)).text()
    if (!marks.test(/<ol class="rows".*?<\/ol>/s.exec(html)?.[0] ?? '')) continue
    await context.close()
    return link
  }
  throw new Error('No article has vowel marks.')
}

test('vowel marks go and come back, whatever was underlined or swapped meanwhile', async () => {
  const {page, context, faults} = await site.visit(await vowelledArticle())
  const text = () => page.locator('ol.rows').evaluate((rows) => rows.textContent)
  const choose = async (name: string, value: string) => {
    await page.locator('#set').click()
    await page.locator(`[name="set-${name}"][value="${value}"]`).check()
    await page.keyboard.press('Escape')
  }
  const whole = await text()
  for (const order of [
    ['harakat', 'names', 'harakat', 'names'],
    ['names', 'harakat', 'names', 'harakat'],
  ]) {
    const isOn = {harakat: false, names: false}
    for (const name of order as (keyof typeof isOn)[]) {
      isOn[name] = !isOn[name]
      const on = name === 'harakat' ? 'hide' : 'show'
      await choose(name, isOn[name] ? on : '')
      if (isOn.names) await page.locator('ol.rows .name').first().waitFor()
      const shown = await text()
      assert.equal(isOn.harakat ? marks.test(shown ?? '') : shown !== whole, false, `${order} after ${name}`)
    }
    assert.equal(await page.locator('ol.rows .name').count(), 0)
  }
  assert.deepEqual(faults, [])
  await context.close()
})
