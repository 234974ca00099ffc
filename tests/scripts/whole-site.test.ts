/** A site is published whole or not at all, and can be checked where it was copied to. */
import assert from 'node:assert/strict'
import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {after, test} from 'node:test'
import {
  type BuildRecord,
  readBuildRecord,
  reuseFiles,
  writeBuildRecord,
} from '../../scripts/build/build-record.ts'
import {drawCards} from '../../scripts/build/cards.ts'
import {writeData} from '../../scripts/build/data.ts'
import {
  compareSite,
  factsOf,
  factsOfFile,
  filesIn,
  isSame,
  manifestName,
  manifestOf,
  manifestText,
  siteInFolder,
} from '../../scripts/build/manifest.ts'
import {type BuildOptions, buildOptions} from '../../scripts/build/options.ts'
import {makeIndex} from '../../scripts/build/search-index.ts'
import {siteFaults} from '../../scripts/build/site-faults.ts'
import {SiteWriter} from '../../scripts/build/site-writer.ts'
import {openStage, swapIn} from '../../scripts/build/stage.ts'
import {serveSite} from '../../scripts/serve/listen.ts'
import {articleOf} from '../exports/article.ts'
import {breakingAt} from './broken-disk.ts'
import {command} from './command.ts'
import {writeContent} from './content.ts'

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
  const sum = factsOf('').sha256
  const wrongFacts = [
    {size: '1', sha256: sum},
    {size: 1.5, sha256: sum},
    {size: 1, sha256: 'x'},
    {size: 1, sha256: `${sum}0`},
    {size: 1, sha256: `0${sum}`},
    {size: 1},
  ].map((a) => JSON.stringify({files: {a}}))
  for (const wrong of ['', '{}', text.slice(0, -20), text.slice(0, text.indexOf(',\n')), ...wrongFacts])
    assert.equal(manifestOf(wrong), undefined, wrong)
})

test('the facts of a file are of all its bytes, however many, and of no file there are none', () => {
  const long = 'x'.repeat(3 << 20)
  const site = folderOf('facts', {'long.txt': long, 'other.txt': `${long.slice(0, -1)}y`, 'empty.txt': ''})
  const facts = (name: string) => factsOfFile(path.join(site, name))
  assert.deepEqual(facts('long.txt'), factsOf(long))
  assert.deepEqual(facts('empty.txt'), factsOf(''))
  assert.equal(facts('gone.txt'), undefined)
  assert.throws(() => facts('long.txt/inside'), {code: 'ENOTDIR'})
  assert.ok(isSame(facts('long.txt'), factsOf(long)))
  assert.ok(!isSame(facts('long.txt'), facts('other.txt')), 'of one size, and not the same')
  assert.ok(
    !isSame({...factsOf(long), size: 1}, factsOf(long)),
    'of one hash, as somebody says, and not the same',
  )
  assert.ok(!isSame(undefined, undefined))
})

test('a file is taken over from an earlier site only where it holds what it held, and leaves nothing where it does not', () => {
  const from = folderOf('earlier', {'a.txt': 'same size', 'b.txt': 'same size'})
  const site = folderOf('taking-over', {'index.html': ''})
  const written = new SiteWriter(site)
  assert.ok(written.link('a.txt', path.join(from, 'a.txt'), factsOf('same size')))
  assert.ok(!written.link('b.txt', path.join(from, 'b.txt'), factsOf('SAME SIZE')))
  assert.ok(!written.link('c.txt', path.join(from, 'c.txt'), factsOf('gone')))
  assert.deepEqual(Object.keys(written.files), ['a.txt'])
  assert.deepEqual([...filesIn(site)].sort(), ['a.txt', 'index.html'])
  // Nor is the earlier site written through what was taken over, or a fact kept of what is not there any more.
  written.write('a.txt', 'other')
  assert.equal(readFileSync(path.join(from, 'a.txt'), 'utf8'), 'same size')
  assert.ok(!written.link('a.txt', path.join(from, 'c.txt'), factsOf('gone')))
  assert.deepEqual(written.files, {})
  // Of several files each is to be known.
  const known = {'a.txt': factsOf('same size')}
  assert.ok(reuseFiles(from, known, ['a.txt'], written))
  assert.ok(!reuseFiles(from, known, ['a.txt', 'b.txt'], written))
})

