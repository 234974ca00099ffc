/** One highlight or note in a reader's hands: its words, its colour, what is noted, and the way to remove it. */
import type {Words} from '../../../store/interface.ts'
import style from '../../styles/annotations.css?inline'
import {addStyle} from '../add-style.ts'
import {button, element} from '../element.ts'
import {openSheet, showToast} from '../sheet.ts'
import {words} from '../words.ts'
import {announceChange} from './changes.ts'
import {directionOf} from './direction.ts'
import {
  type Annotation,
  deleteAnnotation,
  type MarkColour,
  type MarkedWords,
  markColours,
  saveAnnotations,
} from './store.ts'

/** A mark and the text that it is in. */
export interface EditedAnnotation {
  readonly slug: string
  readonly titles: Readonly<Record<string, string>>
  readonly mark: Annotation
}

/** What each colour is called. */
export function colourName(colour: MarkColour, {kept}: Words): string {
  return {1: kept.yellow, 2: kept.green, 3: kept.pink}[colour]
}

/** Marked words as a quotation, each language in its own type. */
export function quotations(places: readonly MarkedWords[]): readonly HTMLElement[] {
  return places.map(({lang, quote}) => element('blockquote', {lang, dir: directionOf(lang)}, quote))
}

/** Keep a mark as it is now, or forget one that has neither colour nor note; what to tell the reader. */
export function saveEdited({slug, titles, mark}: EditedAnnotation, {kept}: Words): string {
  const isNothing = mark.colour === undefined && mark.note === undefined
  const isDone = isNothing ? deleteAnnotation(slug, mark.id) : saveAnnotations({slug, titles, marks: [mark]})
  announceChange()
  return isDone ? (isNothing ? kept.removed : kept.kept) : kept.failed
}

/** Open a mark to be changed, in a sheet that gives the focus back to `source`; `done` is told once it is saved or removed. */
export async function editAnnotation(
  editing: EditedAnnotation,
  source: HTMLElement,
  done: (status: string) => void = showToast,
): Promise<void> {
  const all = await words()
  const {kept} = all
  const {mark} = editing
  addStyle(style)
  await closeSheet()
  const note = element('textarea', {rows: 4, 'aria-label': kept.yourNote, dir: 'auto'})
  note.value = mark.note ?? ''
  const choice = colourChoice(mark.colour, all)
  const finish = (colour: MarkColour | undefined, text: string) => {
    sheet.hidePopover()
    done(saveEdited({...editing, mark: changed(mark, colour, text)}, all))
  }
  const about = source.closest('.row, li')
  const sheet = await openSheet(
    {title: kept.editTitle, source, ...(about && {about})},
    element('div', {class: 'marked'}, ...quotations(mark.places)),
    choice,
    note,
    element('p', {class: 'soft'}, element('small', {}, kept.onlyYou)),
    button(kept.save, () => finish(chosenIn(choice), note.value.trim()), {class: 'go'}),
    button(kept.remove, () => finish(undefined, ''), {class: 'away'}),
  )
  sheet.classList.add('kept')
  note.focus()
}

/** Close the sheet that is open, and wait until what it lit is dark again. */
async function closeSheet(): Promise<void> {
  const sheet = document.querySelector<HTMLElement>('.sheet.made:popover-open')
  if (sheet === null) return
  const closed = new Promise((resolve) => {
    sheet.addEventListener('toggle', resolve, {once: true})
  })
  sheet.hidePopover()
  await closed
}

/** A mark with another colour and note. */
function changed(
  {colour: _, note: __, ...rest}: Annotation,
  colour: MarkColour | undefined,
  note: string,
): Annotation {
  return {
    ...rest,
    ...(colour === undefined ? {} : {colour}),
    ...(note === '' ? {} : {note}),
    changed: new Date().toISOString(),
  }
}

/** A colour, or none, as a group of radio buttons. */
function colourChoice(chosen: MarkColour | undefined, all: Words): HTMLElement {
  const group = element('fieldset', {class: 'dots'}, element('legend', {class: 'vh'}, all.kept.highlight))
  const options = [
    ['', all.kept.noColour],
    ...markColours.map((each) => [String(each), colourName(each, all)]),
  ] as const
  for (const [value, label] of options) {
    const input = element('input', {class: 'vh', type: 'radio', name: 'colour', value})
    input.checked = String(value) === String(chosen ?? '')
    const swatch = element('span', {class: 'dot', 'data-colour': value})
    group.append(element('label', {}, input, swatch, label))
  }
  return group
}

function chosenIn(group: Element): MarkColour | undefined {
  const value = group.querySelector<HTMLInputElement>(':checked')?.value
  return markColours.find((each) => String(each) === value)
}
