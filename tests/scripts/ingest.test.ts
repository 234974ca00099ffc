import assert from 'node:assert/strict'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {after, test} from 'node:test'
import {readJudgement} from '../../scripts/content/judgement.ts'
import {command as run} from './command.ts'

const made: string[] = []
after(() => {
  for (const folder of made) rmSync(folder, {recursive: true, force: true})
})

/** A content folder of its own, with one small article in two languages. */
function newContent(): string {
  const root = join(mkdtempSync(join(tmpdir(), 'ingest-')), 'content')
  made.push(join(root, '..'))
  write(root, 'sources/on-rights/source.txt', `${arabic}\n\n${english}\n`)
  return root
}

const arabic = [
  'كلمة في حقوق الإنسان',
  '12 أيار 2013',
  'يولد جميع الناس أحراراً ومتساوين في الكرامة والحقوق، وهم قد وهبوا العقل والوجدان.',
  'لكل فرد حق في الحياة والحرية وفي الأمان على شخصه، ولا يجوز استرقاق أحد أو استعباده.',
].join('\n\n')
const english = [
  'A Word on Human Rights',
  'All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience.',
  'Everyone has the right to life, liberty and security of person, and no one shall be held in slavery.',
].join('\n\n')

function write(root: string, path: string, text: string): void {
  mkdirSync(join(root, path, '..'), {recursive: true})
  writeFileSync(join(root, path), text)
}

