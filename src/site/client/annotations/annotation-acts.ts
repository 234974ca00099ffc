/** Buttons for annotations (highlights and notes) in the sheet of a place. */
import type {Words} from '../../../store/interface.ts'
import {button, element} from '../element.ts'
import type {RowPlace} from '../reading-text.ts'
import {selectionPlaces} from '../selection.ts'
import {icon, iconButton, showToast} from '../sheet.ts'
import {textTitles} from '../text-titles.ts'
import {colourName, editAnnotation, saveEdited} from './editor.ts'
import {showAnnotations} from './show-annotations.ts'
import {
  type Annotation,
  annotationsOf,
  type MarkColour,
  type MarkedWords,
  markColours,
  newAnnotationId,
} from './store.ts'
import {haveOverlap, selectedWords, wordsAt} from './words-on-page.ts'

/**
 * The buttons for the selected words, else for a place: highlight in a colour, add a note, and open each other annotation
 * that overlaps it. None where the place has no words.
 */
export function annotationActs(place: RowPlace, all: Words): readonly HTMLElement[] | undefined {
  const selected = selectedWords(selectionPlaces(place.text))
  const places = selected.length > 0 ? selected : wordsAt(place)
  if (places.length === 0) return undefined
  void showAnnotations(place.text)
  const {slug} = place.text
  const titles = textTitles(document)
  const own = () => annotationsOf(slug).marks.find((each) => isSame(each.places, places))
  const open = (each: Annotation) =>
    void editAnnotation({slug, titles, mark: each}, place.row.querySelector<HTMLElement>('.n') ?? place.row)
  const others = annotationsOf(slug).marks.filter(
    (each) => !isSame(each.places, places) && touches(each, places),
  )
  return [
    highlightAct(
      selected.length > 0 ? all.kept.highlightSelection : all.kept.highlight,
      own,
      (colour) => {
        showToast(saveEdited({slug, titles, mark: coloured(own() ?? newMark(places), colour)}, all))
        if (selected.length > 0) getSelection()?.removeAllRanges()
      },
      all,
    ),
    iconButton('note', own()?.note === undefined ? all.kept.addNote : all.kept.editNote, () =>
      open(own() ?? newMark(places, isRow(places) ? undefined : 1)),
    ),
    ...others.map((each) => otherAct(each, all, open)),
  ]
}

/** The buttons for colours. The button of the present colour is pressed; pressing it again removes the highlight. */
function highlightAct(
  label: string,
  own: () => Annotation | undefined,
  act: (colour: MarkColour) => void,
  all: Words,
): HTMLElement {
  const dots = markColours.map((colour) => {
    const name = colourName(colour, all)
    const press = () => {
      act(colour)
      draw()
    }
    return button('', press, {class: 'dot', 'data-colour': colour, 'aria-label': name, title: name})
  })
  const draw = () => {
    const colour = own()?.colour
    for (const [k, dot] of dots.entries()) dot.setAttribute('aria-pressed', String(colour === markColours[k]))
  }
  draw()
  const group = element('span', {class: 'dots', role: 'group', 'aria-label': label}, ...dots)
  return element('div', {class: 'act'}, icon('highlight'), element('span', {}, label), group)
}

/** A button that opens another annotation. */
function otherAct(other: Annotation, {kept}: Words, open: (mark: Annotation) => void): HTMLElement {
  const first = other.places[0]
  const made = iconButton(other.note === undefined ? 'highlight' : 'note', `${kept.edit}: `, () =>
    open(other),
  )
  made.append(
    other.note === undefined
      ? element('bdi', {class: 'cut', lang: first?.lang}, first?.quote ?? '')
      : element('bdi', {class: 'cut'}, other.note),
  )
  if (other.colour !== undefined) made.append(element('span', {class: 'dot', 'data-colour': other.colour}))
  return made
}

function touches(other: Annotation, places: readonly MarkedWords[]): boolean {
  return other.places.some((one) => places.some((each) => haveOverlap(one, each)))
}

/** Whether the places are whole cells of one row. */
function isRow(places: readonly MarkedWords[]): boolean {
  return places.every(({start, row}) => start === undefined && row === places[0]?.row)
}

/** Whether two annotations are on the same words. For whole rows the languages in sight make no difference. */
function isSame(one: readonly MarkedWords[], other: readonly MarkedWords[]): boolean {
  if (isRow(one) && isRow(other)) return one[0]?.row === other[0]?.row
  const keyOf = ({row, lang, start, end}: MarkedWords) => `${row} ${lang} ${start} ${end}`
  const keys = new Set(one.map(keyOf))
  return one.length === other.length && other.every((each) => keys.has(keyOf(each)))
}

function newMark(places: readonly MarkedWords[], colour?: MarkColour): Annotation {
  return {
    id: newAnnotationId(),
    places,
    ...(colour === undefined ? {} : {colour}),
    at: new Date().toISOString(),
  }
}

/** An annotation with a colour, or without it where it has that colour already. */
function coloured(before: Annotation, colour: MarkColour): Annotation {
  const {colour: own, ...rest} = before
  return own === colour ? rest : {...rest, colour}
}
