/** The sheet of what can be done with the whole text; what can be had of it stands below the text, too. */
import {startListening} from './listen/act.ts'
import {savedButton} from './saved.ts'
import {shareButton} from './share.ts'
import {copy, icon, iconButton} from './sheet.ts'
import type {ReadingText} from './text.ts'
import {words} from './words.ts'

/** Fill the sheet, once. */
export async function fill(text: ReadingText, sheet: HTMLElement): Promise<void> {
  if (sheet.querySelector('.act') !== null) return
  const all = await words()
  const {reading, listen} = all
  const row = () => text.rows.find((each) => each === text.row) ?? text.rows[0]!
  const acts = [
    ...shareButton(() => ({address: text.address()}), all),
    iconButton('link', reading.copyLink, () => void copy(text.address())),
    iconButton('listen', listen.title, () => startListening({text, row: row()})),
    iconButton('print', reading.print, () => window.print()),
  ]
  for (const each of acts) each.addEventListener('click', () => sheet.hidePopover(), {capture: true})
  const files = [...text.querySelectorAll('.links .act')].map((each) => {
    const own = each.cloneNode(true) as HTMLElement
    own.removeAttribute('id')
    own.prepend(icon(each.hasAttribute('type') ? 'book' : 'download'))
    return own
  })
  sheet.append(...acts, savedButton(text, all), ...files)
}
