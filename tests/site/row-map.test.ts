import assert from 'node:assert/strict'
import {test} from 'node:test'
import {barsOf} from '../../src/site/reading/row-map.ts'

const ends = (d: string) =>
  Array.from(d.matchAll(/M([\d.]+) 5H([\d.]+)/g), ([, from, to]) => [Number(from), Number(to)])

test('the longest side of the map takes all of its half, from the numbers outwards', () => {
  assert.deepEqual(ends(barsOf([40], 40, false)), [[0, 99]])
  assert.deepEqual(ends(barsOf([40], 40, true)), [[100, 1]])
})

test('each segment of a row has a bar of its own, as long as its text', () => {
  assert.deepEqual(ends(barsOf([20, 10], 40, false)), [
    [0, 49],
    [50, 74],
  ])
})

test('a side without text has no bar, and one with a word has one that can be seen', () => {
  assert.equal(barsOf([], 40, false), '')
  assert.deepEqual(ends(barsOf([1], 4000, false)), [[0, 2]])
})
