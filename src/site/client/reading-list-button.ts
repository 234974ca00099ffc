/** Puts a text on the reader's reading list or takes it off. */
import type {Words} from '../../store/interface.ts'
import {addToReadingList, isOnReadingList, removeFromReadingList} from './annotations/reading-list.ts'
import type {ReadingText} from './reading-text.ts'
import {iconButton, showToast} from './sheet.ts'
import {textTitles} from './text-titles.ts'

/** Put the text on the list or take it off; returns the message for the reader. */
export function toggleOnReadingList(text: ReadingText, {kept}: Words): string {
  const {slug} = text
  const isOn = isOnReadingList(slug)
  const isDone = isOn ? removeFromReadingList(slug) : addToReadingList([{slug, titles: textTitles(document)}])
  return isDone ? (isOn ? kept.removed : kept.kept) : kept.failed
}

/** The button for that; its label says what a press will do. */
export function readingListButton(text: ReadingText, all: Words): HTMLButtonElement {
  const label = () => (isOnReadingList(text.slug) ? all.kept.offList : all.kept.toList)
  const made = iconButton('save', label(), () => {
    showToast(toggleOnReadingList(text, all))
    made.lastChild?.replaceWith(label())
  })
  return made
}
