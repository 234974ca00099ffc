/** How the words of a query are looked up: which keys are asked for, and how a row has what was found. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {loadStems, searchSpelling} from '../../src/search/analyse/index.ts'
import {nameKey, stemKey, wordKey} from '../../src/search/keys.ts'
import {contentOf, type RowKeys} from '../../src/search/layout.ts'
import {findRows, type Hit, ranks} from '../../src/search/query/match.ts'
import {parseQuery} from '../../src/search/query/parse.ts'
import {type QueryTerm, type Terms, termsOf, termsWithoutIndex} from '../../src/search/query/terms.ts'
import {indexOf} from './made.ts'

await loadStems()

/** An index of one article with these keys in its rows. */
const indexWith = (...rows: readonly RowKeys[]) => indexOf({a: contentOf(rows, [])})

const asked = (word: string, stems: readonly string[] = [], under: readonly string[] = []) => ({
  word,
  stems,
  under,
})

/** A term of these words in a row, each by one spelling. */
const termOf = (words: readonly ReturnType<typeof asked>[], exact = false): QueryTerm => ({
  text: words.map(({word}) => word).join(' '),
  variants: [{words: words.map((word) => [word]), exact}],
  optional: false,
})

/** The hits of terms, by row: `language:word:rank` for each. */
async function hitsOf(
  rows: readonly RowKeys[],
  wanted: readonly QueryTerm[],
  without: readonly QueryTerm[] = [],
) {
  const terms: Terms = {wanted, without}
  const found = await findRows(terms, indexWith(...rows), {}, false)
  const shown = (hits: readonly Hit[] | undefined) =>
    hits?.map(({lang, word, rank}) => `${lang}:${word}:${rank}`).sort()
  return {
    rows: Object.fromEntries(found.rows.map(({slot, terms: own}) => [slot, own.map(shown)])),
    articles: found.articles,
  }
}

const general = asked('generals', ['general'])

test('a word is had as itself, as a form, or by the name that another language has for it', async () => {
  const rows = [
    {en: [wordKey('general', 'generals'), wordKey('general', 'general')]},
    {en: [wordKey('met', 'met'), stemKey('general')]},
    {en: [nameKey('general')]},
    {en: [wordKey('generous', 'generous')]},
  ]
  assert.deepEqual((await hitsOf(rows, [termOf([general])])).rows, {
    0: [[`en:0:${ranks.exact}`, `en:1:${ranks.form}`]],
    1: [[`en:1:${ranks.form}`]],
    2: [[`en:0:${ranks.name}`]],
  })
})

test('a quotation finds the very words only, one after the other in one text', async () => {
  const cold = wordKey('cold', 'cold')
  const war = wordKey('war', 'war')
  const rows = [
    {en: [cold, war, wordKey('war', 'wars')], ar: [war]},
    {en: [war, cold]},
    {en: [cold, wordKey('war', 'wars')]},
    {en: [cold, cold, war]},
    {en: [cold], ar: [war]},
  ]
  const phrase = termOf([asked('cold'), asked('war')], true)
  assert.deepEqual((await hitsOf(rows, [phrase])).rows, {
    0: [['en:0:0', 'en:1:0']],
    3: [['en:1:0', 'en:2:0']],
  })
  const forms = (await hitsOf(rows, [termOf([asked('cold'), asked('war')])])).rows
  assert.deepEqual(forms[2], [['en:0:1', 'en:1:1']], 'words in a row are as good as the worst of them')
})

test('a word that the index files under another stem is found there, unless it stands elsewhere as itself', async () => {
  const rows = [{en: [wordKey('gener', 'generals')]}]
  const filed = asked('generals', ['general'], ['gener'])
  assert.deepEqual((await hitsOf(rows, [termOf([filed])])).rows, {0: [['en:0:0']]})
  const both = [...rows, {en: [wordKey('general', 'generals')]}]
  assert.deepEqual(Object.keys((await hitsOf(both, [termOf([filed])])).rows), ['1'])
  assert.deepEqual(
    Object.keys((await hitsOf(both, [termOf([filed], true)])).rows),
    ['0', '1'],
    'all of them in a phrase',
  )
})

