import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {readDecision, textWithDecision} from '../../scripts/content/decision-edits.ts'
import {readJudgement} from '../../scripts/content/judgement.ts'
import {command as run} from './command.ts'

const made: string[] = []
after(() => {
  for (const folder of made) rmSync(folder, {recursive: true, force: true})
})

const english = [
  'A Word on Human Rights',
  'All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience.',
  'Everyone has the right to life, liberty and security of person, and no one shall be held in slavery.',
]
const arabic = [
  'كلمة في حقوق الإنسان',
  'يولد جميع الناس أحراراً ومتساوين في الكرامة والحقوق، وهم قد وهبوا العقل والوجدان.',
  'لكل فرد حق في الحياة والحرية وفي الأمان على شخصه، ولا يجوز استرقاق أحد أو استعباده.',
]

/** A folder of its own with a content folder, whose name has a space in it, and one article. */
function newContent(): string {
  const root = join(mkdtempSync(join(tmpdir(), 'publish-')), 'the content')
  made.push(join(root, '..'))
  write(root, 'sources/on-rights/source.txt', [...english, ...arabic].join('\n\n'))
  return root
}

function write(root: string, path: string, text: string): void {
  mkdirSync(join(root, path, '..'), {recursive: true})
  writeFileSync(join(root, path), text)
}

test('parse asks for one file and takes no second one for nothing', async () => {
  assert.equal((await run('parse')).status, 2)
  assert.equal((await run('parse', 'README.md', 'LICENSE')).status, 2)
})

test('the command that a doubt is printed with does what it says when it is pasted into a shell', async () => {
  const root = newContent()
  const raw = join(root, '../a raw file.txt')
  writeFileSync(raw, `${english.join('\n\n')}\n\n***\n\nThe end of it all came in the year of 1948.`)
  const {stdout} = await run('new', raw, '--content', root, '--slug', 'with-stars')
  const command = /To keep it: npm run (decide) -- (.*)/.exec(stdout)
  assert.ok(command, stdout)
  const script = `exec "${process.execPath}" scripts/decide.ts ${command[2]}`
  const {status, stderr} = spawnSync('/bin/sh', ['-c', script], {encoding: 'utf8'})
  assert.equal(status, 0, stderr)
  assert.match(readFileSync(join(root, 'articles/with-stars/en.md'), 'utf8'), /\n(?:\\\*){3}\n/)
})

test('a decision goes into edition.yaml beside what stands there, comments and all', () => {
  const text = '# Mine.\nfiles:\n  source.txt: {} # so far\n'
  const role = textWithDecision(text, readDecision(['role', '3', 'heading'], 'source.txt')!)
  const joined = textWithDecision(role, readDecision(['join', '5'], 'source.txt')!)
  const pinned = textWithDecision(joined, readDecision(['force', 'en-ar', '3,5', 'none'], 'source.txt')!)
  const {judgement, problems} = readJudgement(pinned, 'edition.yaml')
  assert.deepEqual(problems, [])
  assert.deepEqual(judgement.decisions, {
    files: {'source.txt': {roles: {3: 'heading'}, joins: [5]}},
    alignments: {'en-ar': {force: [{source: [3, 5], target: []}]}},
  })
  assert.match(pinned, /^# Mine\.\n/)
  assert.match(pinned, /# so far/)
})

test('a decision of the wrong form is none', () => {
  assert.equal(readDecision(['role', '3'], 'source.txt'), undefined)
  assert.equal(readDecision(['roll', '3', 'title'], 'source.txt'), undefined)
  assert.equal(readDecision([], 'source.txt'), undefined)
})

test('a decision that cannot be kept changes nothing', async () => {
  const root = newContent()
  const yaml = join(root, 'sources/on-rights/edition.yaml')
  const {status, stderr} = await run('decide', 'on-rights', 'role', '99', 'title', '--content', root)
  assert.equal(status, 1)
  assert.match(stderr, /Line 99 of source\.txt is blank or not there/)
  assert.equal(existsSync(yaml), false)
  assert.equal((await run('decide', 'on-rights', 'role', '3', 'deck', '--content', root)).status, 0)
  const before = readFileSync(yaml, 'utf8')
  assert.equal((await run('decide', 'on-rights', 'role', '3', 'dick', '--content', root)).status, 1)
  assert.equal(readFileSync(yaml, 'utf8'), before)
})

test('a row that is pinned by the ids on the page is the same row after every ingest', async () => {
  const root = newContent()
  write(
    root,
    'sources/on-rights/edition.yaml',
    'alignments:\n  en-ar:\n    force:\n      - {source: [p1], target: [p2]}\n',
  )
  const rows = () => readFileSync(join(root, 'alignments/on-rights/en-ar.json'), 'utf8')
  assert.equal(
    (await run('ingest', '--content', root)).status,
    0,
    'it names the segment before there is a page',
  )
  const first = rows()
  const again = await run('ingest', '--content', root, '--no-cache')
  assert.equal(again.status, 0, again.stderr)
  assert.equal(rows(), first)
})

test('a file that changed under decisions about its lines is an error where its hash is known, else a warning', async () => {
  const root = newContent()
  assert.equal((await run('decide', 'on-rights', 'role', '3', 'deck', '--content', root)).status, 0)
  const source = join(root, 'sources/on-rights/source.txt')
  writeFileSync(source, `A line above\n\n${readFileSync(source, 'utf8')}`)
  const guarded = await run('ingest', '--content', root)
  assert.equal(guarded.status, 1)
  assert.match(guarded.stderr, /edition\.yaml:5 {2}error judgement-stale\n.*not the file that was decided/)
  const yaml = join(root, 'sources/on-rights/edition.yaml')
  writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/ *sha256.*\n/, ''))
  const warned = await run('ingest', '--content', root)
  assert.equal(warned.status, 0, warned.stderr)
  assert.match(warned.stderr, /warning source-changed\n.*about its lines: 3\./)
})

