/** What a searcher typed, as it is read: words, phrases, what is left out, slips that are offered, and what is marked. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {loadStems, searchSpelling} from '../../src/search/analyse/index.ts'
import {nameKey, stemKey, stemPrefix, wordKey} from '../../src/search/keys.ts'
import {marksAt, marksOf, marksOfName, mergedMarks, shareOfName} from '../../src/search/query/marks.ts'
import {editDistance, offersFor, type SpellingsOfSite} from '../../src/search/query/offers.ts'
import {parseQuery} from '../../src/search/query/parse.ts'
import {termsWithoutIndex} from '../../src/search/query/terms.ts'

/** A query as it was read, in a few words. */
function readAs(text: string, typing = false) {
  const {words, phrases, without, open} = parseQuery(text, typing)
  const plain = (parts: readonly {text: string}[]) => parts.map((part) => part.text).join(' ')
  return {
    words: words.map(({text: word, optional}) => (optional ? `(${word})` : word)),
    phrases: phrases.map(plain),
    without: without.map(plain),
    open,
  }
}

const nothing = {words: [], phrases: [], without: [], open: false}

test('words are looked for in any order, quotations as they stand, and what follows a minus sign is left out', () => {
  assert.deepEqual(readAs('Lavrov "Cold War" -Taliban'), {
    ...nothing,
    words: ['Lavrov'],
    phrases: ['Cold War'],
    without: ['Taliban'],
  })
  assert.deepEqual(readAs('«جنگ سرد» −"طالبان افغان"').phrases, ['جنگ سرد'])
  assert.deepEqual(readAs('«جنگ سرد» −"طالبان افغان"').without, ['طالبان افغان'])
  assert.deepEqual(readAs('“cold war”').phrases, ['cold war'])
})

test('a minus inside a word leaves nothing out, and a quotation mark alone quotes nothing', () => {
  assert.deepEqual(readAs('counter-terrorism').without, [])
  assert.deepEqual(readAs('"cold war"-Taliban'), {...nothing, words: ['Taliban'], phrases: ['cold war']})
  assert.deepEqual(readAs('Cold" War'), {...nothing, words: ['Cold', 'War']})
  assert.deepEqual(readAs('" - " !?'), nothing)
  assert.deepEqual(readAs(''), nothing)
})

test('rows do without words that are everywhere, unless nothing else was asked for or they are initials', () => {
  assert.deepEqual(readAs('the war in Kabul').words, ['(the)', 'war', '(in)', 'Kabul'])
  assert.deepEqual(readAs('of the').words, ['of', 'the'])
  assert.deepEqual(readAs('IT "war"').words, ['IT'])
  assert.deepEqual(readAs('it "war"').words, ['(it)'])
})

test('what is typed apart and is one word in Persian is read as one', () => {
  assert.deepEqual(readAs('می شود').words, ['میشود'])
  assert.deepEqual(readAs('کتاب ها').words, ['کتابها'])
  assert.equal(readAs('کتاب خانه').words.length, 2)
})

test('the last word is open while it is typed, and closed by a space or a quotation mark', () => {
  assert.deepEqual(
    ['Lav', 'Lav ', '"Lav"', 'Lav!'].map((text) => parseQuery(text, true).open),
    [true, false, false, false],
  )
  assert.equal(parseQuery('Lav').open, false)
})

test('whatever is typed is read, and every word of it is somewhere in what was typed', () => {
  const typed = fc.string({unit: fc.constantFrom(...'ab -"«»“”می\u200C0٣.,\u2212\u0650é'), maxLength: 24})
  fc.assert(
    fc.property(typed, (text) => {
      const {words, phrases, without} = parseQuery(text)
      for (const {text: part} of [...words.flatMap(({parts}) => parts), ...phrases.flat(), ...without.flat()])
        assert.ok(text.includes(part), part)
      if (phrases.length === 0 && words.length > 0) assert.ok(words.some(({optional}) => !optional))
    }),
  )
})

/** Damerau's distance (optimal string alignment) by its definition. */
function distanceOf(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const [a, b] = [one.at(-1), other.at(-1)]
  const ways = [
    distanceOf(one.slice(0, -1), other) + 1,
    distanceOf(one, other.slice(0, -1)) + 1,
    distanceOf(one.slice(0, -1), other.slice(0, -1)) + (a === b ? 0 : 1),
  ]
  if (one.length > 1 && other.length > 1 && a === other.at(-2) && b === one.at(-2))
    ways.push(distanceOf(one.slice(0, -2), other.slice(0, -2)) + 1)
  return Math.min(...ways)
}

test('how far two spellings are apart is counted in slips, and not counted on where there are too many', () => {
  const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5})
  fc.assert(
    fc.property(word, word, fc.integer({min: 0, max: 3}), (one, other, limit) => {
      const real = distanceOf(one, other)
      const found = editDistance(one, other, limit)
      if (real <= limit) assert.equal(found, real)
      else assert.ok(found > limit)
    }),
  )
  assert.equal(editDistance('kugleman', 'kugelman', 2), 1, 'two neighbours that changed places are one slip')
})

/** A site that has these words. */
const siteWith = (...words: readonly string[]): SpellingsOfSite => ({
  has: async (query) => query.split(' ').every((word) => words.includes(word)),
  spellings: async (letter) => words.filter((word) => searchSpelling(word).startsWith(letter)),
})

