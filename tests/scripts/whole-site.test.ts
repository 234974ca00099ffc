/** A site is published whole or not at all, and can be checked where it was copied to. */
import assert from 'node:assert/strict'
import {execFile, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {after, test} from 'node:test'
import {drawCards} from '../../scripts/build/cards.ts'
import {writeData} from '../../scripts/build/data.ts'
import {factsOf, filesIn, manifestName, manifestOf, manifestText} from '../../scripts/build/manifest.ts'
import {type BuildMemory, writeMemory} from '../../scripts/build/memory.ts'
import {type BuildOptions, buildOptions} from '../../scripts/build/options.ts'
import {runIndex} from '../../scripts/build/search-index.ts'
import {openStage, swapIn} from '../../scripts/build/stage.ts'
import {serveSite} from '../../scripts/serve/listen.ts'
import {writeContent} from '../content.ts'
import {articleOf} from '../exports/article.ts'
import {breakingAt} from './broken-disk.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'muqabala-whole-'))
after(() => rmSync(folder, {recursive: true, force: true}))

/** A folder with these files. */
function folderOf(name: string, files: Readonly<Record<string, string>>): string {
  const made = path.join(folder, name)
  rmSync(made, {recursive: true, force: true})
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(made, file)), {recursive: true})
    writeFileSync(path.join(made, file), text)
  }
  return made
}

/** Every file of a folder with its bytes. */
const snapshot = (of: string) =>
  Object.fromEntries(filesIn(of).map((name) => [name, readFileSync(path.join(of, name), 'base64')]))

test('a manifest has a file a line in the order of their paths, and what is none is not taken for one', () => {
  const manifest = {'b.txt': factsOf('two'), 'a/ب.txt': factsOf('one')}
  const text = manifestText(manifest)
  assert.deepEqual(
    [...text.matchAll(/^"([^"]+)":/gm)].map(([, name]) => name),
    ['a/ب.txt', 'b.txt'],
  )
  assert.equal(manifestText(Object.fromEntries(Object.entries(manifest).reverse())), text)
  assert.deepEqual(manifestOf(text), manifest)
  for (const wrong of ['', '{}', text.slice(0, -20), '{"files":{"a":{"size":"1","sha256":"x"}}}'])
    assert.equal(manifestOf(wrong), undefined)
})

test('a copy of a site is held against its manifest, in a folder and at an address', async () => {
  const files = {'index.html': '<p>one</p>', 'data/ب.json': '[]', 'gone.txt': 'gone'}
  const manifest = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, factsOf(text)]))
  const site = folderOf('copy', {...files, [manifestName]: manifestText(manifest)})
  const serving = await serveSite(site, 0)
  assert.ok(!('code' in serving))
  // As a command beside this process, which serves.
  const verify = async (...args: readonly string[]) => {
    return await new Promise<{code: number; said: string}>((resolve) =>
      execFile(process.execPath, ['scripts/build.ts', '--verify', ...args], (error, said) =>
        resolve({code: Number(error?.code ?? 0), said}),
      ),
    )
  }
  for (const place of [site, serving.address]) assert.equal((await verify(place)).code, 0, place)
  writeFileSync(path.join(site, 'index.html'), '<p>on')
  writeFileSync(path.join(site, 'new.txt'), 'new')
  rmSync(path.join(site, 'gone.txt'))
  const inFolder = await verify(site)
  assert.equal(inFolder.code, 1)
  assert.match(
    inFolder.said,
    /^missing {4}gone\.txt\ndifferent {2}index\.html\nunlisted {3}new\.txt\n3 differences/,
  )
  const atAddress = await verify(serving.address)
  assert.equal(atAddress.code, 1)
  assert.match(atAddress.said, /^missing {4}gone\.txt\ndifferent {2}index\.html\n2 differences/)
  await serving.close()
  const {status, stderr} = spawnSync(process.execPath, ['scripts/build.ts', '--verify', folder], {
    encoding: 'utf8',
  })
  assert.equal(status, 2)
  assert.match(stderr, /manifest\.json cannot be read/)
})

test('whatever happens in the middle of the swap, the next build finds the old site or the new one, whole', async () => {
  const [old, next] = [
    {'index.html': 'old', 'data/old.json': '1'},
    {'index.html': 'new', 'data/new.json': '2'},
  ]
  for (const code of ['ENOSPC', 'EACCES'] as const) {
    for (const forGood of [false, true]) {
      for (let at = 0, broke = true; broke; at += 1) {
        const out = folderOf('swap', old)
        const site = folderOf('swap-next', next)
        const before = snapshot(out)
        const expected = snapshot(site)
        ;({broke} = await breakingAt(at, code, forGood, () => swapIn(site, out)))
        await (await openStage(out)).close()
        const found = snapshot(out)
        assert.ok(
          [before, expected].some((each) => JSON.stringify(each) === JSON.stringify(found)),
          `${code} ${at}`,
        )
        if (!broke) assert.deepEqual(found, expected)
      }
    }
  }
})

test('a disk that fails at any write of exports, index and pictures is told, and no file of the last site is touched', async () => {
  const content = path.join(folder, 'content')
  await writeContent(content, [articleOf('lamp', {ar: ['المصباح', 'فقرة'], en: ['The lamp', 'One']})])
  const options: BuildOptions = buildOptions(['--content', content, '--out', path.join(folder, 'last')])
  const nothing: BuildMemory = {program: '', articles: {}, parts: [], files: {}}
  const out = options.out
  const made = path.join(folder, 'made')
  const data = await writeData(options, made, nothing)
  const order = {content, folder: made, slugs: ['lamp'], last: {out, parts: [], files: {}}}
  const index = await runIndex(order)
  const cards = {content, cache: path.join(options.cache, 'cards'), folder: made}
  await drawCards(cards)
  renameSync(made, out)
  const files = {...data.files, ...index.files}
  const memory: BuildMemory = {...nothing, articles: data.articles, parts: index.parts, files}
  await writeMemory(options.cache, memory)
  const whole = snapshot(out)
  const stage = path.join(folder, 'stage')
  const last = {out, parts: index.parts, files: index.files}
  let broken = 0
  /** Meet the fault at each call of one part of a build, until it comes to its end without one. */
  const atEach = async (prepare: () => Promise<unknown>, run: () => Promise<unknown>) => {
    for (let at = 0; ; at += 1) {
      rmSync(stage, {recursive: true, force: true})
      await prepare()
      const {broke, error} = await breakingAt(at, 'ENOSPC', true, run)
      assert.equal(error !== undefined, broke)
      assert.deepEqual(snapshot(out), whole)
      if (!broke) return
      broken += 1
    }
  }
  const none = async () => undefined
  const filled = () => writeData(options, stage, memory)
  await atEach(none, () => writeData(options, stage, nothing))
  await atEach(none, () => writeData(options, stage, memory))
  await atEach(filled, () => runIndex({...order, folder: stage, last}))
  await atEach(filled, () => drawCards({...cards, folder: stage}))
  await atEach(none, () => writeMemory(options.cache, memory))
  assert.ok(broken > 40, String(broken))
  assert.deepEqual(
    readdirSync(options.cache).filter((name) => !/^(?:cards|memory\.json)$/.test(name)),
    [],
  )
})
