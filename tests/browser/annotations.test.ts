/** What a reader highlights and notes in a text stays in the browser and on its words. */
import '../five-articles.ts'
import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page} from 'playwright-core'
import {openSite} from './harness.ts'
import {cellText, keptMarks, markedSlug, markOf, visitWith} from './marks.ts'

const site = await openSite()

/** A text in three languages. */
const trio = 'russia-pakistan-durable-alliance'

/** Open the sheet of a row. */
async function openRow(page: Page, row: string): Promise<void> {
  await page.locator(`#${row} .n`).click()
  await page.getByRole('group', {name: 'Highlight'}).waitFor()
}

/** Select characters of a cell, as a mouse or a finger would. */
function select(page: Page, row: string, place: 'o' | 't', start: number, end: number): Promise<string> {
  return page.evaluate(
    ([selector, from, to]) => {
      const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT)
      const ends: [Text, number][] = []
      let at = 0
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        for (const offset of [from, to]) {
          const isHere =
            at <= offset && (offset === to ? offset <= at + node.length : offset < at + node.length)
          if (isHere && ends.length === (offset === from ? 0 : 1)) ends.push([node, offset - at])
        }
        at += node.length
      }
      getSelection()!.setBaseAndExtent(...ends[0]!, ...ends[1]!)
      return getSelection()!.toString().trim()
    },
    [`#${row} > .${place}`, start, end] as const,
  )
}

/** The words painted in each colour. */
function painted(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [1, 2, 3].map((colour) => [
        colour,
        [...((CSS.highlights.get(`kept-${colour}`) ?? []) as Iterable<Range>)].map((range) =>
          range.toString(),
        ),
      ]),
    ),
  )
}

test('words that a reader selects are highlighted in a colour, here after a reload too, and not any more when it is pressed again', async () => {
  const {page, context, faults} = await site.visit(`/en/${markedSlug}/`)
  const words = await select(page, 'p2', 'o', 10, 40)
  await page.evaluate(() => document.querySelector<HTMLElement>('#p2 .n')!.click())
  await page.getByRole('button', {name: 'Green'}).click()
  assert.deepEqual(await painted(page), {1: [], 2: [words], 3: []})
  assert.equal(await page.getByRole('button', {name: 'Green'}).getAttribute('aria-pressed'), 'true')
  await page.reload()
  await page.waitForFunction(() => CSS.highlights.has('kept-2'))
  assert.deepEqual(await painted(page), {1: [], 2: [words], 3: []})
  await openRow(page, 'p2')
  await page.getByRole('button', {name: `Edit: ${words}`}).click()
  await page.getByRole('button', {name: 'Remove'}).click()
  assert.deepEqual(await painted(page), {1: [], 2: [], 3: []})
  assert.equal(
    await page.evaluate((name) => localStorage.getItem(name), `muqabala.marks/${markedSlug}`),
    null,
  )
  assert.deepEqual(faults, [])
  await context.close()
})

test('a paragraph without a selection is highlighted whole, in both languages, in a colour that can be changed', async () => {
  const {page, context} = await site.visit(`/en/${markedSlug}/`)
  const both = [await cellText(page, 'p3', 'o'), await cellText(page, 'p3', 't')]
  await openRow(page, 'p3')
  await page.getByRole('button', {name: 'Yellow'}).click()
  assert.deepEqual(
    (await painted(page))[1]?.map((each) => each.trim()),
    both,
  )
  await page.getByRole('button', {name: 'Pink'}).click()
  assert.deepEqual(await painted(page), {...(await painted(page)), 1: []})
  assert.equal((await keptMarks(page))?.length, 1)
  await context.close()
})

