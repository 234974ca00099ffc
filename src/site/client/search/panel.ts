/**
 * Results below the search box of any page, as the reader types: a plain list of links that the arrow keys reach.
 *
 * Imported when the box first gets the focus. Enter in the box leads to the search page, as it does without scripts. Escape
 * hides the results, and so does leaving box and results. Screen readers are told how many there are.
 */

import {languages} from '../../../languages/index.ts'
import type {Result} from '../../../search/query/results.ts'
import type {SearchOutcome} from '../../../search/query/search.ts'
import type {Words} from '../../../store/interface.ts'
import {linkTo} from '../../address.ts'
import {writeDay} from '../../reading/plain-dates.ts'
import style from '../../styles/search-panel.css?inline'
import {button, element} from '../element.ts'
import {pageLang, words} from '../words.ts'
import {Announcer} from './announce.ts'
import {answerNotes, searchFaultOf, writeHitCount} from './answer.ts'
import {followArrows, replaceResults} from './arrow-keys.ts'
import {searcher} from './index-files.ts'
import {outdatedLink} from './outdated.ts'
import {
  addressOf,
  excerptOf,
  groupByArticle,
  labelsOf,
  type Showing,
  withHits,
  writeRowPlace,
} from './results.ts'
import {writeState} from './state.ts'

/** How many results are shown; the search page has the others. */
const most = 6

/** Attributes of the box for typing; added here since the page does not need them before. */
const typing = {
  autocomplete: 'off',
  autocapitalize: 'none',
  spellcheck: 'false',
  enterkeyhint: 'search',
  'aria-keyshortcuts': '/',
}

/** Add the panel of results to a page's search form. */
export function attachPanel(form: HTMLFormElement): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  document.adoptedStyleSheets.push(sheet)
  new Panel(form)
}

