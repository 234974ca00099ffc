/** Reveal: a button under each paragraph that opens its translation, and puts it away again. */
import {button} from './element.ts'
import type {ReadingText} from './text.ts'
import {words} from './words.ts'

/** Put the buttons in, once. A click on the paragraph itself opens it too, unless it is on a link or text is being selected. */
export async function enter(text: ReadingText): Promise<void> {
  if (text.querySelector('.rv') !== null) return
  const {showTranslation, hideTranslation} = (await words()).article
  const toggle = (row: Element) => {
    const opener = row.querySelector('.rv')
    if (opener === null) return
    const isOpen = row.classList.toggle('open')
    opener.setAttribute('aria-expanded', String(isOpen))
    opener.textContent = isOpen ? hideTranslation : showTranslation
  }
  for (const row of text.rows) {
    const cell = row.querySelector(':scope > .t:not(.gap)')
    if (cell === null || row.matches('.title')) continue
    cell.before(button(showTranslation, () => toggle(row), {class: 'rv', 'aria-expanded': 'false'}))
  }
  text.addEventListener('click', ({target}) => {
    const row = (target as Element).closest('.rows .o')?.closest('.row')
    const isTaken = (target as Element).closest('a') !== null || getSelection()?.isCollapsed === false
    if (text.mode === 'reveal' && row && !isTaken) toggle(row)
  })
}
