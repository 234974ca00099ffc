/** The sheet of what can be done with the whole text; what can be had of it stands below the text, too. */
import {copy, icon, iconButton} from './sheet.ts'
import type {ReadingText} from './text.ts'
import {words} from './words.ts'

/** Fill the sheet, once. */
export async function fill(text: ReadingText, sheet: HTMLElement): Promise<void> {
  if (sheet.querySelector('.act') !== null) return
  const {reading} = await words()
  const close = () => sheet.hidePopover()
  const link = iconButton('link', reading.copyLink, () => {
    close()
    void copy(text.address())
  })
  const print = iconButton('print', reading.print, () => {
    close()
    window.print()
  })
  const files = [...text.querySelectorAll('.links .act')].map((each) => {
    const own = each.cloneNode(true) as HTMLElement
    own.removeAttribute('id')
    own.prepend(icon(each.getAttribute('href')?.endsWith('.epub') ? 'book' : 'download'))
    return own
  })
  sheet.append(link, print, ...files)
}
