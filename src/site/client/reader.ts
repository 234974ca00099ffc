/**
 * What an article's page does before anybody asks for more: keeps the row under the eye in its place, lights what an
 * address points at, and fetches the rest when it is wanted. Everything can be read without it.
 */
import {longest} from '../reading/long.ts'
import {Eye, rowSelector} from './eye.ts'
import {isMarked} from './kept/key.ts'
import type {LongText} from './long.ts'
import {read, write} from './settings-store.ts'
import type {ReadingText} from './text.ts'

/** The element around an article, {@link ReadingText} to all else. */
export class ParallelText extends HTMLElement implements ReadingText {
  readonly #eye = new Eye()
  /** The languages that the page came with in its columns. */
  #came = ''
  /** What lays out its rows by and by. */
  #long: LongText | undefined

  connectedCallback(): void {
    this.#came = this.pair
    this.addEventListener('change', (event) => this.#changed(event.target as HTMLInputElement))
    this.addEventListener('click', (event) => this.#clicked(event))
    this.addEventListener('pointerdown', ({target}) => this.#lockSelection(target as Element))
    this.addEventListener('beforetoggle', (event) => this.#toggled(event), true)
    addEventListener('scroll', () => this.#eye.look(), {passive: true})
    // Who never scrolls leaves the text as it was found.
    const remember = () => void import('./remember.ts').then((module) => module.rememberPlace(this))
    addEventListener('scroll', remember, {passive: true, once: true})
    addEventListener('resize', () => this.#eye.look())
    addEventListener('hashchange', () => this.point())
    addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      void import('./keys.ts').then((keys) => keys.press(this, event))
    })
    const select = () => void import('./selection-bar.ts').then((bar) => bar.followSelection(this))
    if (matchMedia('(pointer: coarse)').matches)
      document.addEventListener('selectionchange', select, {once: true})
    this.#eye.look()
    this.point()
    if (location.search !== '') void import('./search/arrive.ts').then((module) => module.markArrival(this))
    const {harakat, made, pair} = read()
    const wanted = new URLSearchParams(location.search).get('pair') ?? pair
    if (wanted !== undefined || made === 'hide') {
      void import('./pair.ts').then((module) => module.arrive(this, wanted, made === 'hide'))
    }
    this.#enter()
    if (this.rows.length > longest)
      void import('./long.ts').then(({LongText}) => {
        this.#long = new LongText(this, () => this.#eye.look())
      })
    if (harakat === 'hide') void import('./harakat.ts').then((module) => module.hideHarakat(this))
    if (isMarked(this.slug)) void import('./kept/show.ts').then((module) => module.show(this))
    const cite = this.querySelector('.cite')
    if (cite !== null)
      this.#whenNear(cite, () => import('./cite.ts').then((module) => module.dateCitations()))
    const near = this.querySelector<HTMLAnchorElement>('#near')
    if (near !== null)
      this.#whenNear(near, () => import('./related.ts').then((module) => module.fetchRelated(near)))
    const place = read().places?.[this.slug]
    if (place !== undefined && location.hash === '') {
      void import('./resume.ts').then((module) => module.offer(this, place))
    }
  }

  // The last part of the address, whatever the site stands under: this script is on every page, and asks no other for it.
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
    return this.#eye.row
  }

  hold(change: () => void): void {
    this.#eye.look()
    this.#long?.leaveFar()
    change()
    this.#eye.keep()
  }

  address(hash = ''): string {
    const url = new URL(location.pathname, location.origin)
    if (this.pair !== this.#came) url.searchParams.set('pair', this.pair)
    if (this.mode !== 'side') url.searchParams.set('mode', this.mode)
    url.hash = hash
    return url.href
  }

  point(): void {
    if (location.hash !== '' || this.querySelector('.in, .lit') !== null)
      void import('./point.ts').then((module) => module.point(this))
  }

  #changed({name, id, checked}: HTMLInputElement): void {
    if (name === 'view' || name === 'layout' || id === 'sentences') {
      this.#long?.leaveFar()
      this.#eye.keep()
      write({mode: this.mode})
      this.#enter()
    } else if (id === 'swap') {
      const others = (read().swapped ?? []).filter((pair) => pair !== this.pair)
      write({swapped: checked ? [...others, this.pair] : others})
      this.#long?.leaveFar()
      this.#eye.keep()
    } else if (name === 'pair') {
      write({pair: id})
      void import('./pair.ts').then((module) => module.choose(this, id))
    }
  }

  /** What a way of reading needs beyond its style. */
  #enter(): void {
    if (this.querySelector('#tap:checked')) void import('./tap.ts').then((module) => module.enter(this))
    const isBySentence = this.querySelector('#sentences:checked') !== null
    if (isBySentence || this.querySelector('.u') !== null) {
      void import('./units.ts').then((module) => module.setUnits(this, isBySentence))
    }
  }

  #clicked(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const target = event.target as Element
    const link = target.closest<HTMLAnchorElement>('.row .n, .row a.e, .row .nm')
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
    else if (link.matches('.e')) void import('./found.ts').then((module) => module.open(link))
    else void import('./name-sheet.ts').then((module) => module.open(this, link))
  }

  /** Fill a sheet of the page when it is opened. */
  #toggled(event: Event): void {
    const sheet = event.target as HTMLElement
    if ((event as ToggleEvent).newState !== 'open') return
    if (sheet.id === 'look') void import('./look.ts').then((module) => module.fill(this, sheet))
    if (sheet.id === 'jump') void import('./jump.ts').then((module) => module.fill(this, sheet))
    if (sheet.id === 'more') void import('./more.ts').then((module) => module.fill(this, sheet))
  }

  /** A selection that begins in one column stays in it. */
  #lockSelection(target: Element): void {
    const cell = target.closest('.rows :is(.o, .t, .x)')
    this.setAttribute('data-sel', cell?.classList[0] ?? '')
  }

  /** Fetch what makes use of an element below the text once the reader is a screen away from it. */
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
