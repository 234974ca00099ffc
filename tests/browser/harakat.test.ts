/** Vowel marks, which a reader may hide. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {openSite} from './harness.ts'
import {htmlOf, openSheet, slugs} from './text.ts'

const site = await openSite()

const marks = /[\u064B-\u0652\u0670]/

/** The first article whose Arabic page has vowel marks in its rows. */
const vowelled = slugs.find((slug) =>
  marks.test(/<ol class="?rows.*?<\/ol>/s.exec(htmlOf('ar', slug))?.[0] ?? ''),
)

test('vowel marks go and come back, whatever was underlined, swapped or cut into sentences meanwhile', async () => {
  assert.ok(vowelled, 'No article has vowel marks.')
  const {page, context, faults} = await site.visit(`/ar/${vowelled}/`)
  // Persian writes tanwin as a letter of the word; that stays.
  const text = () =>
    page
      .locator('ol.rows [lang=ar]')
      .evaluateAll((texts) => texts.map(({textContent}) => textContent.replaceAll(/\s+/g, ' ')).join(' '))
  const whole = await text()
  await openSheet(page, 'look')
  const change = {
    harakat: (isOn: boolean) =>
      page.locator(`[name="set-harakat"][value="${isOn ? 'hide' : ''}"] + label`).click(),
    names: (isOn: boolean) =>
      page.locator(`[name="set-names"][value="${isOn ? 'hide' : ''}"] + label`).click(),
    sentences: async (isOn: boolean) => {
      await page.locator('label[for=sentences]').evaluate((label: HTMLElement) => label.click())
      await page.waitForFunction((on) => (document.querySelector('.u') !== null) === on, isOn)
    },
    swap: () => page.locator('#swap').click(),
  }
  for (const order of [
    ['harakat', 'names', 'sentences', 'harakat', 'names', 'sentences'],
    ['sentences', 'swap', 'harakat', 'sentences', 'harakat', 'swap'],
  ] as const) {
    const isOn = {harakat: false, names: false, sentences: false, swap: false}
    for (const name of order) {
      isOn[name] = !isOn[name]
      await change[name](isOn[name])
      const shown = await text()
      if (isOn.harakat) assert.doesNotMatch(shown, marks, `${order} after ${name}`)
      else assert.equal(shown, whole, `${order} after ${name}`)
    }
  }
  assert.deepEqual(faults, [])
  await context.close()
})
