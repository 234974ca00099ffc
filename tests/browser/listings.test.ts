/** The pages that lead to texts: the first page, home, lists of texts. */
import '../five-articles.ts'
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Lang, langs, languages} from '../../src/languages/index.ts'
import {openSite, phone} from './harness.ts'

const site = await openSite()

test('each text has a cover with its titles in two languages and a ring of its paragraphs', async () => {
  for (const ui of langs) {
    const {page, context} = await site.visit(`/${ui}/browse/all/`)
    const covers = await page.locator('.cover').evaluateAll((all) =>
      all.map((cover) => ({
        titles: [...cover.querySelectorAll('.h')].map((title) => title.getAttribute('lang')),
        strokes:
          cover.querySelector('.ring circle')?.getAttribute('stroke-dasharray')?.split(' ').length ?? 0,
      })),
    )
    assert.equal(covers.length, 5)
    for (const {titles, strokes} of covers) {
      assert.equal(new Set(titles).size, 2, String(titles))
      assert.ok(strokes > 20, String(strokes))
    }
    await context.close()
  }
})

test('the reader’s language stands first on a cover, wherever the text has it', async () => {
  for (const ui of langs) {
    const {page, context} = await site.visit(`/${ui}/browse/all/`)
    const titles = await page
      .locator('.cover')
      .evaluateAll((all) =>
        all.map((cover) => [...cover.querySelectorAll('.h')].map((title) => title.getAttribute('lang'))),
      )
    for (const own of titles) if (own.includes(ui)) assert.equal(own[0], ui)
    await context.close()
  }
})

test('covers of one pair of languages have one colour, those of another pair another', async () => {
  const {page, context} = await site.visit('/en/browse/all/')
  const colours = await page.locator('.cover').evaluateAll((all) =>
    all.map((cover) => ({
      pair: [...cover.querySelectorAll('.h')].map((title) => title.getAttribute('lang')).join(),
      colour: getComputedStyle(cover).backgroundColor,
      isMany: cover.matches('.many'),
    })),
  )
  const byPair = Map.groupBy(
    colours.filter(({isMany}) => !isMany),
    ({pair}) => pair,
  )
  const each = [...byPair.values()].map((own) => new Set(own.map(({colour}) => colour)))
  assert.ok(each.every((own) => own.size === 1))
  assert.equal(new Set(each.flatMap((own) => [...own])).size, byPair.size)
  await context.close()
})

test('a text in the most languages leads home, with what it is about, and is not shown twice', async () => {
  for (const ui of langs) {
    const {page, context} = await site.visit(`/${ui}/`)
    assert.equal(
      await page.locator('.lead .name a').getAttribute('href'),
      `/${ui}/russia-pakistan-durable-alliance/`,
    )
    assert.equal(await page.locator('.lead .deck').getAttribute('lang'), ui)
    const links = await page
      .locator('.name a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')))
    assert.equal(links.length, 5)
    assert.equal(new Set(links).size, 5)
    await context.close()
  }
})

test('a reader finds texts by language, year and without a date, scripts or none', async () => {
  for (const javaScript of [true, false]) {
    const {page, context} = await site.visit('/en/', {...phone, javaScript})
    for (const [name, count] of [
      ['2018', 2],
      ['No date given', 1],
      ['Arabic – English', 3],
    ] as const) {
      await page.goto('/en/')
      await page.locator('.ways a', {hasText: name}).click()
      assert.equal(await page.locator('h1').innerText(), name)
      const number = await page.locator('.ways [aria-current] .soft').innerText()
      assert.equal(await page.locator('.cover').count(), Number(number))
      assert.ok(Number(number) >= count, `${name}: ${number}`)
    }
    await context.close()
  }
})

test('texts stand on a line by year, each a link that a finger can hit', async () => {
  for (const ui of langs) {
    const {page, context} = await site.visit(`/${ui}/`, phone)
    const marks = page.locator('.line a')
    assert.equal(await marks.count(), 4)
    const boxes = await marks.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()))
    for (const {left, right, width, height} of boxes) {
      assert.ok(left >= 0 && right <= 360 && width >= 44 && height >= 44)
    }
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1))
        assert.ok(
          one.right <= other.left + 1 ||
            other.right <= one.left + 1 ||
            one.bottom <= other.top + 1 ||
            other.bottom <= one.top + 1,
          'none lies on another',
        )
    await context.close()
  }
})

test('the first page shows texts in each language at once, without scripts too', async () => {
  const {page, context} = await site.visit('/', {...phone, javaScript: false})
  for (const ui of langs) {
    const texts = page.locator(`.doors > li[lang=${ui}] ul a`)
    assert.ok((await texts.count()) >= 2)
    assert.equal(await texts.first().getAttribute('lang'), ui)
    assert.equal(await texts.first().getAttribute('dir'), languages[ui].dir)
  }
  await context.close()
})

test('who was here before is led from the first page to the interface last read in, and back leads out', async () => {
  const {page, context, faults} = await site.visit('/fa/about/')
  await page.goto('/')
  await page.waitForURL('**/fa/')
  await page.goto('/ar/')
  await page.goto('/')
  await page.waitForURL('**/ar/')
  await page.goBack()
  await page.waitForURL(/\/(ar|fa)\//)
  assert.deepEqual(faults, [])
  await context.close()
})

test('the theme that a reader chose is in force where there is no page', async () => {
  const {page, context} = await site.visit('/en/')
  await page.evaluate(() => localStorage.setItem('muqabala', JSON.stringify({theme: 'sepia'})))
  await page.goto('/404.html')
  assert.equal(
    await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper')),
    '#f3e7cf',
  )
  assert.equal(await page.locator('.door').count(), langs.length)
  await context.close()
})

test('nothing moves while a page comes, on a phone and a desk', async () => {
  for (const reader of [{isNew: true}, {...phone, isNew: true}]) {
    for (const path of [
      '/',
      ...langs.flatMap((ui: Lang) =>
        ['', 'glossary/', 'search/', 'about/', 'browse/all/'].map((each) => `/${ui}/${each}`),
      ),
    ]) {
      const {page, context} = await site.visit(path, reader)
      await page.waitForTimeout(150)
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += (entry as PerformanceEntry & {value: number}).value
            }).observe({type: 'layout-shift', buffered: true})
            setTimeout(() => resolve(sum), 100)
          }),
      )
      // A face that comes a moment late may set a word narrower in its line.
      assert.ok(shift < 0.01, `${path}: ${shift}`)
      await context.close()
    }
  }
})
