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
import {addDummies, marked, respelled, shown} from './dummies.ts'
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

test('the aligner takes it beside a language that no lexicon joins it with, and heeds a feature that is added', async () => {
  const {editions} = await parse(text)
  const segments = (lang: string): string[] => editions[lang].segments.map(({text}: {text: string}) => text)
  const [own, target] = [segments('ur'), {lang: 'en', segments: segments('en')}]
  const cases = [own, own.map((each, index) => (index === 2 ? each + marked : each))].map((segments, id) => ({
    id: String(id),
    source: {lang: 'ur', segments},
    target,
  }))
  const said = run('align', cases.map((each) => `${JSON.stringify(each)}\n`).join(''))
  const [plain, featured] = said
    .trimEnd()
    .split('\n')
    .map((line) =>
      JSON.parse(line).beads.map(({source, target}: {source: number[]; target: number[]}) => [
        source,
        target,
      ]),
    )
  assert.deepEqual(
    plain,
    [0, 1, 2, 3].map((index) => [[index], [index]]),
  )
  assert.deepEqual(
    featured.find(([source]: [number[]]) => source.includes(2)),
    [[2], []],
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
  const [{severity, message}] = problems.filter(({code}: {code: string}) => code === 'dummy')
  assert.deepEqual([severity, message], ['warning', `It is one. ${shown}.`])
  assert.deepEqual(
    problems.filter(({severity}: {severity: string}) => severity === 'error'),
    [],
  )
})

test('a benchmark that is added runs by its name, and so does a training', () => {
  assert.match(run('lab/bench', '', 'dummy'), new RegExp(`# dummy\\n${shown}`))
  assert.equal(run('lab/train', '', 'dummy'), `${shown}\n`)
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

test('what a row, a listing and a search can be has its place on every page once it is in its list', async () => {
  const site = await openSite(path.join(copy, 'dist'))
  const {page, context, faults} = await site.visit(`/en/${slug}/`)
  const circle = page.locator('.circle.dummy')
  assert.match(await page.locator('#signs dt', {has: circle}).innerText(), new RegExp(`^${shown}`))
  await page.locator('#bar [popovertarget=jump]').click()
  await page.locator('#jump a[href="#p2"]', {has: circle}).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('#p2 .n').focus()
  await page.keyboard.press('Enter')
  const state = page.locator('.sheet.made .state', {has: circle})
  assert.match(await state.innerText(), new RegExp(`^${shown}.* ${shown} `))
  assert.equal(await state.locator(circle).evaluate((each) => getComputedStyle(each).borderTopWidth), '3px')
  const named = await page.locator('#p2 .n').evaluate((each) => getComputedStyle(each, '::after').content)
  assert.match(named, new RegExp(shown))
  // A facet: its group on the home page, and its listing.
  await page.goto('/en/')
  const group = page.locator('section', {has: page.getByRole('heading', {name: shown, exact: true})})
  await group.getByRole('link', {name: 'One of them'}).click()
  assert.match(page.url(), /\/en\/browse\/dummy\/one\/$/)
  assert.match(await page.locator('.top').innerText(), new RegExp(`${shown}\\s+One of them`))
  await page.locator(`main a[href^="/en/${slug}/"]`).first().waitFor()
  // A filter: in the address, in the form with the number of texts, in what is found; and a spelling in the query.
  const word = `پٹری بچھائی گئی`
  await page.goto(`/en/search/?q=${word}&dummy=one`)
  await page.locator('.hit .circle.dummy').first().waitFor()
  assert.equal(await page.locator('.chips .chip').innerText(), 'One of them')
  await page.locator('summary', {hasText: 'Filters'}).click()
  await page.locator('select[name=dummy] option', {hasText: '(1)'}).waitFor({state: 'attached'})
  await page.locator('select[name=dummy]').selectOption('')
  await page.waitForURL((url) => !url.searchParams.has('dummy'))
  assert.deepEqual(faults, [])
  await context.close()
})

test('a spelling that is added to the table is found as the one that it is taken for', async () => {
  const query = 'اسٹیشن'.replace(respelled.to, respelled.from)
  const {stdout} = await commandOf(copy)('search', query, '--site', path.join(copy, 'dist'))
  assert.deepEqual(
    JSON.parse(stdout).results.map(({row}: {row: string}) => row),
    ['p1'],
  )
})

test('a decision that is added is told of and made, and a problem that is added is printed with its advice', async () => {
  const decide = commandOf(copy)
  assert.match((await decide('decide', '--help')).stdout, new RegExp(`dummy LINE +${shown}`))
  const content = path.join(copy, 'content')
  const own = ['--file', 'source.dummy', '--content', content]
  const {status, stderr} = await decide('decide', slug, 'dummy', '3', ...own)
  assert.equal(status, 0, stderr)
  assert.match(readFileSync(path.join(content, 'sources', slug, 'edition.yaml'), 'utf8'), /3"?: paragraph/)
  assert.match(stderr, new RegExp(`warning dummy\n  It is one\\. ${shown}\\.`))
})

test('a format that is added is served as what it is', async () => {
  const {typeOfFile} = await import(pathToFileURL(path.join(copy, 'scripts', 'serve', 'types.ts')).href)
  assert.equal(typeOfFile('/site/data/a.dummy').type, 'text/x-dummy; charset=utf-8')
})
