/** Actions on a row or a sentence, in the order of their buttons in the sheet. */
import type {Words} from '../../store/interface.ts'
import {fill} from '../../text/fill.ts'
import {annotationActs} from './annotations/annotation-acts.ts'
import {element} from './element.ts'
import {listenButton} from './listen/button.ts'
import {type Quote, selectedQuotes, selectedRows, withSources} from './quoting.ts'
import type {RowPlace} from './reading-text.ts'
import {selectionPlaces} from './selection.ts'
import {sentenceNames} from './sentences.ts'
import {sharePlace} from './share.ts'
import {copyText, icon, iconButton} from './sheet.ts'
import {textWithoutNotes} from './text-without-notes.ts'

/** An action: makes its buttons for a place; undefined where it does not apply. */
export type RowAct = (place: RowPlace, words: Words) => readonly HTMLElement[] | undefined

/** The row whose sheet was opened last: the other end of a link to a range. */
let last: HTMLElement | undefined

/** The fragment that names a place: its sentence in the primary edition, else its row. */
export function anchorOf({row, sentence}: RowPlace): string {
  const named = sentence?.find(({id}) => id !== '')
  return named?.id ?? sentence?.flatMap(sentenceNames)[0] ?? row.id
}

/** The quotations of a place: its visible cells, or its sentence in them, in the order of the page. */
function quotesOf({row, sentence}: RowPlace): readonly Quote[] {
  const isShown = (cell: HTMLElement) => cell.offsetParent !== null || cell.getClientRects().length > 0
  const cells = [...row.querySelectorAll<HTMLElement>(':scope > :is(.o, .t):not(.gap)')].filter(isShown)
  return cells.flatMap((cell) => {
    const parts = sentence === undefined ? [cell] : sentence.filter((each) => cell.contains(each))
    const text = parts.map(textWithoutNotes).join(' ')
    return text === '' ? [] : [{text, lang: cell.lang}]
  })
}

const cite: RowAct = (place, {reading}) => {
  const text = () => withSources(quotesOf(place), place.text.address(anchorOf(place)))
  return [iconButton('copy', reading.cite, () => void copyText(text()), {class: 'act', 'data-done': ''})]
}

/** Copies the selected words, which may be in other rows than the sheet's. */
const citeSelection: RowAct = ({text}, {copy: phrases}) => {
  const places = selectionPlaces(text)
  if (places.length === 0) return undefined
  const cited = withSources(selectedQuotes(places), text.address(selectedRows(places)))
  return [iconButton('copy', phrases.selection, () => void copyText(cited), {class: 'act', 'data-done': ''})]
}

const link: RowAct = (place, {reading, copy: phrases}) => {
  const {text, row, sentence} = place
  const label = sentence === undefined ? reading.paragraphLink : reading.sentenceLink
  const done = {class: 'act', 'data-done': ''}
  const buttons = [iconButton('link', label, () => void copyText(text.address(anchorOf(place))), done)]
  const before = last
  if (sentence === undefined && before !== undefined && before !== row && before.isConnected) {
    const ends = [before, row].sort((a, b) => text.rows.indexOf(a) - text.rows.indexOf(b))
    const name = fill(phrases.rangeLink, {id: before.querySelector('.n')?.textContent || before.id})
    const range = ends.map(({id}) => id).join('-')
    buttons.push(iconButton('link', name, () => void copyText(text.address(range)), done))
  }
  last = row
  return buttons
}

/** Reports a wrong pairing: by the publisher's address for reports, else through the clipboard. */
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
      iconButton('flag', reading.report, () => void copyText(text.join('\n\n')), {
        class: 'act',
        'data-done': '',
      }),
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

/** Actions on selected words. */
export const selectionActs: readonly RowAct[] = [citeSelection, annotationActs, share]

/** All actions. */
export const acts: readonly RowAct[] = [
  citeSelection,
  cite,
  link,
  share,
  annotationActs,
  listenButton,
  report,
]
