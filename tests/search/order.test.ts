/** Which rows a searcher sees first, and which not at all. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {type Lang, langs} from '../../src/languages/index.ts'
import {type Hit, type RowHits, ranks} from '../../src/search/query/match.ts'
import {type Ordering, rankedRows} from '../../src/search/query/order.ts'

const hit = (word: number, rank: Hit['rank'] = ranks.exact, lang: Lang = 'en'): Hit => ({lang, word, rank})

/** A row of an article, with the hits of each term; undefined for a term that it lacks. */
const row = (name: string, ...terms: readonly (readonly Hit[] | undefined)[]): RowHits => {
  const [id = '', slot = '1'] = name.split(' ')
  return {id, slot: Number(slot), terms}
}

/** How rows are ordered for a query of these terms, each in so many articles of a hundred. */
function ordered(
  rows: readonly RowHits[],
  articles: readonly (number | undefined)[],
  more: Partial<Ordering> = {},
) {
  return rankedRows({rows, articles}, {wanted: [], articles: 100, ui: 'en', text: 'query', ...more})
}
const names = (...all: Parameters<typeof ordered>) => ordered(...all).map(({id, slot}) => `${id} ${slot}`)

test('the very word goes before its forms, these before names in other languages, and these before beginnings', () => {
  const rows = [ranks.begins, ranks.name, ranks.exact, ranks.form].map((rank) =>
    row(`r${rank} 1`, [hit(1, rank)]),
  )
  assert.deepEqual(names(rows, [4]), ['r0 1', 'r1 1', 'r2 1', 'r3 1'])
})

test('a row is as good as the word that it has in the worst way, and a word as the best of its places', () => {
  const rows = [
    row('mixed 1', [hit(1)], [hit(2, ranks.begins)]),
    row('forms 1', [hit(1, ranks.form)], [hit(9, ranks.form)]),
    row('twice 1', [hit(1, ranks.begins), hit(3, ranks.exact)], [hit(8)]),
  ]
  const found = ordered(rows, [4, 4])
  assert.deepEqual(
    found.map(({id, rank}) => [id, rank]),
    [
      ['twice', ranks.exact],
      ['forms', ranks.form],
      ['mixed', ranks.begins],
    ],
  )
})

const anyHits = (most: Hit['rank']) =>
  fc.array(
    fc.record({
      lang: fc.constantFrom(...langs),
      word: fc.nat(30),
      rank: fc.constantFrom(...([0, 1, 2, 3] as const).filter((rank) => rank >= most)),
    }),
    {minLength: 1, maxLength: 6},
  )

test('nothing else makes up for a worse way of having the words: not nearness, nor a title, nor the language', () => {
  const two = fc.constantFrom(0, 1, 2, 3).chain((rank) => {
    const worse = Math.min(3, rank + 1) as Hit['rank']
    return fc.tuple(
      fc.constant(rank as Hit['rank']),
      fc.tuple(anyHits(worse), anyHits(worse)),
      fc.constantFrom(...langs),
    )
  })
  fc.assert(
    fc.property(two, fc.nat(1), ([rank, [one, other], lang], slot) => {
      fc.pre(rank < 3)
      const better = row('better 7', [hit(1, rank, 'en')], [hit(20, rank, 'ar')])
      const found = ordered([row(`worse ${slot}`, one, other), better], [4, 4], {ui: lang, text: 'سلام پچ'})
      assert.equal(found[0]?.id, 'better')
    }),
    {numRuns: 200, seed: 1},
  )
})

test('words that stand together as typed go before words apart, these before words of two languages', () => {
  const rows = [
    row('apart 1', [hit(1)], [hit(5)]),
    row('languages 1', [hit(1)], [hit(2, ranks.exact, 'ar')]),
    row('together 1', [hit(4)], [hit(5)]),
    row('reversed 1', [hit(5)], [hit(4)]),
  ]
  assert.deepEqual(names(rows, [4, 4]), ['together 1', 'reversed 1', 'apart 1', 'languages 1'])
  const three = [row('two 1', [hit(1)], [hit(2)], [hit(30)]), row('all 1', [hit(1)], [hit(2)], [hit(3)])]
  assert.deepEqual(names(three, [4, 4, 4]), ['all 1', 'two 1'])
  const again = [
    row('far 1', [hit(1), hit(40)], [hit(30)]),
    row('near 1', [hit(1), hit(40)], [hit(30), hit(41)]),
  ]
  assert.deepEqual(names(again, [4, 4]), ['near 1', 'far 1'], 'the nearest places count')
})

test('a row in the language of the query goes before others: its letters tell, else the interface', () => {
  const rows = [
    row('a 1', [hit(1, ranks.exact, 'ar')]),
    row('b 1', [hit(1, ranks.exact, 'fa')]),
    row('c 1', [hit(1)]),
  ]
  const order = (text: string, ui: Lang) =>
    names(rows, [4], {text, ui})
      .map((name) => name[0])
      .join('')
  assert.equal(order('گل', 'ar')[0], 'b')
  assert.equal(order('سلام', 'fa')[0], 'b')
  assert.equal(order('سلام', 'ar')[0], 'a')
  assert.equal(order('word', 'en')[0], 'c')
  assert.equal(order('word', 'ar'), 'abc', 'an interface in another script says nothing')
})

test('words that stand together outweigh the language of the query, and that outweighs a title', () => {
  const together = row('together 1', [hit(1, ranks.exact, 'ar')], [hit(2, ranks.exact, 'ar')])
  const title = row('title 0', [hit(1)], [hit(30)])
  assert.deepEqual(names([title, together], [4, 4]), ['together 1', 'title 0'])
  assert.deepEqual(names([row('ar 0', [hit(1, ranks.exact, 'ar')]), row('en 1', [hit(1)])], [4]), [
    'en 1',
    'ar 0',
  ])
})

