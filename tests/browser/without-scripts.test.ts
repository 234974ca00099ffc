/** An article without scripts: every way of reading that style can give, sheets, and links in the place of what scripts fetch. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import ar from '../../content/interface/ar.json' with {type: 'json'}
import en from '../../content/interface/en.json' with {type: 'json'}
import fa from '../../content/interface/fa.json' with {type: 'json'}
import {openSite, phone} from './harness.ts'
import {articleWith, langsOf, receivedInOne, receivedInTwo} from './text.ts'

const site = await openSite()
const words = {ar, en, fa}

test('both languages stand side by side, and one under the other on a phone', async () => {
  for (const [reader, isBeside] of [
    [{}, true],
    [phone, false],
  ] as const) {
    const {page, context} = await site.visit(receivedInOne, {...reader, javaScript: false})
    const row = page.locator('ol.rows > .row').nth(1)
    const [first, second] = await Promise.all(
      ['o', 't'].map((place) => row.locator(`> .${place}`).boundingBox()),
    )
    assert.equal(second!.y < first!.y + first!.height, isBeside)
    await context.close()
  }
})

test('the buttons of the bar and its sheets do what they say, and what needs scripts is not offered', async () => {
  const {page, context, faults} = await site.visit(receivedInOne, {javaScript: false})
  const [first, second] = langsOf(receivedInOne) as [string, string]
  const shown = (place: string) => page.locator(`.row > .${place}:visible`).count()
  await page.locator(`label[for=${first}]`).click()
  assert.deepEqual([(await shown('o')) > 0, await shown('t')], [true, 0])
  await page.locator(`label[for=${second}]`).click()
  assert.deepEqual([await shown('o'), (await shown('t')) > 0], [0, true])
  await page.locator('label[for=both]').click()
  assert.equal(await page.locator('label[for=sentences]:visible').count(), 0)
  await page.locator('#bar [popovertarget=look]').click()
  await page.locator('#look:popover-open').waitFor()
  const left = (place: string) =>
    page
      .locator(`ol.rows > .row > .${place}`)
      .first()
      .evaluate((each) => each.getBoundingClientRect().left)
  assert.ok((await left('o')) < (await left('t')))
  await page.locator('#swap').check()
  assert.ok((await left('o')) > (await left('t')))
  await page.locator('label[for=below]').click()
  assert.equal(await left('o'), await left('t'))
  await page.keyboard.press('Escape')
  await page.locator('#look').waitFor({state: 'hidden'})
  // Every button that shows opens something.
  for (const button of await page.locator('#bar button:visible').all()) {
    const id = await button.getAttribute('popovertarget')
    await button.click()
    assert.ok((await page.locator(`#${id} :is(a, input, p):visible`).count()) > 0, `#${id} is empty`)
    await page.keyboard.press('Escape')
  }
  assert.deepEqual(faults, [])
  await context.close()
})

test('a translation opens by the number of its paragraph', async () => {
  const {page, context} = await site.visit(receivedInOne, {javaScript: false})
  await page.locator('#bar [popovertarget=look]').click()
  await page.locator('label[for=tap]').click()
  await page.keyboard.press('Escape')
  const shown = page.locator('ol.rows > .row > .t:visible')
  assert.equal(await shown.count(), 0)
  await page.locator('ol.rows > .row .n').nth(2).click()
  assert.equal(await shown.count(), 1)
  await context.close()
})

test('as many translations open as a reader likes, by keys too, and all are printed', async () => {
  for (const ui of ['ar', 'en', 'fa'] as const) {
    const name = words[ui].article.showTranslation
    const {page, context, faults} = await site.visit(receivedInOne.replace('/en/', `/${ui}/`), {
      javaScript: false,
    })
    const openers = page.locator('ol.rows summary')
    const shown = page.locator('ol.rows > .row > .t:visible')
    assert.equal(await openers.filter({visible: true}).count(), 0, `${ui}: side by side needs no openers`)
    await page.locator('#bar [popovertarget=look]').click()
    await page.locator('label[for=tap]').click()
    await page.keyboard.press('Escape')
    assert.equal(await shown.count(), 0, ui)
    await openers.nth(0).focus()
    await page.keyboard.press('Enter')
    await openers.nth(2).focus()
    await page.keyboard.press('Space')
    assert.equal(await shown.count(), 2, ui)
    const session = await context.newCDPSession(page)
    const {nodes} = await session.send('Accessibility.getFullAXTree')
    const states = nodes
      .filter((node) => String(node.name?.value) === name && node.properties !== undefined)
      .flatMap(({properties = []}) => properties.filter((each) => each.name === 'expanded'))
      .map(({value}) => value.value)
    assert.deepEqual(states.slice(0, 4), [true, false, true, false], ui)
    await openers.nth(0).click()
    assert.equal(await shown.count(), 1, ui)
    await page.emulateMedia({media: 'print'})
    const hidden = page.locator('.rows > .row > :is(.o, .t)').filter({visible: false})
    assert.equal(await hidden.count(), 0, ui)
    assert.equal(await openers.filter({visible: true}).count(), 0, ui)
    assert.deepEqual(faults, [])
    await context.close()
  }
})

test('the map of the rows, names, related passages, books and data are a link away', async () => {
  const {page, context} = await site.visit(articleWith(/ id="?near/), {javaScript: false})
  const ids = await page.locator('ol.rows > .row').evaluateAll((all) => all.map(({id}) => id))
  const links = await page
    .locator('.links a')
    .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href))
  assert.ok(links.some((link) => link.endsWith('.epub')))
  for (const link of links) assert.equal((await page.request.get(link)).status(), 200, link)
  await page.locator('#bar [popovertarget=jump]').click()
  await page.locator('#jump a[href$="#map"]').click()
  const places = await page
    .locator('#map a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')!))
  assert.deepEqual(
    places.map((link) => link.split('#')[1]).filter((id) => ids.includes(id!)),
    ids,
  )
  await context.close()
})

test('a third language shows nothing of itself in the text, and stands on the page in its language', async () => {
  const [, , third] = langsOf(receivedInTwo)
  const {page, context} = await site.visit(receivedInTwo, {javaScript: false})
  assert.equal(await page.locator(`.row > [lang=${third}]:visible`).count(), 0)
  await page.locator(`.uis a[lang=${third}]`).click()
  assert.ok((await page.locator(`ol.rows > .row > .o[lang=${third}]:visible`).count()) > 0)
  await context.close()
})
