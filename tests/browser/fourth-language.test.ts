/**
 * A fourth language by its folder alone, and a dummy member of every other list: a copy of the program with Urdu in it, and
 * one text through all of it.
 *
 * What chooses between the languages that happen to be there, without saying so, shows here.
 */
import '../five-articles.ts'
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {after, test} from 'node:test'
import {pathToFileURL} from 'node:url'
import {projectRoot} from '../../scripts/build/options.ts'
import {floors} from '../../scripts/lab/house.ts'
import {langs} from '../../src/languages/index.ts'
import {commandOf} from '../scripts/command.ts'
import {addDummies, marked, shown} from './dummies.ts'
import {openSite} from './harness.ts'

const fixtures = path.join(projectRoot, 'tests', 'fixtures', 'languages')
const text = path.join(fixtures, 'railway.txt')
const slug = 'railway'

const copy = mkdtempSync(path.join(tmpdir(), 'muqabala-language-'))
after(() => rmSync(copy, {recursive: true}))
for (const name of [
  'src',
  'scripts',
  'public',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
])
  cpSync(path.join(projectRoot, name), path.join(copy, name), {recursive: true})
symlinkSync(path.join(projectRoot, 'node_modules'), path.join(copy, 'node_modules'))
for (const part of ['interface', 'about'])
  cpSync(path.join(projectRoot, 'content', part), path.join(copy, 'content', part), {recursive: true})
mkdirSync(path.join(copy, 'content', 'terms'))
writeFileSync(
  path.join(copy, 'content', 'terms', 'places.yaml'),
  '- id: lahore\n  kind: place\n  forms:\n    en: {preferred: Lahore}\n    ur: {preferred: لاہور}\n',
)
mkdirSync(path.join(copy, 'content', 'sources', slug), {recursive: true})
// The text in the format that a dummy reads, with a line that a dummy rule mends.
const source = path.join(copy, 'content', 'sources', slug, 'source.dummy')
writeFileSync(source, readFileSync(text, 'utf8').replace('\n', `${marked}\n`))

// All that a language takes: its folder, and its line in the list.
cpSync(path.join(fixtures, 'ur'), path.join(copy, 'src', 'languages', 'ur'), {recursive: true})
appendFileSync(
  path.join(copy, 'src', 'languages', 'list.ts'),
  "export {language as ur} from './ur/index.ts'\n",
)

addDummies(copy, langs)

/** Run a script of the copy, as a person starts it; its standard output. */
function run(script: string, input = '', ...args: readonly string[]): string {
  const {status, stdout, stderr} = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: copy,
    input,
    encoding: 'utf8',
  })
  assert.equal(status, 0, `${script}: ${stderr}${stdout}`)
  return stdout
}

/** What the program that lies in a folder reads in a source. */
async function parse(source: string, root = copy) {
  const {status, stdout, stderr} = await commandOf(root)('parse', source)
  assert.equal(status, 0, stderr)
  return JSON.parse(stdout)
}

test('the folder of a language is complete by the compiler', () => {
  // All rooms but the site, whose types Astro makes when it runs.
  const rooms = floors.slice(0, -1).flat()
  const config = {extends: './tsconfig.json', include: rooms.map((room) => `src/${room}/**/*.ts`)}
  writeFileSync(path.join(copy, 'tsconfig.languages.json'), JSON.stringify(config))
  const tsc = path.join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc')
  const {stdout} = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.languages.json'], {
    cwd: copy,
    encoding: 'utf8',
  })
  assert.equal(stdout, '')
})

test('a text in it is told from its sisters, parsed and aligned with its translation', async () => {
  const {editions, alignments, problems} = await parse(text)
  assert.deepEqual(Object.keys(editions).sort(), ['en', 'ur'])
  assert.deepEqual(
    editions.ur.segments.map(({kind}: {kind: string}) => kind),
    ['title', 'paragraph', 'paragraph', 'paragraph'],
  )
  assert.deepEqual(
    alignments[0].beads.map(({source, target}: {source: string[]; target: string[]}) => [source, target]),
    ['t', 'p1', 'p2', 'p3'].map((id) => [[id], [id]]),
  )
  assert.deepEqual(
    problems.filter(({code}: {code: string}) => code.startsWith('language-')),
    [],
  )
})

