import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {listSlugs} from '../../src/store/article-files.ts'
import {readEdition} from '../../src/store/edition-file.ts'
import {arabic, english, ingest, newCollection, snapshot, write} from './collection.ts'
import {skipFlushing} from './faults.ts'

skipFlushing()

/** A paragraph that came into the article later, and so has the greatest number, though it stands first. */
const later = [
  'أُعلن هذا النص في باريس في العاشر من كانون الأول عام ثمانية وأربعين وتسعمئة وألف.',
  'This text was proclaimed in Paris on the tenth of December of the year nineteen forty-eight.',
] as const

/** The small article, published, with a paragraph that was put in afterwards: ids that no count would give again. */
const grown = newCollection()
ingest(grown)
write(
  grown,
  'sources/on-rights/source.txt',
  `${[arabic[0], later[0], ...arabic.slice(1), english[0], later[1], ...english.slice(1)].join('\n\n')}\n`,
)
ingest(grown)

/** A copy of it. */
function published(): string {
  const root = newCollection()
  cpSync(grown, root, {recursive: true})
  return root
}

const ar = 'articles/on-rights/ar.md'
const en = 'articles/on-rights/en.md'
const rows = 'alignments/on-rights/ar-en.json'
const ledger = 'ledgers/on-rights.json'

function change(root: string, path: string, turn: (text: string) => string): void {
  writeFileSync(join(root, path), turn(readFileSync(join(root, path), 'utf8')))
}

function idsOf(root: string, path: string): string[] {
  return readEdition(readFileSync(join(root, path), 'utf8')).segments.map(({id}) => id)
}

test('a paragraph that is put in gets a number of its own, and the others keep theirs', () => {
  assert.deepEqual(idsOf(grown, ar), ['t', 'p4', 'p1', 'p2', 'p3'])
  assert.deepEqual(idsOf(grown, en), ['t', 'p4', 'p1', 'p2', 'p3'])
})

const conflict = (text: string) => `<<<<<<< ours\n${text}=======\n${text}>>>>>>> theirs\n`
const damages: Readonly<Record<string, (text: string) => string>> = {
  'cut in half': (text) => text.slice(0, text.length / 2),
  empty: () => '',
  'in conflict at its head': conflict,
  'in conflict in its middle': (text) => text.replace(/.*\n$/, conflict),
}

for (const path of [ar, en, rows, ledger]) {
  test(`while ${path} is damaged or missing nothing changes, and the ids at risk are named`, () => {
    const cases = Object.entries(damages).map(([name, turn]) => [name, turn] as const)
    for (const [name, turn] of [...cases, ['missing', undefined] as const]) {
      const root = published()
      if (turn === undefined) rmSync(join(root, path))
      else change(root, path, turn)
      const before = snapshot(root)
      const {outcomes, codes, messages} = ingest(root)
      assert.deepEqual(codes, ['ids-at-risk'], `${path} ${name}`)
      assert.match(messages[0]!, /At risk: t, p1–p4\..*git checkout -- .*--accept-new-ids/)
      assert.ok(outcomes[0]!.failed)
      assert.equal(outcomes[0]!.problems[0]!.file, `content/${path}`, name)
      assert.deepEqual(snapshot(root), before)
      writeFileSync(join(root, path), readFileSync(join(grown, path)))
      assert.equal(ingest(root).outcomes[0]!.state, 'unchanged', 'brought back, all is well')
    }
  })
}

test('line ends that version control has turned into CR LF are read as they were, and written right', () => {
  const root = published()
  for (const path of [ar, en, rows, ledger]) change(root, path, (text) => text.replaceAll('\n', '\r\n'))
  assert.deepEqual(ingest(root).codes, [])
  assert.deepEqual(snapshot(root), snapshot(grown))
})

test('no version control turns line ends of what was received or published, or merges two versions of it', (t) => {
  const paths = [ar, en, rows, ledger, 'sources/on-rights/source.txt', 'lexicon.json'].map(
    (path) => `content/${path}`,
  )
  const {status, stdout} = spawnSync('git', ['check-attr', 'text', 'merge', '--', ...paths], {
    encoding: 'utf8',
  })
  if (status !== 0) return t.skip('This is no working copy of git.')
  for (const path of paths) {
    assert.ok(stdout.includes(`${path}: text: unset`), path)
    if (!path.includes('/sources/')) assert.ok(stdout.includes(`${path}: merge: unset`), path)
  }
})

