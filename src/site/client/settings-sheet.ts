/** The settings sheet (`#look`): adds the settings that need scripts. Each takes effect at once and is stored. */
import {isLang, languages} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {fill as fillIn} from '../../text/fill.ts'
import {sizeLetters} from '../reading/size-letter.ts'
import {themes} from '../reading/themes.ts'
import {showDifferences} from './differences.ts'
import {button, element} from './element.ts'
import {hideHarakat, showHarakat} from './harakat.ts'
import {showNames} from './name-sheet.ts'
import type {ReadingText} from './reading-text.ts'
import {readSettings, writeSettings} from './settings-store.ts'
import {nameOfLang, words} from './words.ts'

const root = document.documentElement

/** Factor of one step of size, and the limits. */
const step = 1.06
const sizes = {least: 0.7, most: 2}

/** Leadings by name, as factors of the usual one. */
const leadings = [
  ['tight', 0.92],
  ['normal', 1],
  ['loose', 1.12],
] as const

/** Fill the sheet; sizes are those of the languages in the columns. */
export async function fillSettingsSheet(text: ReadingText, sheet: HTMLElement): Promise<void> {
  const all = await words()
  for (const each of sheet.querySelectorAll('.set')) each.remove()
  const {reading, settings} = all
  const own = text.pair.split('-')
  const choices = [
    ...(text.langs.length > 2 ? [pairs(text, all)] : []),
    ...own.map((lang) => size(text, lang, all)),
    choice(
      reading.leading,
      'ld',
      leadings.map(([name, value]) => [String(value), reading[name]]),
      readSettings().style?.ld ?? '1',
      (value) => {
        text.changeInPlace(() => root.style.setProperty('--ld', value))
        writeSettings({style: {...readSettings().style, ld: value}})
      },
    ),
    choice(
      settings.theme,
      'theme',
      [['', settings.system], ...themes.map((name) => [name, settings[name]] as const)],
      readSettings().theme ?? '',
      (theme) => {
        writeSettings({theme})
        if (theme === '') root.removeAttribute('data-theme')
        else root.setAttribute('data-theme', theme)
        paintBars(theme)
      },
    ),
    shown(settings.names, 'names', readSettings().names, settings, (names) => {
      writeSettings({names})
      showNames(names !== 'hide')
    }),
    shown(settings.harakat, 'harakat', readSettings().harakat, settings, (harakat) => {
      writeSettings({harakat})
      text.changeInPlace(() => (harakat === 'hide' ? hideHarakat(text) : showHarakat(text)))
    }),
    ...(text.querySelector('.row[data-d]') === null
      ? []
      : [
          choice(
            all.differences.title,
            'differences',
            [
              ['', settings.hide],
              ['show', settings.show],
            ],
            readSettings().differences ?? '',
            (differences) => {
              writeSettings({differences})
              void showDifferences(text, differences !== '')
            },
          ),
        ]),
    ...(matchMedia('(any-hover: hover)').matches ? [shortcuts(all)] : []),
  ]
  const reset = button(settings.reset, () => {
    text.changeInPlace(() => {
      for (const property of [...text.langs, 'ld']) root.style.removeProperty(`--${property}`)
      root.removeAttribute('data-theme')
      paintBars('')
      showNames(true)
      showHarakat(text)
    })
    void showDifferences(text, false)
    writeSettings({theme: '', style: {}, harakat: '', names: '', differences: '', keys: ''})
    void fillSettingsSheet(text, sheet)
  })
  reset.className = 'act set'
  sheet.append(...choices, reset, element('p', {class: 'set soft'}, element('small', {}, settings.kept)))
}

