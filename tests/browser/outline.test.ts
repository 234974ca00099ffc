/** What a screen reader reads: the accessibility tree of every article, in every interface language. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page} from 'playwright-core'
import ar from '../../content/interface/ar.json' with {type: 'json'}
import en from '../../content/interface/en.json' with {type: 'json'}
import fa from '../../content/interface/fa.json' with {type: 'json'}
import {type Lang, langs, languages} from '../../src/languages/index.ts'
import {rowNameFrom} from '../../src/site/reading/row-name.ts'
import {interfaceWords} from '../../src/store/interface.ts'
import {openSite} from './harness.ts'
import {langsOf, slugs} from './text.ts'

const words = {ar: interfaceWords.parse(ar), en: interfaceWords.parse(en), fa: interfaceWords.parse(fa)}

const site = await openSite()

/** What the tree says of one thing, in the order in which it is read. */
interface Heard {
  readonly role: string
  readonly name: string
  /** Level of a heading. */
  readonly level?: number
}

/** All that is read on a page, in order. */
async function hear(page: Page): Promise<readonly Heard[]> {
  const session = await page.context().newCDPSession(page)
  const {nodes} = await session.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const heard: Heard[] = []
  const visit = (id: string) => {
    const node = byId.get(id)
    if (node === undefined) return
    const {role, name, properties = [], ignored, childIds = []} = node
    const level = properties.find((each) => each.name === 'level')?.value.value as number | undefined
    if (!ignored) {
      const said = {role: String(role?.value), name: String(name?.value ?? '').trim()}
      heard.push(level === undefined ? said : {...said, level})
    }
    childIds.forEach(visit)
  }
  visit(nodes[0]!.nodeId)
  return heard
}

const landmarks = ['banner', 'complementary', 'contentinfo', 'form', 'main', 'navigation', 'region', 'search']
const controls = ['button', 'checkbox', 'combobox', 'link', 'radio', 'searchbox', 'slider', 'textbox']

/** Landmarks, headings and controls of any page of the site. */
function checkPage(heard: readonly Heard[], address: string): void {
  const named = heard.filter(({role}) => landmarks.includes(role)).map(({role, name}) => `${role} ${name}`)
  // A form without a name is no landmark.
  const marks = named.filter((each) => each !== 'form ')
  assert.deepEqual(marks, [...new Set(marks)], `${address}: landmarks of one name`)
  const order = marks
    .filter((each) => /^(banner|main|contentinfo) /.test(each))
    .map((each) => each.split(' ')[0])
  assert.deepEqual(order, ['banner', 'main', 'contentinfo'], address)
  const levels = heard.filter(({role}) => role === 'heading').map(({level}) => level ?? 0)
  assert.equal(levels[0], 1, `${address}: the first heading`)
  for (const [index, level] of levels.entries())
    assert.ok(
      level <= (levels[index - 1] ?? 0) + 1,
      `${address}: heading of level ${level} after ${levels[index - 1]}`,
    )
  for (const {role, name} of heard)
    if (controls.includes(role)) assert.notEqual(name, '', `${address}: ${role}`)
  const scripted = {ar: /\p{Script=Arabic}/u, fa: /\p{Script=Arabic}/u, en: /^[^\p{Script=Arabic}]+$/u}
  const ui = address.split('/')[1] as Lang
  // A language is called as its own speakers call it.
  const ownNames: readonly string[] = langs.map((lang) => languages[lang].ownName)
  for (const {role, name} of heard.filter((each) => !ownNames.includes(each.name)))
    if (['button', 'radio', 'checkbox', 'combobox', 'searchbox'].includes(role))
      assert.match(name, scripted[ui], address)
}

