/** Reading in a real browser: ways of reading, places, copying, the keyboard, and no scripts at all. */
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import type {Page} from 'playwright-core'
import {modes} from '../../src/site/reading/modes.ts'
import {openSite, phone} from './harness.ts'

const site = await openSite()

/** Addresses of all articles in one interface language, from its home page. */
async function articlesOf(ui: string): Promise<readonly string[]> {
  const {page, context} = await site.visit(`/${ui}/`)
  const links = await page
    .locator('.shelf .name a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
  await context.close()
  assert.ok(links.length > 0)
  return links
}

/** The first article whose page has such an element. */
async function articleWith(selector: string): Promise<string> {
  for (const address of await articlesOf('en')) {
    const {page, context} = await site.visit(address)
    const count = await page.locator(selector).count()
    await context.close()
    if (count > 0) return address
  }
  throw new Error(`No article has ${selector}.`)
}

const bilingual = await articleWith('#side')

function topOf(page: Page, id: string): Promise<number> {
  return page.evaluate((of) => document.getElementById(of)!.getBoundingClientRect().top, id)
}

/** Two frames, so that what a change set off is over. */
function settle(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}

/** The row that the eye is on: the first that is crossed below the bar. */
function rowUnderEye(page: Page): Promise<{id: string; top: number}> {
  return page.evaluate(() => {
    const bar = document.querySelector('#bar')!.getBoundingClientRect().bottom
    const rows = [...document.querySelectorAll('ol.rows > .row')]
    const row = rows.find((each) => each.getBoundingClientRect().bottom > bar + 24)!
    return {id: row.id, top: row.getBoundingClientRect().top}
  })
}

/** Scroll so that a row in the middle begins a little below the bar. */
async function goToMiddle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const rows = document.querySelectorAll('ol.rows > .row')
    const row = rows[Math.floor(rows.length / 2)]!
    scrollTo({top: row.getBoundingClientRect().top + scrollY - 120, behavior: 'instant'})
  })
  await settle(page)
}

/**
 * How much moved while the page came up, as Cumulative Layout Shift: the least of three times, since a machine under
 * load may paint before a face arrives that it has asked for; what the page itself moves, it moves every time.
 */
async function leastShift(page: Page, load: () => Promise<unknown>): Promise<number> {
  const shifts: number[] = []
  while (shifts.length < 3 && !shifts.includes(0)) {
    await load()
    shifts.push(await page.evaluate(shiftOf))
  }
  return Math.min(...shifts)
}

/** Runs in the page. */
function shiftOf(): Promise<number> {
  return new Promise((done) => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as {value: number}).value
    }).observe({type: 'layout-shift', buffered: true})
    setTimeout(() => done(sum), 200)
  })
}

/** A row whose beginning shows keeps its place; one that begins above the bar keeps the share of it that is read. */
function assertStays(before: {id: string; top: number}, after: number, change: string): void {
  const isCovered = before.top < 60
  if (isCovered) return
  const message = `${change}: ${before.id} moved from ${before.top} to ${after}`
  assert.ok(Math.abs(after - before.top) <= 1.5, message)
}

