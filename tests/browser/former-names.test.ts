/** The addresses that an article had before it was renamed. */
import assert from 'node:assert/strict'
import {mkdtempSync, readFileSync, renameSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {after, test} from 'node:test'
import {writeFormerNames} from '../../scripts/build/former-names.ts'
import {SiteWriter} from '../../scripts/build/site-writer.ts'
import {launchBrowser} from '../../scripts/chromium/launch.ts'
import {serveSite} from '../../scripts/serve/listen.ts'
import {articleEntryOf} from '../../src/exports/json.ts'
import {readEdition} from '../../src/store/edition-file.ts'
import {articleOf} from '../exports/article.ts'
import {ingest, newCollection, write} from '../scripts/collection.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'former-'))
after(() => rmSync(folder, {recursive: true, force: true}))

/** An article's entry in the list of articles, under former names. */
function entry(slug: string, formerly: readonly string[]) {
  const article = articleOf(slug, {ar: ['المصباح & غيره', 'فقرة'], en: ['The lamp', 'One']})
  const editions = article.editions.map((each) => ({...each, formerly}))
  return articleEntryOf({...article, editions}, {}, ['ar', 'en'])
}

test('an article whose folder was renamed says so once, and under "formerly" its old name goes into every edition', () => {
  const root = newCollection('old-name')
  ingest(root)
  renameSync(path.join(root, 'sources/old-name'), path.join(root, 'sources/new-name'))
  const renamed = ingest(root)
  assert.deepEqual(renamed.codes, ['article-renamed'])
  assert.match(renamed.messages[0]!, /"new-name" was called "old-name" before\. Say so under "formerly"/)
  assert.deepEqual(ingest(root).codes, [])
  write(root, 'sources/new-name/edition.yaml', 'formerly: [old-name]\n')
  assert.deepEqual(ingest(root).codes, [])
  for (const lang of ['ar', 'en']) {
    const text = readFileSync(path.join(root, `articles/new-name/${lang}.md`), 'utf8')
    assert.deepEqual(readEdition(text).formerly, ['old-name'])
  }
  write(root, 'sources/new-name/edition.yaml', 'formerly: [Old Name]\n')
  assert.deepEqual(ingest(root).codes, ['judgement-invalid'])
})

const place = {address: 'http://localhost:4321/', base: '/', uis: ['ar', 'en']} as const

test('a former name that is another page now leads there, and the build says so', () => {
  const written = new SiteWriter(path.join(folder, 'taken'))
  const there = {'ar/rain/index.html': {size: 1, sha256: ''}}
  const notes = writeFormerNames(
    written,
    there,
    [entry('lamp', ['rain', 'light']), entry('sun', ['light'])],
    place,
  )
  assert.deepEqual(Object.keys(written.files).sort(), [
    'ar/light/index.html',
    'ar/light/source/index.html',
    'en/light/index.html',
    'en/light/source/index.html',
  ])
  assert.match(notes[0]!, /^lamp was called rain, .* another page/)
  assert.match(notes[1]!, /^sun was called light, .* another page/)
})

test('a reader with an old address arrives at the same row, with scripts and without', async () => {
  const site = path.join(folder, 'site')
  const written = new SiteWriter(site)
  for (const page of ['', 'source/'])
    written.write(`ar/lamp/${page}index.html`, '<!doctype html><title>new</title>')
  writeFormerNames(written, {}, [entry('lamp', ['old-lamp'])], place)
  const page = readFileSync(path.join(site, 'ar/old-lamp/index.html'), 'utf8')
  assert.match(page, /<meta name="robots" content="noindex">/)
  assert.match(page, /<link rel="canonical" href="[^"]+\/ar\/lamp\/">/)
  assert.match(page, /<html lang="ar" dir="rtl">[\s\S]*<title>المصباح &#x26; غيره<\/title>/)
  const serving = await serveSite(site, 0)
  assert.ok(!('code' in serving))
  const browser = await launchBrowser()
  try {
    const arrive = async (javaScriptEnabled: boolean, address: string) => {
      const context = await browser.newContext({javaScriptEnabled})
      const tab = await context.newPage()
      await tab.goto(new URL(address, serving.address).href)
      await tab.waitForURL(/\/ar\/lamp\//)
      const arrived = tab.url().slice(serving.address.length - 1)
      await context.close()
      return arrived
    }
    assert.equal(await arrive(true, 'ar/old-lamp/?pair=ar-en#p7'), '/ar/lamp/?pair=ar-en#p7')
    assert.equal(await arrive(true, 'ar/old-lamp/source/#l3'), '/ar/lamp/source/#l3')
    assert.match(await arrive(false, 'ar/old-lamp/'), /^\/ar\/lamp\//)
  } finally {
    await browser.close()
    await serving.close()
  }
})
