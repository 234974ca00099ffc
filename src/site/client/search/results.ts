/** Results as elements: an article's title, where its rows stand, their texts with every hit marked, their counterparts. */

import {type Lang, languages} from '../../../languages/index.ts'
import type {MarkedText} from '../../../search/query/marks.ts'
import type {Result} from '../../../search/query/results.ts'
import type {Words} from '../../../store/interface.ts'
import {languageName} from '../../../store/language-name.ts'
import {fill} from '../../../text/fill.ts'
import {writeCount, writeDay} from '../../reading/plain-dates.ts'
import {rowName} from '../../reading/row-name.ts'
import {element} from '../element.ts'
import {arrivalQuery} from './arrive.ts'

/** What results are shown with. */
export interface Showing {
  readonly ui: Lang
  readonly words: Words
  /** The query as typed: the article marks the same hits. */
  readonly q: string
}

/** Rows that are shown at a time. */
export const step = 10

/**
 * Rows by article, articles in the order of their first rows. What is shown stays as it is when more is asked for: each
 * ten rows are grouped by themselves.
 */
export function byArticle(results: readonly Result[]): Result[][] {
  const groups: Result[][] = []
  for (let at = 0; at < results.length; at += step) {
    const [first, ...others] = Map.groupBy(results.slice(at, at + step), ({slug}) => slug).values()
    const last = groups.at(-1)
    if (first !== undefined && last?.[0]?.slug === first[0]?.slug) last?.push(...first)
    else if (first !== undefined) groups.push(first)
    groups.push(...others)
  }
  return groups
}

/** An article with rows of it, an item of the list. Its title leads to the first of them. */
export function articleItem(rows: readonly Result[], showing: Showing): HTMLLIElement {
  const {ui} = showing
  const first = rows[0]!
  const {lang, title, source, date} = first
  const {dir} = languages[lang]
  const facts: (Node | string)[] = []
  if (source !== undefined) facts.push(element('bdi', {}, source))
  if (date !== undefined) facts.push(element('time', {datetime: date}, writeDay(date, ui)))
  return element(
    'li',
    {class: 'hit'},
    element('h2', {}, element('a', {href: addressOf(first, showing), lang, dir}, title)),
    element('p', {class: 'of'}, ...facts),
    ...rows.map((row) => rowElement(row, row === first, showing)),
  )
}

/** The links that arrow keys lead through: one a row. The title is that of the first. */
export const rowLinks = '.hit h2 a, .at + .at h3 a'

/** A row: the link to it, its text, and the text that stands against it. */
function rowElement(result: Result, isFirst: boolean, showing: Showing): HTMLElement {
  const {ui, words} = showing
  const {title, rowName: name, counterpart} = result
  const link = element(
    'a',
    {
      href: addressOf(result, showing),
      'aria-label': `${rowName(name, ui, words)}, ${title}`,
      ...(isFirst ? {tabindex: -1} : {}),
    },
    placeOf(name, ui, words),
  )
  const made = element('div', {class: 'at'})
  made.append(passage(result, [element('h3', {}, link), ...labelsOf(result, showing)], 'found'))
  if (counterpart !== undefined)
    made.append(
      passage(counterpart, [element('span', {}, languageName(counterpart.lang, ui, words))], 'counter'),
    )
  return made
}

/** A text below its language and how it was found. */
function passage(
  text: MarkedText & {readonly lang: Lang},
  labels: readonly Node[],
  name: string,
): HTMLElement {
  const {lang} = text
  const {dir} = languages[lang]
  return element(
    'div',
    {class: name},
    element('div', {class: 'of'}, ...labels),
    element('p', {lang, dir}, ...marked(text)),
  )
}

/** Where the row of this name stands: the number of its paragraph, or what it is. */
export function placeOf(name: string, ui: Lang, words: Words): string {
  const [, number] = /^p(\d+)$/.exec(name) ?? []
  if (number === undefined) return rowName(name, ui, words)
  return fill(words.search.paragraph, {id: writeCount(Number(number), ui)})
}

/** A row's language, and how it was found where its text does not show it. */
export function labelsOf({lang, how, as}: Result, {ui, words}: Showing): HTMLElement[] {
  const labels = [element('span', {}, languageName(lang, ui, words))]
  if (how === 'translation') labels.push(element('span', {}, words.search.translation))
  if (how === 'name' && as !== undefined) {
    const [before = '', after = ''] = words.search.as.split('{name}')
    labels.push(element('span', {}, before, element('bdi', {lang}, as), after))
  }
  return labels
}

/** The row of a result, told what to mark there. */
export function addressOf(result: Result, {ui, q}: Pick<Showing, 'ui' | 'q'>): string {
  const {slug, row, counterpart} = result
  const found = counterpart === undefined ? [result] : [result, counterpart]
  return `/${ui}/${slug}/?${arrivalQuery(q, found)}#${row}`
}

/** A text whose hits are marked; joiners and marks stay as they are written. */
export function marked({text, marks}: MarkedText): (Node | string)[] {
  const nodes: (Node | string)[] = []
  let end = 0
  for (const mark of marks) {
    nodes.push(text.slice(end, mark.start), element('mark', {}, text.slice(mark.start, mark.end)))
    end = mark.end
  }
  nodes.push(text.slice(end))
  return nodes
}

/** Characters of an excerpt, and of those that stand before its first hit. */
const excerpt = {length: 180, before: 50}

/** A stretch of a row with its first hit, cut between words. */
export function excerptOf({text, marks}: MarkedText): MarkedText {
  const first = Math.max(0, (marks[0]?.start ?? 0) - excerpt.before)
  const start = first === 0 ? 0 : text.indexOf(' ', first) + 1
  const space = text.indexOf(' ', start + excerpt.length)
  const end = space < 0 ? text.length : space
  const lead = start === 0 ? '' : '… '
  const shift = lead.length - start
  return {
    text: lead + text.slice(start, end) + (end === text.length ? '' : ' …'),
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({start: mark.start + shift, end: mark.end + shift})),
  }
}
