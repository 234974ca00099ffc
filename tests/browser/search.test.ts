import '../five-articles.ts'
import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page} from 'playwright-core'
import {langs} from '../../src/languages/index.ts'
import {violations} from './axe.ts'
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
  {query: 'Lavrov', rows: lavrov, marks: ['Lavrov']},
  {query: 'LAVROV’S', rows: lavrov, marks: ['Lavrov']},
  {query: 'لافروف', rows: lavrov, marks: ['لافروف']},
  {query: 'لافْرُوف', rows: lavrov, marks: ['لافروف']},
  {query: 'ولافــروف', rows: lavrov, marks: ['لافروف']},
  {query: 'لاوروف', rows: lavrov, marks: ['لاوروف']},
  {query: 'اصف', rows: [`${embrace}#p10`, `${alliance}#p6`], marks: ['آصف']},
  {query: 'بولتون', rows: [`${alliance}#p12`], marks: ['بولتون']},
  {query: 'Kugelman', rows: [`${ttp}#p3`, `${ttp}#p4`, `${ttp}#p26`], marks: ['Kugelman']},
  {query: 'ظواهري', rows: [`${ttp}#p6`], marks: ['الظواهري']},
  // Digits of three scripts; a number with its decimals is another number.
  {query: '٢٠١٦', rows: [`${embrace}#p11`, `${alliance}#p5`], marks: ['2016']},
  {query: '۲۰۱۶', rows: [`${embrace}#p11`, `${alliance}#p5`], marks: ['2016']},
  {query: '20.16', rows: [], marks: []},
  // Joined, apart, bound; words of one row together.
  {query: 'counter-terrorism drill', rows: [`${alliance}#p5`], marks: ['counterterrorism', 'drill']},
  {
    query: 'نخست وزير',
    rows: [`${imranKhan}#p2`, `${imranKhan}#d2`, `${alliance}#p4`, `${embrace}#p9`, `${ttp}#p25`],
    marks: ['نخست‌وزیر'],
  },
  // Only as written; without what follows a minus sign.
  {query: '"Cold War"', rows: [`${alliance}#p11`, `${imranKhan}#p6`], marks: ['Cold', 'War']},
  {
    query: 'Lavrov -Taliban',
    rows: [`${alliance}#p10`, `${taliban}#p22`, `${imranKhan}#c1`],
    marks: ['Lavrov'],
  },
  {query: 'Lavrov -sovereignty', rows: [`${taliban}#p22`, `${imranKhan}#c1`], marks: ['Lavrov']},
  {query: 'لافروف -سيادة', rows: [`${taliban}#p22`, `${imranKhan}#c1`], marks: ['لافروف']},
  // Nothing that is not there, whatever it sounds like.
  {query: 'Putin', rows: [], marks: []},
  ...['macron', 'paris', 'tiger', 'hamas', 'modi', 'hello', 'zzqq', 'asdf', 'walnut'].map((query) => ({
    query,
    rows: [],
    marks: [],
  })),
  {query: '__proto__', rows: [], marks: []},
]

/** Type into the box of a search page and wait until the results are those of the whole query. */
async function search(page: Page, query: string): Promise<void> {
  await page.fill('input[type=search]', query)
  await settled(page, query)
}

/** Wait until the search page has answered a query. */
async function settled(page: Page, query: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      new URLSearchParams(location.search).get('q') === wanted &&
      document.querySelector('site-search')?.getAttribute('aria-busy') === null &&
      (document.querySelector('.count')?.textContent ?? '') !== '',
    query,
  )
}

/** Rows shown, as `slug#anchor`, in order. */
function shownRows(page: Page): Promise<string[]> {
  return page.$$eval('.hit h3 a', (links) =>
    links.map((link) => {
      const {pathname, hash} = new URL((link as HTMLAnchorElement).href)
      return `${pathname.split('/')[2]}${hash}`
    }),
  )
}

/** What the page says above the rows. */
const count = (page: Page) => page.textContent('.count')
const notes = (page: Page) => page.textContent('.notes')

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

test('counterparts are in the reader’s language, and both languages of a row are named', async () => {
  const {page} = await site.visit('/ar/search/?q=Lavrov')
  await page.waitForSelector('.hit .counter')
  const counterparts = await page.$$eval('.counter p', (all) => all.map((each) => each.getAttribute('lang')))
  assert.ok(counterparts.includes('ar'))
  assert.equal(await page.textContent(`.hit:has([href*="${alliance}"]) .found span`), 'الإنجليزية')
  assert.equal(await page.textContent(`.hit:has([href*="${alliance}"]) .counter span`), 'العربية')
  await page.context().close()
})

