/**
 * What can be done with words that a finger has selected, in a small bar above that of the page as long as they are:
 * a reader who holds a phone does not look for it behind the number of a paragraph. What it does is made ready as the
 * words are selected, since a tap may end the selection.
 */
import style from '../styles/selection-bar.css?inline'
import {element} from './element.ts'
import {selectionActs} from './row-acts.ts'
import {selectionPlaces} from './selection.ts'
import {wear} from './style.ts'
import type {ReadingText} from './text.ts'
import {words} from './words.ts'

/** Milliseconds for which a selection stands still before anything is offered for it. */
const stillness = 250

/** Offer it from now on; once a text. */
export async function followSelection(text: ReadingText): Promise<void> {
  wear(style)
  const all = await words()
  const bar = element('div', {class: 'picked', role: 'toolbar', 'aria-label': all.copy.selected})
  document.querySelector('main')?.append(bar)
  const offer = () => {
    const [{row, cell} = {}] = selectionPlaces(text)
    const place = row && cell && {text, row, cell}
    bar.replaceChildren(...(place ? selectionActs.flatMap((act) => act(place, all) ?? []) : []))
  }
  let waiting: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting)
    waiting = setTimeout(offer, stillness)
  })
  bar.addEventListener('click', ({target}) => {
    if ((target as Element).closest('button') !== null) bar.replaceChildren()
  })
  offer()
}
