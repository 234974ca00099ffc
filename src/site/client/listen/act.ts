/** Listening, as something that can be done with a place. */
import type {Words} from '../../../store/interface.ts'
import {iconButton} from '../sheet.ts'
import type {RowPlace} from '../text.ts'

/** The button that reads aloud from a place on; the player is fetched when it is pressed. */
export function listen(place: RowPlace, words: Words): readonly HTMLElement[] {
  const start = () => void import('./panel.ts').then(({listenFrom}) => listenFrom(place))
  return [iconButton('listen', words.listen.from, start, {class: 'act', 'data-done': ''})]
}
