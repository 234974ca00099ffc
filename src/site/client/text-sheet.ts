/** The sheet of the whole text (`#more`): share, listen, print, save; its downloads are those below the text. */

import type {IconName} from '../reading/icons.ts'
import {startListening} from './listen/button.ts'
import {readingListButton} from './reading-list-button.ts'
import type {ReadingText} from './reading-text.ts'
import {shareButton} from './share.ts'
import {copyText, icon, iconButton} from './sheet.ts'
import {words} from './words.ts'

/** Fill the sheet, once. */
export async function fillTextSheet(text: ReadingText, sheet: HTMLElement): Promise<void> {
  if (sheet.querySelector('.act') !== null) return
  const all = await words()
  const {reading, listen} = all
  const row = () => text.rows.find((each) => each === text.row) ?? text.rows[0]!
  const acts = [
    ...shareButton(() => ({address: text.address()}), all),
    iconButton('link', reading.copyLink, () => void copyText(text.address())),
    iconButton('listen', listen.title, () => startListening({text, row: row()})),
    iconButton('print', reading.print, () => window.print()),
  ]
  for (const each of acts) each.addEventListener('click', () => sheet.hidePopover(), {capture: true})
  const files = [...text.querySelectorAll<HTMLAnchorElement>('.links .act')].map((each) => {
    const own = each.cloneNode(true) as HTMLElement
    own.removeAttribute('id')
    own.prepend(icon(iconOf(each)))
    return own
  })
  sheet.append(...acts, readingListButton(text, all), ...files)
}

/** The icon of a link below the text: to an e-book, to the files, or to another page about the text. */
function iconOf({type, hash}: HTMLAnchorElement): IconName {
  if (type) return 'book'
  return hash === '#data' ? 'download' : 'note'
}
