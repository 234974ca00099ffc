/** The sheet of a name: its form in each language, a description, other articles that name it. */

import {writeOrdinal} from '../../text/dates.ts'
import {linkTo} from '../address.ts'
import {rowNameFrom} from '../reading/row-name.ts'
import {articleFile, type ShownConcept} from './article-file.ts'
import {element} from './element.ts'
import type {ReadingText} from './reading-text.ts'
import {icon, openSheet} from './sheet.ts'
import {pageLang, words} from './words.ts'

/** Open the sheet of a name; if its data cannot be fetched, follow the link to its entry. */
export async function openNameSheet(text: ReadingText, link: HTMLAnchorElement): Promise<void> {
  try {
    fetchItalic()
    const [{concepts}, all] = await Promise.all([articleFile(text), words()])
    const id = decodeURIComponent(link.hash.slice(1))
    const concept = concepts.find((each) => each.id === id)
    if (concept === undefined) throw new Error(`no concept ${id}`)
    const ui = pageLang()
    const own = concept.forms.find(([lang]) => lang === ui) ?? concept.forms[0]
    const whole = element('a', {class: 'act', href: link.href}, all.reading.inNames)
    whole.prepend(icon('book'))
    const search = element(
      'a',
      {class: 'act', href: linkTo(`/${ui}/search/?q=${encodeURIComponent(own?.[1] ?? id)}`)},
      all.site.search,
    )
    search.prepend(icon('search'))
    await openSheet(
      {title: own?.[1] ?? id, source: link, about: link},
      formsOf(concept, ui, all.languages),
      ...noteOf(concept, ui),
      ...othersOf(
        concept,
        ui,
        all.reading.alsoIn,
        (id, name) => rowNameFrom(id.slice(0, 1), name, all),
        all.article.comma,
      ),
      whole,
      search,
    )
  } catch {
    location.assign(link.href)
  }
}

/** Fetch the italic of transliterations together with the data, if the page is set in our fonts; later would be seen. */
function fetchItalic(): void {
  if (document.documentElement.hasAttribute('data-faces'))
    document.fonts.load('italic 1em latn').catch(() => {})
}

function dirOf(lang: string): string | undefined {
  return document.querySelector(`[lang="${lang}"][dir]`)?.getAttribute('dir') ?? undefined
}

/** The forms, first that in the language of the page. */
function formsOf(
  {forms, latin = {}}: ShownConcept,
  ui: string,
  names: Readonly<Record<string, string>>,
): HTMLElement {
  const sorted = forms.toSorted(([one], [other]) => Number(other === ui) - Number(one === ui))
  const rows = sorted.flatMap(([lang, form]) => [
    element('dt', {class: 'soft'}, names[lang] ?? lang),
    element(
      'dd',
      {},
      element('bdi', {lang, dir: dirOf(lang)}, form),
      ...(latin[lang] === undefined
        ? []
        : [' ', element('i', {lang: `${lang}-Latn`, dir: 'ltr'}, latin[lang])]),
    ),
  ])
  return element('dl', {class: 'forms'}, ...rows)
}

function noteOf({note = {}}: ShownConcept, ui: string): readonly HTMLElement[] {
  return note[ui] === undefined ? [] : [element('p', {}, note[ui])]
}

function othersOf(
  {others}: ShownConcept,
  ui: string,
  also: string,
  nameOf: (id: string, number: string) => string,
  comma: string,
): readonly HTMLElement[] {
  if (others.length === 0) return []
  const lines = others.map(({slug, titles, rows}) => {
    const [lang, title] =
      titles[ui] === undefined ? (Object.entries(titles)[0] ?? [ui, slug]) : [ui, titles[ui]]
    const places = rows.flatMap(([id, name], index) => [
      ...(index === 0 ? [] : [comma]),
      element(
        'a',
        {href: linkTo(`/${ui}/${slug}/#${id}`), 'aria-label': nameOf(id, digits(name.slice(1)))},
        name.startsWith('p') ? digits(name.slice(1)) : nameOf(id, digits(name.slice(1))),
      ),
    ])
    return element(
      'li',
      {},
      element('a', {href: linkTo(`/${ui}/${slug}/#${rows[0]?.[0] ?? ''}`), lang, dir: dirOf(lang)}, title),
      ' · ',
      ...places,
    )
  })
  return [element('p', {class: 'soft'}, also), element('ul', {class: 'others'}, ...lines)]
}

/** A number in the reader's digits. */
function digits(number: string): string {
  return writeOrdinal(Number(number || '1'), pageLang())
}

/** Underline names, or not, and remember it. */
export function showNames(isShown: boolean): void {
  document.documentElement.setAttribute('data-names', isShown ? '' : 'hide')
}
