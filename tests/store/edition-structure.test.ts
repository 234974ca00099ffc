import assert from 'node:assert/strict'
import {suite, test} from 'node:test'
import fc from 'fast-check'
import {readEdition, writeEdition} from '../../src/store/edition-file.ts'
import {markTypes, segmentKinds} from '../../src/text/kinds.ts'
import type {Edition, Mark, Segment} from '../../src/text/model.ts'

/** An edition of these segments, each with the rest of what segments have. */
function editionOf(segments: readonly Partial<Segment>[]): Edition {
  return {
    slug: 'a-b',
    lang: 'en',
    origin: 'received',
    primary: true,
    source: 'content/sources/a-b/source.html',
    metadata: {},
    segments: segments.map((segment, index): Segment => {
      return {id: `p${index + 1}`, kind: 'paragraph', text: 'x', lines: [[1, 1]], ...segment}
    }),
  }
}

/** The body of the file of these segments, which come back from it as they are. */
function bodyOf(...segments: readonly Partial<Segment>[]): string {
  const [, body] = writtenOf(segments)
  return body
}

/** Front matter and body of the file of these segments. */
function writtenOf(segments: readonly Partial<Segment>[]): readonly [string, string] {
  const edition = editionOf(segments)
  const file = writeEdition(edition)
  assert.deepEqual(readEdition(file), edition)
  const end = file.indexOf('\n---\n\n')
  return [file.slice(0, end), file.slice(end + '\n---\n\n'.length, -1)]
}

/** A stretch of a text as a mark. */
function markOn(text: string, part: string, type: Mark['type'], more: Partial<Mark> = {}): Mark {
  const start = text.indexOf(part)
  return {type, start, end: start + part.length, ...more}
}

suite('the file of an edition is ordinary markdown', () => {
  test('for what stands inside a line', () => {
    const text = 'Old, deep, 103 H2O x.'
    const marks = [
      markOn(text, 'Old', 'link', {href: 'https://example.org/a b'}),
      markOn(text, 'deep', 'emphasis'),
      {type: 'superscript', start: 13, end: 14},
      {type: 'subscript', start: 16, end: 17},
      markOn(text, 'x', 'code'),
    ] as const
    assert.equal(
      bodyOf({text, marks}),
      '[Old](<https://example.org/a b>), *deep*, 10<sup>3</sup> H<sub>2</sub>O `x`.',
    )
    assert.equal(bodyOf({text: 'one two', marks: [{type: 'break', start: 3, end: 4}]}), 'one\\\ntwo')
  })

  test('for emphasis in the middle of a word, as Arabic has it before a quotation', () => {
    const text = 'و«غليظ»و'
    const [front, body] = writtenOf([{text, marks: [markOn(text, '«غليظ»', 'strong')]}])
    assert.match(body, /\*\*«غليظ»\*\*/)
    assert.doesNotMatch(front, /marks/)
  })

  test('for headings by level, lists inside lists, numbers that go on, quotations and rules', () => {
    const item = (text: string, level: number, number?: number): Partial<Segment> => ({
      kind: 'list-item',
      text,
      level,
      ...(number === undefined ? {} : {number}),
    })
    assert.equal(
      bodyOf(
        {kind: 'title', text: 'Title'},
        {kind: 'heading', text: 'Part', level: 3},
        item('a', 1),
        item('b', 2),
        item('c', 1),
        item('three', 1, 3),
        item('four', 1, 4),
        {kind: 'quote', text: 'Said', level: 1},
        {kind: 'quote', text: 'Answered', level: 2},
        {text: 'End', separated: true},
      ),
      '# Title\n\n### Part\n\n- a\n  - b\n- c\n\n3. three\n4. four\n\n> Said\n>\n> > Answered\n\n---\n\nEnd',
    )
  })

  test('for tables with and without a head, with marks, bars and empty cells in them', () => {
    const cells = (...places: (readonly [number, number])[]) => places
    assert.equal(
      bodyOf(
        {kind: 'table-row', text: 'Year m³', header: true, cells: cells([0, 4], [5, 7])},
        {
          kind: 'table-row',
          text: 'a|b',
          cells: cells([0, 3], [3, 3]),
          marks: [{type: 'strong', start: 0, end: 1}],
        },
      ),
      '| Year | m³ |\n| - | - |\n| **a**\\|b | |',
    )
    assert.equal(
      bodyOf({kind: 'table-row', text: 'x y', cells: cells([0, 0], [0, 1], [2, 3])}),
      '| | | |\n| - | - | - |\n| | x | y |',
    )
  })

  test('for verse, a line a segment and a stanza a paragraph', () => {
    const line = (text: string, stanza: number): Partial<Segment> => ({kind: 'verse', text, stanza})
    assert.equal(
      bodyOf(line('بنی آدم', 1), line('که در آفرینش', 1), line('چو عضوی', 2)),
      'بنی آدم\\\nکه در آفرینش\n\nچو عضوی',
    )
  })

  test('for code and pictures', () => {
    assert.equal(
      bodyOf(
        {kind: 'code', text: 'a *b*'},
        {kind: 'code', text: '```'},
        {kind: 'figure', text: 'A gate', picture: {file: '4f0c.jpg'}},
      ),
      '````\na *b*\n```\n````\n\n![A gate](4f0c.jpg)',
    )
  })

  test('for notes, each under the sign that it has in the text, also where two have the same', () => {
    const note = (id: string, start: number): Mark => ({type: 'note', start, end: start + 1, note: id})
    assert.equal(
      bodyOf(
        {
          text: 'One1 two* three۲ four* 1',
          marks: [note('n1', 3), note('n2', 8), note('n3', 15), note('n4', 21)],
        },
        ...['n1', 'n2', 'n3', 'n4'].map((id): Partial<Segment> => ({id, kind: 'note', text: `Of ${id}`})),
      ),
      'One[^1] two[^*] three[^۲] four[^*-n4] 1\n\n' +
        '[^1]: Of n1\n\n[^*]: Of n2\n\n[^۲]: Of n3\n\n[^*-n4]: Of n4',
    )
  })
})

