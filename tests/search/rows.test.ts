import assert from 'node:assert/strict'
import {test} from 'node:test'
import {analyse} from '../../src/search/analyse/index.ts'
import {markFound} from '../../src/search/query/marks.ts'
import {parseQuery} from '../../src/search/query/parse.ts'
import {type RowHit, rowsOfPage} from '../../src/search/query/rows.ts'
import {directSlots} from '../../src/search/query/slots.ts'

/** The rows of a page that a query finds, each with what is marked in it. */
function found(query: string, rows: readonly string[]): readonly (readonly [string, string[]])[] {
  const slots = directSlots(parseQuery(query))
  const positions = new Map<string, number[]>()
  const read = rows.map((text) => analyse(text))
  for (const [place, {forms}] of read.flat().entries())
    for (const {key} of forms) positions.set(key, [...(positions.get(key) ?? []), place])
  const page = {
    rows: rows.map((text, index) => [`p${index + 1}`, text] as const),
    words: read.map(({length}) => length),
  }
  const hits = rowsOfPage(page, slots, positions, {weights: slots.map(() => 1), phrases: []})
  return hits.map((hit) => [hit.anchor, marked(hit, rows[hit.index]!)])

  function marked({found: keys, places}: RowHit, text: string): string[] {
    return markFound([text], slots, keys, places, {}).flatMap(({marks}) =>
      marks.map(({start, end}) => text.slice(start, end)),
    )
  }
}

test('all words must stand in one row, in any order', () => {
  const rows = ['Lavrov met nobody.', 'In Kabul he met Lavrov.', 'Kabul.']
  assert.deepEqual(found('Lavrov Kabul', rows), [['p2', ['Kabul', 'Lavrov']]])
})

test('the parts of a bound word stand next to one another, and only there are they marked', () => {
  const rows = ['او می گوید که نمی داند.', 'او می داند و گوید.', 'او می‌گوید.']
  for (const query of ['می‌گوید', 'می گوید'])
    assert.deepEqual(
      found(query, rows).map(([row]) => row),
      ['p1', 'p3'],
      query,
    )
  const english = ['A counter terrorism unit.', 'Terrorism at the counter.', 'counter-terrorism; a counter']
  assert.deepEqual(found('counter-terrorism', english), [
    ['p1', ['counter', 'terrorism']],
    ['p3', ['counter-terrorism']],
  ])
})
