import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {hash} from 'node:crypto'
import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'
import {cp, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {after, before, suite, test} from 'node:test'
import {setTimeout as sleep} from 'node:timers/promises'
import {type BuildOutcome, buildSite} from '../../scripts/build/index.ts'
import {buildOptions, projectRoot} from '../../scripts/build/options.ts'
import {openStage, swapIn} from '../../scripts/build/stage.ts'
import {articleOf} from '../exports/article.ts'
import {writeArticle, writeContent} from './content.ts'

const lamp = articleOf('lamp', {ar: ['المصباح', 'فقرة أولى', 'فقرة ثانية'], en: ['The lamp', 'One', 'Two']})
const rain = articleOf('rain', {fa: ['باران', 'بند یکم'], en: ['Rain', 'One']})
const moon = articleOf('moon', {en: ['The moon', 'One'], fa: ['ماه', 'بند یکم']})
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

/** Ids of all processes that a process has started, and those that they have. */
async function processesBelow(pid: number): Promise<readonly number[]> {
  const listed = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  const own = listed.split(' ').filter(Boolean).map(Number)
  return [...own, ...(await Promise.all(own.map(processesBelow))).flat()]
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // One that has ended and was not waited for is listed too.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

suite('building', {concurrency: false}, () => {
  let folder: string
  let content: string
  const options = (name: string) =>
    buildOptions(['--no-check', '--content', content, '--out', path.join(folder, name)])

  /** Build, which must come out like this; gives how many pages were rendered. */
  const built = async (name: string, expected: {articles: number; reused: number}): Promise<number> => {
    const outcome = await buildSite(options(name))
    assert.ok(outcome.ok, JSON.stringify(outcome))
    const {articles, reused, rendered, notes} = outcome
    assert.deepEqual({articles, reused, notes}, {...expected, notes: []})
    return rendered
  }

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'muqabala-build-'))
    content = path.join(folder, 'content')
    await writeContent(content, [lamp, moon, rain])
    await built('first', {articles: 3, reused: 0})
  })
  after(() => rm(folder, {recursive: true}))

  test('nothing but the site is left in its place', async () => {
    const names = (await readdir(folder)).filter((name) => name.startsWith('first'))
    assert.deepEqual(names.sort(), ['first', 'first.cache'])
  })

  test('a collection with an empty folder of words is told so, and the site that is there stays', async () => {
    const before = await filesOf(path.join(folder, 'first'))
    const words = path.join(content, 'interface')
    await mkdir(words)
    const outcome = await buildSite(options('first'))
    await rm(words, {recursive: true})
    assert.ok(!outcome.ok)
    assert.match(
      outcome.faults.join('\n'),
      /^content\/interface:1 {2}error words-missing\n.*in no language\. Take the empty folder/,
    )
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
    assert.match(
      outcome.faults.join('\n'),
      /content\/sources[\s\S]*The folder is missing[\s\S]*npm run ingest/,
    )
    assert.deepEqual(await filesOf(path.join(folder, 'first')), before)
  })

  test('after a change to one article, and another taken out, only that one is made; made anew in another folder from nothing but files that were cut off, the site is the same', async () => {
    await writeArticle(content, rainAgain)
    for (const part of ['articles', 'alignments'])
      await rm(path.join(content, part, 'moon'), {recursive: true})
    await rm(path.join(content, 'ledgers', 'moon.json'))
    const rendered = await built('first', {articles: 2, reused: 1})
    const site = await filesOf(path.join(folder, 'first'))
    assert.ok(site.size > 10)
    assert.deepEqual(
      [...site.keys()].filter((name) => name.includes('moon')),
      [],
    )
    for (const place of ['', '.cache'])
      await cp(path.join(folder, `first${place}`), path.join(folder, `second${place}`), {recursive: true})
    for (const kept of ['second', 'second.cache/cards', 'second.cache/astro/dist']) {
      const names = [...(await filesOf(path.join(folder, kept))).keys()]
      assert.ok(names.length > 0, kept)
      for (const name of names) {
        const file = path.join(folder, kept, name)
        await truncate(file, Math.floor((await stat(file)).size / 2))
      }
    }
    const all = await built('second', {articles: 2, reused: 0})
    assert.ok(rendered < all, `${rendered} of ${all}`)
    assert.deepEqual(await filesOf(path.join(folder, 'second')), site)
  })

  /** Run the build as a command, with these variables beside its own. */
  const command = (
    name: string,
    environment: Readonly<Record<string, string>> = {},
    ...more: readonly string[]
  ) => {
    const places = ['--no-check', '--content', content, '--out', path.join(folder, name)]
    const child = spawn(process.execPath, ['scripts/build.ts', ...places, ...more], {
      cwd: projectRoot,
      env: {...process.env, ...environment},
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const said: string[] = []
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
    return {
      pid: child.pid ?? 0,
      kill: (signal: NodeJS.Signals) => child.kill(signal),
      ended: once(child, 'close').then(([code, signal]) => ({code, signal, said: said.join('')})),
    }
  }
  /** Run the build on a disk that breaks; nothing is remembered, so that every file is written. */
  const onBrokenDisk = (name: string, how: Readonly<Record<string, string>>) => {
    const NODE_OPTIONS = `--import ${new URL('disk.mjs', import.meta.url)}`
    return command(name, {...how, NODE_OPTIONS}, '--cache', path.join(folder, 'nothing.cache')).ended
  }

  test('a site with a file that the disk did not keep whole is not published, whoever wrote it', async () => {
    const before = await filesOf(path.join(folder, 'first'))
    const torn = [
      'data/lamp.ar-en.tmx',
      'data/schema/article.json',
      'data/terms.tbx',
      'find/site.json',
      'pagefind/pagefind-entry.json',
      'pagefind/pagefind.js',
      'en/rain/index.html',
      'names/rain.json',
      'offline/fa.json',
      'data/manifest.json',
    ]
    const pattern = `\\.next-\\w+/.*(?:${torn.join('|').replaceAll('.', '\\.')})$`
    const {code, said} = await onBrokenDisk('first', {MUQABALA_TORN: pattern})
    assert.equal(code, 1)
    const named = [...said.matchAll(/^(\S+) does not hold what was written into it/gm)].map(
      ([, name]) => name,
    )
    assert.deepEqual(named.sort(), torn.sort())
    assert.deepEqual(await filesOf(path.join(folder, 'first')), before)
  })

  test('a disk that is full while pages are made leaves the site as it was', async () => {
    const before = await filesOf(path.join(folder, 'first'))
    const {code, said} = await onBrokenDisk('first', {MUQABALA_FULL: 'fa/rain/index.html'})
    assert.equal(code, 1)
    assert.match(said, /ENOSPC[\s\S]*Nothing was changed in/)
    assert.deepEqual(await filesOf(path.join(folder, 'first')), before)
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.includes('.next')),
      [],
    )
  })

  test('a build that is ended in the middle leaves the site as it was, and no process', {
    skip: process.platform !== 'linux',
  }, async () => {
    const before = await filesOf(path.join(folder, 'first'))
    for (const [signal, expected] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGKILL', null],
    ] as const) {
      const build = command('first')
      // Astro and the index are at work by the time that two processes are.
      let children: readonly number[] = []
      while (children.length < 2) {
        await sleep(20)
        children = await processesBelow(build.pid)
      }
      build.kill(signal)
      assert.equal((await build.ended).code, expected)
      while (signal === 'SIGKILL' && children.some(isAlive)) await sleep(20)
      assert.deepEqual(children.filter(isAlive), [], signal)
      assert.deepEqual(await filesOf(path.join(folder, 'first')), before)
    }
  })

  suite('two builds at once, of articles whose files are damaged, after builds that were ended', () => {
    let site: ReadonlyMap<string, string>
    let outcome: BuildOutcome
    let strict: BuildOutcome
    let other: Awaited<ReturnType<typeof command>['ended']>
    const told: string[] = []

    before(async () => {
      site = await filesOf(path.join(folder, 'first'))
      const broken = path.join(content, 'alignments', 'rain', 'fa-en.json')
      const whole = await readFile(broken, 'utf8')
      await writeFile(broken, whole.slice(0, 20))
      await writeArticle(content, {
        ...lamp,
        ledgers: lamp.ledgers.map((ledger) => ({...ledger, sha256: 'unknown'})),
      })
      const tell = (sentence: string) => told.push(sentence)
      ;[outcome, other] = await Promise.all([buildSite(options('first'), {tell}), command('first').ended])
      strict = await buildSite({...options('first'), strict: true})
      await writeFile(broken, whole)
      await writeArticle(content, lamp)
    })

    test('the second waits for the first, and both come to the site that was there', async () => {
      assert.ok(outcome.ok)
      assert.equal(other.code, 0)
      const waits = [...told, other.said].filter((said) =>
        /^Another build works on .* waits until it has ended/.test(said),
      )
      assert.equal(waits.length, 1)
      assert.deepEqual(await filesOf(path.join(folder, 'first')), site)
    })

    test('the articles stay on the site as they were, and both name them', () => {
      assert.ok(outcome.ok)
      assert.equal(outcome.articles, 2)
      const named =
        /^lamp cannot be read: .*keeps it as it was\.\nrain cannot be read: .*alignments\/rain\/fa-en\.json.*keeps it as it was\.$/m
      assert.match(outcome.notes.join('\n'), named)
      assert.match(other.said, named)
    })

    test('with --strict, building stops at them', () => {
      assert.ok(!strict.ok)
      assert.match(strict.faults.join('\n'), /^lamp cannot be read/)
    })

    test('what builds left that were ended is cleared away', async () => {
      assert.deepEqual(
        (await readdir(folder)).filter((name) => name.includes('.next')),
        [],
      )
    })
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
      swapIn(site, out)
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
