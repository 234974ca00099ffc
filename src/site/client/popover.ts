/** What opens at a mark in the text and lies over it: gone with Escape or a click elsewhere, focus back at the mark. */
import {element} from './element.ts'

/**
 * Open one with this content, in the row of its mark; whichever was open is closed. Its first button takes the focus, or
 * it does itself. Where `clear` is given, what is read there stays uncovered if there is room beside it.
 */
export function openAt(
  mark: HTMLElement,
  label: string,
  content: readonly Node[],
  clear?: Element | null,
): void {
  document.querySelector('.menu')?.remove()
  const made = element('div', {class: 'menu', popover: 'auto', role: 'group', tabindex: -1}, ...content)
  made.setAttribute('aria-label', label)
  mark.closest('.row')?.append(made)
  made.showPopover()
  place(made, mark, clear)
  made.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return
    made.remove()
    // A click elsewhere may have put the focus where the reader wants it.
    if (document.activeElement === document.body) mark.focus({preventScroll: true})
  })
  const first = made.querySelector('button') ?? made
  first.focus({preventScroll: true})
}

/** Least distance from the edges of the window and from what is to stay clear, in CSS pixels. */
const margin = 8

/** Stand beside what is to stay clear, else below the mark, else above it, and always inside the window. */
function place(made: HTMLElement, mark: Element, clear?: Element | null): void {
  const at = mark.getBoundingClientRect()
  const {width, height} = made.getBoundingClientRect()
  const right = document.documentElement.clientWidth - width - margin
  const cell = clear?.getBoundingClientRect()
  const sides = cell === undefined ? [] : [cell.left - width - margin, cell.right + margin]
  const side = sides.find((left) => left >= margin && left <= right)
  const below = at.bottom + margin / 2
  const above = at.top - height - margin / 2
  const top =
    side !== undefined ? (cell?.top ?? 0) : below + height + margin / 2 < innerHeight ? below : above
  const left = side ?? Math.min(at.left + at.width / 2 - width / 2, right)
  made.style.setProperty('left', `${Math.max(margin, left)}px`)
  made.style.setProperty('top', `${Math.max(margin, Math.min(top, innerHeight - height - margin))}px`)
}
