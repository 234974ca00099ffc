/** What a reader meets first: the text itself, its title once in each language, whose it is, and what it is not. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page} from 'playwright-core'
import ar from '../../content/interface/ar.json' with {type: 'json'}
import en from '../../content/interface/en.json' with {type: 'json'}
import fa from '../../content/interface/fa.json' with {type: 'json'}
import {langs} from '../../src/languages/index.ts'
import {openSite, phone} from './harness.ts'
import {shiftOf, slugs} from './text.ts'

const site = await openSite()
const words = {ar, en, fa}

/** Where the first line of the text stands that is no title, in the window. */
function firstLine(page: Page): Promise<number> {
  return page.evaluate(() => {
    const cells = [...document.querySelectorAll('ol.rows > .row > :is(.o, .t)[lang]')]
    const cell = cells.find((each) => each.getClientRects().length > 0)!
    const range = document.createRange()
    range.selectNodeContents(cell)
    return Math.max(...[...range.getClientRects()].slice(0, 1).map(({bottom}) => bottom))
  })
}

for (const [name, hasTouch, windows] of [
  [
    'a phone, also a small one',
    true,
    [
      [{width: 390, height: 844}, 0.75],
      [{width: 360, height: 740}, 0.85],
    ],
  ],
  ['a desk', false, [[{width: 1280, height: 800}, 0.75]]],
] as const) {
  test(`the text of every article begins on the first screen of ${name}, in every language`, async () => {
    const {page, context} = await site.visit('/en/', {viewport: windows[0][0], hasTouch})
    // A reader who comes again, to our faces: those of a machine that tests are wider than a phone's.
    await page.evaluate(() =>
      localStorage.setItem(
        'muqabala',
        JSON.stringify({faces: 'latn arab markazi latn-display arab-display'}),
      ),
    )
    const low: string[] = []
    for (const ui of langs) {
      for (const slug of slugs) {
        await page.goto(`/${ui}/${slug}/`)
        await page.evaluate(() => document.fonts.ready)
        for (const [viewport, share] of windows) {
          await page.setViewportSize(viewport)
          const at = (await firstLine(page)) / viewport.height
          if (at > share) low.push(`/${ui}/${slug}/ ${viewport.width}: ${at.toFixed(2)}`)
        }
      }
    }
    assert.deepEqual(low, [])
    await context.close()
  })
}

test('nothing of a text moves on a phone when the style comes that its first lines did not wait for', async () => {
  const {page, context} = await site.visit('/en/', {viewport: {width: 390, height: 844}, hasTouch: true})
  // A page notes which faces the browser has some time after it has come: each is met as by one who is not known.
  await page.addInitScript(() => localStorage.clear())
  // The row and its cells, to half a pixel, and whether what is pressed shows.
  const places = () =>
    page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.row, .front > * > *, .rows > .row > [lang]')].map(
        (each) => {
          const {top, left, width, height} = each.getBoundingClientRect()
          return [top + scrollY, left, width, height].map((value) => Math.round(value * 2) / 2).join(' ')
        },
      )
      return {boxes, isDressed: getComputedStyle(document.querySelector('#bar')!).visibility === 'visible'}
    })
  for (const ui of langs) {
    for (const slug of slugs) {
      await page.route(/\.css$/, (route) => route.abort())
      await page.goto(`/${ui}/${slug}/`)
      const before = await places()
      await page.unroute(/\.css$/)
      await page.evaluate(
        () =>
          new Promise((done) => {
            for (const each of document.querySelectorAll('link[rel=stylesheet]')) each.remove()
            const later = document.querySelector('noscript')!.textContent!
            document.head.insertAdjacentHTML('beforeend', later)
            document.querySelector('link[rel=stylesheet]')!.addEventListener('load', done)
          }),
      )
      const after = await places()
      assert.deepEqual([before.isDressed, after.isDressed], [false, true], `/${ui}/${slug}/`)
      assert.deepEqual(after.boxes, before.boxes, `/${ui}/${slug}/`)
    }
  }
  await context.close()
})

test('on a first visit, too, it begins above the bar of a phone', async () => {
  const reader = {viewport: {width: 390, height: 844}, hasTouch: true, isNew: true}
  const {page, context} = await site.visit('/en/', reader)
  for (const ui of langs) {
    for (const slug of slugs) {
      await page.evaluate(() => localStorage.clear())
      await page.goto(`/${ui}/${slug}/`)
      const bar = (await page.locator('#bar').boundingBox())!
      assert.ok((await firstLine(page)) < bar.y, `/${ui}/${slug}/`)
    }
  }
  await context.close()
})

