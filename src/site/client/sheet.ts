/**
 * Sheets made in the browser: from below on phones, at what they are about on desks; gone with Escape, a tap elsewhere
 * or their button, and the focus back at what opened them. They look as those of the page do (`components/Sheet.astro`).
 */
import {type IconName, icons} from '../reading/icons.ts'
import {button, element} from './element.ts'
import {words} from './words.ts'

/** What a sheet is opened with. */
export interface SheetOptions {
  readonly title: string
  /** What opened it, and gets the focus back. */
  readonly source: HTMLElement
  /** What it is about, kept in sight: above it on phones, beside it on desks. */
  readonly about?: Element
  /** What it stands beside on desks, where that is not what it is about. */
  readonly anchor?: Element
  /** Whether it is a strip along the pair on desks. */
  readonly isStrip?: boolean
  /** What is undone when it closes. */
  readonly onClose?: () => void
}

/** Width from which a sheet stands beside what it is about. */
const desk = matchMedia('(width >= 60rem)')

/** Open a sheet with this content; whichever was open is closed. */
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
    // A tap elsewhere may have put the focus where the reader wants it.
    if (document.activeElement === document.body) options.source.focus({preventScroll: true})
  })
  if (desk.matches) anchor?.scrollIntoView({block: 'nearest'})
  made.showPopover()
  made.focus({preventScroll: true})
  if (!desk.matches && options.about) keepInSight(options.about)
  return made
}

/** Scroll what a sheet is about to the top, where the sheet does not reach. */
function keepInSight(about: Element): void {
  const {top} = about.getBoundingClientRect()
  if (top < 8 || top > innerHeight * 0.22) scrollBy({top: top - 24, behavior: 'instant'})
}

/** An icon, as `components/Icon.astro` makes it. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', icons[name])
  svg.append(path)
  return svg
}

/** A button with an icon before its words. */
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

/** Say what was done, in sight and aloud, once. */
export function say(text: string): void {
  const place = document.querySelector('.toast') ?? element('p', {class: 'toast', role: 'status'})
  document.querySelector('main')?.append(place)
  place.textContent = text
  setTimeout(() => {
    if (place.textContent === text) place.textContent = ''
  }, 2500)
}

/** Copy a text and say so; where the browser does not let it be copied, say that. */
export async function copy(text: string): Promise<void> {
  const {copy: phrases} = await words()
  await navigator.clipboard.writeText(text).then(
    () => say(phrases.copied),
    () => say(phrases.failed),
  )
}
