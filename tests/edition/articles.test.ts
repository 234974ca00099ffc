import '../five-articles.ts'
import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import {parseFile} from '../../src/edition/pipeline.ts'
import {readEdition} from '../../src/store/edition-file.ts'
import type {Alignment, Edition} from '../../src/text/model.ts'

/** A received article as it lies in the content folder. */
function article(slug: string): {editions: Edition[]; alignments: Alignment[]} {
  const folder = `content/articles/${slug}`
  const editions = readdirSync(folder).map((name) => readEdition(readFileSync(`${folder}/${name}`, 'utf8')))
  const pairs = `content/alignments/${slug}`
  const alignments = readdirSync(pairs).map(
    (name) => JSON.parse(readFileSync(`${pairs}/${name}`, 'utf8')) as Alignment,
  )
  return {editions, alignments}
}

function edition(slug: string, lang: string): Edition {
  return article(slug).editions.find((each) => each.lang === lang)!
}

function count({segments}: Edition, kind: string): number {
  return segments.filter((segment) => segment.kind === kind).length
}

/** What the pipeline makes of a source when no person has decided anything about it. */
function unjudged(slug: string) {
  const bytes = readFileSync(`content/sources/${slug}/source.txt`)
  return parseFile({file: 'source.txt', bytes, sha256: ''}).parse!.draft
}

test('the article in two languages has both editions whole, row by row', () => {
  const slug = 'russia-pakistan-durable-alliance'
  const [en, ar] = [edition(slug, 'en'), edition(slug, 'ar')]
  assert.deepEqual([count(en, 'paragraph'), count(ar, 'paragraph')], [14, 14])
  assert.deepEqual(
    [en.primary, ar.primary],
    [true, false],
    'the edition without a translator is the original',
  )
  const {alignments} = article(slug)
  const rows = alignments.find(({source, target}) => source === 'en' && target === 'ar')!.beads
  assert.deepEqual(
    rows.map(({source, target}) => [source, target]),
    [
      ...['t', 'd'].map((id) => [[id], [id]]),
      // A sentence of the Arabic alone, which says where the English is from.
      [[], ['d-ar1']],
      ...Array.from({length: 14}, (_, at) => `p${at + 1}`).map((id) => [[id], [id]]),
    ],
  )
  assert.deepEqual(en.metadata, {
    date: '2018-04-21',
    authors: [{ar: 'صمويل رمانى', en: 'Samuel Ramani'}],
    publisher: {ar: 'ذا ديبلومات', en: 'The Diplomat', fa: 'دیپلمات'},
    sourceUrl: 'https://thediplomat.com/…/russia-and-pakistan-a-durable-an…/',
  })
  const {translators, affiliations, publisher, date} = ar.metadata
  assert.deepEqual(translators, [{ar: 'أحمد مصطفى', en: 'Ahmed Moustafa'}])
  assert.equal(affiliations?.[0]?.words.ar, 'رئيس مركز آسيا للدراسات والترجمة')
  assert.deepEqual([publisher, date], [undefined, undefined], 'the imprint of the original is not its own')
})

test('the agency report has its paragraphs, its date with the zone told in words, and its agency', () => {
  const ar = edition('pakistan-in-russias-embrace', 'ar')
  assert.equal(count(ar, 'paragraph'), 11)
  assert.equal(ar.metadata.date, '2018-03-06T01:57Z')
  assert.equal(ar.metadata.agency?.ar, 'فرانس برس')
  assert.equal(ar.metadata.section?.ar, 'أسيا والباسفيك')
  assert.deepEqual(ar.metadata.inferred, ['publisher'])
})

test('the review of a magazine article has its three headings, its section, and no date', () => {
  const ar = edition('russia-hopes-to-normalise-with-taliban', 'ar')
  assert.deepEqual([count(ar, 'paragraph'), count(ar, 'heading'), count(ar, 'deck')], [21, 3, 1])
  assert.equal(ar.metadata.date, undefined)
  assert.deepEqual([ar.metadata.section?.ar, ar.metadata.publisher?.ar], ['ترجمات', 'السياق'])
  assert.equal(ar.metadata.translated, true)
})

test('the article pasted twice is there once, with its headings and the author under the date', () => {
  const ar = edition('pakistan-seeks-us-help-against-ttp', 'ar')
  assert.deepEqual([count(ar, 'paragraph'), count(ar, 'heading')], [30, 2])
  assert.equal(ar.metadata.date, '2023-12-15T04:49')
  assert.deepEqual(ar.metadata.authors, [{ar: 'حسام الحداد'}])
})

test('the Persian article keeps its English title and deck, its date, its lead, and the note about its author', () => {
  const fa = edition('pakistan-russia-after-imran-khan', 'fa')
  assert.equal(fa.metadata.date, '2023-02-04')
  assert.equal(fa.metadata.authors?.[0]?.en, 'Andrew Korybko')
  assert.deepEqual([count(fa, 'title'), count(fa, 'deck')], [1, 2])
  assert.deepEqual(fa.segments.find(({id}) => id === 'd2')?.aliases, ['n1'], 'links to its old name hold')
  assert.match(
    fa.segments
      .filter(({kind}) => kind === 'note')
      .map(({text}) => text)
      .join('\n'),
    /اندرو کوریبکو یک تحلیلگر/,
  )
  const {titles, decks} = unjudged('pakistan-russia-after-imran-khan')
  assert.equal(titles?.en, 'Russia-Pakistan Relations in the Wake of Coup against Imran Khan')
  assert.equal(decks?.en, 'Foreign Minister Bilawal Bhutto Zardari (BBZ) Visits Moscow')
})
