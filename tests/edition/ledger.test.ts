import assert from 'node:assert/strict'
import {test} from 'node:test'
import {checkChangedFiles} from '../../src/edition/check-lines.ts'
import type {FileParse} from '../../src/edition/file-parse.ts'
import {ledgerOf} from '../../src/edition/ledger.ts'
import {relationOf} from '../../src/text/relation.ts'

const source = {file: 'a/source.txt', sha256: 'x', encoding: 'utf-8' as const, lines: ['abc']}
const span = (start: number, end: number) => ({text: 'abc'.slice(start, end), line: 1, start, end, rules: []})

/** Problems of a ledger in which these stretches of the line are kept. */
function faultsOf(...spans: readonly ReturnType<typeof span>[]): string[] {
  const placements = [{segment: 'p1', spans}]
  const {problems} = ledgerOf({source, placements, claims: [], removals: [], emendations: []})
  return problems.map(({code}) => code)
}

test('a character without a fate, and one with two, is a fault of the sum', () => {
  assert.deepEqual(faultsOf(span(0, 3)), [])
  assert.deepEqual(faultsOf(span(0, 2)), ['coverage'])
  assert.deepEqual(faultsOf(span(0, 3), span(1, 2)), ['coverage'])
})

test('what a person said of a part or a line that they took out is their remark, in each language they wrote', () => {
  const reason = {en: 'An ornament of 3 signs.', fa: 'تزیین'}
  for (const [found, start] of [
    ['bc', 1],
    ['abc', 0],
  ] as const) {
    const removals = [{spans: [span(start, 3)], rule: 'edition', reason: '', confidence: 1}]
    const placements = start === 0 ? [] : [{segment: 'p1', spans: [span(0, start)]}]
    const emendations = [{line: 1, found, mended: '', reason, by: 'N. N.'}]
    const {ledger} = ledgerOf({source, placements, claims: [], removals, emendations})
    const gone = ledger.entries.find(({fate}) => fate === 'removed')
    assert.deepEqual([gone?.reason, gone?.remark], [undefined, {text: reason, by: 'N. N.'}])
  }
})

test('a file that is not the one its hash names is told, also where no decision names a line of it', () => {
  const parse = {source, judgement: {sha256: 'y'}} as unknown as FileParse
  const judgement = {decisions: {}, file: 'a/edition.yaml', lineOf: () => 3}
  const checked = {judgement, files: [parse], lastHashes: new Map(), article: {editions: []}}
  const [found] = checkChangedFiles(checked as unknown as Parameters<typeof checkChangedFiles>[0])
  assert.deepEqual([found?.code, found?.line], ['judgement-stale', 3])
})

test('each file of an article is held against its own hash, not only the first of them', () => {
  const parseOf = (name: string, meant: string) =>
    ({source: {...source, file: `a/${name}`}, judgement: {sha256: meant}}) as unknown as FileParse
  const judgement = {decisions: {}, file: 'a/edition.yaml', lineOf: (path: readonly unknown[]) => path.length}
  const files = [parseOf('source.txt', source.sha256), parseOf('ar.txt', 'y')]
  const checked = {judgement, files, lastHashes: new Map(), article: {editions: []}}
  const found = checkChangedFiles(checked as unknown as Parameters<typeof checkChangedFiles>[0])
  assert.deepEqual(
    found.map(({code}) => code),
    ['judgement-stale'],
  )
  assert.match(found[0]!.message, /^ar\.txt is not the file/)
})

test('a passage is said to be left out from nineteen in twenty on', () => {
  const at = (confidence: number) => relationOf({source: ['p1'], target: [], confidence})
  assert.deepEqual([at(0.949), at(0.95)], ['not-found', 'left-out'])
})
