/** The text of a cell or a sentence as plain text, without the words that the page adds. */
import {lowered, raised} from '../../text/readable.ts'

/** Words of the page inside a cell: where a passage stands in its own text, the way back from a note. */
export const pageWords = '.moved, .ui'

/** Elements that begin on a line of their own. */
const blocks = ':is(p, h1, h2, h3, h4, blockquote, ul, ol, pre, figure, .tb)'

/**
 * Text of an element, trimmed, without the page's words and without word joiners (U+2060) that the page adds. What only
 * elements show is in signs: what is raised, quotation marks, new lines, the cells of a table.
 */
export function textWithoutNotes(each: Element): string {
  const copy = each.cloneNode(true) as Element
  const lang = each.closest<HTMLElement>('[lang]')?.lang ?? ''
  return copiedText(copy, lang)
}

/** The same of a copy of elements, which is changed. */
export function copiedText(copy: Element | DocumentFragment, lang: string): string {
  for (const note of copy.querySelectorAll(pageWords)) note.remove()
  for (const up of copy.querySelectorAll('sup')) up.textContent = raised(up.textContent ?? '')
  for (const down of copy.querySelectorAll('sub')) down.textContent = lowered(down.textContent ?? '')
  for (const image of copy.querySelectorAll('img')) image.replaceWith(image.alt)
  for (const line of copy.querySelectorAll('br')) line.replaceWith('\n')
  for (const cell of copy.querySelectorAll('td + td, th + th')) cell.before('\t')
  for (const quoted of copy.querySelectorAll('q')) {
    const [open, close] = quotationMarks(quoted.closest<HTMLElement>('[lang]')?.lang || lang)
    if (!quoted.matches('.on')) quoted.prepend(open)
    if (!quoted.matches('.off')) quoted.append(close)
  }
  for (const block of copy.querySelectorAll(`${blocks} + ${blocks}`)) block.before('\n')
  const text = (copy.textContent ?? '').replaceAll('\u2060', '')
  return text.replace(/ ?([\n\t]) ?/g, '$1').trim()
}

/** The quotation marks of a language, which are those of its script. */
function quotationMarks(lang: string): readonly [string, string] {
  const cell = document.querySelector<HTMLElement>(`[lang="${CSS.escape(lang)}"][dir]`)
  return cell?.dir === 'rtl' ? ['«', '»'] : ['“', '”']
}
