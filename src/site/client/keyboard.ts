/**
 * Single-key shortcuts. With a layout that is not Latin a key is identified by its place on the keyboard, so that
 * shortcuts work under an Arabic or Persian layout. Keys typed into fields, menus and other controls are ignored, and a
 * setting turns all shortcuts off.
 */
import type {Words} from '../../store/interface.ts'
import {dialog, element} from './element.ts'
import type {ReadingText} from './reading-text.ts'
import {readSettings, writeSettings} from './settings-store.ts'
import {words} from './words.ts'

/** A shortcut: its keys, its name in the interface words, its action. */
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
  {keys: ['?'], name: 'help', act: (text) => void showKeyList(text)},
]

/** Run the shortcut of a key, unless the key is typed into a control or shortcuts are off. */
export function pressKey(text: ReadingText, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  const target = event.target as Element
  const isTaken = target.closest(
    'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog, .sheet',
  )
  if (isTaken !== null || event.defaultPrevented || readSettings().keys === 'off') return
  const typed = latinKey(event)
  keys.find((each) => each.keys.includes(typed))?.act(text, typed)
}

/** The key as a Latin keyboard would have it. */
function latinKey({key, code, shiftKey}: KeyboardEvent): string {
  if (/^[!-~]$/.test(key)) return key.toLowerCase()
  if (code === 'Slash') return shiftKey ? '?' : '/'
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? key
}

/** Underline names or not, and store the choice. */
function toggleNames(): void {
  const names = readSettings().names === 'hide' ? '' : 'hide'
  writeSettings({names})
  document.documentElement.setAttribute('data-names', names)
}

function activate(text: ReadingText, selector: string): void {
  text.querySelector<HTMLElement>(selector)?.click()
}

/** Go to a neighbouring sentence, in the layout that goes sentence by sentence. */
function goToSentence(text: ReadingText, by: 1 | -1): void {
  if (text.mode !== 'sentences') activate(text, '#sentences')
  void import('./light-partners.ts').then((module) => module.goBySentence(text, by))
}

/** The number element of the row in focus, else of the current row. */
function numberOf(text: ReadingText): HTMLElement | null | undefined {
  const row = document.activeElement?.closest('.row[id]') ?? text.row
  return row?.querySelector<HTMLElement>('.n')
}

/** Go to a neighbouring row. */
function step(text: ReadingText, by: number): void {
  // Without the head of the text and rows that are empty in both columns: they have no number to focus.
  const rows = text.rows.filter((row) => row.querySelector('.n') !== null && row.checkVisibility())
  const current = numberOf(text)?.closest<HTMLElement>('.row')
  const isFocused = document.activeElement?.closest('.row[id]') != null
  const index = current == null ? 0 : rows.indexOf(current) + (isFocused ? by : Math.max(0, by))
  const row = rows[Math.max(0, Math.min(rows.length - 1, index))]
  row?.scrollIntoView({block: 'start'})
  row?.querySelector<HTMLElement>('.n')?.focus({preventScroll: true})
}

/** Open the list of shortcuts. */
export async function showKeyList(_: ReadingText): Promise<void> {
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
