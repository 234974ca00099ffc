/** What the search says: counts in the plural forms of each language, rows by article, excerpts, addresses. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import arabic from '../../content/interface/ar.json' with {type: 'json'}
import english from '../../content/interface/en.json' with {type: 'json'}
import persian from '../../content/interface/fa.json' with {type: 'json'}
import {type Lang, langs} from '../../src/languages/index.ts'
import type {Result} from '../../src/search/query/results.ts'
import type {SearchOutcome} from '../../src/search/query/search.ts'
import {writeHitCount} from '../../src/site/client/search/answer.ts'
import {hitQuery} from '../../src/site/client/search/mark-hits.ts'
import {excerptOf, groupByArticle, writeRowPlace} from '../../src/site/client/search/results.ts'
import {readState, writeState} from '../../src/site/client/search/state.ts'
import type {Words} from '../../src/store/interface.ts'

const words = {ar: arabic, en: english, fa: persian} as unknown as Readonly<Record<Lang, Words>>

/** Rows of articles, each article named by a letter. */
const rowsOf = (slugs: string) => [...slugs].map((slug, at) => ({slug, row: `p${at}`}) as Result)

/** An answer of so many rows in so many articles, the first of them shown. */
const answerOf = (rows: number | undefined, articles: number): SearchOutcome => ({
  results: rowsOf('a'),
  total: rows === undefined ? {articles} : {articles, rows},
  more: true,
  notes: [],
})

test('the count says how many paragraphs in how many texts, in every plural form', () => {
  const said: Readonly<Record<Lang, readonly string[]>> = {
    en: [
      '1 paragraph in 1 text',
      '2 paragraphs in 2 texts',
      '23 paragraphs in 9 texts',
      '100 paragraphs in 11 texts',
    ],
    ar: ['فقرة واحدة في نص واحد', 'فقرتان في نصّين', '٢٣ فقرة في ٩ نصوص', '١٠٠ فقرة في ١١ نصًّا'],
    fa: ['۱ بند در ۱ متن', '۲ بند در ۲ متن', '۲۳ بند در ۹ متن', '۱۰۰ بند در ۱۱ متن'],
  }
  const counts = [
    [1, 1],
    [2, 2],
    [23, 9],
    [100, 11],
  ] as const
  for (const ui of langs)
    assert.deepEqual(
      counts.map(([rows, articles]) => writeHitCount(answerOf(rows, articles), ui, words[ui])),
      said[ui],
    )
  assert.equal(writeHitCount(answerOf(3, 2), 'ar', arabic), '٣ فقرات في نصّين')
})

test('where only the texts would tell how many paragraphs there are, none are counted but those that are all shown', () => {
  assert.equal(writeHitCount(answerOf(undefined, 9), 'en', english), 'Paragraphs in 9 texts')
  assert.equal(writeHitCount(answerOf(undefined, 9), 'ar', arabic), 'فقرات في ٩ نصوص')
  assert.equal(writeHitCount(answerOf(undefined, 9), 'fa', persian), 'بندهایی در ۹ متن')
  const all: SearchOutcome = {...answerOf(undefined, 9), results: rowsOf('aab'), more: false}
  assert.equal(writeHitCount(all, 'en', english), '3 paragraphs in 2 texts')
})

test('rows stand by article, and what is shown stays where it is when more is asked for', () => {
  const named = (groups: readonly (readonly Result[])[]) =>
    groups.map((rows) => rows[0]!.slug + rows.map(({row}) => row.slice(1)).join(','))
  const first = groupByArticle(rowsOf('abacbbbbba'))
  assert.deepEqual(named(first), ['a0,2,9', 'b1,4,5,6,7,8', 'c3'])
  const more = groupByArticle(rowsOf('abacbbbbbacab'))
  assert.deepEqual(named(more), ['a0,2,9', 'b1,4,5,6,7,8', 'c3,10', 'a11', 'b12'])
})

test('a row is named by its number in the digits of the reader, a title and a caption by what they are', () => {
  assert.equal(writeRowPlace('p7', 'en', english), '¶ 7')
  assert.equal(writeRowPlace('p12', 'ar', arabic), 'الفقرة ١٢')
  assert.equal(writeRowPlace('p12', 'fa', persian), 'بند ۱۲')
  assert.equal(writeRowPlace('t', 'fa', persian), 'عنوان')
  assert.equal(writeRowPlace('c1', 'en', english), 'Caption 1')
})

test('an excerpt is cut between words and keeps its first hit', () => {
  const text = `${'before '.repeat(30)}hit ${'after '.repeat(60)}`.trim()
  const start = text.indexOf('hit')
  const {text: shown, marks} = excerptOf({text, marks: [{start, end: start + 3}]})
  assert.match(shown, /^…\u00A0before .* after\u00A0…$/)
  assert.deepEqual(
    marks.map((mark) => shown.slice(mark.start, mark.end)),
    ['hit'],
  )
})

test('a link to a row carries the words that the query does not tell, each once, and few of them', () => {
  const at = (text: string, word: string) => ({
    text,
    marks: [{start: text.indexOf(word), end: text.indexOf(word) + word.length}],
  })
  const own = at('Mr Lavrov’s support', 'Lavrov’s')
  const other = at('دعم لافروف لباكستان', 'لافروف')
  assert.equal(
    hitQuery('lavrov', [own, other, other]),
    new URLSearchParams({q: 'lavrov', m: 'لافروف'}).toString(),
  )
  const many = [...'abcdefghij'].map((letter) => at(`${letter}${letter}${letter}`, letter.repeat(3)))
  assert.equal(new URLSearchParams(hitQuery('q', many)).getAll('m').length, 6)
})

test('an address of an earlier version, which could switch names of other languages off, still searches', () => {
  const state = readState('?q=Lavrov&x=0&lang=ar&lang=zz')
  assert.deepEqual(state, {q: 'Lavrov', langs: ['ar'], source: '', year: '', name: ''})
  assert.equal(writeState(state), 'q=Lavrov&lang=ar')
})
