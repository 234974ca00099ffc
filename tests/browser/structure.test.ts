/** What a text has besides paragraphs is there on its page: seen, heard, copied, searched. */
import assert from 'node:assert/strict'
import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {after, test} from 'node:test'
import {buildSite} from '../../scripts/build/index.ts'
import {buildOptions, projectRoot} from '../../scripts/build/options.ts'
import {writeContent} from '../scripts/content.ts'
import {violations} from './axe.ts'
import {openSite, phone} from './harness.ts'
import {structuredArticle} from './structured.ts'

const slug = 'qanat'
const folder = await mkdtemp(path.join(tmpdir(), 'muqabala-structure-'))
after(() => rm(folder, {recursive: true}))
const content = path.join(folder, 'content')
await writeContent(content, [structuredArticle(slug, 'en')])
// Any picture will do.
await cp(
  path.join(projectRoot, 'content', 'side-by-side.png'),
  path.join(content, 'articles', slug, '5ba17b3c0d9e42f6.png'),
)
const out = path.join(folder, 'dist')
const outcome = await buildSite(buildOptions(['--no-check', '--content', content, '--out', out]))
assert.ok(outcome.ok, outcome.ok ? '' : outcome.faults.join('\n'))
const site = await openSite(out)
const reader = {permissions: ['clipboard-read', 'clipboard-write']}

test('every part of a text is the element that it is, in both columns, and nobody else is asked for a picture', async () => {
  const {page, context, faults} = await site.visit(`/en/${slug}/`)
  for (const place of ['.o', '.t']) {
    const has = (row: string, inside: string) =>
      page.locator(`#${row} > ${place} ${inside}, #${row} > ${place}${inside}`).count()
    for (const tag of ['em', 'strong', 'sup', 'sub', 'a[rel~=external]', 'sup > a[href="#n1"]'])
      assert.equal(await has('p1', ` ${tag}`), tag === 'sup' ? 2 : 1, `${place} ${tag}`)
    for (const [row, inside] of [
      ['p3', ' ul > li'],
      ['p5', ' ol[start="3"] > li'],
      ['p7', ' blockquote > p'],
      ['p9', ' th[scope=col]:nth-child(2)'],
      ['p10', ' td:nth-child(3)'],
      ['p17', ' b'],
      ['p19', ' pre[dir=ltr] > code'],
      ['p20', ' br'],
      ['f2', ' figure > img[alt][width][height]'],
      ['n1', ' a[href="#p1"]'],
    ] as const)
      assert.equal(await has(row, inside), 1, `${place} ${row}${inside}`)
    assert.equal(await page.locator(`#p8 > h3${place}`).count(), 1)
    // A quotation over two sentences opens and closes once.
    assert.equal(await has('p12', ' q'), 2)
  }
  assert.match(
    await page.locator('#f1 > .o').innerText(),
    /A qanat seen from above\s+Picture at example\.org/,
  )
  assert.equal(await page.locator('#p12 > hr').count(), 1)
  assert.equal(await page.locator('#f1 > .n').innerText(), 'Figure 1')
  const picture = page.locator('#f2 > .o img')
  await picture.scrollIntoViewIfNeeded()
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('#f2 img')!.naturalWidth > 0)
  // The columns of a table are the same in all its rows.
  const starts = (row: string) =>
    page.$$eval(`#${row} > .o :is(th, td)`, (all) =>
      all.map((each) => Math.round(each.getBoundingClientRect().left)),
    )
  assert.deepEqual(await starts('p11'), await starts('p9'))
  assert.deepEqual(await violations(page), [])
  assert.deepEqual(faults, [])
  await context.close()
})