/** Every file below a folder with its text. */
function snapshot(root: string): Record<string, string> {
  const files = readdirSync(root, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map(({parentPath, name}) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
  )
}

test('the committed content is what its sources give', async () => {
  const {status, stdout, stderr} = await run('ingest', '--check', '--no-cache')
  assert.equal(status, 0, stdout + stderr)
})

test('ingesting twice changes nothing the second time, with the cache or without it', async () => {
  const root = newContent()
  const first = await run('ingest', '--content', root)
  assert.equal(first.status, 0, first.stderr)
  assert.match(first.stdout, /on-rights +ar en +3 3 +0 +5 written/)
  const content = snapshot(root)
  assert.equal((await run('ingest', '--content', root, '--check')).status, 0)
  assert.match((await run('ingest', '--content', root)).stdout, /unchanged/)
  rmSync(join(root, '../.cache'), {recursive: true})
  assert.match((await run('ingest', '--content', root, '--no-cache')).stdout, /1 unchanged, 0 changed/)
  assert.deepEqual(snapshot(root), content)
})

test('what one command has ingested another does not do again, however each calls the folder', async () => {
  const root = newContent()
  await run('ingest', '--content', root)
  const cache = join(root, '../.cache/ingest.json')
  // What is remembered of an article is printed as it was remembered: the mark shows who did not work it out again.
  writeFileSync(cache, readFileSync(cache, 'utf8').replace('"segments":"3 3"', '"segments":"3 3 remembered"'))
  const marked = readFileSync(cache, 'utf8')
  assert.match(marked, /remembered/)
  for (const called of [relative('.', root), `./${relative('.', root)}/`, `${root}/../content`]) {
    assert.match((await run('ingest', '--content', called, '--check')).stdout, /3 3 remembered/, called)
    assert.match((await run('ingest', '--content', called)).stdout, /3 3 remembered/, called)
  }
  assert.equal(readFileSync(cache, 'utf8'), marked)
  write(root, 'sources/on-rights/source.txt', `${arabic}\n\n${english}\n\n${english}\n`)
  assert.doesNotMatch((await run('ingest', '--content', root)).stdout, /remembered/)
})

test('a check finds a generated file that was edited, tells which, and writes nothing', async () => {
  const root = newContent()
  await run('ingest', '--content', root)
  const path = join(root, 'articles/on-rights/ar.md')
  writeFileSync(path, readFileSync(path, 'utf8').replace('أحراراً', 'عبيداً'))
  const before = snapshot(root)
  const {status, stderr} = await run('ingest', '--content', root, '--check')
  assert.equal(status, 1)
  assert.match(
    stderr,
    /articles\/on-rights\/ar\.md:1 {2}error ids-at-risk\n {2}The text of p1 is not the one/,
  )
  assert.deepEqual(snapshot(root), before)
})

test('when the sources of an article are taken away, its generated files go too', async () => {
  const root = newContent()
  await run('ingest', '--content', root)
  rmSync(join(root, 'sources/on-rights'), {recursive: true})
  assert.equal((await run('ingest', '--content', root, '--check')).status, 1)
  assert.ok(existsSync(join(root, 'articles/on-rights/ar.md')))
  assert.equal((await run('ingest', '--content', root)).status, 0)
  assert.deepEqual(Object.keys(snapshot(root)), [])
})

test('an article with an error is left whole as it was, and the others go on', async () => {
  const root = newContent()
  await run('ingest', '--content', root)
  cpSync(join(root, 'sources/on-rights'), join(root, 'sources/another'), {recursive: true})
  writeFileSync(join(root, 'sources/on-rights/source.txt'), Uint8Array.of(0xff, 0x41, 0x00))
  const before = readFileSync(join(root, 'articles/on-rights/ar.md'), 'utf8')
  const {status, stdout, stderr} = await run('ingest', '--content', root)
  assert.equal(status, 1)
  assert.match(stderr, /content\/sources\/on-rights\/source\.txt:1 {2}error source-binary/)
  assert.match(stdout, /another +ar en/)
  assert.match(stdout, /on-rights .*error, left as it was/)
  assert.equal(readFileSync(join(root, 'articles/on-rights/ar.md'), 'utf8'), before)
  assert.ok(existsSync(join(root, 'articles/another/en.md')))
})

test('a reading by hand is in the text and in the ledger; when the source changed under it, that is an error', async () => {
  const root = newContent()
  const yaml = (found: string) =>
    `files:\n  source.txt:\n    emendations:\n      - line: 5\n        found: ${found}\n        mended: البشر\n        reason: The word as the declaration has it.\n`
  write(root, 'sources/on-rights/edition.yaml', yaml('الناس'))
  assert.equal((await run('ingest', '--content', root)).status, 0)
  assert.match(readFileSync(join(root, 'articles/on-rights/ar.md'), 'utf8'), /يولد جميع البشر أحراراً/)
  const ledger = readFileSync(join(root, 'ledgers/on-rights.json'), 'utf8')
  assert.match(
    ledger,
    /"fate":"altered","rule":"edition","before":"الناس","after":"البشر","segment":"p1","at":\[10,15\],"remark":\{"text":"The word as/,
  )
  write(root, 'sources/on-rights/edition.yaml', yaml('الأقوام'))
  const {status, stderr} = await run('ingest', '--content', root)
  assert.equal(status, 1)
  assert.match(stderr, /source\.txt:5 {2}error emendation-misplaced/)
})

test('decisions about roles, languages and rows are kept, and stale ones are named with their line', async () => {
  const root = newContent()
  const yaml =
    "files:\n  source.txt:\n    roles:\n      '7': note\n      '80': note\n  lost.txt: {}\nalignments:\n  en-ar:\n    reviewed: all\n  en-fa: {}\n"
  write(root, 'sources/on-rights/edition.yaml', yaml)
  const {stderr} = await run('ingest', '--content', root)
  assert.deepEqual(
    [...stderr.matchAll(/edition\.yaml:(\d+) {2}error judgement-stale/g)].map(([, line]) => line),
    ['5', '6', '10'],
  )
  write(
    root,
    'sources/on-rights/edition.yaml',
    "files:\n  source.txt:\n    roles:\n      '7': note\nalignments:\n  en-ar:\n    reviewed: all\n",
  )
  const kept = await run('ingest', '--content', root)
  assert.equal(kept.status, 0)
  assert.match(kept.stderr, /edition\.yaml:7 {2}warning review-lapsed\n.*does not say which texts were read/)
  assert.match(
    readFileSync(join(root, 'articles/on-rights/ar.md'), 'utf8'),
    /\{"id": "n1", "kind": "note", "lines": \[\[7, 7\]\]\}/,
  )
  assert.doesNotMatch(readFileSync(join(root, 'alignments/on-rights/ar-en.json'), 'utf8'), /"reviewed"/)
})

test('what is wrong in an edition file is told with its line', () => {
  const faults = (text: string) =>
    readJudgement(text, 'edition.yaml').problems.map(({code, line}) => `${code} ${line}`)
  assert.deepEqual(faults('files:\n  a.txt:\n    langauge: ar\n'), ['judgement-invalid 3'])
  assert.deepEqual(faults('files:\n  a.txt:\n    metadata:\n      date: yesterday\n'), [
    'judgement-invalid 4',
  ])
  assert.deepEqual(faults('files:\n  a.txt:\n    roles:\n      first: title\n'), ['judgement-invalid 4'])
  assert.deepEqual(faults('files: [\n'), ['judgement-invalid 2'])
  assert.deepEqual(faults(''), [])
})

test('a new raw file becomes an article with a readable address and a list of what to look at', async () => {
  const root = newContent()
  const raw = join(root, '../received.txt')
  writeFileSync(raw, `${english}\n`)
  const {status, stdout} = await run('new', raw, '--content', root)
  assert.equal(status, 0)
  assert.match(stdout, /a-word-on-human-rights/)
  assert.equal(readFileSync(join(root, 'sources/a-word-on-human-rights/source.txt'), 'utf8'), `${english}\n`)
  assert.ok(existsSync(join(root, 'articles/a-word-on-human-rights/en.md')))
  assert.equal((await run('ingest', '--content', root, '--check', 'a-word-on-human-rights')).status, 0)
  assert.equal((await run('new', raw, '--content', root, '--slug', 'search')).status, 2)
  assert.equal((await run('new', raw, '--content', root, '--slug', 'on-rights')).status, 2)
  assert.equal((await run('new', raw, '--content', root, '--slug', '../out')).status, 2)
})

test('a file that cannot be an article is refused and leaves nothing behind', async () => {
  const root = newContent()
  const raw = join(root, '../received.txt')
  writeFileSync(raw, 'Президент России заявил, что всё хорошо. Это русский текст о политике.')
  const before = snapshot(root)
  const {status, stderr} = await run('new', raw, '--content', root)
  assert.equal(status, 1)
  assert.match(stderr, /language-unsupported/)
  assert.deepEqual(snapshot(root), before)
})

test('parse prints one object of the contract for any file, and writes nothing', async () => {
  const root = newContent()
  const before = snapshot(root)
  const {status, stdout} = await run('parse', join(root, 'sources/on-rights/source.txt'))
  assert.equal(status, 0)
  const output = JSON.parse(stdout)
  assert.deepEqual(Object.keys(output), ['file', 'metadata', 'editions', 'alignments', 'ledger', 'problems'])
  assert.deepEqual(output.metadata, {date: '2013-05-12'})
  assert.deepEqual(Object.keys(output.editions), ['ar', 'en'])
  assert.deepEqual(output.editions.en.segments[0], {
    id: 't',
    kind: 'title',
    text: 'A Word on Human Rights',
    lines: [[9, 9]],
  })
  assert.deepEqual(
    output.alignments[0].beads.map(({source, target}: {source: string[]; target: string[]}) => [
      source,
      target,
    ]),
    ['t', 'p1', 'p2'].map((id) => [[id], [id]]),
  )
  assert.deepEqual(output.problems, [])
  const missing = await run('parse', join(root, 'no-such-file.txt'))
  assert.equal(missing.status, 1)
  assert.deepEqual(JSON.parse(missing.stdout).problems[0].code, 'source-unreadable')
  assert.deepEqual(snapshot(root), before)
})

test('a term base or a lexicon that cannot be read is named with its line, and nothing is ingested with half of it', async () => {
  const root = newContent()
  await run('ingest', '--content', root)
  const before = snapshot(root)
  write(root, 'sources/on-rights/source.txt', `${arabic}\n`)
  const cases = [
    [
      'terms/names.yaml',
      '- id: rights\n  kind: [\n',
      /content\/terms\/names\.yaml:[23] {2}error content-invalid/,
    ],
    [
      'terms/names.yaml',
      '- id: rights\n  kind: virtue\n',
      /names\.yaml:2 {2}error content-invalid\n.*0\.kind/,
    ],
    ['lexicon.json', '{', /content\/lexicon\.json:1 {2}error content-invalid/],
  ] as const
  for (const [path, text, told] of cases) {
    write(root, path, text)
    const {status, stderr} = await run('ingest', '--content', root)
    assert.equal(status, 1)
    assert.match(stderr, told)
    assert.doesNotMatch(stderr, /at .*\.ts/)
    rmSync(join(root, path))
  }
  rmSync(join(root, 'terms'), {recursive: true})
  write(root, 'sources/on-rights/source.txt', `${arabic}\n\n${english}\n`)
  assert.deepEqual(snapshot(root), before)
})

test('where the files of an article cannot be written, the article is named and the others go on', async () => {
  const root = newContent()
  cpSync(join(root, 'sources/on-rights'), join(root, 'sources/another'), {recursive: true})
  // A file where the folder of the article should be: nobody may write below it, not even the administrator.
  write(root, 'ledgers/on-rights.json/in-the-way', '')
  const {status, stdout, stderr} = await run('ingest', '--content', root)
  assert.equal(status, 1)
  assert.match(stderr, /content\/articles\/on-rights:1 {2}error content-unwritable/)
  assert.match(stdout, /another +ar en +3 3 +0 +5 written/)
})
