import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Lang} from '../../src/languages/index.ts'
import {judgeNames} from '../../src/search/mentions/judge-names.ts'
import {indexNames} from '../../src/search/mentions/name-index.ts'
import {hiddenIn, namedRows, namesInSegments} from '../../src/site/reading/named-rows.ts'
import {namedRowIndexOf, otherPlaces, relatedRows, topConcepts} from '../../src/site/reading/related.ts'
import type {Concept, Metadata} from '../../src/text/model.ts'

const concepts: readonly Concept[] = [
  {
    id: 'lebanon',
    kind: 'place',
    forms: {en: {preferred: 'Lebanon'}, ar: {preferred: 'لبنان'}, fa: {preferred: 'لبنان'}},
  },
  {
    id: 'iran',
    kind: 'place',
    forms: {en: {preferred: 'Iran'}, ar: {preferred: 'إيران'}, fa: {preferred: 'ایران'}},
  },
  {id: 'iran-air', kind: 'organisation', forms: {en: {preferred: 'Iran Air'}}, contains: ['iran']},
  {id: 'beirut-post', kind: 'organisation', forms: {en: {preferred: 'Beirut Post'}}},
  {id: 'beirut', kind: 'place', forms: {en: {preferred: 'Beirut'}}},
]
const index = indexNames(concepts)

/** An article of one edition whose paragraphs are these. */
function article(slug: string, lang: Lang, texts: readonly string[], metadata: Metadata = {}) {
  const segments = texts.map((text, at) => ({
    id: `p${at + 1}`,
    kind: 'paragraph' as const,
    text,
    lines: [[at + 1, at + 1]] as const,
  }))
  const edition = {slug, lang, origin: 'received' as const, primary: true, source: 's', metadata, segments}
  const made = {slug, editions: [edition], alignments: []}
  return {...made, names: judgeNames(made, index).names}
}

test('a passage in another language that names the same is related, a rare name before a common one', () => {
  const articles = [
    article('one', 'en', ['Lebanon and Iran.']),
    article('two', 'ar', ['إيران', 'لبنان']),
    article('three', 'fa', ['ایران']),
    article('four', 'en', ['Iran again.']),
  ]
  const book = namedRowIndexOf(articles.map((each) => ({slug: each.slug, named: namedRows(each)})))
  const related = relatedRows('one', book, 3)
  assert.deepEqual(related.map(({slug, row}) => `${slug} ${row}`)[0], 'two p2')
  assert.equal(related.length, 3)
  assert.ok(related.every(({slug}) => slug !== 'one'))
  assert.deepEqual(topConcepts('two', book, 1), ['iran'])
  assert.deepEqual(relatedRows('none', book, 3), [])
})

test('two texts of one publisher share a name, but no passage', () => {
  const metadata = {publisher: {en: 'Beirut Post'}}
  const articles = ['one', 'two'].map((slug) => article(slug, 'en', ['Nothing.'], metadata))
  const book = namedRowIndexOf(articles.map((each) => ({slug: each.slug, named: namedRows(each)})))
  assert.deepEqual(book.byConcept.get('beirut-post'), [
    {slug: 'one', concepts: ['beirut-post']},
    {slug: 'two', concepts: ['beirut-post']},
  ])
  assert.deepEqual(relatedRows('one', book, 3), [])
})

test('a name inside another is counted for its row and underlined once', () => {
  const made = article('one', 'en', ['By Iran Air to Lebanon.'])
  assert.deepEqual(namedRows(made), [{slug: 'one', row: 'p1', concepts: ['iran-air', 'iran', 'lebanon']}])
  const names = namesInSegments(made.names.mentions, concepts, new Set())
  // Names of places, of which every sentence of the news has some, are not marked.
  assert.deepEqual(
    names('en', 'p1').map(({start, end, concept}) => [start, end, concept]),
    [[3, 11, 'iran-air']],
  )
})

test('a name is marked once in a segment, and nowhere in a title', () => {
  const made = article('one', 'en', ['Iran Air and Iran Air.', 'Iran Air.'])
  const names = namesInSegments(made.names.mentions, concepts, new Set(['p2']))
  assert.deepEqual(
    names('en', 'p1').map(({start}) => start),
    [0],
  )
  assert.deepEqual(names('en', 'p2'), [])
  assert.deepEqual(names('ar', 'p1'), [])
})

test('the sheet of a name lists other texts that have it, a few rows of each', () => {
  const articles = [
    article('one', 'en', ['Lebanon.']),
    article('two', 'ar', ['لبنان', 'لا شيء', ...Array.from({length: 8}, () => 'لبنان')]),
    article('three', 'fa', ['ایران']),
  ]
  const book = namedRowIndexOf(articles.map((each) => ({slug: each.slug, named: namedRows(each)})))
  assert.deepEqual(otherPlaces('lebanon', 'one', book), [
    {slug: 'two', rows: ['p1', 'p3', 'p4', 'p5', 'p6'].map((id) => [id, id])},
  ])
  assert.deepEqual(otherPlaces('iran', 'three', book), [])
})

test('of a name that stands only in the name of something else the glossary says in which', () => {
  const beirut = concepts.find(({id}) => id === 'beirut')
  assert.ok(beirut)
  assert.deepEqual(
    hiddenIn(beirut, concepts).map(({id}) => id),
    ['beirut-post'],
  )
})
