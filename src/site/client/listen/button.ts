/** Listening, as something that can be done with a place. */
import type {Words} from '../../../store/interface.ts'
import type {RowPlace} from '../reading-text.ts'
import {iconButton} from '../sheet.ts'

/** The button that reads aloud from a place on. */
export function listenButton(place: RowPlace, words: Words): readonly HTMLElement[] {
  const done = {class: 'act', 'data-done': ''}
  return [iconButton('listen', words.listen.from, () => startListening(place), done)]
}

/** Read aloud from a place on; the player is fetched now. */
export function startListening(place: RowPlace): void {
  void import('./panel.ts').then(({listenFrom}) => listenFrom(place))
}
