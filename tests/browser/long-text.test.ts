/** A text of many rows, of which at first those near the eye are laid out, is whole to everybody all the same. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page} from 'playwright-core'
import {openSite, phone, type Reader} from './harness.ts'
import {address, buildLongText, far, rows} from './long-text.ts'
import {assertStays, copier, leastShift, openSheet, read, settle, topOf} from './text.ts'

const site = await openSite(await buildLongText())

const places: readonly (readonly [string, Reader])[] = [
  ['a desk', {}],
  ['a phone', {...phone, hasTouch: true}],
]

/** How many rows are laid out. */
function laidOut(page: Page): Promise<number> {
  return page
    .locator('.rows > .row > .n')
    .evaluateAll((all) => all.filter((each) => each.checkVisibility({contentVisibilityAuto: true})).length)
}

/** As long as nothing else is laid out than what is near. */
async function stayAtFirst(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.requestIdleCallback = () => 0
  })
}

/** Until all rows are laid out, for which a key need not wait. */
async function whole(page: Page): Promise<void> {
  await page.keyboard.press('Shift')
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.rows > .row > .n')].every((each) =>
      each.checkVisibility({contentVisibilityAuto: true}),
    ),
  )
  await settle(page)
}

/** Frames in which rows that come near are laid out, and those near them. */
async function settleRows(page: Page): Promise<void> {
  for (let k = 0; k < 5; k++) await settle(page)
}

/** Whether some words of the far row stand where they can be read, between the bar and the edge of the window. */
function isRead(page: Page, words: string): Promise<boolean> {
  return page.evaluate(
    ([id, wanted]) => {
      const walker = document.createTreeWalker(document.getElementById(id)!, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = node.textContent!.indexOf(wanted)
        if (start < 0) continue
        const range = new Range()
        range.setStart(node, start)
        range.setEnd(node, start + wanted.length)
        const {top, bottom} = range.getBoundingClientRect()
        const bar = document.querySelector('#bar')!.getBoundingClientRect()
        const isAtFoot = bar.top > innerHeight / 2
        return top >= (isAtFoot ? 0 : bar.bottom) && bottom <= (isAtFoot ? bar.top : innerHeight)
      }
      return false
    },
    [`p${far}`, words] as const,
  )
}

test('is laid out only where it is read, is as long as it will be, and nothing moves as it comes', async () => {
  for (const [name, reader] of places) {
    const {page, context} = await site.visit('/en/', reader)
    await stayAtFirst(page)
    for (const hash of ['', `#p${far}`]) {
      const shift = await leastShift(page, async () => {
        await page.goto('/icon.svg')
        await page.goto(address + hash)
      })
      assert.ok(shift < 0.001, `${name} ${hash}: ${shift}`)
      assert.ok((await laidOut(page)) < rows / 4, name)
    }
    const [guessed, real] = await page.evaluate(() => {
      const list = document.querySelector<HTMLElement>('.rows')!
      const before = list.offsetHeight
      for (const row of list.querySelectorAll<HTMLElement>(':scope > .row'))
        row.style.setProperty('content-visibility', 'visible')
      return [before, list.offsetHeight] as const
    })
    assert.ok(guessed > real * 0.75 && guessed < real * 1.33, `${name}: ${guessed} for ${real}`)
    await context.close()
  }
})

test('a link to a row, a sentence or rows in it lands there and stays, in every way of reading', async () => {
  for (const [name, reader] of places) {
    const {page, context, faults} = await site.visit('/en/', reader)
    await stayAtFirst(page)
    for (const way of ['side', 'below', 'tap', 'sentences', 'en', 'ar']) {
      const sentence = `p${far}.2`
      for (const target of way === 'side' ? [`p${far}`, `p${far}-p${far + 2}`, sentence] : [sentence]) {
        await page.goto('/icon.svg')
        await page.goto(`${address}?mode=${way}#${target}`)
        await page.waitForFunction(
          (wanted) => document.querySelector({tap: '.opener', sentences: '.u'}[wanted] ?? 'html') !== null,
          way,
        )
        await settleRows(page)
        const place = await page.evaluate((id) => {
          const own = document.getElementById(id)!
          const shown = own.getClientRects().length === 0 ? own.closest('.row')! : own
          const bar = document.querySelector('#bar')!.getBoundingClientRect()
          const edge = bar.top > innerHeight / 2 ? 0 : bar.bottom
          return shown.getBoundingClientRect().top - edge
        }, target.split('-')[0]!)
        assert.ok(place >= 0 && place <= 40, `${name} ${way} #${target}: ${place}`)
      }
    }
    assert.deepEqual(faults, [])
    await context.close()
  }
})

test('a link to words in it, and the sheet of paragraphs, bring them into sight', async () => {
  for (const [name, reader] of places) {
    const {page, context} = await site.visit('/en/', reader)
    await stayAtFirst(page)
    await page.goto(`${address}#:~:text=${encodeURIComponent(`[${far}]`)}`)
    await settleRows(page)
    assert.ok(await isRead(page, `[${far}]`), name)
    await page.evaluate(() => scrollTo(0, 0))
    await openSheet(page, 'jump')
    await page.locator(`#jump ol a[href="#p${far}"]`).click()
    await settleRows(page)
    const [top, bar] = [await topOf(page, `p${far}`), await page.locator('#bar').boundingBox()]
    const edge = bar!.y === 0 ? bar!.height : 0
    assert.ok(top >= edge && top < edge + 40, `${name}: ${top}`)
    await context.close()
  }
})

