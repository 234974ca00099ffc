/** The section of one text on the page of annotations. */
import type {Words} from '../../../store/interface.ts'
import {dateLine} from '../../../text/dates.ts'
import {rowName, rowNameFrom} from '../../reading/row-name.ts'
import {button, element} from '../element.ts'
import {icon} from '../sheet.ts'
import {pageLang} from '../words.ts'
import {announceChange} from './changes.ts'
import {type CurrentText, readCurrentText} from './current-text.ts'
import {directionOf} from './direction.ts'
import {editAnnotation, quotations} from './editor.ts'
import {dayOf} from './files.ts'
import {type AnnotatedText, type Annotation, deleteAnnotation, saveAnnotations} from './store.ts'
import {titleElement} from './titles.ts'

/** Show what was done to the entry `name`, with a button that calls `undo`. */
type Say = (said: string, undo?: () => void, name?: string) => void

/** A section with a text's annotations; once near the window it fetches the text's current page. */
export function markedTextSection(text: AnnotatedText, all: Words, say: Say): HTMLElement {
  const title = element('a', {href: `../${text.slug}/`}, titleElement(text))
  const items = text.marks.map((mark) => markItem(text, mark, all, say))
  const list = element('ol', {}, ...items.map(({item}) => item))
  const section = element('section', {class: 'marked-text'}, element('h2', {}, title), list)
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (entry?.isIntersecting !== true) return
      observer.disconnect()
      void readCurrentText(text).then((found) => {
        if (found === undefined) return
        title.replaceChildren(titleElement({slug: text.slug, titles: {...text.titles, ...found.titles}}))
        for (const {correct} of items) correct(found)
      })
    },
    {rootMargin: '50%'},
  )
  observer.observe(section)
  return section
}

/** One annotation, and a function that updates it from the text's current page. */
function markItem(
  text: AnnotatedText,
  mark: Annotation,
  all: Words,
  say: Say,
): {readonly item: HTMLElement; correct(found: CurrentText): void} {
  const {kept} = all
  const ui = pageLang()
  const row = mark.places[0]?.row ?? ''
  const quotes = quotations(mark.places)
  const link = element('a', {href: `../${text.slug}/#${encodeURIComponent(row)}`}, rowName(row, ui, all))
  const day = dayOf(mark.at)
  const time = element('time', {datetime: day}, dateLine(day, ui))
  const edit = button(kept.edit, () => void editAnnotation({...text, mark}, edit, say), {'data-of': mark.id})
  const remove = button(kept.remove, () => {
    const isDone = deleteAnnotation(text.slug, mark.id)
    announceChange()
    const undo = () => {
      saveAnnotations({...text, marks: [mark]})
      announceChange()
    }
    say(isDone ? kept.removed : kept.failed, isDone ? undo : undefined, mark.id)
  })
  const about = (mark.note ?? mark.places[0]?.quote ?? '').slice(0, 80)
  for (const each of [edit, remove]) each.setAttribute('aria-label', `${each.textContent}: ${about}`)
  const item = element('li', {'data-colour': mark.colour}, element('div', {class: 'quotes'}, ...quotes))
  if (mark.note !== undefined)
    item.append(element('p', {class: 'noted', dir: 'auto'}, icon('note'), mark.note))
  item.append(
    element('p', {class: 'about'}, link, ' · ', time, element('span', {class: 'does'}, edit, remove)),
  )
  return {
    item,
    correct(found) {
      const number = found.numberOf(row)
      if (number !== undefined) link.textContent = rowNameFrom(row.slice(0, 1), number, all)
      const pair = pairFor(mark, found.columns)
      if (pair !== undefined) link.search = `?pair=${pair}`
      for (const [k, words] of mark.places.entries())
        if (found.isGone(words)) quotes[k]?.append(goneWords(all))
    },
  }
}

/** The pair of languages that shows an annotation, if not the one in the columns when the page loads. */
function pairFor({places}: Annotation, columns: readonly string[]): string | undefined {
  const own = [...new Set(places.map(({lang}) => lang))]
  const other = own.find((lang) => !columns.includes(lang))
  if (other === undefined) return undefined
  return `${own.find((lang) => lang !== other) ?? columns[0]}-${other}`
}

/** The note that words are gone, in the language of the page. */
function goneWords({kept}: Words): HTMLElement {
  const ui = pageLang()
  return element('small', {class: 'gone', lang: ui, dir: directionOf(ui)}, kept.textChanged)
}
