/** Precision and recall of boilerplate on composed pages. */
import {readdirSync, readFileSync} from 'node:fs'
import {parseFile, restoreSource as restore} from '../../../../src/edition/pipeline.ts'
import type {Lang} from '../../../../src/languages/index.ts'
import {textSource} from './accounts.ts'
import {percent} from './repair.ts'
import type {TestArticle} from './texts.ts'

/** A page: its lines, which of them are boilerplate, and its title where the page's file says. */
export interface Page {
  readonly name: string
  readonly lang: Lang
  readonly lines: readonly string[]
  readonly boilerplate: readonly boolean[]
  readonly title?: string
}

/**
 * Pages of a folder. Each line of their files starts with a sign: `-` boilerplate, `=` text; or what the line is in
 * the article: `t` title, `d` deck, `b` byline, date or other credit, `h` heading, `c` caption, `n` note. `@`
 * stands for a paragraph of the articles of the page's language.
 */
export function pagesOf(folder: 'tuned' | 'unseen', articles: readonly TestArticle[]): readonly Page[] {
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
        boilerplate: marked.map((line) => line.startsWith('-')),
        ...(title === undefined ? {} : {title}),
      }
    })
}

/** Row of the table. */
export interface PageScore {
  readonly pages: number
  readonly boilerplate: number
  readonly precision: string
  readonly recall: string
  /** Boilerplate lines that are kept and reported. */
  readonly reported: string
  /** Pages whose title was found, of those whose file names it. */
  readonly titles: string
  /** What went wrong, for the eye. */
  readonly misses: readonly string[]
}

/** What the pipeline makes of a page: its title, and the lines that stay in a text. */
function readPage(text: string, lang: Lang) {
  const bytes = new TextEncoder().encode(text)
  const {parse, problems} = parseFile({file: 'page.txt', bytes, sha256: ''})
  const drafts = parse?.draft.texts ?? []
  const segments = drafts.flatMap((draft) => draft.segments)
  const own = drafts.find((draft) => draft.lang === lang)
  return {
    title: own?.segments.find(({kind}) => kind === 'title')?.text,
    stays: new Set(segments.flatMap(({spans}) => spans.map(({line}) => line))),
    doubtful: new Set(problems.filter(({code}) => code === 'doubtful-furniture').map(({line}) => line)),
  }
}

/** The lines that restoring leaves: what is taken for metadata after it is no boilerplate that was taken out. */
function leftBy(text: string): ReadonlySet<number> {
  return new Set(restore(textSource(text), []).lines.flatMap(({spans}) => spans.map(({line}) => line)))
}

/** Compare what goes with what should. */
export function scorePages(pages: readonly Page[]): PageScore {
  const misses: string[] = []
  let [taken, right, all, reported, titled, titles] = [0, 0, 0, 0, 0, 0]
  for (const {name, lang, lines, boilerplate, title} of pages) {
    const page = readPage(lines.join('\n'), lang)
    const {doubtful} = page
    if (title !== undefined) {
      titles += 1
      if (page.title === title) titled += 1
      else misses.push(`${name} title: ${page.title}, expected ${title}`)
    }
    const left = leftBy(lines.join('\n'))
    for (const [index, text] of lines.entries()) {
      if (text === '') continue
      // A section's name above the title is metadata and no boilerplate: it is out of the text all the same.
      const gone = boilerplate[index] ? !page.stays.has(index + 1) : !left.has(index + 1)
      if (gone) taken += 1
      if (boilerplate[index]) all += 1
      if (gone && boilerplate[index]) right += 1
      if (!gone && boilerplate[index] && doubtful.has(index + 1)) reported += 1
      if (gone !== boilerplate[index])
        misses.push(
          `${name} ${gone ? 'lost' : doubtful.has(index + 1) ? 'reported' : 'kept'}: ${text.slice(0, 90)}`,
        )
    }
  }
  return {
    pages: pages.length,
    boilerplate: all,
    precision: percent(right, taken),
    recall: percent(right, all),
    reported: percent(reported, all),
    titles: titles === 0 ? '–' : `${titled} of ${titles}`,
    misses,
  }
}
