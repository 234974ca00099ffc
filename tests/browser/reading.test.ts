/** Reading in a real browser: ways of reading, places, and what stands below the text. */
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import type {Page} from 'playwright-core'
import {openSite, phone, type Reader} from './harness.ts'
import {
  articleWith,
  assertStays,
  goToMiddle,
  langsOf,
  leastShift,
  openSheet,
  read,
  receivedInOne,
  receivedInTwo,
  settle,
  sheet,
  shiftOf,
  slugs,
  spotIn,
  waysOf,
} from './text.ts'

const site = await openSite()

/** A desk and a phone. */
const places: readonly (readonly [name: string, reader: Reader])[] = [
  ['a desk', {}],
  ['a phone', {...phone, hasTouch: true}],
]

/** Cells of a column that show. */
function shown(page: Page, place: string) {
  return page.locator(`.row > .${place}:visible`).count()
}

/** Point at an element until its sentence is lit: what listens comes when the way of reading is chosen. */
async function pointAt(page: Page, element: ReturnType<Page['locator']>): Promise<void> {
  await element.scrollIntoViewIfNeeded()
  while ((await page.locator('.lit').count()) === 0) {
    await page.mouse.move(1, 1)
    await element.hover()
  }
}

/**
 * Runs in the page: rows of several sentences that are not cut into pieces, and pieces whose counterpart does not begin beside
 * or right below them, or does not end on the same screen.
 */
function piecesOf() {
  const isMany = (cell: Element) => cell.querySelectorAll('[data-s], span[id*="."]:not(:empty)').length > 1
  const rows = [...document.querySelectorAll('.rows > .row')].filter(
    (row) => row.querySelectorAll(':scope > :is(.o, .t):not(.gap)').length === 2,
  )
  const uncut = rows
    .filter((row) => [...row.children].some(isMany) && !row.matches('.units'))
    .map(({id}) => id)
  const apart: string[] = []
  let count = 0
  for (const row of rows.filter((each) => each.matches('.units'))) {
    const pieces = [...row.querySelectorAll<HTMLElement>('.u')]
    const byNumber = Map.groupBy(pieces, (piece) => piece.style.getPropertyValue('--i'))
    for (const [number, own] of byNumber) {
      const [one, two] = ['.o', '.t'].map((place) => {
        const boxes = own
          .filter((piece) => piece.closest(place))
          .map((piece) => piece.getBoundingClientRect())
        return {
          top: Math.min(...boxes.map(({top}) => top)),
          bottom: Math.max(...boxes.map(({bottom}) => bottom)),
          left: boxes[0]?.left ?? Number.NaN,
        }
      })
      if (Number.isNaN(one!.left) || Number.isNaN(two!.left)) continue
      count += 1
      const isBeside = Math.abs(one!.left - two!.left) > 100
      const gap = two!.top - (isBeside ? one!.top : one!.bottom)
      const height = Math.max(one!.bottom, two!.bottom) - one!.top
      if (Math.abs(gap) > 30 || height > innerHeight - 60) apart.push(`${row.id} ${number}`)
    }
  }
  return {uncut, apart, count}
}

