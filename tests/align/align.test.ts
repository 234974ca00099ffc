import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {alignSegments, alignSentences} from '../../src/align/index.ts'
import {type Lang, langs} from '../../src/languages/index.ts'
import type {AlignSide, IndexBead} from '../../src/text/model.ts'

function indices(count: number): number[] {
  return Array.from({length: count}, (_, k) => k)
}

/** The contract: every segment in exactly one bead, in order but for moved targets, with a probability. */
function assertValid(beads: readonly IndexBead[], source: AlignSide, target: AlignSide): void {
  const inOrder = (list: readonly number[]) => list.toSorted((a, b) => a - b)
  const targets = beads.flatMap((bead) => bead.target)
  const unmoved = beads.flatMap((bead) => (bead.moved ? [] : bead.target))
  assert.deepEqual(
    beads.flatMap((bead) => bead.source),
    indices(source.segments.length),
  )
  assert.deepEqual(inOrder(targets), indices(target.segments.length))
  assert.deepEqual(unmoved, inOrder(unmoved), 'only moved targets are out of order')
  for (const bead of beads) {
    assert.ok(bead.source.length + bead.target.length > 0)
    assert.ok(
      !bead.moved || (bead.source.length > 0 && bead.target.length > 0),
      'what is alone has not moved',
    )
    assert.ok(bead.confidence >= 0 && bead.confidence <= 1)
  }
}

const pieces = fc.constantFrom(
  '',
  ' ',
  '😀',
  '😀😀😀',
  '…',
  '"',
  '؟',
  '12',
  '١٢',
  '۱۲',
  'Moscow',
  'موسكو',
  'مسکو',
  'السلام عليكم.',
  'سلام بر شما.',
  'Peace be upon you.',
  'a'.repeat(3000),
  '\u200C',
  '\u0640',
  '\u064B',
  '(',
  '«',
  'BBC',
  '\uD800',
)
const text = fc.oneof(
  pieces,
  fc.string({unit: 'binary', maxLength: 40}),
  fc.array(pieces, {maxLength: 6}).map((all) => all.join(' ')),
)
const side = fc.record({lang: fc.constantFrom<Lang>(...langs), segments: fc.array(text, {maxLength: 9})})

test('whatever two texts are, every segment is in exactly one bead, in order', () => {
  fc.assert(
    fc.property(side, side, (source, target) => assertValid(alignSegments(source, target), source, target)),
    {numRuns: 300, seed: 7},
  )
})

test('a text beside nothing has no counterpart anywhere, and nothing beside nothing gives no bead', () => {
  const nothing: AlignSide = {lang: 'en', segments: []}
  const some: AlignSide = {lang: 'ar', segments: ['نص', 'نص آخر']}
  assert.deepEqual(alignSegments(nothing, nothing), [])
  assert.ok(alignSegments(some, nothing).every((bead) => bead.target.length === 0))
  assertValid(alignSegments(some, nothing), some, nothing)
  assertValid(alignSegments(nothing, some), nothing, some)
})

const arabic: AlignSide = {
  lang: 'ar',
  segments: [
    'زار وزير الخارجية الروسي سيرغي لافروف إسلام آباد في أبريل 2021.',
    'بلغ حجم التجارة بين البلدين 790 مليون دولار في عام 2020.',
    'هل تستطيع باكستان أن تدفع ثمن هذه الأسلحة؟',
    'وتبقى الهند أكبر مشتر للسلاح الروسي، كما يقول معهد ستوكهولم.',
  ],
}
const english: AlignSide = {
  lang: 'en',
  segments: [
    'Russian Foreign Minister Sergei Lavrov visited Islamabad in April 2021.',
    'Trade between the two countries reached 790 million dollars in 2020.',
    'Can Pakistan pay for these weapons?',
    'India remains the largest buyer of Russian arms, according to the Stockholm institute.',
  ],
}

