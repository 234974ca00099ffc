/**
 * Sheets made by scripts: panels at the foot of a phone's window, beside their subject in a wide one. Escape, a tap
 * elsewhere or their button closes them, and the focus returns to what opened them. They look like the sheets in the page
 * (`components/Sheet.astro`).
 */
import {type IconName, icons} from '../reading/icons.ts'
import {button, element} from './element.ts'
import {words} from './words.ts'

/** Options of a sheet. */
export interface SheetOptions {
  readonly title: string
  /** The element that opened the sheet; it gets the focus back. */
  readonly source: HTMLElement
  /** The element that the sheet is about; it stays in sight, above the sheet on phones, beside it in wide windows. */
  readonly about?: Element
  /** The element that the sheet stands beside in wide windows, if not `about`. */
  readonly anchor?: Element
  /** Whether the sheet is a strip below the row in wide windows. */
  readonly isStrip?: boolean
  /** Called when the sheet closes. */
  readonly onClose?: () => void
}

/** Windows wide enough for a sheet beside its subject. */
const desk = matchMedia('(width >= 60rem)')

/** Open a sheet with this content; an open one is removed. */
export async function openSheet(options: SheetOptions, ...content: readonly Node[]): Promise<HTMLElement> {
  const {reading} = await words()
  document.querySelector('.sheet.made')?.remove()
  const heading = element('h2', {id: 'sheet-title'}, options.title)
  const head = element(
    'div',
    {class: 'sheet-head'},
    heading,
    iconButton('close', '', () => made.hidePopover(), {class: 'ic', 'aria-label': reading.close}),
  )
  const names = ['sheet', 'made', ...(options.about ? ['here'] : []), ...(options.isStrip ? ['strip'] : [])]
  const made: HTMLElement = element(
    'div',
    {class: names.join(' '), popover: 'auto', role: 'dialog', 'aria-labelledby': 'sheet-title', tabindex: -1},
    head,
    ...content,
  )
  document.querySelector('main')?.append(made)
  const anchor = options.anchor ?? options.about
  anchor?.classList.add('anchor')
  options.about?.classList.add('at')
  made.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return
    made.remove()
    anchor?.classList.remove('anchor')
    options.about?.classList.remove('at')
    options.onClose?.()
    // If the focus is elsewhere, the reader moved it there.
    if (document.activeElement === document.body) options.source.focus({preventScroll: true})
  })
  if (desk.matches) anchor?.scrollIntoView({block: 'nearest'})
  made.showPopover()
  made.focus({preventScroll: true})
  if (!desk.matches && options.about) keepInSight(options.about)
  return made
}

/** Scroll the sheet's subject to the top of the window, which the sheet does not cover. */
function keepInSight(about: Element): void {
  const {top} = about.getBoundingClientRect()
  if (top < 8 || top > innerHeight * 0.22) scrollBy({top: top - 24, behavior: 'instant'})
}

/** An icon, the same as `components/Icon.astro` makes. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', icons[name])
  svg.append(path)
  return svg
}

/** A button with an icon before its label. */
export function iconButton(
  name: IconName,
  label: string,
  act: () => void,
  attributes: Readonly<Record<string, string>> = {class: 'act'},
): HTMLButtonElement {
  const made = button(label, act, attributes)
  made.prepend(icon(name))
  return made
}

/** Show a message for 2.5 seconds at the foot of the window; screen readers read it. */
export function showToast(text: string): void {
  const place = document.querySelector('.toast') ?? element('p', {class: 'toast', role: 'status'})
  document.querySelector('main')?.append(place)
  place.textContent = text
  setTimeout(() => {
    if (place.textContent === text) place.textContent = ''
  }, 2500)
}

/** Copy a text to the clipboard, and show whether that succeeded. */
export async function copyText(text: string): Promise<void> {
  const {copy: phrases} = await words()
  await navigator.clipboard.writeText(text).then(
    () => showToast(phrases.copied),
    () => showToast(phrases.failed),
  )
}
