/** Rows of which one side stands elsewhere in its own text, or is not there. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import ar from '../../content/interface/ar.json' with {type: 'json'}
import en from '../../content/interface/en.json' with {type: 'json'}
import fa from '../../content/interface/fa.json' with {type: 'json'}
import type {Lang} from '../../src/languages/index.ts'
import {columnsOf, showRows} from '../../src/site/reading/columns.ts'
import {absenceWords, moveNotes, type NotePiece} from '../../src/site/reading/moved-passages.ts'
import {interfaceWords} from '../../src/store/interface.ts'
import {languageName} from '../../src/store/language-name.ts'
import type {Alignment, SegmentId} from '../../src/text/model.ts'
import {relationOf} from '../../src/text/relation.ts'
import {anchorsOf, rowsOf} from '../../src/text/rows.ts'
import {bead, edition} from './made.ts'

const moved = {moved: true as const}

/** In the Persian text 2 and 3 stand behind 5, 6 at the beginning, and a line of its own behind 5. */
const editions = [
  edition('en', true, ['t', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6']),
  edition('fa', false, ['p6', 't', 'p1', 'p4', 'p5', 'p2', 'p3', 'p5-fa1']),
]
const alignments: Alignment[] = [
  {
    slug: 'text',
    source: 'en',
    target: 'fa',
    beads: [
      bead(['t'], ['t']),
      bead(['p1'], ['p1']),
      bead(['p2'], ['p2'], moved),
      bead(['p3'], ['p3'], moved),
      bead(['p4'], ['p4']),
      bead(['p5'], ['p5']),
      bead(['p6'], ['p6'], moved),
      bead([], ['p5-fa1']),
    ],
  },
]
const rows = rowsOf({editions, alignments})
const row = (id: SegmentId) => rows.find((each) => each.id === id)

test('a row stays where the primary edition has it, and what moved leads nothing else away', () => {
  assert.deepEqual(
    rows.map(({id}) => id),
    ['t', 'p1', 'p2', 'p3', 'p4', 'p5', 'p5-fa1', 'p6'],
  )
  assert.equal(row('p2')?.cells.fa?.[0]?.text, 'fa p2.')
  assert.equal(anchorsOf(rows).get('fa')?.get('p2'), 'p2', 'searches land on the row')
})

test('a moved row says behind which row its text stands there, and that row which follow it', () => {
  assert.deepEqual([row('p2')?.moves, row('p3')?.moves], [{fa: {after: 'p5'}}, {fa: {after: 'p5'}}])
  assert.deepEqual(row('p6')?.moves, {fa: {}})
  assert.deepEqual(row('p5')?.followers, {fa: ['p2', 'p3']})
  assert.deepEqual([row('p4')?.moves, row('p4')?.followers], [{}, {}])
})

test('rows of the other pair with the primary edition are the same, whichever of the two is named first', () => {
  const turned = alignments.map(({beads, ...each}) => ({
    ...each,
    source: each.target,
    target: each.source,
    beads: beads.map((each) => ({...each, source: each.target, target: each.source})),
  }))
  const found = rowsOf({editions, alignments: turned})
  assert.deepEqual(
    found.map(({id, moves}) => [id, moves]),
    rows.map(({id, moves}) => [id, moves]),
  )
})

const plain = (pieces: readonly NotePiece[]) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : `[${piece.text}](${piece.row})`)).join('')
const notesIn = (ui: Lang, words: unknown, id: SegmentId) => {
  const all = interfaceWords.parse(words)
  const cell = showRows(rows, columnsOf(editions, 'fa'), new Map())
    .find((each) => each.id === id)
    ?.cells.find(({lang}) => lang === 'fa')
  return moveNotes(cell?.places ?? {}, languageName('fa', ui, all), ui, all).map(plain)
}

test('readers are told where a passage stands in its text in a sentence of their language, with its digits', () => {
  assert.deepEqual(notesIn('en', en, 'p2'), ['In Persian this stands after [paragraph 5](p5)'])
  assert.deepEqual(notesIn('fa', fa, 'p2'), ['در متن فارسی پس از [بند ۵](p5) آمده است'])
  assert.deepEqual(notesIn('ar', ar, 'p2'), ['يأتي هذا بالفارسية بعد [الفقرة ٥](p5)'])
  assert.deepEqual(notesIn('en', en, 'p6'), ['In Persian this stands at the beginning'])
})

test('where a passage was taken from, readers are told what comes next there', () => {
  assert.deepEqual(notesIn('en', en, 'p5'), ['Next in Persian: [paragraphs 2 to 3](p2)'])
  assert.deepEqual(notesIn('fa', fa, 'p5'), ['ادامهٔ متن فارسی در اینجا: [بندهای ۲ تا ۳](p2)'])
  assert.deepEqual(notesIn('ar', ar, 'p5'), ['يليه بالفارسية: [الفقرات من ٢ إلى ٣](p2)'])
  assert.deepEqual(notesIn('en', en, 'p4'), [])
})

test('a passage is called missing only where that is as good as sure, else it was not found', () => {
  const alone = (confidence: number) => relationOf(bead(['p1'], [], {confidence}))
  assert.deepEqual([0.99, 0.95, 0.949, 0].map(alone), ['left-out', 'left-out', 'not-found', 'not-found'])
  assert.deepEqual(
    [relationOf(bead(['p1'], ['p2'])), relationOf(bead(['p1'], ['p2'], moved))],
    ['linked', 'moved'],
  )
  const words = interfaceWords.parse(en)
  assert.equal(absenceWords('translation', 'left-out', words), 'Not in the translation')
  assert.equal(absenceWords('translation', 'not-found', words), 'Not found in the translation')
  assert.equal(absenceWords('source', 'left-out', words), 'Not in the source text', 'itself a translation')
})

test('a row without a cell says of it what the least sure of its pairings says', () => {
  const sides = [edition('en', true, ['p1', 'p2', 'p3']), edition('ar', false, ['p1'])]
  const alignment = {
    slug: 'text',
    source: 'en' as const,
    target: 'ar' as const,
    beads: [bead(['p1'], ['p1']), bead(['p2'], [], {confidence: 0.97}), bead(['p3'], [], {confidence: 0.6})],
  }
  assert.deepEqual(
    rowsOf({editions: sides, alignments: [alignment]}).map(({absences}) => absences),
    [{}, {ar: 'left-out'}, {ar: 'not-found'}],
  )
})

test('of several absences in one row the least sure is told, whichever comes first', () => {
  const sides = [
    edition('en', true, ['p1', 'p2']),
    edition('fa', false, ['p1']),
    edition('ar', false, ['p9']),
  ]
  for (const sure of [
    [0.6, 0.97],
    [0.97, 0.6],
  ] as const) {
    const alone = (id: SegmentId, at: 0 | 1) => bead([id], [], {confidence: sure[at]})
    const both: Alignment[] = [
      {slug: 'text', source: 'en', target: 'fa', beads: [bead(['p1', 'p2'], ['p1'])]},
      {slug: 'text', source: 'en', target: 'ar', beads: [alone('p1', 0), alone('p2', 1), bead([], ['p9'])]},
    ]
    const rows = rowsOf({editions: sides, alignments: both})
    assert.deepEqual(
      rows.map(({absences}) => absences.ar),
      [undefined, 'not-found'],
    )
  }
})