describe('ways of reading', () => {
  for (const [name, reader] of [
    ['a desk', {}],
    ['a phone', phone],
  ] as const) {
    test(`on ${name}, the row under the eye stays where it is through every change of mode`, async () => {
      const {page, context, faults} = await site.visit(bilingual, reader)
      await goToMiddle(page)
      for (const mode of [...modes.slice(1), ...modes].reverse()) {
        const before = await rowUnderEye(page)
        await page.locator(`label[for=${mode}]`).evaluate((label: HTMLElement) => label.click())
        await settle(page)
        assertStays(before, await topOf(page, before.id), mode)
        assert.equal((await rowUnderEye(page)).id, before.id, mode)
      }
      assert.deepEqual(faults, [])
      await context.close()
    })
  }

  test('each mode shows what it says, and nothing else', async () => {
    const {page, context} = await site.visit(bilingual)
    const shown = (place: string) => page.locator(`ol.rows > .row > .${place}:visible`).count()
    const rows = await page.locator('ol.rows > .row').count()
    for (const [mode, originals, translations] of [
      ['side', rows, rows],
      ['stacked', rows, rows],
      ['original', rows, 0],
      ['translation', 0, rows],
      ['reveal', rows, 0],
      ['hover', rows, rows],
    ] as const) {
      await page.locator(`label[for=${mode}]`).click()
      assert.deepEqual([await shown('o'), await shown('t')], [originals, translations], mode)
    }
    await context.close()
  })

  test('in reveal, one paragraph opens by its button, and only that one', async () => {
    const {page, context} = await site.visit(bilingual)
    await page.locator('label[for=reveal]').click()
    const button = page.locator('ol.rows > .row > .rv').first()
    await button.click()
    assert.equal(await page.locator('ol.rows > .row > .t:visible').count(), 1)
    await context.close()
  })

  test('pointing at a sentence lights its partner in the other column', async () => {
    const address = await articleWith('ol.rows [data-s]')
    const {page, context} = await site.visit(address)
    await page.locator('label[for=hover]').click()
    const sentence = page.locator('ol.rows .t [data-s]').first()
    await sentence.scrollIntoViewIfNeeded()
    // The mode's script comes when it is chosen: a pointer that came before it was not seen, and comes again.
    while ((await page.locator('.lit').count()) === 0) {
      await page.mouse.move(1, 1)
      await sentence.hover()
    }
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
    for (const name of names) {
      assert.match((await page.locator(`[id="${name}"]`).getAttribute('class')) ?? '', /lit/)
    }
    assert.equal(await page.locator('ol.rows .o .lit').count(), names.length)
    await context.close()
  })

  test('a clause lights its partner and not the rest of the row, by pointer, by key and by address', async () => {
    const clause = 'ol.rows .o span[id*="."] > span[id*="."]:not(:empty)'
    const {page, context, faults} = await site.visit(`${await articleWith(clause)}?mode=hover`)
    const lit = (place: string) =>
      page.locator(`ol.rows .${place} .lit`).evaluateAll((all) => all.map((each) => each.textContent ?? ''))
    const first = page.locator(clause).first()
    const whole = await first.evaluate(
      (each) => each.closest('.row')!.querySelector('.t')!.textContent!.length,
    )
    await first.scrollIntoViewIfNeeded()
    while ((await page.locator('.lit').count()) === 0) {
      await page.mouse.move(1, 1)
      await first.hover()
    }
    const [pointed, partner] = [await lit('o'), await lit('t')]
    assert.ok(partner.length > 0)
    assert.ok(partner.join('').length < whole)
    // From there on by key: each sentence of the row is lit once, with a partner of its own.
    await page.keyboard.press('l')
    await page.waitForFunction(
      (before) => document.querySelector('.o .lit')?.textContent !== before,
      pointed[0]!,
    )
    assert.notDeepEqual(await lit('t'), partner)
    await page.keyboard.press('h')
    await page.waitForFunction(
      (before) => document.querySelector('.o .lit')?.textContent === before,
      pointed[0]!,
    )
    assert.deepEqual(await lit('t'), partner)
    // And by its address.
    await page.goto(`${new URL(page.url()).pathname}#${await first.getAttribute('id')}`)
    await page.reload()
    await settle(page)
    assert.deepEqual(await lit('t'), partner)
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('a mode and swapped columns come back with the page, before it is painted', async () => {
    const {page, context} = await site.visit(bilingual)
    await page.locator('label[for=swap]').click()
    await page.locator('label[for=stacked]').click()
    await page.reload()
    assert.ok(await page.locator('#stacked').isChecked())
    assert.ok(await page.locator('#swap').isChecked())
    assert.equal(await leastShift(page, () => page.reload()), 0)
    await context.close()
  })

  test('any two of three editions can stand in the columns, and the row stays put', async () => {
    const address = await articleWith('#pair')
    const {page, context, faults} = await site.visit(address)
    await goToMiddle(page)
    const options = await page
      .locator('#pair option')
      .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value))
    for (const pair of options) {
      const before = await rowUnderEye(page)
      await page.locator('#pair').selectOption(pair)
      // The code that changes the pair is fetched when it is first asked for.
      await page.waitForFunction(
        (wanted) =>
          [...document.querySelectorAll('.heads > :is(.o, .t)')]
            .map((each) => each.getAttribute('data-l'))
            .sort()
            .join() === wanted,
        pair.split('-').sort().join(),
      )
      await settle(page)
      assertStays(before, await topOf(page, before.id), pair)
      assert.equal((await rowUnderEye(page)).id, before.id, pair)
    }
    assert.deepEqual(faults, [])
    await context.close()
  })
})