test('find in page comes to a word far below', async () => {
  for (const [name, reader] of places) {
    const {page, context} = await site.visit('/en/', reader)
    await stayAtFirst(page)
    await page.goto(address)
    const isFound = await page.evaluate(
      (words) => (window as unknown as {find(words: string): boolean}).find(words),
      `[${far}]`,
    )
    assert.ok(isFound, name)
    await settleRows(page)
    assert.ok(await isRead(page, `[${far}]`), name)
    await context.close()
  }
})

test('is copied whole, and whole on paper', async () => {
  const {page, context} = await site.visit('/en/', copier)
  await stayAtFirst(page)
  await page.goto(address)
  const ends = Array.from({length: rows}, (_, at) => `[${at + 1}]`)
  await page.locator('body').press('Control+a')
  await page.locator('body').press('Control+c')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  assert.deepEqual(
    ends.filter((end) => copied.split(end).length !== 3),
    [],
  )
  await page.goto(address)
  await page.emulateMedia({media: 'print'})
  await settleRows(page)
  assert.equal(await laidOut(page), rows)
  const printed = (await page.pdf()).toString('latin1')
  const pages = printed.match(/\/Type \/Page\b/g)?.length ?? 0
  assert.ok(pages > rows / 8, String(pages))
  await context.close()
})

test('soon all of it is laid out, nothing moves for that, and those who hear the page hear what shows', async () => {
  const {page, context} = await site.visit(`${address}?mode=en#p${far}`)
  await whole(page)
  const top = await topOf(page, `p${far}`)
  assert.ok(top >= 56 && top < 100, String(top))
  // Where it is not laid out it would be heard, as markup.
  assert.equal(await page.locator('.rows noscript').count(), 0)
  const session = await context.newCDPSession(page)
  const {nodes} = await session.send('Accessibility.getFullAXTree')
  const said = (role: string) =>
    nodes.filter((node) => !node.ignored && node.role?.value === role).map(({name}) => String(name?.value))
  const texts = said('StaticText').join(' ')
  const numbers = said('link').filter((name) => /^Paragraph \d+$/.test(name))
  assert.equal(numbers.length, rows)
  for (let row = 1; row <= rows; row++) assert.equal(texts.split(`[${row}]`).length, 2, `[${row}]`)
  await context.close()
})

test('the row that is read keeps its place through every change', async () => {
  for (const [name, reader] of places) {
    const {page, context} = await site.visit(`${address}#p${far}`, reader)
    for (const way of ['below', 'sentences', 'ar', 'tap', 'side']) {
      await whole(page)
      await assertStays(page, `${name} ${way}`, () => read(page, way))
    }
    await openSheet(page, 'look')
    const larger = page.locator('#look .set [aria-label^="Text size"] button').nth(1)
    for (let k = 0; k < 3; k++) await assertStays(page, `${name} larger`, () => larger.click())
    await context.close()
  }
})

test('what a reader keeps far below is there again, and is read aloud in sight', async () => {
  const {page, context, faults} = await site.visit(`${address}#p${far}`)
  const press = () => page.locator(`#p${far} .n`).evaluate((number) => (number as HTMLElement).click())
  // Late styles and faces may still move the row, and the sheet with it.
  await whole(page)
  await press()
  await page.getByRole('button', {name: 'Green'}).click()
  await page.goto('/en/')
  await page.goto(address)
  await page.locator('.resume').click()
  await page.waitForFunction((id) => {
    const {top} = document.getElementById(id)!.getBoundingClientRect()
    return top > 0 && top < 200
  }, `p${far}`)
  await settleRows(page)
  const resumed = await topOf(page, `p${far}`)
  assert.ok(resumed > 0 && resumed < 200, `${resumed}`)
  const [painted] = await page.evaluate(() =>
    [...((CSS.highlights.get('kept-2') ?? []) as Iterable<Range>)].map((range) => range.toString()),
  )
  assert.ok(painted?.endsWith(`[${far}]`), painted)
  await page.evaluate(() => {
    const voice = {lang: 'en', localService: true}
    const system = {getVoices: () => [voice], addEventListener() {}, speak() {}, cancel() {}}
    Object.defineProperty(globalThis, 'speechSynthesis', {value: system, configurable: true})
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {value: class {}, configurable: true})
  })
  await press()
  await page.locator('.sheet .act', {hasText: 'Listen from here'}).click()
  const next = page.locator('.play').getByRole('button', {name: 'Next sentence'})
  for (let k = 0; k < 4; k++) await next.click()
  await settleRows(page)
  const place = await page.locator(`#p${far + 2} .o .aloud`).boundingBox()
  assert.ok(place !== null && place.y > 0 && place.y + place.height < 900, String(place?.y))
  assert.deepEqual(faults, [])
  await context.close()
})
