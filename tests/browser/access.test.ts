/** axe over every kind of page, in every language, theme and way of reading; and what axe cannot see. */
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {langs} from '../../src/languages/index.ts'
import {violations} from './axe.ts'
import {desk, openSite, phone} from './harness.ts'
import {htmlOf, openSheet, read, receivedInOne, sheet, slugs, waysOf} from './text.ts'

const site = await openSite()

/** All articles, the shortest page first. */
const all = slugs.toSorted((a, b) => htmlOf('en', a).length - htmlOf('en', b).length)

/** Themes that a reader chooses; `system` follows the browser's colour scheme. */
const themes = ['light', 'sepia', 'dark'] as const

describe('axe finds nothing', () => {
  for (const [index, ui] of langs.entries()) {
    test(`on the standing pages in ${ui}`, async () => {
      const {page, context, goAnew} = await site.visit(`/${ui}/`)
      for (const [at, path] of ['', 'about/', 'browse/all/', 'notes/', 'offline/'].entries()) {
        const colorScheme = (index + at) % 2 === 0 ? 'light' : 'dark'
        await page.emulateMedia({colorScheme})
        await goAnew(`/${ui}/${path}`)
        assert.deepEqual(await violations(page), [], `${path} ${colorScheme}`)
      }
      await context.close()
    })

    test(`in every sheet in ${ui}`, async () => {
      const {page, context} = await site.visit(
        receivedInOne.replace('/en/', `/${ui}/`),
        index % 2 === 0 ? phone : {},
      )
      const check = async (what: string, part?: string) => {
        assert.deepEqual(await violations(page, part), [], what)
        await page.keyboard.press('Escape')
      }
      for (const id of ['look', 'jump', 'more'] as const) {
        await openSheet(page, id)
        await check(id, '#bar, :popover-open')
        await page.locator(`#${id}`).waitFor({state: 'hidden'})
      }
      for (const [what, selector] of [
        ['row', 'ol.rows .n'],
        ['name', 'ol.rows .o .nm'],
      ] as const) {
        await page.locator(selector).nth(1).press('Enter')
        await page.locator(sheet).waitFor()
        await check(what)
        await page.locator(sheet).waitFor({state: 'detached'})
      }
      await page.keyboard.press('Shift+?')
      await page.locator('dialog').waitFor()
      await check('keys', 'dialog')
      await context.close()
    })

    test(`with the reading as found open in ${ui}`, async () => {
      const emended = slugs.find((slug) => / class="e[ "]/.test(htmlOf(ui, slug)))
      const {page, context} = await site.visit(`/${ui}/${emended}/`, index % 2 === 0 ? phone : {})
      await page.locator('ol.rows .e').first().press('Enter')
      await page.locator(`${sheet} .found`).waitFor()
      assert.deepEqual(await violations(page), [])
      await context.close()
    })
  }

  test('on every article with all that folds open, and on its source', async () => {
    const {page, context, goAnew} = await site.visit('about:blank')
    for (const [index, slug] of all.entries()) {
      const ui = langs[index % langs.length]!
      await goAnew(`/${ui}/${slug}/`)
      await page
        .locator('details')
        .evaluateAll((each) => each.map((details) => details.setAttribute('open', '')))
      assert.deepEqual(await violations(page), [], slug)
      await page.goto(`/${ui}/${slug}/source/`)
      assert.deepEqual(await violations(page), [], `${slug} source`)
    }
    await context.close()
  })

  // A few of all that can be, chosen so that every two of way of reading, theme, language and window meet.
  test('in every way of reading and theme', async () => {
    const {page, context, goAnew} = await site.visit('about:blank')
    for (const [index, ui] of langs.entries()) {
      await goAnew(`/${ui}/${all[0]}/`)
      for (const [row, way] of waysOf(`/${ui}/${all[0]}/`).entries()) {
        for (const [column, theme] of themes.entries()) {
          if ((row + column) % langs.length !== index) continue
          await page.setViewportSize(row % 2 === column % 2 ? desk : phone.viewport)
          await read(page, way)
          await page.evaluate((value) => document.documentElement.setAttribute('data-theme', value), theme)
          assert.deepEqual(await violations(page), [], `${ui} ${way} ${theme}`)
        }
      }
    }
    await context.close()
  })

  test('on the first page and where there is no page', async () => {
    const {page, context, goAnew} = await site.visit('about:blank')
    for (const path of ['/', '/404.html']) {
      await goAnew(path)
      assert.deepEqual(await violations(page), [], path)
    }
    await context.close()
  })
})

