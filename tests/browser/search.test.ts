import assert from 'node:assert/strict'
import {test} from 'node:test'
import {AxeBuilder} from '@axe-core/playwright'
import type {Page} from 'playwright-core'
import {type Lang, langs} from '../../src/languages/index.ts'
import {openSite, phone} from './harness.ts'

const site = await openSite()

const alliance = 'russia-pakistan-durable-alliance'
const embrace = 'pakistan-in-russias-embrace'
const taliban = 'russia-hopes-to-normalise-with-taliban'
const imranKhan = 'pakistan-russia-after-imran-khan'
const ttp = 'pakistan-seeks-us-help-against-ttp'
const lavrov = [`${alliance}#p10`, `${taliban}#p22`, `${imranKhan}#c1`]

/** A query, the rows it leads to, and words that are marked, each as its text spells it. */
interface Expected {
  readonly query: string
  readonly rows: readonly string[]
  readonly marks: readonly string[]
}

const table: readonly Expected[] = [
  // One name in three scripts, on several keyboards.
  {query: 'Lavrov', rows: lavrov, marks: ['Lavrov', 'لافروف']},
  {query: 'LAVROV’S', rows: lavrov, marks: ['Lavrov', 'لافروف']},
  {query: 'لافروف', rows: lavrov, marks: ['لافروف', 'Lavrov']},
  {query: 'لافْرُوف', rows: lavrov, marks: ['لافروف']},
  {query: 'ولافــروف', rows: lavrov, marks: ['لافروف']},
  {query: 'لاوروف', rows: lavrov, marks: ['لاوروف', 'لافروف']},
  {query: 'اصف', rows: [`${embrace}#p10`, `${alliance}#p6`], marks: ['آصف', 'Asif']},
  {query: 'بولتون', rows: [`${alliance}#p12`], marks: ['بولتون']},
  {query: 'Kugelman', rows: [`${ttp}#p3`, `${ttp}#p4`, `${ttp}#p26`], marks: ['Kugelman', 'كوجلمان']},
  {query: 'ظواهري', rows: [`${ttp}#p6`], marks: ['الظواهري', 'Zawahiri']},
  // Digits of three scripts.
  {query: '٢٠١٦', rows: [`${embrace}#p11`, `${alliance}#p5`], marks: ['2016']},
  {query: '۲۰۱۶', rows: [`${embrace}#p11`, `${alliance}#p5`], marks: ['2016']},
  // Joined, apart, bound; words of one row together.
  {query: 'counter-terrorism drill', rows: [`${alliance}#p5`], marks: ['counterterrorism', 'drill']},
  {query: 'نخست وزير', rows: [`${imranKhan}#p2`, `${imranKhan}#n1`, `${alliance}#p4`], marks: ['نخست‌وزیر']},
  // Only as written.
  {query: '"Cold War"', rows: [`${alliance}#p11`, `${imranKhan}#p6`], marks: ['Cold', 'War']},
]

/** Type into the box of a search page and wait until the results are those of the whole query. */
async function search(page: Page, query: string): Promise<void> {
  await page.fill('input[type=search]', query)
  await page.waitForFunction(
    (wanted) =>
      new URLSearchParams(location.search).get('q') === wanted &&
      document.querySelector('site-search')?.getAttribute('aria-busy') === null &&
      (document.querySelector('[role=status]')?.textContent ?? '') !== '',
    query,
  )
}

/** Rows shown, as `slug#anchor`, in order. */
function shownRows(page: Page): Promise<string[]> {
  return page.$$eval('.hit h2 a', (links) =>
    links.map((link) => {
      const {pathname, hash} = new URL((link as HTMLAnchorElement).href)
      return `${pathname.split('/')[2]}${hash}`
    }),
  )
}

for (const ui of langs) {
  test(`queries in three scripts lead to their rows, hits marked as they are spelt (${ui})`, async () => {
    const {page, faults} = await site.visit(`/${ui}/search/`)
    for (const {query, rows, marks} of table) {
      await search(page, query)
      assert.deepEqual((await shownRows(page)).sort(), [...rows].sort(), query)
      const marked = await page.$$eval('.hit mark', (all) => all.map((mark) => mark.textContent ?? ''))
      for (const mark of marks)
        assert.ok(
          marked.some((each) => each.includes(mark)),
          `${query}: ${mark} in ${marked}`,
        )
    }
    assert.deepEqual(faults, [])
    await page.context().close()
  })
}

