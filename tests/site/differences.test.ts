/** What pages show of what one text says and another does not. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import ar from '../../content/interface/ar.json' with {type: 'json'}
import en from '../../content/interface/en.json' with {type: 'json'}
import fa from '../../content/interface/fa.json' with {type: 'json'}
import {columnsOf, showRows} from '../../src/site/reading/columns.ts'
import {differencesIn, differingPairs} from '../../src/site/reading/differences.ts'
import {differenceKinds} from '../../src/text/kinds.ts'
import type {Alignment, Difference} from '../../src/text/model.ts'
import {rowsOf} from '../../src/text/rows.ts'
import {bead, edition} from '../text/made.ts'

const editions = [
  edition('en', true, ['p1', 'p2']),
  edition('ar', false, ['p1', 'p1b', 'p2']),
  edition('fa', false, ['p1', 'p2']),
]
const differences: Difference[] = [
  {kind: 'hedge', side: 'target', segment: 'p1b', start: 0, end: 2},
  {kind: 'number', side: 'source', segment: 'p1', start: 0, end: 1, status: 'confirmed'},
]
const alignments: Alignment[] = [
  {
    ...{slug: 'text', source: 'en', target: 'ar'},
    beads: [bead(['p1'], ['p1', 'p1b'], {differences}), bead(['p2'], ['p2'])],
  },
  {slug: 'text', source: 'en', target: 'fa', beads: [bead(['p1'], ['p1']), bead(['p2'], ['p2'])]},
]
const rows = rowsOf({editions, alignments})

test('the words of a difference are found in the cell of their row, behind the passages before them', () => {
  const [hedge, number] = differencesIn(rows)
  const [first = '', second = ''] = rows[0]!.cells.ar!.map(({text}) => text)
  assert.deepEqual(hedge, {
    ...{row: 'p1', kind: 'hedge', lang: 'ar', other: 'en'},
    ...{words: second.slice(0, 2), start: first.length, isConfirmed: false},
  })
  assert.equal(number!.lang, 'en')
  assert.equal(number!.isConfirmed, true)
})

test('a row has the sign where the two texts in the columns differ, and no other two', () => {
  assert.deepEqual(rows.map(differingPairs), [['ar-en'], []])
  const signs = (ui: 'ar' | 'fa') =>
    showRows(rows, columnsOf(editions, ui), new Map()).map(({isDiffering}) => isDiffering)
  assert.deepEqual(signs('ar'), [true, false])
  assert.deepEqual(signs('fa'), [false, false])
})

test('every kind of difference has its word in each interface language', () => {
  for (const {differences} of [ar, en, fa]) {
    assert.deepEqual(Object.keys(differences.kinds), [...differenceKinds])
    assert.equal(new Set(Object.values(differences.kinds)).size, differenceKinds.length)
  }
})