test('a file among the sources that nothing reads is named', async () => {
  const root = newContent()
  write(root, 'sources/on-rights/ARABIC.DOC', 'نص')
  write(root, 'sources/on-rights/scan.rtf', '{\\rtf1 Words}')
  write(root, 'sources/on-rights/stone.png', 'GIF89a')
  write(root, 'sources/on-rights/page_files/logo.svg', '<svg/>')
  write(root, 'sources/loose.txt', 'A text')
  const {status, stderr} = await run('ingest', '--content', root)
  assert.equal(status, 0)
  assert.match(stderr, /on-rights\/ARABIC\.DOC:1 {2}warning source-ignored/)
  assert.match(stderr, /scan\.rtf:1 {2}warning source-ignored\n {2}This is RTF\. /)
  assert.doesNotMatch(stderr, /stone\.png|page_files/, 'a picture may be shown by a text')
  assert.match(stderr, /sources\/loose\.txt:1 {2}warning source-ignored/)
})

test('what is wrong in an edition.yaml is told as it was found and as it was expected, at its line', () => {
  const told = (text: string) =>
    readJudgement(text, 'edition.yaml').problems.map(({line, message}) => `${line} ${message.split('. ')[0]}`)
  const file = (text: string) => told(`files:\n  source.txt:\n    ${text}\n`)
  assert.match(file("roles: {'5': titel}")[0]!, /^3 .*roles\.5: found "titel"; expected one of title, deck,/)
  assert.match(file('emendation: []')[0]!, /^3 .*found the field "emendation"; expected one of .*emendations/)
  assert.match(file('joins: 5')[0]!, /^3 .*joins: found 5; expected a list/)
  assert.match(file('joins: [five]')[0]!, /^3 .*joins\.0: found "five"; expected a/)
  assert.match(file('metadata: {date: 12 March}')[0]!, /^3 .*found "12 March"; expected an ISO 8601 date/)
  assert.match(file('metadata: {publisher: X}')[0]!, /^3 .*found "X"; expected keys with values/)
  const pair = (text: string) => told(`alignments:\n  ${text}\n`)
  assert.match(pair('en_ar: {}')[0]!, /^2 .*found "en_ar"; expected two languages such as en-ar/)
  assert.match(pair('en-ar: {reviewed: true}')[0]!, /^2 .*found true; expected all or a list/)
  assert.match(pair('en-ar: {merge: [{source: [1]}]}')[0]!, /^2 .*found \[1\]; expected 2 items or more/)
  assert.deepEqual(told('files: {}\nfiles: {}\n'), ['2 Map keys must be unique'])
  assert.match(told('- a')[0]!, /^1 At the top: found \["a"\]; expected fields/)
})

test('a pair that is named once each way round is a conflict, not a choice', async () => {
  const root = newContent()
  const yaml = 'alignments:\n  en-ar: {reviewed: all}\n  ar-en: {reviewed: [p1]}\n'
  write(root, 'sources/on-rights/edition.yaml', yaml)
  const {status, stderr} = await run('ingest', '--content', root)
  assert.equal(status, 1)
  assert.match(stderr, /edition\.yaml:3 {2}error pin-conflict\n {2}"en-ar" and "ar-en" are one pair/)
})

