/** The layout “translation on tap”: a tap on a paragraph, or its button, opens and closes its translation. */
import {button} from './element.ts'
import type {ReadingText} from './reading-text.ts'
import {words} from './words.ts'

/** Add the buttons below the paragraphs, once. */
export async function addTranslationButtons(text: ReadingText): Promise<void> {
  if (text.querySelector('.opener') !== null) return
  const {showTranslation} = (await words()).article
  text.changeInPlace(() => {
    for (const row of text.rows) {
      const cell = row.querySelector(':scope > .t:not(.gap)')
      if (cell === null || row.matches('.front')) continue
      cell.before(
        button(showTranslation, () => void toggleTranslation(row), {
          class: 'opener',
          'aria-expanded': 'false',
        }),
      )
    }
  })
  for (const row of text.rows) if (isOpen(row)) void show(row, true)
}

/** Whether that layout is in force: chosen, and both languages show. */
export function isTranslationOnTap(text: ReadingText): boolean {
  return text.querySelector('#tap:checked') !== null && text.querySelector('#both:checked') !== null
}

/** Open or close the translation of a row. */
export async function toggleTranslation(row: HTMLElement): Promise<void> {
  await show(row, !isOpen(row))
}

/** Whether the translation of a row shows; the row that the address names is open without a tap. */
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
