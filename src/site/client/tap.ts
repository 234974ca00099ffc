/** Translation on tap: a tap on a paragraph opens its translation and puts it away; a button under it says so. */
import {button} from './element.ts'
import type {ReadingText} from './text.ts'
import {words} from './words.ts'

/** Put the buttons in, once. */
export async function enter(text: ReadingText): Promise<void> {
  if (text.querySelector('.opener') !== null) return
  const {showTranslation} = (await words()).article
  text.hold(() => {
    for (const row of text.rows) {
      const cell = row.querySelector(':scope > .t:not(.gap)')
      if (cell === null || row.matches('.front')) continue
      cell.before(
        button(showTranslation, () => void toggle(row), {class: 'opener', 'aria-expanded': 'false'}),
      )
    }
  })
  for (const row of text.rows) if (isOpen(row)) void show(row, true)
}

/** Whether a translation shows when its paragraph is tapped, sentence by sentence or whole. */
export function isOnTap(text: ReadingText): boolean {
  return text.querySelector('#tap:checked') !== null && text.querySelector('#both:checked') !== null
}

/** Open the translation of a row, or put it away. */
export async function toggle(row: HTMLElement): Promise<void> {
  await show(row, !isOpen(row))
}

/** Whether the translation of a row shows: where an address leads it does without a tap. */
function isOpen(row: HTMLElement): boolean {
  return row.matches(':target:not(.shut), .open')
}

async function show(row: HTMLElement, isShown: boolean): Promise<void> {
  const {showTranslation, hideTranslation} = (await words()).article
  row.classList.toggle('open', isShown)
  row.classList.toggle('shut', !isShown)
  const opener = row.querySelector('.opener')
  if (opener === null) return
  opener.setAttribute('aria-expanded', String(isShown))
  opener.textContent = isShown ? hideTranslation : showTranslation
}
