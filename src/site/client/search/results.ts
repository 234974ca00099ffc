/** Results as elements: title of the article, names of its rows, their texts with hits marked, and their counterparts. */

import {type Lang, languages} from '../../../languages/index.ts'
import type {TextWithMarks} from '../../../search/query/marks.ts'
import type {MatchKind, Result} from '../../../search/query/results.ts'
import type {Words} from '../../../store/interface.ts'
import {languageName} from '../../../store/language-name.ts'
import {writeCounted} from '../../../text/dates.ts'
import {fill} from '../../../text/fill.ts'
import {linkTo} from '../../address.ts'
import {writeCount, writeDay} from '../../reading/plain-dates.ts'
import {rowName} from '../../reading/row-name.ts'
import {element} from '../element.ts'
import {hitQuery} from './mark-hits.ts'

/** What the functions below need besides a result. */
export interface Showing {
  readonly ui: Lang
  readonly words: Words
  /** The query as typed: the article marks the same hits. */
  readonly q: string
}

/** Rows shown at a time. */
export const rowsAtATime = 10

/**
 * Group rows by article, articles in the order of their first rows. Every ten rows are grouped separately, so that rows
 * already shown stay in place when more are added.
 */
export function groupByArticle(results: readonly Result[]): Result[][] {
  const groups: Result[][] = []
  for (let at = 0; at < results.length; at += rowsAtATime) {
    const [first, ...others] = Map.groupBy(results.slice(at, at + rowsAtATime), ({slug}) => slug).values()
    const last = groups.at(-1)
    if (first !== undefined && last?.[0]?.slug === first[0]?.slug) last?.push(...first)
    else if (first !== undefined) groups.push(first)
    groups.push(...others)
  }
  return groups
}

/** Rows that were found in the same way. */
export interface Group {
  readonly how: MatchKind
  /** By article. */
  readonly articles: readonly (readonly Result[])[]
}

/** Group rows by how they were found, then by article; every ten separately, so that rows already shown stay in place. */
export function groupByHow(results: readonly Result[]): readonly Group[] {
  const groups: {readonly how: MatchKind; readonly rows: Result[]}[] = []
  for (let at = 0; at < results.length; at += rowsAtATime) {
    for (const [how, rows] of Map.groupBy(results.slice(at, at + rowsAtATime), (result) => result.how)) {
      const last = groups.at(-1)
      if (last?.how === how) last.rows.push(...rows)
      else groups.push({how, rows: [...rows]})
    }
  }
  return groups.map(({how, rows}) => ({how, articles: groupByArticle(rows)}))
}

/** A group under its heading; with the number of its rows if `isWhole`, that is, if no more can come. */
export function groupElement({how, articles}: Group, isWhole: boolean, showing: Showing): HTMLElement {
  const {ui, words} = showing
  const count = element('small', {}, writeCounted(articles.flat().length, words.counts.paragraphs, ui))
  const rows = articles.flatMap((own) => own.map((row, at) => rowItem(row, at === 0, showing)))
  const heading = element('h2', {}, words.search.how[how], ...(isWhole ? [' ', count] : []))
  return element('section', {}, heading, element('ol', {}, ...rows))
}

/** Selector of the links that arrow keys go through, one for each row. */
export const rowLinks = '.hit h3 a'

/** A row: circle, number, title if it is the article's first; its text beside its counterpart. */
function rowItem(result: Result, isFirst: boolean, showing: Showing): HTMLLIElement {
  const {ui, words} = showing
  const {lang, title, source, date, rowName: name, counterpart} = result
  const {dir} = languages[lang]
  const circle = circleOf(result)
  // The usual state, paired by a program, is not put into words.
  const said = circle === undefined || circle === 'auto' ? undefined : words.reading[circle]
  const link = element(
    'a',
    {
      href: addressOf(result, showing),
      'aria-label': [rowName(name, ui, words), ...(said === undefined ? [] : [said]), title].join(
        words.article.comma,
      ),
    },
    ...(circle === undefined
      ? []
      : [element('i', {class: `circle ${circle}`, title: words.reading[circle], 'aria-hidden': 'true'})]),
    element('b', {}, writeRowPlace(name, ui, words)),
    ...(isFirst ? [' ', element('span', {class: 'title', lang, dir}, title)] : []),
  )
  const facts = [
    ...(source === undefined ? [] : [element('bdi', {}, source)]),
    ...(date === undefined ? [] : [element('time', {datetime: date}, writeDay(date, ui))]),
  ]
  const pair = element(
    'div',
    {class: 'two'},
    passage(excerptOf(result), lang, labelsOf(result, showing), 'found'),
  )
  if (counterpart !== undefined) {
    const label = languageLabel(counterpart.lang, showing)
    pair.append(passage(excerptOf(counterpart, shareOf(result)), counterpart.lang, [label], 'counter'))
  }
  return element(
    'li',
    {class: 'hit'},
    element('h3', {}, link),
    ...(isFirst && facts.length > 0 ? [element('p', {class: 'of'}, ...facts)] : []),
    pair,
  )
}

