/** Names of the term base, underlined where the reader asks: each a link to the glossary, with its forms at hand. */
import {element, wrap} from './element.ts'
import {areHidden, hideHarakat, showHarakat} from './harakat.ts'
import type {ReadingText} from './text.ts'
import {pageLang} from './words.ts'

/** What `/names/<slug>.json` holds; see its page. */
interface Names {
  /** Address in the glossary and forms in the languages, one a line, by concept. */
  readonly concepts: readonly {
    readonly id: string
    readonly forms: readonly (readonly [lang: string, form: string])[]
  }[]
  /** By language and row: start, end and concept's number of each name, over the cell's text. */
  readonly mentions: Readonly<
    Record<string, Readonly<Record<string, readonly (readonly [number, number, number])[]>>>
  >
}

/** Underline the names, or take the underlines away. */
export async function toggle(text: ReadingText): Promise<void> {
  const isShown = text.getAttribute('data-names') === 'show'
  text.setAttribute('data-names', isShown ? '' : 'show')
  if (!isShown) return underline(text)
  for (const name of text.querySelectorAll('.rows .name')) {
    const cell = name.closest('[lang]')
    name.replaceWith(...name.childNodes)
    cell?.normalize()
  }
}

/** Make links of the names in every cell that has none. */
export async function underline(text: ReadingText): Promise<void> {
  const response = await fetch(`/names/${text.slug}.json`)
  const names: Names = await response.json()
  // Places are counted in the whole text.
  const isBare = areHidden(text)
  if (isBare) showHarakat(text)
  mark(text, names)
  if (isBare) hideHarakat(text)
}

function mark(text: ReadingText, names: Names): void {
  for (const row of text.rows) {
    for (const cell of row.querySelectorAll<HTMLElement>(':scope > [lang]')) {
      if (cell.querySelector('.name') !== null) continue
      const mentions = names.mentions[cell.lang]?.[row.id] ?? []
      // From the end, so that earlier offsets stay true.
      for (const [start, end, index] of [...mentions].reverse()) {
        const concept = names.concepts[index]
        if (concept === undefined) continue
        const link = element('a', {class: 'name', href: `/${pageLang()}/glossary/#${concept.id}`})
        link.title = concept.forms.map(([, form]) => form).join(' · ')
        wrap(cell, start, end, link)
      }
    }
  }
}
