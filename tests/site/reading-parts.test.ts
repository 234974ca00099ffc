/** Small parts of an article's page: the ring, the line of credit, the circles, the columns. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import ar from '../../content/interface/ar.json' with {type: 'json'}
import en from '../../content/interface/en.json' with {type: 'json'}
import fa from '../../content/interface/fa.json' with {type: 'json'}
import {type Lang, langs} from '../../src/languages/index.ts'
import {columnsOf, showRows} from '../../src/site/reading/columns.ts'
import {creditOf} from '../../src/site/reading/credit.ts'
import {readDashes, ringDashes} from '../../src/site/reading/ring.ts'
import {interfaceWords} from '../../src/store/interface.ts'
import {circleOf, circles} from '../../src/text/circles.ts'
import type {Alignment, Edition, InHouseTranslation, Metadata} from '../../src/text/model.ts'
import {type Row, rowsOf} from '../../src/text/rows.ts'
import {bead, edition} from '../text/made.ts'

const words = {ar: interfaceWords.parse(ar), en: interfaceWords.parse(en), fa: interfaceWords.parse(fa)}

test('the ring has a stroke for each row, as long as its text, and closes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 1, max: 5000}), {minLength: 2, maxLength: 60}), (lengths) => {
      const dashes = ringDashes(lengths).split(' ').map(Number)
      const strokes = dashes.filter((_, index) => index % 2 === 0)
      const gaps = dashes.filter((_, index) => index % 2 === 1)
      assert.equal(strokes.length, lengths.length)
      assert.equal(gaps.length, lengths.length)
      assert.ok(dashes.every((dash) => dash >= 0))
      // Each is written to one decimal.
      const sum = dashes.reduce((all, dash) => all + dash, 0)
      assert.ok(Math.abs(sum - 100) <= 0.05 * dashes.length + 1e-9, String(sum))
      for (const [index, length] of lengths.entries())
        for (const [other, longer] of lengths.entries())
          if (length < longer) assert.ok(strokes[index]! <= strokes[other]!)
    }),
  )
})

test('a ring of one row, of none, or of more than can be told apart is whole', () => {
  for (const lengths of [[], [7], [0, 0], Array.from({length: 61}, () => 9)])
    assert.equal(ringDashes(lengths), '100')
})

/** An edition with these facts. */
function of(lang: Edition['lang'], primary: boolean, metadata: Metadata, made?: InHouseTranslation): Edition {
  return {...edition(lang, primary, ['t', 'p1']), metadata, ...(made && {origin: 'made', made})}
}

const texts = (...[own, all, lang]: [Edition, readonly Edition[], keyof typeof words]) =>
  creditOf(own, all, lang, words[lang]).map(({text}) => text)

test('a credit tells whose a text is, where and when it appeared, in its own language', () => {
  const original = of('en', true, {
    authors: [{en: 'A. Writer'}],
    publisher: {en: 'The Paper'},
    date: '2022-03-29',
  })
  const credit = texts(original, [original], 'en')
  assert.deepEqual(credit.slice(0, 2), ['A. Writer', 'The Paper'])
  assert.match(credit[2]!, /29 March 2022/)
  assert.equal(creditOf(original, [original], 'en', words.en)[2]!.short, '2022')
  // In Persian two calendars are told, where there is room for them.
  assert.equal(creditOf(original, [original], 'fa', words.fa).at(-1)!.short, '۹ فروردین ۱۴۰۱')
  assert.equal(creditOf(original, [original], 'fa', words.fa)[0]!.lang, 'en')
})

test('a translation made for the site says that a machine made it and nobody reviewed it, and bears no date of the original', () => {
  const original = of('ar', true, {authors: [{ar: 'كاتب'}], date: '2018-03-06', publisher: {ar: 'صحيفة'}})
  const made = {from: 'ar', date: '2026-11-21', translator: 'machine-assisted', reviewed: false} as const
  for (const lang of langs as readonly (keyof typeof words)[]) {
    const own = of(lang, false, {date: '2018-03-06', publisher: {ar: 'صحيفة'}}, made)
    const credit = texts(own, [original, own], lang)
    assert.ok(credit.includes(words[lang].origin.machineNotReviewed), credit.join(' · '))
    assert.doesNotMatch(credit.join(' · '), /2018|٢٠١٨|۲۰۱۸|۱۳۹۶|صحيفة/)
  }
})

test('what nobody states is said: no date of an original, no name of a translator', () => {
  const original = of('ar', true, {})
  const translation = of('en', false, {translated: true})
  assert.ok(texts(original, [original, translation], 'ar').includes(words.ar.home.undated))
  const credit = texts(translation, [original, translation], 'en')
  assert.ok(credit.includes(words.en.imprint.translatorUnknown))
  assert.ok(!credit.includes(words.en.home.undated))
})

