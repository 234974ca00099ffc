/** The search page: results as the reader types, the search in the address, arrow keys through the results. */

import {isLang} from '../../../languages/index.ts'
import type {SearchOptions, SearchOutcome} from '../../../search/query/search.ts'
import type {Words} from '../../../store/interface.ts'
import {linkTo} from '../../address.ts'
import {button, element} from '../element.ts'
import {pageLang, words} from '../words.ts'
import {Announcer} from './announce.ts'
import {answerNotes, searchFaultOf, writeHitCount} from './answer.ts'
import {followArrows, replaceResults} from './arrow-keys.ts'
import {Filters} from './filters.ts'
import {searcher} from './index-files.ts'
import {outdatedLink} from './outdated.ts'
import {prefetchSearch} from './prefetch.ts'
import {groupByHow, groupElement, rowLinks, rowsAtATime} from './results.ts'
import {filterValues, readState, type SearchState, writeState} from './state.ts'

/** Milliseconds after which a message says that the search is running. */
const patience = 300

/** State of a search in an entry of the browser's history, besides its address. */
interface Place {
  /** Number of rows shown. */
  readonly limit: number
  /** The first row in sight: its number and, below, its distance from the top of the window in CSS pixels. */
  readonly row: number
  readonly top: number
}

/** The element of the search page. */
export class SiteSearch extends HTMLElement {
  readonly #form = this.querySelector('form')!
  readonly #input = this.querySelector<HTMLInputElement>('input[type=search]')!
  readonly #count = this.querySelector<HTMLElement>('.count')!
  readonly #notes = this.querySelector<HTMLElement>('.notes')!
  readonly #list = this.querySelector<HTMLElement>('.hits')!
  readonly #filters = new Filters(this.#form)
  readonly #announcer = new Announcer()
  /** Aborts the current search; results of an aborted one are not shown. */
  #stop = new AbortController()
  #addressing: ReturnType<typeof setTimeout> | undefined
  #limit = rowsAtATime
  /** Whether the last search failed because there was no network. */
  #isCut = false

