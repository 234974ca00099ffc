/** The first walk through a collection: its words, and rows to learn names from. */
import type {Lang} from '../../languages/index.ts'
import {type ArticleTexts, type Row, rowsOf} from '../../text/rows.ts'
import {countSpacedWords, type SpacedWordCounts} from './spaced-words.ts'

/** The texts of a row, by language. */
export type SampleRow = Readonly<Partial<Record<Lang, string>>>

/**
 * Number of rows that names are learnt from. From a larger collection every second, fourth, … row is taken, so time and
 * memory stay bounded.
 */
const mostSampleRows = 15_000

/** Count the words of the articles and take rows to learn from. */
export function survey(articles: Iterable<ArticleTexts>): {
  runs: SpacedWordCounts
  sample: readonly SampleRow[]
} {
  const runs: SpacedWordCounts = new Map()
  let sample: SampleRow[] = []
  let [row, step] = [0, 1]
  for (const article of articles) {
    for (const {segments} of article.editions) for (const {text} of segments) countSpacedWords(runs, text)
    for (const {cells} of rowsOf(article)) {
      if (row % step === 0) sample.push(textsOf(cells))
      row += 1
      if (sample.length <= mostSampleRows) continue
      sample = sample.filter((_, index) => index % 2 === 0)
      step *= 2
    }
  }
  return {runs, sample}
}

function textsOf(cells: Row['cells']): SampleRow {
  return Object.fromEntries(
    Object.entries(cells).map(([lang, own]) => [lang, own.map(({text}) => text).join(' ')]),
  )
}
