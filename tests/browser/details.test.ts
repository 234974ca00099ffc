/** Small things that a reader notices: a number on the text, a rule through it, a page that is too wide. */
import '../five-articles.ts'
import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page} from 'playwright-core'
import {langs, languages} from '../../src/languages/index.ts'
import {openSite, phone} from './harness.ts'
import {cellText, markedSlug, markOf, visitWith} from './marks.ts'
import {langsOf, openSheet, read, receivedInOne, receivedInTwo, settle, sheet} from './text.ts'

const site = await openSite()
const handheld = {...phone, hasTouch: true}
const english = `/en/${receivedInTwo.split('/')[2]}/`

/** Whether anything of the page lies beyond its sides. */
const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

test('the number of a paragraph stands beside its text where one language is read, level with its first line', async () => {
  for (const reader of [handheld, {}]) {
    for (const ui of langs) {
      const address = `/${ui}/${receivedInOne.split('/')[2]}/`
      const {page, context} = await site.visit(address, reader)
      for (const lang of langsOf(address).slice(0, 2)) {
        await read(page, lang)
        const seen = await page.evaluate(() =>
          [...document.querySelectorAll('.rows > .row:not(.caption, .note, .deck)')]
            .slice(0, 8)
            .map((row) => {
              const cell = row.querySelector(':is(.o, .t):not(.gap)')!
              const box = cell.getBoundingClientRect()
              if (box.width === 0) return {gap: 0, off: 0}
              const range = document.createRange()
              range.selectNodeContents(row.querySelector('.n')!)
              const number = range.getBoundingClientRect()
              const first = box.top + Number.parseFloat(getComputedStyle(cell).lineHeight) / 2
              return {
                gap: Math.max(box.left - number.right, number.left - box.right),
                off: Math.abs((number.top + number.bottom) / 2 - first),
              }
            }),
        )
        assert.ok(
          seen.every(({gap}) => gap >= 0),
          `${address} ${lang}: ${JSON.stringify(seen)}`,
        )
        assert.ok(
          seen.every(({off}) => off < 5),
          `${address} ${lang}: ${JSON.stringify(seen)}`,
        )
      }
      await context.close()
    }
  }
})

test('a phone is offered two layouts, which have two names', async () => {
  for (const layout of ['side', 'below']) {
    const {page, context} = await site.visit(`${english}?mode=${layout}`, handheld)
    await openSheet(page, 'look')
    const labels = page.locator('#look [name=layout] + label:visible')
    const names = (await labels.allInnerTexts()).map((name) => name.trim())
    assert.equal(names.length, 2)
    assert.equal(new Set(names).size, 2)
    // The one that is chosen is among them.
    assert.ok(await page.locator(`#${layout}:checked + label`).isVisible())
    await context.close()
  }
})

test('where one language was chosen that one is printed, over the whole of the paper', async () => {
  const {page, context} = await site.visit(english, {viewport: {width: 673, height: 900}})
  const [one] = langsOf(english)
  await read(page, one!)
  await page.emulateMedia({media: 'print'})
  const widths = await page.evaluate(() =>
    [...document.querySelectorAll('.rows > .row > .o:not(.gap)')].map(
      (cell) => cell.getBoundingClientRect().width / document.documentElement.clientWidth,
    ),
  )
  assert.ok(
    widths.every((width) => width > 0.9),
    String(widths),
  )
  await context.close()
})

test('no rule goes through a line of what is printed', async () => {
  const {page, context} = await site.visit(english, {viewport: {width: 673, height: 900}})
  await page.emulateMedia({media: 'print'})
  const rules = await page.evaluate(() =>
    [...document.querySelectorAll('.rows > .row')].map((row) => getComputedStyle(row, '::before').display),
  )
  assert.deepEqual([...new Set(rules)], ['none'])
  await context.close()
})

test('a tap opens the translation first, sentence by sentence too, and the circle its sheet', async () => {
  const {page, context} = await site.visit(`${english}?mode=tap`, handheld)
  await page.evaluate(() => document.querySelector<HTMLElement>('label[for=sentences]')!.click())
  await page.locator('#p2 .u').first().waitFor()
  await page.locator('#p2 > .o .u').first().click()
  await page.locator('#p2.open').waitFor()
  assert.equal(await page.locator(sheet).count(), 0)
  assert.ok(await page.locator('#p2 > .t .u').first().isVisible())
  // What puts it away stands below it.
  const [opener, last] = await Promise.all(
    ['#p2 > .opener', '#p2 > .t .u:last-of-type'].map((each) => page.locator(each).last().boundingBox()),
  )
  assert.ok(opener!.y > last!.y, `${opener!.y} > ${last!.y}`)
  await page.locator('#p2 > .o .u').first().click()
  await page.locator('#p2:not(.open)').waitFor()
  await page.locator('#p2 > .n').click()
  await page.locator(sheet).waitFor()
  await context.close()
})

