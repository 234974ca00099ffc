import assert from 'node:assert/strict'
import {test} from 'node:test'
import {beadsOf} from '../../scripts/lab/bench/align-cases.ts'

test('segments that share a line belong together in a made case', () => {
  assert.deepEqual(beadsOf({source: [[1], [2, 3]], target: [[1, 2, 3]]}), [{source: [0, 1], target: [0]}])
  assert.deepEqual(beadsOf({source: [[1, 2], [3]], target: [[1], [2, 3]]}), [
    {source: [0, 1], target: [0, 1]},
  ])
  assert.deepEqual(beadsOf({source: [[4]], target: []}), [{source: [0], target: []}])
})

test('a segment whose lines are all gone from the other side is alone in a made case', () => {
  assert.deepEqual(beadsOf({source: [[1], [2, 3]], target: [[2, 3]]}), [
    {source: [0], target: []},
    {source: [1], target: [0]},
  ])
  assert.deepEqual(beadsOf({source: [[1, 2], [3]], target: [[1], [3]]}), [
    {source: [0], target: [0]},
    {source: [1], target: [1]},
  ])
})