/** The circle that the row has on its own page; titles have none there. */
function circleOf({circle, rowName}: Result): Result['circle'] {
  return /^[td]/.test(rowName) ? undefined : circle
}

/** A text below its labels: its language, and how it was found. */
function passage(text: TextWithMarks, lang: Lang, labels: readonly Node[], name: string): HTMLElement {
  const {dir} = languages[lang]
  return element(
    'div',
    {class: name},
    element('div', {class: 'of'}, ...labels),
    element('p', {lang, dir}, ...withHits(text)),
  )
}

/** The place of a row in words: the number of its paragraph, or the kind of row. */
export function writeRowPlace(name: string, ui: Lang, words: Words): string {
  const [, number] = /^p(\d+)$/.exec(name) ?? []
  if (number === undefined) return rowName(name, ui, words)
  return fill(words.search.paragraph, {id: writeCount(Number(number), ui)})
}

/** Labels of a row: its language, for screen readers, and how it was found where the text does not show it. */
export function labelsOf({lang, how, as}: Result, showing: Showing): HTMLElement[] {
  const {search} = showing.words
  const labels = [languageLabel(lang, showing)]
  if (how === 'translation') labels.push(element('span', {}, search.translation))
  if (how === 'name' && as !== undefined) {
    const [before = '', after = ''] = search.as.split('{name}')
    labels.push(element('span', {}, before, element('bdi', {lang}, as), after))
  }
  return labels
}

function languageLabel(lang: Lang, {ui, words}: Showing): HTMLElement {
  return element('span', {class: 'vh'}, languageName(lang, ui, words))
}

/** The address of a result's row, with the query whose hits are marked there. */
export function addressOf(result: Result, {ui, q}: Pick<Showing, 'ui' | 'q'>): string {
  const {slug, row, counterpart} = result
  const found = counterpart === undefined ? [result] : [result, counterpart]
  return linkTo(`/${ui}/${slug}/?${hitQuery(q, found)}#${row}`)
}

/** A text with its hits in `mark` elements, its characters unchanged. */
export function withHits({text, marks}: TextWithMarks): (Node | string)[] {
  const nodes: (Node | string)[] = []
  let end = 0
  for (const mark of marks) {
    nodes.push(text.slice(end, mark.start), element('mark', {}, text.slice(mark.start, mark.end)))
    end = mark.end
  }
  nodes.push(text.slice(end))
  return nodes
}

/** Characters in an excerpt, and before its first hit. */
const excerpt = {length: 240, before: 80}

/** Position of a row's first hit in its text, 0…1. */
function shareOf({text, marks}: TextWithMarks): number {
  return text.length === 0 ? 0 : (marks[0]?.start ?? 0) / text.length
}

/**
 * An excerpt around the first hit of a row, cut between words. A text without hits is cut around `share`, the position (0…1)
 * of the hit in its counterpart.
 */
export function excerptOf({text, marks}: TextWithMarks, share = 0): TextWithMarks {
  const hit = marks[0]?.start ?? Math.round(share * text.length)
  const first = Math.max(0, Math.min(hit - excerpt.before, text.length - excerpt.length))
  const start = first === 0 ? 0 : text.indexOf(' ', first) + 1
  const space = text.indexOf(' ', start + excerpt.length)
  const end = space < 0 ? text.length : space
  const lead = start === 0 ? '' : '…\u00A0'
  const shift = lead.length - start
  return {
    text: lead + text.slice(start, end) + (end === text.length ? '' : '\u00A0…'),
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({start: mark.start + shift, end: mark.end + shift})),
  }
}
