/** The page of names: what each language calls whoever the texts name, and where. */
import '../five-articles.ts'
import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page} from 'playwright-core'
import {langs} from '../../src/languages/index.ts'
import {openSite, phone} from './harness.ts'
import {shiftOf} from './text.ts'

const site = await openSite()

/** Rows that name Lavrov, as addresses end. */
const lavrov = [
  'russia-pakistan-durable-alliance/?q=Sergei+Lavrov#p10',
  'russia-hopes-to-normalise-with-taliban/?q=Sergei+Lavrov#p22',
  'pakistan-russia-after-imran-khan/?q=Sergei+Lavrov#c1',
]

/** What stands in the list now, by the form of the page's language. */
const shown = (page: Page) => page.locator('.concept:visible .form.own').allInnerTexts()

/** Type into the field, and wait until the list is of that. */
async function find(page: Page, text: string): Promise<readonly string[]> {
  await page.fill('#find', text)
  await page.waitForFunction(
    (wanted) => (document.querySelector('.names [role=status]')?.textContent !== '') === (wanted !== ''),
    text,
  )
  return shown(page)
}

test('every name has a row with its forms side by side, and its paragraphs folded below', async () => {
  const {page, faults} = await site.visit('/en/glossary/')
  assert.ok((await page.locator('.concept').count()) > 100)
  const row = page.locator('.concept:has(#sergei-lavrov)')
  assert.deepEqual(await row.locator('.form').allInnerTexts(), [
    'Sergei Lavrov',
    'سيرغي لافروف',
    'سرگئی لاوروف',
  ])
  const tops = await row
    .locator('.form')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left))
  assert.deepEqual(
    tops,
    [...tops].sort((a, b) => a - b),
  )
  assert.equal(await page.locator('.places a:visible').count(), 0)
  await row.locator('summary').click()
  const links = await row
    .locator('.places a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
  for (const end of lavrov)
    assert.ok(
      links.some((link) => link.endsWith(end)),
      `${end} in ${links}`,
    )
  await row.locator('.places a').first().click()
  await page.waitForSelector(':target mark, :target ~ mark, .row mark')
  assert.deepEqual(faults, [])
  await page.context().close()
})

test('a link to a name unfolds it and brings it in sight, scripts or none', async () => {
  for (const javaScript of [true, false]) {
    for (const ui of langs) {
      const {page, context} = await site.visit(`/${ui}/glossary/#sergei-lavrov`, {...phone, javaScript})
      const top = await page.locator('.concept:has(#sergei-lavrov) summary').boundingBox()
      assert.ok(await page.locator('#sergei-lavrov').isVisible(), `${ui}, scripts: ${javaScript}`)
      assert.ok(top !== null && top.y >= 0 && top.y < 400, `${ui}: ${top?.y}`)
      await context.close()
    }
  }
})

test('a name is found in any of its spellings, in any script, however it is joined or marked', async () => {
  const {page} = await site.visit('/en/glossary/')
  for (const text of ['lavrov', 'LAVROV', 'لافروف', 'لاوروف', 'لافْرُوف'])
    assert.deepEqual(await find(page, text), ['Sergei Lavrov'], text)
  assert.ok((await find(page, 'jf17')).includes('JF-17'))
  assert.deepEqual(await find(page, 'zzz'), [])
  assert.ok(await page.locator('.none').isVisible())
  await page.fill('#find', '')
  await page.waitForFunction(() => document.querySelectorAll('.concept[hidden]').length === 0)
  assert.equal(await page.locator('.none').isVisible(), false)
  await page.context().close()
})

test('how many names were found is said aloud, in the plural of the language', async () => {
  const said = {en: '1 name', ar: 'عَلَم واحد', fa: '۱ نام'} as const
  for (const ui of langs) {
    const {page, context} = await site.visit(`/${ui}/glossary/`)
    await find(page, 'lavrov')
    assert.equal(await page.textContent('.names [role=status]'), said[ui])
    await context.close()
  }
})

test('without scripts kinds and letters lead into the list, and there is no field that could not search', async () => {
  for (const ui of langs) {
    const {page, context} = await site.visit(`/${ui}/glossary/`, {...phone, javaScript: false})
    assert.equal(await page.locator('#find').isVisible(), false)
    const ways = await page
      .locator('.names .ways a, .letters a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
    assert.ok(ways.length > 20)
    for (const way of ways) assert.equal(await page.locator(way).count(), 1, way)
    await context.close()
  }
})

test('on a phone the page is no longer than twenty screens', async () => {
  for (const ui of langs) {
    const {page, context} = await site.visit(`/${ui}/glossary/`, phone)
    const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)
    assert.ok(screens < 20, `${ui}: ${screens}`)
    await context.close()
  }
})

test('of the names only those near are laid out, nothing moves for that, and a letter leads to its first name', async () => {
  const {page, context} = await site.visit('/en/glossary/', {...phone, isNew: true})
  const forms = page.locator('.concept .form.own')
  const laidOut = await forms.evaluateAll(
    (all) => all.filter((each) => each.checkVisibility({contentVisibilityAuto: true})).length,
  )
  assert.ok(laidOut > 0 && laidOut < (await forms.count()) / 2, String(laidOut))
  assert.ok((await page.evaluate(shiftOf)) < 0.001)
  const letter = page.locator('.letters a').last()
  const id = (await letter.getAttribute('href'))!.slice(1)
  await letter.click()
  await page.waitForFunction((of) => {
    const {top} = document.getElementById(of)!.getBoundingClientRect()
    return top >= 0 && top < 40
  }, id)
  await context.close()
})

test('the words in the empty field begin where the page does, and nothing typed stands under its sign', async () => {
  for (const ui of langs) {
    const {page, context} = await site.visit(`/${ui}/glossary/`, phone)
    const [direction, side] = await page.evaluate(() => {
      const {direction} = getComputedStyle(document.documentElement)
      return [direction, direction === 'rtl' ? 'Right' : 'Left'] as const
    })
    for (const typed of ['', 'Lavrov', 'لافروف']) {
      await page.fill('#find', typed)
      const [own, room] = await page.locator('#find').evaluate((input, of) => {
        const style = getComputedStyle(input)
        return [style.direction, Number.parseFloat(style[`padding${of}`])] as const
      }, side)
      if (typed === '') assert.equal(own, direction, ui)
      assert.ok(room > 40, `${ui} ${typed}: ${room}`)
    }
    await context.close()
  }
})
