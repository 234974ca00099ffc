import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {analyse, indexedKeys, vocabularyOf} from '../../src/search/analyse/index.ts'
import {countRuns, KeyReader, type Runs, surfacesOf} from '../../src/search/index/runs.ts'
import {gatherEvidence} from '../../src/search/index/vocabulary.ts'

const pieces = [
  'می',
  'خواهند',
  'عبد',
  'الله',
  'الله‌داد',
  'والطالبان',
  'كتاب‌ها',
  'ها',
  'U.S.',
  "Pakistan's",
  'states',
  '–',
  '،',
  'x/y',
  '2,000',
  'counter-terrorism',
  'counter',
]
const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({unit: 'grapheme'})), {maxLength: 12})

test('a text read run by run for its keys has those that the analyser finds in the whole of it', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (words, clitics) => {
      const whole = words.join(' ')
      const reading = {vocabulary: vocabularyOf(gatherEvidence([whole, pieces.join(' ')])), clitics}
      const tokens = analyse(whole, reading)
      const read = new KeyReader(reading).read(whole)
      assert.deepEqual(
        read.map(({indexed}) => indexed.toSorted()),
        tokens.map(({forms}) => [...indexedKeys(forms)].sort()),
      )
      assert.deepEqual(
        read.map(({all}) => all.toSorted()),
        tokens.map(({forms}) => [...new Set(forms.map(({key}) => key))].sort()),
      )
    }),
  )
})

test('a word is counted in all its spellings, and shown in the one it has most often', () => {
  const runs: Runs = new Map()
  for (const each of ['Iran, Iran (iran)', 'Irán']) countRuns(runs, each, 'en')
  const surface = surfacesOf(runs).get('iran')
  assert.equal(surface?.text, 'Iran')
  assert.equal(surface?.count, 4)
})