test('every passage says its language and direction, and the page says those of its interface', async () => {
  const directions: Readonly<Record<string, string>> = {ar: 'rtl', en: 'ltr', fa: 'rtl'}
  const {page, context, goAnew} = await site.visit('about:blank')
  for (const ui of langs) {
    await goAnew(`/${ui}/${all[0]}/`)
    const said = await page
      .locator('html, .rows [lang]')
      .evaluateAll((each) =>
        each.map((element) => [element.getAttribute('lang')!, element.getAttribute('dir')!] as const),
      )
    assert.ok(said.length > 2)
    for (const [lang, dir] of said) assert.equal(dir, directions[lang])
    assert.equal(said[0]?.[0], ui)
  }
  await context.close()
})

test('the number of a row is called a paragraph by those who hear the page, in the page’s language, scripts or none', async () => {
  // And how its two passages belong together is told with it.
  const names = {ar: /^الفقرة ٢ ?، ?قُرنت/, en: /^Paragraph 2 ?, ?[pP]air/, fa: /^بند ۲ ?، ?(خودکار|جفت)/}
  for (const javaScript of [true, false]) {
    const {page, context, goAnew} = await site.visit('about:blank', {javaScript})
    for (const ui of langs) {
      await goAnew(`/${ui}/${all[0]}/`)
      const session = await context.newCDPSession(page)
      const {nodes} = await session.send('Accessibility.getFullAXTree')
      const links = nodes.filter(({role}) => role?.value === 'link').map(({name}) => String(name?.value))
      assert.ok(
        links.some((each) => names[ui].test(each)),
        links.slice(0, 30).join(' | '),
      )
    }
    await context.close()
  }
})

test('every page names itself in the other languages, and the addresses answer', async () => {
  const {page, context, goAnew} = await site.visit('about:blank')
  for (const path of ['', 'about/', `${all[0]}/`]) {
    await goAnew(`/en/${path}`)
    const alternates = await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((each) => each.map((link) => (link as HTMLLinkElement).href))
    assert.equal(alternates.length, langs.length)
    for (const address of alternates) {
      const response = await page.request.get(new URL(new URL(address).pathname, site.address).href)
      assert.equal(response.status(), 200, address)
    }
  }
  await context.close()
})

test('everything can be reached with the keyboard alone, in the order it is read', async () => {
  const {page, context} = await site.visit(`/ar/${all[0]}/`)
  const reached: string[] = []
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press('Tab')
    reached.push(
      await page.evaluate(() => {
        const element = document.activeElement as HTMLElement
        return (
          element.id ||
          element.getAttribute('popovertarget') ||
          element.className ||
          element.textContent?.trim().slice(0, 12) ||
          element.tagName
        )
      }),
    )
  }
  assert.equal(reached[0], 'skip')
  const order = ['skip', 'mark', 'both', 'sentences', 'look', 'jump', 'more', 'n'].map((name) =>
    reached.lastIndexOf(name),
  )
  assert.ok(!order.includes(-1), reached.join(' '))
  assert.deepEqual(
    order,
    [...order].sort((a, b) => a - b),
    reached.join(' '),
  )
  await context.close()
})

test('with forced colours and reduced motion the chosen mode can still be told', async () => {
  const {page, context} = await site.visit(`/en/${all[0]}/`, {reducedMotion: 'reduce'})
  await page.emulateMedia({forcedColors: 'active'})
  const edge = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((label) => {
        const {borderBlockEndStyle, borderBlockEndWidth} = getComputedStyle(label)
        return `${borderBlockEndStyle} ${borderBlockEndWidth}`
      })
  assert.notEqual(await edge('.bar .seg :checked + label'), await edge('.bar .seg :not(:checked) + label'))
  assert.equal(await edge('.bar .seg :checked + label'), 'solid 1px')
  await page.locator('label[for=sentences]').click()
  assert.equal(await edge('.bar label[for=sentences]'), 'solid 1px')
  await context.close()
})
