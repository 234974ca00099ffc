import assert from 'node:assert/strict'
import {test} from 'node:test'
import {alignRows} from '../../src/edition/alignments.ts'
import type {PairJudgement} from '../../src/edition/judgement.ts'
import {alignPinned, type PinnedSide, swapSides} from '../../src/edition/pins.ts'
import type {Lang} from '../../src/languages/index.ts'

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

function rows(pins: PairJudgement): {beads: string[]; faults: string[]; pinned: number[]} {
  const {beads, faults, pinned} = alignRows(side('en', en), side('ar', ar), pins, {})
  return {
    beads: beads.map(({source, target}) => `${source.join()}|${target.join()}`),
    faults: faults.map(({kind, path}) => `${kind} ${path.join('.')}`),
    pinned: [...pinned],
  }
}

test('without pins the four sentences stand beside their translations', () => {
  assert.deepEqual(rows({}), {beads: ['0|0', '1|1', '2|2', '3|3'], faults: [], pinned: []})
})

test('a forced row is there as it was forced, by line or by id, and counts as a person’s', () => {
  assert.deepEqual(rows({force: [{source: [2, 3], target: ['p2', 'p3']}]}), {
    beads: ['0|0', '1,2|1,2', '3|3'],
    faults: [],
    pinned: [1],
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

test('pins that name nothing or contradict one another are reported with their place, and nothing is lost', () => {
  const stale = rows({force: [{source: [9], target: [1]}]})
  assert.deepEqual(stale.faults, ['stale force.0'])
})

test('rows that a person forces across one another stand, the ones with fewer lines as moved', () => {
  const {beads, faults, pinned} = rows({
    force: [
      {source: [1], target: [4]},
      {source: [4], target: [1]},
    ],
  })
  assert.deepEqual(faults, [])
  assert.deepEqual(beads, ['0|3', '1|1', '2|2', '3|0'])
  assert.deepEqual(pinned, [0, 3])
  const {beads: moved} = alignRows(side('en', en), side('ar', ar), {force: [{source: [1], target: [4]}]}, {})
  assert.deepEqual(
    moved.filter((bead) => bead.moved).map(({source, target}) => [source, target]),
    [[[0], [3]]],
  )
})

test('decisions that cannot stand together say what each of them is against', () => {
  const found = (pins: PairJudgement) =>
    alignRows(side('en', en), side('ar', ar), pins, {}).faults.map((fault) => fault.found)
  assert.deepEqual(
    found({
      force: [
        {source: [1], target: [1]},
        {source: [1], target: [2]},
      ],
    }),
    ['The row of line 1 and line 2 is impossible: another decision makes a row of line 1 and line 1.'],
  )
  assert.match(
    found({force: [{source: [1], target: [1]}], forbid: [{source: 1, target: 1}]})[0] ?? '',
    /^To keep line 1 and line 1 apart is impossible: another decision makes a row of line 1 and line 1\.$/,
  )
  assert.match(
    found({force: [{source: [1, 3], target: [2]}]})[0] ?? '',
    /do not follow one another in their text/,
  )
})

test('a moved row is merged with a neighbour alone, not with all that lies between its two places', () => {
  const force = [{source: [1], target: [4]}]
  const {beads} = rows({force, merge: [{source: ['p1', 'p2']}]})
  assert.ok(beads.includes('0,1|1,3'))
  assert.ok(beads.includes('2|2'))
})

test('merging and splitting the same neighbours, or merging what was forced, is a conflict with its place', () => {
  const both = rows({merge: [{source: ['p1', 'p2']}], split: [{source: ['p1', 'p2']}]})
  assert.deepEqual(both.faults, ['conflict merge.0'])
  const forced = rows({force: [{source: ['p1'], target: ['p1']}], merge: [{source: ['p1', 'p2']}]})
  assert.deepEqual(forced.faults, ['conflict force.0'])
})

test('a forced row may be of any shape, and several segments may be without a counterpart at once', () => {
  const all = ['p1', 'p2', 'p3', 'p4']
  assert.deepEqual(rows({force: [{source: all, target: all}]}), {
    beads: ['0,1,2,3|0,1,2,3'],
    faults: [],
    pinned: [0],
  })
  assert.deepEqual(rows({force: [{source: all, target: ['p2']}]}).beads, ['|0', '0,1,2,3|1', '|2', '|3'])
  const {beads, faults} = rows({force: [{source: ['p1', 'p2'], target: []}]})
  assert.deepEqual(beads.slice(0, 2), ['0|', '1|'])
  assert.deepEqual(faults, [])
})

test('neighbours that are merged come apart into as many rows as a split names', () => {
  const {beads, pinned} = rows({
    merge: [{source: ['p1', 'p3']}],
    split: [{source: ['p1', 'p2', 'p3']}],
  })
  assert.deepEqual(beads, ['0|0', '1|1', '2|2', '3|3'])
  assert.deepEqual(pinned, [0, 1, 2])
})

test('an id of a translation names what had it before there were pins; what has it now is told by its line', () => {
  const shifted = {...side('ar', ar), publishedIds: ['p2', 'p1', 'p2b', 'p4']}
  const run = (ref: string) =>
    alignRows(side('en', en), shifted, {force: [{source: ['p1'], target: [ref]}]}, {}).faults
  assert.equal(run('p1')[0]!.kind, 'ambiguous')
  assert.match(run('p1')[0]!.found, /was line 1 before there were pins.* is at line 2 only/)
  assert.equal(run('p2b')[0]!.kind, 'stale')
  assert.match(run('p2b')[0]!.found, /line 3/)
})

test('pins of a pair read the other way round say the same', () => {
  const pins: PairJudgement = {
    force: [{source: [1], target: [2]}],
    forbid: [{source: 1, target: 3}],
    merge: [{source: [1, 2]}],
    reviewed: [{row: 'p1', source: ['0123456789abcdef'], target: []}],
  }
  assert.deepEqual(swapSides(swapSides(pins)), pins)
  assert.deepEqual(swapSides(pins).force, [{source: [2], target: [1]}])
})

test('an aligner that gives nothing back is asked nothing it cannot answer', () => {
  const empty: PinnedSide = {side: {lang: 'en', segments: []}, ids: [], lines: []}
  assert.deepEqual(alignPinned(empty, empty, {}, () => []).beads, [])
})
