import assert from 'node:assert/strict'
import {test} from 'node:test'
import {citationOf} from '../../src/exports/citation.ts'
import type {Lang} from '../../src/languages/index.ts'
import {readWords} from '../../src/store/words.ts'
import type {Edition, Metadata} from '../../src/text/model.ts'

const words = readWords('content')

function edition(lang: Lang, title: string, metadata: Metadata = {}, more: Partial<Edition> = {}): Edition {
  return {
    slug: 's',
    lang,
    origin: 'received',
    primary: false,
    source: 'source.txt',
    metadata,
    segments: [{id: 't', kind: 'title', text: title, lines: [[1, 1]]}],
    ...more,
  }
}

function cite(which: Edition, editions: readonly Edition[], ui: Lang = 'en', address?: string): string {
  return citationOf(which, editions, ui, words[ui]!, address)
}

const original = edition(
  'en',
  'On Collation',
  {authors: [{en: 'Samuel Scribe'}], publisher: {en: 'The Paper', ar: 'الصحيفة'}, date: '2018-04-21'},
  {primary: true},
)
const arabic = edition('ar', 'في المقابلة', {
  authors: [{ar: 'صمويل الناسخ'}],
  translators: [{ar: 'أحمد المترجم'}],
  translated: true,
})
const machine = edition(
  'fa',
  'در مقابله',
  {},
  {
    origin: 'made',
    made: {from: 'en', date: '2026-01-02', translator: 'machine-assisted', reviewed: false},
  },
)
const all = [original, arabic, machine]

test('a text is cited with what is known of it, and says that it has no date where it has none', () => {
  assert.equal(
    cite(original, all, 'en', 'https://example.org/en/s/'),
    'Samuel Scribe, “On Collation”, The Paper, 21 April 2018; Muqabala, https://example.org/en/s/',
  )
  const bare = edition('en', 'On Collation', {}, {primary: true})
  assert.equal(cite(bare, [bare]), '“On Collation”, n.d.; Muqabala')
  assert.equal(cite(bare, [bare], 'ar'), '«On Collation»، بلا تاريخ؛ مقابلة')
  assert.equal(cite(bare, [bare], 'fa'), '«On Collation»، بی‌تا؛ مقابله')
})

test('a translation is never cited with the imprint of its original, which stands behind it as the original’s', () => {
  assert.equal(
    cite(arabic, all, 'ar'),
    'صمويل الناسخ، «في المقابلة»، ترجمة أحمد المترجم، بلا تاريخ؛ ' +
      'الأصل بالإنجليزية: «On Collation»، The Paper، ٢١ أبريل ٢٠١٨؛ مقابلة',
  )
  const dated = {...arabic, metadata: {...arabic.metadata, publisher: {ar: 'المجلة'}, date: '2019-05-05'}}
  assert.match(
    cite(dated, all),
    /, المجلة, 5 May 2019; English original: “On Collation”, The Paper, 21 April 2018;/,
  )
})

test('a machine translation is cited as one, with its own day, and says that nobody reviewed it', () => {
  assert.match(
    cite(machine, all),
    /^صمويل الناسخ, |^Samuel Scribe, “در مقابله”, machine translation from the English, made for this site, 2 January 2026, not reviewed by a person; English original: /,
  )
  const old = {...machine, metadata: {date: '2018-04-21', publisher: {fa: 'روزنامه'}}}
  assert.doesNotMatch(cite(old, all), /روزنامه/)
})

test('a text that shows itself to be a translation is cited as source text, its original as far as it is known', () => {
  const source = edition(
    'fa',
    'در مقابله',
    {translated: true, date: '2023-02-04', original: {lang: 'ru', title: {en: 'On Collation'}}},
    {primary: true},
  )
  const made = {...machine, lang: 'en' as const, made: {...machine.made!, from: 'fa' as const}}
  assert.equal(
    cite(source, [source]),
    '“در مقابله”, translator not named, 4 February 2023; Russian original: “On Collation”; Muqabala',
  )
  assert.match(cite(made, [source, made]), /; Persian source text: “در مقابله”, translator not named, 4 Feb/)
})

test('an agency stands for an author where there is none, and what is inferred stands in brackets', () => {
  const wired = edition(
    'en',
    'On Collation',
    {agency: {en: 'The Agency'}, publisher: {en: 'The Paper'}, place: {en: 'Cairo'}, inferred: ['publisher']},
    {primary: true},
  )
  assert.equal(cite(wired, [wired]), 'The Agency, “On Collation”, Cairo, [The Paper], n.d.; Muqabala')
})

test('a citation has no invisible marks, whatever directions meet in it', () => {
  for (const each of all) {
    for (const ui of ['ar', 'en', 'fa'] as const)
      assert.doesNotMatch(
        cite(each, all, ui, 'https://example.org/'),
        /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/,
      )
  }
})