test('ids that were swapped, doubled, or given to the texts of others by hand are not published', () => {
  const swap = (a: string, b: string) => (text: string) =>
    text.replaceAll(new RegExp(`${a}|${b}`, 'g'), (found) => (found === a ? b : a))
  const hands: readonly ((root: string) => void)[] = [
    (root) => change(root, ar, swap('"id": "p1"', '"id": "p2"')),
    (root) => change(root, en, (text) => text.replace('"id": "p1"', '"id": "p2"')),
    (root) => change(root, ar, (text) => text.replace('"id": "p1"', '"id": "p9"')),
    (root) =>
      change(root, ar, (text) => text.replace('"id": "p2", "kind"', '"id": "p2", "aliases": ["p1"], "kind"')),
    (root) => change(root, ar, swap(arabic[1], arabic[2])),
    (root) => change(root, ar, (text) => text.replace('"primary": true', '"primary": false')),
    (root) => change(root, rows, (text) => text.replace('"source":["p1"]', '"source":["p8"]')),
    (root) => change(root, rows, (text) => text.replace('"source":"ar"', '"source":"fa"')),
  ]
  for (const [index, hand] of hands.entries()) {
    const root = published()
    hand(root)
    const before = snapshot(root)
    assert.ok(ingest(root).codes.includes('ids-at-risk'), `hand ${index}`)
    assert.deepEqual(snapshot(root), before)
  }
})

test('files of two articles that were mixed up are told, and neither article takes the ids of the other', () => {
  const root = published()
  cpSync(join(root, 'sources/on-rights'), join(root, 'sources/another'), {recursive: true})
  ingest(root)
  const mixed = (path: string) => path.replace('on-rights', 'another')
  for (const path of [ar, rows]) {
    renameSync(join(root, path), join(root, 'kept'))
    renameSync(join(root, mixed(path)), join(root, path))
    renameSync(join(root, 'kept'), join(root, mixed(path)))
  }
  const before = snapshot(root)
  const {outcomes, messages} = ingest(root)
  assert.ok(outcomes.every(({failed}) => failed))
  assert.ok(
    messages.some((message) => /content\/articles\/another\/ar\.md, of another article/.test(message)),
  )
  assert.deepEqual(snapshot(root), before)
})

test('new ids are given to an article only by name, and the others keep theirs', () => {
  const root = published()
  cpSync(join(root, 'sources/on-rights'), join(root, 'sources/another'), {recursive: true})
  ingest(root)
  for (const path of [ar, en, 'articles/another/ar.md']) change(root, path, () => '')
  const {outcomes} = ingest(root, {acceptNewIds: ['on-rights']})
  assert.deepEqual(
    outcomes.map(({slug, failed}) => `${slug} ${failed}`),
    ['another true', 'on-rights false'],
  )
  assert.deepEqual(idsOf(root, ar), ['t', 'p1', 'p2', 'p3', 'p4'])
  assert.equal(ingest(root, {slugs: ['on-rights']}).outcomes[0]!.state, 'unchanged')
})

test('ids of an edition that is lost for good are found again in the rows of another', () => {
  const root = published()
  rmSync(join(root, ar))
  ingest(root, {acceptNewIds: ['on-rights']})
  assert.deepEqual(snapshot(root), snapshot(grown))
})

test('an article whose folder is renamed keeps its ids under its new name', () => {
  const root = published()
  renameSync(join(root, 'sources/on-rights'), join(root, 'sources/rights'))
  const {outcomes} = ingest(root)
  assert.match(outcomes[0]!.state, /5 written, was on-rights/)
  assert.match(outcomes[1]!.state, /5 removed, no source/)
  assert.deepEqual(idsOf(root, 'articles/rights/ar.md'), ['t', 'p4', 'p1', 'p2', 'p3'])
  assert.deepEqual(listSlugs(root), ['rights'])
})

