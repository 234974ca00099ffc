import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {parse} from 'yaml'
import {readEdition, writeEdition} from '../../src/store/edition-file.ts'
import {segmentKinds} from '../../src/text/kinds.ts'
import type {Edition} from '../../src/text/model.ts'

const edition: Edition = {
  slug: 'a-b',
  lang: 'en',
  origin: 'received',
  primary: true,
  source: 'content/sources/a-b/source.txt',
  metadata: {date: '2018-04-21', authors: [{en: 'Samuel Ramani', ar: 'صمويل رمانى'}]},
  segments: [
    {id: 't', kind: 'title', text: 'A title # with *marks*', lines: [[1, 1]]},
    {
      id: 'p1',
      kind: 'paragraph',
      text: '1. <b>not bold</b> {{ x }} &amp; --- ',
      lines: [
        [3, 4],
        [6, 6],
      ],
    },
    {
      id: 'p2',
      kind: 'heading',
      text: 'نص',
      lines: [[7, 7]],
      runs: [{start: 0, end: 2, lang: 'ar'}],
      aliases: ['p9'],
    },
  ],
}

/** Pieces of markdown, HTML, template and YAML syntax, odd spaces and control characters. */
const syntax = [
  '*',
  '_',
  '<b>',
  '&amp;',
  '[a]: b',
  '# ',
  '---',
  '```',
  '    ',
  '\t',
  '1. ',
  '- ',
  '> ',
  '{{',
  '{%',
  '\\',
  '![',
  '](',
  ')',
  '<!--',
  'https://x.y',
  '~',
  '|',
  '=',
  '===',
  '&#x20;',
  '&nbsp;',
  ':::',
  "'''",
  '\u0085',
  '\u2028',
  '\uFEFF',
  '\f',
  '\v',
  'م',
  '،',
  '%YAML',
  ': ',
  '#',
  '!!js',
]

const line = fc
  .array(fc.oneof(fc.string({unit: 'binary'}), fc.constantFrom(...syntax)), {minLength: 1, maxLength: 8})
  .map((pieces) => pieces.join('').replace(/[\n\r\0]|\p{Surrogate}/gu, ''))
  .filter((text) => text.trim() !== '')

test('an edition read back from its file is the same edition', () => {
  assert.deepEqual(readEdition(writeEdition(edition)), edition)
})

/** The front matter of a file. */
const headOf = (file: string) => file.slice(4, file.indexOf('\n---\n'))

test('front matter is JSON, a line for each field and each segment', () => {
  const full: Edition = {
    ...edition,
    published: '2026-11-21',
    made: {from: 'ar', date: '2026-11-21', translator: 'machine-assisted', reviewed: false},
  }
  assert.equal(
    headOf(writeEdition(full)),
    `{
  "slug": "a-b",
  "lang": "en",
  "origin": "received",
  "primary": true,
  "source": "content/sources/a-b/source.txt",
  "metadata": {
    "date": "2018-04-21",
    "authors": [
      {"en": "Samuel Ramani", "ar": "صمويل رمانى"}
    ]
  },
  "published": "2026-11-21",
  "made": {
    "from": "ar",
    "date": "2026-11-21",
    "translator": "machine-assisted",
    "reviewed": false
  },
  "segments": [
    {"id": "t", "kind": "title", "lines": [[1, 1]]},
    {"id": "p1", "kind": "paragraph", "lines": [[3, 4], [6, 6]]},
    {"id": "p2", "kind": "heading", "lines": [[7, 7]], "runs": [{"start": 0, "end": 2, "lang": "ar"}], "aliases": ["p9"]}
  ]
}`,
  )
})

test('an edition that says nothing of itself has one line for that', () => {
  const file = writeEdition({...edition, metadata: {}})
  assert.match(headOf(file), /\n {2}"metadata": \{\},\n/)
})

test('front matter in YAML, as earlier versions wrote it, is read as before', () => {
  const file = writeEdition(edition)
  const earlier = `slug: "a-b"
lang: "en"
origin: "received"
primary: true
source: "content/sources/a-b/source.txt"
metadata:
  date: "2018-04-21"
  authors:
    - {en: "Samuel Ramani", ar: "صمويل رمانى"}
segments:
  - {id: "t", kind: "title", lines: [[1, 1]]}
  - {id: "p1", kind: "paragraph", lines: [[3, 4], [6, 6]]}
  - {id: "p2", kind: "heading", lines: [[7, 7]], runs: [{start: 0, end: 2, lang: "ar"}], aliases: ["p9"]}`
  assert.deepEqual(readEdition(file.replace(headOf(file), earlier)), edition)
})

test('any line of text comes back from a file as the same characters, whatever syntax it contains', () => {
  const kind = fc.constantFrom(...segmentKinds)
  const body = fc.array(fc.record({text: line, kind}), {minLength: 1, maxLength: 4})
  fc.assert(
    fc.property(body, line, (blocks, author) => {
      const segments = blocks.map((block, index) => ({
        id: `p${index + 1}`,
        ...block,
        lines: [[1, 1]] as [[1, 1]],
      }))
      const written: Edition = {...edition, metadata: {authors: [{en: author}]}, segments}
      const file = writeEdition(written)
      assert.deepEqual(readEdition(file), written)
      assert.deepEqual(parse(headOf(file)), JSON.parse(headOf(file)), 'readers of YAML take it alike')
    }),
    {numRuns: 1000},
  )
})

test('a file whose blocks were edited by hand is refused with both counts', () => {
  assert.throws(() => readEdition(`${writeEdition(edition)}\nAnother paragraph.\n`), /3 segments, 4 blocks/)
})
