import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {
  type MarkdownWords,
  mergeAnnotations,
  readJson,
  writeJson,
  writeMarkdown,
} from '../../src/site/client/annotations/import-export.ts'
import {hasAnnotations} from '../../src/site/client/annotations/storage-key.ts'
import {
  type AnnotatedText,
  type Annotation,
  annotationsOf,
  deleteAnnotation,
  readAnnotatedTexts,
  saveAnnotations,
} from '../../src/site/client/annotations/store.ts'

/** A browser's store, as far as these modules ask; `room` characters and no more fit into it. */
function browserWith(entries: Readonly<Record<string, string>> = {}, room = Number.POSITIVE_INFINITY) {
  const store = new Map(Object.entries(entries))
  const size = () => [...store].reduce((sum, [key, value]) => sum + key.length + value.length, 0)
  Object.assign(globalThis, {
    localStorage: {
      get length() {
        return store.size
      },
      key: (index: number) => [...store.keys()][index] ?? null,
      getItem: (key: string) => store.get(key) ?? null,
      removeItem: (key: string) => void store.delete(key),
      setItem: (key: string, value: string) => {
        if (size() + value.length > room) throw new DOMException('full', 'QuotaExceededError')
        store.set(key, value)
      },
    },
  })
  return store
}

/** Objects as JSON reads them. */
const plainly = {noNullPrototype: true} as const

const place = fc.oneof(
  fc.record(
    {
      row: fc.constantFrom('p1', 'p2'),
      lang: fc.constantFrom('en', 'ar', 'ur'),
      quote: fc.string({minLength: 1}),
    },
    plainly,
  ),
  fc
    .record(
      {
        row: fc.constantFrom('p1', 'c1'),
        lang: fc.constantFrom('en', 'fa'),
        quote: fc.string({minLength: 1}),
        start: fc.nat(50),
      },
      plainly,
    )
    .map((each) => ({...each, end: each.start + each.quote.length})),
)
const time = fc
  .date({min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true})
  .map((date) => date.toISOString())
const mark: fc.Arbitrary<Annotation> = fc.record(
  {
    id: fc.string({minLength: 1, maxLength: 4}),
    places: fc.array(place, {minLength: 1, maxLength: 3}),
    colour: fc.constantFrom(1 as const, 2 as const, 3 as const),
    note: fc.string({minLength: 1}),
    at: time,
    changed: time,
  },
  {requiredKeys: ['id', 'places', 'colour', 'at'], noNullPrototype: true},
)
const marks = fc.uniqueArray(mark, {selector: ({id}) => id, maxLength: 6})
const texts: fc.Arbitrary<readonly AnnotatedText[]> = fc.uniqueArray(
  fc.record(
    {
      slug: fc.stringMatching(/^[a-z][a-z\d-]{0,8}$/),
      titles: fc.dictionary(fc.constantFrom('en', 'ar'), fc.string({minLength: 1}), plainly),
      marks: marks.filter((each) => each.length > 0),
    },
    plainly,
  ),
  {selector: ({slug}) => slug, maxLength: 4},
)
const titles = {en: 'A title'}

test('what is marked comes back as it was, text by text, and is gone when it is removed', () => {
  fc.assert(
    fc.property(marks, marks, (some, others) => {
      browserWith({muqabala: '{"theme":"dark"}'})
      assert.equal(saveAnnotations({slug: 'one', titles, marks: some}), true)
      assert.equal(saveAnnotations({slug: 'two', titles, marks: others}), true)
      assert.deepEqual(annotationsOf('one').marks, some)
      assert.equal(hasAnnotations('one'), some.length > 0)
      for (const {id} of some) deleteAnnotation('one', id)
      assert.equal(hasAnnotations('one'), false)
      assert.deepEqual(annotationsOf('two').marks, others)
    }),
  )
})

test('a mark that is kept again stands where it stood, changed', () => {
  fc.assert(
    fc.property(marks, fc.nat(5), (some, k) => {
      fc.pre(some.length > 0)
      browserWith()
      saveAnnotations({slug: 'one', titles, marks: some})
      const changed = {...some[k % some.length]!, note: 'changed'}
      saveAnnotations({slug: 'one', titles, marks: [changed]})
      assert.deepEqual(
        annotationsOf('one').marks,
        some.map((each) => (each.id === changed.id ? changed : each)),
      )
    }),
  )
})

