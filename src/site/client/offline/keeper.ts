/** `<offline-keeper>`: on the page about reading offline, what is kept on this device, and what to do about it. */

import {type Lang, languages} from '../../../languages/index.ts'
import type {Words} from '../../../store/interface.ts'
import {writeCounted} from '../../../text/dates.ts'
import {fill} from '../../../text/fill.ts'
import {basePath, linkTo} from '../../address.ts'
import {button, element} from '../element.ts'
import {pageLang, words} from '../words.ts'
import {installer} from './install.ts'

/** What a reader of one interface language needs without a network; made by the build as `/offline/<lang>.json`. */
export interface OfflineFile {
  /** Addresses of what every page needs, and of the pages that are no texts. */
  readonly shared: readonly string[]
  /** Addresses of the texts and of the search, and the bytes of all of them. */
  readonly texts: readonly string[]
  readonly bytes: number
}

/** What is used of an entry of `/data/articles.json`. */
interface ListedText {
  readonly slug: string
  readonly editions: readonly {readonly lang: Lang; readonly dir: string; readonly title?: string}[]
}

/** Store of the worker. */
const store = `muqabala${basePath.slice(0, -1)}`

/** Files asked for at once. */
const together = 4

class OfflineKeeper extends HTMLElement {
  readonly #status = element('p', {role: 'status'})
  #install: HTMLElement = element('div')

  async connectedCallback(): Promise<void> {
    const all = await words()
    this.#install = installer(all)
    if (location.pathname !== linkTo(`/${pageLang()}/offline/`))
      this.before(element('p', {}, all.offline.missing))
    if (!('serviceWorker' in navigator)) {
      this.replaceChildren(element('p', {}, all.offline.unsupported), this.#install)
      return
    }
    await this.#draw(all)
  }

  /** What can be done, and the texts that are here. */
  async #draw(all: Words): Promise<void> {
    const {offline} = all
    const worker = await navigator.serviceWorker.getRegistration(basePath)
    const actions = element('p', {class: 'actions'})
    this.replaceChildren(actions, this.#status, this.#install)
    const list = await fetchJson<OfflineFile>(linkTo(`/offline/${pageLang()}.json`))
    const articles = await fetchJson<{articles: readonly ListedText[]}>(linkTo('/data/articles.json'))
    if (worker === undefined && list !== undefined)
      actions.append(button(offline.keep, () => this.#act(all, () => this.#keep(all, list.shared))))
    if (list !== undefined && navigator.onLine) {
      const label = fill(offline.keepAll, {
        texts: writeCounted(articles?.articles.length ?? 0, all.counts.texts, pageLang()),
        size: size(list.bytes),
      })
      actions.append(
        button(label, () => this.#act(all, () => this.#keep(all, [...list.shared, ...list.texts]))),
      )
    }
    if (worker === undefined) return
    actions.append(button(offline.remove, () => this.#act(all, () => forget(worker))))
    this.#install.before(...(await keptTexts(all, articles?.articles ?? [])))
  }

  /** Do something, then say how it ended and draw anew. */
  async #act(all: Words, act: () => Promise<string>): Promise<void> {
    for (const each of this.querySelectorAll('button')) each.disabled = true
    const said = await act().catch(() => all.offline.failed)
    await this.#draw(all)
    this.#status.textContent = said
  }

  /** Start the worker and keep these addresses; those that are here already are asked for again, unless unchanging. */
  async #keep({offline}: Words, addresses: readonly string[]): Promise<string> {
    const kept = await caches.open(store)
    await navigator.serviceWorker.register(linkTo('/offline.js'))
    let done = 0
    const rest = addresses.values()
    const work = async () => {
      for (const address of rest) {
        const isHere = address.startsWith(linkTo('/_astro/')) && (await kept.match(address)) !== undefined
        if (!isHere) await kept.add(address)
        done += 1
        this.#status.textContent = fill(offline.keeping, {
          done: number(done),
          total: number(addresses.length),
        })
      }
    }
    await Promise.all(Array.from({length: together}, work))
    return offline.done
  }
}

/** Stop the worker, and forget all that it kept. */
async function forget(worker: ServiceWorkerRegistration): Promise<string> {
  await worker.unregister()
  await caches.delete(store)
  return (await words()).offline.removed
}

/** The texts whose pages are here, as links. */
async function keptTexts({offline}: Words, articles: readonly ListedText[]): Promise<readonly HTMLElement[]> {
  const ui = pageLang()
  const items: HTMLElement[] = []
  for (const {slug, editions} of articles) {
    if ((await caches.match(linkTo(`/${ui}/${slug}/`), {cacheName: store})) === undefined) continue
    const edition = editions.find(({lang}) => lang === ui) ?? editions[0]
    if (edition === undefined) continue
    const {lang, dir} = edition
    const link = element('a', {href: linkTo(`/${ui}/${slug}/`), lang, dir}, edition.title ?? slug)
    items.push(element('li', {}, link))
  }
  if (items.length === 0) return [element('p', {}, offline.none)]
  return [element('h2', {}, offline.here), element('ul', {}, ...items)]
}

/** A file of the site, from the network or from what is kept; undefined where neither has it. */
async function fetchJson<Value>(address: string): Promise<Value | undefined> {
  try {
    const answer = await fetch(address)
    return answer.ok ? ((await answer.json()) as Value) : undefined
  } catch {
    return undefined
  }
}

function locale(): string {
  const lang: Lang = pageLang()
  return languages[lang].locale
}

function number(value: number): string {
  return new Intl.NumberFormat(locale()).format(value)
}

/** Bytes as a reader counts them. */
function size(bytes: number): string {
  const options = {style: 'unit', unit: 'megabyte', unitDisplay: 'long', maximumFractionDigits: 1} as const
  return new Intl.NumberFormat(locale(), options).format(bytes / 1e6)
}

customElements.define('offline-keeper', OfflineKeeper)
