/** The filters of the search page: counts for each value, and the active ones with buttons to remove them. */

import {articleFilters} from '../../../search/article-filters.ts'
import type {SearchOptions} from '../../../search/query/search.ts'
import type {Words} from '../../../store/interface.ts'
import {fill} from '../../../text/fill.ts'
import {writeCount} from '../../reading/plain-dates.ts'
import {button, element} from '../element.ts'
import {pageLang} from '../words.ts'
import {searcher} from './index-files.ts'
import type {SearchState} from './state.ts'

/** Values counted at a time; in between the page can draw, and an outdated count can stop. */
const together = 20

/** One value of a filter: its input and the place of its count. */
interface Choice {
  readonly filter: string
  readonly value: string
  readonly label: string
  readonly control: HTMLOptionElement | HTMLInputElement
}

/** The filters of a form. */
export class Filters {
  readonly #form: HTMLFormElement
  readonly #details: HTMLDetailsElement
  readonly #choices: readonly Choice[]
  readonly #chips = element('p', {class: 'chips'})
  #counting = new AbortController()

  constructor(form: HTMLFormElement) {
    this.#form = form
    this.#details = form.querySelector('details')!
    const options = [...form.querySelectorAll<HTMLOptionElement>('option:not([value=""])')].map(
      (control) => ({
        filter: control.closest('select')?.name ?? '',
        value: control.value,
        label: control.text,
        control,
      }),
    )
    const boxes = [...form.querySelectorAll<HTMLInputElement>('[name=lang]')].map((control) => ({
      filter: 'lang',
      value: control.value,
      label: control.closest('label')?.textContent.trim() ?? '',
      control,
    }))
    this.#choices = [...boxes, ...options]
    this.#details.after(this.#chips)
  }

  /** Set the form to a search. */
  fillIn(state: SearchState): void {
    for (const name of articleFilters) {
      const select = this.#form.querySelector<HTMLSelectElement>(`select[name=${name}]`)
      if (select) select.value = state[name]
    }
    for (const {control} of this.#choices)
      if (control instanceof HTMLInputElement)
        control.checked = (state.langs as readonly string[]).includes(control.value)
  }

  /** The conditions of a search. */
  conditionsOf(state: SearchState): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries(
      articleFilters.flatMap((name) => (state[name] === '' ? [] : [[name, [state[name]]]])),
    )
  }

  /** Show the active filters, each with a button to remove it. */
  showActive(all: Words): void {
    const active = this.#choices.filter(({control}) =>
      control instanceof HTMLInputElement ? control.checked : control.selected,
    )
    const chips = active.map((choice) =>
      button(choice.label, () => this.#remove([choice]), {
        class: 'chip',
        'aria-label': fill(all.search.remove, {filter: choice.label}),
      }),
    )
    const rest =
      active.length > 1 ? [button(all.search.clear, () => this.#remove(active), {class: 'link'})] : []
    this.#chips.replaceChildren(...chips, ...rest)
  }

  #remove(choices: readonly Choice[]): void {
    for (const {control} of choices) {
      if (control instanceof HTMLInputElement) control.checked = false
      else control.selected = false
      const select = control.closest('select')
      if (select !== null) select.value = ''
    }
    this.#details.querySelector('summary')?.focus()
    this.#form.dispatchEvent(new Event('change'))
  }

  /** Count the articles that each value would leave, in the order of the page; only while the filters are open. */
  async count(state: SearchState, options: SearchOptions): Promise<void> {
    this.#counting.abort()
    this.#counting = new AbortController()
    const {signal} = this.#counting
    if (!this.#details.open) return
    if (state.q === '') return this.#show(this.#choices, undefined)
    const conditions = {...options.conditions, ...(state.langs.length === 0 ? {} : {lang: state.langs})}
    for (const [filter, choices] of Map.groupBy(this.#choices, (choice) => choice.filter)) {
      for (let at = 0; at < choices.length; at += together) {
        const some = choices.slice(at, at + together)
        const values = some.map(({value}) => value)
        const counts = await searcher().counts(state.q, {...options, conditions}, filter, values)
        if (signal.aborted) return
        this.#show(some, counts)
      }
    }
  }

  #show(choices: readonly Choice[], counts: ReadonlyMap<string, number> | undefined): void {
    for (const {label, value, control} of choices) {
      const count = counts?.get(value)
      const shown = count === undefined ? '' : `(${writeCount(count, pageLang())})`
      if (control instanceof HTMLOptionElement) {
        control.text = shown === '' ? label : `${label} ${shown}`
        control.disabled = count === 0 && !control.selected
      } else {
        const place = control.closest('label')?.querySelector('.many')
        if (place) place.textContent = shown
      }
    }
  }

  /** Call back when the reader opens the filters. */
  whenOpened(act: () => void): void {
    this.#details.addEventListener('toggle', () => {
      if (this.#details.open) act()
    })
  }
}
