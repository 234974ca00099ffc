/** Words of an answer besides its rows: their number, other spellings to try, why there are none. */

import type {Lang} from '../../../languages/index.ts'
import type {Offer} from '../../../search/query/offers.ts'
import {IndexFault} from '../../../search/query/pagefind.ts'
import type {SearchNote, SearchOutcome} from '../../../search/query/search.ts'
import type {Words} from '../../../store/interface.ts'
import {writeCounted} from '../../../text/dates.ts'
import {fill} from '../../../text/fill.ts'
import {linkTo} from '../../address.ts'
import {element} from '../element.ts'
import {writeState} from './state.ts'

/** The number of rows and articles in words; only of articles where not all rows are known yet. */
export function writeHitCount(
  {results, total, more}: SearchOutcome,
  ui: Lang,
  {counts, search}: Words,
): string {
  if (results.length === 0) return search.none
  const texts = more ? total.articles : new Set(results.map(({slug}) => slug)).size
  const rows = more ? total.rows : results.length
  const inTexts = writeCounted(texts, counts.inTexts, ui)
  if (rows === undefined) return fill(search.foundSome, {inTexts})
  return fill(search.found, {paragraphs: writeCounted(rows, counts.paragraphs, ui), inTexts})
}

/** Notes as paragraphs; choosing an offered spelling calls `ask` with the whole query. */
export function answerNotes(
  notes: readonly SearchNote[],
  ui: Lang,
  words: Words,
  ask: (query: string) => void,
): HTMLElement[] {
  const {search, article} = words
  const made: HTMLElement[] = []
  for (const note of notes) {
    if (note.code !== 'partial') continue
    made.push(element('p', {}, search.partial))
    if (note.missing.length > 0) {
      const [before = '', after = ''] = search.missing.split('{words}')
      const missing = note.missing.map((word) => element('bdi', {}, word))
      made.push(element('p', {}, before, ...between(missing, article.comma), after))
    }
  }
  for (const code of ['keyboard', 'spelling'] as const) {
    const offers = notes.filter((note): note is Offer => note.code === code)
    const links = offers.map(({meant, query}) => offerLink(meant, query, ui, ask))
    if (links.length > 0)
      made.push(element('p', {class: 'mean'}, `${search[code]} `, ...between(links, article.comma)))
  }
  return made
}

function between(items: readonly Node[], comma: string): (Node | string)[] {
  return items.flatMap((item, at) => (at === 0 ? [item] : [comma, item]))
}

/** A link to the search for another query; on the search page it searches at once. */
function offerLink(meant: string, query: string, ui: Lang, ask: (query: string) => void): HTMLElement {
  const link = element(
    'a',
    {href: linkTo(`/${ui}/search/?${writeState({q: query})}`)},
    element('bdi', {}, meant),
  )
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    ask(query)
  })
  return link
}

/** The kind of a failure. An error other than a file's means that this page is older than the site (`outdated`). */
export function searchFaultOf(error: unknown): 'offline' | 'missing' | 'server' | 'damaged' | 'outdated' {
  if (navigator.onLine === false) return 'offline'
  return error instanceof IndexFault ? error.code : 'outdated'
}
