/** What begins with the first selection on a page: a bar of actions where there are fingers, and copying what elements say. */
import type {ReadingText} from './reading-text.ts'

/** Elements that say what plain text does not. */
const telling = 'sup, sub, q, td, img'

/** Fetch what follows the selections of a text; called once. */
export function followSelections(text: ReadingText): void {
  if (matchMedia('(pointer: coarse)').matches)
    void import('./selection-bar.ts').then((bar) => bar.followSelection(text))
  if (text.querySelector(telling) !== null)
    void import('./copying.ts').then((module) => module.copyAsRead(text))
}
