/** The picture of the rows, drawn from the page itself: of the two editions that stand in its columns. */
import type {Words} from '../../store/interface.ts'
import {rowMapSvg} from '../reading/row-map.ts'
import {rowNameFrom} from '../reading/row-name.ts'
import {element} from './element.ts'
import type {ReadingText} from './text.ts'
import {words} from './words.ts'

/** Open the map below the link that asks for it, or put it away. */
export async function toggle(text: ReadingText, link: HTMLElement): Promise<void> {
  const shown = document.querySelector('.map')
  link.setAttribute('aria-expanded', String(shown === null))
  if (shown !== null) return shown.remove()
  const all = await words()
  const {article} = all
  const nav = element('nav', {'aria-label': article.map})
  nav.innerHTML = rowMapSvg(
    text.rows.map((row) => mappedRow(row, all)),
    '',
    text.matches(':dir(rtl)') ? 'rtl' : 'ltr',
  )
  const map = element('section', {class: 'map'}, element('p', {}, article.mapHelp), nav)
  map.append(element('p', {}, article.legend))
  link.parentElement?.after(map)
}

function mappedRow(row: HTMLElement, all: Words): Parameters<typeof rowMapSvg>[0][number] {
  return {
    id: row.id,
    label: rowNameFrom(row.id.slice(0, 1), row.querySelector('.n')?.textContent ?? '', all),
    state: row.matches('.seen') ? 'seen' : row.matches('.unsure') ? 'unsure' : 'auto',
    sides: [lengthsOf(row, 'o'), lengthsOf(row, 't')],
  }
}

/** Lengths of the segments in one cell: a cell of several holds an element for each. */
function lengthsOf(row: HTMLElement, place: 'o' | 't'): readonly number[] {
  const cell = row.querySelector(`:scope > .${place}:not(.gap)`)
  if (cell === null) return []
  const segments = cell.localName === 'div' ? [...cell.querySelectorAll(':scope > :is(p, h1, h2)')] : [cell]
  return segments.map((each) => (each.textContent ?? '').length)
}
