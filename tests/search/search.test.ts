/** Whole searches of a small site: what is found, what is counted, what is said beside it, and what is asked again. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {IndexFault} from '../../src/search/query/pagefind.ts'
import {Searcher, type SearchOptions, type SearchOutcome} from '../../src/search/query/search.ts'
import {article, siteOf} from './site.ts'

const articles = [
  article('war', '2018-01-01', {
    en: [
      'The Cold War',
      'Nobody in Kabul spoke of 2018.',
      'The generals met in Kabul.',
      'It took 3.5 hours.',
    ],
    ar: ['الحرب الباردة', 'لم يتحدث أحد في كابول عن ٢٠١٨.', 'التقى الجنرالات في كابول.', 'استغرق ٣٫٥ ساعات.'],
  }),
  article('visit', '2019-05-01', {
    en: ['A visit', 'A general of Kabul wrote.', 'It cost 35 dollars.', 'Kabul again.'],
  }),
  article('arabic', '2019-06-01', {ar: ['بحث', 'كابول مدينة.', 'بحث آخر في ٢٠١٩.']}),
]

const searcher = () => new Searcher(siteOf(articles).files)
const search = (text: string, options: Partial<SearchOptions> = {}) =>
  searcher().search(text, {ui: 'en', ...options})
const rowsIn = ({results}: SearchOutcome) => results.map(({slug, row}) => `${slug} ${row}`)
const notesIn = ({notes}: SearchOutcome) =>
  notes.map((note) => (note.code === 'partial' ? `partial: ${note.missing}` : `${note.code}: ${note.query}`))

test('a word finds its rows in every article, the very word first, and all of them are counted', async () => {
  const found = await search('generals')
  assert.deepEqual(rowsIn(found), ['war p2', 'visit p1'])
  assert.deepEqual(
    found.results.map(({how}) => how),
    ['exact', 'form'],
  )
  assert.deepEqual(found.total, {articles: 2, rows: 2})
  assert.deepEqual([found.more, found.notes], [false, []])
})

test('no more rows are shown than were asked for, and it is said that there are more', async () => {
  const all = await search('Kabul')
  assert.equal(all.results.length, 5)
  assert.deepEqual(all.results.at(-1)?.how, 'name', 'a row whose text calls it otherwise is the last')
  const two = await search('Kabul', {limit: 2})
  assert.deepEqual(rowsIn(two), rowsIn(all).slice(0, 2))
  assert.deepEqual([two.more, two.total], [true, {articles: 3, rows: 5}])
  assert.equal((await search('Kabul', {limit: 5})).more, false)
})

test('a number is found in the digits of any script, and a decimal is not the number without its point', async () => {
  for (const text of ['2018', '۲۰۱۸', '٢٠١٨']) assert.deepEqual(rowsIn(await search(text)), ['war p1'], text)
  for (const text of ['3.5', '٣٫٥']) assert.deepEqual(rowsIn(await search(text)), ['war p3'], text)
  assert.deepEqual(rowsIn(await search('35')), ['visit p2'])
  assert.deepEqual(rowsIn(await search('2017')), [])
})

test('a quotation is one row, as typed; what follows a minus is in none', async () => {
  assert.deepEqual(rowsIn(await search('"cold war"')), ['war t'])
  assert.deepEqual(rowsIn(await search('"war cold"')), [])
  assert.deepEqual(rowsIn(await search('Kabul -generals')), ['visit p3', 'war p1', 'arabic p1'])
})

test('a beginning of three letters finds words while it is typed, and not after', async () => {
  assert.equal((await search('Kab', {typing: true})).results.length, 5)
  assert.deepEqual(rowsIn(await search('Kab ', {typing: true})), [])
  assert.deepEqual(rowsIn(await search('Kab')), [])
  assert.deepEqual(rowsIn(await search('Ka', {typing: true})), [])
  const two = await search('cold wa', {typing: true})
  assert.deepEqual(
    two.results.map(({how}) => how),
    ['partial'],
    'two letters are too few',
  )
  const last = await search('nobody Kab', {typing: true})
  assert.deepEqual([rowsIn(last), last.notes], [['war p1'], []])
  assert.equal(
    rowsIn(await search('Kab nobody', {typing: true})).length > 0,
    true,
    'what the row has of both',
  )
})

test('where no row has all words, it is said which of them the site has not', async () => {
  const found = await search('generals Zanzibar nobody')
  assert.equal(notesIn(found)[0], 'partial: Zanzibar')
  assert.ok(found.results.every(({how}) => how === 'partial'))
  assert.ok(found.results.length > 0)
  const apart = await search('dollars hours')
  assert.deepEqual(notesIn(apart), ['partial: '], 'the site has both, no row has')
})

test('a misspelt word is offered and not searched for; what is found is not doubted', async () => {
  const found = await search('Kabull')
  assert.deepEqual([rowsIn(found), notesIn(found)], [[], ['spelling: Kabul']])
  assert.deepEqual(notesIn(await search('general')), [])
  const both = await search('generals Kabull')
  assert.deepEqual(notesIn(both), ['partial: Kabull', 'spelling: generals Kabul'])
  assert.deepEqual(rowsIn(both), ['war p2', 'visit p1'], 'rows with the other word are shown')
})

test('what was typed on another keyboard is offered alone, without rows that match by chance', async () => {
  const found = await search('fpe')
  assert.deepEqual([rowsIn(found), notesIn(found)], [[], ['keyboard: بحث']])
  assert.deepEqual(found.total, {articles: 0, rows: 0})
  assert.deepEqual(notesIn(await search('بحث')), [])
  const chance = siteOf([
    article('dog', '2020-01-01', {en: ['A dog']}),
    article('ar', '2020-01-01', {ar: ['بحث يخل']}),
  ])
  const two = await new Searcher(chance.files).search('fpe dog', {ui: 'en'})
  assert.deepEqual([rowsIn(two), notesIn(two)], [[], ['keyboard: بحث يخل']])
  const site = siteOf([...articles, article('other', '2020-01-01', {en: ['The fpe of it']})])
  const both = await new Searcher(site.files).search('fpe', {ui: 'en'})
  assert.deepEqual([rowsIn(both), notesIn(both)], [['other t'], []], 'what the site has is not doubted')
})

test('nothing asked for finds nothing, and asks for no text', async () => {
  for (const text of ['', '  ', '"', '!?', '-Kabul'])
    assert.deepEqual(
      await search(text),
      {results: [], total: {articles: 0, rows: 0}, more: false, notes: []},
      text,
    )
})

test('where one language is shown, articles without it are left out, and rows are not counted before they are read', async () => {
  const arabic = await search('Kabul', {langs: ['ar']})
  assert.deepEqual(rowsIn(arabic), ['war p1', 'war p2', 'arabic p1'])
  assert.ok(arabic.results.every(({lang}) => lang === 'ar'))
  assert.deepEqual(
    arabic.results.map(({how}) => how),
    ['translation', 'translation', 'name'],
  )
  assert.deepEqual(arabic.total, {articles: 2})
})

test('a translation that does not write the name falls behind those that do, and some rows more are read to see it', async () => {
  const title = article('title', '2020-01-01', {
    en: ['Kabul by night', 'No word.'],
    ar: ['الليل', 'لا كلمة.'],
  })
  const {results, more} = await new Searcher(siteOf([title, ...articles]).files).search('Kabul', {
    ui: 'en',
    langs: ['ar'],
    limit: 2,
  })
  assert.deepEqual(
    results.map(({slug, row}) => `${slug} ${row}`),
    ['war p1', 'war p2'],
  )
  assert.equal(more, true)
})

test('conditions leave articles out, and it can be counted how many more each would leave', async () => {
  assert.deepEqual(rowsIn(await search('Kabul', {conditions: {year: ['2018']}})).sort(), ['war p1', 'war p2'])
  assert.deepEqual(
    rowsIn(await search('Kabul', {conditions: {year: ['2018', '2019'], lang: ['ar']}})).length,
    3,
  )
  assert.deepEqual(
    rowsIn(await search('Kabul', {conditions: {year: []}})).length,
    5,
    'a condition without values',
  )
  const counts = await searcher().counts('Kabul', {ui: 'en'}, 'year', ['2018', '2019', '2020'])
  assert.deepEqual(
    [...counts],
    [
      ['2018', 1],
      ['2019', 2],
      ['2020', 0],
    ],
  )
  assert.deepEqual(
    [...(await searcher().counts('Kabul', {ui: 'en', langs: ['ar']}, 'year', ['2018', '2019']))],
    [
      ['2018', 1],
      ['2019', 1],
    ],
  )
})

test('the first row is shown while the texts of others are on their way, unless texts decide the order', async () => {
  const early: SearchOutcome[] = []
  const all = await searcher().search('Kabul', {ui: 'en'}, (outcome) => early.push(outcome))
  assert.deepEqual(early.map(rowsIn), [rowsIn(all).slice(0, 1)])
  assert.deepEqual([early[0]!.more, early[0]!.total], [true, all.total])
  early.length = 0
  await searcher().search('Kabul', {ui: 'en', langs: ['ar']}, (outcome) => early.push(outcome))
  assert.deepEqual(early, [])
})

test('a file is asked for once, and no text that is not shown', async () => {
  const {files, asked} = siteOf(articles)
  const own = new Searcher(files)
  await own.search('nobody', {ui: 'en'})
  await own.search('nobody', {ui: 'en'})
  assert.deepEqual(asked.toSorted(), ['/find/site.json', '/find/texts/war/0.json'])
})

test('a file that is gone is asked for in a newly opened index, and missed where that has it not either', async () => {
  const {files, asked, contents} = siteOf(articles)
  const fresh: boolean[] = []
  const own = new Searcher({
    ...files,
    bytes: (address, isFresh) => {
      if (address.endsWith('site.json')) fresh.push(isFresh === true)
      return files.bytes(address)
    },
  })
  contents.delete('/find/texts/war/0.json')
  await assert.rejects(
    own.search('nobody', {ui: 'en'}),
    (error) => error instanceof IndexFault && error.code === 'missing',
  )
  assert.deepEqual(fresh, [false, true], 'not the one that a browser kept')
  assert.equal(asked.filter((address) => address.endsWith('0.json')).length, 2)
  contents.set('/find/texts/war/0.json', '{"slug": "war')
  await assert.rejects(own.search('nobody', {ui: 'en'}), {code: 'damaged', file: '/find/texts/war/0.json'})
  const whole = siteOf(articles).contents.get('/find/texts/war/0.json')!
  contents.set('/find/texts/war/0.json', whole)
  assert.deepEqual(rowsIn(await own.search('nobody', {ui: 'en'})), ['war p1'], 'a fault does not stay')
})

test('without a network nothing is asked again', async () => {
  const {files, asked} = siteOf(articles)
  const offline = {
    ...files,
    bytes: async (address: string) => {
      asked.push(address)
      throw new IndexFault('offline', address, 'no network')
    },
  }
  await assert.rejects(new Searcher(offline).search('nobody', {ui: 'en'}), {code: 'offline'})
  assert.deepEqual(asked, ['/find/site.json'])
})

test('a search that nobody waits for any more ends without an answer', async () => {
  const ended = AbortSignal.abort()
  await assert.rejects(search('Kabul', {signal: ended}), {name: 'AbortError'})
  const control = new AbortController()
  const late = searcher().search('Kabul', {ui: 'en', signal: control.signal}, () => control.abort())
  await assert.rejects(late, {name: 'AbortError'})
})
