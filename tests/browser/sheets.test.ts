/** The sheets of an article: of a row, a sentence and a name; what they say, what they copy, and the focus they give back. */
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import type {Locator, Page} from 'playwright-core'
import ar from '../../content/interface/ar.json' with {type: 'json'}
import en from '../../content/interface/en.json' with {type: 'json'}
import fa from '../../content/interface/fa.json' with {type: 'json'}
import {openSite, phone, type Reader} from './harness.ts'
import {
  articleWith,
  clipboard,
  copier,
  langsOf,
  openSheet,
  receivedInOne,
  receivedInTwo,
  settle,
  sheet,
  spotIn,
} from './text.ts'

const site = await openSite()
const words = {ar, en, fa}

/** Held in the hand. */
const handheld: Reader = {...phone, hasTouch: true, reducedMotion: 'reduce'}

/** Press a button of the sheet by its words, and give what it copied. */
async function copyBy(page: Page, name: string): Promise<string> {
  // What an earlier one said is no sign of this one.
  await page.locator('.toast').evaluateAll((all) => all.map((each) => each.replaceChildren()))
  await page.locator(sheet).getByRole('button', {name, exact: true}).click()
  await page.locator('.toast:not(:empty)').waitFor()
  await page.locator(sheet).waitFor({state: 'detached'})
  return clipboard(page)
}

/** The first row whose two cells have several sentences each. */
function longRow(page: Page) {
  return page.locator('ol.rows > .row:has(.o > span ~ span):has(.t > span ~ span)').first()
}

/** Click on the text of a sentence, beside its links. */
async function clickOn(sentence: Locator): Promise<void> {
  const {x, y} = await spotIn(sentence)
  await sentence.page().mouse.click(x, y)
}

/** The same with a finger. */
async function tapOn(sentence: Locator): Promise<void> {
  const {x, y} = await spotIn(sentence)
  await sentence.page().touchscreen.tap(x, y)
}

const spaces = /\s+/g
const plain = (text: string | null) => (text ?? '').replaceAll('\u2060', '').replace(spaces, ' ').trim()

