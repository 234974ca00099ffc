/** What can be done with a row or a sentence, in the order of its sheet; each gives its buttons, or nothing. */
import type {Words} from '../../store/interface.ts'
import {fill} from '../../text/fill.ts'
import {element} from './element.ts'
import {markActs} from './kept/acts.ts'
import {listen} from './listen/act.ts'
import {textOf} from './own-text.ts'
import {type Quote, selectedQuotes, selectedRows, withSources} from './quoting.ts'
import {selectionPlaces} from './selection.ts'
import {namesOf} from './sentences.ts'
import {sharePlace} from './share.ts'
import {copy, icon, iconButton} from './sheet.ts'
import type {RowPlace} from './text.ts'

/** An act: what it puts into the sheet of a place. */
export type RowAct = (place: RowPlace, words: Words) => readonly HTMLElement[] | undefined

/** Row whose sheet was opened last, from which a range may begin. */
let last: HTMLElement | undefined

/** The name of a place in addresses: of its sentence in the primary edition, else of its row. */
export function anchorOf({row, sentence}: RowPlace): string {
  const named = sentence?.find(({id}) => id !== '')
  return named?.id ?? sentence?.flatMap(namesOf)[0] ?? row.id
}

/** What is quoted of a place: what shows of it, in the order of the page. */
function quotesOf({row, sentence}: RowPlace): readonly Quote[] {
  const isShown = (cell: HTMLElement) => cell.offsetParent !== null || cell.getClientRects().length > 0
  const cells = [...row.querySelectorAll<HTMLElement>(':scope > :is(.o, .t):not(.gap)')].filter(isShown)
  return cells.flatMap((cell) => {
    const parts = sentence === undefined ? [cell] : sentence.filter((each) => cell.contains(each))
    const text = parts.map(textOf).join(' ')
    return text === '' ? [] : [{text, lang: cell.lang}]
  })
}

const cite: RowAct = (place, {reading}) => {
  const text = () => withSources(quotesOf(place), place.text.address(anchorOf(place)))
  return [iconButton('copy', reading.cite, () => void copy(text()), {class: 'act', 'data-done': ''})]
}

/** What is selected, wherever the sheet was opened: its own rows are cited. */
const citeSelection: RowAct = ({text}, {copy: phrases}) => {
  const places = selectionPlaces(text)
  if (places.length === 0) return undefined
  const cited = withSources(selectedQuotes(places), text.address(selectedRows(places)))
  return [iconButton('copy', phrases.selection, () => void copy(cited), {class: 'act', 'data-done': ''})]
}

const link: RowAct = (place, {reading, copy: phrases}) => {
  const {text, row, sentence} = place
  const label = sentence === undefined ? reading.paragraphLink : reading.sentenceLink
  const done = {class: 'act', 'data-done': ''}
  const buttons = [iconButton('link', label, () => void copy(text.address(anchorOf(place))), done)]
  const before = last
  if (sentence === undefined && before !== undefined && before !== row && before.isConnected) {
    const ends = [before, row].sort((a, b) => text.rows.indexOf(a) - text.rows.indexOf(b))
    const name = fill(phrases.rangeLink, {id: before.querySelector('.n')?.textContent || before.id})
    const range = ends.map(({id}) => id).join('-')
    buttons.push(iconButton('link', name, () => void copy(text.address(range)), done))
  }
  last = row
  return buttons
}

/** A report of a wrong pairing: to the publisher's address, else for the clipboard. */
const report: RowAct = (place, {reading}) => {
  const [original, translation] = quotesOf({text: place.text, row: place.row})
  if (original === undefined || translation === undefined) return undefined
  const values = {
    id: place.row.id,
    original: original.text,
    translation: translation.text,
    page: place.text.address(place.row.id),
    confidence: place.row.getAttribute('data-c') ?? '',
  }
  const address = place.text.getAttribute('data-report')
  if (address === null) {
    const text = [`${values.id} (${values.confidence})`, original.text, translation.text, values.page]
    return [
      iconButton('flag', reading.report, () => void copy(text.join('\n\n')), {class: 'act', 'data-done': ''}),
    ]
  }
  const encoded = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, encodeURIComponent(value)]),
  )
  const made = element(
    'a',
    {class: 'act', href: fill(address, encoded), rel: 'external noopener'},
    reading.report,
  )
  made.prepend(icon('flag'))
  return [made]
}

const share: RowAct = (place, words) => sharePlace(place, anchorOf(place), words)

/** Acts on words that are selected. */
export const selectionActs: readonly RowAct[] = [citeSelection, markActs, share]

/** Every act. */
export const acts: readonly RowAct[] = [citeSelection, cite, link, share, markActs, listen, report]