test('what was published under the old name stays until the renamed article stands', () => {
  const root = published()
  renameSync(join(root, 'sources/on-rights'), join(root, 'sources/rights'))
  write(root, 'sources/rights/edition.yaml', 'files: [\n')
  const before = snapshot(root)
  ingest(root)
  assert.deepEqual(snapshot(root), before)
  rmSync(join(root, 'sources/rights/edition.yaml'))
  change(root, ar, () => '')
  assert.ok(ingest(root).codes.includes('ids-at-risk'), 'ids that cannot be read are not taken along')
})

test('a lost folder of sources does not take every article away', () => {
  const root = published()
  rmSync(join(root, 'sources'), {recursive: true})
  const before = snapshot(root)
  assert.throws(() => ingest(root), /every article would be removed/)
  assert.deepEqual(snapshot(root), before)
})

test('an empty folder is one bad article among sources, and none among generated files', () => {
  const root = published()
  mkdirSync(join(root, 'sources/empty'))
  mkdirSync(join(root, 'articles/left'))
  const {outcomes} = ingest(root)
  assert.deepEqual(
    outcomes.map(({slug, failed}) => `${slug} ${failed}`),
    ['empty true', 'on-rights false'],
  )
  assert.deepEqual(listSlugs(root), ['on-rights'])
})

/** Which id leads to a text of an edition, as its own or a former one. */
function whereTo(root: string, path: string, id: string): string | undefined {
  const {segments} = readEdition(readFileSync(join(root, path), 'utf8'))
  return segments.find((each) => each.id === id || each.aliases?.includes(id))?.text
}

test('when the original arrives after its translation, every number still means the same passage', () => {
  const root = newCollection('arrived')
  const [first, ...rest] = arabic
  write(root, 'sources/arrived/ar.txt', `${[first, 'ترجمة: سعاد الحكيم', ...rest].join('\n\n')}\n`)
  rmSync(join(root, 'sources/arrived/source.txt'))
  ingest(root)
  const before = rest.map((text) => idsOf(root, 'articles/arrived/ar.md')[arabic.indexOf(text)])
  assert.deepEqual(before, ['p1', 'p2', 'p3'])
  write(root, 'sources/arrived/source.txt', `${[english[0], later[1], ...english.slice(1)].join('\n\n')}\n`)
  assert.deepEqual(
    ingest(root).outcomes.map(({failed}) => failed),
    [false],
  )
  const {primary} = readEdition(readFileSync(join(root, 'articles/arrived/en.md'), 'utf8'))
  assert.ok(primary, 'the original is the primary edition')
  for (const [index, id] of ['p1', 'p2', 'p3'].entries()) {
    assert.equal(whereTo(root, 'articles/arrived/ar.md', id), arabic[index + 1])
    assert.equal(whereTo(root, 'articles/arrived/en.md', id), english[index + 1])
  }
  assert.equal(whereTo(root, 'articles/arrived/en.md', 'p4'), later[1])
  assert.equal(ingest(root).outcomes[0]!.state, 'unchanged')
})

test('a passage without a counterpart keeps its number when another comes in before it', () => {
  const root = newCollection('alone')
  const lone = 'Nobody in the other language has ever said a word of this, neither there nor anywhere else.'
  const other = 'Seventeen ships lay in the harbour that winter, and the ice did not break before April came.'
  const withEnglish = (...texts: readonly string[]) =>
    write(
      root,
      'sources/alone/source.txt',
      `${[...arabic, ...english.slice(0, 3), ...texts, english[3]].join('\n\n')}\n`,
    )
  withEnglish(lone)
  ingest(root)
  assert.equal(whereTo(root, 'articles/alone/en.md', 'p2-en1'), lone)
  withEnglish(other, lone)
  ingest(root)
  assert.equal(whereTo(root, 'articles/alone/en.md', 'p2-en1'), lone)
  assert.equal(whereTo(root, 'articles/alone/en.md', 'p2-en2'), other)
  withEnglish(other)
  ingest(root)
  withEnglish(other, lone)
  ingest(root)
  assert.equal(whereTo(root, 'articles/alone/en.md', 'p2-en2'), other)
})
