import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type FileJudgement, noJudgement} from '../../src/edition/judgement.ts'
import {ingest, parseFile} from '../../src/edition/pipeline.ts'

const first = 'The committee considered a number of proposals for the gardens, and decided to wait.'
const second = 'Nobody objected to that, and the avenue of limes is to be replanted in the autumn.'
const text = ['The gardens of the town', '', first, '', second, ''].join('\n')

function parsed(judgement: FileJudgement, source = text) {
  return parseFile({file: 'a/source.txt', bytes: new TextEncoder().encode(source), sha256: ''}, judgement)
    .parse!
}

function textsUnderTitle(judgement: FileJudgement, source = text): string[] {
  const {segments} = parsed(judgement, source).draft.texts[0]!
  return segments.filter(({kind}) => kind !== 'title').map((segment) => segment.text)
}

/** Problems of an article whose one file was judged so, as code and line; decision n stands on line 10 + n. */
function problemsOf(judgement: FileJudgement) {
  const file = {
    decisions: {files: {'source.txt': judgement}},
    file: 'a/edition.yaml',
    lineOf: (path: readonly PropertyKey[]) => 10 + Number(path.at(-1)),
  }
  const {problems} = ingest('a', [parsed(judgement)], {judgement: file, previous: [], concepts: []})
  return problems.map(({code, line}) => [code, line])
}

test('a line that a person joins to the line before it goes on with its paragraph', () => {
  assert.deepEqual(textsUnderTitle({}), [first, second])
  assert.deepEqual(textsUnderTitle({joins: [5]}), [`${first} ${second}`])
})

test('a line that a person begins a paragraph with begins one, though the rules went on', () => {
  const wrapped = ['The gardens of the town', '', ...`${first} ${second} ${first}`.match(/.{1,60}(?: |$)/gu)!]
  const source = wrapped.map((line) => line.trim()).join('\n')
  assert.equal(textsUnderTitle({}, source).length, 1)
  const parts = textsUnderTitle({breaks: [5]}, source)
  assert.equal(parts.length, 2)
  assert.equal(parts.join(' '), `${first} ${second} ${first}`)
  assert.ok(parts[1]!.startsWith(wrapped[4]!.trim()))
})

test('a line that is to join and to begin a paragraph is a problem with its line in edition.yaml', () => {
  assert.deepEqual(problemsOf({joins: [5], breaks: [5]}), [['lines-conflict', 10]])
})

test('a blank line that is to join, or to begin a paragraph, is a problem', () => {
  assert.deepEqual(problemsOf({joins: [5, 4]}), [['judgement-stale', 11]])
  assert.deepEqual(problemsOf({breaks: [99]}), [['judgement-stale', 10]])
})

test('of a line whose mended reading shows nothing no paragraph is left, and what it was is told as removed', () => {
  for (const mended of ['', ' ', '\u200C', '\u200B', '\uFEFF']) {
    const judgement: FileJudgement = {emendations: [{line: 7, found: '––', mended}]}
    const {article, problems} = ingest('a', [parsed(judgement, `${text}\n––`)], {
      judgement: {...noJudgement, decisions: {files: {'source.txt': judgement}}},
      previous: [],
      concepts: [],
    })
    assert.deepEqual(article.editions[0]?.segments.map((segment) => segment.text).slice(1), [first, second])
    assert.deepEqual(
      problems.filter(({code}) => code === 'coverage'),
      [],
    )
    const own = article.ledgers[0]?.entries.filter(({lines: [line]}) => line === 7)
    assert.deepEqual(
      own?.map(({fate, before}) => [fate, before]),
      [['removed', '––']],
    )
  }
})
