/** The rows of an article are the same on its page, in the search and in what is exported. */
import assert from 'node:assert/strict'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {after, test} from 'node:test'
import {buildSite} from '../../scripts/build/index.ts'
import {buildOptions} from '../../scripts/build/options.ts'
import type {Alignment, Bead} from '../../src/text/model.ts'
import {articleOf} from '../exports/article.ts'
import {writeContent} from '../scripts/content.ts'
import {openSite} from './harness.ts'

const slug = 'three-editions'
const apart = articleOf(slug, {
  en: ['Three editions', 'The harbour was closed.', 'A lighthouse was built.'],
  ar: ['ثلاث طبعات', 'أغلق الميناء.', 'بنيت منارة.'],
  fa: ['سه ویرایش', 'بندر بسته شد.', 'فانوس دریایی ساخته شد.'],
})
const bead = (...own: string[]): Bead => ({source: own, target: own, confidence: 0.9, status: 'auto'})
/** The pair without the primary edition has in one bead what the pairs with it have in two. */
const merged: Alignment = {slug, source: 'ar', target: 'fa', beads: [bead('t'), bead('p1', 'p2')]}
const article = {...apart, alignments: [...apart.alignments, merged]}

const folder = await mkdtemp(path.join(tmpdir(), 'muqabala-rows-'))
after(() => rm(folder, {recursive: true}))
await writeContent(path.join(folder, 'content'), [article])
const out = path.join(folder, 'dist')
const outcome = await buildSite(
  buildOptions(['--no-check', '--content', path.join(folder, 'content'), '--out', out]),
)
assert.ok(outcome.ok, outcome.ok ? '' : outcome.faults.join('\n'))
const site = await openSite(out)

test('a searcher lands on the paragraph that has the word, though another pair merges two paragraphs', async () => {
  for (const [query, ui] of [
    ['lighthouse', 'en'],
    ['منارة', 'ar'],
    ['فانوس', 'fa'],
  ]) {
    const {page, context} = await site.visit(`/${ui}/search/?q=${query}`)
    await page.locator('.hit h3 a').first().waitFor()
    const links = await page.$$eval('.hit h3 a', (all) => all.map((each) => each.getAttribute('href') ?? ''))
    assert.deepEqual(
      links.map((link) => link.replace(/\?[^#]*/, '')),
      [`/${ui}/${slug}/#p2`],
    )
    await page.locator('.hit h3 a').first().click()
    const row = page.locator('#p2')
    await row.waitFor()
    assert.match(await row.innerText(), new RegExp(query ?? ''))
    await context.close()
  }
})

test('every row that an export names is a place on the page', async () => {
  const html = await readFile(path.join(out, 'en', slug, 'index.html'), 'utf8')
  const table = await readFile(path.join(out, 'data', `${slug}.ar-fa.tsv`), 'utf8')
  const [, ...lines] = table.trim().split('\n')
  assert.ok(lines.length > 0)
  for (const line of lines) {
    const named = line.split('\t').find((cell) => /^[tp]\d*$/.test(cell)) ?? ''
    assert.match(html, new RegExp(`id="?${named}["\\s>]`), line)
  }
})
