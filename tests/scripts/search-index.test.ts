/** The index as the build writes it, searched as a terminal does: by Pagefind's own program, from a folder. */
import assert from 'node:assert/strict'
import {mkdtemp, readdir, readFile, rm, truncate, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {after, test} from 'node:test'
import {writeIndex} from '../../scripts/build/search-index.ts'
import {siteFiles} from '../../scripts/site-files.ts'
import type {Lang} from '../../src/languages/index.ts'
import {IndexFault} from '../../src/search/query/pagefind.ts'
import {Searcher} from '../../src/search/query/search.ts'
import type {ArticleTexts} from '../../src/text/rows.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'muqabala-'))
after(() => rm(folder, {recursive: true, force: true}))

/** An article whose rows stand in these languages, its rows aligned where there are two. */
function article(
  slug: string,
  date: string,
  texts: Readonly<Partial<Record<Lang, readonly string[]>>>,
): ArticleTexts {
  const [[first = 'en'] = [], ...others] = Object.entries(texts) as [Lang, readonly string[]][]
  const editions = (Object.entries(texts) as [Lang, readonly string[]][]).map(([lang, own]) => ({
    slug,
    lang,
    origin: 'received' as const,
    primary: lang === first,
    source: slug,
    metadata: {date},
    segments: own.map((text, at) => ({
      id: at === 0 ? 't' : `p${at}`,
      kind: at === 0 ? ('title' as const) : ('paragraph' as const),
      text,
      lines: [[at + 1, at + 1] as const],
    })),
  }))
  const alignments = others.map(([target, own]) => ({
    slug,
    source: first,
    target,
    beads: own.map((_, at) => {
      const id = at === 0 ? 't' : `p${at}`
      return {source: [id], target: [id], confidence: 1, status: 'auto' as const}
    }),
  }))
  return {slug, editions, alignments}
}

const articles = [
  article('aligned-one', '2018-01-01', {
    en: ['A visit', 'Singapore heard from Kovacic, and Kovacic stayed.', 'The children ran for 3.5 hours.'],
    ar: ['زيارة', 'سمعت سنغافورة من كوفاتشيتش وبقي كوفاتشيتش.', 'ركض الأطفال ٣٫٥ ساعات.'],
  }),
  article('aligned-two', '2019-01-01', {
    en: [
      'Another day',
      'Then Kovacic left Singapore.',
      `A long row: ${'word after word '.repeat(60)}walnut.`,
    ],
    ar: ['يوم آخر', 'ثم غادر كوفاتشيتش سنغافورة.', 'صف طويل.'],
  }),
  article('english-alone', '2020-01-01', {en: ['Notes', 'In Singapore nobody saw Kovacic.']}),
  article('arabic-alone', '2021-01-01', {ar: ['ملاحظات', 'لم يره أحد في سنغافورة.']}),
]

async function searcherOf(name: string, own: readonly ArticleTexts[] = articles): Promise<Searcher> {
  await writeIndex(own, [], path.join(folder, name))
  return new Searcher(siteFiles(path.join(folder, name)))
}

const searcher = await searcherOf('site')

async function rowsOf(query: string, options: {langs?: readonly Lang[]; limit?: number} = {}) {
  const {results} = await searcher.search(query, {ui: 'en', ...options})
  return results.map(({slug, row, how}) => `${slug}#${row} ${how}`)
}

test('a word leads to its rows in every text, the counterpart beside it', async () => {
  const {results, total} = await searcher.search('child', {ui: 'ar'})
  assert.deepEqual(total, {articles: 1, rows: 1})
  const [first] = results
  assert.equal(first?.text.slice(first.marks[0]?.start, first.marks[0]?.end), 'children')
  assert.equal(first?.counterpart?.lang, 'ar')
  assert.deepEqual(await rowsOf('٣٫٥'), ['aligned-one#p2 exact'])
  assert.deepEqual(await rowsOf('35'), [])
})

test('names of aligned rows reach texts that have no translation, in both directions, and the text that names them is shown', async () => {
  const english = await searcher.search('كوفاتشيتش', {ui: 'en', langs: ['en']})
  const alone = english.results.find(({slug}) => slug === 'english-alone')
  assert.equal(alone?.how, 'name')
  assert.equal(alone?.as, 'Kovacic')
  assert.deepEqual(
    alone?.marks.map(({start, end}) => alone.text.slice(start, end)),
    ['Kovacic'],
  )
  const arabic = await searcher.search('Singapore', {ui: 'en'})
  assert.ok(
    arabic.results.some(({slug, how, as}) => slug === 'arabic-alone' && how === 'name' && as === 'سنغافورة'),
  )
})

test('a language alone may be shown: rows found in another stand there in translation', async () => {
  assert.deepEqual(await rowsOf('hours', {langs: ['ar']}), ['aligned-one#p2 translation'])
  assert.deepEqual(await rowsOf('nobody', {langs: ['ar']}), [])
})

test('a row of many words is one row, and its last word leads to it', async () => {
  const {results} = await searcher.search('walnut', {ui: 'en'})
  assert.deepEqual(
    results.map(({slug, row, text, marks}) => [
      slug,
      row,
      marks.map(({start, end}) => text.slice(start, end)),
    ]),
    [['aligned-two', 'p2', ['walnut']]],
  )
})

test('what no text has is not found; what is spelt alike is offered and not searched for', async () => {
  assert.deepEqual(await searcher.search('Putin', {ui: 'en'}), {
    results: [],
    total: {articles: 0, rows: 0},
    more: false,
    notes: [],
  })
  const {results, notes} = await searcher.search('Singapor', {ui: 'en'})
  assert.deepEqual(results, [])
  assert.deepEqual(
    notes.map((note) => (note.code === 'partial' ? note.code : `${note.code} ${note.query}`)),
    ['spelling Singapore'],
  )
})

test('the same texts give the same files, and one changed word leaves most of them as they are', async () => {
  const files = async (name: string) => {
    const all = await readdir(path.join(folder, name), {recursive: true, withFileTypes: true})
    const own = all.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name))
    return new Map(
      await Promise.all(
        own
          .sort()
          .map(
            async (file) =>
              [path.relative(path.join(folder, name), file), await readFile(file, 'base64')] as const,
          ),
      ),
    )
  }
  await searcherOf('again')
  const first = await files('site')
  assert.deepEqual(await files('again'), first)
  await searcherOf('changed', [
    ...articles.slice(0, 3),
    article('arabic-alone', '2021-01-01', {ar: ['ملاحظة', 'لم يره أحد في سنغافورة.']}),
  ])
  const changed = await files('changed')
  const gone = [...first.keys()].filter((name) => changed.get(name) !== first.get(name))
  assert.ok(gone.every((name) => !name.includes('/texts/') || first.get(name) !== undefined))
  assert.ok(gone.length < first.size / 2, `${gone.length} of ${first.size}`)
})