/** A row of these languages, paired in this way. */
const row = (some: Partial<Row>, ...own: readonly Lang[]) => ({
  cells: Object.fromEntries(own.map((lang) => [lang, []])),
  pairings: [],
  absences: {},
  moves: {},
  ...some,
})
const pairing = {source: 'en', target: 'ar', confidence: 0.9, status: 'auto', differences: []} as const

test('a circle says what is so of the two passages that show, the most telling first', () => {
  const states = {
    auto: [pairing],
    pinned: [{...pairing, status: 'pinned'}],
    seen: [{...pairing, status: 'reviewed'}],
    unsure: [{...pairing, confidence: 0.4}],
  } as const
  for (const [state, pairings] of Object.entries(states))
    assert.equal(circleOf(row({pairings}, 'en', 'ar'), ['en', 'ar']), state)
  assert.equal(circleOf(row({pairings: states.seen}, 'en'), ['en', 'ar']), 'one')
  assert.equal(circleOf(row({absences: {en: 'left-out'}}, 'ar'), ['en', 'ar']), 'leftOut')
  assert.equal(circleOf(row({pairings: states.unsure, moves: {ar: {}}}, 'en', 'ar'), ['en', 'ar']), 'moved')
  // Of a language on no column it says nothing.
  assert.equal(circleOf(row({moves: {fa: {}}}, 'en', 'ar'), ['en', 'ar']), 'auto')
})

test('what a person has read is red on the ring: its strokes and no others', () => {
  const of = (...read: readonly number[]) =>
    readDashes(
      [30, 10, 10],
      [0, 1, 2].map((at) => read.includes(at)),
    )
  assert.equal(ringDashes([30, 10, 10]), '56.8 1.8 18.9 1.8 18.9 1.8')
  assert.equal(of(), undefined)
  assert.equal(of(0), '56.8 43.2')
  assert.equal(of(1), '0 58.6 18.9 22.5')
  assert.equal(of(0, 1), '56.8 1.8 18.9 22.5')
  assert.equal(of(0, 2), '56.8 22.5 18.9 1.8')
  assert.equal(of(0, 1, 2), ringDashes([30, 10, 10]))
  // Where strokes cannot be told apart, those that follow one another are one.
  const many = Array.from({length: 100}, () => 7)
  assert.equal(
    readDashes(
      many,
      many.map((_, at) => at > 9 && at < 20),
    ),
    '0 10 10 80',
  )
})

test('every circle has its name and its meaning in each language', () => {
  for (const {reading} of Object.values(words)) {
    const said = circles.flatMap((circle) => [reading[circle], reading[`${circle}Means`]])
    assert.ok(said.every((each) => each !== ''))
    assert.equal(new Set(said).size, said.length)
  }
})

test('of any editions exactly one stands in the first column and at most one in the second, and the primary one shows', () => {
  const choice = fc.record({
    own: fc.subarray([...langs], {minLength: 1}),
    primary: fc.nat(),
    made: fc.array(fc.boolean(), {minLength: 3, maxLength: 3}),
    ui: fc.constantFrom(...langs),
  })
  fc.assert(
    fc.property(choice, ({own, primary, made, ui}) => {
      const editions = own.map((lang, index) => ({
        ...edition(lang, index === primary % own.length, []),
        ...(made[index] && {origin: 'made' as const}),
      }))
      const columns = columnsOf(editions, ui)
      assert.equal(columns.length, editions.length)
      assert.deepEqual(
        columns.map(({place}) => place),
        ['o', 't', 'x', 'x'].slice(0, editions.length),
      )
      const shown = columns.filter(({place}) => place !== 'x').map(({edition: each}) => each)
      assert.ok(shown.some((each) => each.primary))
      if (own.includes(ui)) assert.equal(shown[0]?.lang, ui)
    }),
  )
})

test('every id of every text is one anchor whatever the language of the page', () => {
  const editions = [
    edition('en', true, ['p1', 'p2']),
    edition('ar', false, ['p1', 'p2-ar1']),
    edition('fa', false, ['p1']),
  ]
  const alignments: Alignment[] = [
    {
      slug: 's',
      source: 'en',
      target: 'ar',
      beads: [bead(['p1'], ['p1']), bead(['p2'], []), bead([], ['p2-ar1'])],
    },
    {slug: 's', source: 'en', target: 'fa', beads: [bead(['p1'], ['p1']), bead(['p2'], [])]},
  ]
  const rows = rowsOf({editions, alignments})
  for (const ui of langs) {
    const shown = showRows(rows, columnsOf(editions, ui), new Map())
    const anchors = shown.flatMap(({id, cells}) => [
      id,
      ...cells.flatMap(({passages}) => passages.flatMap(({anchor}) => anchor ?? [])),
    ])
    assert.deepEqual([...anchors].sort(), ['p1', 'p2', 'p2-ar1'])
  }
})