/** What is offered for a query of which the site has none of these words. */
const offered = async (query: string, missing: readonly string[], ...words: readonly string[]) =>
  (await offersFor(query, missing, siteWith(...words))).map(({code, query: meant}) => `${code}: ${meant}`)

test('a misspelt word is offered as the words of the site that are spelt most alike, the others kept', async () => {
  assert.deepEqual(await offered('the Kugleman', ['Kugleman'], 'Kugelman', 'Kabul'), [
    'spelling: the Kugelman',
  ])
  assert.deepEqual(await offered('cot', ['cot'], 'coat', 'cat', 'cut', 'cots', 'dog'), [
    'spelling: coat',
    'spelling: cat',
    'spelling: cut',
  ])
  assert.deepEqual(await offered('abcdefg', ['abcdefg'], 'abcdexy'), [], 'two slips are much in a short word')
  assert.deepEqual(await offered('abcdefgh', ['abcdefgh'], 'abcdexyh'), ['spelling: abcdexyh'])
  assert.deepEqual(await offered('abcdefgh', ['abcdefgh'], 'abcdexyh', 'abcdexgh'), [
    'spelling: abcdexgh',
    'spelling: abcdexyh',
  ])
  assert.deepEqual(
    await offered('xcoat', ['xcoat'], 'coat'),
    ['spelling: coat'],
    'a letter too many at the start',
  )
})

test('neither numbers nor words of two letters nor words of another script are offered as slips', async () => {
  assert.deepEqual(await offered('2018', ['2018'], '2017', '2019'), [])
  assert.deepEqual(await offered('ab', ['ab'], 'abc', 'ac'), [])
  assert.deepEqual(await offered('walnut', ['walnut'], 'ولنت'), [])
})

test('what was typed on the keyboard of another script is offered alone; within a script a slip comes first', async () => {
  assert.deepEqual(await offered('fpe', ['fpe'], 'بحث', 'fpa'), ['keyboard: بحث'])
  assert.deepEqual(await offered('fpe', ['fpe'], 'fpa'), ['spelling: fpa'], 'not what the site has not')
})

// What is fetched when a word of the Latin script is first typed.
await loadStems('general')
const terms = (query: string) => termsWithoutIndex(parseQuery(query)).wanted
const marked = (text: string, query: string) =>
  mergedMarks(marksOf(text, terms(query))).map(({start, end}) => text.slice(start, end))

test('marked is what was asked for, as the text spells it: its forms, its joined parts, and no more', () => {
  assert.deepEqual(marked('The generals met a general, generously.', 'general'), ['generals', 'general'])
  assert.deepEqual(marked('In the counter-terrorism drill', 'counterterrorism'), ['counter-terrorism'])
  assert.deepEqual(marked('قال لافْروف إنه', 'لافروف'), ['لافْروف'])
  assert.deepEqual(marked('It was the worst war of all', 'the war'), ['war'], 'not what rows do without')
  assert.deepEqual(marked('Nothing of it.', 'Lavrov'), [])
})

test('marks are words of the text, and none lies in another', () => {
  const text = 'One two—three. Four'
  assert.deepEqual(
    marksAt(text, [1, 3, 3, 9]).map(({start, end}) => text.slice(start, end)),
    ['two', 'Four'],
  )
  const mark = fc
    .tuple(fc.nat(20), fc.integer({min: 1, max: 6}))
    .map(([start, size]) => ({start, end: start + size}))
  fc.assert(
    fc.property(fc.array(mark), (marks) => {
      const found = mergedMarks(marks)
      for (const [index, {start}] of found.slice(1).entries()) assert.ok(start >= found[index]!.end)
      const cells = (all: readonly {start: number; end: number}[]) =>
        new Set(all.flatMap(({start, end}) => Array.from({length: end - start}, (_, at) => start + at)))
      assert.deepEqual(cells(found), new Set([...cells(marks)].sort((a, b) => a - b)))
    }),
  )
})

test('a name is marked where all of it stands, and half a name is asked for by half of its words', () => {
  const text = 'Sergei Lavrov met Lavrov’s aide.'
  assert.deepEqual(
    marksOfName(text, 'Sergei Lavrov').map(({start, end}) => text.slice(start, end)),
    ['Sergei Lavrov'],
  )
  assert.deepEqual(marksOfName(text, ''), [])
  assert.equal(shareOfName('Sergei Lavrov', terms('Lavrov')), 0.5)
  assert.equal(shareOfName('Sergei Lavrov', terms('sergei lavrov')), 1)
  assert.equal(shareOfName('Sergei Lavrov', terms('Kabul')), 0)
})

test('no two words share a key, every key of a stem begins alike, and no key of one stem with another stem', () => {
  const word = fc.string({unit: fc.constantFrom('a', 'b', 'ا'), minLength: 1, maxLength: 5})
  fc.assert(
    fc.property(word, word, word, word, (stem, one, other, stranger) => {
      assert.equal(wordKey(stem, one) === wordKey(stem, other), one === other)
      for (const key of [wordKey(stem, one), stemKey(stem), nameKey(stem)]) {
        assert.ok(key.startsWith(stemPrefix(stem)))
        assert.equal(key.startsWith(stemPrefix(stranger)), stranger === stem)
      }
      assert.equal(new Set([wordKey(stem, one), stemKey(stem), nameKey(stem)]).size, 3)
    }),
  )
})