/** Pieces that markdown, HTML and tables give a meaning to, and letters, digits and signs of Arabic script. */
const pieces = [
  '*',
  '**',
  '_',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '&',
  '|',
  '#',
  '`',
  '~~',
  '\\',
  '!',
  '\u200c',
  ' ',
  '  ',
]
const words = [
  '1',
  '۱',
  '٢',
  'م',
  'لا',
  'می\u200cرود',
  '«',
  '»',
  '،',
  'و',
  'a',
  '<sup>',
  '</q>',
  '<br>',
  '[^1]',
  '[x] ',
]
const blocks = [
  '- ',
  '1. ',
  '> ',
  '# ',
  '---',
  '    ',
  '\t',
  '$',
  '@a.b',
  'www.a.b',
  'https://a.b',
  '[a]: b',
  '|-|',
]
const nasty = fc
  .array(fc.constantFrom(...pieces, ...words, ...blocks), {minLength: 1, maxLength: 9})
  .map((all) => all.join(''))
  .filter((text) => text.trim() !== '')

const detail = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, {nil: undefined})
const places = (length: number) =>
  fc
    .tuple(fc.nat(length - 1), fc.nat(length))
    .map(([a, b]) => ({start: Math.min(a, b), end: Math.max(a + 1, b)}))

/** Any segment, with any marks and cells; `undefined` fields are left out. */
const anySegment = nasty.chain((text) =>
  fc.record({
    text: fc.constant(text),
    kind: fc.constantFrom(...segmentKinds),
    level: detail(fc.integer({min: 1, max: 9})),
    number: detail(fc.integer({min: -1, max: 4})),
    stanza: detail(fc.integer({min: 1, max: 2})),
    header: detail(fc.constant(true as const)),
    separated: detail(fc.constant(true as const)),
    picture: detail(fc.constantFrom({file: 'a.jpg'}, {address: 'https://a.b/c d(e'})),
    cells: detail(
      fc
        .array(places(text.length), {minLength: 1, maxLength: 3})
        .map((all) => all.map(({start, end}) => [start, end] as const)),
    ),
    marks: detail(
      fc.array(
        fc
          .tuple(places(text.length), fc.constantFrom(...markTypes), nasty)
          .map(([place, type, href]): Mark => {
            if (type === 'link') return {type, ...place, href}
            return type === 'note' ? {type, ...place, note: 'n2'} : {type, ...place}
          }),
        {minLength: 1, maxLength: 4},
      ),
    ),
  }),
)

test('any marks, cells and details of any text come back as they are, whether markdown can say them or not', () => {
  let said = 0
  fc.assert(
    fc.property(fc.array(anySegment, {minLength: 1, maxLength: 5}), (found) => {
      const segments = found.map((segment, index) => {
        const defined = Object.entries(segment).filter(([, value]) => value !== undefined)
        return {
          ...Object.fromEntries(defined),
          id: segment.kind === 'note' ? `n${index + 1}` : `p${index + 1}`,
        }
      })
      const [front] = writtenOf(segments)
      if (segments.some((each) => 'marks' in each) && !front.includes('"marks"')) said += 1
    }),
    // One seed, for how often markdown can say them depends on what is drawn.
    {numRuns: 300, seed: 1},
  )
  assert.ok(said > 10, `markdown said the marks of ${said} editions`)
})