test('an article that has many rows is named once, and each row by its number', async () => {
  const {page} = await site.visit('/fa/search/?q=Kugelman')
  await settled(page, 'Kugelman')
  assert.equal(await count(page), '۳ بند در ۱ متن')
  assert.equal(await page.locator('.hit .title').count(), 1)
  assert.deepEqual(await page.$$eval('.hit h3 b', (all) => all.map(({textContent}) => textContent)), [
    'بند ۳',
    'بند ۴',
    'بند ۲۶',
  ])
  await page.context().close()
})

test('rows stand under how they were found, with their number once they are all there', async () => {
  const headings = async () =>
    (await page.locator('.hits h2').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))
  const {page} = await site.visit('/en/search/?q=military+exercises')
  await settled(page, 'military exercises')
  assert.deepEqual(await headings(), ['Exactly as typed 1 paragraph', 'Other forms of the word 1 paragraph'])
  await page.goto('/en/search/?q=Taliban')
  await settled(page, 'Taliban')
  assert.equal((await headings())[0], 'Exactly as typed')
  await page.goto('/en/search/?q=Lavrov')
  await settled(page, 'Lavrov')
  assert.deepEqual(await headings(), ['Exactly as typed 3 paragraphs'])
  await page.context().close()
})

test('of a long paragraph that stretch is shown which has the hit, in both languages', async () => {
  const {page} = await site.visit('/en/search/?q=Lavrov')
  await settled(page, 'Lavrov')
  for (const name of ['found', 'counter']) {
    const text = await page.textContent(`.hit:has([href*="${alliance}"]) .${name} p`)
    assert.match(text ?? '', /^…\u00A0/)
    assert.ok((text ?? '').length < 300)
    assert.ok((await page.locator(`.hit:has([href*="${alliance}"]) .${name} mark`).count()) > 0)
  }
  await page.context().close()
})

test('how a row was found is said where its text does not show it', async () => {
  const {page} = await site.visit('/en/search/?q=Lavrov&lang=ar')
  await page.waitForSelector('.hit')
  assert.match((await page.textContent('.hit .found .of')) ?? '', /in the translation|as لافروف/)
  await page.context().close()
})

