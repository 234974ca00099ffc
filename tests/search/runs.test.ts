import assert from 'node:assert/strict'
import {test} from 'node:test'
import {countRuns, type Runs, surfacesOf} from '../../src/search/index/runs.ts'

test('a word is counted in all its spellings, and shown in the one it has most often', () => {
  const runs: Runs = new Map()
  for (const each of ['Iran, Iran (iran)', 'Irán']) countRuns(runs, each)
  const surface = surfacesOf(runs).get('iran')
  assert.equal(surface?.text, 'Iran')
  assert.equal(surface?.count, 4)
})
