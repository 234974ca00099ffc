/** Another two of three editions in the columns. A page comes with two; the third is fetched when it is asked for. */

import {isLang, languages} from '../../languages/index.ts'
import {linkTo} from '../address.ts'
import {nameSentences} from './sentences.ts'
import {read} from './settings-store.ts'
import type {ReadingText} from './text.ts'

/**
 * Put the pair into the columns that an address or the reader asked for, if the text has it; where translations made for the
 * site are hidden and one stands in a column, an edition that came with the text instead.
 */
export async function arrive(
  text: ReadingText,
  wanted: string | undefined,
  avoidsMade: boolean,
): Promise<void> {
  const isThere = wanted?.split('-').every((lang) => text.langs.includes(lang)) ?? false
  if (wanted !== undefined && isThere && wanted !== text.pair && /^[^-]+-[^-]+$/.test(wanted))
    await choose(text, wanted)
  const made = (text.dataset.made ?? '').split(' ')
  const shown = text.pair.split('-')
  const other = text.langs.find((lang) => !made.includes(lang) && !shown.includes(lang))
  if (avoidsMade && other !== undefined && shown.some((lang) => made.includes(lang))) {
    await choose(text, shown.map((lang) => (made.includes(lang) ? other : lang)).join('-'))
  }
}

/** Put these two languages, as `en-fa`, into the columns, the first of them into the first. */
export async function choose(text: ReadingText, pair: string): Promise<void> {
  const [first = '', second = ''] = pair.split('-')
  try {
    for (const lang of [first, second]) await fetchEdition(text, lang)
  } catch {
    // The line is gone: the columns stay as they are, and the sheet says so.
    for (const radio of document.querySelectorAll<HTMLInputElement>('[name=pair]')) {
      radio.checked = radio.id.split('-').sort().join() === text.pair.split('-').sort().join()
    }
    return
  }
  const placeOf = (lang: string | null) => (lang === first ? 'o' : lang === second ? 't' : 'x')
  text.hold(() => {
    for (const row of text.rows) {
      const cells = [...row.querySelectorAll(':scope > :is(.o, .t, .x)')]
      for (const cell of cells) {
        cell.classList.remove('o', 't', 'x')
        // The class of the place stands first: a selection is locked by it.
        cell.className = [placeOf(langOf(cell)), ...cell.classList].join(' ')
      }
      // What is read out follows what is seen.
      const [one, two] = ['.o', '.t'].map((name) => row.querySelector(`:scope > ${name}`))
      if (one && two && two.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) two.before(one)
    }
    const made = (text.dataset.made ?? '').split(' ')
    text.classList.toggle('made-o', made.includes(first))
    text.classList.toggle('made-t', made.includes(second))
    renameViews(first, second)
    const swap = document.querySelector<HTMLInputElement>('#swap')
    if (swap !== null) {
      swap.value = text.pair
      swap.checked = (read().swapped ?? []).includes(text.pair)
    }
  })
  if (text.mode === 'sentences') (await import('./units.ts')).setUnits(text, true)
}

/** Name the buttons of the bar by the languages that stand in the columns. */
function renameViews(...langs: readonly string[]): void {
  for (const [index, value] of ['o', 't'].entries()) {
    const lang = langs[index] ?? ''
    const input = document.querySelector<HTMLInputElement>(`[name=view][value=${value}]`)
    const label = input?.nextElementSibling
    if (!input || !label || !isLang(lang)) continue
    const {ownName, shortName, dir} = languages[lang]
    for (const each of [input, label]) {
      each.setAttribute('lang', lang)
      each.setAttribute('dir', dir)
    }
    input.id = lang
    input.setAttribute('aria-label', ownName)
    label.setAttribute('for', lang)
    const [short, wide] = label.children
    if (short && wide) [short.textContent, wide.textContent] = [shortName, ownName]
  }
}

function langOf(cell: Element): string | null {
  return cell.getAttribute('data-l') ?? cell.getAttribute('lang')
}

/**
 * Put an edition into the rows, hidden, unless it is there: its own language's page of the article has it in the
 * same rows, in its first column. One in a language that has no pages is there from the first.
 */
async function fetchEdition(text: ReadingText, lang: string): Promise<void> {
  const cellIn = (row: Element) =>
    [...row.querySelectorAll(':scope > :is(.o, .t, .x)')].find((cell) => langOf(cell) === lang)
  if (text.rows.some((row) => cellIn(row) !== undefined)) return
  const response = await fetch(linkTo(`/${lang}/${text.slug}/`))
  if (!response.ok) throw new Error(`${response.status}`)
  const html = await response.text()
  // Without its head: the policy would refuse, and report, the other page's style.
  const page = new DOMParser().parseFromString(html.slice(html.indexOf('<main')), 'text/html')
  const order = text.langs
  const following = order.slice(order.indexOf(lang) + 1)
  for (const row of text.rows) {
    const found = page.getElementById(row.id)
    const cell = found === null ? undefined : cellIn(found)
    if (found === null || cell === undefined) continue
    // Until now empty elements stood for its anchors.
    for (const {id} of cell.querySelectorAll('[id]')) document.getElementById(id)?.remove()
    nameSentences(found)
    // What is said of its place is said in the language of this page.
    for (const note of cell.querySelectorAll('.moved')) note.remove()
    const notes = row.querySelector<HTMLTemplateElement>(`:scope > template[data-of="${lang}"]`)
    if (notes !== null) cell.append(notes.content)
    cell.classList.remove('o', 't')
    cell.classList.add('x')
    const after = [...row.children].find((each) => following.includes(langOf(each) ?? ''))
    row.insertBefore(document.importNode(cell, true), after ?? null)
  }
  if (read().harakat === 'hide') (await import('./harakat.ts')).hideHarakat(text)
}
