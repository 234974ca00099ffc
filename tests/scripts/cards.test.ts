import assert from 'node:assert/strict'
import {mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {test} from 'node:test'
import {writeCards} from '../../scripts/build/cards.ts'
import {buildOptions} from '../../scripts/build/options.ts'
import {articleEntryOf, articlesJson} from '../../src/exports/json.ts'
import {langs} from '../../src/languages/index.ts'
import {articleOf} from '../exports/article.ts'

test('articles of the same titles each have their picture, though it is drawn from the same', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'muqabala-cards-'))
  const slugs = ['one', 'two', 'three', 'four']
  const entries = slugs.map((slug) =>
    articleEntryOf(articleOf(slug, {en: ['The same title', 'One']}), {}, langs),
  )
  try {
    await mkdir(path.join(folder, 'data'))
    await writeFile(path.join(folder, 'data', 'articles.json'), articlesJson(entries))
    const {note, files} = await writeCards(buildOptions(['--out', path.join(folder, 'dist')]), folder)
    assert.equal(note, undefined)
    const inFolder = (part: string) => Object.keys(files).filter((name) => name.startsWith(`${part}/`))
    assert.equal(inFolder('cards').length, slugs.length + 1)
    const icons = (await readdir(path.join(folder, 'icons'))).map((name) => `icons/${name}`)
    assert.deepEqual(icons.sort(), inFolder('icons').sort())
    assert.ok(icons.length > 0)
    const names = (await readdir(path.join(folder, 'cards'))).sort()
    assert.deepEqual(names, [...slugs.map((slug) => `${slug}.png`), 'the.site.png'].sort())
  } finally {
    await rm(folder, {recursive: true})
  }
})
