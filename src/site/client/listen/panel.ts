/** The panel of the player: starts reading aloud at a place, and has the controls. */
import {type Lang, languages} from '../../../languages/index.ts'
import type {Words} from '../../../store/interface.ts'
import {fill} from '../../../text/fill.ts'
import {rowNameFrom} from '../../reading/row-name.ts'
import style from '../../styles/listen.css?inline'
import {addStyle} from '../add-style.ts'
import {element} from '../element.ts'
import type {ReadingText, RowPlace} from '../reading-text.ts'
import {sentenceNames} from '../sentences.ts'
import {readSettings, writeSettings} from '../settings-store.ts'
import {icon, iconButton} from '../sheet.ts'
import {nameOfLang, pageLang, words} from '../words.ts'
import {followStep, standAboveBar} from './keep-in-sight.ts'
import {Player} from './player.ts'
import {canSpeak} from './speech.ts'
import type {Step} from './steps.ts'

/** Speeds to choose, as factors of the voice's own. */
const speeds = [0.75, 1, 1.25, 1.5, 2]

/** Closes the open player; undefined where none is. */
let closeOpen: (() => void) | undefined

/** Start reading aloud at a place, in the language of the tapped cell. */
export async function listenFrom(place: RowPlace): Promise<void> {
  closeOpen?.()
  addStyle(style)
  const all = await words()
  const lang = langOf(place)
  if (!canSpeak()) {
    openPanel(place, all, [said(all.listen.unsupported)])
    return
  }
  // Another page of the site may still be speaking.
  speechSynthesis.cancel()
  const speed = Number(readSettings().speed)
  const player = new Player(place.text, place.row, speeds.includes(speed) ? speed : 1)
  const panel = new Panel(place.text, player, all, lang)
  const made = openPanel(place, all, panel.content, () => player.close())
  player.onEnd = () => closeOpen?.()
  await panel.choose([lang], place)
  if (made.isConnected) player.play()
}

/** The language to read: that of the tapped cell, else the page's if a column has it, else that of the first visible column. */
function langOf({text, row, cell}: RowPlace): string {
  if (cell !== undefined) return cell.lang
  const cells = [...row.querySelectorAll<HTMLElement>(':scope > :is(.o, .t)[lang]')]
  const shown = cells.filter((each) => each.getClientRects().length > 0 || each.querySelector('*') !== null)
  const best = shown.find((each) => each.lang === pageLang()) ?? shown[0]
  return best?.lang ?? text.langs[0] ?? pageLang()
}

/** Add the player to the page, with a button to close it. */
function openPanel(
  {text, row}: RowPlace,
  {listen}: Words,
  content: readonly Node[],
  onClose: () => void = () => undefined,
): HTMLElement {
  const close = () => {
    const hadFocus = made.contains(document.activeElement)
    closeOpen = undefined
    ended.abort()
    onClose()
    made.remove()
    if (hadFocus) row.querySelector<HTMLElement>('.n')?.focus({preventScroll: true})
  }
  const ended = new AbortController()
  const out = iconButton('close', '', close, {class: 'ic', 'aria-label': listen.stop})
  const made = element('div', {class: 'play', role: 'group', 'aria-label': listen.title}, ...content, out)
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  })
  addEventListener('pagehide', close, {signal: ended.signal})
  closeOpen = close
  text.append(made)
  standAboveBar(made, ended.signal)
  const first = made.querySelector<HTMLElement>('.main') ?? out
  first.focus({preventScroll: true})
  return made
}

function said(text: string): HTMLElement {
  return element('p', {role: 'status'}, text)
}

/** The controls of the player. */
class Panel {
  readonly content: readonly Node[]
  readonly #player: Player
  readonly #all: Words
  readonly #said = said('')
  readonly #where = element('span', {class: 'where'})
  readonly #toggle: HTMLButtonElement
  readonly #speed: HTMLSelectElement
  readonly #controls: readonly (HTMLButtonElement | HTMLSelectElement)[]