class Panel {
  readonly #form: HTMLFormElement
  readonly #input: HTMLInputElement
  readonly #count = element('p', {class: 'count'})
  readonly #notes = element('div', {class: 'notes'})
  readonly #list = element('ol')
  readonly #rest = element('p', {class: 'rest'})
  readonly #panel = element(
    'div',
    {class: 'panel', hidden: true},
    this.#count,
    this.#notes,
    this.#list,
    this.#rest,
  )
  readonly #announcer = new Announcer()
  #stop = new AbortController()
  /** The query whose results are shown. */
  #shown = ''

  constructor(form: HTMLFormElement) {
    this.#form = form
    this.#input = form.querySelector('input')!
    for (const [name, value] of Object.entries(typing)) this.#input.setAttribute(name, value)
    form.append(this.#panel, this.#announcer.element)
    this.#input.addEventListener('input', () => this.#update())
    this.#input.addEventListener('focus', () => this.#update())
    form.addEventListener('keydown', (event) => this.#press(event))
    form.addEventListener('focusout', ({relatedTarget}) => {
      if (relatedTarget !== null && !form.contains(relatedTarget as Node)) this.#hide()
    })
    document.addEventListener('pointerdown', ({target}) => {
      if (!form.contains(target as Node)) this.#hide()
    })
    addEventListener('online', () => {
      this.#shown = ''
      if (!this.#panel.hidden) this.#update()
    })
    if (form.contains(document.activeElement)) this.#update()
  }

  #hide(): void {
    this.#halt()
    this.#panel.hidden = true
  }

  /** Abort the running search. */
  #halt(): void {
    this.#stop.abort()
    this.#announcer.hush()
    this.#panel.removeAttribute('aria-busy')
  }

  #press(event: KeyboardEvent): void {
    if (this.#panel.hidden) return
    const links = [...this.#panel.querySelectorAll<HTMLElement>('a, button')]
    const isFollowed = followArrows(event, this.#input, links)
    if (event.key !== 'Escape') return
    // Escape would empty the box: the first one only hides the results.
    if (!isFollowed) event.preventDefault()
    this.#hide()
  }

  /** Show the results for the text in the box. */
  async #update(): Promise<void> {
    const q = this.#input.value.trim()
    if (q === '') return this.#hide()
    this.#halt()
    if (q === this.#shown) {
      this.#panel.hidden = false
      return
    }
    this.#stop = new AbortController()
    const {signal} = this.#stop
    const all = await words()
    // Another search may have started, or even finished, in the meantime.
    if (signal.aborted) return
    this.#panel.setAttribute('aria-busy', 'true')
    if (this.#panel.hidden) this.#wait(all)
    try {
      const options = {ui: pageLang(), typing: true, limit: most, signal}
      const outcome = await searcher().search(q, options, (early) => {
        if (!signal.aborted && early.results.length > 0) this.#show(q, early, all)
      })
      if (signal.aborted) return
      this.#show(q, outcome, all)
      this.#shown = q
      this.#announcer.say([this.#count, ...this.#notes.children], true)
    } catch (error) {
      if (!signal.aborted) this.#fail(q, error, all)
    } finally {
      if (!signal.aborted) this.#panel.removeAttribute('aria-busy')
    }
  }

  /** Show that the search is running. */
  #wait({search}: Words): void {
    this.#shown = ''
    this.#count.textContent = search.searching
    this.#notes.replaceChildren()
    this.#list.replaceChildren()
    this.#rest.replaceChildren()
    this.#panel.hidden = false
  }

  #show(q: string, outcome: SearchOutcome, all: Words): void {
    const ui = pageLang()
    this.#shown = ''
    const items = groupByArticle(outcome.results).flatMap((rows) =>
      rows.map((row, at) => itemOf(row, at === 0, {ui, words: all, q})),
    )
    replaceResults(this.#list, items, this.#input)
    this.#count.textContent = writeHitCount(outcome, ui, all)
    this.#notes.replaceChildren(...answerNotes(outcome.notes, ui, all, (query) => this.#ask(query)))
    this.#rest.replaceChildren(
      element('a', {href: linkTo(`/${ui}/search/?${writeState({q})}`)}, all.search.all),
    )
    this.#panel.hidden = false
  }

  #fail(q: string, error: unknown, {search}: Words): void {
    const fault = searchFaultOf(error)
    this.#shown = ''
    this.#list.replaceChildren()
    this.#rest.replaceChildren()
    this.#notes.replaceChildren()
    if (fault === 'outdated') {
      this.#count.replaceChildren(outdatedLink(this.#form, q))
    } else {
      this.#count.textContent = search.faults[fault]
      if (fault !== 'offline') this.#rest.append(button(search.retry, () => this.#ask(q)))
    }
    this.#panel.hidden = false
    this.#announcer.say([this.#count], true)
  }

  #ask(text: string): void {
    this.#input.value = text
    this.#input.focus()
    void this.#update()
  }
}

/** A result as one link: the title of its article if it is the article's first, the name of its row, the excerpt with the first hit. */
function itemOf(result: Result, isFirst: boolean, showing: Showing): HTMLLIElement {
  const {lang, title, source, date, rowName} = result
  const {ui, words} = showing
  const {dir} = languages[lang]
  const facts: (Node | string)[] = [element('span', {class: 'place'}, writeRowPlace(rowName, ui, words))]
  facts.push(...labelsOf(result, showing))
  if (isFirst && source !== undefined) facts.push(element('bdi', {}, source))
  if (isFirst && date !== undefined) facts.push(element('time', {datetime: date}, writeDay(date, ui)))
  return element(
    'li',
    {},
    element(
      'a',
      {href: addressOf(result, showing)},
      ...(isFirst ? [element('b', {lang, dir}, title)] : []),
      element('span', {class: 'of'}, ...facts),
      element('span', {class: 'found', lang, dir}, ...withHits(excerptOf(result))),
    ),
  )
}
