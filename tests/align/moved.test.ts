/** Passages that stand elsewhere in the other text. */
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {test} from 'node:test'
import {alignSegments} from '../../src/align/index.ts'
import {inferSegments, knowledgeOf} from '../../src/align/infer.ts'
import {alignMoved} from '../../src/align/moved.ts'
import type {AlignSide, IndexBead} from '../../src/text/model.ts'

const folder = path.join(import.meta.dirname, '..', 'fixtures', 'moved')
const paragraphs = (name: string) => readFileSync(path.join(folder, name), 'utf8').trim().split(/\n\n/)
const english: AlignSide = {lang: 'en', segments: paragraphs('en.txt')}
/** Paragraphs 4 to 6 stand behind 10, the notes 3 and 11 at the end, and 14 is left out; see the fixture. */
const persian: AlignSide = {lang: 'fa', segments: paragraphs('fa.txt')}

/** `3|11*` for a moved bead. */
function written(beads: readonly IndexBead[]): string[] {
  return beads.map(({source, target, moved}) => `${source}|${target}${moved ? '*' : ''}`)
}

test('a block in another place and notes gathered at the end stand beside their sources, and say that they moved', () => {
  const beads = alignSegments(english, persian)
  assert.deepEqual(written(beads), [
    ...['0|0', '1|1', '2|2', '3|12*', '4|7*', '5|8*', '6|9*'],
    ...['7|3', '8|4', '9|5', '10|6', '11|13*', '12|10', '13|11', '14|'],
  ])
  assert.ok(beads.every(({confidence}) => confidence > 0.75))
})

test('read the other way round, the same paragraphs belong together', () => {
  const links = (beads: readonly IndexBead[]) =>
    beads.filter(({source, target}) => source.length * target.length > 0)
  const turned = alignSegments(persian, english).map((bead) => ({
    ...bead,
    source: bead.target,
    target: bead.source,
  }))
  const names = (beads: readonly IndexBead[]) =>
    links(beads)
      .map(({source, target}) => `${source}|${target}`)
      .sort()
  assert.deepEqual(names(turned), names(alignSegments(english, persian)))
})

test('two paragraphs that changed places stand beside their sources, though nothing is left over', () => {
  const here = [0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 12, 13]
  const there = [0, 1, 2, 7, 8, 9, 3, 4, 5, 6, 10, 11]
  const beads = alignSegments(
    {...english, segments: here.map((i) => english.segments[i]!)},
    // The partners of the fifth and the ninth, one in the place of the other.
    {
      ...persian,
      segments: there
        .with(4, there[8]!)
        .with(8, there[4]!)
        .map((j) => persian.segments[j]!),
    },
  )
  assert.deepEqual(
    written(beads).map((bead) => bead.replace('*', '')),
    here.map((_, k) => (k === 4 ? '4|8' : k === 8 ? '8|4' : `${k}|${k}`)),
  )
  assert.ok(beads.some(({moved}) => moved))
})

test('texts that have nothing to do with one another have no moved passages', () => {
  const other: AlignSide = {
    lang: 'fa',
    segments: [
      'گربه روی دیوار خوابیده بود و آفتاب می‌تابید.',
      'مادربزرگ چای را با هل دم کرد.',
      'بچه‌ها تا غروب در باغ بازی کردند.',
      'کسی در را زد و نامه‌ای آورد.',
    ],
  }
  assert.ok(alignSegments(english, other).every(({moved}) => moved === undefined))
})

test('of two lines that changed places and may well belong together, neither is called missing for sure', () => {
  const segments = [...persian.segments.slice(0, 3), 'آنجا پلی هست.', ...persian.segments.slice(3)]
  const beads = alignSegments(
    {...english, segments: [...english.segments, 'There is a bridge.']},
    {...persian, segments},
  )
  for (const {source, target, confidence} of beads) {
    if (source.includes(15) || target.includes(3))
      assert.ok((source.length > 0 && target.length > 0) || confidence < 0.95)
  }
})

test('decisions of a person that cross one another are both kept', () => {
  const pins = {
    beads: [
      {source: [1], target: [5]},
      {source: [9], target: [1, 2]},
    ],
  }
  const beads = written(alignSegments(english, persian, {pins}))
  assert.ok(beads.some((bead) => /^1\|5\*?$/.test(bead)))
  assert.ok(beads.some((bead) => /^9\|1,2\*?$/.test(bead)))
  const one = written(alignSegments(english, persian, {pins: {beads: [{source: [9], target: [1]}]}}))
  assert.ok(
    one.includes('9|1*') && one.includes('10|6*') && one.includes('12|10'),
    'and the rest is the best beside them',
  )
})

test('what a person keeps apart or alone is not found elsewhere', () => {
  const pins = {beads: [{source: [3], target: []}], apart: [[4, 7]] as const}
  const beads = alignSegments(english, persian, {pins})
  assert.ok(written(beads).includes('3|'))
  assert.ok(!beads.some(({source, target}) => source.includes(4) && target.includes(7)))
})

test('what is looked for elsewhere in vain leaves all rows as they were', () => {
  const there = {...persian, segments: persian.segments.slice(0, 12)}
  const {beads, pair} = inferSegments(english, there, knowledgeOf('en', 'fa', {}))
  let searches = -1
  // Beside what was put elsewhere the engine finds nothing at all.
  const alone = {
    beads: [
      ...english.segments.map((_, i) => ({source: [i], target: [], confidence: 1})),
      ...there.segments.map((_, j) => ({source: [], target: [j], confidence: 1})),
    ],
    ...(pair === undefined ? {} : {pair}),
  }
  const found = alignMoved(there, {}, () => (++searches === 0 ? {beads, ...(pair ? {pair} : {})} : alone))
  assert.ok(searches > 0, 'something was looked for')
  assert.deepEqual(written(found ?? []), written(beads))
})
