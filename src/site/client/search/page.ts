/** The search page: results as the reader types, the search in the address, arrow keys through the results. */

import {isLang} from '../../../languages/index.ts'
import type {Outcome} from '../../../search/query/results.ts'
import type {SearchOptions} from '../../../search/query/search.ts'
import type {Words} from '../../../store/interface.ts'
import {fill} from '../../../text/fill.ts'
import {writeCount} from '../../reading/plain-dates.ts'
import {button, element} from '../element.ts'
import {pageLang, words} from '../words.ts'
import {followArrows, replaceResults} from './arrows.ts'
import {searcher} from './index-files.ts'
import {nearTexts} from './near.ts'
import {resultItem} from './results.ts'
import {readState, type SearchState, writeState} from './state.ts'

const step = 10

/** Milliseconds after which a reader who types is taken to have ended a word that is in no paragraph. */
const typingPause = 500

/** The search of the search page. */
export class SiteSearch extends HTMLElement {
  readonly #form = this.querySelector('form')!
  readonly #input = this.querySelector<HTMLInputElement>('input[type=search]')!
  readonly #status = this.querySelector<HTMLElement>('[role=status]')!
  readonly #notes = this.querySelector<HTMLElement>('.notes')!
  readonly #list = this.querySelector<HTMLOListElement>('ol')!
  /** The newest search; an older one that ends later is not shown. */
  #run = 0
  #stop = new AbortController()
  #addressing: ReturnType<typeof setTimeout> | undefined
  #limit = step

