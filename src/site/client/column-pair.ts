/** Changes which two editions stand in the columns. A page holds two; a third is fetched from its own language's page. */

import {isLang, languages} from '../../languages/index.ts'
import {linkTo} from '../address.ts'
import {markDiffering} from './differences.ts'
import type {ReadingText} from './reading-text.ts'
import {nameSentences} from './sentences.ts'
import {readSettings} from './settings-store.ts'

/**
 * Show the pair that the address or the reader's settings name, if the text has it. Where in-house translations are hidden,
 * replace one in a column by an edition that came with the text.
 */
export async function showWantedPair(
  text: ReadingText,
  wanted: string | undefined,
  avoidsMade: boolean,
): Promise<void> {
  const isThere = wanted?.split('-').every((lang) => text.langs.includes(lang)) ?? false
  if (wanted !== undefined && isThere && wanted !== text.pair && /^[^-]+-[^-]+$/.test(wanted))
    await showPair(text, wanted)
  const made = (text.dataset.made ?? '').split(' ')
  const shown = text.pair.split('-')
  const other = text.langs.find((lang) => !made.includes(lang) && !shown.includes(lang))
  if (avoidsMade && other !== undefined && shown.some((lang) => made.includes(lang))) {
    await showPair(text, shown.map((lang) => (made.includes(lang) ? other : lang)).join('-'))
  }
}

/** Show two languages in the columns; `en-fa` puts English first. */
export async function showPair(text: ReadingText, pair: string): Promise<void> {
  const [first = '', second = ''] = pair.split('-')
  try {
    for (const lang of [first, second]) await fetchEdition(text, lang)
  } catch {
    // The network failed: the columns stay, and the radio buttons show the old pair again.
    for (const radio of document.querySelectorAll<HTMLInputElement>('[name=pair]')) {
      radio.checked = radio.id.split('-').sort().join() === text.pair.split('-').sort().join()
    }
    return
  }
  const placeOf = (lang: string | null) => (lang === first ? 'o' : lang === second ? 't' : 'x')
  text.changeInPlace(() => {
    for (const row of text.rows) {
      const cells = [...row.querySelectorAll(':scope > :is(.o, .t, .x)')]
      for (const cell of cells) {
        cell.classList.remove('o', 't', 'x')
        // The class of the column comes first: the rule that keeps a selection in one column reads it.
        cell.className = [placeOf(langOf(cell)), ...cell.classList].join(' ')
      }
      // Screen readers follow the order of elements: it must be that of the columns.
      const [one, two] = ['.o', '.t'].map((name) => row.querySelector(`:scope > ${name}`))
      if (one && two && two.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) two.before(one)
    }
    const made = (text.dataset.made ?? '').split(' ')
    text.classList.toggle('made-o', made.includes(first))
    text.classList.toggle('made-t', made.includes(second))
    markDiffering(text, pair)
    renameViews(first, second)
    const swap = document.querySelector<HTMLInputElement>('#swap')
    if (swap !== null) {
      swap.value = text.pair
      swap.checked = (readSettings().swapped ?? []).includes(text.pair)
    }
  })
  if (text.mode === 'sentences') (await import('./sentence-units.ts')).setSentenceBySentence(text, true)
}

/** Label the buttons of the bar with the languages in the columns. */
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
 * Add an edition to the rows, hidden, unless it is there. It is taken from the article's page in its own language, which
 * has the same rows. An edition in a language without pages is in every page from the start.
 */
async function fetchEdition(text: ReadingText, lang: string): Promise<void> {
  const cellIn = (row: Element) =>
    [...row.querySelectorAll(':scope > :is(.o, .t, .x)')].find((cell) => langOf(cell) === lang)
  if (text.rows.some((row) => cellIn(row) !== undefined)) return
  const response = await fetch(linkTo(`/${lang}/${text.slug}/`))
  if (!response.ok) throw new Error(`${response.status}`)
  const html = await response.text()
  // Parsed without its head: the security policy would block the other page's style and report it.
  const page = new DOMParser().parseFromString(html.slice(html.indexOf('<main')), 'text/html')
  const order = text.langs
  const following = order.slice(order.indexOf(lang) + 1)
  for (const row of text.rows) {
    const found = page.getElementById(row.id)
    const cell = found === null ? undefined : cellIn(found)
    if (found === null || cell === undefined) continue
    // Remove the empty elements that held the anchors of its passages.
    for (const {id} of cell.querySelectorAll('[id]')) document.getElementById(id)?.remove()
    nameSentences(found)
    // Notes on moved passages are replaced by those in this page's language.
    for (const note of cell.querySelectorAll('.moved')) note.remove()
    const notes = row.querySelector<HTMLTemplateElement>(`:scope > template[data-of="${lang}"]`)
    if (notes !== null) cell.append(notes.content)
    cell.classList.remove('o', 't')
    cell.classList.add('x')
    const after = [...row.children].find((each) => following.includes(langOf(each) ?? ''))
    row.insertBefore(document.importNode(cell, true), after ?? null)
  }
  if (readSettings().harakat === 'hide') (await import('./harakat.ts')).hideHarakat(text)
}
