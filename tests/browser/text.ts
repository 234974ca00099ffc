/** What tests of an article's page share: which articles there are, ways of reading, sheets, and where a row stands. */
import '../five-articles.ts'
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {Locator, Page} from 'playwright-core'
import {projectRoot} from '../../scripts/build/options.ts'
import type {ArticleEntry} from '../../src/exports/schema/documents.ts'
import {layouts} from '../../src/site/reading/layouts.ts'

const dist = path.join(projectRoot, 'dist')

const {articles} = JSON.parse(readFileSync(path.join(dist, 'data', 'articles.json'), 'utf8')) as {
  articles: ArticleEntry[]
}

/** Folder names of the articles of the built site. */
export const slugs: readonly string[] = articles.map(({slug}) => slug)

/** HTML of an article's page, as it was built. */
export function htmlOf(ui: string, slug: string): string {
  return readFileSync(path.join(dist, ui, slug, 'index.html'), 'utf8')
}

/** The first article whose page has this in its HTML, as an address in that interface language. */
export function articleWith(pattern: RegExp, ui = 'en'): string {
  const slug = slugs.find((each) => pattern.test(htmlOf(ui, each)))
  assert.ok(slug, `No article has ${pattern}.`)
  return `/${ui}/${slug}/`
}

/** The first article of which so many editions came with the text; the others were made for the site. */
function articleReceivedIn(count: number): string {
  const found = articles.find(
    ({editions}) => editions.filter(({origin}) => origin === 'received').length === count,
  )
  assert.ok(found, `No article came in ${count} editions.`)
  return `/en/${found.slug}/`
}

/** An article that came in one language. */
export const receivedInOne = articleReceivedIn(1)

/** An article that came in two languages. */
export const receivedInTwo = articleReceivedIn(2)

/** The languages of an article, as its page orders them: those of the columns first. */
export function langsOf(address: string): readonly string[] {
  const [, ui = '', slug = ''] = address.split('/')
  return (/data-langs="?([\w ]+)/.exec(htmlOf(ui, slug))?.[1] ?? '').trim().split(' ')
}

/** Every way of reading an article, as addresses name it. */
export function waysOf(address: string): readonly string[] {
  return [...layouts.map(({id}) => id), 'sentences', ...langsOf(address).slice(0, 2)]
}

/** Two frames, so that what a change set off is over. */
export function settle(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}

/** Choose a way of reading by the labels of the page, whether or not the sheet with the layouts is open. */
export async function read(page: Page, way: string): Promise<void> {
  await page.evaluate((wanted) => {
    const press = (id: string) => document.querySelector<HTMLElement>(`label[for="${id}"]`)!.click()
    const box = document.querySelector<HTMLInputElement>('#sentences')!
    const isView = document.querySelector(`[name=view][id="${wanted}"]`) !== null
    if (!document.querySelector<HTMLInputElement>(isView ? `#${wanted}` : '#both')!.checked)
      press(isView ? wanted : 'both')
    if (!isView && box.checked !== (wanted === 'sentences')) press('sentences')
    if (!isView && wanted !== 'sentences') document.querySelector<HTMLElement>(`#${wanted}`)!.click()
  }, way)
  // What a way of reading needs beyond its style is fetched when it is first chosen.
  await page.waitForFunction(
    (wanted) =>
      wanted === 'sentences'
        ? document.querySelector('.u') !== null
        : wanted === 'tap'
          ? document.querySelector('.opener') !== null
          : document.querySelector('#sentences:checked') !== null || document.querySelector('.u') === null,
    way,
  )
  await settle(page)
}

/** Where an element stands in the window. */
export function topOf(page: Page, id: string): Promise<number> {
  return page.evaluate((of) => document.getElementById(of)!.getBoundingClientRect().top, id)
}

/** The row that the eye is on: the first that is crossed below the bar, or below the window's edge where the bar is at the foot. */
export function rowUnderEye(page: Page): Promise<{id: string; top: number}> {
  return page.evaluate(() => {
    const {top, bottom} = document.querySelector('#bar')!.getBoundingClientRect()
    const line = (top < innerHeight / 2 ? bottom : 0) + 24
    const rows = [...document.querySelectorAll('ol.rows > .row')]
    const row = rows.find((each) => each.getBoundingClientRect().bottom > line)!
    return {id: row.id, top: row.getBoundingClientRect().top}
  })
}

/** Scroll so that a row in the middle begins a little below the bar. */
export async function goToMiddle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const rows = document.querySelectorAll('ol.rows > .row')
    const row = rows[Math.floor(rows.length / 2)]!
    scrollTo({top: row.getBoundingClientRect().top + scrollY - 120, behavior: 'instant'})
  })
  // What keeps the row in its place is fetched with the first scrolling, and says then in the bar which row that is.
  await page.waitForFunction(() => !/^[1١۱]?$/u.test(document.querySelector('#now')?.textContent ?? '–'))
  await settle(page)
}

