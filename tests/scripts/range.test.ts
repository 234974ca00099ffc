import assert from 'node:assert/strict'
import {test} from 'node:test'
import {byteRangeOf} from '../../scripts/serve/range.ts'

test('a range never reaches past the last byte of a file', () => {
  assert.deepEqual(byteRangeOf('bytes=0-', 10), {first: 0, last: 9})
  assert.deepEqual(byteRangeOf('bytes=3-9', 10), {first: 3, last: 9})
  assert.deepEqual(byteRangeOf('bytes=3-10', 10), {first: 3, last: 9})
  assert.deepEqual(byteRangeOf('bytes=9-999999999999999999', 10), {first: 9, last: 9})
  assert.deepEqual(byteRangeOf('bytes=-3', 10), {first: 7, last: 9})
  assert.deepEqual(byteRangeOf('bytes=-99', 10), {first: 0, last: 9})
})

test('a range behind the end, or of nothing, cannot be had; what is no range asks for the whole file', () => {
  for (const asked of ['bytes=10-', 'bytes=10-12', 'bytes=-0'])
    assert.equal(byteRangeOf(asked, 10), 'unsatisfiable')
  for (const asked of [undefined, '', 'bytes=-', 'bytes=5-3', 'bytes=0-1,3-4', 'lines=0-1', 'bytes=a-b'])
    assert.equal(byteRangeOf(asked, 10), undefined)
})
