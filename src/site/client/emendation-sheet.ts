/** The sheet of an emendation, opened from its mark in the text: the source's lines, the reading now, and the reason. */
import {element} from './element.ts'
import {openSheet} from './sheet.ts'
import {words} from './words.ts'

/** Open the sheet for the stretch before a mark; if the page of the source cannot be fetched, follow the link to it. */
export async function openEmendation(mark: HTMLAnchorElement): Promise<void> {
  const first = Number(/(?<!\d)\d+$/.exec(mark.hash)?.[0])
  try {
    const [page, {apparatus}] = await Promise.all([sourcePage(mark.href), words()])
    const {length, count} = reachOf(mark, page)
    const entries = Array.from({length: count}, (_, index) => entryOf(page, first + index, apparatus.after))
    const whole = element('a', {class: 'act', href: mark.href}, apparatus.whole)
    const list = element('ol', {class: 'found'}, ...entries)
    const onClose = () => CSS.highlights?.delete('reach')
    await openSheet({title: apparatus.before, source: mark, about: mark, onClose}, list, whole)
    showReach(mark, length)
  } catch {
    location.assign(mark.href)
  }
}

/** Source pages fetched so far, by path. */
const pages = new Map<string, Document>()

async function sourcePage(address: string): Promise<Document> {
  const {origin, pathname} = new URL(address)
  const known = pages.get(pathname)
  if (known !== undefined) return known
  const response = await fetch(origin + pathname)
  if (!response.ok) throw new Error(`${response.status}`)
  const html = await response.text()
  // Parsed without its head: the security policy would block the other page's style and report it.
  const page = new DOMParser().parseFromString(html.slice(html.indexOf('<main')), 'text/html')
  pages.set(pathname, page)
  return page
}

/** One changed line, copied from its row in the table: the line as found, as it reads now, and the reason. */
function entryOf(page: Document, number: number, after: string): HTMLElement {
  const was = page.getElementById(`e${number}`)
  const [now, why] = ['.now', '.why'].map((name) => was?.closest('tr')?.querySelector(name))
  if (was === null || now == null || why == null) throw new Error(`no changed line ${number}`)
  const copied = (each: Element) => document.importNode(each, true)
  const before = copied(was)
  before.removeAttribute('id')
  return element('li', {}, before, element('small', {}, after), copied(now), copied(why))
}

/** How many characters before a mark are emended, and in how many lines; several marks may lead to one line. */
function reachOf(mark: HTMLAnchorElement, page: Document): {length: number; count: number} {
  const said = page.getElementById(mark.hash.slice(1))?.getAttribute('data-reach')?.split(' ') ?? []
  const others = [...document.querySelectorAll<HTMLAnchorElement>('.row a.e')]
  const index = others.filter(({hash}) => hash === mark.hash).indexOf(mark)
  const [length = 0, count = 1] = (said[index] ?? said[0] ?? '').split(',').filter(Boolean).map(Number)
  return {length, count}
}

/** Highlight the emended words before the mark while the sheet is open. */
function showReach(mark: HTMLAnchorElement, length: number): void {
  const passage = mark.closest('p, h1, h2, h3, h4, .o, .t')
  if (!('highlights' in CSS) || passage === null) return
  let left = length
  const texts = textsBefore(passage, mark)
  const last = texts.at(-1)
  if (last === undefined) return
  const range = new Range()
  range.setEnd(last, last.length)
  for (const text of texts.toReversed()) {
    range.setStart(text, Math.max(0, text.length - left))
    left -= text.length
    if (left <= 0) break
  }
  CSS.highlights.set('reach', new Highlight(range))
}

/** The text nodes of a passage before a mark in it, in order. */
function textsBefore(passage: Element, mark: Element): Text[] {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const isBefore = mark.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING
    if (isBefore) texts.push(node as Text)
  }
  return texts
}
