/** The reading as found, at its mark in the running text. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {langs, languages} from '../../src/languages/index.ts'
import {openSite, phone} from './harness.ts'
import {htmlOf, sheet, slugs} from './text.ts'

const site = await openSite()

/** Addresses of the articles that have an emended place, below the interface language. */
const emended = slugs.filter((slug) => / class="e[ "]/.test(htmlOf('en', slug))).map((slug) => `${slug}/`)

test('an emendation opens at its mark, which stays in sight, and gives the focus back', async () => {
  assert.ok(emended.length > 0)
  for (const [index, ui] of langs.entries()) {
    const reader = {...(index === 1 ? {} : phone), reducedMotion: 'reduce'} as const
    const {page, context, faults} = await site.visit(`/${ui}/${emended[0]}`, reader)
    // Larger letters than ours make the sheet higher: those of the device, too.
    if (index === 1) await page.evaluate(() => document.documentElement.removeAttribute('data-faces'))
    const mark = page.locator('ol.rows .e').nth(3)
    await mark.evaluate((element) => element.scrollIntoView({block: 'center'}))
    await mark.focus()
    await page.keyboard.press('Enter')
    await page.locator(`${sheet} .was`).first().waitFor()
    const seen = await page.locator(sheet).evaluate((own) => {
      const {top, right, bottom, left} = own.getBoundingClientRect()
      const at = document.querySelector('.at')!.getBoundingClientRect()
      const reading = own.querySelector<HTMLElement>('.was')
      return {
        isInside: top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight + 1,
        isMarkInSight:
          at.top >= 0 && (at.bottom <= top || at.top >= bottom || at.right <= left || at.left >= right),
        isFocused: own.contains(document.activeElement),
        lang: reading?.lang,
        cell: document.querySelector('.at')!.closest<HTMLElement>('.o, .t')!.lang,
        count: own.querySelectorAll('.was').length,
      }
    })
    const href = await mark.evaluate((element) => (element as HTMLAnchorElement).href)
    const source = await (await page.request.get(href)).text()
    const line = new RegExp(`id="${new URL(href).hash.slice(1)}" data-reach="\\d+,(\\d+)"`)
    const count = Number(line.exec(source)?.[1])
    assert.deepEqual(seen, {
      ...seen,
      isInside: true,
      isMarkInSight: true,
      isFocused: true,
      lang: seen.cell,
      count,
    })
    await page.keyboard.press('Escape')
    await page.locator(sheet).waitFor({state: 'detached'})
    assert.equal(await page.evaluate(() => document.body.scrollWidth <= innerWidth), true)
    assert.ok(await mark.evaluate((element) => element === document.activeElement))
    assert.deepEqual(faults, [])
    await context.close()
  }
})

test('without scripts the mark leads to the same reading in the text as received', async () => {
  const {page, context} = await site.visit(`/ar/${emended[0]}`, {javaScript: false})
  await page.locator('ol.rows .e').first().click()
  assert.match(page.url(), /\/source\/#e\d+$/)
  const reading = page.locator('.was:target')
  assert.equal(await reading.count(), 1)
  assert.notEqual(
    await page.locator('tr:has(:target)').evaluate((row) => getComputedStyle(row).backgroundColor),
    'rgba(0, 0, 0, 0)',
  )
  await context.close()
})

/** How many letters of a text are of a script. */
const lettersOf = (text: string, script: string) =>
  text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0

test('what an editor remarks is read in the language of the page, and stands apart from what is said around it', async () => {
  for (const ui of langs) {
    const {page, context} = await site.visit(`/${ui}/${emended[0]}source/`)
    const own = languages[ui]
    const check = async (where: string) => {
      const remarks = await page.locator('.remark bdi').evaluateAll((all) =>
        all.map((remark) => ({
          text: remark.textContent ?? '',
          lang: remark.closest<HTMLElement>('[lang]')!.lang,
          dir: getComputedStyle(remark).direction,
          bidi: getComputedStyle(remark).unicodeBidi,
        })),
      )
      assert.ok(remarks.length > 0, where)
      for (const {text, lang, dir, bidi} of remarks) {
        assert.equal(lang, ui, text)
        assert.equal(dir, own.dir, text)
        assert.match(bidi, /isolate/)
        // In its words; what it quotes may be in another script.
        const other = own.script === 'Arab' ? 'Latin' : 'Arabic'
        assert.ok(lettersOf(text, own.script === 'Arab' ? 'Arabic' : 'Latin') > lettersOf(text, other), text)
      }
    }
    await check(`/${ui}/${emended[0]}source/`)
    await page.goto(`/${ui}/${emended[0]}`)
    const marks = await page.locator('ol.rows .e.q').all()
    for (const mark of marks) {
      await mark.focus()
      await page.keyboard.press('Enter')
      await page.locator(`${sheet} .was`).first().waitFor()
      if ((await page.locator(`${sheet} .remark bdi`).count()) > 0) {
        await check('the sheet')
        break
      }
      await page.keyboard.press('Escape')
    }
    assert.ok((await page.locator(`${sheet} .remark bdi`).count()) > 0, 'a remark in a sheet')
    await context.close()
  }
})