test('a note is one line under its paragraph, opens to be changed, and goes when it is removed', async () => {
  const {page, context} = await site.visit(`/en/${markedSlug}/`)
  await openRow(page, 'p2')
  await page.getByRole('button', {name: 'Add a note'}).click()
  await page.getByRole('textbox', {name: 'Your note'}).fill('Compare the other text.')
  await page.getByRole('button', {name: 'Save'}).click()
  const line = page.locator('#p2').getByRole('button', {name: 'Your note: Compare the other text.'})
  await line.click()
  await page.getByRole('textbox', {name: 'Your note'}).fill('Compare both.')
  await page.getByRole('button', {name: 'Save'}).click()
  await page.getByRole('button', {name: 'Your note: Compare both.'}).click()
  await page.getByRole('button', {name: 'Remove'}).click()
  assert.equal(await page.locator('.me').count(), 0)
  await context.close()
})

test('a sentence that is tapped is highlighted with its counterpart, sentence by sentence too', async () => {
  const {page, context, faults} = await site.visit(`/en/${trio}/`)
  await page.locator('#p4 > .o span').first().click()
  await page.getByRole('button', {name: 'Yellow'}).click()
  const before = (await painted(page))[1]!
  assert.equal(before.length, 2)
  for (const [k, place] of (['o', 't'] as const).entries()) {
    const whole = await cellText(page, 'p4', place)
    assert.ok(whole.includes(before[k]!) && before[k]!.length < whole.length, before[k])
  }
  await page.keyboard.press('Escape')
  await page.locator('label[for=sentences]').click()
  await page.locator('#p4 .u').first().waitFor()
  await page.waitForFunction(() => CSS.highlights.get('kept-1')?.size === 2)
  assert.deepEqual((await painted(page))[1], before)
  // They are where the sentence is seen, and not in what is left of the cell.
  const inUnits = await page.evaluate(() =>
    [...(CSS.highlights.get('kept-1') as unknown as Iterable<Range>)].every(
      ({startContainer, endContainer}) =>
        startContainer.parentElement!.closest('.u') !== null &&
        endContainer.parentElement!.closest('.u') !== null,
    ),
  )
  assert.ok(inUnits)
  assert.deepEqual(faults, [])
  await context.close()
})

test('highlights stay on their words while vowel marks are hidden and shown, and another language comes into the columns', async () => {
  const {page, context, faults} = await site.visit(`/en/${trio}/`)
  const row = await page.evaluate(
    () =>
      [...document.querySelectorAll('.rows .row')].find((each) =>
        /[\u064B-\u0652]/.test(each.querySelector(':scope > [lang=ar]')?.textContent ?? ''),
      )!.id,
  )
  const text = await cellText(page, row, 't')
  const mark = text.search(/[\u064B-\u0652]/)
  const quote = text.slice(Math.max(0, mark - 12), mark + 30).trim()
  const start = text.indexOf(quote)
  const marks = [markOf([{row, lang: 'ar', quote, start, end: start + quote.length}])]
  await page.evaluate(([name, value]) => localStorage.setItem(name, value), [
    `muqabala.marks/${trio}`,
    JSON.stringify({titles: {}, marks}),
  ] as const)
  const words = async () => (await painted(page))[1]!
  const bare = quote.replace(/[\u064B-\u0652\u0670]/g, '')
  for (const harakat of ['hide', '']) {
    await page.evaluate((value) => {
      const settings = JSON.parse(localStorage.getItem('muqabala') ?? '{}')
      localStorage.setItem('muqabala', JSON.stringify({...settings, harakat: value}))
    }, harakat)
    await page.goto(`/en/${trio}/`)
    await page.waitForFunction(() => (CSS.highlights.get('kept-1')?.size ?? 0) > 0)
    assert.deepEqual(await words(), [harakat === 'hide' ? bare : quote])
  }
  await page.goto(`/en/${trio}/?pair=en-fa`)
  await page.locator(`#${row} > .t[lang=fa]`).waitFor()
  await openRow(page, row)
  await page.getByRole('button', {name: 'Green'}).click()
  assert.equal((await painted(page))[2]!.at(-1), await cellText(page, row, 't'))
  // From the page of notes the way leads to the two languages that were marked.
  await page.goto('/en/notes/')
  await page.locator('.marked-text a[href*="pair=en-fa"]').click()
  await page.locator(`#${row} > .t[lang=fa]`).waitFor()
  assert.deepEqual(faults, [])
  await context.close()
})

