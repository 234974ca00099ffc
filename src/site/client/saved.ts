/** A text and the reader's own list: on it or off it. */
import type {Words} from '../../store/interface.ts'
import {isSaved, save, unsave} from './kept/saved-texts.ts'
import {iconButton, say} from './sheet.ts'
import type {ReadingText} from './text.ts'
import {textTitles} from './text-titles.ts'

/** Put the text on the list, or take it off; what to tell the reader. */
export function toggleSaved(text: ReadingText, {kept}: Words): string {
  const {slug} = text
  const isOn = isSaved(slug)
  const isDone = isOn ? unsave(slug) : save([{slug, titles: textTitles(document)}])
  return isDone ? (isOn ? kept.removed : kept.kept) : kept.failed
}

/** A button for that, which says what it would do now. */
export function savedButton(text: ReadingText, all: Words): HTMLButtonElement {
  const label = () => (isSaved(text.slug) ? all.kept.offList : all.kept.toList)
  const made = iconButton('save', label(), () => {
    say(toggleSaved(text, all))
    made.lastChild?.replaceWith(label())
  })
  return made
}
