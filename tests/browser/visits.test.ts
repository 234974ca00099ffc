import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {test} from 'node:test'
import {projectRoot} from '../../scripts/build/options.ts'
import type {ArticleEntry} from '../../src/exports/schema/documents.ts'
import {langs} from '../../src/languages/index.ts'
import {openSite, phone} from './harness.ts'

const site = await openSite()
const list = await readFile(path.join(projectRoot, 'dist', 'data', 'articles.json'), 'utf8')
const {articles} = JSON.parse(list) as {articles: readonly ArticleEntry[]}

for (const ui of langs) {
  const places = [
    '',
    'about/',
    'glossary/',
    'notes/',
    'offline/',
    'search/',
    ...articles.flatMap(({slug}) => [`${slug}/`, `${slug}/source/`]),
  ]
  test(`no page in ${ui} breaks, breaks its own policy, asks another host or is wider than a phone`, async () => {
    const {page, context, faults, goAnew} = await site.visit('about:blank', phone)
    for (const place of places) {
      await goAnew(`/${ui}/${place}`)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      assert.equal(wide, 0, `/${ui}/${place} overflows by ${wide} pixels`)
      assert.deepEqual(faults, [], `/${ui}/${place}`)
    }
    await context.close()
  })
}

test('a page that does not exist says so in the browser, too', async () => {
  const {page, context} = await site.visit('/en/no-such-page/')
  assert.notEqual((await page.locator('body').innerText()).trim(), '')
  assert.equal((await page.locator('a[href^="/"]').count()) > 0, true)
  await context.close()
})
