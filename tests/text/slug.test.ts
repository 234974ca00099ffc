import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {after, test} from 'node:test'
import {projectRoot} from '../../scripts/build/options.ts'
import {ingestAll} from '../../scripts/content/ingest-all.ts'
import {reservedSlugs, titleSlug} from '../../src/text/slug.ts'

test('a title in the Arabic script has an address in Latin letters, without vowels that are not written', () => {
  assert.equal(titleSlug('إعلانُ حقوق الإنسان (١٩٤٨)'), 'aalan-hqwq-alansan-1948')
  assert.equal(titleSlug('می\u200Cگوید: چرا؟'), 'my-gwyd-chra')
})

test('no article can take the address of a page of the site', () => {
  const pages = readdirSync(path.join(projectRoot, 'src', 'site', 'pages', '[ui]'))
    .map((name) => name.split('.')[0]!)
    .filter((name) => !name.startsWith('['))
  assert.ok(pages.includes('search'))
  assert.deepEqual(
    pages.filter((name) => !reservedSlugs.includes(name)),
    [],
  )
})

test('no article can take the name of a file in /data/ that is about all of them', () => {
  const data = path.join(projectRoot, 'dist', 'data')
  const names = readdirSync(data)
  // What has a TEI file of its name is an article.
  const own = new Set(
    names.filter((name) => name.endsWith('.xml')).map((name) => name.slice(0, -'.xml'.length)),
  )
  const common = names.filter((name) => /^[^.]+(?:\.json)?$/.test(name)).map((name) => name.split('.')[0]!)
  assert.ok(common.includes('articles') && own.size > 0)
  assert.deepEqual(
    common.filter((name) => !own.has(name) && !reservedSlugs.includes(name)),
    [],
  )
})

test('a folder that is called as a page of the site is refused, and the other articles go on', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'slug-'))
  after(() => rmSync(root, {recursive: true}))
  for (const slug of ['offline', 'on-rights']) {
    mkdirSync(path.join(root, 'sources', slug), {recursive: true})
    writeFileSync(
      path.join(root, 'sources', slug, 'source.txt'),
      'A Word on Rights\n\nAll human beings are born free and equal in dignity and rights, and are endowed with reason.\n',
    )
  }
  const outcomes = ingestAll({root, slugs: [], check: false, cachePath: undefined}, () => {})
  assert.deepEqual(
    outcomes.map(({slug, failed, problems}) => [
      slug,
      failed,
      problems.filter(({code}) => code === 'slug-invalid').length,
    ]),
    [
      ['offline', true, 1],
      ['on-rights', false, 0],
    ],
  )
})
