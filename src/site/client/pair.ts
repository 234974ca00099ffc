/** Another two of three editions in the columns. A page comes with two; the third is fetched when it is asked for. */

import {nameSentences} from './sentences.ts'
import {read} from './settings-store.ts'
import type {ReadingText} from './text.ts'

/** Put these two languages, as `en-fa`, into the columns: the primary edition as the original if it is one of them. */
export async function choose(text: ReadingText, pair: string): Promise<void> {
  const [first = '', second = ''] = pair.split('-')
  const primary = text.getAttribute('data-primary') ?? first
  const [original, translation] = second === primary ? [second, first] : [first, second]
  try {
    for (const lang of [original, translation]) await fetchEdition(text, lang)
  } catch {
    // The line is gone: the columns stay as they are, and the menu says so.
    const menu = document.querySelector<HTMLSelectElement>('#pair')
    if (menu !== null) menu.value = menuValue(menu, text.pair)
    return
  }
  const placeOf = (lang: string | null) => (lang === original ? 'o' : lang === translation ? 't' : 'x')
  text.hold(() => {
    for (const cell of text.querySelectorAll('.row > :is(.o, .t, .x)')) {
      const place = placeOf(langOf(cell))
      cell.classList.remove('o', 't', 'x')
      cell.classList.add(place)
      // The class of the place stands first: a selection is locked by it.
      cell.className = [place, ...[...cell.classList].filter((name) => name !== place)].join(' ')
    }
    const isMade = text.querySelector('.heads .t')?.getAttribute('data-o') === 'made'
    text.classList.toggle('made', isMade)
    const swap = document.querySelector<HTMLInputElement>('#swap')
    if (swap !== null) swap.checked = (read().swapped ?? []).includes(text.pair)
  })
}

/** Where translations made for the site are hidden and one stands in a column, an edition that came with the text instead. */
export function avoidMade(text: ReadingText): void {
  const other = text.querySelector('.heads .x[data-o=received]')?.getAttribute('data-l')
  const original = text.querySelector('.heads .o')?.getAttribute('data-l')
  if (!text.classList.contains('made') || other == null || original == null) return
  void choose(text, `${original}-${other}`)
}

function langOf(cell: Element): string | null {
  return cell.getAttribute('data-l') ?? cell.getAttribute('lang')
}

/** The option of a pair, whichever of the two it names first. */
function menuValue(menu: HTMLSelectElement, pair: string): string {
  const reversed = pair.split('-').reverse().join('-')
  return [...menu.options].find(({value}) => value === pair || value === reversed)?.value ?? menu.value
}

/**
 * Put an edition into the rows, hidden, unless it is there: its own language's page of the article has it in the
 * same rows, as the translation. One in a language that has no pages is there from the first.
 */
async function fetchEdition(text: ReadingText, lang: string): Promise<void> {
  const cellIn = (row: Element) =>
    [...row.querySelectorAll(':scope > :is(.o, .t, .x)')].find((cell) => langOf(cell) === lang)
  if (text.rows.some((row) => cellIn(row) !== undefined)) return
  const response = await fetch(`/${lang}/${text.slug}/`)
  if (!response.ok) throw new Error(`${response.status}`)
  const html = await response.text()
  // Without its head: the policy would refuse, and report, the other page's style.
  const page = new DOMParser().parseFromString(html.slice(html.indexOf('<main')), 'text/html')
  const order = [...text.querySelectorAll('.heads > [data-l]')].map(langOf)
  const following = order.slice(order.indexOf(lang) + 1)
  for (const row of text.rows) {
    const found = page.getElementById(row.id)
    const cell = found === null ? undefined : cellIn(found)
    if (found === null || cell === undefined) continue
    // Until now empty elements stood for its anchors.
    for (const {id} of cell.querySelectorAll('[id]')) document.getElementById(id)?.remove()
    nameSentences(found, row.id)
    // What is said of its place is said in the language of this page.
    for (const note of cell.querySelectorAll('.moved')) note.remove()
    const notes = row.querySelector<HTMLTemplateElement>(`:scope > template[data-of="${lang}"]`)
    if (notes !== null) cell.append(notes.content)
    cell.classList.remove('o', 't')
    cell.classList.add('x')
    const after = [...row.children].find((each) => following.includes(langOf(each)))
    row.insertBefore(document.importNode(cell, true), after ?? null)
  }
  if (read().harakat === 'hide') (await import('./harakat.ts')).hideHarakat(text)
  if (text.getAttribute('data-names') === 'show') await (await import('./names.ts')).underline(text)
}
