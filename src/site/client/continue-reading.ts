/** The link on the home page to the text read last: its title, the paragraph reached, and a ring that shows how far. */

import {writeOrdinal} from '../../text/dates.ts'
import {fill} from '../../text/fill.ts'
import {linkTo} from '../address.ts'
import {isSlug, stringsByKey} from './annotations/store.ts'
import {titleElement} from './annotations/titles.ts'
import {element} from './element.ts'
import {type LastRead, readSettings} from './settings-store.ts'
import {pageLang} from './words.ts'

/** Fill in the link. */
function fillPlace(): void {
  const place = document.querySelector('.cont')
  if (place === null) return
  const {last} = readSettings()
  if (!isLastRead(last)) {
    // The stored value is not valid: remove the room that `apply-settings.js` held for the link.
    document.documentElement.removeAttribute('data-last')
    return
  }
  const ui = pageLang()
  const [number, total] = [last.number, last.total].map((each) => writeOrdinal(each, ui)) as [string, string]
  const words = fill(place.getAttribute('data-words') ?? '', {number, total})
  place.replaceChildren(
    element(
      'a',
      {href: linkTo(`/${ui}/${last.slug}/#${encodeURIComponent(last.row)}`)},
      ringOf(last),
      element(
        'span',
        {},
        element('small', {}, words),
        titleElement({...last, titles: stringsByKey(last.titles)}, 'ct'),
      ),
    ),
  )
}

/** Whether a stored value has the shape of `LastRead`; the reader's storage is not to be trusted. */
function isLastRead(last: unknown): last is LastRead {
  const {slug, row, number, total, ring = ''} = Object(last) as Partial<LastRead>
  const areNumbers = Number.isInteger(number) && Number.isInteger(total)
  return isSlug(slug) && typeof row === 'string' && typeof ring === 'string' && areNumbers
}

/** The ring of a text (one stroke for each paragraph), with the strokes of paragraphs already read drawn over it. */
function ringOf({number, total, ring = ''}: LastRead): SVGElement {
  const share = number / Math.max(total, 1)
  const strokes = ring.split(' ')
  const done = strokes.slice(0, 2 * Math.round((share * strokes.length) / 2))
  const isOne = strokes.length < 2
  const svg = shape('svg', {class: 'ring', viewBox: '0 0 24 24', 'aria-hidden': 'true'})
  const circle = {cx: 12, cy: 12, r: 9.5, pathLength: 100}
  svg.append(
    shape('circle', {...circle, 'stroke-dasharray': isOne ? '100' : ring}),
    shape('circle', {
      ...circle,
      class: 'r',
      'stroke-dasharray': isOne ? `${Math.round(share * 100)} 200` : [...done, '0 200'].join(' '),
    }),
  )
  return svg
}

function shape(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag) as SVGElement
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value))
  return made
}

fillPlace()
// The browser's back button restores the page as it was, from memory: the link has to be updated.
addEventListener('pageshow', ({persisted}) => persisted && fillPlace())
