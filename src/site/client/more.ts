/** The sheet of what can be done with the whole text: what needs scripts, before what the page has already. */
import {copy, iconButton} from './sheet.ts'
import type {ReadingText} from './text.ts'
import {words} from './words.ts'

/** Fill the sheet, once. */
export async function fill(text: ReadingText, sheet: HTMLElement): Promise<void> {
  if (sheet.querySelector('button.act') !== null) return
  const {reading} = await words()
  const close = () => sheet.hidePopover()
  const acts = [
    iconButton('link', reading.copyLink, () => {
      close()
      void copy(text.address())
    }),
  ]
  const print = iconButton('print', reading.print, () => {
    close()
    window.print()
  })
  sheet.querySelector('.sheet-head')?.after(...acts)
  sheet.append(print)
}