test('hits in the reader’s language come first, and their counterparts are in it', async () => {
  const order: Readonly<Partial<Record<Lang, string>>> = {ar: 'ar', fa: 'fa'}
  for (const [ui, first] of Object.entries(order)) {
    const {page} = await site.visit(`/${ui}/search/?q=${encodeURIComponent('طالبان')}`)
    await page.waitForSelector('.hit')
    assert.equal(await page.getAttribute('.hit .found', 'lang'), first)
    await page.context().close()
  }
  const {page} = await site.visit('/ar/search/?q=Lavrov')
  await page.waitForSelector('.hit .counter')
  const counterparts = await page.$$eval('.counter', (all) => all.map((each) => each.getAttribute('lang')))
  assert.ok(counterparts.includes('ar'))
  await page.context().close()
})

test('one click leads to the row, where the hits are marked in both columns', async () => {
  const {page, faults} = await site.visit(`/en/search/?q=${encodeURIComponent('لافروف')}`)
  await page.click(`.hit a[href*="${alliance}"]`)
  await page.waitForSelector('#p10 mark')
  const marked = await page.$$eval('#p10 mark', (all) =>
    all.map((mark) => `${mark.closest('[lang]')?.getAttribute('lang')}: ${mark.textContent}`),
  )
  assert.ok(marked.includes('ar: لافروف'), String(marked))
  assert.ok(marked.includes('en: Lavrov’s'), String(marked))
  assert.ok(await page.isVisible('#p10'))
  assert.deepEqual(faults, [])
  await page.context().close()
})

test('the search is in the address: back, reload and a shared link bring it again', async () => {
  const {page} = await site.visit('/en/search/')
  await search(page, 'Bolton')
  await page.press('input[type=search]', 'Enter')
  const address = page.url()
  assert.match(address, /\?q=Bolton$/)
  await page.click('.hit h2 a')
  await page.waitForURL(/durable-alliance/)
  await page.goBack()
  await page.waitForSelector('.hit')
  assert.equal(await page.inputValue('input[type=search]'), 'Bolton')
  await page.reload()
  await page.waitForSelector('.hit')
  assert.deepEqual(await shownRows(page), [`${alliance}#p12`])
  await page.context().close()
})

test('what else was searched is said, and can be switched off', async () => {
  const {page} = await site.visit('/en/search/?q=Lavrov')
  await page.waitForSelector('.also')
  assert.match((await page.textContent('.also')) ?? '', /لافروف/)
  await page.click('.set summary')
  await page.uncheck('[name=x]')
  await page.waitForFunction(() => document.querySelector('.also') === null)
  assert.match(page.url(), /x=0/)
  assert.ok(
    !(await page.$$eval('.hit mark', (all) => all.map(({textContent}) => textContent))).includes('لافروف'),
  )
  await page.context().close()
})

test('a language can be chosen: counterparts of hits in another count as its hits', async () => {
  const {page} = await site.visit('/en/search/?q=Lavrov&lang=ar')
  await page.waitForSelector('.hit')
  const found = await page.$$eval('.found', (all) => all.map((each) => each.getAttribute('lang')))
  assert.deepEqual([...new Set(found)], ['ar'])
  assert.deepEqual((await shownRows(page)).sort(), [`${alliance}#p10`, `${taliban}#p22`].sort())
  await page.context().close()
})

test('sources, years and names narrow a search', async () => {
  const {page} = await site.visit('/en/search/?q=Taliban&year=2018')
  await page.waitForSelector('.hit')
  const slugs = new Set((await shownRows(page)).map((row) => row.split('#')[0]))
  assert.ok(
    slugs.size > 0 && [...slugs].every((slug) => slug === alliance || slug === embrace),
    String([...slugs]),
  )
  await page.selectOption('[name=name]', 'john-bolton')
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.hit h2 a')].every((link) =>
      (link as HTMLAnchorElement).href.includes('durable-alliance'),
    ),
  )
  await page.context().close()
})

test('a misspelt name of either script is offered its nearest', async () => {
  for (const [typed, meant] of [
    ['Kugleman', 'Kugelman'],
    ['لافرزف', 'لافروف'],
  ] as const) {
    const {page} = await site.visit(`/en/search/?q=${encodeURIComponent(typed)}`)
    await page.waitForSelector('.mean button')
    assert.equal(await page.textContent('.mean button'), meant)
    await page.click('.mean button')
    await page.waitForFunction(
      (text) => document.querySelector('.hit') !== null && document.querySelector('input')?.value === text,
      meant,
    )
    await page.context().close()
  }
})

