/** A text of which a block and two notes stand elsewhere in the translation, from its files to its page and exports. */
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {cp, mkdir, mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {after, test} from 'node:test'
import {buildSite} from '../../scripts/build/index.ts'
import {buildOptions, projectRoot} from '../../scripts/build/options.ts'
import {languages} from '../../src/languages/index.ts'
import {writeContent} from '../scripts/content.ts'
import {openSite, phone} from './harness.ts'
import {clipboard, copier, sheet} from './text.ts'

const slug = 'railway'
const folder = await mkdtemp(path.join(tmpdir(), 'muqabala-moved-'))
after(() => rm(folder, {recursive: true}))
const content = path.join(folder, 'content')
const out = path.join(folder, 'dist')
await writeContent(content, [])
await mkdir(path.join(content, 'sources'))
await cp(path.join(projectRoot, 'tests', 'fixtures', 'moved'), path.join(content, 'sources', slug), {
  recursive: true,
})
const ingested = spawnSync(process.execPath, ['scripts/ingest.ts', '--content', content], {
  cwd: projectRoot,
  encoding: 'utf8',
})
assert.equal(ingested.status, 0, ingested.stderr + ingested.stdout)
const outcome = await buildSite(buildOptions(['--content', content, '--out', out]))
assert.ok(outcome.ok, outcome.ok ? '' : outcome.faults.join('\n'))
const site = await openSite(out)

test('the facing text of a paragraph stands in its row, wherever its own text has it', async () => {
  const {page, context, faults} = await site.visit(`/en/${slug}/`)
  const rowIds = await page.$$eval('ol.rows > .row', (rows) => rows.map(({id}) => id))
  assert.deepEqual(
    rowIds,
    Array.from({length: 14}, (_, index) => `p${index + 1}`),
  )
  assert.match(await page.locator('#p5 .t').innerText(), /218|۲۱۸/)
  assert.deepEqual(faults, [])
  await context.close()
})

test('a quiet note leads to the paragraph behind which it stands there, and one there leads back', async () => {
  const {page, context} = await site.visit(`/en/${slug}/`)
  await page.locator('#p5 .moved a').click()
  assert.equal(new URL(page.url()).hash, '#p10')
  assert.equal(await page.locator('#p10 .moved').innerText(), 'Next in Persian: paragraphs 4 to 6')
  await page.locator('#p10 .moved a').click()
  assert.equal(new URL(page.url()).hash, '#p4')
  assert.equal(await page.locator('#p7 .moved').count(), 0)
  await context.close()
})

test('the notes are in the language of the page, run its way, and fit a phone', async () => {
  for (const ui of ['en', 'ar', 'fa'] as const) {
    const {page, context} = await site.visit(`/${ui}/${slug}/`, phone)
    const notes = page.locator('small.moved')
    assert.equal(await notes.count(), 7)
    for (const note of await notes.all()) {
      assert.equal(await note.getAttribute('lang'), ui)
      assert.equal(await note.getAttribute('dir'), languages[ui].dir)
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    assert.ok(width <= phone.viewport.width)
    await context.close()
  }
})

test('what is copied of a moved paragraph is its text without the note, and its sheet says that it stands elsewhere', async () => {
  const {page, context} = await site.visit(`/en/${slug}/`, copier)
  await page.locator('#p5 > .n').click()
  assert.match(await page.locator(`${sheet} .state`).innerText(), /Stands elsewhere/)
  await page.locator(sheet).getByRole('button', {name: 'Copy with citation'}).click()
  await page.locator('.toast:not(:empty)').waitFor()
  const copied = await clipboard(page)
  assert.match(copied, /#p5$/)
  assert.doesNotMatch(copied, /stands after/)
  await context.close()
})

test('a paragraph that the translation lacks is called missing, since that is sure', async () => {
  const html = await readFile(path.join(out, 'en', slug, 'index.html'), 'utf8')
  assert.match(html, /id="?p14"?[\s\S]*Not in the translation/)
})

test('every export says which rows have moved and which are left out', async () => {
  const read = (name: string) => readFile(path.join(out, 'data', name), 'utf8')
  const data = JSON.parse(await read(`${slug}.json`))
  const ids = (beads: {source: string[]; moved?: true}[]) =>
    beads.filter(({moved}) => moved).flatMap(({source}) => source)
  const moved = ['p3', 'p4', 'p5', 'p6', 'p11']
  assert.deepEqual(ids(data.alignments[0].beads), moved)
  const table = (await read(`${slug}.en-fa.tsv`))
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
  const last = table[0]?.indexOf('relation') ?? -1
  const rows = (relation: string) =>
    table.filter((line) => line[0] === 'paragraph' && line[last] === relation).map((line) => line[1])
  assert.deepEqual(rows('moved'), moved)
  assert.deepEqual(rows('left-out'), ['p14'])
  const memory = await read(`${slug}.en-fa.tmx`)
  const unit = (id: string) =>
    memory.split('<tu ').find((each) => each.includes(`tuid="${slug}.en-fa.${id}"`)) ?? ''
  assert.match(unit('p4'), /<prop type="x-relation">moved</)
  assert.match(unit('p14'), /<prop type="x-relation">left-out</)
  assert.doesNotMatch(unit('p7'), /x-relation/)
  const edition = await read(`${slug}.xml`)
  assert.match(edition, /<link type="auto" subtype="moved" target="#en\.p4 #fa\.p4"/)
  assert.match(edition, /<ptr type="left-out" target="#en\.p14"/)
})