  connectedCallback(): void {
    this.append(this.#announcer.element)
    this.#input.addEventListener('input', () => this.#start('replace', true))
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#start('push', false)
    })
    this.#form.addEventListener('change', ({target}) => {
      if (target !== this.#input) this.#start('push', false)
    })
    this.#filters.whenOpened(() => void this.#countFilters())
    this.addEventListener('keydown', (event) => {
      followArrows(event, this.#input, this.#links)
    })
    addEventListener('popstate', () => this.#comeBack())
    addEventListener('pagehide', () => this.#keepPlace())
    addEventListener('online', () => {
      if (this.#isCut) this.#start('none', false)
    })
    prefetchSearch()
    void searcher()
      .start(pageLang())
      .catch(() => undefined)
    // Load the words of the interface now: messages need them when the network fails.
    void words().catch(() => undefined)
    // Focus the box for the arrow keys, without scrolling a page that the reader returns to.
    this.#input.focus({preventScroll: true})
    this.#comeBack()
  }

  get #links(): readonly HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>(rowLinks)]
  }

  /** The form as a search. */
  get #state(): SearchState {
    const data = new FormData(this.#form)
    const langs = data.getAll('lang').filter(isLang)
    const all = this.#form.querySelectorAll('[name=lang]').length
    return {
      q: this.#input.value.trim(),
      // All languages is the same as no choice.
      langs: langs.length === all ? [] : langs,
      ...filterValues((name) => data.get(name)),
    }
  }

  #optionsOf(state: SearchState): SearchOptions {
    return {ui: pageLang(), langs: state.langs, conditions: this.#filters.conditionsOf(state)}
  }

  /** Show the search of the address again, with as many rows and at the same place as before. */
  #comeBack(): void {
    const state = readState(location.search)
    const place = history.state as Place | null
    this.#input.value = state.q
    this.#filters.fillIn(state)
    this.#limit = place?.limit ?? rowsAtATime
    clearTimeout(this.#addressing)
    void this.#search(this.#state, false).then(() => {
      const row = place === null ? undefined : this.#links[place.row]
      if (!row || place === null) return
      scrollBy({top: row.getBoundingClientRect().top - place.top, behavior: 'instant'})
    })
  }

  #keepPlace(): void {
    const tops = this.#links.map((link) => link.getBoundingClientRect().top)
    const row = tops.findIndex((top) => top >= 0)
    if (row < 0) return
    const place: Place = {limit: this.#limit, row, top: tops[row] ?? 0}
    history.replaceState(place, '')
  }

  /** Start the search of the form, and put it into the address. */
  #start(entry: 'push' | 'replace' | 'none', typing: boolean): void {
    const state = this.#state
    const query = writeState(state)
    const address = location.pathname + (query === '' ? '' : `?${query}`)
    if (entry === 'push' && address !== location.pathname + location.search) {
      this.#keepPlace()
      history.pushState(null, '', address)
    }
    clearTimeout(this.#addressing)
    // Changing the address takes some milliseconds: start the fetches of the search first.
    if (entry === 'replace') this.#addressing = setTimeout(() => history.replaceState(null, '', address))
    this.#limit = rowsAtATime
    void this.#search(state, typing)
  }

  async #search(state: SearchState, typing: boolean): Promise<void> {
    this.#stop.abort()
    this.#stop = new AbortController()
    const {signal} = this.#stop
    this.#announcer.hush()
    let waiting: ReturnType<typeof setTimeout> | undefined
    try {
      const all = await words()
      if (signal.aborted) return
      this.#filters.showActive(all)
      void this.#countFilters()
      if (state.q === '') return this.#clear()
      this.setAttribute('aria-busy', 'true')
      waiting = setTimeout(() => {
        this.#count.textContent = all.search.searching
      }, patience)
      const options = {...this.#optionsOf(state), typing, limit: this.#limit, signal}
      const outcome = await searcher().search(state.q, options, (early) => {
        if (signal.aborted || early.results.length === 0 || this.#limit > rowsAtATime) return
        clearTimeout(waiting)
        this.#show(early, state, all)
      })
      if (signal.aborted) return
      clearTimeout(waiting)
      this.#isCut = false
      this.#show(outcome, state, all)
      this.#announcer.say([this.#count, ...this.#notes.children], typing)
    } catch (error) {
      clearTimeout(waiting)
      if (!signal.aborted) await this.#fail(error, state)
    } finally {
      if (!signal.aborted) this.removeAttribute('aria-busy')
    }
  }

  #clear(): void {
    this.#list.replaceChildren()
    this.#notes.replaceChildren()
    this.#count.replaceChildren()
    this.querySelector('.more')?.remove()
    this.removeAttribute('aria-busy')
  }

  #show(outcome: SearchOutcome, state: SearchState, all: Words): void {
    const ui = pageLang()
    const showing = {ui, words: all, q: state.q}
    const groups = groupByHow(outcome.results)
    const isWhole = (how: string) => !outcome.more && groups.filter((group) => group.how === how).length === 1
    const sections = groups.map((group) => groupElement(group, isWhole(group.how), showing))
    replaceResults(this.#list, sections, this.#input)
    this.#count.textContent = writeHitCount(outcome, ui, all)
    const notes = answerNotes(outcome.notes, ui, all, (query) => this.#ask(query))
    if (outcome.results.length === 0) {
      const link = element('a', {href: linkTo(`/${ui}/glossary/`)}, all.glossary.title)
      notes.push(element('p', {class: 'hint'}, all.search.noneHint, ' ', link))
    }
    this.#notes.replaceChildren(...notes)
    this.querySelector('.more')?.remove()
    if (outcome.more) this.#list.after(button(all.search.more, () => this.#more(state), {class: 'more'}))
  }

  async #fail(error: unknown, {q}: SearchState): Promise<void> {
    const fault = searchFaultOf(error)
    const all = await words().catch(() => undefined)
    this.#clear()
    this.#isCut = fault === 'offline'
    if (fault === 'outdated' || all === undefined) this.#count.append(outdatedLink(this.#form, q))
    else {
      this.#count.textContent = all.search.faults[fault]
      this.#notes.append(button(all.search.retry, () => this.#start('none', false)))
    }
    this.#announcer.say([this.#count], false)
  }

  #ask(text: string): void {
    this.#input.value = text
    this.#input.focus()
    this.#start('push', false)
  }

  async #more(state: SearchState): Promise<void> {
    const shown = this.#links.length
    this.#limit += rowsAtATime
    await this.#search(state, false)
    this.#links[shown]?.focus()
  }

  /** Show how many texts each value of a filter would leave; without numbers if counting fails. */
  async #countFilters(): Promise<void> {
    const state = this.#state
    await this.#filters.count(state, this.#optionsOf(state)).catch(() => undefined)
  }
}

customElements.define('site-search', SiteSearch)
