/** Spelling: pairs of a query and a form that it should or should not find, each in a text of its own. */
import {readFileSync} from 'node:fs'
import type {Lang} from '../../../../src/languages/index.ts'
import type {Concept} from '../../../../src/text/model.ts'
import type {ArticleTexts} from '../../../../src/text/rows.ts'
import {openSearcher} from './open.ts'
import type {Table} from './table.ts'

/** A pair. */
export interface SpellingPair {
  readonly id: string
  readonly category: string
  readonly lang: Lang
  readonly query: string
  readonly text: string
  /** Whether the text should be found. */
  readonly match: boolean
}

/** Pairs of a file: of JSON Lines, or of a table `{"spelling": [[category, lang, query, text, match]…]}`. */
export function readPairs(file: string): SpellingPair[] {
  const text = readFileSync(file, 'utf8')
  if (file.endsWith('.jsonl'))
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as SpellingPair)
  const {spelling} = JSON.parse(text) as {spelling: [string, Lang, string, string, number][]}
  return spelling.map(([category, lang, query, own, match], at) => ({
    id: `s${at}`,
    category,
    lang,
    query,
    text: own,
    match: match === 1,
  }))
}

/** A text of one paragraph as an article. */
export function articleOfText(slug: string, lang: Lang, text: string): ArticleTexts {
  const segments = [{id: 'p1', kind: 'paragraph' as const, text, lines: [[1, 1] as const]}]
  const edition = {
    slug,
    lang,
    origin: 'received' as const,
    primary: true,
    source: slug,
    metadata: {},
    segments,
  }
  return {slug, editions: [edition], alignments: []}
}

/** How many pairs are found, how many are offered where they are misspelt, and how many look-alikes are shown. */
export async function spellingTable(
  pairs: readonly SpellingPair[],
  beside: readonly ArticleTexts[],
  concepts: readonly Concept[],
): Promise<Table> {
  const articles = pairs.map(({id, lang, text}) => articleOfText(id, lang, text))
  const {value: searcher, close} = await openSearcher([...articles, ...beside], concepts)
  const groups = new Map<string, {found: number; all: number}>()
  const notes: string[] = []
  for (const {id, query, lang, category, match, text} of pairs) {
    const {results, notes: said} = await searcher.search(query, {ui: lang, limit: 1000})
    const isTypo = category.startsWith('typo')
    const isFound = results.some(({slug, how}) => slug === id && how !== 'partial')
    const offers = said.flatMap((note) => (note.code === 'spelling' ? [note.query] : []))
    const isOffered =
      isTypo &&
      (
        await Promise.all(offers.slice(0, 1).map((offer) => searcher.search(offer, {ui: lang, limit: 1000})))
      ).some((outcome) => outcome.results.some(({slug}) => slug === id))
    const isRight = match ? isFound || isOffered : !isFound
    const group = match ? (isTypo ? 'misspelt, first offer right' : `found, ${lang}`) : 'look-alikes shown'
    const sums = groups.get(group) ?? {found: 0, all: 0}
    groups.set(group, {found: sums.found + (isFound || isOffered ? 1 : 0), all: sums.all + 1})
    if (!isRight) notes.push(`${match ? 'missed' : 'wrongly found'}: ${category}: ${query} / ${text}`)
  }
  await close()
  return {
    title: 'Spelling',
    head: ['', 'pairs'],
    rows: [...groups].sort().map(([name, {found, all}]) => [name, `${found} of ${all}`]),
    notes,
  }
}