test('on a phone the page never moves sideways, and what is emphasised in Arabic script is heavier and not slanted', async () => {
  const {page, context, goAnew} = await site.visit(`/ar/${slug}/`, {
    ...phone,
    hasTouch: true,
    colorScheme: 'dark',
  })
  const width = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  assert.equal(await width(), 0)
  const look = await page.locator('#p1 > [lang=ar] em').evaluate((each) => {
    const {fontStyle, fontWeight} = getComputedStyle(each)
    return {fontStyle, isHeavy: Number(fontWeight) >= 600}
  })
  assert.deepEqual(look, {fontStyle: 'normal', isHeavy: true})
  assert.equal(
    await page.locator('#p5 > [lang=ar] ol').evaluate((each) => getComputedStyle(each).listStyleType),
    'arabic-indic',
  )
  assert.deepEqual(await violations(page), [])
  for (const mode of ['ar', 'tap', 'sentences']) {
    await goAnew(`/ar/${slug}/?mode=${mode}`)
    assert.equal(await width(), 0, mode)
  }
  await context.close()
})

test('a note opens where it is referred to, and a link of the text is followed, both inside a sentence', async () => {
  const {page, context} = await site.visit(`/en/${slug}/?mode=sentences`)
  await page.locator('#p1 .u').first().waitFor()
  await page.locator('#p1 > .t .fn').click()
  const sheet = page.locator('.sheet.made')
  await sheet.getByText('قاستها مصلحة المياه').waitFor()
  assert.match(await sheet.getByRole('heading').innerText(), /Note 1/)
  assert.doesNotMatch(await sheet.innerText(), /↩/)
  await sheet.getByRole('link', {name: 'Go to the note'}).click()
  await page.waitForURL(/#n1$/)
  await page.locator('#n1 > .o .back').click()
  await page.waitForURL(/#p1$/)
  await page.route('https://example.org/**', (route) => route.fulfill({body: 'elsewhere'}))
  await page.locator('#p1 > .o a[rel~=external]').click()
  await page.waitForURL('https://example.org/qanat')
  await context.close()
})

test('without scripts a note is reached by its number, and leads back', async () => {
  const {page, context} = await site.visit(`/fa/${slug}/`, {javaScript: false})
  await page.locator('#p1 .fn').first().click()
  await page.waitForURL(/#n1$/)
  await page.locator('#n1 .back').first().click()
  await page.waitForURL(/#p1$/)
  await context.close()
})

test('what is copied says what elements say: 10³ and no 103, quotation marks, cells apart', async () => {
  const {page, context} = await site.visit(`/en/${slug}/`, reader)
  const copied = async (rows: readonly [string, string]) => {
    await page.evaluate(([from, to]) => {
      const ends = [from, to].map((row) => document.querySelector(`#${row} > .o`)!)
      getSelection()!.setBaseAndExtent(ends[0]!, 0, ends[1]!, ends[1]!.childNodes.length)
    }, rows)
    await page.evaluate(() => navigator.clipboard.writeText(''))
    const read = () => page.evaluate(() => navigator.clipboard.readText())
    // The module that copies comes with the first selection.
    for (;;) {
      await page.keyboard.press('Control+C')
      const text = await read()
      if (text.includes('³') || rows[0] !== 'p1') return text
    }
  }
  assert.match(await copied(['p1', 'p1']), /10³ litres of H₂O a minute\.¹ It/)
  assert.equal(await copied(['p9', 'p10']), 'Year\tLength, km\tState\n1990\t12.4\topen')
  assert.equal(await copied(['p12', 'p12']), 'He said “come down. The water is cold” and went.')
  await context.close()
})

test('a search for 103 finds 10³ and shows it so, and a row of a table reads as cells', async () => {
  const {page, context, goAnew} = await site.visit(`/en/search/?q=103`)
  const hit = page.locator('.hit').first()
  await hit.waitFor()
  assert.match(await hit.innerText(), /10³ litres of H₂O/)
  await goAnew(`/en/search/?q=dry`)
  await hit.waitFor()
  assert.match(await hit.innerText(), /2005 · 9\.75 · half of it is dry/)
  await hit.locator('h3 a').click()
  await page.locator('#p11 td mark').waitFor()
  await context.close()
})
