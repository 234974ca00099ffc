/** All that a reader has highlighted, noted and saved, on a page of its own. */
import '../five-articles.ts'
import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {langs} from '../../src/languages/index.ts'
import {violations} from './axe.ts'
import {openSite, phone} from './harness.ts'
import {cellText, keptMarks, markedSlug, markOf, visitWith} from './marks.ts'

const site = await openSite()

test('a text is put on the list and taken off it in its own sheet, and stands on the page of notes', async () => {
  const {page, context, faults} = await site.visit(`/en/${markedSlug}/`)
  await page.getByRole('button', {name: 'Share and more'}).click()
  await page.getByRole('button', {name: 'Save to my list'}).click()
  await page.getByRole('button', {name: 'Remove from my list'}).waitFor()
  const title = (await page.locator('.front [lang=en] > .h').innerText()).trim()
  await page.goto('/en/notes/')
  await page.locator('.saved').getByRole('link', {name: title}).waitFor()
  await page.getByRole('button', {name: `Remove: ${title}`}).click()
  await page.getByText('No text is on your list').waitFor()
  await page.getByRole('button', {name: 'Undo'}).click()
  await page.locator('.saved').getByRole('link', {name: title}).click()
  await page.getByRole('button', {name: 'Share and more'}).click()
  await page.getByRole('button', {name: 'Remove from my list'}).click()
  await page.getByRole('button', {name: 'Save to my list'}).waitFor()
  assert.deepEqual(faults, [])
  await context.close()
})

test('the page of notes has the newest first, with words, note, paragraph and day, and its links lead to the paragraphs', async () => {
  const {page: first, context: firstContext} = await site.visit(`/en/${markedSlug}/`)
  const quotes = await Promise.all(['p2', 'p5'].map((row) => cellText(first, row, 'o')))
  const lang = (await first.locator('#p2 > .o').getAttribute('lang'))!
  await firstContext.close()
  const {page, context, faults} = await visitWith(site, '/en/notes/', [
    markOf([{row: 'p2', lang, quote: quotes[0]}], {note: 'The older', at: '2026-01-05T10:00:00.000Z'}),
    markOf([{row: 'p5', lang, quote: quotes[1]}], {
      id: 'b',
      note: 'The newer',
      at: '2026-02-05T10:00:00.000Z',
    }),
  ])
  const items = page.locator('.marked-text li')
  await items.nth(1).waitFor()
  assert.deepEqual(await items.locator('.noted').allInnerTexts(), ['The newer', 'The older'])
  assert.match(await items.first().innerText(), /Paragraph 5.*5 February 2026/s)
  await items.first().getByRole('link').click()
  await page.waitForURL(`**/en/${markedSlug}/#p5`)
  assert.deepEqual(faults, [])
  await context.close()
})

test('what is removed on the page of notes can be brought back', async () => {
  const {page, context} = await visitWith(site, '/en/notes/', [
    markOf([{row: 'p2', lang: 'en', quote: 'Words'}]),
  ])
  await page.getByRole('button', {name: 'Remove: Words'}).click()
  assert.equal(await page.locator('.marked-text').count(), 0)
  await page.getByRole('button', {name: 'Undo'}).click()
  assert.equal(await page.locator('.marked-text li').count(), 1)
  assert.equal((await keptMarks(page))?.length, 1)
  await context.close()
})

test('everything can be taken away as a file and read in elsewhere, where nothing that is there is lost', async () => {
  const mark = markOf([{row: 'p2', lang: 'en', quote: 'Words'}], {note: 'Mine'})
  const {page, context} = await visitWith(site, '/en/notes/', [mark])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: 'Export as JSON'}).click(),
  ])
  const json = await readFile(await download.path(), 'utf8')
  const [markdown] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: 'Export as Markdown'}).click(),
  ])
  assert.match(await readFile(await markdown.path(), 'utf8'), /> Words\n\nMine\n\n\[Paragraph 2\]\(http/)
  await context.close()
  const other = await visitWith(site, '/ar/notes/', [{...mark, note: 'Another'}])
  const buffer = Buffer.from(json)
  const file = {name: 'muqabala.json', mimeType: 'application/json', buffer}
  await other.page.locator('#import').setInputFiles(file)
  await other.page.locator('.noted', {hasText: 'Mine'}).waitFor()
  assert.deepEqual((await other.page.locator('.noted').allInnerTexts()).sort(), ['Another', 'Mine'])
  await other.page.locator('#import').setInputFiles({...file, buffer: Buffer.from('{"a":1}')})
  await other.page.getByText('ليس في هذا الملف').waitFor()
  assert.deepEqual(other.faults, [])
  await other.context.close()
})

test('without JavaScript the page of notes says what it needs', async () => {
  for (const ui of langs) {
    const {page, context} = await site.visit(`/${ui}/notes/`, {javaScript: false})
    assert.match(await page.locator('main').innerText(), /JavaScript|جافاسكربت|جاوااسکریپت/, ui)
    await context.close()
  }
})

test('the page of notes is complete in each language, without a fault, on a phone, and no search engine keeps it', async () => {
  const long = 'A very long quotation that goes on and on. '.repeat(12)
  const marks = [
    markOf([
      {row: 'p2', lang: 'en', quote: long},
      {row: 'p2', lang: 'ar', quote: 'كلمات من النص '.repeat(20)},
    ]),
    markOf([{row: 'p3', lang: 'fa', quote: 'واژه‌های متن'}], {id: 'b', colour: 3, note: 'یادداشت\nدو خط'}),
  ]
  for (const ui of langs) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const {page, context, faults} = await visitWith(site, `/${ui}/notes/`, marks, {...phone, colorScheme})
      await page.locator('.marked-text li').first().waitFor()
      assert.deepEqual(await violations(page, 'main'), [], `${ui} ${colorScheme}`)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(wide <= 0, `${ui} overflows by ${wide} pixels`)
      assert.match((await page.locator('meta[name=robots]').getAttribute('content')) ?? '', /noindex/)
      assert.deepEqual(faults, [], ui)
      await context.close()
    }
  }
})

test('the page of notes opens without a network for a reader who keeps texts on the device', async () => {
  const {page, context} = await visitWith(site, '/en/offline/', [
    markOf([{row: 'p2', lang: 'en', quote: 'Words of the text'}]),
  ])
  await page.getByRole('button', {name: 'Keep the texts that I open'}).click()
  await page.getByText('Done').waitFor()
  await context.setOffline(true)
  await page.goto('/en/notes/')
  await page.getByText('Words of the text').waitFor()
  await context.close()
})