test('a reader can hide the translations that were made for the site, and it stays so', async () => {
  const {page, context} = await site.visit('/en/')
  const made = page.locator('.shelf .made')
  assert.ok((await made.count()) > 0)
  await page.locator('#made').check()
  assert.equal(await page.locator('.shelf .made:visible').count(), 0)
  await page.goto(await articleWith('parallel-text.made'))
  const isMadeShown = () => page.locator('.made .heads > .t:visible').count()
  assert.equal(await isMadeShown(), 0)
  assert.ok((await page.locator('ol.rows > .row > .o:visible').count()) > 0)
  // Where another edition came with the text, it stands in the place of the one that was made.
  await page.goto((await articleWith('#pair')).replace('/en/', '/fa/'))
  await page.locator('ol.rows > .row > .t:visible').first().waitFor()
  assert.equal(await isMadeShown(), 0)
  assert.ok((await page.locator('ol.rows > .row > .t:visible').count()) > 0)
  await context.close()
})

describe('rows are places', () => {
  test('every row, sentence and range that an address names is in sight and marked, in every mode', async () => {
    const {page: first, context: firstContext} = await site.visit(bilingual)
    const ids = await first.locator('ol.rows > .row').evaluateAll((all) => all.map((each) => each.id))
    const sentences = await first
      .locator('ol.rows .o span[id*="."]')
      .evaluateAll((all) => all.map((each) => each.id))
    await firstContext.close()
    const row = ids[Math.floor(ids.length / 2)]!
    const targets = [row, `${row}-${ids[Math.floor(ids.length / 2) + 1]}`, ...sentences.slice(-1)]
    for (const mode of modes) {
      for (const target of targets) {
        const {page, context, faults} = await site.visit(`${bilingual}?mode=${mode}#${target}`)
        await settle(page)
        assert.ok(await page.locator(`#${mode}`).isChecked())
        const id = target.includes('.') ? target : row
        const at = page.locator(`[id="${id}"]`)
        const place = await at.evaluate((each) => {
          // The sentence itself where it shows; the row where its column does not.
          const shown = (each as HTMLElement).offsetParent === null ? each.closest('.row')! : each
          const bar = document.querySelector('#bar')!.getBoundingClientRect().bottom
          const {top, bottom} = shown.getBoundingClientRect()
          return {isInSight: bottom > bar && top < innerHeight, isCovered: shown === each && top < bar - 1}
        })
        assert.deepEqual(place, {isInSight: true, isCovered: false}, `${mode} #${target}`)
        const marked = await page.locator('.row:target, .row.in, .row :target, .row .lit').count()
        assert.ok(marked > 0, `${mode} #${target} is not marked`)
        assert.deepEqual(faults, [])
        await context.close()
      }
    }
  })

  test('every id of every row occurs once', async () => {
    for (const address of await articlesOf('ar')) {
      const {page, context} = await site.visit(address)
      const ids = await page.locator('[id]').evaluateAll((all) => all.map((each) => each.id))
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
        address,
      )
      await context.close()
    }
  })
})

