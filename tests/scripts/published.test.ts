/** What is found wrong with the published files of an article: which file, and why, each by its own witness. */
import assert from 'node:assert/strict'
import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {readPublished} from '../../scripts/content/published.ts'
import {arabic, english, ingest, newCollection, write} from './collection.ts'
import {skipFlushing} from './faults.ts'

skipFlushing()

const slug = 'on-rights'
const ar = `articles/${slug}/ar.md`
const en = `articles/${slug}/en.md`
const rows = `alignments/${slug}/ar-en.json`
const ledger = `ledgers/${slug}.json`
const whole = newCollection(slug)
ingest(whole)

/** A copy of the article, changed by hand, and what is found of it. */
function found(hand: (root: string) => void) {
  const root = newCollection(slug)
  cpSync(whole, root, {recursive: true})
  hand(root)
  const {problems, ...state} = readPublished(root, slug)
  const said = problems.map(({file, message}) => `${file}: ${message.replace(/ At risk: .*/s, '')}`)
  return {said, problems, ...state}
}

const change = (path: string, turn: (text: string) => string) => (root: string) =>
  writeFileSync(join(root, path), turn(readFileSync(join(root, path), 'utf8')))
const remove =
  (...paths: readonly string[]) =>
  (root: string) => {
    for (const path of paths) rmSync(join(root, path))
  }

test('whole files have nothing wrong with them, hidden ones beside them included', () => {
  const {said, editions, alignments, ledgers} = found((root) => write(root, `articles/${slug}/.ar.md`, 'x'))
  assert.deepEqual(said, [])
  assert.deepEqual([editions.length, alignments.length, ledgers.length], [2, 1, 1])
})

const gone = 'The file is missing, while others that were published with it stand.'

const cases: Readonly<Record<string, readonly [hand: (root: string) => void, said: readonly string[]]>> = {
  'an edition with one id twice': [
    change(en, (text) => text.replace('"id": "p1"', '"id": "p2"')),
    [`content/${en}: Two of its segments are called p2.`],
  ],
  "an edition with an id that is another's former one": [
    change(ar, (text) => text.replace('"id": "p2", "kind"', '"id": "p2", "aliases": ["p1"], "kind"')),
    [`content/${ar}: p1 is a segment's id and another's former id.`],
  ],
  'an edition of another article': [
    change(en, (text) => text.replace(`"slug": "${slug}"`, '"slug": "another"')),
    [`content/${en}: It says that it is content/articles/another/en.md, of another article.`],
  ],
  'an edition that is gone': [remove(en), [`content/${en}: ${gone}`]],
  'an alignment that is gone': [remove(rows), [`content/${rows}: ${gone}`]],
  'an edition in which a word was changed': [
    change(en, (text) => text.replace('born free', 'born three')),
    [`content/${en}: The text of p1 is not the one that was published under this id.`],
  ],
  'editions that are all the primary one': [
    change(en, (text) => text.replace('"primary": false', '"primary": true')),
    [`content/articles/${slug}: Of its editions not one is the primary one, but none or several are.`],
  ],
  'an alignment that names a segment of its own making': [
    change(rows, (text) => text.replace('"source":["p1"]', '"source":["p9"]')),
    [`content/${rows}: Its segments are not those of ar.md.`],
  ],
  'an alignment of another article': [
    change(rows, (text) => text.replace(`"slug":"${slug}"`, '"slug":"another"')),
    [`content/${rows}: It says that it is content/alignments/another/ar-en.json, of another article.`],
  ],
  'an alignment that names a segment twice': [
    change(rows, (text) => text.replace('"source":["p1"]', '"source":["p1","p1"]')),
    [`content/${rows}: Its segments are not those of ar.md.`],
  ],
  'an alignment that names one segment twice and another never': [
    change(rows, (text) => text.replace('"source":["p2"]', '"source":["p1"]')),
    [`content/${rows}: Its segments are not those of ar.md.`],
  ],
  'a ledger of another file': [
    change(ledger, (text) => text.replace('source.txt', 'other.txt')),
    [
      `content/${ar}: The ledger knows no file content/sources/${slug}/source.txt.`,
      `content/${en}: The ledger knows no file content/sources/${slug}/source.txt.`,
    ],
  ],
  'an edition gone with the rows that spoke of it': [
    remove(en, rows),
    [
      `content/articles/${slug}: The editions do not hold the text that the ledger speaks of: one is missing, or was changed.`,
    ],
  ],
  'an edition that is empty, not one that is missing': [
    change(ar, () => ''),
    [`content/${ar}: The published file cannot be read: it is not what ingesting wrote.`],
  ],
}
for (const [name, [hand, expected]] of Object.entries(cases)) {
  test(`${name} is found, and called by its name`, () => {
    assert.deepEqual(found(hand).said, expected)
  })
}

