/**
/**
 * The script of an article's page: shows the target of the address, and imports every other module when it is needed. The
 * page can be read without it.
 */
import {mostRowsAtOnce} from '../reading/long-text.ts'
import {hasAnnotations} from './annotations/storage-key.ts'
import type {CurrentRow} from './current-row.ts'
import type {LongText} from './long-text.ts'
import {type ReadingText, rowSelector} from './reading-text.ts'
import {readSettings, writeSettings} from './settings-store.ts'

/** The element around an article; other modules see it as {@link ReadingText}. */
export class ParallelText extends HTMLElement implements ReadingText {
  /** Keeps the current row in its place; undefined until the page is scrolled, since at its top there is nothing to keep. */
  #current: CurrentRow | undefined
  /** The pair of languages in the columns when the page loaded. */
  #came = ''
  /** Lays out the rows of a long text by and by; undefined for other texts. */
  #long: LongText | undefined

  connectedCallback(): void {
    this.#came = this.pair
    this.addEventListener('change', (event) => this.#changed(event.target as HTMLInputElement))
    this.addEventListener('click', (event) => this.#clicked(event))
    this.addEventListener('pointerdown', ({target}) => this.#lockSelection(target as Element))
    this.addEventListener('beforetoggle', (event) => this.#toggled(event), true)
    // Of a reader who never scrolls nothing is kept in place, and no place is stored.
    const scrolled = () => {
      void this.#watchRow()
      void import('./save-place.ts').then((module) => module.savePlaceOnLeaving(this))
    }
    addEventListener('scroll', scrolled, {passive: true, once: true})
    addEventListener('hashchange', () => this.showTarget())
    addEventListener(
      'keydown',
      (event) => void import('./keyboard.ts').then((keys) => keys.pressKey(this, event)),
    )
    const selected = () => void import('./first-selection.ts').then((module) => module.followSelections(this))
    document.addEventListener('selectionchange', selected, {once: true})
    this.showTarget()
    if (location.search !== '')
      void import('./search/mark-hits.ts').then((module) => module.markHitsOfAddress(this))
    const {places} = readSettings()
    if (location.hash === '' && scrollY === 0) this.#applySettings()
    else void this.#watchRow().then(() => this.#applySettings())
    if (hasAnnotations(this.slug))
      void import('./annotations/show-annotations.ts').then((module) => module.showAnnotations(this))
    const cite = this.querySelector('.cite')
    if (cite !== null)
      this.#whenNear(cite, () => import('./citations.ts').then((module) => module.addAccessDates()))
    const near = this.querySelector<HTMLAnchorElement>('#near')
    if (near !== null)
      this.#whenNear(near, () => import('./fetch-related.ts').then((module) => module.fetchRelated(near)))
    const place = places?.[this.slug]
    if (place !== undefined && location.hash === '') {
      void import('./offer-last-row.ts').then((module) => module.offerLastRow(this, place))
    }
  }

  /** Fetches what keeps the current row in its place. */
  #watchRow(): Promise<void> {
    return import('./current-row.ts').then((module) => {
      this.#current ??= new module.CurrentRow()
    })
  }

  /** Applies the reader's settings that styles alone cannot apply. */
  #applySettings(): void {
    const {harakat, made, pair, differences} = readSettings()
    const wanted = new URLSearchParams(location.search).get('pair') ?? pair
    if (wanted !== undefined || made === 'hide') {
      void import('./column-pair.ts').then((module) => module.showWantedPair(this, wanted, made === 'hide'))
    }
    this.#enter()
    if (this.rows.length > mostRowsAtOnce)
      void import('./long-text.ts').then((module) => {
        this.#long = new module.LongText(this, () => {
          this.#current?.update()
          return this.#current?.row
        })
      })
    if (differences) void import('./differences.ts').then((module) => module.showDifferences(this, true))
    if (harakat === 'hide') void import('./harakat.ts').then((module) => module.hideHarakat(this))
  }

  // The last part of the path, whatever path the site is under; without an import, since this script is on every page.
  get slug(): string {
    return location.pathname.split('/').at(-2) ?? ''
  }

  get mode(): string {
    const chosen = (name: string) => this.querySelector<HTMLInputElement>(`[name=${name}]:checked`)
    const view = chosen('view')
    if (view !== null && view.value !== 'b') return view.id
    if (this.querySelector('#sentences:checked')) return 'sentences'
    return chosen('layout')?.id ?? 'side'
  }

