import assert from 'node:assert/strict'
import {test} from 'node:test'
import {countSpacedWords, type SpacedWordCounts, surfaceForms} from '../../src/search/index/spaced-words.ts'

test('a word is counted in all its spellings, and shown in the one it has most often', () => {
  const runs: SpacedWordCounts = new Map()
  for (const each of ['Iran, Iran (iran)', 'Irán']) countSpacedWords(runs, each)
  const surface = surfaceForms(runs).get('iran')
  assert.equal(surface?.text, 'Iran')
  assert.equal(surface?.count, 4)
})
