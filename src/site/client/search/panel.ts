/**
 * Results below the search box of any page, as the reader types: a plain list of links that the arrow keys reach.
 *
 * Fetched when the box first has the focus. Enter in the box leads to the search page, as it does without scripts;
 * Escape, and leaving the box and its results, hides them. How many there are is said aloud.
 */

import {languages} from '../../../languages/index.ts'
import type {Outcome, Result} from '../../../search/query/results.ts'
import type {Words} from '../../../store/interface.ts'
import {fill} from '../../../text/fill.ts'
import {writeCount, writeDay} from '../../reading/plain-dates.ts'
import style from '../../styles/panel.css?inline'
import {button, element} from '../element.ts'
import {nameOfLang, pageLang, words} from '../words.ts'
import {followArrows, replaceResults} from './arrows.ts'
import {searcher} from './index-files.ts'
import {addressOf, excerptOf, marked} from './results.ts'
import {writeState} from './state.ts'

/** How many results are shown; the search page has the others. */
const most = 6

/** Give a page's search form its results. */
export function attachPanel(form: HTMLFormElement): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  document.adoptedStyleSheets.push(sheet)
  new Panel(form)
}

class Panel {
  readonly #input: HTMLInputElement
  readonly #status = element('p', {role: 'status'})
  readonly #list = element('ol')
  readonly #rest = element('p', {class: 'rest'})
  readonly #panel = element('div', {class: 'panel', hidden: true}, this.#status, this.#list, this.#rest)
  #stop = new AbortController()
  /** The query whose results are shown. */
  #shown = ''

  constructor(form: HTMLFormElement) {
    this.#input = form.querySelector('input')!
    form.append(this.#panel)
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

  /** End the search that is under way: nobody waits for it any more. */
  #halt(): void {
    this.#stop.abort()
    this.#panel.removeAttribute('aria-busy')
  }

  #press(event: KeyboardEvent): void {
    if (this.#panel.hidden) return
    const links = [...this.#panel.querySelectorAll<HTMLElement>('a, button')]
    const isFollowed = followArrows(event, this.#input, links)
    if (event.key !== 'Escape') return
    // The browser would empty the box: first the results go.
    if (!isFollowed) event.preventDefault()
    this.#hide()
  }

  /** Show the results of what stands in the box. */
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
    // Another search may have begun meanwhile, and even be done.
    if (signal.aborted) return
    this.#panel.setAttribute('aria-busy', 'true')
    try {
      const ui = pageLang()
      const options = {ui, typing: true, limit: most, counterparts: false, signal}
      const outcome = await (await searcher()).search(q, options, (early) => {
        if (!signal.aborted && early.results.length > 0) this.#show(q, early, all)
      })
      if (signal.aborted) return
      this.#show(q, outcome, all)
      this.#shown = q
    } catch {
      if (!signal.aborted) this.#fail(all)
    } finally {
      if (!signal.aborted) this.#panel.removeAttribute('aria-busy')
    }
  }

  #show(q: string, {results, more, suggestion}: Outcome, all: Words): void {
    const ui = pageLang()
    const {search} = all
    this.#shown = ''
    const items = results.map((result) => itemOf(result, q, all))
    replaceResults(this.#list, items, this.#input)
    const sentence = results.length === 0 ? search.none : search[more ? 'first' : 'count']
    this.#status.textContent = fill(sentence, {count: writeCount(results.length, ui)})
    const query = writeState({q, langs: [], source: '', year: '', name: '', expand: true})
    const rest: HTMLElement[] = [element('a', {href: `/${ui}/search/?${query}`}, search.all)]
    if (suggestion !== undefined) {
      rest.unshift(button(`${search.didYouMean} ${suggestion}`, () => this.#ask(suggestion), {dir: 'auto'}))
    }
    this.#rest.replaceChildren(...rest)
    this.#panel.hidden = false
  }

  #fail({search}: Words): void {
    this.#shown = ''
    this.#list.replaceChildren()
    this.#rest.replaceChildren()
    this.#status.textContent = navigator.onLine === false ? search.offline : search.failed
    this.#panel.hidden = false
  }

  #ask(text: string): void {
    this.#input.value = text
    this.#input.focus()
    void this.#update()
  }
}

/** A result as one link: title, where it stands, the stretch of the paragraph with its first hit. */
function itemOf(result: Result, q: string, words: Words): HTMLLIElement {
  const {lang, title, source, date, kind, texts} = result
  const {dir} = languages[lang]
  const ui = pageLang()
  const facts: (Node | string)[] = [element('span', {class: 'badge'}, nameOfLang(lang, words))]
  if (kind !== 'direct') facts.push(element('span', {}, words.search[kind]))
  if (source !== undefined) facts.push(element('bdi', {}, source))
  if (date !== undefined) facts.push(element('time', {datetime: date}, writeDay(date, ui)))
  return element(
    'li',
    {},
    element(
      'a',
      {href: addressOf(result, {ui, q, expand: true})},
      element('b', {lang, dir}, title),
      element('span', {class: 'of'}, ...facts),
      element('span', {class: 'found', lang, dir}, ...marked(excerptOf(texts))),
    ),
  )
}