test('one click leads to the row, where the hits are marked in both columns without any index', async () => {
  const {page, faults} = await site.visit(`/en/search/?q=${encodeURIComponent('لافروف')}`)
  const link = page.locator(`.hit h3 a[href*="${alliance}"]`)
  await link.waitFor()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await link.click()
  await page.waitForSelector('#p10 mark')
  const marked = await page.$$eval('#p10 mark', (all) =>
    all.map((mark) => `${mark.closest('[lang]')?.getAttribute('lang')}: ${mark.textContent}`),
  )
  assert.ok(marked.includes('ar: لافروف'), String(marked))
  // A name is a link of its own, so that its ending is marked apart.
  assert.ok(
    marked.some((mark) => /^en: .*Lavrov/.test(mark)),
    String(marked),
  )
  assert.ok(await page.isVisible('#p10'))
  await page.waitForTimeout(200)
  assert.deepEqual(
    asked.filter((path) => /^\/(find|pagefind)\//.test(path)),
    [],
  )
  assert.deepEqual(faults, [])
  await page.context().close()
})

test('More leads to the last row, and coming back finds the rows and the place again', async () => {
  const {page, faults} = await site.visit('/en/search/?q=Taliban')
  await settled(page, 'Taliban')
  const said = await count(page)
  const [, all = '', texts = ''] = /^(\d+) paragraphs in (\d) texts$/.exec(said ?? '') ?? []
  const first = await shownRows(page)
  assert.equal(first.length, 10)
  for (let shown = 10; shown < Number(all); shown += 10) {
    await page.click('.more')
    await page.waitForFunction((before) => document.querySelectorAll('.hit h3').length > before, shown)
    const focused = await page.evaluate(() => document.activeElement?.closest('.hit') !== null)
    assert.ok(focused, 'the first new row has the focus')
  }
  await page.waitForFunction(() => document.querySelector('.more') === null)
  const rows = await shownRows(page)
  assert.equal(rows.length, Number(all))
  assert.equal(new Set(rows).size, Number(all))
  assert.deepEqual(rows.slice(0, 10), first)
  assert.equal(new Set(rows.map((row) => row.split('#')[0])).size, Number(texts))
  assert.equal(await count(page), said)
  const last = page.locator('.hit h3 a').last()
  await last.scrollIntoViewIfNeeded()
  const topOf = (link: Element) => link.getBoundingClientRect().top
  const top = await last.evaluate(topOf)
  await last.click()
  await page.waitForURL(/#/)
  await page.goBack()
  await page.waitForFunction((wanted) => document.querySelectorAll('.hit h3').length === wanted, Number(all))
  // Faces may have come meanwhile, so that lines are of other heights.
  while (Math.abs((await last.evaluate(topOf)) - top) > 300) await page.waitForTimeout(50)
  assert.deepEqual(faults, [])
  await page.context().close()
})

test('the search is in the address: back, reload and a shared link bring it again', async () => {
  const {page} = await site.visit('/en/search/')
  await search(page, 'Bolton')
  await page.press('input[type=search]', 'Enter')
  const address = page.url()
  assert.match(address, /\?q=Bolton$/)
  await page.click('.hit h3 a')
  await page.waitForURL(/durable-alliance/)
  await page.goBack()
  await page.waitForSelector('.hit')
  assert.equal(await page.inputValue('input[type=search]'), 'Bolton')
  await page.reload()
  await page.waitForSelector('.hit')
  assert.deepEqual(await shownRows(page), [`${alliance}#p12`])
  await page.context().close()
})

test('a language can be chosen: counterparts of hits in another count as its hits', async () => {
  const {page} = await site.visit('/en/search/?q=Lavrov&lang=ar')
  await settled(page, 'Lavrov')
  const found = await page.$$eval('.found p', (all) => all.map((each) => each.getAttribute('lang')))
  assert.deepEqual([...new Set(found)], ['ar'])
  assert.deepEqual((await shownRows(page)).sort(), [...lavrov].sort())
  assert.equal(await count(page), '3 paragraphs in 3 texts')
  await page.context().close()
})

test('filters say how many texts each would leave, are shown while in force, and can be removed', async () => {
  const {page, faults} = await site.visit('/en/search/?q=Taliban')
  await settled(page, 'Taliban')
  await page.click('.set summary')
  const option = page.locator('[name=year] option[value="2018"]')
  await page.waitForFunction(() => /\(\d\)/.test(document.querySelector('[value="2018"]')?.textContent ?? ''))
  const [, year = ''] = /^2018 \((\d)\)$/.exec((await option.textContent()) ?? '') ?? []
  await page.selectOption('[name=year]', '2018')
  await page.waitForFunction(() => location.search.includes('year=2018'))
  await settled(page, 'Taliban')
  while (await page.locator('.more').isVisible()) {
    const shown = await page.locator('.hit h3').count()
    await page.click('.more')
    await page.waitForFunction((before) => document.querySelectorAll('.hit h3').length > before, shown)
  }
  const slugs = new Set((await shownRows(page)).map((row) => row.split('#')[0]))
  assert.ok([...slugs].every((slug) => slug === alliance || slug === embrace))
  assert.equal(slugs.size, Number(year))
  await page.selectOption('[name=name]', 'john-bolton')
  await page.waitForFunction(() => location.search.includes('name=john-bolton'))
  assert.deepEqual(await page.locator('.chip').allTextContents(), ['2018', 'John Bolton'])
  await page.click('.chip >> text=2018')
  await page.waitForFunction(() => !location.search.includes('year'))
  assert.deepEqual(await page.locator('.chip').allTextContents(), ['John Bolton'])
  await page.check('[name=lang][value=ar]')
  await page.getByRole('button', {name: 'Remove filters'}).click()
  await page.waitForFunction(() => location.search === '?q=Taliban')
  await settled(page, 'Taliban')
  assert.equal(await page.locator('.chip').count(), 0)
  assert.deepEqual(faults, [])
  await page.context().close()
})

test('in Arabic and Persian the filters are counted in the digits of the reader', async () => {
  for (const [ui, year] of [
    ['ar', /^٢٠١٨ \([٠-٩]\)$/],
    ['fa', /^۲۰۱۸ \(۱۳۹۶–۱۳۹۷\) \([۰-۹]\)$/],
  ] as const) {
    const {page} = await site.visit(`/${ui}/search/?q=Taliban`)
    await settled(page, 'Taliban')
    await page.click('.set summary')
    await page.waitForFunction(() =>
      /\(\p{Nd}\)$/u.test(document.querySelector('[value="2018"]')?.textContent ?? ''),
    )
    assert.match((await page.textContent('[value="2018"]')) ?? '', year)
    await page.context().close()
  }
})

test('a misspelt word of either script is offered those spelt alike, and nothing else is shown', async () => {
  const {page} = await site.visit('/en/search/')
  for (const [typed, meant] of [
    ['Kugleman', 'Kugelman'],
    ['goverment', 'government'],
    ['لافرويف', 'لافروف'],
    ['Talibn -Pakistan', 'Taliban'],
  ] as const) {
    await search(page, typed)
    assert.equal(await count(page), 'Nothing was found.', typed)
    assert.match((await notes(page)) ?? '', /Spelled alike: /)
    assert.equal(await page.locator('.hit').count(), 0)
    const query = typed.replace(/^[^ ]+/, meant)
    await page.locator('.mean a', {hasText: new RegExp(`^${meant}$`)}).click()
    await page.waitForSelector('.hit h3 a')
    await settled(page, query)
    assert.equal(await page.inputValue('input[type=search]'), query)
  }
  await page.context().close()
})

test('what was typed on another keyboard is offered as what its keys mean', async () => {
  const {page} = await site.visit('/fa/search/')
  for (const [typed, meant] of [
    ['ghtv,t', 'لافروف'],
    ['مشرقخر', 'lavrov'],
  ] as const) {
    await search(page, typed)
    assert.match((await notes(page)) ?? '', /با صفحه‌کلید زبان دیگری نوشته‌اید؟/)
    await page.locator('.mean a', {hasText: new RegExp(`^${meant}$`, 'i')}).click()
    await page.waitForSelector('.hit')
    assert.deepEqual((await shownRows(page)).sort(), [...lavrov].sort())
  }
  await page.context().close()
})

test('where no paragraph has all words, those that have most are shown, and that is said', async () => {
  const {page} = await site.visit('/en/search/')
  await search(page, 'Lavrov xylophone sovereignty')
  assert.match(
    (await notes(page)) ?? '',
    /No paragraph has all of these words.*In none of the texts: xylophone\./,
  )
  assert.equal((await shownRows(page))[0], `${alliance}#p10`)
  // A question: its small words need not be there.
  await search(page, 'What did Lavrov say about the sovereignty of Pakistan?')
  assert.equal((await shownRows(page))[0], `${alliance}#p10`)
  await search(page, 'ماذا قال لافروف عن سيادة باكستان؟')
  assert.equal((await shownRows(page))[0], `${alliance}#p10`)
  await page.context().close()
})

test('an answer is said aloud once, however many letters were typed', async () => {
  const {page} = await site.visit('/en/search/')
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(globalThis, {said})
    new MutationObserver((changes) => {
      for (const {target} of changes) if (target.textContent) said.push(target.textContent)
    }).observe(document.querySelector('[role=status]')!, {childList: true})
  })
  await page.locator('input[type=search]').pressSequentially('Kugelman', {delay: 30})
  await settled(page, 'Kugelman')
  const said = () => page.evaluate(() => (globalThis as unknown as {said: string[]}).said)
  await page.waitForFunction(() => (globalThis as unknown as {said: string[]}).said.length > 0)
  await page.waitForTimeout(300)
  assert.deepEqual(await said(), ['3 paragraphs in 1 text'])
  await page.context().close()
})