test('a store that somebody else wrote into breaks nothing, and what is no mark that we know stays in it', () => {
  const good = {
    id: 'a',
    places: [{row: 'p1', lang: 'en', quote: 'x'}],
    colour: 1,
    at: '2026-11-30T10:00:00.000Z',
  }
  const strange = [
    null,
    5,
    'x',
    {},
    {...good, id: ''},
    {...good, places: []},
    {...good, places: [{row: 'p1', lang: 'en', quote: 'x', start: 3, end: 3}]},
    {...good, places: [{row: 'p1', lang: 'en', quote: 'x', start: 3}]},
    {...good, places: [{row: 'p1', lang: '"><b>', quote: 'x'}]},
    {...good, colour: 9},
    {...good, colour: undefined},
    {...good, at: 'today'},
    {...good, at: '2026-99-99T00:00'},
    {...good, note: ''},
    {...good, shape: 'of a later time', colour: 'blue'},
  ]
  const key = 'muqabala.marks/one'
  const store = browserWith({[key]: JSON.stringify({titles: {en: 5}, marks: [...strange, good]})})
  assert.deepEqual(annotationsOf('one'), {slug: 'one', titles: {}, marks: [good]})
  saveAnnotations({slug: 'one', titles, marks: [{...(good as Annotation), id: 'b'}]})
  deleteAnnotation('one', 'a')
  const kept = JSON.parse(store.get(key) ?? '').marks
  assert.deepEqual(kept.slice(0, -1), JSON.parse(JSON.stringify(strange)))
  for (const broken of ['', '{', 'null', '5', '[]', '{"marks":5}']) {
    browserWith({[key]: broken, 'muqabala.marks/../x': '{}', other: '1'})
    assert.deepEqual(annotationsOf('one').marks, [])
    assert.deepEqual(readAnnotatedTexts(), [])
  }
})

test('where the browser keeps nothing, or no more, that is said and what is there stays', () => {
  const [one, two] = [1, 2].map(
    (k): Annotation => ({
      id: `${k}`,
      places: [{row: 'p1', lang: 'en', quote: 'x'.repeat(200 * k)}],
      colour: 1,
      at: '2026-11-30T10:00:00.000Z',
    }),
  )
  browserWith({}, 700)
  assert.equal(saveAnnotations({slug: 'one', titles, marks: [one!]}), true)
  assert.equal(saveAnnotations({slug: 'one', titles, marks: [two!]}), false)
  assert.deepEqual(annotationsOf('one').marks, [one])
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      throw new DOMException('no', 'SecurityError')
    },
  })
  assert.equal(saveAnnotations({slug: 'one', titles, marks: [one!]}), false)
  assert.equal(hasAnnotations('one'), false)
  assert.deepEqual([readAnnotatedTexts(), annotationsOf('one').marks], [[], []])
  Object.defineProperty(globalThis, 'localStorage', {configurable: true, writable: true, value: undefined})
})

test('a file that was exported is read in again whole', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const saved = all.map(({slug}) => ({slug, titles}))
      const read = readJson(writeJson({saved, texts: all}))
      assert.deepEqual(read, {saved, texts: all, unread: 0})
    }),
  )
})

test('a file of something else is refused, and what cannot be read in one of ours is counted', () => {
  for (const file of ['', '{', '[]', 'null', '5', '{"format":"muqabala-marks"}', '{"texts":[]}']) {
    assert.equal(readJson(file), undefined, file)
  }
  const file = {
    format: 'muqabala-marks',
    saved: [{slug: '../../evil', titles: {}}, null, 5],
    texts: [null, {slug: '//host', marks: [{}, {}]}, {slug: 'a', marks: [{}, 1]}, {slug: 'b'}],
  }
  assert.deepEqual(readJson(JSON.stringify(file)), {saved: [], texts: [], unread: 5})
})

test('reading a file in loses nothing that was here, and doing it twice adds nothing', () => {
  fc.assert(
    fc.property(texts, texts, (here, file) => {
      browserWith()
      for (const each of here) saveAnnotations(each)
      let count = 0
      const name = () => {
        count += 1
        return `new ${count}`
      }
      const first = mergeAnnotations(readAnnotatedTexts(), file, name)
      for (const each of first.texts) saveAnnotations(each)
      const after = readAnnotatedTexts()
      for (const each of here) {
        const own = after.find(({slug}) => slug === each.slug)?.marks ?? []
        assert.deepEqual(own.slice(0, each.marks.length), each.marks)
      }
      const total = file.reduce((sum, each) => sum + each.marks.length, 0)
      assert.equal(first.added + first.same + first.differ, total)
      const second = mergeAnnotations(after, file, name)
      assert.deepEqual(second, {texts: [], added: 0, same: total, differ: 0})
    }),
  )
})

const plain: MarkdownWords = {
  title: 'Notes',
  list: 'My list',
  titleOf: ({slug}) => slug,
  addressOf: (slug, row) => `https://example.org/${slug}/${row ? `#${row}` : ''}`,
  rowOf: (row) => `Paragraph ${row}`,
  dateOf: (each) => each.slice(0, 10),
}

test('the Markdown file has the words as quotations, the note as it was typed, the place and the day', () => {
  const places = [
    {row: 'p3', lang: 'en', quote: 'a *star* and\n# no heading', start: 1, end: 25},
    {row: 'p3', lang: 'ar', quote: 'نجمة'},
  ]
  const kept: Annotation = {
    id: 'a',
    places,
    colour: 1,
    note: 'See **there**.',
    at: '2026-11-30T10:00:00.000Z',
  }
  const file = writeMarkdown(
    {saved: [{slug: 'b', titles: {}}], texts: [{slug: 'a', titles: {}, marks: [kept]}]},
    plain,
  )
  assert.equal(
    file,
    `# Notes

## My list

- [b](https://example.org/b/)

## [a](https://example.org/a/)

> a \\*star\\* and
> \\# no heading
>
> نجمة

See **there**.

[Paragraph p3](https://example.org/a/#p3) · 2026-11-30
`,
  )
})