describe('the row under the eye stays where it is', () => {
  for (const [name, reader] of places) {
    test(`on ${name}, through every change of the way of reading`, async () => {
      const {page, context, faults} = await site.visit(receivedInOne, reader)
      await goToMiddle(page)
      const ways = waysOf(receivedInOne)
      for (const way of [...ways.slice(1), ...ways].reverse()) {
        await assertStays(page, way, () => read(page, way))
      }
      assert.deepEqual(faults, [])
      await context.close()
    })

    test(`on ${name}, through every change of size, leading, order, vowel marks and colours`, async () => {
      const {page, context, faults} = await site.visit(receivedInOne, reader)
      await goToMiddle(page)
      await openSheet(page, 'look')
      const controls = page.locator('#look :is(.set button:not(.act), input:not([name=layout]))')
      assert.ok((await controls.count()) > 12)
      for (const control of await controls.all()) {
        const label = (await control.getAttribute('aria-label')) ?? (await control.getAttribute('id')) ?? ''
        await assertStays(page, label, () => control.evaluate((each: HTMLElement) => each.click()))
      }
      await assertStays(page, 'reset', () => page.locator('#look button.set').click())
      assert.deepEqual(faults, [])
      await context.close()
    })

    test(`on ${name}, when any two of three languages are put into the columns`, async () => {
      const {page, context, faults} = await site.visit(receivedInTwo, reader)
      await goToMiddle(page)
      await openSheet(page, 'look')
      const pairs = await page.locator('[name=pair]').evaluateAll((all) => all.map(({id}) => id))
      assert.equal(pairs.length, 3)
      for (const pair of pairs) {
        await assertStays(page, pair, async () => {
          await page.locator(`label[for=${pair}]`).click()
          // The edition is fetched when it is first asked for.
          await page.waitForFunction(
            (wanted) =>
              ['o', 't']
                .map((each) => document.querySelector(`.rows > .row > .${each}[lang]`)?.getAttribute('lang'))
                .join('-') === wanted,
            pair,
          )
        })
      }
      assert.deepEqual(faults, [])
      await context.close()
    })
  }
})