describe('the sheet of a row', () => {
  test('says what its circle means, how sure that is, and where all circles are told', async () => {
    for (const ui of ['ar', 'en', 'fa'] as const) {
      const {page, context, faults} = await site.visit(receivedInOne.replace('/en/', `/${ui}/`), handheld)
      await page.locator('ol.rows > .row .n').nth(1).click()
      const said = await page.locator(`${sheet} .state`).innerText()
      assert.ok(said.includes(words[ui].reading.auto) || said.includes(words[ui].reading.unsure), said)
      assert.match(said, /[%٪]/)
      assert.ok(
        said.includes(words[ui].reading.autoMeans) || said.includes(words[ui].reading.unsureMeans),
        said,
      )
      await page.locator(`${sheet} .state a`).click()
      await page.locator('#signs').waitFor()
      const place = (await page.locator('#signs').boundingBox())!
      assert.ok(place.y >= 0 && place.y < 740, String(place.y))
      assert.deepEqual(faults, [])
      await context.close()
    }
  })

  test('copies its text with its source and its address, without signs that nobody sees', async () => {
    const {page, context, faults} = await site.visit(receivedInOne, copier)
    const row = page.locator('ol.rows > .row').nth(1)
    await row.locator('.n').click()
    const copied = await copyBy(page, en.reading.cite)
    for (const place of ['o', 't'])
      assert.ok(copied.includes(plain(await row.locator(`> .${place}`).textContent())), place)
    for (const lang of langsOf(receivedInOne).slice(0, 2)) {
      const source = await page.locator(`.cite p[data-l=${lang}]`).textContent()
      assert.ok(copied.includes(source!.trim()), lang)
    }
    assert.ok(copied.trimEnd().endsWith(`#${await row.getAttribute('id')}`))
    // Isolates belong in a line that mixes directions, not around a paragraph of its own.
    for (const line of copied.split('\n').filter((each) => !each.startsWith('—')))
      assert.doesNotMatch(line, /[\u2066-\u2069]/)
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('copies its own row, whatever is selected elsewhere', async () => {
    const {page, context} = await site.visit(receivedInOne, copier)
    const [selected, opened] = ['p2', 'p4']
    await page.locator(`#${selected} > .o`).evaluate((each) => getSelection()!.selectAllChildren(each))
    await page.locator(`#${opened} > .n`).click()
    const copied = await copyBy(page, en.reading.cite)
    assert.ok(copied.includes(plain(await page.locator(`#${opened} > .o`).textContent())))
    assert.ok(!copied.includes(plain(await page.locator(`#${selected} > .o`).textContent()).slice(0, 40)))
    assert.ok(copied.trimEnd().endsWith(`#${opened}`))
    await context.close()
  })

  test('copies what shows: of one language only that', async () => {
    const {page, context} = await site.visit(receivedInOne, copier)
    const row = page.locator('ol.rows > .row').nth(1)
    const [first, second] = [
      plain(await row.locator('.o').textContent()),
      plain(await row.locator('.t').textContent()),
    ]
    await page.locator('#bar [name=view][value=t] + label').click()
    await row.locator('.n').click()
    const copied = await copyBy(page, en.reading.cite)
    assert.deepEqual([copied.includes(first), copied.includes(second)], [false, true])
    await context.close()
  })

  test('gives a link to the row, and from a second row one to all between them', async () => {
    const {page, context} = await site.visit(receivedInOne, copier)
    await page.locator('#p2 > .n').click()
    assert.match(await copyBy(page, en.reading.paragraphLink), /\/en\/[^/]+\/#p2$/)
    await page.locator('#p4 > .n').click()
    const range = await copyBy(page, en.copy.rangeLink.replace('{id}', '2'))
    assert.match(range, /#p2-p4$/)
    await page.goto(range)
    await page.locator('.row.in').first().waitFor()
    assert.deepEqual(await page.locator('.row.in').evaluateAll((all) => all.map(({id}) => id)), [
      'p2',
      'p3',
      'p4',
    ])
    await context.close()
  })

  for (const [name, reader] of [
    ['a desk', {reducedMotion: 'reduce'}],
    ['a phone', handheld],
  ] as const) {
    test(`on ${name}, leaves its row in sight, and gives the focus back when it closes`, async () => {
      const {page, context} = await site.visit(receivedInOne, reader)
      const number = page.locator('ol.rows > .row .n').nth(4)
      await number.evaluate((each) => each.scrollIntoView({block: 'center'}))
      for (const close of ['Escape', 'button']) {
        await number.focus()
        await page.keyboard.press('Enter')
        await page.locator(sheet).waitFor()
        assert.ok(await page.locator(sheet).evaluate((each) => each.contains(document.activeElement)))
        const seen = await page.locator(sheet).evaluate((each) => {
          const {top, bottom, left, right} = each.getBoundingClientRect()
          const begin = document.querySelector('.row.on')!.getBoundingClientRect().top
          return {
            isInside: top >= 0 && bottom <= innerHeight + 1 && left >= 0 && right <= innerWidth,
            isBeginInSight: begin >= -1 && (begin < top || begin >= bottom),
          }
        })
        assert.deepEqual(seen, {isInside: true, isBeginInSight: true})
        if (close === 'Escape') await page.keyboard.press('Escape')
        else await page.locator(`${sheet} .sheet-head button`).click()
        await page.locator(sheet).waitFor({state: 'detached'})
        assert.ok(await number.evaluate((each) => each === document.activeElement), close)
        assert.equal(await page.locator('.row.on, .at, .anchor, .say').count(), 0)
      }
      await context.close()
    })
  }

  test('one sheet is open at a time, and a click into the search box leaves the cursor there', async () => {
    const {page, context} = await site.visit(receivedInOne)
    await page.locator('ol.rows .n').first().click()
    await page.locator(sheet).waitFor()
    await page.locator('ol.rows .n').nth(1).click()
    await page.locator(sheet).waitFor()
    assert.equal(await page.locator('.sheet:popover-open').count(), 1)
    await page.locator('.head input').click()
    await page.locator(sheet).waitFor({state: 'detached'})
    assert.ok(await page.locator('.head input').evaluate((input) => input === document.activeElement))
    await context.close()
  })
})

describe('a tap on a sentence', () => {
  test('shows it with its counterpart, both in sight on a phone, and keeps the reader in the text', async () => {
    const {page, context, faults} = await site.visit(receivedInOne, handheld)
    const address = page.url()
    const row = longRow(page)
    await tapOn(row.locator('.o > span').nth(1))
    const pair = page.locator(`${sheet} .pair p`)
    await pair.first().waitFor()
    assert.equal(await pair.count(), 2)
    assert.deepEqual(
      await pair.evaluateAll((all) => all.map((each) => each.getAttribute('lang'))),
      await row.locator('> :is(.o, .t)').evaluateAll((all) => all.map((each) => each.getAttribute('lang'))),
    )
    for (const each of await pair.all()) {
      const {y, height} = (await each.boundingBox())!
      assert.ok(y >= 0 && y + height <= 740, `${y} ${height}`)
    }
    assert.equal((await page.locator('.row .o .say, .row .t .say').count()) >= 2, true)
    assert.equal(page.url(), address)
    await page.keyboard.press('Escape')
    await page.locator(sheet).waitFor({state: 'detached'})
    // The browser tells that a sheet is closed after it is gone.
    await page.locator('.say').first().waitFor({state: 'detached'})
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('gives a link to it, and who follows that sees it with its counterpart', async () => {
    const {page, context} = await site.visit(receivedInOne, copier)
    const row = longRow(page)
    for (const place of ['o', 't']) {
      const sentence = row.locator(`.${place} > span`).nth(1)
      const sentenceText = await sentence.textContent()
      await clickOn(sentence)
      const link = await copyBy(page, en.reading.sentenceLink)
      assert.match(link, /#p\d+\.\d/)
      const other = await site.visit(link)
      await other.page.locator('.row .lit').first().waitFor()
      const lit = await other.page
        .locator('.row :is(span:target, .lit)')
        .evaluateAll((all) =>
          all.map((each) => [each.closest('.o, .t')?.classList[0], each.textContent] as const),
        )
      assert.deepEqual([...new Set(lit.map(([cell]) => cell))].sort(), ['o', 't'])
      assert.ok(
        lit.some(
          ([, text]) =>
            plain(sentenceText).includes(plain(text)) || plain(text).includes(plain(sentenceText)),
        ),
      )
      await other.context.close()
    }
    await context.close()
  })
})

describe('a tap on a name', () => {
  test('tells its forms in the languages, and the reader stays in the text', async () => {
    for (const ui of ['ar', 'en', 'fa'] as const) {
      const {page, context, faults} = await site.visit(receivedInOne.replace('/en/', `/${ui}/`), handheld)
      const address = page.url()
      const name = page.locator('ol.rows .o .nm').first()
      await name.scrollIntoViewIfNeeded()
      await name.click()
      await page.locator(`${sheet} .forms`).waitFor()
      const forms = await page
        .locator(`${sheet} .forms bdi`)
        .evaluateAll((all) => all.map((each) => each.getAttribute('lang')))
      assert.ok(forms.length >= 2 && new Set(forms).size === forms.length, forms.join())
      assert.equal(forms[0], ui)
      // Its colour would cover a quotation mark beside it.
      assert.deepEqual(
        await name.evaluate((each) =>
          getComputedStyle(each)
            .boxShadow.match(/-?[\d.]+px \S+ \S+ \S+(?=,|$)/g)
            ?.map((shadow) => /^0px \S+ 0px 0px$/.test(shadow)),
        ),
        [true, true],
      )
      assert.match((await page.locator(`${sheet} a.act`).first().getAttribute('href'))!, /glossary\/#/)
      assert.equal(page.url(), address)
      await page.keyboard.press('Escape')
      await page.locator(sheet).waitFor({state: 'detached'})
      assert.ok(await name.evaluate((each) => each === document.activeElement))
      assert.deepEqual(faults, [])
      await context.close()
    }
  })

  test('leads to its entry where its data cannot be had', async () => {
    const {page, context} = await site.visit(receivedInOne)
    await page.route('**/names/*.json', (route) => route.abort())
    await page.locator('ol.rows .o .nm').first().click()
    await page.waitForURL(/\/glossary\/#/)
    await context.close()
  })

  test('stands behind the text only where the reader wants it: lines go and come back, and it stays so', async () => {
    const {page, context} = await site.visit(receivedInOne)
    const line = () =>
      page
        .locator('ol.rows .nm:not(.p)')
        .first()
        .evaluate((each) => getComputedStyle(each).textDecorationLine)
    assert.equal(await line(), 'underline')
    await page.keyboard.press('n')
    await page.locator('html[data-names=hide]').waitFor({state: 'attached'})
    assert.equal(await line(), 'none')
    await page.reload()
    assert.equal(await line(), 'none')
    await context.close()
  })
})

describe('the sheet of text and layout', () => {
  test('changes sizes in sight of the text, and asks nothing about keys of who has none', async () => {
    const {page, context, faults} = await site.visit(receivedInTwo, handheld)
    await openSheet(page, 'look')
    assert.equal(await page.locator('[name=set-keys]').count(), 0)
    const cell = page.locator('ol.rows > .row > .o[lang]').first()
    const size = () => cell.evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize))
    const before = await size()
    await page.locator('#look [role=group] button:last-child').first().click()
    await page.waitForFunction(() => localStorage.muqabala?.includes('"style"'))
    assert.ok((await size()) > before)
    // The sheet neither hides nor dims all of the page.
    const {y} = (await page.locator('#look').boundingBox())!
    assert.ok(y > 740 * 0.2, String(y))
    const dim = await page
      .locator('#look')
      .evaluate((each) => getComputedStyle(each, '::backdrop').backgroundColor)
    assert.equal(dim, 'rgba(0, 0, 0, 0)')
    await page.reload()
    assert.ok((await size()) > before)
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('lets a reader on a phone put the other language first', async () => {
    const {page, context} = await site.visit(receivedInOne, handheld)
    const tops = () =>
      page
        .locator('ol.rows > .row > :is(.o, .t)')
        .evaluateAll((all) => all.slice(0, 2).map((each) => each.getBoundingClientRect().top))
    const [first, second] = await tops()
    assert.ok(first! < second!)
    await openSheet(page, 'look')
    await page.locator('#swap').check()
    const [third, fourth] = await tops()
    assert.ok(third! > fourth!)
    await context.close()
  })

  test('the contents are no list of one', async () => {
    const {page, context} = await site.visit(articleWith(/<li id="?p1/), {javaScript: false})
    assert.notEqual(await page.locator('#jump ol li').count(), 1)
    await context.close()
  })
})

describe('a selection', () => {
  test('that begins in one column never takes from the other', async () => {
    const {page, context} = await site.visit(receivedInOne, copier)
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
    // A selection is no tap: no sheet comes in its way.
    assert.equal(await page.locator(sheet).count(), 0)
    await context.close()
  })
})

describe('the keyboard', () => {
  test('goes from row to row, changes the way of reading, opens and closes the sheets', async () => {
    const {page, context, faults} = await site.visit(receivedInOne)
    await page.keyboard.press('j')
    await page.locator('.row .n:focus').waitFor()
    const first = await page.evaluate(() => document.activeElement?.closest('.row')?.id)
    assert.ok(first !== undefined)
    await page.keyboard.press('j')
    await page.locator(`.row:not([id="${first}"]) .n:focus`).waitFor()
    await page.keyboard.press('k')
    await page.locator(`[id="${first}"] .n:focus`).waitFor()
    for (const [key, chosen] of [
      ['1', '[name=view][value=o]'],
      ['3', '[name=view][value=t]'],
      ['2', '#both'],
      ['4', '#sentences'],
      ['x', '#swap'],
    ] as const) {
      await page.keyboard.press(key)
      await page.waitForFunction((of) => document.querySelector<HTMLInputElement>(of)!.checked, chosen)
    }
    await page.keyboard.press('Shift+?')
    await page.locator('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({state: 'detached'})
    await page.keyboard.press('m')
    await page.locator(sheet).waitFor()
    await page.keyboard.press('Escape')
    await page.locator(sheet).waitFor({state: 'detached'})
    await page.keyboard.press('s')
    await page.locator('#look .set').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('#look').waitFor({state: 'hidden'})
    await page.keyboard.press('/')
    await page.locator('.head input:focus').waitFor()
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('chooses with arrows, and the sheets of the bar give the focus back', async () => {
    const {page, context} = await site.visit(receivedInOne)
    for (const id of ['look', 'jump', 'more'] as const) {
      const opener = page.locator(`#bar [popovertarget=${id}]`)
      await opener.focus()
      await page.keyboard.press('Enter')
      await page.locator(`#${id}:popover-open`).waitFor()
      await page.keyboard.press('Tab')
      assert.ok(await page.locator(`#${id}`).evaluate((each) => each.contains(document.activeElement)), id)
      await page.keyboard.press('Escape')
      await page.locator(`#${id}`).waitFor({state: 'hidden'})
      assert.ok(await opener.evaluate((each) => each === document.activeElement), id)
    }
    await page.locator('#both').focus()
    await page.keyboard.press('ArrowRight')
    assert.ok(await page.locator('[name=view][value=t]').isChecked())
    assert.equal(await page.locator('ol.rows > .row > .o:visible').count(), 0)
    await context.close()
  })

  test('leaves typing, and chords of the browser, alone', async () => {
    const {page, context} = await site.visit(receivedInOne)
    // The module of the keys is fetched by the first key.
    await page.keyboard.press('n')
    await page.locator('html[data-names=hide]').waitFor({state: 'attached'})
    await page.evaluate(() => document.body.append(document.createElement('textarea')))
    await page.locator('textarea').focus()
    await page.keyboard.type('1jx')
    await page.keyboard.press('Control+j')
    await settle(page)
    assert.equal(await page.locator('textarea').inputValue(), '1jx')
    assert.ok(await page.locator('#both').isChecked())
    assert.ok(!(await page.locator('#swap').isChecked()))
    await context.close()
  })

  test('can be turned off', async () => {
    const {page, context} = await site.visit(receivedInOne)
    await openSheet(page, 'look')
    await page.locator('[name=set-keys][value=off] + label').click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('x')
    await page.keyboard.press('3')
    await settle(page)
    assert.ok(await page.locator('#both').isChecked())
    assert.ok(!(await page.locator('#swap').isChecked()))
    await context.close()
  })
})