test('paragraphs that translate one another stand side by side, with high confidence', () => {
  const beads = alignSegments(arabic, english)
  assert.deepEqual(
    beads.map(({source, target}) => [source, target]),
    indices(4).map((i) => [[i], [i]]),
  )
  assert.ok(beads.every((bead) => bead.confidence > 0.9))
})

test('a paragraph that was left out of the translation stands alone, and its neighbours keep their places', () => {
  const shorter = {...english, segments: english.segments.filter((_, k) => k !== 1)}
  const beads = alignSegments(arabic, shorter)
  assert.deepEqual(
    beads.map(({source, target}) => [source, target]),
    [
      [[0], [0]],
      [[1], []],
      [[2], [1]],
      [[3], [2]],
    ],
  )
})

test('exchanging source and target exchanges the sides of the beads and nothing else', () => {
  const there = alignSegments(arabic, english)
  const back = alignSegments(english, arabic)
  assert.deepEqual(
    back.map(({source, target}) => [target, source]),
    there.map(({source, target}) => [source, target]),
  )
})

test('Arabic and Persian are aligned with one another directly', () => {
  const persian: AlignSide = {
    lang: 'fa',
    segments: [
      'سرگئی لاوروف، وزیر خارجه روسیه، در آوریل ۲۰۲۱ به اسلام‌آباد سفر کرد.',
      'آیا پاکستان می‌تواند بهای این سلاح‌ها را بپردازد؟',
    ],
  }
  const beads = alignSegments(arabic, persian).filter((bead) => bead.source.length * bead.target.length > 0)
  assert.deepEqual(
    beads.map(({source, target}) => [source, target]),
    [
      [[0], [0]],
      [[2], [1]],
    ],
  )
})

test('two versions of one text are aligned, though no lexicon stands between a language and itself', () => {
  const edited = {
    ...english,
    segments: [...english.segments.slice(2), 'The editors thank the author for his patience.'],
  }
  const beads = alignSegments(english, edited).filter((bead) => bead.source.length * bead.target.length > 0)
  assert.deepEqual(
    beads.map(({source, target}) => [source, target]),
    [
      [[2], [0]],
      [[3], [1]],
    ],
  )
})

test('a bead that a person pinned is made exactly so, and the rest follows', () => {
  const beads = alignSegments(arabic, english, {pins: {beads: [{source: [1, 2], target: [1]}]}})
  assert.ok(beads.some(({source, target}) => source.join() === '1,2' && target.join() === '1'))
  assertValid(beads, arabic, english)
})

test('two paragraphs that a person parted do not share a bead', () => {
  const beads = alignSegments(arabic, english, {pins: {apart: [[2, 2]]}})
  assert.ok(!beads.some(({source, target}) => source.includes(2) && target.includes(2)))
  assertValid(beads, arabic, english)
})

test('a paragraph that a person said has no counterpart has none', () => {
  const beads = alignSegments(arabic, english, {pins: {beads: [{source: [3], target: []}]}})
  assert.ok(beads.some(({source, target}) => source.join() === '3' && target.length === 0))
  assertValid(beads, arabic, english)
})

test('any pins leave a valid alignment', () => {
  const list = fc.uniqueArray(fc.nat(3), {maxLength: 3})
  const pins = fc.record({
    beads: fc.array(fc.record({source: list, target: list}), {maxLength: 3}),
    apart: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), {maxLength: 4}),
  })
  fc.assert(
    fc.property(pins, (given) => assertValid(alignSegments(arabic, english, {pins: given}), arabic, english)),
    {numRuns: 100, seed: 7},
  )
})

test('sentences inside a row stand against their translations, and every sentence is somewhere in its row', () => {
  const source = {lang: 'ar' as const, segments: [arabic.segments.join(' ')], ids: ['p1']}
  const target = {lang: 'en' as const, segments: [english.segments.join(' ')], ids: ['p1']}
  const [sentences = []] = alignSentences(source, target, [{source: [0], target: [0], confidence: 1}])
  assert.deepEqual(
    sentences.map((bead) => [bead.source.map(({id}) => id), bead.target.map(({id}) => id)]),
    indices(4).map((k) => [[`p1.${k + 1}`], [`p1.${k + 1}`]]),
  )
})

