/** The sheet of a note, opened from the reference to it in the text, which stays in sight. */
import {rowNameFrom} from '../reading/row-name.ts'
import {element} from './element.ts'
import {openSheet} from './sheet.ts'
import {pageWords} from './text-without-notes.ts'
import {words} from './words.ts'

/** Open the sheet of the note that a reference leads to; where the page has no such note, follow the link. */
export async function openNote(reference: HTMLAnchorElement): Promise<void> {
  const target = document.getElementById(decodeURIComponent(reference.hash.slice(1)))
  const row = target?.closest<HTMLElement>('.row')
  const lang = reference.closest<HTMLElement>('.o, .t, .x')?.lang
  const cell = row?.querySelector<HTMLElement>(`:scope > :is(.o, .t, .x)[lang="${lang}"]:not(.gap)`)
  if (!row || !cell) {
    location.assign(reference.href)
    return
  }
  const all = await words()
  const note = element('div', {lang: cell.lang, dir: cell.dir}, ...copiesOf(cell))
  const whole = element('a', {class: 'act', href: reference.hash}, all.structure.toNote)
  const title = rowNameFrom(row.id.slice(0, 1), row.querySelector('.n')?.textContent ?? '', all)
  const made = await openSheet(
    {title, source: reference, about: reference},
    element('div', {class: 'pair'}, note),
    whole,
  )
  whole.addEventListener('click', () => made.hidePopover())
}

/** Copies of what is in a cell, without ids and without the words of the page. */
function copiesOf(cell: HTMLElement): readonly Node[] {
  const copy = cell.cloneNode(true) as HTMLElement
  for (const each of copy.querySelectorAll(pageWords)) each.remove()
  for (const each of copy.querySelectorAll('[id]')) each.removeAttribute('id')
  return copy.matches('p') ? [element('p', {}, ...copy.childNodes)] : [...copy.childNodes]
}