describe('ways of reading', () => {
  test('each shows what it says, and nothing else', async () => {
    const {page, context} = await site.visit(receivedInOne)
    // The head of the text is a row of it.
    const rows = await page.locator('.row').count()
    const [first, second] = langsOf(receivedInOne) as [string, string]
    for (const [way, ...counts] of [
      ['side', rows, rows],
      ['below', rows, rows],
      [first, rows, 0],
      [second, 0, rows],
      ['tap', rows, 1],
      ['side', rows, rows],
    ] as const) {
      await read(page, way)
      assert.deepEqual([await shown(page, 'o'), await shown(page, 't')], counts, way)
    }
    await context.close()
  })

  test('a translation opens by a tap on its paragraph, and only that one, and goes by another', async () => {
    const {page, context, faults} = await site.visit(receivedInOne, {...phone, hasTouch: true})
    await read(page, 'tap')
    const row = page.locator('ol.rows > .row').nth(2)
    await row.scrollIntoViewIfNeeded()
    const tap = async (place: string) => {
      const {x, y} = await spotIn(row.locator(`.${place}`))
      await page.touchscreen.tap(x, y)
    }
    await tap('o')
    await row.locator('.t').waitFor()
    assert.equal(await shown(page, 't'), 2)
    assert.equal(await row.locator('.opener').getAttribute('aria-expanded'), 'true')
    await tap('t')
    await row.locator('.t').waitFor({state: 'hidden'})
    assert.equal(await page.locator(sheet).count(), 0)
    assert.deepEqual(faults, [])
    await context.close()
  })

  for (const [name, reader] of places) {
    test(`sentence by sentence, on ${name}, every piece of a text stands with its counterpart, both on one screen`, async () => {
      const {page, context, faults} = await site.visit('/en/', reader)
      for (const slug of slugs) {
        await page.goto(`/en/${slug}/`)
        await page.waitForFunction(() => customElements.get('parallel-text') !== undefined)
        const texts = () =>
          page.locator('.row > :is(.o, .t)').evaluateAll((all) => all.map(({textContent}) => textContent))
        const whole = await texts()
        await read(page, 'sentences')
        assert.deepEqual(await texts(), whole, `${slug}: no letter comes or goes`)
        const {uncut, apart, count} = await page.evaluate(piecesOf)
        assert.deepEqual([uncut, apart], [[], []], slug)
        assert.ok(count > 0, slug)
        await read(page, 'side')
        assert.deepEqual(await texts(), whole, `${slug}: joined again`)
      }
      assert.deepEqual(faults, [])
      await context.close()
    })
  }

  test('sentence by sentence, pointing at a sentence lights its partner in the other column', async () => {
    const {page, context} = await site.visit(articleWith(/data-s=/))
    await read(page, 'sentences')
    const sentence = page.locator('ol.rows .o [data-s], ol.rows .t [data-s]').first()
    await pointAt(page, sentence)
    // Every name, whether written or counted, is that of a sentence in the same row.
    const strays = await page.locator('ol.rows [data-s]').evaluateAll((all) =>
      all.flatMap((each) =>
        each
          .getAttribute('data-s')!
          .split(' ')
          .filter((name) => !each.closest('.row')!.contains(document.getElementById(name))),
      ),
    )
    assert.deepEqual(strays, [])
    const names = (await sentence.getAttribute('data-s'))!.split(' ')
    const isLit = (name: string) =>
      page.locator(`[id="${name}"]`).evaluate((each) => each.closest('.lit') !== null)
    for (const name of names) assert.ok(await isLit(name), name)
    await context.close()
  })

  test('a clause lights its partner and not the rest of the row, by pointer, by key and by address', async () => {
    const clause = 'ol.rows :is(.o, .t) span[id*="."] span[id*="."]:not(:empty)'
    const address = articleWith(
      /<span id="p\d+\.\d+">(?:<span id="[^"]+"><\/span>)*<span id="p\d+\.\d+\.\d+">/,
    )
    const {page, context, faults} = await site.visit(`${address}?mode=sentences`)
    const first = page.locator(clause).first()
    const [place, whole] = await first.evaluate((each) => {
      const cell = each.closest('.o, .t')!
      const other = each.closest('.row')!.querySelector(cell.matches('.o') ? '.t' : '.o')!
      return [cell.classList[0]!, other.textContent.length] as const
    })
    const lit = (of: string) =>
      page.locator(`ol.rows .${of} .lit`).evaluateAll((all) => all.map((each) => each.textContent ?? ''))
    const other = place === 'o' ? 't' : 'o'
    await pointAt(page, first)
    const [pointed, partner] = [await lit(place), await lit(other)]
    assert.ok(partner.length > 0)
    assert.ok(partner.join('').length < whole)
    // From there on by key: the next is lit with a partner of its own, and back again.
    await page.keyboard.press('l')
    await page.waitForFunction(
      ([of, before]) => document.querySelector(`.${of} .lit`)?.textContent !== before,
      [place, pointed[0]!],
    )
    assert.notDeepEqual(await lit(other), partner)
    await page.keyboard.press('h')
    await page.waitForFunction(
      ([of, before]) => document.querySelector(`.${of} .lit`)?.textContent === before,
      [place, pointed[0]!],
    )
    assert.deepEqual(await lit(other), partner)
    // And by its address.
    await page.goto(`${address}?mode=side#${await first.getAttribute('id')}`)
    await page.reload()
    await page.locator(`ol.rows .${other} .lit`).first().waitFor({state: 'attached'})
    assert.deepEqual(await lit(other), partner)
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('come back with the page, before it is painted, in whatever order the languages stand', async () => {
    const {page, context} = await site.visit(receivedInOne)
    await openSheet(page, 'look')
    await page.locator('#swap').check()
    await page.locator('label[for=below]').click()
    for (const way of ['below', ...langsOf(receivedInOne).slice(0, 2)]) {
      await read(page, way)
      await page.reload()
      assert.ok(await page.locator(`[id="${way}"]`).isChecked(), way)
      assert.ok(await page.locator('#swap').isChecked())
      assert.equal(await leastShift(page, () => page.reload()), 0, way)
    }
    await context.close()
  })

  test('have the names that addresses and settings gave them before, too', async () => {
    const {page, context} = await site.visit(receivedInOne)
    const primary = await page.locator('#swap').getAttribute('data-primary')
    const [first, second] = langsOf(receivedInOne) as [string, string]
    const translation = primary === first ? second : first
    const names = {
      stacked: 'below',
      reveal: 'tap',
      hover: 'sentences',
      side: 'side',
      original: primary!,
      translation,
    }
    for (const [old, now] of Object.entries(names)) {
      await page.evaluate(() => localStorage.clear())
      await page.goto(`${receivedInOne}?mode=${old}`)
      assert.ok(await page.locator(`[id="${now}"]`).isChecked(), `address ${old}`)
      await page.goto('/icon.svg')
      await page.goto(receivedInOne)
      await page.evaluate((mode) => localStorage.setItem('muqabala', JSON.stringify({mode})), old)
      await page.reload()
      assert.ok(await page.locator(`[id="${now}"]`).isChecked(), `kept ${old}`)
    }
    await context.close()
  })
})

test('the languages that a reader chose come back, and go with the address to whom it is sent', async () => {
  const reader = {permissions: ['clipboard-read', 'clipboard-write']}
  const {page, context} = await site.visit(receivedInTwo.replace('/en/', '/ar/'), reader)
  const isShown = (own: Page, langs: string) =>
    own.waitForFunction(
      (wanted) =>
        ['o', 't']
          .map((each) => document.querySelector(`.rows > .row > .${each}[lang]`)?.getAttribute('lang'))
          .join('-') === wanted,
      langs,
    )
  await openSheet(page, 'look')
  await page.locator('[name=pair]:not(:checked) + label').last().click()
  const pair = (await page.locator('[name=pair]:checked').getAttribute('id'))!
  await isShown(page, pair)
  await page.reload()
  await isShown(page, pair)
  // The buttons of the bar are called by these languages, none by what a third of the pairs would belie.
  const [first, second] = pair.split('-')
  const views = await page.locator('#bar [name=view]').evaluateAll((all) => all.map(({id}) => id))
  assert.deepEqual(views, [first, 'both', second])
  await page.locator(`label[for=${second}]`).click()
  assert.deepEqual([(await shown(page, 'o')) > 0, (await shown(page, 't')) > 0], [false, true])
  await page.locator('label[for=both]').click()
  await openSheet(page, 'more')
  await page.locator('#more button.act').first().click()
  await page.locator('.toast:not(:empty)').waitFor()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  await context.close()
  const other = await site.visit(address)
  await isShown(other.page, pair)
  assert.deepEqual(other.faults, [])
  await other.context.close()
})

test('a reader can hide the translations that were made for the site, and it stays so', async () => {
  const made = articleWith(/<parallel-text class="?made-o/)
  const {page, context} = await site.visit(made)
  await page.evaluate(() => localStorage.setItem('muqabala', JSON.stringify({made: 'hide'})))
  await page.reload()
  assert.deepEqual([await shown(page, 'o'), (await shown(page, 't')) > 0], [0, true])
  // Where another edition came with the text, it stands in the place of the one that was made.
  const [, , third] = langsOf(receivedInTwo)
  await page.goto(receivedInTwo.replace('/en/', `/${third}/`))
  await page.waitForFunction(
    (lang) =>
      ['o', 't'].every(
        (each) => document.querySelector(`.rows > .row > .${each}[lang]:not([lang=${lang}])`) !== null,
      ),
    third!,
  )
  assert.ok((await shown(page, 'o')) > 0)
  assert.ok((await shown(page, 't')) > 0)
  await context.close()
})

describe('rows are places', () => {
  test('every row, sentence and range that an address names is in sight and marked, in every way of reading', async () => {
    const {page, context, faults} = await site.visit(receivedInOne)
    const ids = await page.locator('ol.rows > .row').evaluateAll((all) => all.map((each) => each.id))
    const sentences = await page
      .locator('ol.rows span[id*="."]:not(:empty)')
      .evaluateAll((all) => all.map((each) => each.id))
    const middle = Math.floor(ids.length / 2)
    const row = ids[middle]!
    for (const way of waysOf(receivedInOne)) {
      for (const target of [row, `${row}-${ids[middle + 1]}`, ...sentences.slice(-1)]) {
        await page.goto('/icon.svg')
        await page.goto(`${receivedInOne}?mode=${way}#${target}`)
        await page.waitForFunction(
          () =>
            customElements.get('parallel-text') !== undefined &&
            (document.querySelector('#sentences:checked') === null || document.querySelector('.u') !== null),
        )
        await settle(page)
        assert.ok(await page.locator(`[id="${way}"]`).isChecked())
        const marked = page.locator('.row:target, .row.in, .row :target, .row .lit')
        await marked.first().waitFor({state: 'attached'})
        const id = target.includes('.') ? target : row
        const isSeen = (id: string) => {
          const each = document.getElementById(id)!
          // The sentence itself where it shows; the row where its column does not.
          const own = each.offsetParent === null ? each.closest('.row')! : each
          const bar = document.querySelector('#bar')!.getBoundingClientRect().bottom
          const {top, bottom} = own.getBoundingClientRect()
          const isCovered = own === each && top < bar - 1
          return bottom > bar && top < innerHeight && !isCovered
        }
        // What shows a sentence of a column out of sight is fetched first.
        const seen = page.waitForFunction(isSeen, id, {timeout: 5000})
        await assert.doesNotReject(seen, `${way} #${target}`)
      }
    }
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('a marked row has room between its text and the edge of its colour', async () => {
    for (const [, reader] of places) {
      const {page, context} = await site.visit(`${receivedInOne}#p2`, reader)
      const room = await page.locator('#p2').evaluate((row) => {
        const {paddingInlineStart, backgroundSize, backgroundImage} = getComputedStyle(row)
        const [, less = '0'] = /- (\d+)px/.exec(backgroundSize) ?? []
        return backgroundImage === 'none' ? 0 : Number.parseFloat(paddingInlineStart) - Number(less) / 2
      })
      assert.ok(room >= 8, String(room))
      await context.close()
    }
  })

  test('every id occurs once, in every way of reading', async () => {
    const {page, context} = await site.visit('/ar/')
    for (const slug of slugs) {
      await page.goto(`/ar/${slug}/`)
      await page.waitForFunction(() => customElements.get('parallel-text') !== undefined)
      for (const way of ['side', 'sentences']) {
        await read(page, way)
        const ids = await page.locator('[id]').evaluateAll((all) => all.map((each) => each.id))
        assert.deepEqual(
          ids.filter((id, index) => ids.indexOf(id) !== index),
          [],
          `${slug} ${way}`,
        )
      }
      await read(page, 'side')
    }
    await context.close()
  })

  test('the sheet of paragraphs lists each with how it begins, and leads to it', async () => {
    const {page, context, faults} = await site.visit(receivedInOne, {...phone, hasTouch: true})
    const ids = await page.locator('ol.rows > .row').evaluateAll((all) => all.map(({id}) => id))
    await openSheet(page, 'jump')
    const links = page.locator('#jump ol a')
    assert.deepEqual(
      await links.evaluateAll((all) => all.map((each) => each.getAttribute('href'))),
      ids.map((id) => `#${id}`),
    )
    // However far the list is scrolled, its title and the button that closes it are in sight.
    await links.last().scrollIntoViewIfNeeded()
    const close = (await page.locator('#jump .sheet-head button').boundingBox())!
    const frame = (await page.locator('#jump').boundingBox())!
    assert.ok(close.y >= frame.y && (await links.last().boundingBox())!.y > close.y + close.height - 1)
    const wanted = ids[7]!
    const words = await page.locator(`#${wanted} > .o`).textContent()
    assert.ok(words?.trim().startsWith((await links.nth(7).locator('span').textContent())!.slice(0, 20)))
    await links.nth(7).click()
    await page.locator('#jump').waitFor({state: 'hidden'})
    assert.equal(new URL(page.url()).hash, `#${wanted}`)
    const place = await page.locator(`#${wanted}`).boundingBox()
    assert.ok(place !== null && place.y >= -1 && place.y < 200, String(place?.y))
    // The ring tells where the reader has come.
    const number = (await page.locator(`#${wanted} .n`).textContent())!
    await page.waitForFunction((now) => document.querySelector('#now')?.textContent === now, number)
    assert.deepEqual(faults, [])
    await context.close()
  })
})

test('on a phone the first page comes in its own faces, nothing moves when the rest follows, and all of it works', async () => {
  const {page, context, faults} = await site.visit(receivedInOne, {...phone, hasTouch: true, isNew: true})
  assert.equal(await page.locator('html[data-faces]').count(), 0)
  assert.equal(await page.evaluate(shiftOf), 0)
  const [first] = langsOf(receivedInOne)
  await page.locator(`label[for=${first}]`).click()
  assert.equal(await shown(page, 't'), 0)
  await page.waitForFunction(() => localStorage.muqabala?.includes('faces'))
  // From the second page on the browser has our faces.
  assert.equal(await leastShift(page, () => page.reload()), 0)
  assert.equal(await page.locator('html[data-faces]').count(), 1)
  assert.ok(await page.locator(`[id="${first}"]`).isChecked())
  assert.deepEqual(faults, [])
  await context.close()
})

test('at the end of the page its last words are above the bar of a phone, and the ring has the last number', async () => {
  const {page, context, faults} = await site.visit(receivedInOne, {...phone, hasTouch: true})
  const number = (await page
    .locator('.row .n')
    .filter({hasText: /^\p{N}+$/u})
    .last()
    .textContent())!
  await page.keyboard.press('End')
  await page.waitForFunction((now) => document.querySelector('#now')?.textContent === now, number)
  // What is added below the text makes the page longer.
  await page.waitForFunction(() => {
    scrollTo(0, document.documentElement.scrollHeight)
    const [last, bar] = ['.foot > :last-child', '#bar'].map((each) =>
      document.querySelector(each)!.getBoundingClientRect(),
    )
    return last!.bottom <= bar!.top
  })
  // Another way of reading leaves the reader there.
  await page.locator('label[for=sentences]').click()
  await page.waitForFunction(() => document.querySelector('.u'))
  await settle(page)
  assert.equal(await page.locator('#now').textContent(), number)
  assert.ok((await page.locator('.row').last().boundingBox())!.y < 0)
  assert.deepEqual(faults, [])
  await context.close()
})

test('names and related passages stand below the text for who has read so far, and a link away without scripts', async () => {
  const address = articleWith(/ id="?near/)
  const {page, context, faults} = await site.visit(address)
  assert.equal(await page.locator('.named, .related').count(), 0)
  await page.keyboard.press('End')
  await page.locator('.end .named a').first().waitFor()
  const links = await page
    .locator('.end .related a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')!))
  assert.ok(
    links.every((link) => !link.startsWith(address)),
    links.join(' '),
  )
  assert.deepEqual(faults, [])
  await context.close()
  const {page: still, context: stillContext} = await site.visit(address, {javaScript: false})
  await still.locator('#near').click()
  const same = await still
    .locator('#near .related a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')!))
  assert.deepEqual(same, links)
  await stillContext.close()
})

test('nothing moves while a page loads, and nothing is wider than a phone or a window of 320 pixels', async () => {
  for (const width of [320, 1280]) {
    const {page, context, faults} = await site.visit('/en/', {viewport: {width, height: 800}})
    for (const address of [...slugs.map((slug) => `/fa/${slug}/`), '/en/', '/ar/about/']) {
      const shift = await leastShift(page, () => page.goto(address))
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      assert.deepEqual([shift, over], [0, 0], `${address} at ${width}`)
    }
    assert.deepEqual(faults, [])
    await context.close()
  }
})