test('texts in the languages that were there before are parsed as they were', async () => {
  for (const [slug, lang] of [
    ['pakistan-seeks-us-help-against-ttp', 'ar'],
    ['pakistan-russia-after-imran-khan', 'fa'],
  ]) {
    const source = path.join(projectRoot, 'content', 'sources', slug ?? '', 'source.txt')
    const [before, now] = [await parse(source, projectRoot), await parse(source)]
    assert.ok(Object.hasOwn(before.editions, lang ?? ''))
    assert.deepEqual(now.editions, before.editions)
  }
})

test('the aligner takes it beside a language that no lexicon joins it with', async () => {
  const {editions} = await parse(text)
  const segments = (lang: string) => editions[lang].segments.map(({text}: {text: string}) => text)
  const given = {
    id: 'a',
    source: {lang: 'ur', segments: segments('ur')},
    target: {lang: 'en', segments: segments('en')},
  }
  const {beads} = JSON.parse(run('align', `${JSON.stringify(given)}\n`))
  assert.deepEqual(
    beads.map(({source, target}: {source: number[]; target: number[]}) => [source, target]),
    [0, 1, 2, 3].map((index) => [[index], [index]]),
  )
})

test('its texts are ingested, shown, named and found', async () => {
  run('ingest')
  assert.match(readFileSync(path.join(copy, 'content', 'articles', slug, 'ur.md'), 'utf8'), /"lang": "ur"/)
  run('build')
  const site = await openSite(path.join(copy, 'dist'))
  const {page, context, faults} = await site.visit(`/en/${slug}/?mode=side`)
  const cell = page.locator('#p1 [lang=ur]').first()
  assert.match(await cell.innerText(), /ریل گاڑی/)
  assert.equal(await cell.evaluate((element) => getComputedStyle(element).direction), 'rtl')
  const [size, leading] = await cell.evaluate((element) => {
    const {fontSize, lineHeight} = getComputedStyle(element)
    return [Number.parseFloat(fontSize), Number.parseFloat(lineHeight)]
  })
  assert.ok(Math.abs((leading ?? 0) / (size ?? 1) - 2) < 0.01, 'the leading of its style sheet')
  await page.goto('/en/glossary/')
  assert.match(await page.locator('main').innerText(), /لاہور/)
  await page.goto('/en/search/?q=پٹری')
  await page.locator('.hit h3 a').first().waitFor()
  assert.match((await page.locator('.hit h3 a').first().getAttribute('href')) ?? '', /#p2$/)
  await page.goto('/ar/')
  assert.equal(await page.locator('link[hreflang=ur]').count(), 0, 'no interface without its words')
  assert.deepEqual(faults, [])
  await context.close()
})

test('a file in a format that is added is read, and a rule that is added mends it and is named', async () => {
  const {ledger, problems} = await parse(source)
  assert.ok(ledger.some(({rule}: {rule: string}) => rule === 'dummy'))
  assert.deepEqual(
    problems.filter(({severity}: {severity: string}) => severity === 'error'),
    [],
  )
})

test('a benchmark that is added runs by its name', () => {
  assert.match(run('lab/bench', '', 'dummy'), new RegExp(`# dummy\\n${shown}`))
})

test('what is added to a list by its one line is on the pages: a format, a rule, a layout, a theme, an act', async () => {
  const site = await openSite(path.join(copy, 'dist'))
  const {page, context, faults} = await site.visit(`/en/${slug}/source/`)
  const file = page.locator(`#data a[href="/data/${slug}.dummy"]`)
  assert.equal(await file.innerText(), shown)
  assert.equal(await file.getAttribute('type'), 'text/x-dummy')
  assert.ok((await page.locator('.why').allInnerTexts()).some((why) => why.includes(shown)))
  await page.goto(`/en/${slug}/`)
  assert.equal(await page.locator('.links a[type="text/x-dummy"]').innerText(), shown)
  await page.locator('#bar [popovertarget=look]').click()
  await page.locator('label[for=dummy]').click()
  assert.ok(await page.locator('#dummy').isChecked())
  await page.locator('[name=set-theme][value=dummy] + label').click()
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dummy')
  assert.match(
    await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper')),
    /#123456/,
  )
  await page.keyboard.press('Escape')
  await page.locator('ol.rows > .row .n').first().focus()
  await page.keyboard.press('Enter')
  await page.locator('.sheet.made').getByRole('button', {name: shown}).waitFor()
  assert.deepEqual(faults, [])
  await context.close()
})

test('a format that is added is served as what it is', async () => {
  const {typeOfFile} = await import(pathToFileURL(path.join(copy, 'scripts', 'serve', 'types.ts')).href)
  assert.equal(typeOfFile('/site/data/a.dummy').type, 'text/x-dummy; charset=utf-8')
})
