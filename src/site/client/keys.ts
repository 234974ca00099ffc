/**
 * The keyboard. Keys are known by their place on the keyboard where the layout is not Latin, so that they work
 * while Arabic or Persian is being typed elsewhere. Nothing is taken from fields, menus or other controls, and all of
 * it can be turned off.
 */
import type {Words} from '../../store/interface.ts'
import {dialog, element} from './element.ts'
import {read, write} from './settings-store.ts'
import type {ReadingText} from './text.ts'
import {words} from './words.ts'

/** A key: the letter or sign, what the sheet calls it, what it does. */
interface Key {
  readonly keys: readonly string[]
  readonly name: keyof Words['keys']
  readonly act: (text: ReadingText, key: string) => void
}

const keys: readonly Key[] = [
  {keys: ['j'], name: 'next', act: (text) => step(text, 1)},
  {keys: ['k'], name: 'previous', act: (text) => step(text, -1)},
  {keys: ['l'], name: 'nextSentence', act: (text) => goToSentence(text, 1)},
  {keys: ['h'], name: 'previousSentence', act: (text) => goToSentence(text, -1)},
  {
    keys: ['1', '2', '3', '4'],
    name: 'modes',
    act: (text, key) => text.querySelectorAll<HTMLElement>('#bar input')[Number(key) - 1]?.click(),
  },
  {keys: ['x'], name: 'swap', act: (text) => activate(text, '#swap')},
  {keys: ['m'], name: 'menu', act: (text) => numberOf(text)?.click()},
  {keys: ['n'], name: 'terms', act: () => toggleNames()},
  {keys: ['s'], name: 'settings', act: () => document.getElementById('look')?.showPopover()},
  {
    keys: ['/'],
    name: 'search',
    act: () => document.querySelector<HTMLElement>('.head input, .seek input')?.focus(),
  },
  {keys: ['?'], name: 'help', act: (text) => void showSheet(text)},
]

/** Do what a key stands for, unless it is meant for something else. */
export function press(text: ReadingText, event: KeyboardEvent): void {
  const target = event.target as Element
  const isTaken = target.closest(
    'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog, .sheet',
  )
  if (isTaken !== null || event.defaultPrevented || read().keys === 'off') return
  const typed = latinKey(event)
  keys.find((each) => each.keys.includes(typed))?.act(text, typed)
}

/** The key as on a Latin keyboard. */
function latinKey({key, code, shiftKey}: KeyboardEvent): string {
  if (/^[!-~]$/.test(key)) return key.toLowerCase()
  if (code === 'Slash') return shiftKey ? '?' : '/'
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? key
}

/** Put the lines under names, or take them away, and remember it. */
function toggleNames(): void {
  const names = read().names === 'hide' ? '' : 'hide'
  write({names})
  document.documentElement.setAttribute('data-names', names)
}

function activate(text: ReadingText, selector: string): void {
  text.querySelector<HTMLElement>(selector)?.click()
}

/** Go to a neighbouring sentence, in the way of reading that lights it. */
function goToSentence(text: ReadingText, by: 1 | -1): void {
  if (text.mode !== 'sentences') activate(text, '#sentences')
  void import('./light.ts').then((module) => module.stepSentence(text, by))
}

/** The number of the row in focus, else of the row under the eye. */
function numberOf(text: ReadingText): HTMLElement | null | undefined {
  const row = document.activeElement?.closest('.row[id]') ?? text.row
  return row?.querySelector<HTMLElement>('.n')
}

/** Go to a neighbouring row. */
function step(text: ReadingText, by: number): void {
  // The head of the text has no number to go to, nor has a row that the languages in the columns lack.
  const rows = text.rows.filter((row) => row.querySelector('.n') !== null && row.checkVisibility())
  const current = numberOf(text)?.closest<HTMLElement>('.row')
  const isFocused = document.activeElement?.closest('.row[id]') != null
  const index = current == null ? 0 : rows.indexOf(current) + (isFocused ? by : Math.max(0, by))
  const row = rows[Math.max(0, Math.min(rows.length - 1, index))]
  row?.scrollIntoView({block: 'start'})
  row?.querySelector<HTMLElement>('.n')?.focus({preventScroll: true})
}

/** Show what the keys are. */
export async function showSheet(_: ReadingText): Promise<void> {
  if (document.querySelector('dialog') !== null) return
  const all = await words()
  const list = element('dl', {class: 'keys'})
  for (const {keys: own, name} of keys) {
    const label = own.length > 1 ? [...own.slice(0, 1), '–', ...own.slice(-1)] : own
    list.append(
      element(
        'div',
        {},
        element('dt', {}, ...label.map((key) => (key === '–' ? key : element('kbd', {}, key)))),
        element('dd', {}, all.keys[name]),
      ),
    )
  }
  dialog(all.keys.title, all.keys.close, list)
}