test('what a file is to hold is noted from what was handed over, whatever the disk kept of it', () => {
  const site = folderOf('noted', {'index.html': ''})
  const written = new SiteWriter(site)
  const {writeFileSync, writeSync} = fs
  // A disk that keeps two characters of a file, and takes two bytes at a time.
  Object.assign(fs, {
    writeFileSync: (file: string, text: string) => writeFileSync(file, text.slice(0, 2)),
    writeSync: (file: number, bytes: Buffer, at: number) =>
      writeSync(file, bytes, at, Math.min(2, bytes.length - at)),
  })
  syncBuiltinESMExports()
  try {
    written.write('torn.txt', 'whole')
    written.writeLong('long.txt', ['one, ', 'and two'])
  } finally {
    Object.assign(fs, {writeFileSync, writeSync})
    syncBuiltinESMExports()
  }
  assert.deepEqual(written.files, {'torn.txt': factsOf('whole'), 'long.txt': factsOf('one, and two')})
  assert.equal(readFileSync(path.join(site, 'long.txt'), 'utf8'), 'one, and two')
})

test('every kind of difference from a manifest is told, of links and hidden files too', async () => {
  const files = {'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c', 'd/e.txt': 'e'}
  const manifest = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, factsOf(text)]))
  const site = folderOf('differing', {...files, [manifestName]: manifestText(manifest)})
  const found = () => compareSite(siteInFolder(site), manifest)
  assert.deepEqual(await found(), {missing: [], different: [], unlisted: []})
  writeFileSync(path.join(site, 'a.txt'), 'A')
  writeFileSync(path.join(site, 'b.txt'), 'bb')
  rmSync(path.join(site, 'c.txt'))
  rmSync(path.join(site, 'd/e.txt'))
  writeFileSync(path.join(site, '.hidden'), '')
  symlinkSync('a.txt', path.join(site, 'link.txt'))
  assert.deepEqual(await found(), {
    missing: ['c.txt', 'd/e.txt'],
    different: ['a.txt', 'b.txt'],
    unlisted: ['.hidden', 'link.txt'],
  })
})

test('a site that is not what was made is not finished: a sentence for each file', async () => {
  const site = folderOf('torn', {'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c'})
  const made = Object.fromEntries(['a', 'b', 'd'].map((name) => [`${name}.txt`, factsOf(name)]))
  writeFileSync(path.join(site, 'b.txt'), '')
  assert.deepEqual(await siteFaults(site, made), [
    'd.txt was made and is not there.',
    'b.txt does not hold what was written into it: look at the disk.',
    'c.txt is there and no part of the build made it.',
  ])
  const whole = folderOf('whole', {'a.txt': 'a'})
  assert.deepEqual(await siteFaults(whole, {'a.txt': factsOf('a')}), [])
  assert.deepEqual(manifestOf(readFileSync(path.join(whole, manifestName), 'utf8')), {'a.txt': factsOf('a')})
  // The manifest is a file like the others.
  const {writeFileSync: write} = fs
  fs.writeFileSync = (file) => write(file, '{')
  syncBuiltinESMExports()
  const faults = await siteFaults(whole, {'a.txt': factsOf('a')}).finally(() => {
    fs.writeFileSync = write
    syncBuiltinESMExports()
  })
  assert.deepEqual(faults, [`${manifestName} does not hold what was written into it: look at the disk.`])
})

test('a copy of a site is held against its manifest, in a folder and at an address', async () => {
  const files = {'index.html': '<p>one</p>', 'data/ب.json': '[]', 'gone.txt': 'gone'}
  const manifest = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, factsOf(text)]))
  const site = folderOf('copy', {...files, [manifestName]: manifestText(manifest)})
  const serving = await serveSite(site, 0)
  assert.ok(!('code' in serving))
  const verify = (...args: readonly string[]) => command('build', '--verify', ...args)
  for (const place of [site, serving.address]) assert.equal((await verify(place)).status, 0, place)
  writeFileSync(path.join(site, 'index.html'), '<p>on')
  writeFileSync(path.join(site, 'new.txt'), 'new')
  rmSync(path.join(site, 'gone.txt'))
  const inFolder = await verify(site)
  assert.equal(inFolder.status, 1)
  assert.match(
    inFolder.stdout,
    /^missing {4}gone\.txt\ndifferent {2}index\.html\nunlisted {3}new\.txt\n3 differences/,
  )
  const atAddress = await verify(serving.address)
  assert.equal(atAddress.status, 1)
  assert.match(atAddress.stdout, /^missing {4}gone\.txt\ndifferent {2}index\.html\n2 differences/)
  writeFileSync(path.join(site, manifestName), '{}')
  const none = await verify(site)
  assert.deepEqual([none.status, /it is no manifest/.test(none.stderr)], [2, true])
  rmSync(path.join(site, manifestName))
  const unanswered = await verify(serving.address)
  assert.deepEqual([unanswered.status, /the server answers 404/.test(unanswered.stderr)], [2, true])
  await serving.close()
  const {status, stderr} = await verify(folder)
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
        // Where the disk works again, readers have a site before any next build.
        if (!forGood) assert.ok(existsSync(path.join(out, 'index.html')), `${code} ${at}`)
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

