/** What a result shows of a row: which text, what is marked in it, and how it was found. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Lang} from '../../src/languages/index.ts'
import {loadStems} from '../../src/search/analyse/index.ts'
import type {FoundRow, TextsFile} from '../../src/search/files.ts'
import {type Hit, ranks} from '../../src/search/query/match.ts'
import type {RankedRow} from '../../src/search/query/order.ts'
import {parseQuery} from '../../src/search/query/parse.ts'
import {type ResultOptions, resultOf} from '../../src/search/query/results.ts'
import {termsWithoutIndex} from '../../src/search/query/terms.ts'

await loadStems()

const title = (lang: Lang) => ({
  title: `Title in ${lang}`,
  origin: lang === 'en' ? ('received' as const) : ('made' as const),
})

/** A file with this row in slot 3, in an article of its languages. */
function fileOf(row: Partial<FoundRow> & Pick<FoundRow, 'texts'>, more: Partial<TextsFile> = {}): TextsFile {
  const own = Object.keys(row.texts) as Lang[]
  return {
    slug: 'text',
    editions: Object.fromEntries(own.map((lang) => [lang, title(lang)])),
    rows: {3: {anchor: 'p3', ...row}},
    ...more,
  }
}

const hit = (lang: Lang, word: number, rank: Hit['rank'] = ranks.exact): Hit => ({lang, word, rank})

/** The result of a query that these hits answer, in the row of a file. */
function shown(
  query: string,
  file: TextsFile,
  terms: readonly (readonly Hit[] | undefined)[],
  {whole = true, ...more}: Partial<ResultOptions> & {readonly whole?: boolean} = {},
) {
  const hits = terms.flatMap((own) => own ?? [])
  const rank = Math.max(
    ...terms.flatMap((own) => (own === undefined ? [] : [Math.min(...own.map((each) => each.rank))])),
  )
  const langs = [...new Set(hits.map(({lang}) => lang))]
  const row: RankedRow = {id: 'x', slot: 3, terms, score: 2000, whole, rank: rank as Hit['rank'], langs}
  return resultOf(row, file, {
    wanted: termsWithoutIndex(parseQuery(query)).wanted,
    ui: 'en',
    langs: [],
    ...more,
  })
}
const markedIn = (of: {text: string; marks: readonly {start: number; end: number}[]} | undefined) =>
  of?.marks.map(({start, end}) => of.text.slice(start, end))

const both = fileOf(
  {texts: {en: 'The generals met in Kabul.', ar: 'التقى الجنرالات في كابول.'}},
  {date: '2018-05-01'},
)

test('a row is shown in the language that has the words, the other one beside it', () => {
  const result = shown('Kabul', both, [[hit('en', 4)]])!
  assert.deepEqual(
    [result.slug, result.row, result.rowName, result.lang, result.how],
    ['text', 'p3', 'p3', 'en', 'exact'],
  )
  assert.deepEqual(
    [result.title, result.origin, result.date, result.score],
    ['Title in en', 'received', '2018-05-01', 2000],
  )
  assert.deepEqual(markedIn(result), ['Kabul'])
  assert.deepEqual([result.counterpart?.lang, result.counterpart?.origin], ['ar', 'made'])
  assert.equal(shown('كابول', both, [[hit('ar', 3)]])!.lang, 'ar')
})

test('the counterpart is in the language of the interface where the row has it, and is no text twice', () => {
  const three = fileOf({texts: {en: 'Kabul.', ar: 'كابول.', fa: 'کابل.'}})
  const beside = (ui: Lang) => shown('Kabul', three, [[hit('en', 0)]], {ui})?.counterpart?.lang
  assert.deepEqual([beside('ar'), beside('fa')], ['ar', 'fa'])
  assert.ok(beside('en') === 'ar' || beside('en') === 'fa')
  const alone = shown('Kabul', fileOf({texts: {en: 'Kabul.'}}), [[hit('en', 0)]])!
  assert.deepEqual([alone.counterpart, alone.circle], [undefined, undefined])
})

test('the circle of a row is shown where the article has two languages, and is what the program paired unless told', () => {
  assert.equal(shown('Kabul', both, [[hit('en', 4)]])?.circle, 'auto')
  const texts = both.rows[3]!.texts
  assert.equal(
    shown('Kabul', fileOf({texts, circle: 'pinned', name: 'p7'}), [[hit('en', 4)]])?.circle,
    'pinned',
  )
  assert.equal(shown('Kabul', fileOf({texts, name: 'p7'}), [[hit('en', 4)]])?.rowName, 'p7')
})