test('a row is as high as the notes in its margin', async () => {
  const places = [{row: 'p2', lang: 'en', quote: 'a', start: 0, end: 1}]
  const marks = ['one', 'two'].map((id) => markOf(places, {id, note: 'A long note. '.repeat(60)}))
  for (const way of ['side', 'sentences']) {
    const {page, context} = await visitWith(site, `/en/${markedSlug}/?mode=${way}`, marks, {
      viewport: {width: 1600, height: 900},
    })
    assert.notEqual(await cellText(page, 'p2', 'o'), '')
    const notes = page.locator('#p2 > .me')
    await notes.waitFor()
    await settle(page)
    const [own, row, next] = await Promise.all(
      [notes, page.locator('#p2'), page.locator('#p3')].map((each) => each.boundingBox()),
    )
    assert.ok(own!.x > 1280, 'beside the text')
    assert.ok(own!.y >= row!.y && own!.y + own!.height <= next!.y, `${way}: within its row`)
    assert.equal(await isTooWide(page), false)
    await context.close()
  }
})

test('the ring of the bar fills as far as the reader has come', async () => {
  const {page, context} = await site.visit(english, handheld)
  // What is fetched below the text makes the page longer, so each place is scrolled to until the ring stands there.
  const standsAt = (share: number) =>
    page.waitForFunction((wanted) => {
      scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * wanted)
      const left = Number.parseFloat(
        getComputedStyle(document.querySelector('#bar .ring .r')!).strokeDashoffset,
      )
      return Math.abs(left - 100 * (1 - wanted)) < 2
    }, share)
  for (const share of [0, 0.5, 1]) await standsAt(share)
  await context.close()
})

test('years are told as the reader counts them, and run as the page does', async () => {
  const {page, context} = await site.visit('/fa/')
  const chip = page.locator('.ways a[href*="/year/2018/"]')
  assert.match(await chip.innerText(), /^۲۰۱۸ \(۱۳۹۶–۱۳۹۷\)/)
  const ends = await chip.evaluate((link) => {
    const text = [...link.childNodes].find((node) => node.textContent?.includes('۲۰۱۸')) as Text
    const at = (digits: string) => {
      const range = document.createRange()
      range.setStart(text, text.data.indexOf(digits))
      range.setEnd(text, text.data.indexOf(digits) + digits.length)
      return range.getBoundingClientRect().left
    }
    return [at('۲۰۱۸'), at('۱۳۹۶'), at('۱۳۹۷')]
  })
  assert.ok(ends[0]! > ends[1]! && ends[1]! > ends[2]!, String(ends))
  const covers = await page.locator('.cover .about').allInnerTexts()
  assert.ok(covers.some((about) => /۱۴۰۱/.test(about)))
  assert.ok(covers.every((about) => !/۲۰[۱۲]/.test(about)))
  await page.goto('/fa/search/?q=لاوروف')
  await page.locator('.hit time').first().waitFor()
  assert.match(await page.locator('.hit time').first().innerText(), /^۲۱ آوریل ۲۰۱۸ \(۱ اردیبهشت ۱۳۹۷\)$/)
  await context.close()
})

test('a hit has the circle that its row has in the text, where titles have none', async () => {
  const {page, context} = await site.visit('/en/search/?q=Lavrov')
  await page.locator('.hit').first().waitFor()
  for (const link of await page.locator('.hit h3 a').all()) {
    assert.equal(await link.locator('.circle').count(), 1)
    assert.equal(await link.locator('.circle.auto').getAttribute('title'), 'Paired automatically')
  }
  await page.goto('/ar/search/?q=Pakistan')
  await page.locator('.hit').first().waitFor()
  const titles = page.locator('.hit h3 a:has-text("العنوان")')
  assert.equal(await titles.locator('.circle').count(), 0)
  await context.close()
})

test('without scripts the search page asks for none of the files that they search', async () => {
  const {page, context} = await site.visit('/en/about/', {javaScript: false})
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/en/search/', {waitUntil: 'networkidle'})
  assert.deepEqual(
    asked.filter((path) => /^\/(find|pagefind)\//.test(path)),
    [],
  )
  await context.close()
})

test('what opens and closes the filters points down and up, whichever way the page runs', async () => {
  for (const ui of langs) {
    const {page, context} = await site.visit(`/${ui}/search/`)
    // Two sides of a square that stands on its corner.
    const corner = () =>
      page.locator('.set summary').evaluate((summary) => {
        const {borderRightWidth, borderLeftWidth, rotate} = getComputedStyle(summary, '::after')
        return [borderRightWidth === '0px' ? 'left' : borderLeftWidth === '0px' ? 'right' : '', rotate]
      })
    const isLtr = languages[ui].dir === 'ltr'
    assert.deepEqual(await corner(), isLtr ? ['right', '45deg'] : ['left', '-45deg'])
    await page.locator('.set summary').click()
    assert.deepEqual(await corner(), isLtr ? ['right', '-135deg'] : ['left', '135deg'])
    await context.close()
  }
})
