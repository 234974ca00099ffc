import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Lang} from '../../src/languages/index.ts'
import {analyse, endMark, indexedKeys} from '../../src/search/analyse/index.ts'
import type {SiteFile} from '../../src/search/files.ts'
import {Postings} from '../../src/search/index/postings.ts'
import {KeyReader} from '../../src/search/index/runs.ts'
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

function builtIndex() {
  const postings = new Postings()
  const reader = new KeyReader({})
  for (const {lang, text} of texts) postings.add(reader.read(text), lang)
  return filesOf(postings.lines())
}

/** Files as the browser finds them: texts by number, and the beginnings by which the number is told. */
function filesOf(lines: Iterable<string>) {
  const files = [...cutLines(lines, 2000)]
  return {starts: files.map(({start}) => start), files: files.map(({text}) => text)}
}

/** Where each key stands, counted from the texts themselves: editions with places, by `key lang`. */
function counted() {
  const found = new Map<string, Map<number, number[]>>()
  for (const [page, {lang, text}] of texts.entries()) {
    for (const [position, {forms}] of analyse(text).entries()) {
      for (const key of indexedKeys(forms)) {
        const marked = key + endMark + lang
        const pages = found.get(marked) ?? new Map<number, number[]>()
        pages.set(page, [...(pages.get(page) ?? []), position])
        found.set(marked, pages)
      }
    }
  }
  return found
}

function finderOf({starts, files}: ReturnType<typeof builtIndex>, asked: string[] = []) {
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
  const index = builtIndex()
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
  const finder = finderOf(builtIndex())
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
  const finder = finderOf(builtIndex(), asked)
  await finder.find('lavrov', 'en', {})
  await finder.find('lavrov', 'en', {})
  await finder.find('lavrov', 'fa', {})
  assert.equal(new Set(asked).size, asked.length)
  assert.ok(asked.length <= 2)
})

test('a condition leaves only the editions that fulfil it', async () => {
  const finder = finderOf(builtIndex())
  const hits = await finder.find('lavrov', 'ar', {name: ['even', 'unheard-of']})
  assert.deepEqual(
    hits.map(({page}) => page).filter((page) => ![0, 2, 4, 6, 8].includes(page)),
    [],
  )
  assert.deepEqual(await finder.find('lavrov', 'ar', {name: ['unheard-of']}), [])
})

test('the same texts give the same files, byte for byte', () => {
  assert.deepEqual(builtIndex(), builtIndex())
})

test('a key with more places than a file holds has one to itself', () => {
  const places = Array.from({length: 9000}, (_, page) => ({page, positions: [1, 5]}))
  const {starts, files} = filesOf(['a', 'b', 'c'].map((key) => writeLine(key, key === 'b' ? places : [])))
  assert.deepEqual(starts, ['a', 'b', 'c'])
  assert.deepEqual(placesOf('b', files[1]!), places)
})
