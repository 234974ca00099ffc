import assert from 'node:assert/strict'
import {test} from 'node:test'
import {fuzz} from '../../scripts/lab/bench/fuzz.ts'

test('no generated text makes anything fail, loses a character or gives an id twice', () => {
  const {counts, faults} = fuzz(800, 7_000_000)
  assert.equal(Object.keys(counts).length, 6, 'every task was given some')
  assert.deepEqual(faults, [])
})

// Found by `npm run bench -- fuzz`, each with the seed that it came from.
test('what stands before the first row and what stands behind it have ids of their own', () => {
  assert.deepEqual(fuzz(1, 651).faults, [])
  assert.deepEqual(fuzz(1, 3249).faults, [])
})
