/** The action “listen” of a place. */
import type {Words} from '../../../store/interface.ts'
import type {RowPlace} from '../reading-text.ts'
import {iconButton} from '../sheet.ts'

/** The button that starts reading aloud at a place. */
export function listenButton(place: RowPlace, words: Words): readonly HTMLElement[] {
  const done = {class: 'act', 'data-done': ''}
  return [iconButton('listen', words.listen.from, () => startListening(place), done)]
}

/** Import the player and start reading aloud at a place. */
export function startListening(place: RowPlace): void {
  void import('./panel.ts').then(({listenFrom}) => listenFrom(place))
}