  connectedCallback(): void {
    this.#fillIn(readState(location.search))
    this.#input.addEventListener('focus', () => void searcher().catch(() => undefined), {once: true})
    this.#input.addEventListener('input', () => this.#start('replace', true))
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#start('push', false)
    })
    this.#form.addEventListener('change', ({target}) => {
      if (target !== this.#input) this.#start('push', false)
    })
    this.addEventListener('keydown', (event) => {
      followArrows(event, this.#input, [...this.#list.querySelectorAll<HTMLElement>('h2 a')])
    })
    addEventListener('popstate', () => {
      this.#fillIn(readState(location.search))
      this.#start('none', false)
    })
    addEventListener('online', () => this.#start('none', false))
    // The words of the interface are there before the network may go.
    void words().catch(() => undefined)
    // From the box the arrow keys lead into the results; nothing may move the page that is come back to.
    this.#input.focus({preventScroll: true})
    if (this.#input.value !== '') this.#start('none', false)
  }

  /** The form as a search. */
  get #state(): SearchState {
    const data = new FormData(this.#form)
    const text = (name: string) => String(data.get(name) ?? '')
    const langs = data.getAll('lang').filter(isLang)
    const all = this.#form.querySelectorAll('[name=lang]').length
    return {
      q: this.#input.value.trim(),
      // All languages is what no choice means.
      langs: langs.length === all ? [] : langs,
      source: text('source'),
      year: text('year'),
      name: text('name'),
      expand: data.get('x') !== null,
    }
  }

  #fillIn({q, langs, source, year, name, expand}: SearchState): void {
    this.#input.value = q
    const values: Readonly<Record<string, string>> = {source, year, name}
    for (const select of this.#form.querySelectorAll('select')) select.value = values[select.name] ?? ''
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('[type=checkbox]')) {
      box.checked = box.name === 'x' ? expand : (langs as readonly string[]).includes(box.value)
    }
    const conditions = this.#form.querySelector('details')
    if (conditions !== null && (langs.length > 0 || source !== '' || year !== '' || name !== ''))
      conditions.open = true
  }

  /** Search for what the form says, and say it in the address. */
  #start(history: 'push' | 'replace' | 'none', typing: boolean): void {
    const state = this.#state
    const query = writeState(state)
    const address = location.pathname + (query === '' ? '' : `?${query}`)
    if (history === 'push' && address !== location.pathname + location.search)
      globalThis.history.pushState(null, '', address)
    clearTimeout(this.#addressing)
    // Saying it takes some milliseconds: what the search fetches is asked for first.
    if (history === 'replace')
      this.#addressing = setTimeout(() => globalThis.history.replaceState(null, '', address))
    this.#limit = step
    void this.#search(state, typing)
  }

  async #search(state: SearchState, typing: boolean): Promise<void> {
    const run = ++this.#run
    this.#stop.abort()
    this.#stop = new AbortController()
    const {signal} = this.#stop
    const all = await words()
    if (run !== this.#run) return
    if (state.q === '') return this.#show({results: [], more: false, expansions: []}, state, all, '')
    this.setAttribute('aria-busy', 'true')
    if (this.#list.childElementCount === 0) this.#status.textContent = all.search.searching
    const filters = Object.fromEntries(
      (['source', 'year', 'name'] as const).flatMap((key) =>
        state[key] === '' ? [] : [[key, [state[key]]]],
      ),
    )
    const options: SearchOptions = {
      ui: pageLang(),
      langs: state.langs,
      expand: state.expand,
      filters,
      typing,
      limit: this.#limit,
      signal,
    }
    try {
      const index = await searcher()
      const outcome = await index.search(state.q, options, (early) => {
        if (run === this.#run && early.results.length > 0) this.#show(early, state, all)
      })
      if (run !== this.#run) return
      this.#show(outcome, state, all)
      if (outcome.results.length > 0) return
      if (typing) await new Promise((done) => setTimeout(done, typingPause))
      if (run !== this.#run) return
      const near = await nearTexts(state.q, pageLang(), all)
      if (run === this.#run && near !== undefined) this.#notes.append(near)
    } catch {
      if (run === this.#run) this.#fail(all)
    } finally {
      if (run === this.#run) this.removeAttribute('aria-busy')
    }
  }

  #show(outcome: Outcome, state: SearchState, all: Words, message?: string): void {
    const showing = {ui: pageLang(), words: all, q: state.q, expand: state.expand}
    const items = outcome.results.map((result) => resultItem(result, showing))
    replaceResults(this.#list, items, this.#input)
    const sentence =
      outcome.results.length === 0 ? all.search.none : all.search[outcome.more ? 'first' : 'count']
    this.#status.textContent =
      message ?? fill(sentence, {count: writeCount(outcome.results.length, pageLang())})
    this.#notes.replaceChildren(...this.#notesOf(outcome, state, all))
    this.querySelector('.more')?.remove()
    if (outcome.more) this.#list.after(button(all.search.more, () => this.#more(state), {class: 'more'}))
  }

  /** What else was searched, another spelling, or what to do where nothing was found. */
  #notesOf({expansions, suggestion, results}: Outcome, {q}: SearchState, all: Words): HTMLElement[] {
    const notes: HTMLElement[] = []
    if (suggestion !== undefined) {
      const link = button(suggestion, () => this.#ask(suggestion), {class: 'link', dir: 'auto'})
      notes.push(element('p', {class: 'mean'}, `${all.search.didYouMean} `, link))
    }
    if (expansions.length > 0 && results.length > 0) {
      const items = expansions.map(({lang, text}) => element('bdi', {lang}, text))
      const list = items.flatMap((item, index) => (index === 0 ? [item] : [all.article.comma, item]))
      notes.push(element('p', {class: 'also'}, `${all.search.also}: `, ...list))
    }
    if (q !== '' && results.length === 0) {
      const link = element('a', {href: `/${pageLang()}/glossary/`}, all.glossary.title)
      notes.push(element('p', {}, all.search.noneHint, ' ', link))
    }
    return notes
  }

  #fail(all: Words): void {
    this.#list.replaceChildren()
    const offline = navigator.onLine === false
    this.#status.textContent = offline ? all.search.offline : all.search.failed
    this.#notes.replaceChildren(button(all.search.retry, () => this.#start('none', false)))
  }

  #ask(text: string): void {
    this.#input.value = text
    this.#input.focus()
    this.#start('push', false)
  }

  async #more(state: SearchState): Promise<void> {
    const shown = this.#list.childElementCount
    this.#limit += step
    await this.#search(state, false)
    this.#list.children[shown]?.querySelector('a')?.focus()
  }
}

customElements.define('site-search', SiteSearch)