test('a collection in several parts answers as one', async () => {
  const name = path.join(folder, 'parts')
  const {parts} = await writeIndex(articles, [], name, {slotsInPart: 3})
  assert.ok(parts.length > 1)
  const many = new Searcher(siteFiles(name))
  for (const query of ['Kovacic', 'سنغافورة', 'walnut', 'left Singapore', '"nobody saw"']) {
    const [one, other] = await Promise.all([searcher, many].map((each) => each.search(query, {ui: 'en'})))
    assert.deepEqual(
      other?.results.map(({slug, row}) => `${slug}#${row}`).sort(),
      one?.results.map(({slug, row}) => `${slug}#${row}`).sort(),
      query,
    )
    assert.deepEqual(other?.total, one?.total)
  }
})

test('a file of the index that is gone or cut off is told, not taken for one that holds nothing', async () => {
  const name = path.join(folder, 'broken')
  await writeIndex(articles, [], name)
  const chunks = path.join(name, 'pagefind', 'index')
  const kept = new Map<string, Buffer>()
  for (const file of await readdir(chunks)) kept.set(file, await readFile(path.join(chunks, file)))
  const broken = new Searcher(siteFiles(name))
  await broken.start('en')
  for (const file of kept.keys()) await truncate(path.join(chunks, file), 40)
  await assert.rejects(
    broken.search('Singapore', {ui: 'en'}),
    (error) => error instanceof IndexFault && error.code === 'damaged',
  )
  for (const file of kept.keys()) await rm(path.join(chunks, file))
  await assert.rejects(
    broken.search('Singapore', {ui: 'en'}),
    (error) => error instanceof IndexFault && error.code === 'missing',
  )
  for (const [file, bytes] of kept) await writeFile(path.join(chunks, file), bytes)
  assert.equal((await broken.search('Singapore', {ui: 'en'})).total.articles, 4)
})
