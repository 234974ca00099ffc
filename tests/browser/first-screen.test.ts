/** What a reader meets first: the text itself, its title once in each language, whose it is, and what it is not. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page} from 'playwright-core'
import ar from '../../content/interface/ar.json' with {type: 'json'}
import en from '../../content/interface/en.json' with {type: 'json'}
import fa from '../../content/interface/fa.json' with {type: 'json'}
import {langs} from '../../src/languages/index.ts'
import {openSite} from './harness.ts'
import {slugs} from './text.ts'

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

for (const [name, viewport, share] of [
  ['a phone', {width: 390, height: 844}, 0.75],
  ['a small phone', {width: 360, height: 740}, 0.85],
  ['a desk', {width: 1280, height: 800}, 0.75],
] as const) {
  test(`the text of every article begins on the first screen of ${name}, in every language`, async () => {
    const {page, context} = await site.visit('/en/', {viewport, hasTouch: viewport.width < 600})
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
        const at = (await firstLine(page)) / viewport.height
        if (at > share) low.push(`/${ui}/${slug}/: ${at.toFixed(2)}`)
      }
    }
    assert.deepEqual(low, [])
    await context.close()
  })
}

test('on a first visit, too, it begins above the bar of a phone', async () => {
  const {page, context} = await site.visit('/en/', {viewport: {width: 390, height: 844}, hasTouch: true})
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

test('the head names no address, no empty link and nothing twice, and the text follows after few stops', async () => {
  const {page, context} = await site.visit('/en/')
  for (const ui of langs) {
    for (const slug of slugs) {
      await page.goto(`/${ui}/${slug}/`)
      const place = `/${ui}/${slug}/`
      const head = page.locator('.front')
      assert.equal(await head.locator('a:not(.e)').count(), 0, place)
      assert.doesNotMatch(await head.innerText(), /https?:|www\./, place)
      const lines = await head
        .locator('> :is(.o, .t) > *')
        .evaluateAll((all) => all.map(({textContent}) => textContent.trim()))
      assert.deepEqual([...new Set(lines)], lines, place)
      assert.ok(!lines.includes(''), place)
      // Nothing to press that shows nothing.
      const blank = await page
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
        )
      assert.deepEqual(blank, [], place)
    }
  }
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

test('captions and notes are called so, in words', async () => {
  const {page, context} = await site.visit('/en/')
  for (const ui of langs) {
    for (const slug of slugs) {
      await page.goto(`/${ui}/${slug}/`)
      const labels = await page.locator('ol.rows > .row > .n').allTextContents()
      for (const label of labels) assert.match(label, /^[\p{L}\p{M}\p{N} \u200c]*$/u, `/${ui}/${slug}/`)
      const called = await page.locator('ol.rows > :is([id^=c], [id^=n]) > .n').allTextContents()
      for (const label of called) assert.match(label, /\p{L}/u, `/${ui}/${slug}/`)
    }
  }
  await context.close()
})

test('the buttons of languages are called by the languages, in all pairs', async () => {
  const {page, context} = await site.visit('/en/')
  for (const slug of slugs) {
    for (const ui of langs) {
      await page.goto(`/${ui}/${slug}/`)
      const said = await page
        .locator('#bar [name=view]:not(#both)')
        .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))
      const bar = (await page.locator('#bar').textContent())!
      assert.equal(said.length, 2)
      for (const word of [words[ui].origin.original, words[ui].origin.translation])
        assert.ok(!bar.includes(word), `${ui} ${slug}: ${word}`)
    }
  }
  await context.close()
})