describe('copying', () => {
  const reader = {permissions: ['clipboard-read', 'clipboard-write']}
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

  test('the menu of a row copies its text with its source and its address', async () => {
    const {page, context, faults} = await site.visit(bilingual, reader)
    const row = page.locator('ol.rows > .row').nth(1)
    await row.locator('.n').click()
    const buttons = page.locator('.menu button')
    await buttons.last().click()
    await page.locator('.menu [role=status]:not(:empty)').waitFor()
    const copied = await clipboard(page)
    for (const place of ['o', 't']) {
      assert.ok(copied.includes((await row.locator(`> .${place}`).textContent())!.trim()), place)
    }
    const source = (await page.locator('.cite p').first().textContent())!.trim()
    assert.ok(copied.includes(source))
    assert.ok(copied.trimEnd().endsWith(`#${await row.getAttribute('id')}`))
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('a selection that begins in one column never takes from the other', async () => {
    const {page, context} = await site.visit(bilingual, reader)
    const row = page.locator('ol.rows > .row').nth(1)
    const next = page.locator('ol.rows > .row').nth(2)
    await row.scrollIntoViewIfNeeded()
    const from = (await row.locator('> .o').boundingBox())!
    const to = (await next.locator('> .o').boundingBox())!
    await page.mouse.move(from.x + 4, from.y + 6)
    await page.mouse.down()
    await page.mouse.move(to.x + to.width / 2, to.y + to.height - 6, {steps: 5})
    await page.mouse.up()
    await page.keyboard.press('Control+c')
    const copied = await clipboard(page)
    assert.ok(copied.length > 40, copied)
    const other = (await row.locator('> .t').textContent())!
    assert.ok(!copied.includes(other.slice(0, 20)))
    assert.ok(!copied.includes(other.slice(-20)))
    await context.close()
  })
})

describe('the keyboard', () => {
  test('goes from row to row, changes the mode, opens and closes the sheets', async () => {
    const {page, context, faults} = await site.visit(bilingual)
    await page.keyboard.press('j')
    await page.locator('.row .n:focus').waitFor()
    const first = await page.evaluate(() => document.activeElement?.closest('.row')?.id)
    await page.keyboard.press('j')
    await settle(page)
    const second = await page.evaluate(() => document.activeElement?.closest('.row')?.id)
    assert.notEqual(first, second)
    await page.keyboard.press('2')
    await settle(page)
    assert.ok(await page.locator('#stacked').isChecked())
    await page.keyboard.press('Shift+?')
    await page.locator('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({state: 'detached'})
    await page.keyboard.press('s')
    const slider = page.locator('dialog input[type=range]').first()
    await slider.focus()
    for (let steps = 0; steps < 3; steps++) await page.keyboard.press('ArrowRight')
    const value = await slider.inputValue()
    await page.waitForFunction(
      (wanted) =>
        document.documentElement.style.getPropertyValue('--arab-size') === `${wanted}rem` &&
        localStorage.muqabala?.includes(`"arab-size":"${wanted}rem"`),
      value,
    )
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('leaves typing, and chords of the browser, alone', async () => {
    const {page, context} = await site.visit(bilingual)
    await page.evaluate(() => document.body.append(document.createElement('textarea')))
    await page.locator('textarea').focus()
    await page.keyboard.type('2jx')
    await page.keyboard.press('Control+j')
    await page.waitForTimeout(200)
    assert.equal(await page.locator('textarea').inputValue(), '2jx')
    assert.ok(await page.locator('#side').isChecked())
    assert.ok(!(await page.locator('#swap').isChecked()))
    await context.close()
  })
})

describe('without scripts', () => {
  test('both languages stand side by side, and one under the other on a phone', async () => {
    for (const [reader, isBeside] of [
      [{}, true],
      [phone, false],
    ] as const) {
      const {page, context} = await site.visit(bilingual, {...reader, javaScript: false})
      const row = page.locator('ol.rows > .row').nth(1)
      const [original, translation] = await Promise.all(
        ['o', 't'].map((place) => row.locator(`> .${place}`).boundingBox()),
      )
      assert.equal(translation!.y < original!.y + original!.height, isBeside)
      await context.close()
    }
  })

  test('modes change, and reveal opens a paragraph by its number', async () => {
    const {page, context} = await site.visit(bilingual, {javaScript: false})
    await page.locator('label[for=original]').click()
    assert.equal(await page.locator('ol.rows > .row > .t:visible').count(), 0)
    await page.locator('label[for=reveal]').click()
    await page.locator('ol.rows > .row .n').nth(2).click()
    assert.equal(await page.locator('ol.rows > .row > .t:visible').count(), 1)
    await context.close()
  })

  test('reveal opens as many translations as a reader likes, by keys too, and prints all', async () => {
    const names = {ar: 'الترجمة', en: 'Translation', fa: 'ترجمه'}
    for (const [ui, name] of Object.entries(names)) {
      const address = bilingual.replace('/en/', `/${ui}/`)
      const {page, context, faults} = await site.visit(address, {javaScript: false})
      const openers = page.locator('ol.rows summary')
      const shown = page.locator('ol.rows > .row > .t:visible')
      assert.equal(await openers.filter({visible: true}).count(), 0, `${ui}: side by side needs no openers`)
      await page.locator('label[for=reveal]').click()
      assert.equal(await shown.count(), 0, ui)
      await openers.nth(0).focus()
      await page.keyboard.press('Enter')
      await openers.nth(2).focus()
      await page.keyboard.press('Space')
      assert.equal(await shown.count(), 2, ui)
      const session = await context.newCDPSession(page)
      const {nodes} = await session.send('Accessibility.getFullAXTree')
      const states = nodes
        .filter((node) => String(node.name?.value) === name && node.properties !== undefined)
        .flatMap(({properties = []}) => properties.filter((each) => each.name === 'expanded'))
        .map(({value}) => value.value)
      assert.deepEqual(states.slice(0, 4), [true, false, true, false], ui)
      await openers.nth(0).click()
      assert.equal(await shown.count(), 1, ui)
      await page.emulateMedia({media: 'print'})
      const hidden = page.locator('.rows > .row > :is(.o, .t)').filter({visible: false})
      assert.equal(await hidden.count(), 0, ui)
      assert.equal(await openers.filter({visible: true}).count(), 0, ui)
      assert.deepEqual(faults, [])
      await context.close()
    }
  })

  test('a third edition, and the map of the rows, are a link away', async () => {
    const {page, context} = await site.visit(await articleWith('#pair'), {javaScript: false})
    const third = page.locator('.heads .x a')
    const lang = (await page.locator('.heads .x').getAttribute('data-l'))!
    const rows = await page.locator('ol.rows > .row').evaluateAll((all) => all.map(({id}) => id))
    await page.locator('#map').click()
    const links = await page
      .locator('.map svg a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')!))
    assert.deepEqual(
      links.map((link) => link.split('#')[1]).filter((id) => rows.includes(id!)),
      rows,
    )
    await page.goBack()
    await third.click()
    assert.ok((await page.locator(`ol.rows > .row > .t[lang=${lang}]:visible`).count()) > 0)
    await context.close()
  })
})

test('on a phone the first page comes in its own faces, nothing moves when the rest follows, and all of it works', async () => {
  const handheld = {...phone, hasTouch: true}
  const {page, context, faults} = await site.visit(bilingual, handheld)
  assert.equal(await page.locator('html[data-faces]').count(), 0)
  assert.equal(await page.evaluate(shiftOf), 0)
  await page.locator('label[for=original]').click()
  assert.equal(await page.locator('ol.rows > .row > .t:visible').count(), 0)
  await page.waitForFunction(() => localStorage.muqabala?.includes('faces'))
  // From the second page on the browser has our faces.
  assert.equal(await leastShift(page, () => page.reload()), 0)
  assert.equal(await page.locator('html[data-faces]').count(), 1)
  assert.ok(await page.locator('#original').isChecked())
  assert.deepEqual(faults, [])
  await context.close()
})

test('names and related passages stand below the text for who has read so far, and a link away without scripts', async () => {
  const address = await articleWith('#near')
  const {page, context, faults} = await site.visit(address)
  assert.equal(await page.locator('.named, .related').count(), 0)
  await page.keyboard.press('End')
  await page.locator('.back .named a').first().waitFor()
  const links = await page
    .locator('.back .related a')
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

test('the map of the rows opens in its place, and leads to them', async () => {
  const {page, context, faults} = await site.visit(bilingual)
  await page.locator('#map').click()
  await page.locator('.map svg a').nth(2).click()
  const ids = await page.locator('.row[id]').evaluateAll((all) => all.map(({id}) => id))
  assert.equal(new URL(page.url()).hash, `#${ids[2]}`)
  await page.locator('#map').click()
  await page.locator('.map').waitFor({state: 'detached'})
  assert.deepEqual(faults, [])
  await context.close()
})

test('nothing moves while a page loads, and nothing is wider than a phone or a window of 320 pixels', async () => {
  for (const address of [...(await articlesOf('fa')), '/en/', '/ar/about/']) {
    for (const width of [320, 1280]) {
      const {page, context, faults} = await site.visit(address, {viewport: {width, height: 800}})
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      const shift = await leastShift(page, () => page.reload())
      assert.deepEqual([shift, over], [0, 0], `${address} at ${width}`)
      assert.deepEqual(faults, [], address)
      await context.close()
    }
  }
})
