/** What a reader selects is told from which rows and columns it is, and cited so. */
import '../five-articles.ts'
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import type {Page} from 'playwright-core'
import {openSite} from './harness.ts'
import {serveModules} from './modules.ts'

const site = await openSite()
const slug = 'pakistan-in-russias-embrace'
const reader = {permissions: ['clipboard-read', 'clipboard-write']}

/** An end of a selection: a row, the language of a column, and an offset in the text of the cell; counted from its end where negative. */
type End = readonly [row: string, lang: string, offset: number]

/** Select from one end to another, as a mouse or a finger would. */
function select(page: Page, from: End, to: End): Promise<void> {
  return page.evaluate(
    (ends) => {
      const [start, end] = ends.map(([row, lang, offset]) => {
        const cell = document.querySelector(`#${row} > [lang=${lang}]`)!
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
        let rest = offset < 0 ? cell.textContent!.length + offset : offset
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          if (rest <= node.length) return [node, rest] as const
          rest -= node.length
        }
        throw new Error('The cell is shorter.')
      })
      getSelection()!.setBaseAndExtent(...start!, ...end!)
    },
    [from, to],
  )
}

/** The places of the selection, with what stands at their offsets. */
async function places(page: Page) {
  await serveModules(page)
  return page.evaluate(async () => {
    const {selectionPlaces} = await import('/client/selection.ts' as string)
    const found = selectionPlaces(document.querySelector('parallel-text')) as {
      row: Element
      cell: Element
      lang: string
      start: number
      end: number
      text: string
    }[]
    return found.map(({row, cell, lang, start, end, text}) => ({
      row: row.id,
      lang,
      text,
      inCell: cell.textContent!.slice(start, end),
    }))
  })
}

/** The text of a column of a row. */
const textOf = (page: Page, row: string, lang: string) =>
  page.locator(`#${row} > [lang=${lang}]`).evaluate((cell) => cell.textContent!.trim())

/** Open the menu of the row, take what it offers for a selection, and give what is on the clipboard then. */
async function citeAt(
  page: Page,
  row: string,
  label = 'Copy the selection with its source',
): Promise<string> {
  await page.locator(`#${row} .n`).click()
  await page.locator('.sheet .act', {hasText: label}).click()
  await page.locator('.toast:not(:empty)').waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}

describe('words that are selected', () => {
  test('within a row are of that row, and their offsets hold in the text of its cell', async () => {
    const {page, context} = await site.visit(`/en/${slug}/`)
    await select(page, ['p1', 'en', 10], ['p1', 'en', 90])
    const [place, ...others] = await places(page)
    assert.deepEqual(others, [])
    assert.equal(place?.row, 'p1')
    assert.equal(place.lang, 'en')
    assert.equal(place.text, place.inCell)
    assert.equal(place.text, (await textOf(page, 'p1', 'en')).slice(10, 90).trim())
    await context.close()
  })

  test('from one row to another are of each, and of no other column', async () => {
    const {page, context} = await site.visit(`/en/${slug}/`)
    await select(page, ['p1', 'ar', 20], ['p3', 'ar', 30])
    const found = await places(page)
    assert.deepEqual(
      found.map(({row, lang}) => [row, lang]),
      [
        ['p1', 'ar'],
        ['p2', 'ar'],
        ['p3', 'ar'],
      ],
    )
    assert.equal(found[1]?.text, await textOf(page, 'p2', 'ar'))
    for (const {text, inCell} of found) assert.equal(text, inCell)
    await context.close()
  })

  test('a paragraph taken by a triple click is that paragraph alone', async () => {
    const {page, context} = await site.visit(`/en/${slug}/`)
    await page.locator('#p2 > [lang=ar]').click({clickCount: 3, position: {x: 120, y: 12}})
    const found = await places(page)
    assert.deepEqual(
      found.map(({row, text}) => [row, text]),
      [['p2', await textOf(page, 'p2', 'ar')]],
    )
    await context.close()
  })

  test('from one column into the other are of both', async () => {
    const {page, context} = await site.visit(`/en/${slug}/?mode=below`)
    await select(page, ['p1', 'en', -30], ['p1', 'ar', 40])
    const found = await places(page)
    assert.deepEqual(
      found.map(({row, lang}) => [row, lang]),
      [
        ['p1', 'en'],
        ['p1', 'ar'],
      ],
    )
    await context.close()
  })

  test('in a column that does not show are none', async () => {
    const {page, context} = await site.visit(`/en/${slug}/`)
    await select(page, ['p1', 'ar', 0], ['p3', 'en', 40])
    await page.locator('parallel-text').evaluate((text) => {
      for (const cell of text.querySelectorAll('.rows [lang=ar]')) (cell as HTMLElement).hidden = true
    })
    assert.deepEqual(
      (await places(page)).map(({row, lang}) => [row, lang]),
      [
        ['p2', 'en'],
        ['p3', 'en'],
      ],
    )
    await context.close()
  })

  test('keep their offsets in the whole text while vowel marks are hidden', async () => {
    const {page, context} = await site.visit(`/ar/${slug}/`)
    await serveModules(page)
    const found = await page.evaluate(async () => {
      const [{hideHarakat}, {selectionPlaces}] = await Promise.all(
        ['/client/harakat.ts', '/client/selection.ts'].map((name) => import(name)),
      )
      const text = document.querySelector('parallel-text')!
      const cell = text.querySelector('#p1 > [lang=ar]')!
      const whole = 'كُتِبَ الكِتابُ في بَغدادَ'
      cell.textContent = whole
      hideHarakat(text)
      const node = cell.firstChild as Text
      const at = node.data.indexOf('الكتاب')
      getSelection()!.setBaseAndExtent(node, at, node, at + 'الكتاب'.length)
      const [{start, end, text: words}] = selectionPlaces(text)
      return {words, whole: whole.slice(start, end)}
    })
    assert.deepEqual(found, {words: 'الكتاب', whole: 'الكِتابُ'})
    await context.close()
  })
})

