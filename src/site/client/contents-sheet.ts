/** The contents sheet (`#jump`): the ring of the text, and a link to every row with its number and first words. */
import {rowStates} from '../../text/circles.ts'
import {rowNameFrom} from '../reading/row-name.ts'
import {element} from './element.ts'
import type {ReadingText} from './reading-text.ts'
import {textWithoutNotes} from './text-without-notes.ts'
import {words} from './words.ts'

/** Characters of a row that are shown. */
const enough = 90

/** Fill the sheet; each opening fills it again, since the columns may have changed. */
export async function fillContentsSheet(text: ReadingText, sheet: HTMLElement): Promise<void> {
  const all = await words()
  const ring = document.querySelector('#bar .ring')?.cloneNode(true)
  const help = element(
    'p',
    {class: 'ring-help soft'},
    ...(ring === undefined ? [] : [ring]),
    element('span', {}, all.reading.ring),
  )
  const rows = text.rows.flatMap((row) => {
    const cell = row.querySelector<HTMLElement>(':scope > .o:not(.gap), :scope > .t:not(.gap)')
    const number = row.querySelector('.n')?.textContent ?? ''
    if (cell === null || row.matches('.front')) return []
    const whole = textWithoutNotes(cell)
    const begin = whole.length > enough ? `${whole.slice(0, enough)}…` : whole
    const link = element(
      'a',
      {href: `#${row.id}`, 'aria-current': row === text.row ? 'true' : undefined},
      element('b', {'aria-label': rowNameFrom(row.id.slice(0, 1), number, all)}, number),
      element('span', {lang: cell.lang, dir: cell.dir}, begin),
    )
    const circle = rowStates.find((name) => row.classList.contains(name))
    if (circle !== undefined) link.append(element('i', {class: `circle ${circle}`, 'aria-hidden': 'true'}))
    link.addEventListener('click', () => sheet.hidePopover())
    const names = ['heading', 'l3', 'l4'].filter((name) => row.matches(`.heading.${name}`))
    return [element('li', {class: names.join(' ') || undefined}, link)]
  })
  for (const each of sheet.querySelectorAll('ol, .ring-help')) each.remove()
  sheet.querySelector('.sheet-head')?.after(help, element('ol', {}, ...rows))
  sheet.querySelector('[aria-current]')?.scrollIntoView({block: 'center'})
}