test('no sentence of any text is lost or leaves its row', () => {
  fc.assert(
    fc.property(side, side, (source, target) => {
      const named = (each: AlignSide) => ({...each, ids: each.segments.map((_, k) => `p${k + 1}`)})
      const beads = alignSegments(source, target)
      const rows = alignSentences(named(source), named(target), beads)
      rows.forEach((row, k) => {
        const rowSource = new Set(beads[k]!.source.map((i) => `p${i + 1}`))
        for (const bead of row) {
          for (const sentence of bead.source) assert.ok(rowSource.has(sentence.id.split('.')[0]!))
        }
        const ids = row.flatMap((bead) => bead.source.map(({id}) => id))
        assert.equal(new Set(ids).size, ids.length)
      })
    }),
    {numRuns: 100, seed: 7},
  )
})

/** Words of no language, in the letters given. */
function verse(letters: string, seed: number): string {
  const words = Array.from({length: 5 + ((seed * 7) % 4)}, (_, k) =>
    Array.from(
      {length: 3 + ((seed + k) % 4)},
      (__, n) => letters[(seed * 13 + k * 5 + n * 3) % letters.length],
    ).join(''),
  )
  return words.join(' ')
}

test('as many verses on both sides stand side by side, though no word of them is known and one side has no marks', () => {
  const source: AlignSide = {lang: 'fa', segments: indices(9).map((k) => verse('بتثجچحخدذ', k))}
  const target: AlignSide = {
    lang: 'en',
    segments: indices(9).map((k) => `${verse('qvwxzjyk', k)}; ${verse('qvwx', k)}!`),
  }
  assert.deepEqual(
    alignSegments(source, target).map((bead) => [bead.source, bead.target]),
    indices(9).map((k) => [[k], [k]]),
  )
})

test('a side may be several times as long as its languages lead one to expect', () => {
  const glossed = english.segments.map(
    (text) => `${text} (${verse('qvwxzjyk', text.length)} ${text.toLowerCase()})`,
  )
  const beads = alignSegments(arabic, {...english, segments: glossed})
  assert.deepEqual(
    beads.map(({source, target}) => [source, target]),
    indices(4).map((k) => [[k], [k]]),
  )
})

test('many paragraphs that the translation has as one are one bead', () => {
  const more: AlignSide = {
    lang: 'ar',
    segments: [...arabic.segments, 'وصل القطار إلى القاهرة في الساعة 9 مساء.', 'زار لافروف موسكو.'],
  }
  const joined: AlignSide = {
    lang: 'en',
    segments: [
      [...english.segments, 'The train reached Cairo at 9 in the evening.'].join(' '),
      'Lavrov visited Moscow.',
    ],
  }
  const beads = alignSegments(more, joined)
  assert.deepEqual(
    beads.map(({source, target}) => [source, target]),
    [
      [[0, 1, 2, 3, 4], [0]],
      [[5], [1]],
    ],
  )
})

test('a heading stands beside the heading, even where length speaks for the paragraph', () => {
  const source: AlignSide = {
    lang: 'ar',
    segments: ['كلمة لا بد منها قبل البدء في هذا الحديث الطويل', 'كلام'],
    kinds: ['heading', 'paragraph'],
  }
  const target: AlignSide = {
    lang: 'en',
    segments: ['Foreword', 'Some words that go on for quite a while before they come to an end'],
    kinds: ['heading', 'paragraph'],
  }
  const beads = alignSegments(source, target)
  assert.ok(!beads.some((bead) => bead.source.includes(0) && bead.target.join() === '1'))
  const known = alignSegments(source, target).find((bead) => bead.source.includes(0))?.confidence ?? 0
  const blind = alignSegments({...source, kinds: []}, {...target, kinds: []})
  assert.ok(
    known > (blind.find((bead) => bead.source.join() === '0' && bead.target.join() === '0')?.confidence ?? 0),
  )
})
