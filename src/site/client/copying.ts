/**
 * Copying a selection by the browser's own command: as plain text what is raised, the cells of a table and quotation marks
 * would be lost, which only elements show (`10³` would be 103).
 */
import type {ReadingText} from './reading-text.ts'
import {selectionPlaces} from './selection.ts'

/** Give the clipboard the text as it reads, besides its elements; called once. */
export function copyAsRead(text: ReadingText): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection()
    const places = selectionPlaces(text)
    if (event.clipboardData === null || selection === null || places.length === 0) return
    const whole = document.createElement('div')
    whole.append(selection.getRangeAt(0).cloneContents())
    event.clipboardData.setData('text/html', whole.innerHTML)
    event.clipboardData.setData('text/plain', places.map((place) => place.text).join('\n'))
    event.preventDefault()
  })
}
