import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Lang} from '../../src/languages/index.ts'
import {indexNames, mentionsIn} from '../../src/site/reading/names.ts'
import {bookOfNames, namedRows, relatedRows, topConcepts} from '../../src/site/reading/related.ts'
import type {Concept} from '../../src/text/model.ts'

const concepts: readonly Concept[] = [
  {
    id: 'us',
    kind: 'place',
    forms: {en: {preferred: 'United States', variants: ['US']}, ar: {preferred: 'الولايات المتحدة'}},
  },
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
]
const index = indexNames(concepts)
const found = (text: string, lang: Lang) =>
  mentionsIn(text, lang, index).map(({start, end, concept}) => `${concept}: ${text.slice(start, end)}`)

test('a name is found with its particles, without its hamza, and in vocalised spelling', () => {
  assert.deepEqual(found('وللولايات المتحدة موقف', 'ar'), ['us: وللولايات المتحدة'])
  assert.deepEqual(found('في ايران وبإِيرَان', 'ar'), ['iran: ايران', 'iran: وبإِيرَان'])
})

test('a name that begins like a particle is found whole', () => {
  assert.deepEqual(found('لبنان ولبنان', 'ar'), ['lebanon: لبنان', 'lebanon: ولبنان'])
})

test('a name in capitals is not the word in small letters', () => {
  assert.deepEqual(found('The US told us.', 'en'), ['us: US'])
})

test('a name inside a word is not found', () => {
  assert.deepEqual(found('Iranian', 'en'), [])
  assert.deepEqual(found('Iran-backed', 'en'), ['iran: Iran'])
})

test('Persian is found whichever keyboard it was typed on', () => {
  assert.deepEqual(found('ايران', 'fa'), ['iran: ايران'])
})

/** An article of one edition whose paragraphs are these. */
function article(slug: string, lang: Lang, ...texts: readonly string[]) {
  const segments = texts.map((text, at) => ({
    id: `p${at + 1}`,
    kind: 'paragraph' as const,
    text,
    lines: [[at + 1, at + 1]] as const,
  }))
  const edition = {
    slug,
    lang,
    origin: 'received' as const,
    primary: true,
    source: 's',
    metadata: {},
    segments,
  }
  return {slug, editions: [edition], alignments: []}
}

test('a passage in another language that names the same is related, a rare name before a common one', () => {
  const articles = [
    article('one', 'en', 'Lebanon and Iran.'),
    article('two', 'ar', 'إيران', 'لبنان'),
    article('three', 'fa', 'ایران'),
    article('four', 'en', 'Iran again.'),
  ]
  const book = bookOfNames(articles.map((each) => ({slug: each.slug, named: namedRows(each, index)})))
  const related = relatedRows('one', book, 3)
  assert.deepEqual(related.map(({slug, row}) => `${slug} ${row}`)[0], 'two p2')
  assert.equal(related.length, 3)
  assert.ok(related.every(({slug}) => slug !== 'one'))
  assert.deepEqual(topConcepts('two', book, 1), ['iran'])
  assert.deepEqual(relatedRows('none', book, 3), [])
})