test('all of it is done by keyboard, and the focus comes back to where it was', async () => {
  const {page, context} = await site.visit(`/en/${markedSlug}/`)
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    )
  const tabTo = async (name: string) => {
    for (let k = 0; k < 40 && !(await focused()).includes(name); k += 1) await page.keyboard.press('Tab')
    assert.match(await focused(), new RegExp(name))
  }
  await page.locator('#p2 .n').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', {name: 'Pink'}).waitFor()
  await tabTo('Pink')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => CSS.highlights.get('kept-3')?.size === 2)
  await tabTo('Add a note')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', {name: 'Your note'}).waitFor()
  await page.keyboard.type('By hand')
  await tabTo('Save')
  await page.keyboard.press('Enter')
  await page.locator('#p2 .me').waitFor()
  await page.waitForFunction(() => document.activeElement?.matches('#p2 .n'))
  await tabTo('Your note: By hand')
  await page.keyboard.press('Enter')
  await tabTo('Remove')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelector('.me') === null)
  assert.equal(await keptMarks(page), undefined)
  await context.close()
})

test('a highlight is found where its words stand now, and words that are gone are said to be, here and on the page of notes', async () => {
  const {page: first, context: firstContext} = await site.visit(`/en/${markedSlug}/`)
  const whole = await cellText(first, 'p2', 'o')
  const lang = (await first.locator('#p2 > .o').getAttribute('lang'))!
  await firstContext.close()
  const there = {row: 'p2', lang, quote: whole.slice(20, 50), start: 3, end: 33}
  const gone = {row: 'p3', lang, quote: 'Words that nobody ever wrote here', start: 0, end: 33}
  const {page, context} = await visitWith(site, `/en/${markedSlug}/`, [
    markOf([there]),
    markOf([gone], {id: 'b', note: 'Remember.'}),
  ])
  const line = page.locator('#p3 .me')
  await line.waitFor()
  assert.deepEqual((await painted(page))[1], [there.quote])
  assert.match(
    await line.innerText(),
    /Your note: Remember\..*Words that nobody ever wrote here.*The text has changed/s,
  )
  await page.goto('/en/notes/')
  const lost = page.locator('.marked-text li', {hasText: 'Words that nobody ever wrote here'})
  await lost.getByText('The text has changed').waitFor()
  assert.equal(await page.getByText('The text has changed').count(), 1)
  await context.close()
})

test('what another tab keeps shows here, and neither tab loses what the other kept', async () => {
  const {page, context} = await visitWith(site, `/en/${markedSlug}/`, [
    markOf([{row: 'p2', lang: 'en', quote: 'x'}], {note: 'One'}),
  ])
  await page.locator('#p2 .me').waitFor()
  const other = await context.newPage()
  await other.goto(`/en/${markedSlug}/`)
  await openRow(other, 'p4')
  await other.getByRole('button', {name: 'Yellow'}).click()
  await page.waitForFunction(() => (CSS.highlights.get('kept-1')?.size ?? 0) > 1)
  await openRow(page, 'p5')
  await page.getByRole('button', {name: 'Green'}).click()
  assert.equal((await keptMarks(page))?.length, 3)
  await context.close()
})

test('where the browser keeps nothing the text is read as ever, and a highlight says that it was not kept', async () => {
  const {page, context, faults} = await site.visit('/en/about/')
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await page.goto(`/en/${markedSlug}/`, {waitUntil: 'load'})
  await openRow(page, 'p2')
  await page.getByRole('button', {name: 'Yellow'}).click()
  await page.getByText('Not kept').waitFor()
  await page.goto('/en/notes/')
  await page.getByText('Nothing is highlighted').waitFor()
  // The script in the head of every page asks for what is kept, and goes without.
  assert.deepEqual(
    faults.filter((fault) => !fault.includes('denied')),
    [],
  )
  await context.close()
})
