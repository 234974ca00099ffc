/** What the search knows of a row's circle, so that a hit shows the one that its row has in the text. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {indexSite} from '../../src/search/index/index.ts'
import type {Alignment} from '../../src/text/model.ts'
import {bead, edition} from '../text/made.ts'

/** The circles of the rows of a text in English and Arabic, by the rows' names. */
function circlesOf(beads: Alignment['beads'], langs: readonly ('en' | 'ar')[] = ['en', 'ar']) {
  const ids = ['p1', 'p2', 'p3', 'p4', 'p5']
  const editions = langs.map((lang) => edition(lang, lang === 'en', lang === 'en' ? ids : ids.slice(0, 4)))
  const alignments =
    langs.length < 2 ? [] : [{slug: 'text', source: 'en', target: 'ar', beads} as unknown as Alignment]
  const [record] = indexSite([{slug: 'text', editions, alignments}], []).records
  return Object.fromEntries(
    Object.values(record!.texts.rows).map(({anchor, circle}) => [anchor, circle] as const),
  )
}

test('a row that is simply paired by the program costs nothing, any other says its circle', () => {
  const beads = [
    bead(['p1'], ['p1']),
    bead(['p2'], ['p2'], {confidence: 0.3}),
    bead(['p3'], ['p3'], {status: 'reviewed'}),
    bead(['p4'], ['p4'], {status: 'pinned'}),
    bead(['p5'], []),
  ]
  assert.deepEqual(circlesOf(beads), {p1: undefined, p2: 'unsure', p3: 'seen', p4: 'pinned', p5: 'one'})
})

test('a text in one language has no circles', () => {
  assert.deepEqual([...new Set(Object.values(circlesOf([], ['en'])))], [undefined])
})