/** A row whose beginning shows keeps its place; one that begins above the bar keeps the share of it that is read. */
export async function assertStays(page: Page, change: string, act: () => Promise<unknown>): Promise<void> {
  const before = await rowUnderEye(page)
  await act()
  await settle(page)
  const after = await topOf(page, before.id)
  if (before.top >= 60)
    assert.ok(
      Math.abs(after - before.top) <= 1.5,
      `${change}: ${before.id} moved from ${before.top} to ${after}`,
    )
  assert.equal((await rowUnderEye(page)).id, before.id, change)
}

/**
 * How much moved while the page came up, as Cumulative Layout Shift: the least of three times, since a machine under
 * load may paint before a face arrives that it has asked for; what the page itself moves, it moves every time.
 */
export async function leastShift(page: Page, load: () => Promise<unknown>): Promise<number> {
  const shifts: number[] = []
  while (shifts.length < 3 && !shifts.includes(0)) {
    await load()
    shifts.push(await page.evaluate(shiftOf))
  }
  return Math.min(...shifts)
}

/** Runs in the page. */
export function shiftOf(): Promise<number> {
  return new Promise((done) => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as {value: number}).value
    }).observe({type: 'layout-shift', buffered: true})
    setTimeout(() => done(sum), 200)
  })
}

/** The sheet of a row, a sentence, a name or an emendation, once it is open. */
export const sheet = '.sheet.made:popover-open'

/** Open a sheet that the bar has, and wait until scripts have filled it. */
export async function openSheet(page: Page, id: 'look' | 'jump' | 'more'): Promise<void> {
  await page.locator(`#bar [popovertarget=${id}]`).click()
  const filled = {look: '.set', jump: '.ring-help', more: 'button.act'}[id]
  await page.locator(`#${id}:popover-open ${filled}`).first().waitFor()
}

/** What was copied last. */
export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

/** How a reader comes who may copy. */
export const copier = {permissions: ['clipboard-read', 'clipboard-write']} as const

/** A place in the window where an element has text of its own that is no link; the element is brought into sight. */
export async function spotIn(element: Locator): Promise<{readonly x: number; readonly y: number}> {
  await element.evaluate((each) => each.scrollIntoView({block: 'center'}))
  await settle(element.page())
  return element.evaluate((each) => {
    const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT)
    const spots: {x: number; y: number}[] = []
    for (
      let node = walker.nextNode() as Text | null;
      node !== null;
      node = walker.nextNode() as Text | null
    ) {
      for (let at = 0; at < node.length; at += 5) {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const {left, top, width, height} = range.getBoundingClientRect()
        spots.push({x: left + width / 2, y: top + height / 2})
      }
    }
    // As far from links as a finger's width takes.
    const links = [...document.querySelectorAll('a, button')].map((link) => link.getBoundingClientRect())
    const gap = ({x, y}: {x: number; y: number}) =>
      Math.min(
        ...links.map(({left, right, top, bottom}) => Math.max(left - x, x - right, top - y, y - bottom, 0)),
      )
    return spots.reduce((best, spot) => (gap(spot) > gap(best) ? spot : best))
  })
}