test('rows that need a look are told by ingest, until a person has read them', async () => {
  const root = newContent()
  const lone = 'Nobody in the other language has ever said a word of this, neither there nor anywhere else.'
  write(root, 'sources/on-rights/source.txt', [...english, lone, ...arabic].join('\n\n'))
  const {status, stderr} = await run('ingest', '--content', root)
  assert.equal(status, 0)
  assert.match(
    stderr,
    /source\.txt:7 {2}note rows-doubtful\n {2}1 of the 4 rows of en-ar needs a look: p3 \| –/,
  )
  assert.equal((await run('decide', 'on-rights', 'review', 'en-ar', '7', '--content', root)).status, 0)
  assert.equal((await run('ingest', '--content', root)).stderr, '')
})

test('a name that the other text does not have is told by ingest, until a person decides', async () => {
  const root = newContent()
  const peoples = "- {id: slavery, kind: concept, forms: {en: {preferred: slavery}, ar: {preferred: 'رق'}}}\n"
  write(root, 'terms/concepts.yaml', peoples)
  const {status, stderr} = await run('ingest', '--content', root)
  assert.equal(status, 0)
  assert.match(
    stderr,
    /note names-doubtful\n {2}One name is not confirmed .*\n {4}p2 en slavery .*\[slavery\]/,
  )
  const decision = ['name', 'p2', 'slavery', 'yes', 'the Arabic has a verb']
  assert.equal((await run('decide', 'on-rights', ...decision, '--content', root)).status, 0)
  assert.equal((await run('ingest', '--content', root)).stderr, '')
  const mentions = readFileSync(join(root, 'mentions/on-rights.json'), 'utf8')
  assert.match(mentions, /"concept":"slavery","by":"decision"/)
  assert.equal(readDecision(['name', 'p2', 'slavery', 'perhaps', ''], 'source.txt'), undefined)
})

test('a review holds until a text of its row changes; then ingest says so, until it is read again', async () => {
  const root = newContent()
  const text = [...english, ...arabic]
  write(root, 'sources/on-rights/source.txt', text.join('\n\n'))
  const read = ['on-rights', 'review', 'en-ar', 'all', '--by', 'A reader', '--date', '2026-11-30']
  assert.equal((await run('decide', ...read, '--content', root)).status, 0)
  const file = () => readFileSync(join(root, 'alignments/on-rights/en-ar.json'), 'utf8')
  const seen = () =>
    file().match(/"status":"reviewed","review":\{"by":"A reader","date":"2026-11-30"\}/g)?.length
  const rows = file().match(/"status"/g)!.length
  assert.equal(seen(), rows)
  const changed = text.with(1, `${text[1]} Or so they say.`).join('\n\n')
  write(root, 'sources/on-rights/source.txt', changed)
  const {status, stderr} = await run('ingest', '--content', root)
  assert.equal(status, 0)
  assert.match(
    stderr,
    /edition\.yaml:\d+ {2}warning review-lapsed\n {2}The review of row p1 has lapsed: its text in "en" changed\. .*npm run decide -- on-rights review en-ar p1/,
  )
  assert.equal(seen(), rows - 1)
  assert.equal((await run('decide', 'on-rights', 'review', 'en-ar', 'p1', '--content', root)).status, 0)
  assert.equal((await run('ingest', '--content', root)).stderr, '')
  assert.equal(file().match(/"status":"reviewed"/g)?.length, rows)
})

test('a content folder that is not there is an error, not an empty collection', async () => {
  const root = join(newContent(), '../no such folder')
  const {status, stderr} = await run('ingest', '--content', root)
  assert.equal(status, 1)
  assert.match(stderr, /There is no content folder .*no such folder/)
  assert.equal(existsSync(join(root, '../.cache')), false)
})

test('a content folder that cannot be written to is told in a plain sentence', async () => {
  const root = newContent()
  const raw = join(root, '../raw.txt')
  writeFileSync(raw, english.join('\n\n'))
  // A file stands where the folder should be: that no one can write into, whoever runs the test.
  const {status, stderr} = await run('new', raw, '--content', join(raw, 'content'))
  assert.equal(status, 1)
  assert.match(stderr, /content-unwritable\n.*ENOTDIR/)
})
