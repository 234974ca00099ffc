/** Content of teasers (texts in a listing): titles, ring, colour of the pair of languages, owners. */

import {type Lang, langs} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {rowState} from '../../text/circles.ts'
import {readingMinutes, writeMinutes, writeYear} from '../../text/dates.ts'
import {
  dateOf,
  nameIn,
  peopleOf,
  receivedEditions,
  type TextInLang,
  titleOf,
  titlesOf,
} from '../../text/facts.ts'
import type {Edition} from '../../text/model.ts'
import {type ArticleTexts, rowsOf} from '../../text/rows.ts'
import {columnsOf} from './columns.ts'
import {type Abridged, languagePairsOf} from './listing.ts'

/** The data of a text's ring, see `ring.ts`. */
export interface RingData {
  /** Length of each row in the primary edition, in characters, without title and standfirst. */
  readonly lengths: readonly number[]
  /** Which of these rows a person has checked against their counterparts. */
  readonly read: readonly boolean[]
  /** Whether a person has checked every pair of rows. */
  readonly isRead: boolean
}

/** An article for a teaser. */
export type TeaserArticle = Abridged & RingData

/** A title on a teaser. */
export interface TeaserTitle extends TextInLang {
  /** Whether the edition is an in-house translation, which readers may hide. */
  readonly isMade: boolean
}

/** Compute the data of an article's ring. */
export function ringDataOf(article: ArticleTexts): RingData {
  const primary = article.editions.find((edition) => edition.primary) ?? article.editions[0]
  const rows = rowsOf(article).filter(({kind}) => kind !== 'title' && kind !== 'deck')
  const lengthOf = ({cells}: (typeof rows)[number]) =>
    (primary === undefined ? [] : (cells[primary.lang] ?? [])).reduce((sum, {text}) => sum + text.length, 0)
  const drawn = rows.filter((row) => lengthOf(row) > 0)
  const pairings = rows.flatMap((row) => row.pairings)
  return {
    lengths: drawn.map(lengthOf),
    read: drawn.map((row) => rowState(row) === 'seen'),
    isRead: pairings.length > 0 && pairings.every(({status}) => status === 'reviewed'),
  }
}

/** The titles of a text: first those of the two columns of its page, then the others. */
export function teaserTitles(editions: readonly Edition[], ui: Lang): readonly TeaserTitle[] {
  const own = columnsOf(editions, ui).map(({edition}) => ({
    ...titleOf(edition),
    isMade: edition.made !== undefined,
  }))
  const others = titlesOf(editions).slice(editions.length)
  return [...own, ...others.map((title) => ({...title, isMade: false}))]
}

/** Number of colours for pairs of languages; with more pairs colours repeat. */
const tints = 6

/** CSS class of a teaser's colour: by pair of languages; `many` for three or more, `alone` for one. */
export function tintOf({editions}: Pick<TeaserArticle, 'editions'>): string {
  if (editions.length < 2) return 'alone'
  if (editions.length > 2) return 'many'
  const pairs = langs.flatMap((one, index) => langs.slice(index + 1).map((two) => `${one}-${two}`))
  const [pair = ''] = languagePairsOf({slug: '', editions})
  return `tint-${pairs.indexOf(pair) % tints}`
}

/** The owners of a text: its authors, else its agency and publisher. */
export function ownersOf(editions: readonly Edition[], ui: Lang): readonly TextInLang[] {
  const [first] = receivedEditions(editions)
  if (first === undefined) return []
  const authors = peopleOf(first, 'authors', editions)
  const {agency, publisher} = first.metadata
  return (authors.length > 0 ? authors : [agency, publisher].flatMap((name) => name ?? [])).map((name) =>
    nameIn(name, ui),
  )
}

/** The year of a text in the reader's calendar, or words for “undated”. */
export function yearWords(article: TeaserArticle, ui: Lang, words: Words): string {
  const date = dateOf(article.editions)
  return date === undefined ? words.home.undated : writeYear(date, ui)
}

/** Reading time in the language of the first column. */
export function minutesOf({editions}: TeaserArticle, ui: Lang): string {
  const [column] = columnsOf(editions, ui)
  const edition = editions.find(({lang}) => lang === column?.edition.lang)
  return edition === undefined ? '' : writeMinutes(readingMinutes(edition.words, edition.lang), ui)
}

/**
 * The text for the large teaser: of the newest, the one in most languages, the reader's included; of those the one that
 * came in most.
 */
export function leadingText<Item extends TeaserArticle>(newest: readonly Item[], ui: Lang): Item | undefined {
  const rank = ({editions}: Item) =>
    editions.length +
    (editions.some(({lang}) => lang === ui) ? langs.length : 0) +
    receivedEditions(editions).length / (langs.length + 1)
  return newest.reduce<Item | undefined>(
    (best, each) => (best === undefined || rank(each) > rank(best) ? each : best),
    undefined,
  )
}
