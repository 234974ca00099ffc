/** `npm run new` with several files: which of them are one article, and what becomes of them. */
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {evenDeclarationDocuments} from '../../scripts/lab/bench/align-udhr.ts'
import type {Lang} from '../../src/languages/index.ts'
import {command} from './command.ts'

const made: string[] = []
after(() => {
  for (const folder of made) rmSync(folder, {recursive: true, force: true})
})

const parts = evenDeclarationDocuments().map(({lines}) => lines)

/** A part of the declaration in a language, as a file. */
function text(part: number, lang: Lang, from = 0): string {
  return `${(parts[part] ?? [])
    .slice(from)
    .map((line) => line[lang])
    .join('\n\n')}\n`
}

/** A folder of files, whose name has a space in it, beside an empty content folder. */
function folderOf(files: Readonly<Record<string, string>>): {folder: string; root: string} {
  const base = mkdtempSync(join(tmpdir(), 'new-'))
  made.push(base)
  const folder = join(base, 'the files')
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return {folder, root: join(base, 'content')}
}

function run(root: string, ...args: readonly string[]) {
  return command('new', ...args, '--content', root)
}

test('files of one article in three languages become one article, as they were received', async () => {
  const {folder, root} = folderOf({
    'a.txt': text(0, 'ar'),
    'b.txt': text(0, 'en'),
    'c.txt': text(0, 'fa'),
  })
  const {status, stderr} = await run(root, ...['b', 'a', 'c'].map((name) => join(folder, `${name}.txt`)))
  assert.equal(status, 0, stderr)
  const [slug = ''] = readdirSync(join(root, 'sources'))
  const article = join(root, 'sources', slug)
  assert.deepEqual(readdirSync(article), ['ar.txt', 'edition.yaml', 'fa.txt', 'source.txt'])
  assert.equal(readFileSync(join(article, 'source.txt'), 'utf8'), text(0, 'en'))
  assert.equal(readFileSync(join(article, 'ar.txt'), 'utf8'), text(0, 'ar'))
  assert.deepEqual(readdirSync(join(root, 'alignments', slug)), ['ar-fa.json', 'en-ar.json', 'en-fa.json'])
})

test('a text that names its translator is the translation, though it is given first', async () => {
  const {folder, root} = folderOf({
    'a.txt': `A Declaration\n\nTranslated by Mary Carter\n\n${text(0, 'en')}`,
    'b.txt': text(0, 'ar'),
  })
  const {status, stderr} = await run(root, join(folder, 'a.txt'), join(folder, 'b.txt'), '--slug', 'rights')
  assert.equal(status, 0, stderr)
  assert.equal(readFileSync(join(root, 'sources/rights/source.txt'), 'utf8'), text(0, 'ar'))
  assert.ok(existsSync(join(root, 'sources/rights/en.txt')))
})

test('of a folder of several articles none is taken in, and the commands printed take in each', async () => {
  const {folder, root} = folderOf({
    'one.txt': text(0, 'en'),
    'two.txt': text(0, 'fa'),
    'three.txt': text(1, 'ar'),
    'four.txt': text(1, 'en'),
    'five.txt': text(2, 'ar'),
  })
  const {status, stdout, stderr} = await run(root, folder)
  assert.equal(status, 0, stderr)
  assert.equal(existsSync(join(root, 'sources')), false)
  assert.match(stdout, /Without a partner: .*five\.txt \(ar\)/)
  // What is less likely stands behind an "Or".
  const likely = stdout.replace(/^ {2}Or, .*\n.*\n/gm, '')
  const commands = [...likely.matchAll(/npm run new -- (.*)/g)].map(([, command = '']) => command)
  const named = commands.map((command) => [...command.matchAll(/(\w+)\.txt/g)].map(([, name]) => name).sort())
  assert.deepEqual(named.sort(), [['five'], ['four', 'three'], ['one', 'two']])
  for (const command of commands) {
    const shell = spawnSync('/bin/sh', ['-c', `exec "${process.execPath}" scripts/new.ts ${command}`], {
      encoding: 'utf8',
    })
    assert.equal(shell.status, 0, shell.stderr)
  }
  assert.equal(readdirSync(join(root, 'sources')).length, 3)
})

test('two copies of a text are told, and either may be the partner of its translation', async () => {
  const {folder, root} = folderOf({
    'new.txt': text(0, 'en'),
    'old.txt': text(0, 'en', 1),
    'other.txt': text(0, 'ar'),
  })
  const {status, stdout} = await run(root, folder)
  assert.equal(status, 0)
  assert.equal(existsSync(join(root, 'sources')), false)
  assert.match(stdout, /same text.*in two files: .*new\.txt \(en\) and .*old\.txt \(en\)/)
  assert.match(stdout, /Perhaps one article, \d+ % sure:[\s\S]*Or, \d+ % sure, /)
})

test('files that a slug makes one article are taken in, and what speaks against it is said', async () => {
  const {folder, root} = folderOf({'a.txt': text(0, 'en'), 'b.txt': text(1, 'ar')})
  const {status, stderr} = await run(root, folder, '--slug', 'mine')
  assert.equal(status, 0, stderr)
  assert.match(stderr, /not all translations of one another/)
  assert.ok(existsSync(join(root, 'sources/mine/ar.txt')))
})

test('two files in one language are no article, whatever the slug', async () => {
  const {folder, root} = folderOf({'a.txt': text(0, 'en'), 'b.txt': text(1, 'en')})
  const {status, stderr} = await run(root, folder, '--slug', 'mine')
  assert.equal(status, 1)
  assert.match(stderr, /b\.txt:\d+ {2}error edition-twice/)
  assert.equal(existsSync(join(root, 'sources')), false)
})

test('files that cannot be read are named, and the others are told all the same', async () => {
  const {folder, root} = folderOf({
    'a.txt': text(0, 'en'),
    'b.txt': text(0, 'ar'),
    'empty.txt': '',
    'pages.pdf': '%PDF',
  })
  const {status, stdout, stderr} = await run(root, folder, join(folder, 'none.txt'))
  assert.equal(status, 1)
  assert.match(stderr, /empty\.txt:1 {2}error source-empty/)
  assert.match(stderr, /none\.txt:1 {2}error source-unreadable/)
  assert.doesNotMatch(stderr, /pages\.pdf/)
  assert.match(stdout, /One article, 99 % sure:[\s\S]*Nothing was taken in/)
})

test('a folder without raw files is said to have none', async () => {
  const {folder, root} = folderOf({'pages.rtf': '{\\rtf1 Words}'})
  const {status, stderr} = await run(root, folder)
  assert.equal(status, 1)
  assert.match(stderr, /The folder holds no raw text \(\*\.docx, /)
})

test('a headline that was taken out with the head of its page is offered where the page states no title', async () => {
  const paragraph =
    'The town kept its old gate for four hundred years, and the keeper slept above it every night of the winter.'
  const {folder, root} = folderOf({
    'page.html': `<!doctype html><html lang="en"><head><title>Delta Review</title></head><body>
      <div class="navigation"><a href="/">Delta Review</a><span>Town opens its old gate for the winter</span></div>
      <div><p>${paragraph}</p><p>${paragraph} So it went on.</p></div></body></html>`,
  })
  const {stdout, stderr} = await run(root, join(folder, 'page.html'))
  assert.match(stdout, /may be the title: "[^"]*Town opens its old gate for the winter/u, stderr)
})