test('of two ways in which a word of a row was found, the better one counts', async () => {
  const rows = [{en: [wordKey('general', 'generals')]}]
  const form = {words: [[asked('general')]], exact: false}
  const exact = {words: [[asked('generals', ['general'])]], exact: false}
  for (const variants of [
    [form, exact],
    [exact, form],
  ])
    assert.deepEqual((await hitsOf(rows, [{text: '', variants, optional: false, beginning: 'gen'}])).rows, {
      0: [['en:0:0']],
    })
})

test('a beginning finds what begins so and is the worst way to have it', async () => {
  const term: QueryTerm = {
    text: 'gen',
    variants: [{words: [[asked('gen')]], exact: false}],
    optional: false,
    beginning: 'gen',
  }
  const rows = [
    {en: [wordKey('general', 'general')]},
    {en: [wordKey('gen', 'gen')]},
    {en: [wordKey('pregen', 'pregen')]},
  ]
  assert.deepEqual((await hitsOf(rows, [term])).rows, {0: [['en:0:3']], 1: [['en:0:0']]})
})

test('every term is counted in articles, and one that rows do without is not looked up', async () => {
  const optional = {...termOf([asked('the')]), optional: true}
  const rows = [{en: [wordKey('general', 'generals'), wordKey('the', 'the')]}]
  const found = await hitsOf(rows, [termOf([general]), optional, termOf([asked('absent')])])
  assert.deepEqual(found.articles, [1, undefined, 0])
  assert.deepEqual(found.rows, {0: [['en:0:0']]})
})

test('a row that has what may not be there is left out, and no other row of its article', async () => {
  const met = wordKey('met', 'met')
  const rows = [
    {en: [met, wordKey('general', 'general')]},
    {en: [met]},
    {ar: [wordKey('general', 'generals')], en: [met]},
  ]
  const found = await hitsOf(rows, [termOf([asked('met')])], [termOf([asked('general')])])
  assert.deepEqual(Object.keys(found.rows), ['1'])
})

/** The ways of a query's last word, each as its words with their stems. */
const waysOf = ({wanted}: Pick<Terms, 'wanted'>) =>
  wanted.map(({variants}) => variants.map(({words}) => words.map(([first]) => first?.word).join(' ')))

test('a bound word is looked for as one word and as its parts, and two words as one also', () => {
  const terms = (query: string, typing = false) => termsWithoutIndex(parseQuery(query, typing))
  assert.deepEqual(waysOf(terms('counter-terrorism')), [['counterterrorism', 'counter terrorism']])
  assert.deepEqual(waysOf(terms('cold war')), [
    ['cold', 'coldwar'],
    ['war', 'coldwar'],
  ])
  assert.deepEqual(waysOf(terms('"cold war"')), [['cold war']])
  assert.deepEqual(
    terms('"cold war" -peace -"hot war"').without.map(({text, variants}) => [text, variants[0]!.exact]),
    [
      ['peace', false],
      ['hot war', true],
    ],
  )
})

test('only the last word is open, of three letters at least, and only while it is typed', () => {
  const beginnings = (query: string, typing = true) =>
    termsWithoutIndex(parseQuery(query, typing)).wanted.map(({beginning}) => beginning)
  assert.deepEqual(beginnings('cold war'), [undefined, 'war'])
  assert.deepEqual(beginnings('cold wa'), [undefined, undefined])
  assert.deepEqual(beginnings('cold war '), [undefined, undefined])
  assert.deepEqual(beginnings('cold war', false), [undefined, undefined])
  assert.deepEqual(beginnings('counter-terror'), [undefined])
  assert.deepEqual(beginnings('War'), ['war'])
})

test('initials that are also a word are looked for as initials', () => {
  const spellings = (query: string) => termsWithoutIndex(parseQuery(query)).wanted[0]!.variants[0]!.words[0]!
  assert.equal(spellings('US').length, 1)
  assert.notEqual(spellings('US')[0]!.word, 'us')
  assert.equal(spellings('us')[0]!.word, 'us')
})

test('an ending is taken off where the site has what is left, and kept where it has not', async () => {
  const stemsOf = async (query: string, ...keys: readonly string[]) => {
    const {wanted} = await termsOf(parseQuery(query), indexWith({fa: keys}))
    return wanted[0]!.variants[0]!.words[0]!.flatMap(({stems}) => stems)
  }
  const [friend, other] = ['دوست', 'در'].map(searchSpelling) as [string, string]
  assert.ok((await stemsOf('دوستان', wordKey(friend, friend))).includes(friend))
  assert.deepEqual(await stemsOf('دوستان', wordKey(other, other)), [])
})
