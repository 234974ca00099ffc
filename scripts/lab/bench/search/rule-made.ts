/** Rule-made spellings of words of a collection: is every paragraph that has the word found, and what else? */
import {type Lang, langs} from '../../../../src/languages/index.ts'
import {splitWords} from '../../../../src/search/analyse/index.ts'
import type {Concept} from '../../../../src/text/model.ts'
import {randomFrom} from '../align-cases.ts'
import {articlesOfDocuments, type Document} from './corpus.ts'
import {openSearcher} from './open.ts'
import {share, type Table} from './table.ts'
import {typingHabits} from './variants.ts'

interface Asked {
  readonly lang: Lang
  readonly habit: string
  readonly query: string
  /** Paragraphs that have the word as it was, as `slug#p3`. */
  readonly wanted: ReadonlySet<string>
}

/** Recall of the paragraphs that have a word, and how many others come with them, for about `count` spellings. */
export async function ruleMadeTable(
  documents: readonly Document[],
  concepts: readonly Concept[],
  count: number,
): Promise<Table> {
  const asked = langs.flatMap((lang) => queriesOf(documents, lang, Math.ceil(count / langs.length)))
  const own = await ownAnswers(documents, concepts, asked)
  const row = (lang: Lang, answers: readonly ReadonlySet<string>[]) => {
    let found = 0
    let complete = 0
    let wanted = 0
    let others = 0
    let total = 0
    for (const [index, each] of asked.entries()) {
      if (each.lang !== lang) continue
      const answer = answers[index] ?? new Set<string>()
      const hit = [...each.wanted].filter((row) => answer.has(row)).length
      total += 1
      found += hit
      wanted += each.wanted.size
      complete += hit === each.wanted.size ? 1 : 0
      others += answer.size - hit
    }
    return [lang, String(total), share(complete / total), share(found / wanted), (others / total).toFixed(2)]
  }
  const misses = new Map<string, number>()
  for (const [index, {wanted, habit, lang}] of asked.entries()) {
    if ([...wanted].some((row) => own[index]?.has(row) !== true))
      misses.set(`${lang}: ${habit}`, (misses.get(`${lang}: ${habit}`) ?? 0) + 1)
  }
  return {
    title: 'Rule-made spellings of words of the collection (whole words)',
    head: ['', 'queries', 'all paragraphs found', 'recall', 'other paragraphs a query'],
    rows: langs.map((lang) => row(lang, own)),
    notes: [...misses].sort((a, b) => b[1] - a[1]).map(([habit, times]) => `missed ${times}: ${habit}`),
  }
}

function queriesOf(documents: readonly Document[], lang: Lang, count: number): Asked[] {
  const places = new Map<string, Set<string>>()
  for (const {slug, lines} of documents) {
    for (const [index, line] of lines.entries()) {
      const text = line[lang]
      for (const {parts} of splitWords(text)) {
        const [first, last] = [parts[0], parts.at(-1)]
        const word = text.slice(first?.start, last?.end)
        if (
          word.length < 4 ||
          !/^[\p{L}\p{M}\u200C-]+$/u.test(word) ||
          (lang !== 'en' && /[a-z]/iu.test(word))
        )
          continue
        places.set(word, (places.get(word) ?? new Set()).add(`${slug}#p${index + 1}`))
      }
    }
  }
  const random = randomFrom(11)
  const words = [...places.keys()].map((word) => ({word, order: random()})).sort((a, b) => a.order - b.order)
  const asked: Asked[] = []
  for (const {word} of words) {
    if (asked.length >= count) break
    for (const [habit, write] of typingHabits[lang]) {
      const query = write(word)
      if (query !== undefined && query !== word)
        asked.push({lang, habit, query, wanted: places.get(word) ?? new Set()})
    }
  }
  return asked
}

async function ownAnswers(
  documents: readonly Document[],
  concepts: readonly Concept[],
  asked: readonly Asked[],
): Promise<Set<string>[]> {
  const {value: searcher, close} = await openSearcher(articlesOfDocuments(documents, true), concepts)
  const answers: Set<string>[] = []
  for (const {query, lang} of asked) {
    const {results} = await searcher.search(query, {
      ui: lang,
      langs: [lang],
      limit: 1000,
    })
    // Rows that have the word in a translation only are counted by another measure.
    const own = results.filter(({how}) => how === 'exact' || how === 'form')
    answers.push(new Set(own.map(({slug, row}) => `${slug}#${row}`)))
  }
  await close()
  return answers
}
