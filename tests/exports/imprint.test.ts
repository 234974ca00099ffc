import assert from 'node:assert/strict'
import {test} from 'node:test'
import {strFromU8, unzipSync} from 'fflate'
import {epub} from '../../src/exports/epub/index.ts'
import {articleEntryOf} from '../../src/exports/json.ts'
import {tei} from '../../src/exports/tei/index.ts'
import {tmx} from '../../src/exports/tmx.ts'
import {linkedData} from '../../src/site/reading/linked-data.ts'
import type {Article, Metadata} from '../../src/text/model.ts'
import {articleOf} from './article.ts'
import {made} from './made.ts'
import {elements, parseXml} from './xml-tree.ts'

const plain = articleOf('letter', {en: ['A letter', 'Dear reader'], ar: ['رسالة', 'عزيزي القارئ']})
const [english, arabic] = plain.editions as [Article['editions'][0], Article['editions'][0]]

/** A letter and the translation that came with it, published here later than either. */
function letter(original: Metadata, translation: Metadata): Article {
  const {made: _, ...received} = arabic
  return {
    ...plain,
    editions: [
      {...english, metadata: original, published: '2026-11-30'},
      {...received, origin: 'received', metadata: translation, published: '2026-11-30'},
    ],
  }
}

const article = letter(
  {date: '2018-03-06T01:57Z', authors: [{en: 'A. Author'}], publisher: {en: 'The Paper'}},
  {
    authors: [{en: 'A. Author'}],
    translators: [{ar: 'مترجم'}],
    affiliations: [{role: 'translators', person: 1, words: {ar: 'أستاذ'}}],
    translated: true,
  },
)

test('TEI gives each source its own imprint, the translator’s office, and what it was translated from', () => {
  const root = parseXml(String(made(tei, article)[0]!.content))
  const [original, translation] = elements(root, 'bibl')
  assert.equal(elements(original!, 'date')[0]?.attributes.when, '2018-03-06T01:57:00Z')
  assert.deepEqual(elements(translation!, 'publisher'), [])
  assert.equal(elements(translation!, 'date')[0]?.attributes.notAfter, '2026-11-30')
  assert.equal(elements(translation!, 'affiliation')[0]?.text, 'أستاذ')
  assert.equal(elements(translation!, 'relatedItem')[0]?.attributes.target, '#source-en')
})

test('TMX names publisher and date only of the edition whose they are', () => {
  const text = String(made(tmx, article)[0]!.content)
  assert.match(text, /<prop type="x-publisher" xml:lang="en">The Paper</)
  assert.match(text, /<prop type="x-translator" xml:lang="ar">مترجم</)
  assert.doesNotMatch(text, /<prop type="x-(?:publisher|date)" xml:lang="ar">/)
})

test('what is only inferred is never told as if the text said it', () => {
  const inferred = letter({publisher: {en: 'The Paper'}, date: '2018-03-06', inferred: ['publisher']}, {})
  const data = linkedData(inferred.editions) as Record<string, unknown>
  assert.deepEqual([data.publisher, data.datePublished], [undefined, '2018-03-06'])
  assert.match(String(made(tmx, inferred)[0]!.content), /<prop type="x-inferred" xml:lang="en">publisher</)
  assert.match(String(made(tei, inferred)[0]!.content), /<publisher cert="medium"/)
  assert.deepEqual(articleEntryOf(inferred, {}, ['en']).editions[0]?.inferred, ['publisher'])
})

test('an address that the source cuts short is no identifier', () => {
  const cut = 'https://example.org/…/a-letter/'
  for (const [sourceUrl, element] of [
    [cut, 'note'],
    ['https://example.org/a-letter/', 'idno'],
  ] as const) {
    const root = parseXml(String(made(tei, letter({sourceUrl}, {}))[0]!.content))
    const [original] = elements(root, 'bibl')
    assert.equal(elements(original!, element)[0]?.text, sourceUrl)
  }
})

test('a machine’s translation is told to be one where no words are read', () => {
  const {digitalSourceType, workTranslation} = linkedData(plain.editions) as {
    digitalSourceType?: string
    workTranslation: [Record<string, unknown>]
  }
  assert.equal(digitalSourceType, undefined)
  assert.match(String(workTranslation[0].digitalSourceType), /TrainedAlgorithmicMedia/)
})

test('a book is published by the site since it stands there, and an undated one is of no invented day', () => {
  const opf = (each: Article) => {
    const files = unzipSync(made(epub, each)[0]!.content as Uint8Array)
    return strFromU8(files['EPUB/package.opf']!)
  }
  const dated = opf(article)
  assert.match(dated, /<dc:date>2026-11-30<\/dc:date>/)
  assert.match(dated, /dcterms:modified">2026-11-30T/)
  assert.match(dated, /<dc:source>.*The Paper, 6 March 2018/)
  const {published: _, ...bare} = {...english, metadata: {}}
  const undated = opf({...plain, editions: [bare], alignments: []})
  assert.doesNotMatch(undated, /1970|<dc:date>/)
})

test('the list of articles tells the date of the text from that of its publication here', () => {
  const entry = articleEntryOf(article, {}, ['en'])
  assert.deepEqual([entry.date, entry.published], ['2018-03-06T01:57Z', '2026-11-30'])
  assert.deepEqual(
    entry.editions.map(({date, publisher}) => [date, publisher?.en]),
    [
      ['2018-03-06T01:57Z', 'The Paper'],
      [undefined, undefined],
    ],
  )
})

test('linked data give a translation neither the day nor the publisher of its original', () => {
  const {datePublished, workTranslation} = linkedData(article.editions) as {
    datePublished: string
    workTranslation: [Record<string, unknown>]
  }
  assert.equal(datePublished, '2018-03-06T01:57Z')
  assert.deepEqual([workTranslation[0].datePublished, workTranslation[0].publisher], [undefined, undefined])
})
