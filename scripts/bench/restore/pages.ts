/** Precision and recall of furniture on composed pages. */
import {readdirSync, readFileSync} from 'node:fs'
import {restore} from '../../../src/pipeline/restore/index.ts'
import {percent, sourceOf} from './repair.ts'
import type {Article} from './texts.ts'

/** A page: its lines, and which of them are furniture. */
export interface Page {
  readonly name: string
  readonly lines: readonly string[]
  readonly furniture: readonly boolean[]
}

/**
 * Pages of a folder. Each line of their files starts with `-` (furniture) or `=` (article); `= @` stands for a
 * paragraph of the articles of the page's language.
 */
export function pagesOf(folder: 'tuned' | 'unseen', articles: readonly Article[]): readonly Page[] {
  const url = new URL(`../pages/${folder}/`, import.meta.url)
  return readdirSync(url)
    .sort()
    .map((name, index) => {
      const paragraphs = articles
        .filter(({lang}) => name.startsWith(lang))
        .flatMap((article) => article.paragraphs.filter((text) => text.length > 120))
      let next = 7 * index
      const marked = readFileSync(new URL(name, url), 'utf8').trimEnd().split('\n')
      const lines = marked.map((line) =>
        line === '= @' ? paragraphs[next++ % paragraphs.length]! : line.slice(2),
      )
      return {name, lines, furniture: marked.map((line) => line.startsWith('-'))}
    })
}

/** Row of the table. */
export interface PageScore {
  readonly pages: number
  readonly furniture: number
  readonly precision: string
  readonly recall: string
  /** Furniture lines that are kept and reported. */
  readonly reported: string
  /** What went wrong, for the eye. */
  readonly misses: readonly string[]
}

/** Compare what goes with what should. */
export function scorePages(pages: readonly Page[]): PageScore {
  const misses: string[] = []
  let [taken, right, all, reported] = [0, 0, 0, 0]
  for (const {name, lines, furniture} of pages) {
    const {lines: kept, problems} = restore(sourceOf(lines.join('\n')), [])
    const stays = new Set(kept.flatMap(({spans}) => spans.map(({line}) => line)))
    const doubtful = new Set(problems.filter(({code}) => code === 'doubtful-furniture').map(({line}) => line))
    for (const [index, text] of lines.entries()) {
      if (text === '') continue
      const gone = !stays.has(index + 1)
      if (gone) taken += 1
      if (furniture[index]) all += 1
      if (gone && furniture[index]) right += 1
      if (!gone && furniture[index] && doubtful.has(index + 1)) reported += 1
      if (gone !== furniture[index])
        misses.push(
          `${name} ${gone ? 'lost' : doubtful.has(index + 1) ? 'reported' : 'kept'}: ${text.slice(0, 90)}`,
        )
    }
  }
  return {
    pages: pages.length,
    furniture: all,
    precision: percent(right, taken),
    recall: percent(right, all),
    reported: percent(reported, all),
    misses,
  }
}
