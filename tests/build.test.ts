import assert from 'node:assert/strict'
import {hash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {after, before, suite, test} from 'node:test'
import {buildSite} from '../scripts/build/index.ts'
import {buildOptions} from '../scripts/build/options.ts'
import {openStage, swapIn} from '../scripts/build/stage.ts'
import {writeArticle, writeContent} from './content.ts'
import {articleOf} from './exports/article.ts'

const lamp = articleOf('lamp', {ar: ['المصباح', 'فقرة أولى', 'فقرة ثانية'], en: ['The lamp', 'One', 'Two']})
const rain = articleOf('rain', {fa: ['باران', 'بند یکم'], en: ['Rain', 'One']})
const rainAgain = articleOf('rain', {fa: ['باران', 'بند یکم', 'بند دوم'], en: ['Rain', 'One', 'Two']})

/** Hash of every file under a folder, by path. */
async function filesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const names = entries.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name))
  const pairs = names.map(
    async (name) => [path.relative(folder, name), hash('sha256', await readFile(name))] as const,
  )
  return new Map((await Promise.all(pairs)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

suite('building', {concurrency: false}, () => {
  let folder: string
  let content: string
  const options = (name: string) =>
    buildOptions(['--no-check', '--content', content, '--out', path.join(folder, name)])

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'muqabala-build-'))
    content = path.join(folder, 'content')
    await writeContent(content, [lamp, rain])
    assert.deepEqual(await buildSite(options('first')), {ok: true, articles: 2, reused: 0, notes: []})
  })
  after(() => rm(folder, {recursive: true}))

  test('the same content gives the same bytes, in another folder and without any memory', async () => {
    assert.deepEqual(await buildSite(options('second')), {ok: true, articles: 2, reused: 0, notes: []})
    const [first, second] = [
      await filesOf(path.join(folder, 'first')),
      await filesOf(path.join(folder, 'second')),
    ]
    assert.ok(first.size > 10)
    assert.deepEqual(second, first)
  })

  test('nothing but the site is left in its place', async () => {
    const names = (await readdir(folder)).filter((name) => name.startsWith('first'))
    assert.deepEqual(names.sort(), ['first', 'first.cache'])
  })

  test('an article whose files are damaged stays on the site as it was, and is named; --strict stops at it', async () => {
    const before = await filesOf(path.join(folder, 'first'))
    const broken = path.join(content, 'alignments', 'rain', 'fa-en.json')
    const whole = await readFile(broken, 'utf8')
    await writeFile(broken, whole.slice(0, 20))
    const outcome = await buildSite(options('first'))
    assert.ok(outcome.ok)
    assert.equal(outcome.articles, 2)
    assert.match(
      outcome.notes.join('\n'),
      /^rain cannot be read: .*alignments\/rain\/fa-en\.json.*keeps it as it was\.$/,
    )
    assert.deepEqual(await filesOf(path.join(folder, 'first')), before)
    const strict = await buildSite({...options('first'), strict: true})
    assert.ok(!strict.ok)
    assert.match(strict.faults.join('\n'), /^rain cannot be read/)
    await writeFile(broken, whole)
    assert.deepEqual(await filesOf(path.join(folder, 'first')), before)
  })

  test('a place where no site can be made is told in a plain sentence', async () => {
    const file = path.join(folder, 'a-file')
    await writeFile(file, '')
    const outcome = await buildSite({...options('first'), out: path.join(file, 'dist')})
    await rm(file)
    assert.ok(!outcome.ok)
    assert.match(outcome.faults.join('\n'), /^The site cannot be made beside .*a-file/)
  })

  test('content that no source gives is told, and not published', async () => {
    const before = await filesOf(path.join(folder, 'first'))
    const outcome = await buildSite({...options('first'), check: true})
    assert.ok(!outcome.ok)
    assert.match(outcome.faults.join('\n'), /articles\/lamp\/ar\.md would change[\s\S]*npm run ingest/)
    assert.deepEqual(await filesOf(path.join(folder, 'first')), before)
  })

  test('an article whose ledger is none stays on the site as it was', async () => {
    const before = await filesOf(path.join(folder, 'first'))
    const wrong = {...rain, ledgers: rain.ledgers.map((ledger) => ({...ledger, sha256: 'unknown'}))}
    await writeArticle(content, wrong)
    const outcome = await buildSite(options('first'))
    await writeArticle(content, rain)
    assert.ok(outcome.ok)
    assert.match(outcome.notes.join('\n'), /^rain cannot be read: /)
    assert.deepEqual(await filesOf(path.join(folder, 'first')), before)
  })

  test('after a change to one article the other is taken over, and the site is as if made anew', async () => {
    await writeArticle(content, rainAgain)
    assert.deepEqual(await buildSite(options('first')), {ok: true, articles: 2, reused: 1, notes: []})
    assert.deepEqual(await buildSite(options('third')), {ok: true, articles: 2, reused: 0, notes: []})
    assert.deepEqual(await filesOf(path.join(folder, 'first')), await filesOf(path.join(folder, 'third')))
  })

  test('a file of the site that somebody changed by hand is made anew', async () => {
    const file = path.join(folder, 'first', 'data', 'lamp.json')
    await rm(file)
    await writeFile(file, 'changed')
    await buildSite(options('first'))
    assert.match(await readFile(file, 'utf8'), /المصباح/)
  })

  test('an article that was taken out leaves nothing behind', async () => {
    for (const part of ['articles', 'alignments'])
      await rm(path.join(content, part, 'lamp'), {recursive: true})
    await rm(path.join(content, 'ledgers', 'lamp.json'))
    assert.deepEqual(await buildSite(options('first')), {ok: true, articles: 1, reused: 1, notes: []})
    const left = [...(await filesOf(path.join(folder, 'first'))).keys()].filter((name) =>
      name.includes('lamp'),
    )
    assert.deepEqual(left, [])
  })
})

suite('the swap', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'muqabala-swap-'))
  })
  after(() => rm(folder, {recursive: true}))

  test('puts the new site in the place of the old', async () => {
    const out = path.join(folder, 'dist')
    for (const version of ['one', 'two']) {
      const stage = await openStage(out)
      const site = path.join(stage.folder, 'site')
      await mkdir(site)
      await writeFile(path.join(site, 'index.html'), version)
      await swapIn(site, out)
      await stage.close()
      assert.equal(await readFile(path.join(out, 'index.html'), 'utf8'), version)
    }
  })

  test('an interrupted one is mended by the next build, and its leavings are cleared', async () => {
    const out = path.join(folder, 'site')
    await mkdir(`${out}.next-left`, {recursive: true})
    await mkdir(`${out}.previous`)
    await writeFile(path.join(`${out}.previous`, 'index.html'), 'old')
    const stage = await openStage(out)
    assert.equal(await readFile(path.join(out, 'index.html'), 'utf8'), 'old')
    assert.ok(!existsSync(`${out}.next-left`))
    assert.ok(existsSync(stage.folder))
    await stage.close()
    assert.ok(!existsSync(stage.folder))
  })
})
