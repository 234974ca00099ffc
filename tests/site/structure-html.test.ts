/** Marks and blocks of a text as HTML, and as plain text. */
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import fc from 'fast-check'
import {passageHtml} from '../../src/site/reading/passage-html.ts'
import {pictureSize} from '../../src/site/reading/picture-size.ts'
import {markTypes} from '../../src/text/kinds.ts'
import type {Mark} from '../../src/text/model.ts'
import {lowered, raised, readableText} from '../../src/text/readable.ts'

const plain = {sentences: [], anchors: false}

test('a run of Latin letters stays one piece of the line though a word of it is emphasised', () => {
  const html = passageHtml(
    {
      text: 'صحيفة The Washington Post قالت',
      runs: [{start: 6, end: 25, lang: 'en'}],
      marks: [{type: 'emphasis', start: 10, end: 20}],
    },
    plain,
  )
  assert.equal(html, 'صحيفة <span lang="en" dir="ltr">The <em>Washington</em> Post</span> قالت')
})

test('a link that would run a script, or leads nowhere from here, is plain text', () => {
  for (const href of ['javascript:alert(1)', 'data:text/html,x', '../other.html', '#top'])
    assert.equal(
      passageHtml({text: 'a word', marks: [{type: 'link', start: 2, end: 6, href}]}, plain),
      'a word',
    )
})

test('a name in a link of the text is no link of its own', () => {
  const marks: Mark[] = [{type: 'link', start: 0, end: 9, href: 'https://example.org/'}]
  const html = passageHtml(
    {text: 'Imran Khan', marks},
    {...plain, names: [{start: 0, end: 10, concept: 'imran-khan'}]},
  )
  assert.equal(html.match(/<a /g)?.length, 1)
})

test('a mark over two sentences is in both, and not in the space between them', () => {
  const sentences = [
    {start: 0, end: 2, names: ['p1.1']},
    {start: 3, end: 5, names: ['p1.2']},
  ]
  const html = passageHtml(
    {text: 'A. B.', marks: [{type: 'strong', start: 0, end: 5}]},
    {sentences, anchors: true},
  )
  assert.equal(html, '<span id="p1.1"><strong>A.</strong></span> <span id="p1.2"><strong>B.</strong></span>')
})

test('every character comes out once, whatever marks cross each other and the sentences', () => {
  const stretch = fc
    .tuple(fc.nat({max: 20}), fc.nat({max: 20}))
    .map(([a, b]) => ({start: Math.min(a, b), end: Math.max(a, b)}))
  const mark = fc
    .tuple(fc.constantFrom(...markTypes), stretch)
    .map(([type, at]): Mark => ({type, ...at, href: 'https://a.b/', note: 'n1'}))
  fc.assert(
    fc.property(fc.array(mark, {maxLength: 6}), fc.nat({max: 20}), (marks, cut) => {
      const text = 'abcdefghijklmnopqrst'
      const sentences = [
        {start: 0, end: cut, names: ['p1.1']},
        {start: cut, end: 20, names: ['p1.2']},
      ].filter(({start, end}) => start < end)
      const own = marks.filter(({start, end}) => start < end)
      assert.equal(passageHtml({text, marks: own}, {sentences, anchors: true}).replace(/<[^>]*>/g, ''), text)
    }),
  )
})

test('what is raised or lowered stays so in plain text, where Unicode has a sign for it', () => {
  assert.equal(raised('3'), '³')
  assert.equal(raised('-12'), '⁻¹²')
  assert.equal(raised('٣'), '^٣')
  assert.equal(raised('st'), 'st')
  assert.equal(lowered('2'), '₂')
})

test('a search reads a row of a table as cells, 10³ raised, and no number of a note as a digit of the word before it', () => {
  const text = 'in 19901 10 km3'
  const segment = {
    ...{id: 'p1', kind: 'table-row', text, lines: [[1, 1]]},
    cells: [
      [0, 8],
      [9, 15],
    ],
    marks: [
      {type: 'note', start: 7, end: 8, note: 'n1'},
      {type: 'superscript', start: 14, end: 15},
    ],
  }
  assert.equal(readableText(segment as never).replace(/ +/g, ' '), 'in 1990 · 10 km³')
})

test('the size of a picture is read from its file, and a cut file has none', () => {
  const bytes = readFileSync(new URL('../../content/side-by-side.png', import.meta.url))
  const {width, height} = pictureSize(bytes)!
  assert.ok(width > 100 && height > 100)
  assert.deepEqual(
    pictureSize(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 1, 2, 3, 4)),
    {width: 0x304, height: 0x102},
  )
  assert.deepEqual(pictureSize(new TextEncoder().encode('GIF89a\u0010\0\u0020\0')), {width: 16, height: 32})
  for (const length of [0, 1, 12, 20]) assert.equal(pictureSize(bytes.subarray(0, length)), undefined)
})
