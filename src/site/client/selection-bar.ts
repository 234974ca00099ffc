/**
 * On touch screens: a small bar with the actions on selected words, shown while they are selected, since a reader with a
 * phone does not look for them behind a paragraph's number. The buttons take the words when they are made, since a tap may
 * end the selection.
 */
import style from '../styles/selection-bar.css?inline'
import {addStyle} from './add-style.ts'
import {element} from './element.ts'
import type {ReadingText} from './reading-text.ts'
import {selectionActs} from './row-acts.ts'
import {selectionPlaces} from './selection.ts'
import {words} from './words.ts'

/** Milliseconds without change after which the bar shows actions for a selection. */
const stillness = 250

/** Create the bar and follow the selection; called once for a text. */
export async function followSelection(text: ReadingText): Promise<void> {
  addStyle(style)
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