  get pair(): string {
    return ['o', 't']
      .flatMap((place) => this.querySelector(`.row > .${place}[lang]`)?.getAttribute('lang') ?? [])
      .join('-')
  }

  get langs(): readonly string[] {
    return (this.dataset.langs ?? '').split(' ')
  }

  get rows(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(rowSelector)]
  }

  get row(): Element | undefined {
    return this.#current?.row ?? this.rows[0]
  }

  changeInPlace(change: () => void): void {
    this.#current?.update()
    this.#long?.leaveFar()
    change()
    this.#current?.keepInPlace()
  }

  address(hash = ''): string {
    const url = new URL(location.pathname, location.origin)
    if (this.pair !== this.#came) url.searchParams.set('pair', this.pair)
    if (this.mode !== 'side') url.searchParams.set('mode', this.mode)
    url.hash = hash
    return url.href
  }

  showTarget(): void {
    if (location.hash !== '' || this.querySelector('.in, .lit') !== null)
      void import('./address-target.ts').then((module) => module.showTarget(this))
  }

  #changed({name, id, checked}: HTMLInputElement): void {
    if (name === 'view' || name === 'layout' || id === 'sentences') {
      this.#long?.leaveFar()
      this.#current?.keepInPlace()
      writeSettings({mode: this.mode})
      this.#enter()
    } else if (id === 'swap') {
      const others = (readSettings().swapped ?? []).filter((pair) => pair !== this.pair)
      writeSettings({swapped: checked ? [...others, this.pair] : others})
      this.#long?.leaveFar()
      this.#current?.keepInPlace()
    } else if (name === 'pair') {
      writeSettings({pair: id})
      void import('./column-pair.ts').then((module) => module.showPair(this, id))
    }
  }

  /** Load the scripts that the chosen layout needs. */
  #enter(): void {
    if (this.querySelector('#tap:checked'))
      void import('./translation-on-tap.ts').then((module) => module.addTranslationButtons(this))
    const isBySentence = this.querySelector('#sentences:checked') !== null
    if (isBySentence || this.querySelector('.u') !== null) {
      void import('./sentence-units.ts').then((module) => module.setSentenceBySentence(this, isBySentence))
    }
  }

  #clicked(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const target = event.target as Element
    const link = target.closest<HTMLAnchorElement>('.row .n, .row a.e, .row .nm, .row .fn')
    if (link === null) {
      if (
        target.closest('.row > :is(.o, .t):not(.gap)') !== null &&
        target.closest('a, button, summary') === null
      )
        void import('./row-sheet.ts').then((module) => module.openAt(this, event))
      return
    }
    event.preventDefault()
    if (link.matches('.n')) void import('./row-sheet.ts').then((module) => module.openRow(this, link))
    else if (link.matches('.e'))
      void import('./emendation-sheet.ts').then((module) => module.openEmendation(link))
    else if (link.matches('.fn')) void import('./note-sheet.ts').then((module) => module.openNote(link))
    else void import('./name-sheet.ts').then((module) => module.openNameSheet(this, link))
  }

  /** Fill a sheet of the page before it opens. */
  #toggled(event: Event): void {
    const sheet = event.target as HTMLElement
    if ((event as ToggleEvent).newState !== 'open') return
    if (sheet.id === 'look')
      void import('./settings-sheet.ts').then((module) => module.fillSettingsSheet(this, sheet))
    if (sheet.id === 'jump')
      void import('./contents-sheet.ts').then((module) => module.fillContentsSheet(this, sheet))
    if (sheet.id === 'more')
      void import('./text-sheet.ts').then((module) => module.fillTextSheet(this, sheet))
  }

  /** Keep a selection in the column in which it begins. */
  #lockSelection(target: Element): void {
    const cell = target.closest('.rows :is(.o, .t, .x)')
    this.setAttribute('data-sel', cell?.classList[0] ?? '')
  }

  /** Call `act` once, when an element below the text is less than a screen away. */
  #whenNear(target: Element, act: () => Promise<unknown>): void {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return
        observer.disconnect()
        void act()
      },
      {rootMargin: '100%'},
    )
    observer.observe(target)
  }
}

customElements.define('parallel-text', ParallelText)
