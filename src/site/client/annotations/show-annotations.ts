/**
 * Highlights and notes on the page of their text. Highlights are painted by the browser over the text as it stands
 * (CSS Custom Highlight API): no element comes between, so names, sentences, marks of emendation and whatever else
 * parts the text go on working. What is noted stands in a quiet line under the row, and so do words that the text no
 * longer has.
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

/** Whether this browser paints highlights; where it does not, each is said in a line. */
const isPainting = 'highlights' in CSS

const shown = new WeakSet<ReadingText>()

/** Show what is kept of a text, now and after each change; once. */
export async function showAnnotations(text: ReadingText): Promise<void> {
  if (shown.has(text)) return
  shown.add(text)
  addStyle(style)
  const all = await words()
  const lines = new Map<string, HTMLElement>()
  // Names that are underlined, vowel marks that go, another language in the columns: each parts the text anew.
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

/** Paint all highlights anew, and set the lines under the rows. */
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

/** Remove the lines of marks that are no more. */
function removeOthers(lines: Map<string, HTMLElement>, ids: ReadonlySet<string>): void {
  for (const [id, line] of lines) {
    if (ids.has(id)) continue
    lines.delete(id)
    const block = line.parentElement
    line.remove()
    if (block?.childElementCount === 0) block.remove()
  }
}

/** The line of a mark, made once, so that it keeps the focus. */
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
 * What a line says: the note, and which words are gone. A highlight that can be seen is only said to those who hear the
 * page.
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

/** Put a line into the block of lines of its row, which is the row's last child. */
function placeLine(row: HTMLElement, line: HTMLElement): void {
  let block = row.querySelector<HTMLElement>(':scope > .me')
  if (block === null) {
    block = element('div', {class: 'me'})
    row.append(block)
  }
  if (line.parentElement !== block) block.append(line)
}