test('an article that came in a file for each language has nothing wrong with it, each edition held against its own file', () => {
  const root = newCollection('in-two')
  rmSync(join(root, 'sources/in-two/source.txt'))
  write(root, 'sources/in-two/ar.txt', `${arabic.join('\n\n')}\n`)
  write(root, 'sources/in-two/en.txt', `${english.join('\n\n')}\n`)
  assert.deepEqual(ingest(root).codes, [])
  const {editions, ledgers, problems} = readPublished(root, 'in-two')
  assert.deepEqual(problems, [])
  assert.deepEqual(
    ledgers.map(({file}) => file),
    editions.map(({source}) => source),
  )
  assert.equal(ledgers.length, 2)
  // The text of one file in the edition of the other is missed in its own.
  rmSync(join(root, 'articles/in-two/en.md'))
  rmSync(join(root, 'alignments/in-two/ar-en.json'))
  const said = readPublished(root, 'in-two').problems.map(({message}) => message)
  assert.match(said.join(), /^The editions do not hold the text that the ledger speaks of/)
})

test('rows alone are ids enough to be at risk, and so is a ledger alone', () => {
  const onlyRows = found(remove(ar, en, ledger))
  assert.ok(onlyRows.said.some((each) => each.startsWith(`content/${ledger}: The file is missing`)))
  assert.match(onlyRows.problems[0]!.message, /At risk: t, p1–p3\./)
  const onlyLedger = found(remove(ar, en, rows))
  assert.match(onlyLedger.problems[0]!.message, /At risk: t, p1–p3\./)
})

test('an edition in which something is wrong gives no ids on, and the others do', () => {
  const {editions} = found(change(en, (text) => text.replace('"id": "p1"', '"id": "p2"')))
  assert.deepEqual(
    editions.map(({lang}) => lang),
    ['ar'],
  )
})

test('a folder or a file in the place of the other was not published', () => {
  const root = newCollection('new')
  mkdirSync(join(root, 'articles/new/ar.md'), {recursive: true})
  writeFileSync(join(root, 'ledgers'), '')
  assert.deepEqual(readPublished(root, 'new'), {editions: [], alignments: [], ledgers: [], problems: []})
})

test('a text that was mended is known by how it reads now', () => {
  const root = newCollection('mended')
  const torn = english.map((text) => text.replace('slavery', 'slvaery'))
  write(root, 'sources/mended/source.txt', `${[...arabic, ...torn].join('\n\n')}\n`)
  const line = 2 * (arabic.length + torn.findIndex((text) => text.includes('slvaery'))) + 1
  write(
    root,
    'sources/mended/edition.yaml',
    `files:\n  source.txt:\n    emendations:\n      - {line: ${line}, found: slvaery, mended: bondage, reason: a slip}\n`,
  )
  assert.deepEqual(ingest(root).codes, [])
  const {problems, ledgers} = readPublished(root, 'mended')
  assert.deepEqual(problems, [])
  assert.ok(ledgers[0]!.entries.some(({fate, after}) => fate === 'altered' && after !== undefined))
})

test('rows of earlier versions, which had flags, are read as rows without differences', () => {
  const {said, alignments} = found(
    change(rows, (text) => text.replace('"status":', '"flags": ["name-one-side"], "status":')),
  )
  assert.deepEqual(said, [])
  assert.equal('flags' in alignments[0]!.beads[0]!, false)
})
