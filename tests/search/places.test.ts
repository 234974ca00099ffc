import assert from 'node:assert/strict'
import {test} from 'node:test'
import {indexRecords} from '../../scripts/build/pagefind.ts'
import {placedWords} from '../../scripts/build/pagefind-places.ts'
import type {Lang} from '../../src/languages.ts'
import {analyse, endMark, indexText} from '../../src/search/analyse/index.ts'
import type {SiteFile} from '../../src/search/files.ts'
import {cutLines, placesOf, writeLine} from '../../src/search/places.ts'
import {type Load, placesFinder} from '../../src/search/query/finder.ts'

const words =
  'Lavrov said counter-terrorism U.S. 2,000 روسيا/باكستان وقال لافروف می‌شود کتاب‌های ۱۲۳ naïve 20-30'.split(
    ' ',
  )

/** Texts of words in an order that looks like none, enough of them for many files. */
const texts = Array.from({length: 120}, (_, at) => ({
  lang: (['ar', 'en', 'fa'] as const)[at % 3]!,
  text: Array.from({length: 60}, (_, place) =>
    place % 2 === 0 ? words[(at * 7 + place * place) % words.length]! : `w${(at * place * 31) % 997}ord`,
  ).join(' '),
}))

async function builtIndex() {
  const records = texts.map(({lang, text}, at) => ({
    url: `/${at}`,
    content: indexText(analyse(text), lang),
  }))
  const files = await indexRecords(records, 'und')
  return cutLines(
    [...placedWords(files)].map(({word, places}) => writeLine(word, places)),
    2000,
  )
}

/** Where each key stands, counted from the texts themselves: editions with places, by `key lang`. */
function counted() {
  const found = new Map<string, Map<number, number[]>>()
  for (const [page, {lang, text}] of texts.entries()) {
    const [keys] = [indexText(analyse(text), lang).split(' ')]
    for (const [position, run] of keys.entries()) {
      for (const key of new Set(run.split('-'))) {
        const pages = found.get(key) ?? new Map<number, number[]>()
        pages.set(page, [...(pages.get(page) ?? []), position])
        found.set(key, pages)
      }
    }
  }
  return found
}

function finderOf({starts, files}: Awaited<ReturnType<typeof builtIndex>>, asked: string[] = []) {
  const site: SiteFile = {shards: 1, version: '', pages: texts.length, places: starts}
  const load: Load = {
    text: (name) => {
      asked.push(name)
      return Promise.resolve(files[Number(/\d+/.exec(name)?.[0])])
    },
    json: () => Promise.resolve({even: [0, 2, 4, 6, 8]} as never),
  }
  return placesFinder(site, load)
}

test('every key of every text is found in its editions and at its places, and nowhere else', async () => {
  const index = await builtIndex()
  assert.ok(index.files.length > 3)
  const finder = finderOf(index)
  for (const [key, pages] of counted()) {
    const [word = '', lang] = key.split(endMark)
    const hits = await finder.find(word, lang as Lang, {})
    assert.deepEqual(
      new Map([...hits].sort((a, b) => a.page - b.page).map((hit) => [hit.page, hit.positions])),
      pages,
      key,
    )
  }
  for (const absent of ['lavro', 'lavrovv', 'zzz', '0', 'ي'])
    assert.deepEqual(await finder.find(absent, 'en', {}), [], absent)
})

test('a word in the making finds all keys that begin so, in every file that has one', async () => {
  const finder = finderOf(await builtIndex())
  for (const start of ['lavr', 'w99', 'لاف', 'كتاب']) {
    const hits = await finder.findBeginning(start, {})
    const wanted = new Set(
      [...counted()].filter(([key]) => key.startsWith(start)).flatMap(([, pages]) => [...pages.keys()]),
    )
    assert.deepEqual(new Set(hits.map(({page}) => page)), wanted, start)
  }
})

test('one key costs one file, and is not asked for twice', async () => {
  const asked: string[] = []
  const finder = finderOf(await builtIndex(), asked)
  await finder.find('lavrov', 'en', {})
  await finder.find('lavrov', 'en', {})
  await finder.find('lavrov', 'fa', {})
  assert.equal(new Set(asked).size, asked.length)
  assert.ok(asked.length <= 2)
})

test('a condition leaves only the editions that fulfil it', async () => {
  const finder = finderOf(await builtIndex())
  const hits = await finder.find('lavrov', 'ar', {name: ['even', 'unheard-of']})
  assert.deepEqual(
    hits.map(({page}) => page).filter((page) => ![0, 2, 4, 6, 8].includes(page)),
    [],
  )
  assert.deepEqual(await finder.find('lavrov', 'ar', {name: ['unheard-of']}), [])
})

test('the same texts give the same files, byte for byte', async () => {
  assert.deepEqual(await builtIndex(), await builtIndex())
})

test('a key with more places than a file holds has one to itself', () => {
  const places = Array.from({length: 9000}, (_, page) => ({page, positions: [1, 5]}))
  const {starts, files} = cutLines(['a', 'b', 'c'].map((key) => writeLine(key, key === 'b' ? places : [])))
  assert.deepEqual(starts, ['a', 'b', 'c'])
  assert.deepEqual(placesOf('b', files[1]!), places)
})
