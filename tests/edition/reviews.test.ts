import assert from 'node:assert/strict'
import test from 'node:test'
import {type Judgement, type JudgementFile, noJudgement, type Review} from '../../src/edition/judgement.ts'
import {checkReviews, hashText, markReviewed, matchReviews, reviewOf} from '../../src/edition/reviews.ts'
import type {Lang} from '../../src/languages/index.ts'
import type {Edition, IndexBead} from '../../src/text/model.ts'

/** An edition of paragraphs, each called by its place. */
function edition(lang: Lang, texts: readonly string[], more: Partial<Edition> = {}): Edition {
  const segments = texts.map(
    (text, index) => ({id: `p${index + 1}`, kind: 'paragraph', text, lines: []}) as const,
  )
  return {
    slug: 'rain',
    lang,
    origin: 'received',
    primary: lang === 'en',
    source: `${lang}.txt`,
    metadata: {},
    segments,
    ...more,
  }
}

const straight = (count: number): IndexBead[] =>
  Array.from({length: count}, (_, index) => ({source: [index], target: [index], confidence: 1}))

/** The reviews that hold and those that lapsed, of two editions with these rows. */
function held(
  source: Edition,
  target: Edition,
  beads: readonly IndexBead[],
  reviewed: readonly (Review | string)[],
) {
  const pinned = {beads, pinned: new Set<number>(), faults: [], reviewed: [...reviewed]}
  const {valid: held, lapsed} = matchReviews({source, target, pinned})
  return {rows: [...held.keys()], lapsed: lapsed.map(({found, row}) => `${found} → ${row}`)}
}

const en = edition('en', ['Rain fell.', 'Nobody came.', 'The lamp burned.'])
const ar = edition('ar', ['هطل المطر.', 'لم يأت أحد.', 'اشتعل المصباح.'])
const rows = straight(3)
const all = rows.map((bead) => reviewOf({source: en, target: ar}, bead))

test('a row that was read is reviewed as long as its two texts stay as they were read', () => {
  assert.deepEqual(held(en, ar, rows, [all[1]!]), {rows: [1], lapsed: []})
  const other = edition('en', ['Rain fell.', 'Somebody came.', 'The lamp burned.'])
  const {rows: left, lapsed} = held(other, ar, rows, all)
  assert.deepEqual(left, [0, 2])
  assert.deepEqual(lapsed, ['The review of row p2 has lapsed: its text in "en" changed. → p2'])
})

test('a review says which of the two texts changed, or that both did', () => {
  const texts = ['هطل المطر.', 'جاء أحد.', 'اشتعل المصباح.']
  assert.match(held(en, edition('ar', texts), rows, all).lapsed[0]!, /its text in "ar" changed/)
  const both = edition('en', ['Rain fell.', 'One came.', 'The lamp burned.'])
  assert.match(held(both, edition('ar', texts), rows, all).lapsed[0]!, /its text in "en" and "ar" changed/)
})

test('a pin that makes another pair of a row ends its review, though no text changed', () => {
  const crossed = [
    rows[0]!,
    {source: [1], target: [2], confidence: 1},
    {source: [2], target: [1], confidence: 1},
  ]
  const {rows: left, lapsed} = held(en, ar, crossed, all)
  assert.deepEqual(left, [0])
  assert.match(lapsed[0]!, /row p2 has lapsed: its two texts no longer make up one row/)
  const merged = [rows[0]!, {source: [1, 2], target: [1, 2], confidence: 1}]
  assert.deepEqual(held(en, ar, merged, all).rows, [0])
})

test('a paragraph put in above leaves the reviews of those below as they are', () => {
  const more = edition('en', ['New.', 'Rain fell.', 'Nobody came.', 'The lamp burned.'])
  const shifted = [
    {source: [0], target: [], confidence: 1},
    ...rows.map(({source, target}) => ({source: [source[0]! + 1], target, confidence: 1})),
  ]
  assert.deepEqual(held(more, ar, shifted, all), {rows: [1, 2, 3], lapsed: []})
})

test('of two rows with the same texts only the one that was read is reviewed', () => {
  const [twice, zweimal] = [edition('en', ['Rain.', 'Rain.']), edition('ar', ['مطر.', 'مطر.'])]
  const second = reviewOf({source: twice, target: zweimal}, straight(2)[1]!)
  assert.deepEqual(held(twice, zweimal, straight(2), [second]).rows, [1])
})

test('a review that says no text, as earlier versions wrote it, counts for nothing and is told', () => {
  const {rows: left, lapsed} = held(en, ar, rows, ['p1'])
  assert.deepEqual(left, [])
  assert.deepEqual(lapsed, ['The review of row p1 does not say which texts were read. → p1'])
  const every = matchReviews({
    source: en,
    target: ar,
    pinned: {beads: rows, pinned: new Set(), faults: [], reviewed: 'all'},
  })
  assert.equal(every.valid.size, 0)
  assert.equal(every.lapsed[0]!.row, 'all')
})

test('a lapsed review is told at its line, with the command that reviews the row again', () => {
  const judged: Judgement = {alignments: {'ar-en': {reviewed: [all[0]!]}}}
  const file: JudgementFile = {...noJudgement, decisions: judged, lineOf: (path) => path.length}
  const pinned = {beads: rows, pinned: new Set<number>(), faults: [], reviewed: []}
  const [found] = checkReviews(
    {source: en, target: ar, pinned},
    [{at: 0, found: 'It lapsed.', row: 'p1'}],
    file,
  )
  assert.equal(found!.code, 'review-lapsed')
  assert.equal(found!.line, 4)
  assert.match(
    found!.message,
    /It lapsed\. Where the row is right as it is now, say so with "npm run decide -- rain review ar-en p1"\./,
  )
})

test('a translation made for the site is reviewed when each of its rows is, and not because a file says so', () => {
  const made = {from: 'en', date: '2026-01-02', translator: 'machine-assisted', reviewed: true} as const
  const own = edition('ar', ['هطل المطر.'], {origin: 'made', made})
  const bead = {source: ['p1'], target: ['p1'], confidence: 1}
  const said = (status: 'pinned' | 'reviewed') =>
    markReviewed(own, [{slug: 'rain', source: 'en', target: 'ar', beads: [{...bead, status}]}]).made?.reviewed
  assert.equal(said('reviewed'), true)
  assert.equal(said('pinned'), false)
  assert.equal(markReviewed(own, []).made?.reviewed, false)
})

test('two texts that differ by a space are two texts', () => {
  assert.notEqual(hashText('می کنند'), hashText('می\u200cکنند'))
  assert.equal(hashText(''), 'cbf29ce484222325')
  assert.equal(hashText('foobar'), '85944171f73967e8', 'the published test vector of FNV-1a')
})