test('a result says whether it has the very words, other forms of them, or some of them only', () => {
  const how = (...all: Parameters<typeof shown>) => shown(...all)?.how
  assert.equal(how('general', both, [[hit('en', 1, ranks.form)]]), 'form')
  assert.equal(how('general Kabul', both, [[hit('en', 1, ranks.form)], [hit('en', 4)]]), 'form')
  assert.equal(how('generals Kabul', both, [[hit('en', 1)], [hit('en', 4)]]), 'exact')
  assert.equal(
    how('Kabul', both, [[hit('en', 4), hit('en', 1, ranks.begins)]]),
    'exact',
    'the best of its places',
  )
  assert.equal(how('Kabul Paris', both, [[hit('en', 4)], undefined], {whole: false}), 'partial')
})

test('where one language alone is shown, a row found in another stands there in translation', () => {
  const result = shown('Kabul', both, [[hit('en', 4)]], {langs: ['ar']})!
  assert.deepEqual([result.lang, result.how, result.score], ['ar', 'translation', 2000])
  assert.deepEqual(result.marks, [])
  assert.deepEqual(markedIn(result.counterpart), ['Kabul'])
  assert.equal(shown('Kabul', fileOf({texts: {en: 'Kabul.'}}), [[hit('en', 0)]], {langs: ['fa']}), undefined)
})

const named = fileOf({
  texts: {en: 'Mullah Omar left.', ar: 'غادر الملا عمر.'},
  names: [{in: {en: 'Mullah Omar', ar: 'الملا عمر'}, for: {fa: 'ملاعمر عمر'}}],
})

test('a row found by what another language calls a name is shown in the text that writes it, and says how', () => {
  const result = shown('ملاعمر', named, [[hit('fa', 4, ranks.name)]])!
  assert.deepEqual([result.how, result.lang, result.as], ['name', 'ar', 'الملا عمر'])
  assert.deepEqual(markedIn(result), ['الملا عمر'])
  assert.deepEqual(markedIn(result.counterpart), ['Mullah Omar'])
  const english = shown('ملاعمر', named, [[hit('fa', 4, ranks.name)]], {langs: ['en']})!
  assert.deepEqual([english.lang, english.as], ['en', 'Mullah Omar'])
  assert.equal(shown('ملاعمر', named, [[hit('fa', 4, ranks.name)]], {langs: ['fa']}), undefined)
})

test('a name is not marked for a word that is no part of it', () => {
  const result = shown('left', named, [[hit('en', 2)]])!
  assert.deepEqual(markedIn(result), ['left'])
  assert.deepEqual(markedIn(result.counterpart), [])
})

test('of two names that share a word, the one that was asked for whole is marked', () => {
  const file = fileOf({
    texts: {en: 'Omar met Mullah Omar.', ar: 'التقى عمر الملا عمر وعاد خان.'},
    names: [{in: {en: 'Mullah Omar', ar: 'الملا عمر'}}, {in: {en: 'Omar Khan', ar: 'خان'}}],
  })
  const result = shown('Mullah Omar', file, [[hit('en', 2)], [hit('en', 3)]])!
  assert.deepEqual(markedIn(result.counterpart), ['الملا عمر'])
})

test('a translation that does not write the name asked for falls behind those that do', () => {
  const without = fileOf({
    texts: {en: 'Mullah Omar left.', ar: 'غادر.'},
    names: [{in: {en: 'Mullah Omar'}, for: {ar: 'عمر'}}],
  })
  assert.equal(shown('Omar', without, [[hit('en', 1)]], {langs: ['ar']})?.score, 1500)
  assert.equal(shown('Omar', named, [[hit('en', 1)]], {langs: ['ar']})?.score, 2000)
  assert.equal(shown('Omar', without, [[hit('en', 1)]])?.score, 2000)
})

test('a row that has one word itself and another as a name is found by the name', () => {
  const result = shown('left ملاعمر', named, [[hit('en', 2)], [hit('fa', 4, ranks.name)]])!
  assert.deepEqual([result.how, result.lang, result.as], ['name', 'ar', 'الملا عمر'])
})

test('a text that has the words keeps its place, though a name beside it is written in the other text only', () => {
  const file = fileOf({texts: {en: 'Omar left.', ar: 'غادر عمر.'}, names: [{in: {ar: 'عمر'}}]})
  const result = shown('Omar عمر', file, [[hit('en', 0)], [hit('ar', 1)]])!
  assert.deepEqual([result.lang, result.score], ['en', 2000])
})

test('what was asked for is marked in the text beside it also, where that has the word', () => {
  const file = fileOf({texts: {en: 'They met in Kabul.', ar: 'التقوا في Kabul.'}})
  assert.deepEqual(markedIn(shown('Kabul', file, [[hit('en', 3)]])!.counterpart), ['Kabul'])
})

test('a row without a text that may be shown is no result', () => {
  assert.equal(shown('Kabul', {...both, rows: {}}, [[hit('en', 4)]]), undefined)
  assert.equal(shown('Kabul', {...both, editions: {}}, [[hit('en', 4)]]), undefined)
})
