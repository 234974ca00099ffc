/** The reading as found, opened at its mark in the running text: line by line as the source has it, with what was done. */
import {element} from './element.ts'
import {openAt} from './popover.ts'
import {words} from './words.ts'

/** Open the emendations of a stretch; where the page of the source cannot be had, go there as the link says. */
export async function open(mark: HTMLAnchorElement): Promise<void> {
  const first = Number(/(?<!\d)\d+$/.exec(mark.hash)?.[0])
  const count = Number(mark.getAttribute('data-n') ?? 1)
  try {
    const [page, {apparatus}] = await Promise.all([sourcePage(mark.href), words()])
    const entries = Array.from({length: count}, (_, index) => entryOf(page, first + index))
    const whole = element('a', {href: mark.href}, apparatus.whole)
    const list = element('ol', {}, ...entries)
    const content = element('div', {class: 'found'}, element('b', {}, apparatus.before), list, whole)
    openAt(mark, apparatus.before, [content], mark.closest('.o, .t'))
  } catch {
    location.assign(mark.href)
  }
}

/** Pages of sources that were fetched, by address. */
const pages = new Map<string, Document>()

async function sourcePage(address: string): Promise<Document> {
  const {origin, pathname} = new URL(address)
  const known = pages.get(pathname)
  if (known !== undefined) return known
  const response = await fetch(origin + pathname)
  if (!response.ok) throw new Error(`${response.status}`)
  const html = await response.text()
  // Without its head: the policy would refuse, and report, the other page's style.
  const page = new DOMParser().parseFromString(html.slice(html.indexOf('<main')), 'text/html')
  pages.set(pathname, page)
  return page
}

/** One emendation: what stood there, and what was done to it, as its line of the table says. */
function entryOf(page: Document, number: number): HTMLElement {
  const found = page.getElementById(`e${number}`)
  const why = found?.closest('tr')?.querySelector('.why')
  if (found === null || why == null) throw new Error(`no emendation ${number}`)
  const lang = found.closest('[lang]')?.getAttribute('lang') ?? undefined
  const reading = element('del', {dir: 'auto', lang}, found.textContent)
  return element('li', {}, reading, document.importNode(why, true))
}