/** Each row as it is read: its name, then its passages. */
async function rowsOf(page: Page) {
  return page.locator('.rows > .row').evaluateAll((rows) =>
    rows
      .filter((row) => row.checkVisibility())
      .map((row) => ({
        id: row.id,
        label: row.querySelector(':scope > .n')?.textContent ?? '',
        cells: [...row.querySelectorAll(':scope > :is(.o, .t)')].map((cell) => ({
          place: cell.classList[0]!,
          lang: cell.closest('[lang]')!.getAttribute('lang')!,
          isGap: cell.matches('.gap'),
          text: cell.textContent.replace(/\s+/g, ''),
        })),
      })),
  )
}

test('an article is read in order: each row once, by its name, the first language and then the second', async () => {
  const {page, context, goAnew} = await site.visit('about:blank')
  for (const ui of langs) {
    for (const address of slugs.map((slug) => `/${ui}/${slug}/`)) {
      await goAnew(address)
      const heard = await hear(page)
      checkPage(heard, address)
      const rows = await rowsOf(page)
      const [original, translation] = langsOf(address)
      assert.notEqual(original, translation, address)
      const main = heard.slice(heard.findIndex(({role}) => role === 'main'))
      const texts = main.filter(({role}) => role === 'StaticText')
      const stream = main
        .filter(({role}) => role === 'StaticText' || role === 'link')
        .map(({role, name}) => (role === 'link' ? `\u0000${name}\u0000` : name.replace(/\s+/g, '')))
        .join('')
      let at = 0
      for (const {id, label, cells} of rows) {
        const name = rowNameFrom(id.slice(0, 1), label, words[ui])
        // How its passages belong together is told behind it.
        const link = Math.min(
          ...['\u0000', ' ', words[ui].article.comma].map(
            (end) => stream.indexOf(`\u0000${name}${end}`, at) >>> 0,
          ),
        )
        assert.ok(link < stream.length, `${address}: ${name} is read after what stands before it`)
        at = link
        assert.deepEqual(
          cells.map(({place}) => place),
          cells.length === 1 ? ['o'] : ['o', 't'],
          address,
        )
        for (const {lang, isGap, place} of cells)
          assert.equal(lang, isGap ? ui : place === 'o' ? original : translation, `${address}: ${name}`)
      }
      // All that is read of the rows is what stands in them, once and in order.
      const spoken = texts.map(({name}) => name.replace(/\s+/g, '')).join('')
      let from = 0
      for (const {text} of rows.flatMap(({cells}) => cells)) {
        const found = spoken.indexOf(text, from)
        assert.ok(found >= from, `${address}: “${text.slice(0, 40)}” in its place`)
        from = found + text.length
        if (text.length > 40)
          assert.equal(spoken.indexOf(text, from), -1, `${address}: “${text.slice(0, 40)}” once`)
      }
      // Before them the title, once in each language.
      const titles = heard.filter(({role, level}) => role === 'heading' && level === 1)
      assert.equal(titles.length, 2, address)
    }
  }
  await context.close()
})

test('the other pages have their landmarks, headings and names in order too', async () => {
  const {page, context, goAnew} = await site.visit('about:blank')
  for (const ui of langs) {
    const paths = [
      '',
      'search/',
      'search/?q=a',
      'glossary/',
      'about/',
      'notes/',
      'offline/',
      'browse/all/',
      `${slugs[0]}/source/`,
    ]
    for (const path of paths) {
      await goAnew(`/${ui}/${path}`)
      checkPage(await hear(page), `/${ui}/${path}`)
    }
  }
  await context.close()
})

test('the label of a counterpart among the results is in the language of the page', async () => {
  const {page, context} = await site.visit('/en/')
  const word = await page.locator('.home a[href*="topic"] bdi').first().innerText()
  await page.goto(`/fa/search/?q=${encodeURIComponent(word)}`)
  // Results come in two goes: an element of the first may be gone a moment later.
  const label = await page.waitForFunction(() =>
    document.querySelector('.counter .of span')?.closest('[lang]')?.getAttribute('lang'),
  )
  assert.equal(await label.jsonValue(), 'fa')
  await context.close()
})