/** The choice among pairs of languages, for texts in three or more. */
function pairs(text: ReadingText, {reading, article, ...all}: Words): HTMLElement {
  const every = text.langs.flatMap((one, index) => text.langs.slice(index + 1).map((two) => `${one}-${two}`))
  const name = (lang: string) => (isLang(lang) ? languages[lang].shortName : lang)
  const whole = (lang: string) => (isLang(lang) ? nameOfLang(lang, {reading, article, ...all}) : lang)
  const now = text.pair.split('-').sort().join()
  const group = element('span', {class: 'seg', role: 'radiogroup', 'aria-label': reading.languages})
  for (const pair of every) {
    const [first = '', second = ''] = pair.split('-')
    const input = element('input', {
      class: 'vh',
      type: 'radio',
      name: 'pair',
      id: pair,
      'aria-label': fillIn(article.pairOf, {first: whole(first), second: whole(second)}),
    })
    input.checked = pair.split('-').sort().join() === now
    group.append(
      input,
      element(
        'label',
        {for: pair},
        element(
          'span',
          {'aria-hidden': 'true'},
          element('bdi', {lang: first}, name(first)),
          ' · ',
          element('bdi', {lang: second}, name(second)),
        ),
      ),
    )
  }
  return line(reading.languages, group)
}

/** Buttons for the size of one language's text. */
function size(text: ReadingText, lang: string, {reading, article, ...all}: Words): HTMLElement {
  if (!isLang(lang)) return element('div', {class: 'set'})
  const whole = nameOfLang(lang, {reading, article, ...all})
  const [letter] = sizeLetters(lang)
  const label = `${reading.size}${article.comma}${whole}`
  const group = element('span', {class: 'seg', role: 'group', 'aria-label': label})
  for (const [sign, by] of [
    ['−', 1 / step],
    ['+', step],
  ] as const) {
    const act = () => {
      const now = Number.parseFloat(root.style.getPropertyValue(`--${lang}`)) || 1
      const next = Math.min(sizes.most, Math.max(sizes.least, now * by))
      text.changeInPlace(() => root.style.setProperty(`--${lang}`, next.toFixed(3)))
      writeSettings({style: {...readSettings().style, [lang]: next.toFixed(3)}})
    }
    const made = button('', act, {class: 'ic'})
    made.append(
      element('span', {class: 'vh'}, `${label} ${sign}`),
      element('span', {'aria-hidden': 'true', lang, dir: languages[lang].dir}, `${letter}${sign}`),
    )
    group.append(made)
  }
  return line(label, group)
}

/** Ask the system to colour its bars as the page (`theme-color`); without a theme the page's tags for light and dark apply. See `apply-settings.js`. */
function paintBars(theme: string): void {
  document.querySelector('[name=theme-color]:not([media])')?.remove()
  const content = getComputedStyle(root).backgroundColor
  if (theme !== '') document.head.prepend(element('meta', {name: 'theme-color', content}))
}

/** A choice between showing and hiding something. */
function shown(
  title: string,
  name: string,
  chosen: string | undefined,
  {show, hide}: Words['settings'],
  act: (value: string) => void,
): HTMLElement {
  return choice(
    title,
    name,
    [
      ['', show],
      ['hide', hide],
    ],
    chosen ?? '',
    act,
  )
}

/** The choice that turns single-key shortcuts on or off. */
function shortcuts({settings}: Words): HTMLElement {
  return choice(
    settings.shortcuts,
    'keys',
    [
      ['', settings.on],
      ['off', settings.off],
    ],
    readSettings().keys ?? '',
    (keys) => writeSettings({keys}),
  )
}

/** A choice of one value, as a group of radio buttons. */
function choice(
  title: string,
  name: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string,
  act: (value: string) => void,
): HTMLElement {
  const group = element('span', {class: 'seg', role: 'radiogroup', 'aria-label': title})
  for (const [value, label] of options) {
    const id = `set-${name}-${value}`
    const input = element('input', {class: 'vh', type: 'radio', name: `set-${name}`, id, value})
    input.checked = value === chosen
    input.addEventListener('change', () => act(value))
    group.append(input, element('label', {for: id}, label))
  }
  return line(title, group)
}

function line(title: string, group: HTMLElement): HTMLElement {
  return element('div', {class: 'set'}, element('span', {'aria-hidden': 'true'}, title), group)
}