test('arrow keys lead through the results and back, and / leads to the box from any page', async () => {
  const {page} = await site.visit('/ar/search/')
  await search(page, 'طالبان')
  await page.press('input[type=search]', 'ArrowDown')
  await page.keyboard.press('ArrowDown')
  const place = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.hit h2 a')].indexOf(document.activeElement as Element),
    )
  assert.equal(await place(), 1)
  await page.keyboard.press('ArrowUp')
  assert.equal(await place(), 0)
  await page.keyboard.press('ArrowUp')
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'INPUT')
  await page.context().close()
  const other = await site.visit(`/en/${alliance}/`)
  await other.page.keyboard.press('/')
  await other.page.keyboard.type('Bolton')
  await other.page.keyboard.press('Enter')
  await other.page.waitForSelector('.hit')
  assert.match(other.page.url(), /\/en\/search\/\?q=Bolton/)
  assert.deepEqual(other.faults, [])
  await other.page.context().close()
})

test('nothing found says so, aloud too, with a way on', async () => {
  const {page} = await site.visit('/en/search/?q=xylophonist')
  await page.waitForSelector('.notes a')
  assert.equal(await page.textContent('[role=status]'), 'Nothing was found.')
  assert.equal(await page.getAttribute('.notes a', 'href'), '/en/glossary/')
  await page.context().close()
})

test('a word that stands nowhere leads to texts whose words begin like it', async () => {
  const {page, faults} = await site.visit('/fa/search/?q=cooperationist')
  await page.waitForSelector('.near li')
  const links = await page.$$eval('.near a', (all) => all.map((link) => link.getAttribute('href')))
  assert.ok(links.includes(`/fa/${alliance}/`), links.join())
  const marks = await page.$$eval('.near mark', (all) => all.map((mark) => mark.textContent))
  assert.ok(
    marks.some((mark) => mark === 'cooperation'),
    marks.join(),
  )
  assert.equal(await page.locator('.near a:not([lang])').count(), 0)
  assert.deepEqual(faults, [])
  await page.context().close()
})

test('without a network the page says so and searches when it is back', async () => {
  const {page, context} = await site.visit('/fa/search/')
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.fill('input[type=search]', 'لاوروف')
  await page.waitForSelector('.notes button')
  assert.match((await page.textContent('[role=status]')) ?? '', /شبکه/)
  await context.setOffline(false)
  await page.waitForSelector('.hit')
  await context.close()
})

test('without scripts the page lists the texts and the glossary, and its form is an address', async () => {
  const {page} = await site.visit('/ar/search/?q=x', {javaScript: false})
  assert.ok((await page.$$(`noscript a, site-search li a`)).length >= 5)
  assert.ok(await page.isVisible('site-search a[href="/ar/glossary/"]'))
  await page.context().close()
})

test('markup in a query is only text', async () => {
  const {page, faults} = await site.visit(
    `/en/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>"\'`&')}`,
  )
  await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '')
  assert.equal(await page.$('site-search img'), null)
  assert.deepEqual(faults, [])
  await page.context().close()
})

for (const ui of langs) {
  test(`the search page and the glossary are accessible, and fit a phone (${ui})`, async () => {
    for (const path of [`/${ui}/search/?q=Lavrov`, `/${ui}/glossary/`]) {
      const {page, faults} = await site.visit(path)
      if (path.includes('search')) await page.waitForSelector('.hit')
      // One shelf of the glossary is like the others.
      const {violations} = await new AxeBuilder({page})
        .exclude('.glossary section:not(:first-of-type)')
        .analyze()
      assert.deepEqual(
        violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`),
        [],
      )
      await page.setViewportSize(phone.viewport ?? {width: 360, height: 740})
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(overflow <= 0, `${path} is ${overflow} px too wide`)
      assert.deepEqual(faults, [])
      await page.context().close()
    }
  })
}

test('the glossary lists every concept with its paragraphs, and each leads to its row', async () => {
  const {page, faults} = await site.visit('/en/glossary/')
  assert.ok((await page.$$('.concept')).length > 100)
  const links = await page.$$eval('#sergei-lavrov .places a', (all) =>
    all.map((link) => link.getAttribute('href') ?? ''),
  )
  for (const row of lavrov)
    assert.ok(
      links.some((link) => link.includes(row.split('#')[0] ?? '') && link.endsWith(`#${row.split('#')[1]}`)),
      row,
    )
  await page.click('#sergei-lavrov .places a')
  await page.waitForSelector(':target mark')
  assert.deepEqual(faults, [])
  await page.context().close()
})
