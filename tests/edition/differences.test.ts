/** What a person decides about differences between two texts. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {checkDifferenceDecisions, checkDifferences, judgeDifferences} from '../../src/edition/differences.ts'
import {type Judgement, type JudgementFile, noJudgement} from '../../src/edition/judgement.ts'
import type {Lang} from '../../src/languages/index.ts'
import type {Alignment, Difference, Edition} from '../../src/text/model.ts'

function edition(lang: Lang, ...texts: readonly string[]): Edition {
  const segments = texts.map((text, at) => ({id: `p${at + 1}`, kind: 'paragraph', text, lines: []}) as const)
  return {
    ...{slug: 'war', lang, origin: 'received', primary: lang === 'en', source: `${lang}.txt`},
    ...{metadata: {}, segments},
  }
}

const en = edition('en', 'It allegedly began allegedly.', 'It ended in 1990.', 'Nobody knows.')
const ar = edition('ar', 'بدأت.', 'انتهت.')
const allegedly: Difference = {kind: 'hedge', side: 'source', segment: 'p1', start: 19, end: 28}
const year: Difference = {kind: 'number', side: 'source', segment: 'p2', start: 12, end: 16}
const sure = {confidence: 1, status: 'auto'} as const
const alignment: Alignment = {
  ...{slug: 'war', source: 'en', target: 'ar'},
  beads: [
    {source: ['p1'], target: ['p1'], ...sure, differences: [allegedly]},
    {source: ['p2'], target: ['p2'], ...sure, differences: [year]},
    {source: ['p3'], target: [], ...sure},
  ],
}

type Decisions = NonNullable<NonNullable<Judgement['alignments']>[string]['differences']>
const judge = (...decisions: Decisions) => judgeDifferences(alignment, [en, ar], decisions)
const about = {lang: 'en', segment: 'p1', kind: 'hedge', words: 'allegedly', counts: true} as const

test('a difference that a person confirms is confirmed at the place that was found', () => {
  const {alignment: judged, unfound} = judge(about)
  assert.deepEqual(judged.beads[0]!.differences, [{...allegedly, status: 'confirmed'}])
  assert.deepEqual(judged.beads[1], alignment.beads[1])
  assert.deepEqual(unfound, [])
})

test('one that a person dismisses is gone, from pages and from what needs a look', () => {
  const {alignment: judged} = judge({...about, counts: false})
  assert.equal('differences' in judged.beads[0]!, false)
  const [note, ...more] = checkDifferences({editions: [en, ar], alignments: [judged]})
  assert.deepEqual(more, [])
  assert.match(note!.message, /One difference was found in en-ar.*\n {4}en p2 number {2}"1990"/)
})

test('a person may add one that no rule found, on either side, and it stands in order', () => {
  const {alignment: judged} = judge(
    {lang: 'ar', segment: 'p2', kind: 'negation', words: 'انتهت', counts: true},
    {lang: 'en', segment: 'p2', kind: 'number', words: '1990', counts: true},
  )
  const added = judged.beads[1]!.differences!.map(({kind, side, status}) => `${kind} ${side} ${status}`)
  assert.deepEqual(added, ['number source confirmed', 'negation target confirmed'])
  const left = checkDifferences({editions: [en, ar], alignments: [judged]})
  assert.match(left[0]!.message, /"allegedly"/)
  assert.doesNotMatch(left[0]!.message, /1990/)
})

test('a decision about words that are not there, or that nothing stands against, is told of with its line', () => {
  const gone = {...about, words: 'reportedly'}
  const alone = {...about, segment: 'p3', words: 'Nobody'}
  const {alignment: judged, unfound} = judge(about, gone, alone)
  assert.deepEqual(unfound, [gone, alone])
  const decisions: Judgement = {alignments: {'ar-en': {differences: [about, gone, alone]}}}
  const file: JudgementFile = {...noJudgement, decisions, lineOf: (path) => Number(path.at(-1)) + 10}
  assert.deepEqual(
    checkDifferenceDecisions(judged, unfound, file).map(({code, line}) => `${code} ${line}`),
    ['difference-unfound 11', 'difference-unfound 12'],
  )
})
