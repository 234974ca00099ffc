import assert from 'node:assert/strict'
import {test} from 'node:test'
import ar from '../../content/interface/ar.json' with {type: 'json'}
import en from '../../content/interface/en.json' with {type: 'json'}
import fa from '../../content/interface/fa.json' with {type: 'json'}
import {langs} from '../../src/languages/index.ts'
import {excerpt} from '../../src/site/reading/apparatus.ts'
import {
  inDateOrder,
  languagePairsOf,
  listingLength,
  paginate,
  slugOf,
} from '../../src/site/reading/listing.ts'
import {interfaceWords} from '../../src/store/interface.ts'
import {
  dateLine,
  readingMinutes,
  writeCounted,
  writeDate,
  writeGregorianYear,
  writeMinutes,
  writeOrdinal,
  writeYear,
} from '../../src/text/dates.ts'
import {dateOf, linkOf, namesByForm, titlesOf, withTermNames} from '../../src/text/facts.ts'
import {fill} from '../../src/text/fill.ts'
import type {Concept, Edition} from '../../src/text/model.ts'

const words = {ar, en, fa}

/** An English edition with a title. */
function edition(more: Partial<Edition> = {}): Edition {
  const segments = [{id: 't', kind: 'title' as const, text: 'On Collation', lines: [[1, 1]] as const}]
  return {
    slug: 's',
    lang: 'en',
    origin: 'received',
    primary: true,
    source: 'source.txt',
    metadata: {},
    segments,
    ...more,
  }
}

test('every language has every word of the interface, and keeps the places that are filled', () => {
  const placesOf = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [
          [...value.matchAll(/\{\w+\}/g)]
            .map(([place]) => place)
            .sort()
            .join(' '),
        ]
      : Object.values(value as object).flatMap(placesOf)
  for (const lang of langs) {
    assert.ok(interfaceWords.safeParse(words[lang]).success, lang)
    const {counts: _, ...own} = interfaceWords.parse(words[lang])
    const {counts: __, ...english} = interfaceWords.parse(words.en)
    assert.deepEqual(placesOf(own), placesOf(english), lang)
  }
})

test('every number with its noun has the plural forms of its language, and no other', () => {
  for (const lang of langs) {
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories
    for (const [name, forms] of Object.entries(words[lang].counts)) {
      assert.deepEqual(Object.keys(forms).sort(), [...categories].sort(), `${lang} ${name}`)
    }
  }
  const counted = (value: number) => writeCounted(value, ar.counts.words, 'ar')
  assert.deepEqual([1, 2, 3, 11, 100, 1310].map(counted), [
    'كلمة واحدة',
    'كلمتان',
    '٣ كلمات',
    '١١ كلمة',
    '١٠٠ كلمة',
    '١٬٣١٠ كلمات',
  ])
  assert.equal(writeCounted(1, en.counts.texts, 'en'), '1 text')
})

test('Persian words are spelt with Persian letters, and no words of one language stand in another', () => {
  const all = (value: unknown): string =>
    typeof value === 'string'
      ? value
      : Object.values(value as object)
          .map(all)
          .join('\n')
  assert.doesNotMatch(all(fa), /[\u064A\u0643\u0649]/)
  assert.doesNotMatch(all(ar), /[\u06CC\u06A9\u06AF\u067E\u0686]/)
  assert.doesNotMatch(all(en), /\p{Script=Arabic}/u)
})

test('a date is Gregorian in the digits of the reader, and in Persian the Solar Hijri date stands beside it', () => {
  assert.deepEqual(writeDate('2018-04-21', 'en'), {gregorian: '21 April 2018'})
  assert.deepEqual(writeDate('2018-04-21', 'ar'), {gregorian: '٢١ أبريل ٢٠١٨'})
  assert.deepEqual(writeDate('2018-04-21T23:59', 'fa'), {
    gregorian: '۲۱ آوریل ۲۰۱۸',
    second: '۱ اردیبهشت ۱۳۹۷',
  })
  assert.equal(dateLine('2018-04-21', 'fa'), '۲۱ آوریل ۲۰۱۸ (۱ اردیبهشت ۱۳۹۷)')
  assert.equal(writeOrdinal(2018, 'ar'), '٢٠١٨')
})

test('a year is told as the reader counts it, and a Gregorian one with those that it runs through', () => {
  assert.deepEqual(
    (['en', 'ar', 'fa'] as const).map((ui) => writeYear('2018-03-20', ui)),
    ['2018', '٢٠١٨', '۱۳۹۶'],
  )
  assert.deepEqual(
    ['2018-03-21', '2018-04', '2018'].map((date) => writeYear(date, 'fa')),
    ['۱۳۹۷', '۱۳۹۷', '۱۳۹۶–۱۳۹۷'],
  )
  assert.equal(writeGregorianYear('2018', 'ar'), '٢٠١٨')
  assert.equal(writeGregorianYear('2018', 'fa'), '۲۰۱۸ (۱۳۹۶–۱۳۹۷)')
})

