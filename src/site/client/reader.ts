/**
 * What an article's page does before anybody asks for more: keeps the row under the eye in its place, lights what an
 * address points at, and fetches the rest when it is wanted. Everything can be read without it.
 */
import {fragment} from './fragment.ts'
import {isMarked} from './kept/key.ts'
import {read, write} from './settings-store.ts'
import type {ReadingText} from './text.ts'

/** Rows of the text. */
const rowSelector = '.row[id]'

/** How far below the bar the eye is taken to read, in CSS pixels. */
const readingLine = 24

/** The element around an article, {@link ReadingText} to all else. */
export class ParallelText extends HTMLElement implements ReadingText {
  /** Row under the eye and where it stood when last seen; the place to keep through every change. */
  #eye: {row: Element; top: number; height: number} | undefined
  readonly #bar = document.querySelector('#bar')
  readonly #now = document.querySelector('#now')
  /** The languages that the page came with in its columns. */
  #came = ''

  connectedCallback(): void {
    this.#came = this.pair
    this.addEventListener('change', (event) => this.#changed(event.target as HTMLInputElement))
    this.addEventListener('click', (event) => this.#clicked(event))
    this.addEventListener('pointerdown', ({target}) => this.#lockSelection(target as Element))
    this.addEventListener('beforetoggle', (event) => this.#toggled(event), true)
    addEventListener('scroll', () => this.#look(), {passive: true})
    // Who never scrolls leaves the text as it was found.
    const remember = () => void import('./remember.ts').then(({rememberPlace}) => rememberPlace(this))
    addEventListener('scroll', remember, {passive: true, once: true})
    addEventListener('resize', () => this.#look())
    addEventListener('hashchange', () => this.point())
    // Where a link within the page leads, rows that were out of sight must be as high as they are.
    addEventListener('click', ({target}) => (target as Element).closest('a[href^="#"]') && this.#keep())
    addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      void import('./keys.ts').then((keys) => keys.press(this, event))
    })
    this.#look()
    this.point()
    if (location.search !== '') void import('./search/arrive.ts').then(({markArrival}) => markArrival(this))
    const {harakat, made, pair} = read()
    const wanted = new URLSearchParams(location.search).get('pair') ?? pair
    if (wanted !== undefined || made === 'hide') {
      void import('./pair.ts').then((module) => module.arrive(this, wanted, made === 'hide'))
    }
    this.#enter()
    if (harakat === 'hide') void import('./harakat.ts').then((module) => module.hideHarakat(this))
    if (isMarked(this.slug)) void import('./kept/show.ts').then(({show}) => show(this))
    const cite = this.querySelector('.cite')
    if (cite !== null)
      this.#whenNear(cite, () => import('./cite.ts').then((module) => module.dateCitations()))
    const near = this.querySelector<HTMLAnchorElement>('#near')
    if (near !== null)
      this.#whenNear(near, () => import('./related.ts').then((module) => module.fetchRelated(near)))
    const place = read().places?.[this.slug]
    if (place !== undefined && location.hash === '') {
      void import('./resume.ts').then(({offer}) => offer(this, place))
    }
  }

  get slug(): string {
    return location.pathname.split('/')[2] ?? ''
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
    return this.#eye?.row
  }

  hold(change: () => void): void {
    change()
    this.#keep()
  }

  address(hash = ''): string {
    const url = new URL(location.pathname, location.origin)
    if (this.pair !== this.#came) url.searchParams.set('pair', this.pair)
    if (this.mode !== 'side') url.searchParams.set('mode', this.mode)
    url.hash = hash
    return url.href
  }

  point(): void {
    for (const each of this.querySelectorAll('.in, .lit')) each.classList.remove('in', 'lit')
    const hash = fragment()
    const target = document.getElementById(hash)
    const row = target?.closest(rowSelector)
    if (row) {
      if (target !== row) void import('./light.ts').then(({lightTarget}) => lightTarget(target!))
      if (target !== row && target?.offsetParent === null) row.scrollIntoView()
      return
    }
    const [, first = '', last = ''] = /^([^-]+)-([^-]+)$/.exec(hash) ?? []
    const ends = [first, last].map((id) => document.getElementById(id)?.closest<HTMLElement>(rowSelector))
    const rows = this.rows
    const [from, to] = ends.map((end) => (end ? rows.indexOf(end) : -1)) as [number, number]
    if (from < 0 || to < 0) return
    for (const each of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) each.classList.add('in')
    ends[0]?.scrollIntoView()
  }

  /** Height that the bar covers above the text: none where it stands at the foot. */
  get #top(): number {
    const {top, height} = this.#bar?.getBoundingClientRect() ?? {top: 0, height: 0}
    return top < innerHeight / 2 ? Math.max(0, top) + height : 0
  }

  /** See which row the eye is on: the first below the bar. */
  #look(): void {
    for (let at = this.#top + readingLine; at < innerHeight; at += readingLine) {
      const row = document.elementFromPoint(innerWidth / 2, at)?.closest(rowSelector)
      if (!row) continue
      const {top, height} = row.getBoundingClientRect()
      this.#eye = {row, top, height}
      const number = row.querySelector('.n')?.textContent
      // Captions and notes are called by words, for which the ring has no room.
      if (number && this.#now !== null && /^\p{N}+$/u.test(number)) this.#now.textContent = number
      return
    }
  }

  /**
   * Put the row under the eye back: its top where it was; if its top is out of sight, the same share of it on the
   * reading line, so that the line crosses that row still when it has become shorter.
   */
  #keep(): void {
    const root = document.documentElement
    root.setAttribute('data-held', '')
    this.#put()
    const release = () => {
      this.#put()
      root.removeAttribute('data-held')
      this.#look()
    }
    // Letters of another language may come in a face that was not there; then a frame, in which the browser learns how
    // high the rows out of sight are now.
    void document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(release)))
  }

  #put(): void {
    if (this.#eye === undefined) return
    const {row, top, height} = this.#eye
    const now = row.getBoundingClientRect()
    const line = this.#top + readingLine
    const wanted = top < this.#top ? line - ((line - top) / height) * now.height : top
    scrollBy({top: now.top - wanted, behavior: 'instant'})
  }

  #changed({name, id, checked}: HTMLInputElement): void {
    if (name === 'view' || name === 'layout' || id === 'sentences') {
      this.#keep()
      write({mode: this.mode})
      this.#enter()
    } else if (id === 'swap') {
      const others = (read().swapped ?? []).filter((pair) => pair !== this.pair)
      write({swapped: checked ? [...others, this.pair] : others})
      this.#keep()
    } else if (name === 'pair') {
      write({pair: id})
      void import('./pair.ts').then(({choose}) => choose(this, id))
    }
  }

  /** What a way of reading needs beyond its style. */
  #enter(): void {
    if (this.mode === 'tap') void import('./tap.ts').then(({enter}) => enter(this))
    const isBySentence = this.querySelector('#sentences:checked') !== null
    if (isBySentence || this.querySelector('.u') !== null) {
      void import('./units.ts').then(({setUnits}) => setUnits(this, isBySentence))
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
        void import('./row-sheet.ts').then(({openAt}) => openAt(this, event))
      return
    }
    event.preventDefault()
    if (link.matches('.n')) void import('./row-sheet.ts').then(({openRow}) => openRow(this, link))
    else if (link.matches('.e')) void import('./found.ts').then(({open}) => open(link))
    else void import('./name-sheet.ts').then(({open}) => open(this, link))
  }

  /** Fill a sheet of the page when it is opened. */
  #toggled(event: Event): void {
    const sheet = event.target as HTMLElement
    if ((event as ToggleEvent).newState !== 'open') return
    if (sheet.id === 'look') void import('./look.ts').then(({fill}) => fill(this, sheet))
    if (sheet.id === 'jump') void import('./jump.ts').then(({fill}) => fill(this, sheet))
    if (sheet.id === 'more') void import('./more.ts').then(({fill}) => fill(this, sheet))
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
