/** Clauses and words of rows in what leaves the site. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {schemaFaults} from '../../scripts/build/schema-faults.ts'
import {json} from '../../src/exports/json.ts'
import {tei} from '../../src/exports/tei/index.ts'
import {tmx} from '../../src/exports/tmx.ts'
import {tsv} from '../../src/exports/tsv.ts'
import type {Article, Bead, Clause} from '../../src/text/model.ts'
import {articleOf} from './article.ts'
import {only} from './made.ts'
import {elements, parseXml} from './xml-tree.ts'

const [arabic, english] = ['قال نعم، وذهب & عاد.', 'He said yes. He went.'] as const

/** An article of one row, an Arabic sentence in two clauses against two English sentences. */
function article(): Article {
  const made = articleOf('joined', {ar: [arabic], en: [english]})
  const part = (id: string, start: number, end: number): Clause => ({id, start, end})
  const other = part('t.1', 0, 12)
  const sentences: Bead['sentences'] = [
    {
      source: [part('t.1', 0, arabic.length)],
      target: [other, part('t.2', 13, english.length)],
      confidence: 0.99,
      clauses: [
        {source: [part('t.1.1', 0, 8)], target: [other], confidence: 0.98},
        {
          source: [part('t.1.2', 9, arabic.length)],
          target: [part('t.2', 13, english.length)],
          confidence: 0.97,
        },
      ],
    },
  ]
  const bead: Bead = {
    source: ['t'],
    target: ['t'],
    confidence: 1,
    status: 'auto',
    sentences,
    words: [[['t', 4, 7], ['t', 8, 11], 'word', 0.97]],
  }
  return {...made, alignments: [{...made.alignments[0]!, beads: [bead]}]}
}

test('translation memories and tables have clauses behind their sentences, in their own words', () => {
  const units = elements(parseXml(only(tmx, article())), 'tu').map(({attributes}) => attributes)
  assert.deepEqual(
    units.map(({tuid, segtype}) => [tuid, segtype]),
    [
      ['joined.ar-en.t', 'paragraph'],
      ['joined.ar-en.t.1', 'sentence'],
      ['joined.ar-en.t.1.1', 'phrase'],
      ['joined.ar-en.t.1.2', 'phrase'],
    ],
  )
  const records = only(tsv, article()).split('\n').slice(1, -1)
  assert.deepEqual(records.map((record) => record.split('\t').slice(0, 6)).at(-1), [
    'clause',
    't',
    't.1.2',
    't.2',
    'وذهب & عاد.',
    'He went.',
  ])
})

test('an edition marks its clauses inside their sentence, and links them', () => {
  const root = parseXml(only(tei, article()))
  const [text] = elements(root, 'text').filter(({attributes}) => attributes['xml:id'] === 'ar')
  const [sentence] = elements(text!, 's')
  assert.deepEqual(
    elements(sentence!, 'cl').map(({attributes, text: words}) => [attributes['xml:id'], words]),
    [
      ['ar.t.1.1', 'قال نعم،'],
      ['ar.t.1.2', 'وذهب & عاد.'],
    ],
  )
  const [group] = elements(root, 'linkGrp').filter(({attributes}) => attributes.type === 'clauses')
  assert.deepEqual(
    elements(group!, 'link').map(({attributes}) => attributes.target),
    ['#ar.t.1.1 #en.t.1', '#ar.t.1.2 #en.t.2'],
  )
})

test('data with clauses and words fit the schema that is published with them, and others do not', () => {
  const text = only(json, article())
  assert.deepEqual(schemaFaults('article', 'a', text), [])
  assert.notDeepEqual(schemaFaults('article', 'a', text.replace('"word",0.97', '"guess",0.97')), [])
})
