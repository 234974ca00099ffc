/** The sheet that edits one annotation: its words, colour and note, and a button to remove it. */
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

/** An annotation and its text. */
export interface EditedAnnotation {
  readonly slug: string
  readonly titles: Readonly<Record<string, string>>
  readonly mark: Annotation
}

/** Name of a colour. */
export function colourName(colour: MarkColour, {kept}: Words): string {
  return {1: kept.yellow, 2: kept.green, 3: kept.pink}[colour]
}

/** Marked words as quotations, each in the type of its language. */
export function quotations(places: readonly MarkedWords[]): readonly HTMLElement[] {
  return places.map(({lang, quote}) => element('blockquote', {lang, dir: directionOf(lang)}, quote))
}

/** Store an annotation, or delete one with neither colour nor note; returns the message for the reader. */
export function saveEdited({slug, titles, mark}: EditedAnnotation, {kept}: Words): string {
  const isNothing = mark.colour === undefined && mark.note === undefined
  const isDone = isNothing ? deleteAnnotation(slug, mark.id) : saveAnnotations({slug, titles, marks: [mark]})
  announceChange()
  return isDone ? (isNothing ? kept.removed : kept.kept) : kept.failed
}

/** Open the sheet of an annotation. `source` gets the focus back; `done` is called once it is saved or removed. */
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

/** Close the open sheet, and wait until it has removed its highlights. */
async function closeSheet(): Promise<void> {
  const sheet = document.querySelector<HTMLElement>('.sheet.made:popover-open')
  if (sheet === null) return
  const closed = new Promise((resolve) => {
    sheet.addEventListener('toggle', resolve, {once: true})
  })
  sheet.hidePopover()
  await closed
}

/** An annotation with another colour and note. */
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

/** Radio buttons for a colour or none. */
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