describe('a selection that is copied with its source', () => {
  test('bears the address of its own row, wherever the menu was opened', async () => {
    const {page, context} = await site.visit(`/en/${slug}/`, reader)
    await select(page, ['p4', 'en', 0], ['p4', 'en', 60])
    const words = (await places(page))[0]?.text ?? ''
    const copied = await citeAt(page, 'p6')
    assert.ok(copied.startsWith(words), copied)
    assert.match(copied, /#p4$/)
    await context.close()
  })

  test('over several rows bears the address of all of them', async () => {
    const {page, context} = await site.visit(`/en/${slug}/`, reader)
    await select(page, ['p4', 'ar', 5], ['p5', 'ar', 50])
    const copied = await citeAt(page, 'p4')
    assert.match(copied, /#p4-p5$/)
    const source = (await page.locator('.cite [data-l=ar]').textContent())!.trim()
    assert.ok(copied.includes(`\n— ${source}`), copied)
    assert.equal(copied.split('\n').length, 4)
    await context.close()
  })

  test('lights the rows that it was made in where its address is opened, the title too', async () => {
    const {page, context} = await site.visit(`/en/${slug}/`, reader)
    await select(page, ['t', 'en', 0], ['p2', 'en', 20])
    const address = (await citeAt(page, 'p4')).split('\n').at(-1) ?? ''
    assert.match(address, /#t-p2$/)
    const opened = await site.visit(new URL(address).pathname + new URL(address).hash)
    await opened.page.locator('.row.in').first().waitFor()
    assert.deepEqual(
      await opened.page
        .locator('.row.in')
        .evaluateAll((rows) => rows.map(({id}) => id).filter((id) => id !== 'd')),
      ['t', 'p1', 'p2'],
    )
    await opened.context.close()
    await context.close()
  })

  test('across the columns gives the words of each with its own citation, and no invisible marks', async () => {
    const {page, context} = await site.visit(`/ar/${slug}/?mode=below`, reader)
    await select(page, ['p1', 'ar', -40], ['p2', 'en', 40])
    const copied = await citeAt(page, 'p1', 'انسخ المحدّد مع المصدر')
    const sources = await page.locator('.cite :is([data-l=ar], [data-l=en])').allTextContents()
    assert.equal(sources.length, 2)
    for (const source of sources) assert.ok(copied.includes(`\n— ${source.trim()}`), copied)
    assert.match(copied, /\?mode=below#p1-p2$/)
    assert.doesNotMatch(copied, /[\u2066-\u2069]/)
    await context.close()
  })
})

describe('words that a finger selects', () => {
  test('are copied, marked or noted from a bar in its reach, which lies over nothing that is pressed', async () => {
    const {page, context, faults} = await site.visit(`/fa/${slug}/`, {
      ...reader,
      viewport: {width: 320, height: 640},
      hasTouch: true,
    })
    await page.locator('#p4').scrollIntoViewIfNeeded()
    await select(page, ['p4', 'ar', 5], ['p5', 'ar', 12])
    const bar = page.getByRole('toolbar')
    await bar.waitFor()
    const [own, below] = [await bar.boundingBox(), await page.locator('#bar').boundingBox()]
    assert.ok(own && below && own.x >= 0 && own.x + own.width <= 320 && own.y + own.height <= below.y)
    for (const button of await bar.getByRole('button').all()) {
      const {x, y, width, height} = (await button.boundingBox())!
      assert.ok(width >= 40 && height >= 44, `${width} × ${height}`)
      const isOnTop = await button.evaluate(
        (each, [left, top]) => each.contains(document.elementFromPoint(left!, top!)),
        [x + width / 2, y + height / 2],
      )
      assert.ok(isOnTop, (await button.textContent()) ?? '')
    }
    await bar.getByRole('button').first().tap()
    await page.locator('.toast:not(:empty)').waitFor()
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /#p4-p5$/)
    assert.equal(await bar.isVisible(), false)
    await select(page, ['p4', 'ar', 5], ['p4', 'ar', 12])
    await bar.locator('.dot').first().tap()
    assert.equal(await page.evaluate(() => CSS.highlights.get('kept-1')?.size), 1)
    await bar.waitFor({state: 'hidden'})
    assert.deepEqual(faults, [])
    await context.close()
  })
})
