import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {langs} from '../../src/languages/index.ts'
import {filterKey, nameKey, wordKey} from '../../src/search/keys.ts'
import {
  contentOf,
  partLength,
  type RowKeys,
  slotLength,
  slotsOf,
  wordPlaceOf,
} from '../../src/search/layout.ts'
import {findRows} from '../../src/search/query/match.ts'
import {parseQuery} from '../../src/search/query/parse.ts'
import {termsOf} from '../../src/search/query/terms.ts'
import {found, indexOf, keysOf} from './made.ts'

/** Numbers of the rows that a query finds, best first. */
async function rowsOf(query: string, texts: readonly string[], lang = 'en'): Promise<number[]> {
  const rows = await found(
    query,
    texts.map((text) => ({[lang]: text})),
  )
  return rows.map(({slot}) => slot)
}

test('all words must stand in one row, in any order and any language of it', async () => {
  const texts = ['Lavrov met nobody.', 'In Kabul he met Lavrov.', 'Kabul.']
  assert.deepEqual(await rowsOf('Lavrov Kabul', texts), [1])
  const rows = [{en: 'He met Lavrov.', ar: 'التقى لافروف في كابول'}, {en: 'Lavrov left.'}]
  assert.deepEqual(
    (await found('Lavrov كابول', rows)).map(({slot, whole}) => [slot, whole]),
    [[0, true]],
  )
})

test('where no row has all words, those that have most are found, and say so', async () => {
  const texts = ['Who won?', 'Europe won the cup in Paris.', 'The cup is old.', 'Paris is large.']
  const rows = await found(
    'Who wins the Ryder cup of Paris?',
    texts.map((en) => ({en})),
  )
  assert.equal(rows[0]?.slot, 1)
  assert.ok(rows.every(({whole}) => !whole))
})

test('the very word stands above its forms, and those above nothing that only looks like it', async () => {
  const texts = ['The generals met.', 'A generous man.', 'In general he agreed.', 'The general left.']
  assert.deepEqual(await rowsOf('general', texts), [2, 3, 0])
  assert.deepEqual(await rowsOf('generals', texts), [0, 2, 3])
})

test('words that stand together as typed go before words far apart', async () => {
  const texts = ['A war that was long and, as some say, rather cold.', 'The cold war ended.']
  assert.deepEqual(await rowsOf('cold war', texts), [1, 0])
})

test('quotation marks are exact, and a minus leaves rows out', async () => {
  const texts = [
    'The Cold War ended.',
    'A war so cold.',
    'Cold wars end.',
    'Trump met Mueller.',
    'Trump spoke.',
  ]
  assert.deepEqual(await rowsOf('"cold war"', texts), [0])
  assert.deepEqual(await rowsOf('«cold war»', texts), [0])
  assert.deepEqual(await rowsOf('Trump -Mueller', texts), [4])
  assert.deepEqual(await rowsOf('Trump -"met Mueller"', texts), [4])
  assert.deepEqual(await rowsOf('-Mueller', texts), [])
})

test('the parts of a bound word stand next to one another', async () => {
  const rows = ['او می گوید که نمی داند.', 'او می داند و گوید.', 'او می‌گوید.']
  for (const query of ['می‌گوید', 'می گوید'])
    assert.deepEqual((await rowsOf(query, rows, 'fa')).sort(), [0, 2], query)
  const english = ['A counter terrorism unit.', 'Terrorism at the counter.', 'counter-terrorism; a counter']
  assert.deepEqual((await rowsOf('counter-terrorism', english)).sort(), [0, 2])
})

test('words that are everywhere may be missing, unless nothing else is asked for', async () => {
  const texts = ['Taliban and Russia.', 'The end of it.']
  assert.deepEqual(await rowsOf('the Taliban', texts), [0])
  assert.deepEqual(await rowsOf('the', texts), [1])
})

const word = fc.string({unit: fc.constantFrom(...'abcdxyzكتابمنخ'), minLength: 1, maxLength: 8})

test('two words never share a key under one stem, nor with a name or a further stem', () => {
  fc.assert(
    fc.property(word, word, word, (stem, one, other) => {
      fc.pre(one !== other)
      assert.notEqual(wordKey(stem, one), wordKey(stem, other))
      assert.notEqual(wordKey(stem, one), nameKey(stem))
    }),
  )
})

test('every position says its row, language and word, however long the rows are', () => {
  const lengths = fc.array(fc.tuple(...langs.map(() => fc.integer({min: 0, max: 3 * partLength}))), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(lengths, (rows) => {
      const keys = rows.map(
        (row, at): RowKeys =>
          Object.fromEntries(
            langs.map((lang, number) => [
              lang,
              Array.from({length: row[number] ?? 0}, (_, each) => `${at}|${lang}|${each}`),
            ]),
          ),
      )
      const positions = contentOf(keys, [filterKey('year', '2018')]).split(' ')
      const continued = new Set<number>()
      const firsts: number[] = []
      let slot = 0
      for (const row of keys) {
        firsts.push(slot)
        for (let next = 1; next < slotsOf(row); next++) continued.add(slot + next)
        slot += slotsOf(row)
      }
      let seen = 0
      for (const [at, key] of positions.entries()) {
        const [row, lang, number] = key.split('|')
        if (number === undefined) continue
        seen += 1
        assert.deepEqual(wordPlaceOf(at, continued), {
          slot: firsts[Number(row)],
          lang,
          word: Number(number),
        })
      }
      assert.equal(
        seen,
        rows.flat().reduce((sum, length) => sum + length, 0),
      )
      assert.equal(positions.length, slot * slotLength + 1)
    }),
    {numRuns: 30},
  )
})

test('conditions leave articles out, any value of one and all of several', async () => {
  const keys = keysOf([{en: 'Kabul'}])
  const index = indexOf({
    a: contentOf(keys, [filterKey('year', '2018'), filterKey('source', 'The Times')]),
    b: contentOf(keys, [filterKey('year', '2023'), filterKey('source', 'The Times')]),
    c: contentOf(keys, [filterKey('year', '2023')]),
  })
  const terms = await termsOf(parseQuery('Kabul'), index)
  const ids = async (conditions: Readonly<Record<string, readonly string[]>>) =>
    (await findRows(terms, index, conditions, true)).rows.map(({id}) => id)
  assert.deepEqual(await ids({year: ['2018', '2023']}), ['a', 'b', 'c'])
  assert.deepEqual(await ids({year: ['2023'], source: ['the times']}), ['b'])
})
