/** The sheet of settings. Everything in it takes effect at once and is kept in this browser. */
import {type Lang, langs, languages, type Script} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {fill} from '../../text/fill.ts'
import {button, dialog, element} from './element.ts'
import {hideHarakat, showHarakat} from './harakat.ts'
import {read, write} from './settings-store.ts'
import type {ReadingText} from './text.ts'
import {nameOfLang, pageLang, words} from './words.ts'

/** A measure that can be moved: its custom property, usual value, ends and step. */
interface Measure {
  readonly property: string
  readonly usual: number
  readonly range: readonly [number, number, number]
  readonly unit: string
}

/** By script, sizes in rem, leadings as multiples of the size; the usual values are those of `tokens.css`. */
const measures: Readonly<Record<Script, readonly [size: Measure, leading: Measure]>> = {
  Arab: [
    {property: 'arab-size', usual: 1.3125, range: [1, 2.2, 0.0625], unit: 'rem'},
    {property: 'arab-leading', usual: 1.85, range: [1.6, 2.4, 0.05], unit: ''},
  ],
  Latn: [
    {property: 'latn-size', usual: 1.125, range: [0.875, 2, 0.0625], unit: 'rem'},
    {property: 'latn-leading', usual: 1.6, range: [1.35, 2.2, 0.05], unit: ''},
  ],
}

const root = document.documentElement

/** Sizes and leadings that a slider was moved to and the text is not set in yet, by custom property. */
const wanted = new Map<string, string>()

/**
 * Set the text in a size or leading once the slider has been seen to move: setting a long text anew takes longer than
 * a hand waits for, and of several steps meanwhile only the last counts.
 */
function want(property: string, value: string, text: ReadingText): void {
  const isUnderWay = wanted.size > 0
  wanted.set(property, value)
  if (isUnderWay) return
  requestAnimationFrame(() =>
    setTimeout(() => {
      const style = Object.fromEntries(wanted)
      wanted.clear()
      text.hold(() => {
        for (const [name, each] of Object.entries(style)) root.style.setProperty(`--${name}`, each)
      })
      write({style: {...read().style, ...style}})
    }),
  )
}

/** Open the sheet. */
export async function open(text: ReadingText): Promise<void> {
  if (document.querySelector('dialog') !== null) return
  const all = await words()
  const {settings} = all
  const sheet = dialog(
    settings.title,
    settings.close,
    themes(all),
    ...Object.entries(measures).map(([script, own]) =>
      scriptGroup(nameOfScript(script, all), own, all, text),
    ),
    choice(
      settings.harakat,
      'harakat',
      [
        ['', settings.show],
        ['hide', settings.hide],
      ],
      read().harakat ?? '',
      (value) => {
        write({harakat: value})
        text.hold(() => (value === 'hide' ? hideHarakat(text) : showHarakat(text)))
      },
    ),
    choice(
      settings.names,
      'names',
      [
        ['', settings.hide],
        ['show', settings.show],
      ],
      text.getAttribute('data-names') ?? '',
      () => {
        void import('./names.ts').then(({toggle}) => toggle(text))
      },
    ),
    choice(
      settings.shortcuts,
      'keys',
      [
        ['', settings.on],
        ['off', settings.off],
      ],
      read().keys ?? '',
      (value) => {
        write({keys: value})
      },
    ),
    element('p', {}, settings.kept),
  )
  const reset = button(settings.reset, () => {
    wanted.clear()
    text.hold(() => {
      for (const {property} of Object.values(measures).flat()) root.style.removeProperty(`--${property}`)
      root.removeAttribute('data-theme')
      showHarakat(text)
    })
    write({theme: '', style: {}, harakat: '', keys: ''})
    sheet.close()
  })
  sheet.querySelector('form')?.append(reset)
}

/** The theme, of which "system" is the absence of a choice. */
function themes({settings}: Words): HTMLElement {
  const names = ['light', 'sepia', 'dark'] as const
  const options = names.map((name) => [name, settings[name]] as const)
  return choice(settings.theme, 'theme', [['', settings.system], ...options], read().theme ?? '', (theme) => {
    write({theme})
    if (theme === '') root.removeAttribute('data-theme')
    else root.setAttribute('data-theme', theme)
  })
}

/** One of a few, as a group of radio buttons. */
function choice(
  title: string,
  name: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string,
  act: (value: string) => void,
): HTMLElement {
  const group = element('fieldset', {}, element('legend', {}, title))
  for (const [value, label] of options) {
    const input = element('input', {type: 'radio', name: `set-${name}`, value})
    input.checked = value === chosen
    input.addEventListener('change', () => act(value))
    group.append(element('label', {}, input, ` ${label}`))
  }
  return group
}

/** What a script is called: by the languages that are written in it, the page's own first. */
function nameOfScript(script: string, all: Words): string {
  const ui = pageLang()
  const own = [ui, ...langs.filter((lang) => lang !== ui)].filter((lang) => languages[lang].script === script)
  const [first = '', second = '', ...others] = own.map((lang: Lang) => nameOfLang(lang, all))
  if (second === '') return first
  if (others.length === 0) return fill(all.article.pairOf, {first, second})
  return [first, second, ...others].join(all.article.comma)
}

/** Size and leading of one script. */
function scriptGroup(
  title: string,
  own: readonly Measure[],
  {settings}: Words,
  text: ReadingText,
): HTMLElement {
  const group = element('fieldset', {}, element('legend', {}, title))
  const labels = [settings.size, settings.leading]
  for (const [index, {property, usual, range, unit}] of own.entries()) {
    const [min, max, step] = range
    const current = Number.parseFloat(read().style?.[property] ?? '') || usual
    const input = element('input', {type: 'range', min, max, step, value: current})
    input.addEventListener('input', () => want(property, `${input.value}${unit}`, text))
    group.append(element('label', {}, `${labels[index]} `, input))
  }
  return group
}
