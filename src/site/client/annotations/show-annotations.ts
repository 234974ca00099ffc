/**
 * Shows annotations on the page of their text. The browser paints highlights over the text (CSS Custom Highlight API)
 * without extra elements, so names, sentences and marks of emendations keep working. Notes stand in a line under the row,
 * and so do marked words that the text no longer has.
 */
import type {Words} from '../../../store/interface.ts'
import style from '../../styles/annotations.css?inline'
import {addStyle} from '../add-style.ts'
import {button, element} from '../element.ts'
import type {ReadingText} from '../reading-text.ts'
import {icon} from '../sheet.ts'
import {textTitles} from '../text-titles.ts'
import {words} from '../words.ts'
import {onChanged} from './changes.ts'
import {directionOf} from './direction.ts'
import {editAnnotation} from './editor.ts'
import {type Annotation, annotationsOf, type MarkedWords, markColours} from './store.ts'
import {cellIn, rangeOf} from './words-on-page.ts'

/** Whether the browser can paint highlights; if not, each gets a line under its row. */
const isPainting = 'highlights' in CSS

const shown = new WeakSet<ReadingText>()

/** Show a text's annotations now and after each change; called once. */
export async function showAnnotations(text: ReadingText): Promise<void> {
  if (shown.has(text)) return
  shown.add(text)
  addStyle(style)
  const all = await words()
  const lines = new Map<string, HTMLElement>()
  // Hidden vowel marks and other languages in the columns change the text nodes: highlights have to be made again.
  const observer = new MutationObserver(() => draw())
  const draw = () => {
    drawMarks(text, lines, all)
    observer.takeRecords()
  }
  draw()
  observer.observe(text, {childList: true, characterData: true, subtree: true})
  text.addEventListener('change', () => requestAnimationFrame(draw))
  onChanged(draw)
}

/** Make all highlights again, and update the lines under the rows. */
function drawMarks(text: ReadingText, lines: Map<string, HTMLElement>, all: Words): void {
  const {marks} = annotationsOf(text.slug)
  const rows = new Map(text.rows.map((row) => [row.id, row]))
  const painted = markColours.map((): Range[] => [])
  for (const mark of marks) {
    const row = rows.get(mark.places[0]?.row ?? '')
    const gone: MarkedWords[] = []
    for (const each of mark.places) {
      const own = rows.get(each.row)
      const range = own && rangeOf(own, each)
      if (range !== undefined) painted[(mark.colour ?? 0) - 1]?.push(range)
      else if (own !== undefined && cellIn(own, each.lang) !== undefined) gone.push(each)
    }
    if (row === undefined) continue
    const line = lineOf(text, mark, lines, all)
    fillLine(line, mark, gone, all)
    placeLine(row, line)
  }
  if (isPainting) {
    for (const [k, ranges] of painted.entries())
      CSS.highlights.set(`kept-${markColours[k]}`, new Highlight(...ranges))
  }
  removeOthers(lines, new Set(marks.map(({id}) => id)))
}

/** Remove the lines of deleted annotations. */
function removeOthers(lines: Map<string, HTMLElement>, ids: ReadonlySet<string>): void {
  for (const [id, line] of lines) {
    if (ids.has(id)) continue
    lines.delete(id)
    const block = line.parentElement
    line.remove()
    if (block?.childElementCount === 0) block.remove()
  }
}

/** The line of an annotation, made only once so that it keeps the focus. */
function lineOf(
  text: ReadingText,
  {id}: Annotation,
  lines: Map<string, HTMLElement>,
  all: Words,
): HTMLElement {
  const known = lines.get(id)
  if (known !== undefined) return known
  const open = () => {
    const mark = annotationsOf(text.slug).marks.find((each) => each.id === id)
    if (mark !== undefined) void editAnnotation({slug: text.slug, titles: textTitles(document), mark}, opener)
  }
  const opener = button('', open, {title: all.kept.edit})
  const made = element('p', {}, opener)
  lines.set(id, made)
  return made
}

/**
 * Fill a line: the note, and which words are gone. The line of a visible highlight without a note is for screen readers
 * only.
 */
function fillLine(
  line: HTMLElement,
  {note, places}: Annotation,
  gone: readonly MarkedWords[],
  {kept}: Words,
): void {
  const said: (Node | string)[] =
    note === undefined
      ? [`${kept.yourHighlight}: `]
      : [`${kept.yourNote}: `, element('bdi', {class: note.includes('\n') ? 'lines' : undefined}, note)]
  const quoted = gone.length > 0 ? gone : note === undefined ? places.slice(0, 1) : []
  // The quotation marks are those of the language of the words.
  said.push(...quoted.flatMap(({lang, quote}) => [' ', element('q', {lang, dir: directionOf(lang)}, quote)]))
  if (gone.length > 0) said.push(' ', element('small', {}, kept.textChanged))
  line.querySelector('button')?.replaceChildren(icon(note === undefined ? 'highlight' : 'note'), ...said)
  line.classList.toggle('heard', isPainting && note === undefined && gone.length === 0)
}

/** Put a line into the block of lines at the end of its row. */
function placeLine(row: HTMLElement, line: HTMLElement): void {
  let block = row.querySelector<HTMLElement>(':scope > .me')
  if (block === null) {
    block = element('div', {class: 'me'})
    row.append(block)
  }
  if (line.parentElement !== block) block.append(line)
}
