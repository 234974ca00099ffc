import assert from 'node:assert/strict'
import {test} from 'node:test'
import {keepSentenceIds} from '../../src/edition/sentence-ids.ts'
import type {Alignment, Edition, Sentence} from '../../src/text/model.ts'
import {sentenceSpansOf} from '../../src/text/sentences.ts'

function edition(text: string): Edition {
  const segments = [{id: 'p1', kind: 'paragraph' as const, text, lines: [[1, 1]] as const}]
  return {slug: 'a', lang: 'en', origin: 'received', primary: true, source: 'a.txt', metadata: {}, segments}
}

/** An alignment whose sentences of the English side are these. */
function alignment(sentences: readonly Sentence[]): Alignment {
  const inside = sentences.map((each) => ({source: [each], target: [], confidence: 1}))
  const bead = {source: ['p1'], target: ['p1'], confidence: 1, status: 'auto' as const, sentences: inside}
  return {slug: 'a', source: 'en', target: 'ar', beads: [bead]}
}

/** The names that sentences of `now` get after `before`, whose sentences were called and cut like this. */
function names(now: string, before: string, published: readonly Sentence[]): (string | string[])[] {
  const counted = sentenceSpansOf(now, 'en').map((span, k) => ({id: `p1.${k + 1}`, ...span}))
  const [kept] = keepSentenceIds(
    [alignment(counted)],
    [edition(now)],
    [edition(before)],
    [alignment(published)],
  )
  return (kept!.beads[0]!.sentences ?? []).flatMap(({source}) =>
    source.map(({id, aliases}) => (aliases === undefined ? id : [id, ...aliases])),
  )
}

/** Sentences as they are cut today. */
function counted(text: string): Sentence[] {
  return sentenceSpansOf(text, 'en').map((span, k) => ({id: `p1.${k + 1}`, ...span}))
}

const text = 'One came first. Two went after it. Three stayed at home.'

test('sentences keep their numbers where nothing moved', () => {
  assert.deepEqual(names(text, text, counted(text)), ['p1.1', 'p1.2', 'p1.3'])
})

test('where two sentences are one now, the second number leads to it, and later ones stay', () => {
  const end = text.indexOf(' Two')
  const middle = text.indexOf(' first')
  const [, two, three] = counted(text)
  const before = [
    {id: 'p1.1', start: 0, end: middle},
    {id: 'p1.2', start: middle + 1, end},
    {...two!, id: 'p1.3'},
    {...three!, id: 'p1.4'},
  ]
  assert.deepEqual(names(text, text, before), [['p1.1', 'p1.2'], 'p1.3', 'p1.4'])
})

test('a sentence that is new gets a number that was never used', () => {
  assert.deepEqual(
    names(`${text.slice(0, 16)}Something else was said here. ${text.slice(16)}`, text, counted(text)),
    ['p1.1', 'p1.4', 'p1.2', 'p1.3'],
  )
})

test('what was kept once is kept for ever', () => {
  const [one, two, three] = counted(text)
  const before = [
    {...one!, aliases: ['p1.2']},
    {...two!, id: 'p1.3'},
    {...three!, id: 'p1.4'},
  ]
  assert.deepEqual(names(text, text, before), [['p1.1', 'p1.2'], 'p1.3', 'p1.4'])
})
