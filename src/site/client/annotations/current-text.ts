/** Reads the current pages of an annotated text: its title, the numbers of its rows, which marked words are gone. */

import {isLang} from '../../../languages/index.ts'
import {linkTo} from '../../address.ts'
import {textTitles} from '../text-titles.ts'
import {pageLang} from '../words.ts'
import type {AnnotatedText, MarkedWords} from './store.ts'
import {cellIn, rangeOf} from './words-on-page.ts'

/** A text as its pages have it now. */
export interface CurrentText {
  readonly titles: Readonly<Record<string, string>>
  /** The number or word in the gutter beside a row; undefined where the row is gone. */
  numberOf(row: string): string | undefined
  /** The languages in the columns when the page loads. */
  readonly columns: readonly string[]
  /** Whether marked words are gone; false where the page in their language could not be fetched. */
  isGone(words: MarkedWords): boolean
}

/** Fetch the pages with the marked words; undefined where the text's page cannot be fetched. */
export async function readCurrentText({slug, marks}: AnnotatedText): Promise<CurrentText | undefined> {
  const ui = pageLang()
  const page = await pageOf(ui, slug)
  if (page === undefined) return undefined
  const pages = [page]
  const rowIn = (each: Document, id: string) => each.getElementById(id)?.closest<HTMLElement>('.row')
  const cellOf = ({row, lang}: MarkedWords) =>
    pages.some((each) => {
      const own = rowIn(each, row)
      return own && cellIn(own, lang) !== undefined
    })
  const places = marks.flatMap((mark) => mark.places)
  const missing = new Set(places.filter((words) => !cellOf(words)).map(({lang}) => lang))
  const others = [...missing].filter((lang) => isLang(lang) && lang !== ui)
  const fetched = await Promise.all(others.map((lang) => pageOf(lang, slug)))
  pages.push(...fetched.filter((each) => each !== undefined))
  const unknown = new Set(others.filter((_, k) => fetched[k] === undefined))
  return {
    titles: textTitles(page),
    columns: [...page.querySelectorAll<HTMLElement>('.front > :is(.o, .t)')].map(({lang}) => lang),
    numberOf: (row) => rowIn(page, row)?.querySelector('.n')?.textContent?.trim(),
    isGone: (words) =>
      !unknown.has(words.lang) &&
      !pages.some((each) => {
        const row = rowIn(each, words.row)
        return row && rangeOf(row, words) !== undefined
      }),
  }
}

/** Fetch an article's page, parsed without its head: the security policy would block its style and report it. */
async function pageOf(ui: string, slug: string): Promise<Document | undefined> {
  try {
    const answer = await fetch(linkTo(`/${ui}/${slug}/`))
    if (!answer.ok) return undefined
    const html = await answer.text()
    return new DOMParser().parseFromString(html.slice(html.indexOf('<main')), 'text/html')
  } catch {
    return undefined
  }
}