const lamp = articleOf('lamp', {ar: ['المصباح', 'فقرة'], en: ['The lamp', 'One']})
const nothing: BuildRecord = {program: '', articles: {}, parts: [], files: {}}

/** A site of one article as the last build left it, its pages aside, and what is told to those who make the next one. */
async function lastSite(name: string) {
  const content = path.join(folder, name, 'content')
  await writeContent(content, [lamp])
  const options: BuildOptions = buildOptions(['--content', content, '--out', path.join(folder, name, 'last')])
  const {out} = options
  const made = path.join(folder, name, 'made')
  const data = await writeData(options, made, nothing)
  const order = {content, folder: made, slugs: ['lamp'], last: {out, parts: [], files: {}}}
  const index = await makeIndex(order)
  const cards = {content, cache: path.join(options.cache, 'cards'), folder: made}
  const pictures = await drawCards(cards)
  renameSync(made, out)
  const files = {...data.files, ...index.files}
  const memory: BuildRecord = {...nothing, articles: data.articles, parts: index.parts, files}
  const last = {out, parts: index.parts, files: index.files}
  const stage = path.join(folder, name, 'stage')
  return {
    options,
    out,
    order: {...order, folder: stage, last},
    cards: {...cards, folder: stage},
    pictures,
    memory,
    stage,
  }
}

test('exports, index and pictures are made anew where the text is another now, or where what was made does not hold what it held', async () => {
  const {options, out, order, cards, pictures, memory, stage} = await lastSite('anew')
  const {last} = order
  const held = (files: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.keys(files).map((name) => [name, factsOfFile(path.join(stage, name))]))
  // Cut off, all of it.
  for (const kept of [out, cards.cache])
    for (const name of filesIn(kept)) truncateSync(path.join(kept, name), 3)
  const {reused, files} = await writeData(options, stage, memory)
  assert.equal(reused, 0)
  const index = await makeIndex(order)
  assert.deepEqual({...files, ...index.files}, memory.files)
  assert.deepEqual(held(memory.files), memory.files)
  assert.deepEqual((await drawCards(cards)).files, pictures.files)
  assert.deepEqual(held(pictures.files), pictures.files)
  // Whole again, and another text.
  rmSync(out, {recursive: true})
  renameSync(stage, out)
  await writeContent(options.content, [
    articleOf('lamp', {ar: ['المصباح', 'فقرة'], en: ['The lamp', 'Walnut']}),
  ])
  const changed = await writeData(options, stage, memory)
  assert.equal(changed.reused, 0)
  assert.match(readFileSync(path.join(stage, 'data/lamp.json'), 'utf8'), /Walnut/)
  assert.notDeepEqual((await makeIndex(order)).parts, last.parts)
  // A picture that the disk does not keep is told.
  rmSync(cards.cache, {recursive: true})
  const {writeFile} = fs.promises
  fs.promises.writeFile = async (file) => await writeFile(file, 'half')
  syncBuiltinESMExports()
  try {
    await assert.rejects(drawCards(cards), /cannot be put in its place/)
  } finally {
    fs.promises.writeFile = writeFile
    syncBuiltinESMExports()
  }
})

test('a build remembers what the same program made, and as long as it cannot keep what is new, what was before', async () => {
  const cache = path.join(folder, 'remembering')
  const memory = {...nothing, program: 'one', files: {'a.txt': factsOf('a')}}
  await writeBuildRecord(cache, memory)
  const {writeFile} = fs.promises
  fs.promises.writeFile = async (file) => {
    await writeFile(file, '{')
    throw new Error('full')
  }
  syncBuiltinESMExports()
  await assert.rejects(writeBuildRecord(cache, nothing), /full/).finally(() => {
    fs.promises.writeFile = writeFile
    syncBuiltinESMExports()
  })
  assert.deepEqual(await readBuildRecord(cache, 'one'), memory)
  assert.deepEqual(await readBuildRecord(cache, 'two'), {...nothing, program: 'two'})
})

test('a disk that fails at any write of exports, index and pictures is told, and no file of the last site is touched', async () => {
  const {options, out, order, cards, memory, stage} = await lastSite('failing')
  await writeBuildRecord(options.cache, memory)
  const whole = snapshot(out)
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
  await atEach(filled, () => makeIndex(order))
  await atEach(filled, () => drawCards(cards))
  await atEach(none, () => writeBuildRecord(options.cache, memory))
  assert.ok(broken > 40, String(broken))
  assert.deepEqual(
    readdirSync(options.cache).filter((name) => !/^(?:cards|memory\.json)$/.test(name)),
    [],
  )
})
