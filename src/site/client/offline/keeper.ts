/** `<offline-keeper>`: on the page about reading offline, lists what this device has stored, and adds or removes it. */

import {type Lang, languages} from '../../../languages/index.ts'
import type {Words} from '../../../store/interface.ts'
import {writeCounted} from '../../../text/dates.ts'
import {fill} from '../../../text/fill.ts'
import {basePath, linkTo} from '../../address.ts'
import {button, element} from '../element.ts'
import {pageLang, words} from '../words.ts'
import {installer} from './install.ts'

/** The files needed offline in one interface language; the build writes it as `/offline/<lang>.json`. */
export interface OfflineFile {
  /** Addresses of the files that all pages need, and of the pages other than texts. */
  readonly shared: readonly string[]
  /** Addresses of texts and search files, and below their size in bytes. */
  readonly texts: readonly string[]
  readonly bytes: number
}

/** The part of an entry of `/data/articles.json` that is used here. */
interface ListedText {
  readonly slug: string
  readonly editions: readonly {readonly lang: Lang; readonly dir: string; readonly title?: string}[]
}

/** Name of the service worker's cache. */
const store = `muqabala${basePath.slice(0, -1)}`

/** Files fetched at the same time. */
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

  /** Draw the buttons and the list of stored texts. */
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

  /** Run an action, show its result, and draw again. */
  async #act(all: Words, act: () => Promise<string>): Promise<void> {
    for (const each of this.querySelectorAll('button')) each.disabled = true
    const said = await act().catch(() => all.offline.failed)
    await this.#draw(all)
    this.#status.textContent = said
  }

  /** Register the worker and store these addresses. Stored ones are fetched again, except files named by their hash. */
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

/** Unregister the worker and delete its cache. */
async function forget(worker: ServiceWorkerRegistration): Promise<string> {
  await worker.unregister()
  await caches.delete(store)
  return (await words()).offline.removed
}

/** Links to the stored texts. */
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

/** Fetch a JSON file of the site, from the network or the cache; undefined where neither has it. */
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

/** A number of bytes in words, in megabytes. */
function size(bytes: number): string {
  const options = {style: 'unit', unit: 'megabyte', unitDisplay: 'long', maximumFractionDigits: 1} as const
  return new Intl.NumberFormat(locale(), options).format(bytes / 1e6)
}

customElements.define('offline-keeper', OfflineKeeper)
