/** Precision and recall of furniture on composed pages. */
import {readdirSync, readFileSync} from 'node:fs'
import type {Lang} from '../../../src/languages.ts'
import {parseFile} from '../../../src/pipeline/index.ts'
import {restore} from '../../../src/pipeline/restore/index.ts'
import {percent, sourceOf} from './repair.ts'
import type {Article} from './texts.ts'

/** A page: its lines, which of them are furniture, and its title where the page's file says. */
export interface Page {
  readonly name: string
  readonly lang: Lang
  readonly lines: readonly string[]
  readonly furniture: readonly boolean[]
  readonly title?: string
}

/**
 * Pages of a folder. Each line of their files starts with a sign: `-` furniture, `=` text; or what the line is in
 * the article: `t` title, `d` deck, `b` byline, date or other credit, `h` heading, `c` caption, `n` note. `@`
 * stands for a paragraph of the articles of the page's language.
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
        line.slice(2).replace(/^@$|(?<= )@$/u, () => paragraphs[next++ % paragraphs.length]!),
      )
      const title = lines.find((_, line) => marked[line]!.startsWith('t '))
      return {
        name,
        lang: name.slice(0, 2) as Lang,
        lines,
        furniture: marked.map((line) => line.startsWith('-')),
        ...(title === undefined ? {} : {title}),
      }
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
  /** Pages whose title was found, of those whose file names it. */
  readonly titles: string
  /** What went wrong, for the eye. */
  readonly misses: readonly string[]
}

/** The title that the pipeline finds on a page. */
function titleOf(text: string, lang: Lang): string | undefined {
  const {parse} = parseFile({file: 'page.txt', bytes: new TextEncoder().encode(text), sha256: ''})
  const draft = parse?.drafts.drafts.find((each) => each.lang === lang)
  return draft?.segments.find(({kind}) => kind === 'title')?.text
}

/** Compare what goes with what should. */
export function scorePages(pages: readonly Page[]): PageScore {
  const misses: string[] = []
  let [taken, right, all, reported, titled, titles] = [0, 0, 0, 0, 0, 0]
  for (const {name, lang, lines, furniture, title} of pages) {
    if (title !== undefined) {
      const found = titleOf(lines.join('\n'), lang)
      titles += 1
      if (found === title) titled += 1
      else misses.push(`${name} title: ${found}, expected ${title}`)
    }
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
    titles: titles === 0 ? '–' : `${titled} of ${titles}`,
    misses,
  }
}
