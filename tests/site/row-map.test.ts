import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type MappedRow, rowMapSvg} from '../../src/site/reading/row-map.ts'

const row = (some: Partial<MappedRow>): MappedRow => ({
  id: 'p1',
  label: '1',
  state: 'auto',
  sides: [[10], [10]],
  ...some,
})
const bars = (svg: string) => Array.from(svg.matchAll(/<path d="([^"]*)"/g), ([, d]) => d!)

test('every row of the map is a link, with a bar for each of its segments', () => {
  const svg = rowMapSvg([row({}), row({id: 'p2', sides: [[40], [20, 20]]})], '/en/rain/', 'ltr')
  assert.deepEqual(
    Array.from(svg.matchAll(/href="([^"]*)"/g), ([, href]) => href),
    ['/en/rain/#p1', '/en/rain/#p2'],
  )
  assert.deepEqual(
    bars(svg).map((d) => d.match(/M/g)?.length),
    [2, 3],
  )
})

test('the side where lines begin is on the left in English and on the right in Arabic', () => {
  const one = [row({sides: [[10], []]})]
  assert.match(bars(rowMapSvg(one, '', 'ltr'))[0]!, /^M-/)
  assert.match(bars(rowMapSvg(one, '', 'rtl'))[0]!, /^M\d/)
})

test('a row without a counterpart, and one whose pairing is doubtful, look other than the rest', () => {
  const svg = rowMapSvg([row({}), row({sides: [[10], []]}), row({state: 'unsure'})], '', 'ltr')
  assert.deepEqual(
    Array.from(svg.matchAll(/<a [^>]*class="([^"]*)"/g), ([, look]) => look),
    ['auto', 'half', 'unsure'],
  )
})