/** What stands on the page of each article, in each language. */
async function seenOnAll() {
  const {page, context} = await site.visit('about:blank')
  const seen = []
  for (const ui of langs) {
    for (const slug of slugs) {
      await page.goto(`/${ui}/${slug}/`)
      const head = page.locator('.front')
      const textsOf = (selector: string) => page.locator(selector).allTextContents()
      seen.push({
        ui,
        place: `/${ui}/${slug}/`,
        linksInHead: await head.locator('a:not(.e)').count(),
        head: await head.innerText(),
        linesOfHead: (await textsOf('.front > :is(.o, .t) > *')).map((text) => text.trim()),
        // Something to press that shows nothing.
        blank: await page
          .locator('a:visible, button:visible')
          .evaluateAll((all) =>
            all
              .filter(
                (each) =>
                  each.textContent.trim() === '' &&
                  !each.matches('[aria-label]') &&
                  each.querySelector('svg') === null,
              )
              .map(({outerHTML}) => outerHTML),
          ),
        labels: await textsOf('ol.rows > .row > .n'),
        labelsOfNotes: await textsOf('ol.rows > :is([id^=c], [id^=n]) > .n'),
        views: await page.locator('#bar [name=view]:not(#both)').count(),
        bar: (await page.locator('#bar').textContent())!,
      })
    }
  }
  await context.close()
  return seen
}

const seen = await seenOnAll()

test('the head names no address, no empty link and nothing twice, and the text follows after few stops', async () => {
  assert.equal(seen.length, langs.length * slugs.length)
  for (const {place, linksInHead, head, linesOfHead, blank} of seen) {
    assert.equal(linksInHead, 0, place)
    assert.doesNotMatch(head, /https?:|www\./, place)
    assert.deepEqual([...new Set(linesOfHead)], linesOfHead, place)
    assert.ok(!linesOfHead.includes(''), place)
    assert.deepEqual(blank, [], place)
  }
  const {page, context} = await site.visit('about:blank')
  await page.goto(`/en/${slugs[0]}/`)
  let stops = 0
  do {
    await page.keyboard.press('Tab')
    stops += 1
  } while (stops < 30 && (await page.evaluate(() => document.activeElement?.closest('.rows') === null)))
  assert.ok(stops <= 16, String(stops))
  await context.close()
})

test('a translation made by a machine says so where its title stands, in its own language', async () => {
  const {page, context} = await site.visit('/en/')
  let count = 0
  for (const slug of slugs) {
    await page.goto(`/en/${slug}/`)
    const made = (await page.locator('parallel-text').getAttribute('data-made'))?.split(' ') ?? []
    for (const lang of made as (keyof typeof words)[]) {
      await page.goto(`/${lang}/${slug}/`)
      const credit = page.locator(`.front > [lang=${lang}] > .cred`)
      const [said, size, around] = await credit.evaluate(
        (each) =>
          [
            each.textContent,
            Number.parseFloat(getComputedStyle(each).fontSize),
            Number.parseFloat(getComputedStyle(each.parentElement!).fontSize),
          ] as const,
      )
      assert.match(said, {ar: /آلية/, en: /[Mm]achine/, fa: /ماشینی/}[lang])
      assert.ok(size / around > 0.7)
      count += 1
    }
  }
  assert.ok(count > 0)
  await context.close()
})

test('captions and notes are called so, in words', () => {
  for (const {place, labels, labelsOfNotes} of seen) {
    for (const label of labels) assert.match(label, /^[\p{L}\p{M}\p{N} \u200c]*$/u, place)
    for (const label of labelsOfNotes) assert.match(label, /\p{L}/u, place)
  }
})

test('the buttons of languages are called by the languages, in all pairs', () => {
  for (const {ui, place, views, bar} of seen) {
    assert.equal(views, 2)
    for (const word of [words[ui].origin.original, words[ui].origin.translation])
      assert.ok(!bar.includes(word), `${place}: ${word}`)
  }
})

test('on a slow line what is far waits for the style that comes late, and nothing moves as it follows', async () => {
  const {page, context, faults} = await site.visit('about:blank', phone)
  let bring = () => {}
  const isBrought = new Promise<void>((done) => {
    bring = done
  })
  await page.route('**/*.css', async (route) => {
    await isBrought
    await route.continue()
  })
  await page.goto(`/en/${slugs[0]}/`, {waitUntil: 'commit'})
  /** Until some parts wait, or none. */
  const waitFor = (isAny: boolean) =>
    page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>('.rows > .row')].some(
          ({style}) => style.getPropertyValue('content-visibility') !== '',
        ) === wanted,
      isAny,
    )
  await waitFor(true)
  bring()
  await waitFor(false)
  assert.ok((await page.evaluate(shiftOf)) < 0.001)
  assert.deepEqual(faults, [])
  await context.close()
})