test('reading time counts words, not marks, and is never nothing', () => {
  assert.equal(readingMinutes(1, 'ar'), 1)
  assert.equal(readingMinutes(2300, 'en'), 10)
  assert.equal(writeMinutes(5, 'ar'), '٥ دقائق')
})

test('an address is a link only where it is whole and of the web', () => {
  for (const whole of ['https://example.org/a', 'http://example.org/']) assert.equal(linkOf(whole), whole)
  const others = [
    'https://example.org/…/a',
    'https://example.org/a...',
    'javascript:alert(1)',
    'data:text/html,x',
    'www.example.org',
    'https://user:pass@example.org/',
    'https://example.org/a b',
    'ftp://example.org/',
    '//example.org/',
    'https://localhost/',
  ]
  for (const other of others) assert.equal(linkOf(other), undefined, other)
})

test('titles of languages without an edition are shown, and dates of made editions are not the text’s', () => {
  const bilingual = edition({metadata: {titles: {fa: 'عنوان'}}})
  assert.deepEqual(
    titlesOf([bilingual]).map(({lang}) => lang),
    ['en', 'fa'],
  )
  assert.equal(dateOf([edition(), edition({origin: 'made', metadata: {date: '2026-01-01'}})]), undefined)
})

test('texts stand newest first, undated last, and a page never holds more than a listing page', () => {
  const dated = (slug: string, date?: string) => ({
    slug,
    editions: [edition({slug, metadata: date === undefined ? {} : {date}})],
  })
  const order = inDateOrder([
    dated('b'),
    dated('a', '2018-01-01'),
    dated('c', '2023-01-01'),
    dated('a2', '2018-01-01'),
  ])
  assert.deepEqual(
    order.map(({slug}) => slug),
    ['c', 'a', 'a2', 'b'],
  )
  const pages = paginate(Array.from({length: listingLength * 2 + 1}, (_, index) => index))
  assert.deepEqual(
    pages.map((page) => page.length),
    [listingLength, listingLength, 1],
  )
  assert.deepEqual(paginate([]), [[]])
  assert.deepEqual(languagePairsOf({slug: 's', editions: [edition()]}), ['en'])
  assert.equal(slugOf('The Diplómat & العالم!'), 'the-diplomat-العالم')
})

test('an excerpt ends at a word', () => {
  assert.equal(excerpt('one two three', 9), 'one two…')
  assert.equal(excerpt('short'), 'short')
})

test('a sentence of the interface keeps a place that nothing fills', () => {
  assert.equal(fill('{a} and {b}', {a: 1}), '1 and {b}')
})

const magazine: Concept = {
  id: 'the-collator',
  kind: 'organisation',
  forms: {
    ar: {preferred: 'المقابِل', variants: ['مجلة المقابِل']},
    en: {preferred: 'The Collator', variants: ['Collator Magazine']},
  },
}

test('a publisher that the text names in one language is named in the others from the term base', () => {
  const stated = edition({metadata: {publisher: {ar: 'مجلة المقابِل'}}})
  const {publisher} = withTermNames(stated, namesByForm([magazine])).metadata
  assert.deepEqual(publisher, {ar: 'مجلة المقابِل', en: 'The Collator'})
})

test('a person is named in each language that the text, another edition or the term base gives', () => {
  const author: Concept = {
    id: 'scribe',
    kind: 'person',
    forms: {ar: {preferred: 'ناسخ'}, en: {preferred: 'Scribe'}, fa: {preferred: 'کاتب'}},
  }
  const english = edition({metadata: {authors: [{en: 'Scribe'}]}})
  const arabic = edition({lang: 'ar', primary: false, metadata: {authors: [{ar: 'الناسخ'}]}})
  const named = withTermNames(english, namesByForm([author]), [english, arabic])
  assert.deepEqual(named.metadata.authors, [{ar: 'الناسخ', en: 'Scribe', fa: 'کاتب'}])
})

test('a name that two concepts share, or none has, stays what the text calls it', () => {
  const other: Concept = {...magazine, id: 'another', forms: {...magazine.forms, fa: {preferred: 'دیگر'}}}
  const stated = edition({metadata: {publisher: {en: 'The Collator'}, agency: {en: 'Nobody'}}})
  assert.deepEqual(withTermNames(stated, namesByForm([magazine, other])), stated)
  assert.deepEqual(withTermNames(stated, namesByForm([])), stated)
})
