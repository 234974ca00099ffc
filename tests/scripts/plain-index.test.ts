import assert from 'node:assert/strict'
import {copyFile, mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {after, before, suite, test} from 'node:test'
import {pathToFileURL} from 'node:url'
import {partsOf, writePlainIndex} from '../../scripts/build/plain-index.ts'
import {serveSite} from '../../scripts/serve/listen.ts'
import {articleOf} from '../exports/article.ts'

const slugs = Array.from({length: 9}, (_, index) => `text-${index}`)
const given = slugs.map((slug) => ({slug, hash: slug}))
const read = (wanted: readonly string[]) =>
  wanted.map((slug) => articleOf(slug, {en: [slug, `The rare word ${slug.replace('text-', 'zebra')}`]}))

test('every text stands in one part, and one more text moves no other while there are as many parts', () => {
  const parts = partsOf(given, 4)
  assert.equal(parts.length, 3)
  assert.deepEqual(
    parts.flat().toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    given,
  )
  const more = partsOf([...given, {slug: 'one-more', hash: ''}], 4)
  const changed = more.filter((part, index) => JSON.stringify(part) !== JSON.stringify(parts[index]))
  assert.equal(changed.length, 1)
  assert.deepEqual(partsOf([], 4), [[]])
})

suite('an index in parts', {concurrency: false}, () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'muqabala-parts-'))
  })
  after(() => rm(folder, {recursive: true}))

  test('is searched by Pagefind as one', async () => {
    const made = await writePlainIndex({out: folder, folder, size: 4}, given, read, [])
    assert.equal(made.length, 3)
    const served = await serveSite(folder, 0)
    assert.ok('address' in served)
    const program = path.join(folder, 'pagefind', 'pagefind.mjs')
    await copyFile(path.join(folder, 'pagefind', 'pagefind.js'), program)
    const {createInstance} = await import(pathToFileURL(program).href)
    const pagefind = createInstance({basePath: `${served.address}pagefind/`})
    await pagefind.init()
    for (const number of [1, 2]) await pagefind.mergeIndex(`${served.address}pagefind/${number}/`)
    for (const [index, slug] of slugs.entries()) {
      const {results} = await pagefind.search(`zebra${index}`)
      assert.ok((await results[0].data()).url.endsWith(`/en/${slug}/`))
    }
    await served.close()
    await rm(program)
  })

  test('is taken over where its texts are the same, and made anew where one changed', async () => {
    const out = path.join(folder, 'out')
    const next = path.join(folder, 'next')
    const first = await writePlainIndex({out, folder: out, size: 4}, given, read, [])
    const asked: string[] = []
    const counted = (wanted: readonly string[]) => {
      asked.push(...wanted)
      return read(wanted)
    }
    const changed = given.map((each) => (each.slug === 'text-3' ? {...each, hash: 'new'} : each))
    const second = await writePlainIndex({out, folder: next, size: 4}, changed, counted, first)
    assert.deepEqual(
      asked,
      partsOf(given, 4)
        .find((part) => part.some(({slug}) => slug === 'text-3'))
        ?.map(({slug}) => slug),
    )
    assert.equal(second.filter((part, index) => part === first[index]).length, 2)
    const names = async (root: string) => (await readdir(root, {recursive: true})).sort()
    assert.deepEqual(await names(next), await names(out))
    assert.equal(await readFile(path.join(next, 'pagefind', 'parts.json'), 'utf8'), '{"parts":3}')
  })
})