test('arrow keys lead through the rows and back, and / leads to the box from any page', async () => {
  const {page} = await site.visit('/ar/search/')
  await search(page, 'طالبان')
  await page.press('input[type=search]', 'ArrowDown')
  await page.keyboard.press('ArrowDown')
  const place = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.hit h3 a')].indexOf(document.activeElement as Element),
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

test('nothing found says so, aloud too, with a way on; an empty box says nothing', async () => {
  const {page} = await site.visit('/en/search/?q=xylophonist')
  await page.waitForSelector('.notes a')
  assert.equal(await count(page), 'Nothing was found.')
  assert.match((await page.textContent('[role=status]')) ?? '', /^Nothing was found\./)
  assert.equal(await page.getAttribute('.notes a', 'href'), '/en/glossary/')
  await page.fill('input[type=search]', '')
  await page.waitForFunction(() => document.querySelector('.count')?.textContent === '')
  assert.equal(await notes(page), '')
  await page.context().close()
})

test('without scripts the page lists the texts and leads to the names, and shows no field that could not search', async () => {
  const {page} = await site.visit('/ar/search/?q=x', {javaScript: false})
  assert.ok((await page.$$('site-search li a')).length >= 5)
  assert.ok(await page.isVisible('site-search a[href="/ar/glossary/"]'))
  assert.equal(await page.locator('site-search input:visible, .set:visible').count(), 0)
  assert.equal(await page.getAttribute('form', 'action'), '/ar/search/')
  await page.context().close()
})

test('markup in a query is only text', async () => {
  const {page, faults} = await site.visit(
    `/en/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>"\'`&')}`,
  )
  await page.waitForFunction(() => document.querySelector('.count')?.textContent !== '')
  assert.equal(await page.$('site-search img'), null)
  assert.deepEqual(faults, [])
  await page.context().close()
})

for (const ui of langs) {
  test(`the search page and the glossary are accessible, and fit a phone (${ui})`, async () => {
    for (const path of [`/${ui}/search/?q=Lavrov&lang=ar&lang=en`, `/${ui}/glossary/`]) {
      const {page, faults} = await site.visit(path)
      if (path.includes('search')) {
        await page.waitForSelector('.hit')
        await page.click('.set summary')
      }
      assert.deepEqual(await violations(page), [])
      await page.setViewportSize(phone.viewport)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(overflow <= 0, `${path} is ${overflow} px too wide`)
      assert.deepEqual(faults, [])
      await page.context().close()
    }
  })
}
