/** The menu of one row: its link, a link to rows from here, copies with their source, a report. */
import type {Words} from '../../store/interface.ts'
import {fill} from '../../text/fill.ts'
import {rowNameFrom} from '../reading/row-name.ts'
import {dateCitations} from './cite.ts'
import {button, element} from './element.ts'
import {openAt} from './popover.ts'
import type {ReadingText} from './text.ts'
import {words} from './words.ts'

/** Row last opened, from which a range may begin. */
let last: HTMLElement | undefined

/** Open the menu at a row's number, and make the row the page's address. */
export async function open(text: ReadingText, number: HTMLAnchorElement): Promise<void> {
  const all = await words()
  await dateCitations()
  const row = number.closest<HTMLElement>('.row')
  if (row === null) return
  const selection = selectionIn(text)
  const status = element('p', {role: 'status'})
  const copyButton = (label: string, content: () => string) =>
    button(label, () => {
      const done = () => {
        status.textContent = all.copy.copied
      }
      navigator.clipboard.writeText(content()).then(done, () => {
        status.textContent = all.copy.failed
      })
    })
  openAt(number, rowNameFrom(row.id.slice(0, 1), number.textContent ?? '', all), [
    ...itemsOf(text, row, all, selection, copyButton),
    status,
  ])
  last = row
  history.replaceState(null, '', `#${row.id}`)
  text.point()
  row.classList.add('in')
}

/** Everything the menu offers. */
function itemsOf(
  text: ReadingText,
  row: HTMLElement,
  {copy}: Words,
  selection: Quote | undefined,
  copyButton: (label: string, content: () => string) => HTMLButtonElement,
): readonly HTMLElement[] {
  const quote = (place: 'o' | 't') => quoteOf(row, place)
  const [original, translation] = [quote('o'), quote('t')]
  const items: HTMLElement[] = [copyButton(copy.link, () => addressOf(row.id, text))]
  if (last !== undefined && last !== row && last.isConnected) {
    const ends = [last, row].sort((a, b) => text.rows.indexOf(a) - text.rows.indexOf(b))
    const label = last.querySelector('.n')?.textContent || last.id
    items.push(
      copyButton(fill(copy.rangeLink, {id: label}), () => addressOf(ends.map(({id}) => id).join('-'), text)),
    )
  }
  const cited = (quotes: readonly (Quote | undefined)[]) => () =>
    `${quotes.flatMap((each) => (each === undefined ? [] : [withSource(each)])).join('\n\n')}\n${addressOf(row.id, text)}`
  if (selection !== undefined) items.push(copyButton(copy.selection, cited([selection])))
  if (original !== undefined) items.push(copyButton(copy.original, cited([original])))
  if (translation !== undefined) items.push(copyButton(copy.translation, cited([translation])))
  if (original !== undefined && translation !== undefined) {
    items.push(copyButton(copy.both, cited([original, translation])))
  }
  const report = text.getAttribute('data-report')
  if (report !== null && original !== undefined && translation !== undefined) {
    const values = {
      id: row.id,
      original: original.text,
      translation: translation.text,
      page: addressOf(row.id, text),
    }
    const encoded = Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, encodeURIComponent(value)]),
    )
    const confidence = row.getAttribute('data-c') ?? ''
    items.push(
      element('a', {href: fill(report, {...encoded, confidence}), rel: 'external noopener'}, copy.report),
    )
  }
  return items
}

/** A text to quote, in its language. */
interface Quote {
  readonly text: string
  readonly lang: string
  /** The column it stands in. */
  readonly place: string
}

/** What stands in one column of a row; undefined where nothing does, or the column does not show. */
function quoteOf(row: HTMLElement, place: 'o' | 't'): Quote | undefined {
  const cell = row.querySelector<HTMLElement>(`:scope > .${place}:not(.gap)`)
  if (cell === null) return undefined
  const text = cell.cloneNode(true) as HTMLElement
  for (const note of text.querySelectorAll('.moved')) note.remove()
  return {text: (text.textContent ?? '').trim(), lang: cell.lang, place}
}

/** What is selected, if it lies in one column. */
function selectionIn(text: ReadingText): Quote | undefined {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed) return undefined
  const node = selection.anchorNode
  const cell = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>(
    '.rows :is(.o, .t)',
  )
  if (!cell || !text.contains(cell)) return undefined
  return {text: selection.toString().trim(), lang: cell.lang, place: cell.matches('.o') ? 'o' : 't'}
}

/** A quotation, and below it where it is from: citations stand in the order of the heads of columns. */
function withSource(quote: Quote): string {
  const index = [...document.querySelectorAll('.heads > *')].findIndex((each) =>
    each.matches(`.${quote.place}`),
  )
  const source = document.querySelectorAll('.cite p')[index]?.textContent?.trim() ?? ''
  return `${quote.text}\n— ${source}`
}

/** The address of a row or of rows, with the way of reading where it is not the usual one. */
function addressOf(hash: string, text: ReadingText): string {
  const url = new URL(location.pathname, location.origin)
  if (text.mode !== 'side') url.searchParams.set('mode', text.mode)
  return `${url.href}#${hash}`
}
