import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Pins} from '../../src/judgement.ts'
import type {Lang} from '../../src/languages.ts'
import {alignPinned, type PinnedSide, turnPins} from '../../src/pipeline/pins.ts'
import {alignRows} from '../../src/pipeline/rows.ts'

/** Four sentences and their translations; line n holds segment n. */
const en = [
  'The war began in 1914.',
  'It ended in 1918 after great losses.',
  'Peace was signed in Paris.',
  'Nobody was content with it.',
]
const ar = [
  'بدأت الحرب في عام 1914.',
  'وانتهت في عام 1918 بعد خسائر كبيرة.',
  'تم توقيع السلام في باريس.',
  'ولم يكن أحد راضيا عنه.',
]

function side(lang: Lang, segments: readonly string[]): PinnedSide {
  return {
    side: {lang, segments},
    ids: segments.map((_, index) => `p${index + 1}`),
    lines: segments.map((_, index) => [[index + 1, index + 1]]),
  }
}

function rows(pins: Pins): {beads: string[]; faults: string[]; reviewed: number[]} {
  const {beads, faults, reviewed} = alignRows(side('en', en), side('ar', ar), pins, {})
  return {
    beads: beads.map(({source, target}) => `${source.join()}|${target.join()}`),
    faults: faults.map(({kind, path}) => `${kind} ${path.join('.')}`),
    reviewed: [...reviewed],
  }
}

test('without pins the four sentences stand beside their translations', () => {
  assert.deepEqual(rows({}), {beads: ['0|0', '1|1', '2|2', '3|3'], faults: [], reviewed: []})
})

test('a forced row is there as it was forced, by line or by id, and counts as reviewed', () => {
  assert.deepEqual(rows({force: [{source: [2, 3], target: ['p2', 'p3']}]}), {
    beads: ['0|0', '1,2|1,2', '3|3'],
    faults: [],
    reviewed: [1],
  })
  assert.deepEqual(rows({force: [{source: ['p4'], target: []}]}).beads.includes('3|'), true)
})

test('a forbidden pair is not in one row', () => {
  const {beads, faults} = rows({forbid: [{source: 3, target: 3}]})
  assert.equal(
    beads.some((bead) => bead.split('|')[0]!.includes('2') && bead.split('|')[1]!.includes('2')),
    false,
  )
  assert.deepEqual(faults, [])
})

test('merged neighbours are one row, split ones are two', () => {
  assert.deepEqual(rows({merge: [{source: ['p1', 'p2']}]}).beads, ['0,1|0,1', '2|2', '3|3'])
  const together = {force: [{source: ['p1', 'p2'], target: ['p1', 'p2']}]}
  assert.deepEqual(rows({...together, split: [{target: ['p1', 'p2']}]}).beads, ['0|0', '1|1', '2|2', '3|3'])
})

test('rows that a person has read are reviewed, one by one or all', () => {
  assert.deepEqual(rows({reviewed: ['p2', 4]}).reviewed, [1, 3])
  assert.deepEqual(rows({reviewed: 'all'}).reviewed, [0, 1, 2, 3])
})

test('pins that name nothing or contradict one another are reported with their place, and nothing is lost', () => {
  const stale = rows({force: [{source: [9], target: [1]}], reviewed: ['p77']})
  assert.deepEqual(stale.faults, ['stale force.0', 'stale reviewed.0'])
  const crossed = rows({
    force: [
      {source: [1], target: [4]},
      {source: [4], target: [1]},
    ],
  })
  assert.ok(crossed.faults.some((fault) => fault.startsWith('conflict force.')))
  assert.equal(crossed.beads.flatMap((bead) => bead.split('|')[0]!.split(',').filter(Boolean)).length, 4)
})

test('pins of a pair read the other way round say the same', () => {
  const pins: Pins = {
    force: [{source: [1], target: [2]}],
    forbid: [{source: 1, target: 3}],
    merge: [{source: [1, 2]}],
    reviewed: 'all',
  }
  assert.deepEqual(turnPins(turnPins(pins)), pins)
  assert.deepEqual(turnPins(pins).force, [{source: [2], target: [1]}])
})

test('an aligner that gives nothing back is asked nothing it cannot answer', () => {
  const empty: PinnedSide = {side: {lang: 'en', segments: []}, ids: [], lines: []}
  assert.deepEqual(alignPinned(empty, empty, {reviewed: 'all'}, () => []).beads, [])
})
