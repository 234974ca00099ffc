/** Measures words of one language: whether all rows with a word are found, the exact word first, and no others. */
import {type Lang, langs} from '../../../../src/languages/index.ts'
import {searchSpelling, wordsIn} from '../../../../src/search/analyse/index.ts'
import type {Searcher} from '../../../../src/search/query/search.ts'
import type {Document} from './corpus.ts'
import {share, type Table} from './table.ts'

/** A text without what readers do not tell apart, its words divided by spaces. */
function folded(text: string): string {
  return ` ${wordsIn(text)
    .map((part) => searchSpelling(part.text))
    .join(' ')} `
}

/** Deterministic numbers below 1 (Park and Miller, 1988). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

interface Row {
  readonly lang: Lang
  readonly text: string
}

/** Reach and order of words, two words and phrases taken from the texts themselves. */
export async function reachTable(
  searcher: Searcher,
  documents: readonly Document[],
  copies: number,
): Promise<Table> {
  const rows: Row[] = documents.flatMap(({lines}) =>
    lines.flatMap((line) => langs.map((lang) => ({lang, text: folded(line[lang])}))),
  )
  const next = numbers(7)
  const pick = (length: number) => {
    const {text, lang} = rows[Math.floor(next() * rows.length)]!
    const words = text.trim().split(' ')
    const at = Math.floor(next() * Math.max(1, words.length - length))
    return {lang, words: words.slice(at, at + length)}
  }
  const cases = {
    'one word': () => pick(1).words.join(' '),
    'two words': () => {
      const {words} = pick(6)
      return `${words[0]} ${words.at(-1)}`
    },
    phrase: () => `"${pick(3).words.join(' ')}"`,
  }
  const lines: string[][] = []
  for (const [name, make] of Object.entries(cases)) {
    let [reached, all, exact, first] = [0, 0, 0, 0]
    for (let at = 0; at < 60; at++) {
      const query = make()
      const words = query.replaceAll('"', '').split(' ')
      if (words.some((word) => word.length < 3 || /\d/.test(word))) continue
      const wanted = rows.filter(({text}) =>
        query.startsWith('"')
          ? text.includes(` ${words.join(' ')} `)
          : words.every((word) => text.includes(` ${word} `)),
      ).length
      const {results, total} = await searcher.search(query, {ui: 'en', limit: 10})
      if (wanted === 0 || total.rows === undefined) continue
      all += 1
      // Several languages of a row are one row.
      const distinct = distinctRows(documents, query, words)
      if (total.rows >= distinct * copies) reached += 1
      exact += results.filter(({text}) => words.every((word) => folded(text).includes(` ${word} `))).length
      first += Math.min(10, distinct * copies)
    }
    lines.push([name, `${reached} of ${all}`, share(exact / first)])
  }
  return {
    title: 'Reach and order',
    head: ['', 'all rows reached', 'first ten with the very words'],
    rows: lines,
  }
}

function distinctRows(documents: readonly Document[], query: string, words: readonly string[]): number {
  let count = 0
  for (const {lines} of documents) {
    for (const line of lines) {
      const has = langs.some((lang) => {
        const text = folded(line[lang])
        return query.startsWith('"')
          ? text.includes(` ${words.join(' ')} `)
          : words.every((word) => text.includes(` ${word} `))
      })
      if (has) count += 1
    }
  }
  return count
}

/** Words that no text has: none may be shown. */
export async function absentTable(
  searcher: Searcher,
  documents: readonly Document[],
  words: readonly string[],
): Promise<Table> {
  const texts = documents
    .flatMap(({lines}) => lines.flatMap((line) => langs.map((lang) => folded(line[lang]))))
    .join(' ')
  const absent = words.filter((word) => !texts.includes(searchSpelling(word).slice(0, 5)))
  const shown: string[] = []
  for (const word of absent) {
    const {results} = await searcher.search(word, {ui: 'en'})
    if (results.length > 0) shown.push(`${word}: ${results[0]?.how} ${results[0]?.text.slice(0, 80)}`)
  }
  return {
    title: 'Absent words',
    head: ['absent', 'shown'],
    rows: [[String(absent.length), String(shown.length)]],
    notes: shown,
  }
}

/** Questions, each with words of the row that answers it. */
export async function questionsTable(
  searcher: Searcher,
  questions: readonly (readonly [string, string])[],
): Promise<Table> {
  let right = 0
  const notes: string[] = []
  for (const [question, slug] of questions) {
    const {results} = await searcher.search(question, {ui: 'en', limit: 10})
    const articles = [...new Set(results.map((result) => result.slug))]
    if (articles.slice(0, 3).includes(slug)) right += 1
    else notes.push(`${question}: ${articles.slice(0, 3).join(', ')}, not ${slug}`)
  }
  return {
    title: 'Questions',
    head: ['asked', 'right article in the first three'],
    rows: [[String(questions.length), String(right)]],
    notes,
  }
}
