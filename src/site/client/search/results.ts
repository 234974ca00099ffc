/** Results as elements: where a row stands, its text with every hit marked as it is spelt there, its counterpart. */

import {type Lang, languages} from '../../../languages/index.ts'
import type {MarkedText} from '../../../search/query/marks.ts'
import type {Result} from '../../../search/query/results.ts'
import type {Words} from '../../../store/interface.ts'
import {writeDay} from '../../reading/plain-dates.ts'
import {element} from '../element.ts'
import {nameOfLang} from '../words.ts'

/** What a result is shown with. */
export interface Showing {
  readonly ui: Lang
  readonly words: Words
  /** The query as typed, and whether it was widened: the article marks the same hits. */
  readonly q: string
  readonly expand: boolean
}

/** One result, an item of the list. */
export function resultItem(result: Result, showing: Showing): HTMLLIElement {
  const {ui, words} = showing
  const {lang, title, source, date, kind, texts, counterpart} = result
  const link = element('a', {href: addressOf(result, showing), lang, dir: languages[lang].dir}, title)
  const facts: (Node | string)[] = [element('span', {class: 'badge'}, nameOfLang(lang, words))]
  if (kind !== 'direct') facts.push(element('span', {}, words.search[kind]))
  if (source !== undefined) facts.push(element('bdi', {}, source))
  if (date !== undefined) facts.push(element('time', {datetime: date}, writeDay(date, ui)))
  const item = element(
    'li',
    {class: `hit ${kind}`},
    element('h2', {}, link),
    element('p', {class: 'of'}, ...facts),
  )
  item.append(passage(texts, lang, 'found'))
  if (counterpart !== undefined) {
    const side = passage(counterpart.texts, counterpart.lang, 'counter')
    side.prepend(
      element(
        'span',
        {class: 'unseen', lang: ui, dir: languages[ui].dir},
        `${words.search.counterpart} (${nameOfLang(counterpart.lang, words)}): `,
      ),
    )
    item.append(side)
  }
  return item
}

/** The row of a result, told what to mark there. */
export function addressOf({slug, anchor}: Result, {ui, q, expand}: Omit<Showing, 'words'>): string {
  return `/${ui}/${slug}/?${new URLSearchParams({q, ...(expand ? {} : {x: '0'})})}#${anchor}`
}

function passage(texts: readonly MarkedText[], lang: Lang, name: string): HTMLElement {
  const made = element('p', {class: name, lang, dir: languages[lang].dir})
  for (const [index, text] of texts.entries()) {
    if (index > 0) made.append(' ')
    made.append(...marked(text))
  }
  return made
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
export function excerptOf(texts: readonly MarkedText[]): MarkedText {
  const {text, marks} = texts.find((each) => each.marks.length > 0) ?? texts[0] ?? {text: '', marks: []}
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