  constructor(text: ReadingText, player: Player, all: Words, lang: string) {
    const {listen} = all
    this.#player = player
    this.#all = all
    const step = (name: 'previous' | 'next', by: 1 | -1) =>
      iconButton(name, '', () => player.skip(by), {class: 'ic turn', 'aria-label': listen[name]})
    const toggle = () => (player.isPlaying ? player.pause() : player.play())
    this.#toggle = iconButton('pause', '', toggle, {class: 'ic main', 'aria-label': listen.pause})
    const [previous, next] = [step('previous', -1), step('next', 1)]
    this.#speed = speedMenu(player, all)
    this.#controls = [previous, this.#toggle, next, this.#speed]
    const place = element('div', {class: 'at-place'}, this.#where, ...this.#langMenu(text, lang))
    this.content = [this.#said, previous, this.#toggle, next, place, this.#speed]
    player.onChange = () => this.#show()
    player.onStep = (current, isAsked) => {
      this.#where.textContent = nameOf(current, all)
      followStep(current, isAsked)
    }
  }

  /** Read in these languages; show which of them have no voice. */
  async choose(langs: readonly string[], from?: RowPlace): Promise<void> {
    await this.#player.setLangs(langs, from)
    const {listen} = this.#all
    const {voices} = this.#player
    const missing = langs.filter((lang) => !voices.has(lang))
    const isSent = [...voices.values()].some(({localService}) => !localService)
    this.#said.textContent = [
      ...missing.map((lang) => fill(listen.noVoice, {language: nameOfLang(lang as Lang, this.#all)})),
      ...(isSent ? [listen.sent] : []),
    ].join(' ')
    const isMute = this.#player.step === undefined
    const hadFocus = this.#controls.some((each) => each === document.activeElement)
    for (const each of this.#controls) each.disabled = isMute
    if (hadFocus && isMute) document.querySelector<HTMLElement>('.play :is(button, select):enabled')?.focus()
  }

  /** The menu of languages to read: one of the two columns, or both in turn. */
  #langMenu(text: ReadingText, first: string): readonly HTMLElement[] {
    const pair = text.pair.split('-').filter((lang) => lang !== '' && lang !== 'undefined')
    const langs = [...new Set([first, ...pair])]
    if (langs.length < 2) return []
    const options = langs.map((lang): [string, string] => [lang, nameOfLang(lang as Lang, this.#all)])
    const menu = menuOf(
      this.#all.listen.language,
      [...options, [langs.join(' '), this.#all.listen.both]],
      first,
    )
    const shown = element('span', {class: 'which', 'aria-hidden': 'true'})
    const show = () => {
      shown.textContent = menu.selectedOptions[0]?.textContent ?? ''
    }
    show()
    menu.addEventListener('change', async () => {
      show()
      const wasPlaying = this.#player.isPlaying || this.#player.step === undefined
      await this.choose(menu.value.split(' '))
      if (wasPlaying) this.#player.play()
    })
    return [shown, menu]
  }

  #show(): void {
    const {listen} = this.#all
    const {isPlaying, hasFailed} = this.#player
    this.#toggle.replaceChildren(icon(isPlaying ? 'pause' : 'play'))
    this.#toggle.setAttribute('aria-label', isPlaying ? listen.pause : listen.play)
    if (hasFailed) this.#said.textContent = listen.failed
  }
}

function speedMenu(player: Player, {listen}: Words): HTMLSelectElement {
  const number = new Intl.NumberFormat(languages[pageLang()].locale)
  const options = speeds.map((speed): [string, string] => [String(speed), `${number.format(speed)}×`])
  const menu = menuOf(listen.speed, options, String(player.rate))
  menu.addEventListener('change', () => {
    player.rate = Number(menu.value)
    writeSettings({speed: menu.value})
  })
  return menu
}

function menuOf(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
): HTMLSelectElement {
  const made = options.map(([value, text]) =>
    element('option', {value, selected: value === chosen || undefined}, text),
  )
  return element('select', {'aria-label': label}, ...made)
}

/** The name of a step: its row, and the number of its sentence. */
function nameOf({row, element: part}: Step, all: Words): string {
  const name = rowNameFrom(row.id.slice(0, 1), row.querySelector('.n')?.textContent ?? '', all)
  const number = sentenceNames(part)[0]?.split('.')[1]
  if (number === undefined) return name
  const digits = new Intl.NumberFormat(languages[pageLang()].locale).format(Number(number))
  return fill(all.reading.sentence, {row: name, number: digits})
}