test('three words that stand together weigh as much as two', () => {
  const gain = (count: number) => {
    const own = Array.from({length: count}, (_, at) => at)
    const articles = own.map(() => 4)
    const [near, far] = [1, 1_000_000_000].map(
      (step) => ordered([row('a 1', ...own.map((at) => [hit(at * step)]))], articles)[0]!.score,
    )
    return near! - far!
  }
  assert.ok(Math.abs(gain(2) - gain(3)) < 1e-3)
})

test('a title goes before a paragraph, whatever how often the paragraph has the word', () => {
  const often = row(
    'a 3',
    [1, 2, 3, 4, 5, 6].map((at) => hit(at)),
  )
  assert.deepEqual(names([often, row('b 0', [hit(1)])], [4]), ['b 0', 'a 3'])
  assert.deepEqual(
    names([row('b 2', [hit(1)]), often], [4]),
    ['a 3', 'b 2'],
    'of two paragraphs it is what counts',
  )
})

test('of rows that are as good, the same ones come first every time, in the order of their article', () => {
  const rows = ['b 2', 'a 9', 'b 10', 'a 3'].map((name) => row(name, [hit(1)]))
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, {minLength: 4}), (some) => {
      assert.deepEqual(names(some, [4]), ['a 3', 'a 9', 'b 2', 'b 10'])
    }),
    {numRuns: 24, seed: 1},
  )
})

test('a word said a fifth time in a row counts no more than the fourth', () => {
  const times = (count: number) =>
    ordered(
      [
        row(
          'a 1',
          Array.from({length: count}, (_, at) => hit(at)),
        ),
      ],
      [4],
    )[0]!.score
  assert.ok(times(1) < times(2) && times(3) < times(4))
  assert.equal(times(4), times(5))
})

test('rows with everything asked for are shown alone; where no row has it, a single word finds nothing', () => {
  const rows = [
    row('part 1', [hit(1)], undefined),
    row('whole 1', [hit(1, ranks.begins)], [hit(9, ranks.begins)]),
  ]
  assert.deepEqual(names(rows, [4, 4]), ['whole 1'])
  assert.ok(ordered(rows, [4, 4])[0]!.whole)
  assert.deepEqual(names([row('a 1', undefined)], [4]), [])
  assert.deepEqual(names([], [4, 4]), [])
})

test('words that rows may do without do not count', () => {
  const rows = [row('with 1', [hit(1)], [hit(2)]), row('without 1', [hit(1)])]
  assert.deepEqual(names(rows, [4, undefined]), ['with 1', 'without 1'])
  assert.equal(ordered(rows, [4, undefined])[0]!.score, ordered(rows, [4, undefined])[1]!.score)
})

test('where no row has all words, rare words weigh more than frequent ones, and rows with too little are left out', () => {
  const rows = [
    row('rare 1', [hit(1)], undefined, undefined),
    row('frequent 1', undefined, [hit(1)], undefined),
    row('two 1', [hit(1)], [hit(9)], undefined),
  ]
  const found = ordered(rows, [1, 90, 0])
  assert.deepEqual(
    found.map(({id}) => id),
    ['two', 'rare'],
  )
  assert.ok(found.every(({whole}) => !whole))
  // Two words as rare as one another: each row has half of what the best one has.
  assert.deepEqual(names([...rows.slice(0, 2), row('two 1', [hit(1)], [hit(9)], undefined)], [5, 5, 0]), [
    'two 1',
  ])
})

test('a row that has more of what was asked for goes before one that has less in a better way', () => {
  const rows = [
    row('less 0', [hit(1)], undefined, undefined),
    row('more 5', [hit(1, ranks.begins)], [hit(30, ranks.begins)], undefined),
  ]
  assert.deepEqual(names(rows, [2, 40, 0]), ['more 5', 'less 0'])
})

test('of incomplete rows, those of an article that has the other words elsewhere go first', () => {
  const rows = [
    row('alone 0', [hit(1)], undefined, undefined),
    row('near 5', [hit(1, ranks.form)], undefined, undefined),
    row('near 6', undefined, [hit(1)], undefined),
  ]
  assert.deepEqual(names(rows, [2, 40, 0]), ['near 5', 'alone 0'])
})

test('the language that has most of what was asked for, and in the best way, is the first of a row', () => {
  const first = (...terms: readonly Hit[][]) =>
    ordered(
      [row('a 1', ...terms)],
      terms.map(() => 4),
    )[0]!.langs
  assert.deepEqual(
    first([hit(1, ranks.exact, 'ar')], [hit(2, ranks.exact, 'ar'), hit(2, ranks.exact, 'en')]),
    ['ar', 'en'],
  )
  assert.deepEqual(first([hit(1, ranks.form, 'ar'), hit(1, ranks.exact, 'fa')]), ['fa', 'ar'])
  assert.deepEqual(
    first([hit(1, ranks.exact, 'fa'), hit(1, ranks.exact, 'en')]),
    ['en', 'fa'],
    'the language of the query',
  )
  const tied = row('a 1', [hit(1, ranks.exact, 'ar'), hit(1, ranks.exact, 'fa')])
  const inText = (text: string) => ordered([tied], [4], {text, ui: 'en'})[0]!.langs[0]
  assert.equal(inText('گل'), 'fa')
  const inInterface = (ui: Lang) => ordered([tied], [4], {text: 'سلام', ui})[0]!.langs[0]
  assert.deepEqual([inInterface('ar'), inInterface('fa')], ['ar', 'fa'])
})
